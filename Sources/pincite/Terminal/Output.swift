// SPDX-License-Identifier: GPL-2.0-or-later

import Platform
import Wire

extension Invocation {
  /// The form in which an answer goes out.
  enum Form: Sendable {
    case page
    case records
    case commas
    case zeros
    case json
    case lines
  }

  /// A page for a person at a terminal or one who asks for its width or colours; else records.
  func form() throws(Failure) -> Form {
    let asked: [(Flag, Form)] = [
      (.json, .json), (.ndjson, .lines), (.csv, .commas), (.null, .zeros),
    ]
    let typed = asked.filter { has($0.0) }
    guard typed.count < 2 else {
      let names = typed.map { "--\($0.0.name)" }.joined(separator: " and ")
      throw .usage("\(names) ask for different forms", hint: "give one of them")
    }
    if let only = typed.first { return only.1 }
    let isPage =
      Terminal.isTerminal(.standardOutput) || has(.width)
      || (has(.color) && value(.color) == "always")
    return isPage ? .page : .records
  }

  func layout() throws(Failure) -> Layout {
    let isTerminal = Terminal.isTerminal(.standardOutput)
    let isDumb = environment["TERM"] == "dumb"
    let screen =
      environment["COLUMNS"].flatMap { Int($0) }
      ?? Terminal.size(of: .standardOutput)?.columns ?? 80
    let width = try integer(.width, in: Layout.narrowest...1000)
    let color = try choice(.color) ?? "auto"
    let isPlain = environment["NO_COLOR"] != nil || isDumb || !isTerminal
    let locale = environment["LC_ALL"] ?? environment["LC_CTYPE"] ?? environment["LANG"]
    return Layout(
      width: width ?? min(max(screen, Layout.narrowest), Layout.widestByDefault),
      ascii: isOn(.ascii) || locale == "C" || locale == "POSIX",
      styled: color == "always" || (color == "auto" && !isPlain),
      isolates: isTerminal && !isDumb,
      talks: !has(.quiet),
      again: question,
    )
  }

  /// The verb with what was typed to ask, but for where the page begins and how it looks.
  private var question: String {
    let asking = Flag.filters + [.scope, .sort, .perDoc, .exactTotal, .fuzzy, .limit]
    let flags = verb.flags.filter(asking.contains).flatMap { flag in
      all(flag).flatMap { ["--\(flag.name)"] + (flag.value == nil ? [] : [shellQuoted($0)]) }
    }
    let words = operands.isEmpty ? [] : [shellQuoted(operands.joined(separator: " "))]
    return ([verb.name] + flags + words).joined(separator: " ")
  }

  /// Prints an answer in the form that is wanted.
  func present(_ value: some Presentable) throws {
    let form = try form()
    switch form {
    case .json:
      try Console.print(json: value)
    case .lines:
      var json = JSONWriter()
      value.writeLines(to: &json)
      try Console.print(String(decoding: json.bytes, as: UTF8.self))
    case .commas:
      try Console.print(Records.commaSeparated(value))
    case .zeros:
      try Console.print(Records.zeroSeparated(value))
    case .records:
      try Console.print(Records.tabSeparated(value))
    case .page:
      try show(value)
    }
    if form != .page, form != .json, form != .lines, !has(.quiet) {
      for remark in value.remarks { Console.say("pincite: \(harmless(remark, on: .record))") }
    }
  }

  private func show(_ value: some Presentable) throws {
    var layout = try layout()
    let isAtTerminal =
      Terminal.isTerminal(.standardOutput) && Terminal.isTerminal(.standardInput)
    if isAtTerminal, !value.handles.isEmpty {
      layout.handles = Handles.remember(value.handles, environment)
    }
    var page = Page(layout)
    value.draw(on: &page)
    try read(page.text, lines: page.lineCount, from: page.focus)
  }

  /// Prints what a person reads from top to bottom, through the pager when it is longer than the
  /// screen.
  func read(_ text: String, lines: Int, from focus: Int? = nil) throws {
    if needsPager(lines), try Pager(command: value(.pager)).show(text, from: focus) { return }
    try Console.print(text)
  }

  private func needsPager(_ lines: Int) -> Bool {
    guard !has(.noPager), environment["TERM"] != "dumb", value(.pager) != "cat",
      let screen = Terminal.size(of: .standardOutput)
    else { return false }
    // The line with the prompt needs room too.
    return lines > screen.rows - 1
  }
}

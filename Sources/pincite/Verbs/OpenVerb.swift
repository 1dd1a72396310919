// SPDX-License-Identifier: GPL-2.0-or-later

import Platform
import Wire

extension Verb {
  static let open = Verb(
    name: "open",
    group: .read,
    operands: "REF",
    summary: "open the source of a paragraph in an editor, or on the web",
    details: """
      Starts VISUAL, EDITOR or vi at the line where the paragraph begins. With --url it is the
      document's Source-URL that opens, in BROWSER or the desktop's. Without a terminal, the place is
      printed.
      """,
    flags: [.url, .corpus, .index, .server],
    examples: [
      Example("pincite open @1", "the first hit, in your editor"),
      Example("pincite open laos-cedaw-death-penalty-2024#p10 | cat", "FILE:LINE"),
    ],
    run: { call in
      let options = ["before", "after"].map { Request.Option($0, ["0"]) }
      let show: Show = try call.ask(
        Request(.context, arguments: [try call.address()], options: options)
      )
      if call.has(.url) {
        try call.open(url: try show.doc.webAddress())
      } else {
        let file = try call.source(show.doc.file)
        let focus = show.paragraphs.first(where: \.focus) ?? show.paragraphs.first
        try call.open(file: file, line: focus?.record.lines.first?.first ?? 1)
      }
      return .done
    },
  )
}

extension Flag {
  fileprivate static let url = Flag("url", "open the document's Source-URL")
}

extension DocCard {
  /// Only addresses of the web: a document must not open anything else.
  fileprivate func webAddress() throws(Failure) -> String {
    guard let address = first("Source-URL") else {
      throw Failure(
        .noSuchReference,
        "no-url",
        "\(doc) has no Source-URL in its sidecar",
        hint: "without --url its file opens: pincite open \(doc)",
      )
    }
    guard address.hasPrefix("https://") || address.hasPrefix("http://"),
      address.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F })
    else {
      throw Failure(
        .noSuchReference,
        "no-url",
        "the Source-URL of \(doc) is no web address: \(address)",
      )
    }
    return address
  }
}

extension Invocation {
  private var isAtTerminal: Bool {
    Terminal.isTerminal(.standardInput) && Terminal.isTerminal(.standardOutput)
  }

  /// A file of the corpus by the name that the index has for it, which must not lead elsewhere.
  fileprivate func source(_ name: String) throws(Failure) -> FilePath {
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    guard !parts.contains(".."), parts.first?.isEmpty == false else {
      throw Failure(.noSuchReference, "no-such-file", "\(name) is no file of a corpus")
    }
    let file = corpusFolder / FilePath(name)
    guard Files.exists(file) else {
      throw Failure(
        .noSuchReference,
        "no-such-file",
        "\(file) does not exist",
        hint: "name the folder of the documents: --corpus DIR",
      )
    }
    return file
  }

  fileprivate func open(file: FilePath, line: Int) throws {
    guard isAtTerminal else {
      try Console.print("\(file):\(line)\n")
      return
    }
    let editor = environment["VISUAL"] ?? value(.editor) ?? Flag.editor.fallback ?? ""
    let program = editor.split(separator: " ").first?.split(separator: "/").last ?? ""
    // Most editors take +LINE FILE; these have a way of their own.
    let place =
      switch program {
      case "code", "codium", "cursor": "-g \"$1:$2\""
      case "hx", "subl", "zed": "\"$1:$2\""
      default: "\"+$2\" \"$1\""
      }
    try run("\(editor) \(place)", "\(file)", "\(line)")
  }

  fileprivate func open(url: String) throws {
    let hasDesktop = environment["DISPLAY"] != nil || environment["WAYLAND_DISPLAY"] != nil
    guard isAtTerminal, let browser = environment["BROWSER"] ?? (hasDesktop ? "xdg-open" : nil)
    else {
      try Console.print("\(harmless(url, on: .record))\n")
      return
    }
    try run("\(browser) \"$1\"", url)
  }

  /// Runs the user's own command; what comes from the corpus reaches it as an argument only.
  private func run(_ command: String, _ arguments: String...) throws {
    // A Ctrl-C is the editor's.
    let interrupts = try SignalReader([.interrupt])
    defer { _ = interrupts.next() }
    var child = try ChildProcess.start(
      Command("/bin/sh", ["-c", command, "sh"] + arguments)
    )
    let end = try child.wait()
    guard end == .exited(0) else {
      let program = command.prefix { $0 != " " }
      throw Failure.usage(
        "\(program) could not open it",
        hint: "EDITOR and BROWSER name your programs",
      )
    }
  }
}

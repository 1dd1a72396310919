// SPDX-License-Identifier: GPL-2.0-or-later

/// What was typed after the verb, sorted into flags and operands.
struct Invocation: Sendable {
  let verb: Verb
  private var values: [String: [String]] = [:]
  private(set) var operands: [String] = []
  let environment: Environment
  let settings: Settings

  /// Sorts the words that follow the verb; `--` ends the flags.
  init(
    _ verb: Verb,
    _ words: [String],
    environment: Environment,
    settings: Settings = Settings(),
  ) throws(Failure) {
    self.verb = verb
    self.environment = environment
    self.settings = settings
    var rest = words[...]
    while let word = rest.popFirst() {
      if word == "--" {
        operands += rest
        break
      }
      // A lone dash is standard input; a query may begin with a word to leave out: `-migrant`.
      guard word.utf8.first == UInt8(ascii: "-"), word.utf8.count > 1 else {
        operands.append(word)
        continue
      }
      try take(word, &rest)
    }
    guard verb.takesReferences else { return }
    for (i, word) in operands.enumerated() {
      guard let address = try Handles.address(of: word, environment) else { continue }
      operands[i] = verb.takesDocuments ? String(address.prefix { $0 != "#" }) : address
    }
  }

  private mutating func take(_ word: String, _ rest: inout ArraySlice<String>) throws(Failure) {
    let isLong = word.hasPrefix("--")
    let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let typed = String(parts[0].drop { $0 == "-" })
    var value = parts.count > 1 ? String(parts[1]) : nil
    var named = flags.first { isLong ? $0.name == typed : $0.short == typed }
    if named == nil, !isLong, let glued = flags.first(where: { $0.takes(gluedTo: typed) }) {
      named = glued
      value = String(word.dropFirst(2))
    }
    guard let flag = named else { throw unknown(word, typed: typed) }
    if flag.value == nil {
      guard value == nil else { throw .usage("--\(flag.name) takes no value, \"\(word)\" has one") }
    } else if value == nil {
      value = rest.popFirst()
    }
    if let placeholder = flag.value, value == nil {
      throw .usage("--\(flag.name) needs a value: --\(flag.name) \(placeholder)")
    }
    values[flag.name, default: []].append(value ?? "")
  }

  private var flags: [Flag] { verb.flags + [.help] }

  private func unknown(_ word: String, typed: String) -> Failure {
    let near = nearest(to: typed, among: flags.map(\.name)).map { "did you mean --\($0)? " } ?? ""
    return .usage(
      "\(verb.name) has no flag \(word)",
      hint: "\(near)\"pincite help \(verb.name)\" lists its flags; "
        + "a word that begins with a dash goes after --",
    )
  }

  /// Whether the flag was typed.
  func has(_ flag: Flag) -> Bool { values[flag.name] != nil }

  func value(_ flag: Flag) -> String? { setting(flag)?.value }

  /// Whether a flag without a value was typed or set.
  func isOn(_ flag: Flag) -> Bool {
    has(flag) || ["yes", "on", "true"].contains(settings[flag]?.value.lowercased())
  }

  /// Where the value of a flag comes from, the nearest first.
  enum Origin: Sendable, Equatable, Comparable {
    case typed
    case environment
    case file(line: Int)
  }

  /// The value of a flag, and where it comes from. Of several that were typed the last one wins.
  func setting(_ flag: Flag) -> (value: String, origin: Origin)? {
    if let typed = values[flag.name]?.last { return (typed, .typed) }
    if let variable = flag.variable, let value = environment[variable] {
      return (value, .environment)
    }
    return settings[flag].map { ($0.value, .file(line: $0.line)) }
  }

  func all(_ flag: Flag) -> [String] { values[flag.name] ?? [] }

  func integer(_ flag: Flag, in range: ClosedRange<Int>) throws(Failure) -> Int? {
    guard let text = value(flag) else { return nil }
    guard let number = Int(text), range.contains(number) else {
      throw .usage(
        "--\(flag.name) takes a whole number from \(range.lowerBound) to \(range.upperBound), "
          + "not \"\(text)\""
      )
    }
    return number
  }

  /// One of the values that the flag takes.
  func choice(_ flag: Flag) throws(Failure) -> String? {
    guard let text = value(flag) else { return nil }
    guard flag.choices.contains(text) else {
      throw .usage(
        "--\(flag.name) takes \(flag.choices.joined(separator: ", ")), not \"\(text)\"",
        hint: nearest(to: text, among: flag.choices).map { "did you mean \($0)?" },
      )
    }
    return text
  }

  /// All operands as one text, as a query is typed without quotes around it.
  func text() throws(Failure) -> String {
    guard operands.contains(where: { !$0.allSatisfy(\.isWhitespace) }) else {
      throw .usage(
        "\(verb.name) needs \(verb.operands)",
        hint: verb.examples.first.map { "try: \($0.command)" },
      )
    }
    return operands.joined(separator: " ")
  }

  /// The only operand.
  func operand() throws(Failure) -> String {
    guard operands.count == 1 else {
      throw .usage(
        "\(verb.name) takes one \(verb.operands), not \(operands.count)",
        hint: verb.examples.first.map { "try: \($0.command)" },
      )
    }
    return operands[0]
  }

  func takesNoOperands() throws(Failure) {
    guard operands.isEmpty else {
      throw .usage("\(verb.name) takes no words after it, \"\(operands[0])\" was given")
    }
  }
}

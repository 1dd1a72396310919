// SPDX-License-Identifier: GPL-2.0-or-later

/// A request as it is read, part by part; what the verb does not take is refused at once.
struct RequestDraft {
  let rule: VerbRule
  let limits: WireLimits
  var text: String?
  private(set) var arguments: [String] = []
  private var options: [Request.Option] = []
  private var filters: [Request.Option] = []

  init(rule: VerbRule, limits: WireLimits) {
    self.rule = rule
    self.limits = limits
  }

  mutating func addArgument(_ argument: String) throws(ErrorReply) {
    guard case .some(let name, _, let most) = rule.arguments else {
      throw .badLine("\(rule.verb.rawValue) takes nothing unnamed")
    }
    guard arguments.count < most else {
      throw .badOption(name, "\(rule.verb.rawValue) takes at most \(most)")
    }
    guard !argument.isEmpty else { throw .badOption(name, "empty") }
    try checkValue(argument, of: name)
    arguments.append(argument)
  }

  mutating func addOption(_ name: String, _ values: [String]) throws(ErrorReply) {
    guard Self.isName(name) else { throw .unknownOption(name, of: rule) }
    // Reserved for what stands between client and server: neither read nor refused.
    if name.hasPrefix("x-") { return }
    let name = name.withHyphens
    guard let option = rule.option(named: name) else { throw .unknownOption(name, of: rule) }
    guard !options.contains(where: { $0.name == name }) else {
      throw .badOption(name, "given twice")
    }
    for value in values { try checkValue(value, of: name) }
    try option.value.check(values, of: name, limits)
    options.append(Request.Option(name, values))
  }

  mutating func addFilter(_ name: String, _ values: [String]) throws(ErrorReply) {
    guard rule.takesFilters else { throw .badFilter(name, "\(rule.verb.rawValue) has no filters") }
    guard VerbRule.filterFields.contains(name) else {
      throw .badFilter(name, "no such field; there are \(VerbRule.filterFields.listed)")
    }
    guard !filters.contains(where: { $0.name == name }) else {
      throw .badFilter(name, "given twice; values are parted by commas")
    }
    guard (1...limits.values).contains(values.count), !values.contains("") else {
      throw .badFilter(name, "1 to \(limits.values) values that are not empty")
    }
    for value in values { try checkValue(value, of: name) }
    filters.append(Request.Option(name, values))
  }

  func request(id: String?) throws(ErrorReply) -> Request {
    if case .some(let name, let least, _) = rule.arguments, arguments.count < least {
      throw .badOption(name, "\(rule.verb.rawValue) needs one")
    }
    let hasText = text?.utf8.contains { $0 != UInt8(ascii: " ") } == true
    switch rule.text {
    case .none where text != nil:
      throw .badOption("q", "\(rule.verb.rawValue) takes no free text")
    case .required where !hasText, .requiredUnlessFiltered where !hasText && filters.isEmpty:
      throw .badOption("q", "\(rule.verb.rawValue) needs free text, behind a space and a colon")
    default: break
    }
    return Request(
      rule.verb,
      id: id,
      arguments: arguments,
      options: options,
      filters: filters,
      text: text,
    )
  }

  private func checkValue(_ value: String, of name: String) throws(ErrorReply) {
    if Grammar.control(in: value, besides: []) != nil {
      throw .badEncoding("\(name): a control character")
    }
  }

  private static func isName(_ name: String) -> Bool {
    (1...32).contains(name.utf8.count)
      && name.utf8.allSatisfy {
        switch $0 {
        case 0x61...0x7A, 0x30...0x39, UInt8(ascii: "-"), UInt8(ascii: "_"): true
        default: false
        }
      }
  }
}

extension VerbRule.Value {
  func check(_ values: [String], of name: String, _ limits: WireLimits) throws(ErrorReply) {
    switch self {
    case .words(let known):
      guard (1...limits.values).contains(values.count), values.allSatisfy(known.contains) else {
        throw .badOption(name, "any of \(known.listed) was expected")
      }
    case .list:
      guard (1...limits.values).contains(values.count) else {
        throw .badOption(name, "1 to \(limits.values) values were expected")
      }
    case .pair:
      guard values.count == 2 else { throw .badOption(name, "two values were expected") }
    default:
      guard values.count == 1, let value = values.first else {
        throw .badOption(name, "one value was expected")
      }
      try check(value, of: name)
    }
  }

  private func check(_ value: String, of name: String) throws(ErrorReply) {
    switch self {
    case .flag:
      guard value == "1" || value == "0" else { throw .badOption(name, "1 or 0 was expected") }
    case .number(let range):
      guard let number = Int(value), range.contains(number), value == "\(number)" else {
        throw .badOption(
          name,
          "a whole number from \(range.lowerBound) to \(range.upperBound) was expected",
        )
      }
    case .word(let known):
      guard known.contains(value) else {
        throw .badOption(name, "one of \(known.listed) was expected")
      }
    case .words, .list, .pair, .any: break
    }
  }
}

extension [String] {
  /// "a, b, c".
  var listed: String { joined(separator: ", ") }
}

extension String {
  /// `per_doc` and `per-doc` are one name.
  fileprivate var withHyphens: String {
    String(decoding: utf8.map { $0 == UInt8(ascii: "_") ? UInt8(ascii: "-") : $0 }, as: UTF8.self)
  }
}

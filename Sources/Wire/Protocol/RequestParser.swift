// SPDX-License-Identifier: GPL-2.0-or-later

extension Grammar {
  /// Reads a line, without its line end, in either spelling.
  package func request(_ line: [UInt8]) throws(RequestError) -> Request {
    var id: String?
    do {
      return switch Self.spelling(of: line) {
      case .json: try request(json: line, id: &id)
      case .text: try request(text: line, id: &id)
      }
    } catch {
      throw RequestError(id: id, error: error)
    }
  }

  package static func spelling(of line: [UInt8]) -> Spelling {
    line.first == UInt8(ascii: "{") ? .json : .text
  }

  private func request(text line: [UInt8], id: inout String?) throws(ErrorReply) -> Request {
    guard !line.isEmpty else { throw .emptyLine }
    try Self.checkText(line)
    let (head, rest) = Self.split(line)
    var tokens = head.split(separator: UInt8(ascii: " "))[...]
    if let first = tokens.first, first.first == UInt8(ascii: "#") {
      id = try Self.requestID(String(decoding: first.dropFirst(), as: UTF8.self))
      tokens = tokens.dropFirst()
    }
    guard let word = tokens.popFirst() else { throw .badLine("no verb was given") }
    guard let verb = Verb(word) else {
      throw Self.isHTTP(line) ? .http : .unknownVerb(String(decoding: word, as: UTF8.self))
    }
    guard verb != .get || !Self.isHTTP(line) else { throw .http }
    var draft = RequestDraft(rule: rule(of: verb), limits: limits)
    for token in tokens { try draft.add(token: token) }
    draft.text = rest.map { String(decoding: $0, as: UTF8.self) }
    return try draft.request(id: id)
  }

  /// The line up to the first space and colon, and what follows them.
  private static func split(_ line: [UInt8]) -> (head: ArraySlice<UInt8>, rest: ArraySlice<UInt8>?)
  {
    for i in line.indices.dropLast()
    where line[i] == UInt8(ascii: " ") && line[i + 1] == UInt8(ascii: ":") {
      return (line[..<i], line[(i + 2)...])
    }
    return (line[...], nil)
  }

  /// A request line of HTTP: METHOD TARGET HTTP/1.1.
  private static func isHTTP(_ line: [UInt8]) -> Bool {
    let words = line.split(separator: UInt8(ascii: " "))
    return words.count == 3 && words[2].starts(with: "HTTP/".utf8)
  }

  /// UTF-8 without control characters other than the tab.
  private static func checkText(_ line: [UInt8]) throws(ErrorReply) {
    guard let text = String(validating: line, as: UTF8.self) else {
      throw .badEncoding("the line is not UTF-8")
    }
    if let at = Self.control(in: text, besides: ["\t"]) {
      throw .badEncoding("a control character", at: at)
    }
  }

  /// The first byte of the first control character that is not allowed.
  static func control(in text: String, besides allowed: [Unicode.Scalar]) -> Int? {
    var at = 0
    for scalar in text.unicodeScalars {
      // The Unicode line ends are text here: nothing in a request is printed unescaped.
      let isControl = scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value)
      if isControl, !allowed.contains(scalar) { return at }
      at += UTF8.width(scalar)
    }
    return nil
  }

  static func requestID(_ text: String) throws(ErrorReply) -> String {
    let isFit = (1...32).contains(text.utf8.count) && text.utf8.allSatisfy(isWordByte(_:))
    guard isFit else {
      throw .badLine("an id is 1 to 32 letters, digits, hyphens, underscores, dots")
    }
    return text
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."): true
    default: false
    }
  }
}

extension RequestDraft {
  /// An option, a filter, a flag or an argument of the text spelling.
  mutating func add(token: ArraySlice<UInt8>) throws(ErrorReply) {
    // A token may end with the equals signs of base64.
    let isToken = rule.verb == .auth && arguments.isEmpty
    if !isToken, let equals = token.firstIndex(of: UInt8(ascii: "=")), equals > token.startIndex {
      let raw = token[..<equals]
      let values = try Self.values(token[(equals + 1)...], of: raw)
      if raw.first == UInt8(ascii: "@") {
        try addFilter(String(decoding: raw.dropFirst(), as: UTF8.self), values)
      } else {
        try addOption(String(decoding: raw, as: UTF8.self), values)
      }
    } else if rule.arguments != .none {
      guard let argument = Escaping.decodedValue(token) else {
        throw .badEncoding("a percent escape is cut off or not UTF-8")
      }
      try addArgument(argument)
    } else {
      try addOption(String(decoding: token, as: UTF8.self), ["1"])
    }
  }

  /// Commas part values; a comma within one is written `%2C`.
  private static func values(
    _ bytes: ArraySlice<UInt8>,
    of name: ArraySlice<UInt8>,
  )
    throws(ErrorReply) -> [String]
  {
    var values: [String] = []
    for part in bytes.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false) {
      guard let value = Escaping.decodedValue(part) else {
        let name = String(decoding: name, as: UTF8.self)
        throw .badOption(name, "a percent escape is cut off or not UTF-8")
      }
      values.append(value)
    }
    return values
  }
}

// SPDX-License-Identifier: GPL-2.0-or-later

extension JSON {
  /// Reads one JSON value that fills `bytes`; nesting is bounded, duplicate names are refused.
  package static func parse(_ bytes: [UInt8], nesting: Int = 32) throws(JSONError) -> JSON {
    var parser = JSONParser(bytes: bytes, nesting: nesting)
    let value = try parser.value(depth: 0)
    parser.skipSpace()
    guard parser.at == bytes.count else {
      throw JSONError("something follows the value", at: parser.at)
    }
    return value
  }
}

private struct JSONParser {
  let bytes: [UInt8]
  let nesting: Int
  var at = 0

  init(bytes: [UInt8], nesting: Int) {
    self.bytes = bytes
    self.nesting = nesting
  }

  mutating func skipSpace() {
    while at < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[at]) { at += 1 }
  }

  mutating func value(depth: Int) throws(JSONError) -> JSON {
    skipSpace()
    guard at < bytes.count else { throw JSONError("the value is cut off", at: at) }
    switch bytes[at] {
    case UInt8(ascii: "{"): return try object(depth: depth + 1)
    case UInt8(ascii: "["): return try array(depth: depth + 1)
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: return try number()
    }
  }

  private mutating func word(_ text: StaticString, _ value: JSON) throws(JSONError) -> JSON {
    for byte in text.description.utf8 {
      guard at < bytes.count, bytes[at] == byte else {
        throw JSONError("no JSON value begins like this", at: at)
      }
      at += 1
    }
    return value
  }

  private mutating func object(depth: Int) throws(JSONError) -> JSON {
    try enter(depth)
    var members: [JSON.Member] = []
    var names = MemberNames()
    if take("}") { return .object(members) }
    while true {
      skipSpace()
      guard at < bytes.count, bytes[at] == UInt8(ascii: "\"") else {
        throw JSONError("a member's name was expected", at: at)
      }
      let start = at
      let name = try string()
      guard names.insert(name, besides: members) else {
        throw JSONError("the member \"\(name)\" occurs twice", at: start)
      }
      guard take(":") else { throw JSONError("a colon was expected", at: at) }
      members.append(JSON.Member(name, try value(depth: depth)))
      if take("}") { return .object(members) }
      guard take(",") else { throw JSONError("a comma or a closing brace was expected", at: at) }
    }
  }

  private mutating func array(depth: Int) throws(JSONError) -> JSON {
    try enter(depth)
    var elements: [JSON] = []
    if take("]") { return .array(elements) }
    while true {
      elements.append(try value(depth: depth))
      if take("]") { return .array(elements) }
      guard take(",") else { throw JSONError("a comma or a closing bracket was expected", at: at) }
    }
  }

  /// Steps over the opening bracket; the recursion below is bounded here.
  private mutating func enter(_ depth: Int) throws(JSONError) {
    guard depth <= nesting else { throw JSONError("nested deeper than \(nesting) levels", at: at) }
    at += 1
  }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    skipSpace()
    guard at < bytes.count, bytes[at] == UInt8(ascii: character) else { return false }
    at += 1
    return true
  }

  private mutating func string() throws(JSONError) -> String {
    at += 1
    var text: [UInt8] = []
    while at < bytes.count {
      let byte = bytes[at]
      switch byte {
      case UInt8(ascii: "\""):
        at += 1
        guard let string = String(validating: text, as: UTF8.self) else {
          throw JSONError("a string is not UTF-8", at: at)
        }
        return string
      case UInt8(ascii: "\\"): try escape(into: &text)
      case 0..<0x20: throw JSONError("a control character must be escaped", at: at)
      default:
        text.append(byte)
        at += 1
      }
    }
    throw JSONError("a string is not closed", at: at)
  }

  private mutating func escape(into text: inout [UInt8]) throws(JSONError) {
    guard at + 1 < bytes.count else { throw JSONError("a string is not closed", at: at) }
    let letter = bytes[at + 1]
    if letter == UInt8(ascii: "u") {
      try unicodeEscape(into: &text)
      return
    }
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(letter)
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "t"): text.append(0x09)
    default: throw JSONError("unknown escape", at: at)
    }
    at += 2
  }

  private mutating func unicodeEscape(into text: inout [UInt8]) throws(JSONError) {
    let start = at
    var code = try hexadecimal()
    if (0xD800..<0xDC00).contains(code) {
      guard at + 1 < bytes.count, bytes[at] == UInt8(ascii: "\\"),
        bytes[at + 1] == UInt8(ascii: "u")
      else { throw JSONError("half of a surrogate pair", at: start) }
      let low = try hexadecimal()
      guard (0xDC00..<0xE000).contains(low) else {
        throw JSONError("half of a surrogate pair", at: start)
      }
      code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
    }
    guard let scalar = Unicode.Scalar(code) else {
      throw JSONError("half of a surrogate pair", at: start)
    }
    text.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
  }

  /// Reads `\uXXXX` at the cursor.
  private mutating func hexadecimal() throws(JSONError) -> UInt32 {
    guard at + 6 <= bytes.count else { throw JSONError("an escape is cut off", at: at) }
    var code: UInt32 = 0
    for byte in bytes[at + 2..<at + 6] {
      guard let digit = Unicode.Scalar(byte).hexadecimalValue else {
        throw JSONError("an escape needs four hexadecimal digits", at: at)
      }
      code = code << 4 | digit
    }
    at += 6
    return code
  }

  private mutating func number() throws(JSONError) -> JSON {
    let start = at
    if at < bytes.count, bytes[at] == UInt8(ascii: "-") { at += 1 }
    let first = at
    let whole = digits()
    guard whole > 0, whole == 1 || bytes[first] != UInt8(ascii: "0") else {
      throw JSONError("no JSON value begins like this", at: start)
    }
    var isWhole = true
    if at < bytes.count, bytes[at] == UInt8(ascii: ".") {
      at += 1
      isWhole = false
      guard digits() > 0 else { throw JSONError("a number is cut off", at: at) }
    }
    if at < bytes.count, bytes[at] | 0x20 == UInt8(ascii: "e") {
      at += 1
      isWhole = false
      if at < bytes.count, [UInt8(ascii: "+"), UInt8(ascii: "-")].contains(bytes[at]) { at += 1 }
      guard digits() > 0 else { throw JSONError("a number is cut off", at: at) }
    }
    let text = String(decoding: bytes[start..<at], as: UTF8.self)
    if isWhole, let integer = Int(text) { return .integer(integer) }
    guard let number = Double(text), number.isFinite else {
      throw JSONError("a number is out of range", at: start)
    }
    return .number(number)
  }

  private mutating func digits() -> Int {
    let start = at
    while at < bytes.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[at]) { at += 1 }
    return at - start
  }
}

/// Finds a name that occurs twice: by looking at the few that most objects have, by hashing when a
/// client sends thousands.
private struct MemberNames {
  private static let few = 16
  private var names: Set<String> = []

  /// False when the name is among the members already.
  mutating func insert(_ name: String, besides members: [JSON.Member]) -> Bool {
    if members.count < Self.few { return !members.contains { $0.name == name } }
    if names.isEmpty { names.formUnion(members.map(\.name)) }
    return names.insert(name).inserted
  }
}

extension Unicode.Scalar {
  fileprivate var hexadecimalValue: UInt32? {
    switch self {
    case "0"..."9": value - 0x30
    case "a"..."f": value - 0x61 + 10
    case "A"..."F": value - 0x41 + 10
    default: nil
    }
  }
}

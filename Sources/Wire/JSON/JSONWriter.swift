// SPDX-License-Identifier: GPL-2.0-or-later

/// Writes compact JSON into a byte buffer; commas are its own business.
///
/// It writes what it is told in the order it is told, so the order of keys is the order of the
/// contract. Nothing it writes contains a line feed: one value is one line. Nor does it contain a
/// character that drives a terminal or reorders text there: those are escaped too.
package struct JSONWriter: Sendable {
  package private(set) var bytes: [UInt8] = []
  private var needsComma = false

  package init() {}

  /// Empties the buffer and keeps its memory for the next line.
  package mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    needsComma = false
  }

  /// Ends a line; the next value stands on its own.
  package mutating func newLine() {
    bytes.append(UInt8(ascii: "\n"))
    needsComma = false
  }

  package mutating func object(_ members: (inout JSONWriter) -> Void) {
    open(UInt8(ascii: "{"))
    members(&self)
    close(UInt8(ascii: "}"))
  }

  package mutating func array(_ elements: (inout JSONWriter) -> Void) {
    open(UInt8(ascii: "["))
    elements(&self)
    close(UInt8(ascii: "]"))
  }

  package mutating func key(_ name: StaticString) {
    comma()
    bytes.append(UInt8(ascii: "\""))
    bytes.append(contentsOf: name.description.utf8)
    bytes.append(UInt8(ascii: "\""))
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  /// A member whose name comes from data.
  package mutating func member(named name: String, _ value: some JSONWritable) {
    comma()
    quote(name)
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
    value.write(to: &self)
  }

  package mutating func member(_ name: StaticString, _ value: some JSONWritable) {
    key(name)
    value.write(to: &self)
  }

  package mutating func element(_ value: some JSONWritable) {
    value.write(to: &self)
  }

  package mutating func null() {
    token("null")
  }

  package mutating func bool(_ value: Bool) {
    token(value ? "true" : "false")
  }

  package mutating func string(_ value: String) {
    comma()
    quote(value)
    needsComma = true
  }

  package mutating func integer(_ value: Int) {
    comma()
    append(magnitude: value.magnitude, negative: value < 0)
    needsComma = true
  }

  /// JSON has no infinity and no NaN: both become null.
  package mutating func number(_ value: Double) {
    guard value.isFinite else {
      null()
      return
    }
    if value.rounded() == value, abs(value) < 1e15 {
      integer(Int(value))
    } else {
      token(value.description)
    }
  }

  private mutating func token(_ text: String) {
    comma()
    bytes.append(contentsOf: text.utf8)
    needsComma = true
  }

  private mutating func open(_ bracket: UInt8) {
    comma()
    bytes.append(bracket)
    needsComma = false
  }

  private mutating func close(_ bracket: UInt8) {
    bytes.append(bracket)
    needsComma = true
  }

  private mutating func comma() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
  }

  private mutating func append(magnitude: UInt, negative: Bool) {
    if negative { bytes.append(UInt8(ascii: "-")) }
    let start = bytes.count
    var rest = magnitude
    repeat {
      bytes.append(UInt8(ascii: "0") + UInt8(rest % 10))
      rest /= 10
    } while rest > 0
    bytes[start...].reverse()
  }

  private mutating func quote(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    if Self.isPlain(text.utf8Span.span) {
      bytes.append(contentsOf: text.utf8)
    } else {
      quote(text.utf8Span.span)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func quote(_ text: Span<UInt8>) {
    var i = 0
    while i < text.count {
      let byte = text[i]
      if Self.mustEscape(byte) {
        escape(UInt16(byte))
      } else if let (scalar, length) = Self.invisible(text, at: i) {
        escape(scalar)
        i += length - 1
      } else {
        bytes.append(byte)
      }
      i += 1
    }
  }

  private static func isPlain(_ text: Span<UInt8>) -> Bool {
    for i in text.indices where mustEscape(text[i]) || invisible(text, at: i) != nil {
      return false
    }
    return true
  }

  private static func mustEscape(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte == 0x7F
  }

  /// The C1 controls, the separators of lines and paragraphs, and the controls of direction.
  private static func invisible(_ text: Span<UInt8>, at i: Int) -> (scalar: UInt16, length: Int)? {
    switch text[i] {
    case 0xC2 where i + 1 < text.count && text[i + 1] < 0xA0:
      return (UInt16(text[i + 1]), 2)
    case 0xE2 where i + 2 < text.count && text[i + 1] & 0xFE == 0x80:
      let scalar = 0x2000 | UInt16(text[i + 1] & 1) << 6 | UInt16(text[i + 2] & 0x3F)
      let isControl = 0x2028...0x202E ~= scalar || 0x2066...0x2069 ~= scalar
      return isControl ? (scalar, 3) : nil
    default:
      return nil
    }
  }

  private mutating func escape(_ scalar: UInt16) {
    bytes.append(UInt8(ascii: "\\"))
    switch scalar {
    case 0x22, 0x5C: bytes.append(UInt8(scalar))
    case 0x0A: bytes.append(UInt8(ascii: "n"))
    case 0x0D: bytes.append(UInt8(ascii: "r"))
    case 0x09: bytes.append(UInt8(ascii: "t"))
    default:
      let digits = Array("0123456789abcdef".utf8)
      bytes.append(UInt8(ascii: "u"))
      for shift in [12, 8, 4, 0] { bytes.append(digits[Int(scalar >> UInt16(shift) & 15)]) }
    }
  }
}

/// A value that can be written as JSON.
package protocol JSONWritable {
  func write(to json: inout JSONWriter)
}

extension JSONWritable {
  /// The value as one line of JSON, without its line feed.
  package var json: [UInt8] {
    var writer = JSONWriter()
    write(to: &writer)
    return writer.bytes
  }
}

extension String: JSONWritable {
  package func write(to json: inout JSONWriter) { json.string(self) }
}

extension Int: JSONWritable {
  package func write(to json: inout JSONWriter) { json.integer(self) }
}

extension Double: JSONWritable {
  package func write(to json: inout JSONWriter) { json.number(self) }
}

extension Bool: JSONWritable {
  package func write(to json: inout JSONWriter) { json.bool(self) }
}

extension Optional: JSONWritable where Wrapped: JSONWritable {
  package func write(to json: inout JSONWriter) {
    if let self { self.write(to: &json) } else { json.null() }
  }
}

extension Array: JSONWritable where Element: JSONWritable {
  package func write(to json: inout JSONWriter) {
    json.array { json in
      for element in self { element.write(to: &json) }
    }
  }
}

/// A half-open range is the pair of its bounds.
extension Range: JSONWritable where Bound == Int {
  package func write(to json: inout JSONWriter) {
    json.array { json in
      json.integer(lowerBound)
      json.integer(upperBound)
    }
  }
}

// SPDX-License-Identifier: GPL-2.0-or-later

/// The two ways in which text is made safe for a line: backslashes in data, percent in values.
package enum Escaping {
  /// Writes text so that it neither ends a line or a column nor drives a terminal.
  ///
  /// `\\`, `\t`, `\n`, `\r`; every other control character, the two Unicode line ends and the marks of direction as
  /// `\uXXXX`.
  package static func appendLine(_ text: String, to bytes: inout [UInt8]) {
    if isPlain(text) {
      bytes.append(contentsOf: text.utf8)
      return
    }
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": bytes.append(contentsOf: "\\\\".utf8)
      case "\t": bytes.append(contentsOf: "\\t".utf8)
      case "\n": bytes.append(contentsOf: "\\n".utf8)
      case "\r": bytes.append(contentsOf: "\\r".utf8)
      case _ where isControl(scalar):
        bytes.append(contentsOf: "\\u".utf8)
        for shift in [12, 8, 4, 0] { bytes.append(hexadecimal(scalar.value >> shift)) }
      default: bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      }
    }
  }

  /// Text without anything to escape, which is nearly all text.
  private static func isPlain(_ text: String) -> Bool {
    let bytes = text.utf8Span.span
    for i in bytes.indices {
      switch bytes[i] {
      // 0xC2 may begin a C1 control, 0xE2 a Unicode line end or a mark of direction.
      case 0..<0x20, 0x7F, UInt8(ascii: "\\"), 0xC2, 0xE2: return false
      default: continue
      }
    }
    return true
  }

  /// C0, DEL, C1, the line and paragraph separators, and what turns the direction of writing.
  package static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  /// Writes the value of an option or of a status: no space, no comma, no control.
  package static func appendValue(_ text: String, to bytes: inout [UInt8]) {
    var isFirst = true
    for scalar in text.unicodeScalars {
      // Behind a space a colon would begin the free text.
      let beginsText = isFirst && scalar == ":"
      isFirst = false
      let encoded = UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
      guard beginsText || isControl(scalar) || [" ", "%", ",", "="].contains(scalar) else {
        bytes.append(contentsOf: encoded)
        continue
      }
      for byte in encoded {
        bytes.append(UInt8(ascii: "%"))
        bytes.append(hexadecimal(UInt32(byte) >> 4))
        bytes.append(hexadecimal(UInt32(byte)))
      }
    }
  }

  package static func value(_ text: String) -> String {
    var bytes: [UInt8] = []
    appendValue(text, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Reads percent escapes; nil when one is cut off or the result is not UTF-8.
  package static func decodedValue(_ bytes: some Collection<UInt8>) -> String? {
    var decoded: [UInt8] = []
    decoded.reserveCapacity(bytes.count)
    var rest = bytes[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        decoded.append(byte)
        continue
      }
      guard let high = rest.popFirst().flatMap(digit), let low = rest.popFirst().flatMap(digit)
      else { return nil }
      decoded.append(high << 4 | low)
    }
    return String(validating: decoded, as: UTF8.self)
  }

  private static func hexadecimal(_ value: UInt32) -> UInt8 {
    let digit = UInt8(value & 15)
    return digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "A") + digit - 10
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x41 + 10
    case 0x61...0x66: byte - 0x61 + 10
    default: nil
    }
  }
}

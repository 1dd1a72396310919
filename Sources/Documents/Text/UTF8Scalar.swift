// SPDX-License-Identifier: GPL-2.0-or-later

/// Scalars in and out of UTF-8 bytes, without a `String` between.
package enum UTF8Scalar {
  /// The scalar at an index within the text and its length; a byte that is not UTF-8 is U+FFFD, 1 byte.
  @inline(__always)
  package static func decode(_ text: Span<UInt8>, at index: Int) -> (scalar: UInt32, length: Int) {
    let first = text[index]
    return first < 0x80 ? (UInt32(first), 1) : decodeLong(text, at: index, first: UInt32(first))
  }

  private static func decodeLong(
    _ text: Span<UInt8>,
    at index: Int,
    first: UInt32,
  ) -> (scalar: UInt32, length: Int) {
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard first >= 0xC2, first < 0xF5, index + length <= text.count else { return (0xFFFD, 1) }
    var scalar = first & (0x7F >> UInt32(length))
    for offset in 1..<length {
      let byte = UInt32(text[index + offset])
      guard byte & 0xC0 == 0x80 else { return (0xFFFD, 1) }
      scalar = scalar << 6 | byte & 0x3F
    }
    let valid =
      switch length {
      case 2: true
      case 3: scalar >= 0x800 && !(0xD800..<0xE000).contains(scalar)
      default: scalar >= 0x10000 && scalar < 0x110000
      }
    return valid ? (scalar, length) : (0xFFFD, 1)
  }

  package static func append(_ scalar: UInt32, to bytes: inout [UInt8]) {
    func tail(_ shift: UInt32) -> UInt8 { UInt8(truncatingIfNeeded: 0x80 | scalar >> shift & 0x3F) }
    switch scalar {
    case ..<0x80:
      bytes.append(UInt8(truncatingIfNeeded: scalar))
    case ..<0x800:
      bytes.append(UInt8(truncatingIfNeeded: 0xC0 | scalar >> 6))
      bytes.append(tail(0))
    case ..<0x10000:
      bytes.append(UInt8(truncatingIfNeeded: 0xE0 | scalar >> 12))
      bytes.append(tail(6))
      bytes.append(tail(0))
    default:
      bytes.append(UInt8(truncatingIfNeeded: 0xF0 | scalar >> 18))
      bytes.append(tail(12))
      bytes.append(tail(6))
      bytes.append(tail(0))
    }
  }
}

// SPDX-License-Identifier: GPL-2.0-or-later

/// Questions about single bytes of UTF-8.
extension UInt8 {
  @inline(__always)
  var isDigit: Bool { self &- 0x30 < 10 }
  @inline(__always)
  var isUpper: Bool { self &- 0x41 < 26 }
  @inline(__always)
  var isLower: Bool { self &- 0x61 < 26 }
  @inline(__always)
  var isLetter: Bool { (self | 0x20) &- 0x61 < 26 }
  /// A space or a tab.
  @inline(__always)
  var isBlank: Bool { self == 0x20 || self == 0x09 }
  @inline(__always)
  var isContinuation: Bool { self & 0xC0 == 0x80 }
}

/// One Unicode scalar and how many bytes it takes.
struct Scalar {
  var value: UInt32
  var length: Int

  static let end = Scalar(value: 0, length: 0)
}

/// The scalar that starts at `at`; a byte out of place is a scalar of its own, so that a walk always ends.
@inline(__always)
func scalar(_ bytes: Span<UInt8>, _ at: Int, _ end: Int) -> Scalar {
  guard at >= 0, at < end, end <= bytes.count else { return .end }
  let lead = bytes[at]
  if lead < 0x80 { return Scalar(value: UInt32(lead), length: 1) }
  let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
  guard lead >= 0xC2, at + length <= end else { return Scalar(value: 0xFFFD, length: 1) }
  var value = UInt32(lead) & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07)
  var index = at + 1
  while index < at + length {
    value = value << 6 | UInt32(bytes[index] & 0x3F)
    index += 1
  }
  return Scalar(value: value, length: length)
}

/// The scalar that ends just before `before`, looking no further back than `start`.
func scalarBefore(_ bytes: Span<UInt8>, _ before: Int, _ start: Int) -> Scalar {
  guard before > start, before <= bytes.count else { return .end }
  var at = before - 1
  while at > start, bytes[at].isContinuation, before - at < 4 { at -= 1 }
  let found = scalar(bytes, at, before)
  return found.length == before - at ? found : Scalar(value: 0xFFFD, length: 1)
}

/// What a scalar is to a reader who looks only at forms.
extension UInt32 {
  /// A blank of any width, line ends and no-break spaces included.
  var isSpace: Bool {
    switch self {
    case 0x20, 0x09...0x0D, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F,
      0x3000:
      true
    default: false
    }
  }

  /// A mark that nobody sees: zero-width, byte-order mark, soft hyphen, direction override.
  var isInvisible: Bool {
    switch self {
    case 0xAD, 0x200B, 0x2060, 0xFEFF, 0x202A...0x202E, 0x2066...0x2069: true
    default: self < 0x20 && !isSpace || (0x7F...0x9F).contains(self) && self != 0x85
    }
  }

  /// The value of a superscript digit.
  var superscriptDigit: Int? {
    switch self {
    case 0xB9: 1
    case 0xB2: 2
    case 0xB3: 3
    case 0x2070: 0
    case 0x2074...0x2079: Int(self) - 0x2070
    default: nil
    }
  }

  /// The value of a decimal digit in the scripts of the documents.
  var decimalDigit: Int? {
    switch self {
    case 0x30...0x39: Int(self) - 0x30
    case 0x0660...0x0669: Int(self) - 0x0660
    case 0x06F0...0x06F9: Int(self) - 0x06F0
    case 0xFF10...0xFF19: Int(self) - 0xFF10
    default: nil
    }
  }

  var isLetter: Bool {
    if self < 0x80 { return UInt8(truncatingIfNeeded: self).isLetter }
    return Unicode.Scalar(self)?.properties.isAlphabetic ?? false
  }

  var isLowercase: Bool {
    if self < 0x80 { return UInt8(truncatingIfNeeded: self).isLower }
    return Unicode.Scalar(self)?.properties.isLowercase ?? false
  }

  var isUppercase: Bool {
    if self < 0x80 { return UInt8(truncatingIfNeeded: self).isUpper }
    return Unicode.Scalar(self)?.properties.isUppercase ?? false
  }

  var isOpeningQuote: Bool {
    switch self {
    case 0x22, 0x27, 0xAB, 0x2018, 0x201A, 0x201C, 0x201E, 0x2039, 0x300A, 0x300C, 0x300E: true
    default: false
    }
  }

  var isClosingQuote: Bool {
    switch self {
    case 0x22, 0x27, 0xBB, 0x2019, 0x201D, 0x203A, 0x300B, 0x300D, 0x300F: true
    default: false
    }
  }

  var isOpeningBracket: Bool {
    switch self {
    case 0x28, 0x5B, 0x7B, 0xFF08, 0x3010: true
    default: false
    }
  }

  var isClosingBracket: Bool {
    switch self {
    case 0x29, 0x5D, 0x7D, 0xFF09, 0x3011: true
    default: false
    }
  }

  /// A mark that ends a sentence.
  var isTerminal: Bool {
    switch self {
    case 0x2E, 0x21, 0x3F, 0x2026, 0x3002, 0xFF01, 0xFF1F, 0xFF0E, 0x061F, 0x06D4, 0x0964: true
    default: false
    }
  }

  var isColon: Bool { self == 0x3A || self == 0xFF1A }
  var isSemicolon: Bool { self == 0x3B || self == 0xFF1B || self == 0x061B }
  var isComma: Bool { self == 0x2C || self == 0xFF0C || self == 0x060C || self == 0x3001 }
  var isDash: Bool { self == 0x2D || (0x2010...0x2015).contains(self) || self == 0x2212 }
}

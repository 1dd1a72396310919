// SPDX-License-Identifier: GPL-2.0-or-later

/// What a byte can start.
enum ByteClass: UInt8 {
  case mark
  case letter
  case digit
  case space
  case newline
  case markup
  case escape
  case tag
  case entity
  case high

  var isPunctuation: Bool {
    switch self {
    case .mark, .markup, .escape, .tag, .entity: true
    default: false
    }
  }

  /// Whether a word can go on with it behind its first letters.
  @inline(__always)
  var continuesWord: Bool { self == .digit || self == .markup || self == .high }

  static let table: [ByteClass] = (0...255).map { byte in
    switch UInt8(byte) {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): .letter
    case UInt8(ascii: "0")...UInt8(ascii: "9"): .digit
    case UInt8(ascii: "\n"): .newline
    case 0x00...0x20, 0x7F: .space
    case UInt8(ascii: "*"), UInt8(ascii: "_"): .markup
    case UInt8(ascii: "\\"): .escape
    case UInt8(ascii: "<"): .tag
    case UInt8(ascii: "&"): .entity
    case 0x80...0xFF: .high
    default: .mark
    }
  }
}

extension Word {
  /// The name of an ASCII mark.
  init(mark byte: UInt8) {
    switch byte {
    case UInt8(ascii: ","): self = .comma
    case UInt8(ascii: "."): self = .period
    case UInt8(ascii: ";"): self = .semicolon
    case UInt8(ascii: ":"): self = .colon
    case UInt8(ascii: "/"): self = .slash
    case UInt8(ascii: "-"): self = .hyphen
    case UInt8(ascii: "("): self = .leftParenthesis
    case UInt8(ascii: ")"): self = .rightParenthesis
    case UInt8(ascii: "["): self = .leftBracket
    case UInt8(ascii: "]"): self = .rightBracket
    case UInt8(ascii: "\""): self = .quote
    case UInt8(ascii: "'"): self = .apostrophe
    case UInt8(ascii: "&"): self = .ampersand
    case UInt8(ascii: "?"), UInt8(ascii: "!"): self = .terminator
    case UInt8(ascii: "%"): self = .percent
    case UInt8(ascii: "$"): self = .currency
    default: self = .otherMark
    }
  }
}

/// One character beyond the reach of `ByteClass`, and what it means to the lexer.
struct Glyph {
  enum Kind {
    case letter
    case space
    /// Left out: soft hyphen, zero-width and direction characters.
    case nothing
    case superscript(Int)
    case numero
    case degree
    case mark(Word)
  }

  let value: UInt32
  /// Bytes that it takes in the text, an entity's included.
  let length: Int

  init(_ text: Span<UInt8>, at index: Int, end: Int) {
    let decoded = scalar(text, index, end)
    value = decoded.value
    length = max(1, decoded.length)
  }

  /// A character reference: `&nbsp;`, `&#167;`; nil when it is none.
  init?(entity text: Span<UInt8>, at index: Int, end: Int) {
    guard let decoded = Entities.decode(text, index, end) else { return nil }
    value = decoded.value
    length = decoded.next - index
  }

  var isCapital: Bool { 0xC0...0xDE ~= value || 0x410...0x42F ~= value }

  var kind: Kind {
    switch value {
    case 0x00...0x20: .space
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: .letter
    case 0x21...0x7F: .mark(Word(mark: UInt8(truncatingIfNeeded: value)))
    case 0xA0, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: .space
    case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0xFEFF: .nothing
    case 0xA7: .mark(.sectionSign)
    case 0xB6: .mark(.pilcrow)
    case 0xAB, 0x2018, 0x201A, 0x201C, 0x201E: .mark(.openQuote)
    case 0xBB, 0x201D: .mark(.closeQuote)
    case 0x2019: .mark(.apostrophe)
    case 0xA3, 0xA5, 0x20AC: .mark(.currency)
    case 0xB0, 0xBA: .degree
    case 0xB9: .superscript(1)
    case 0xB2: .superscript(2)
    case 0xB3: .superscript(3)
    case 0x2070: .superscript(0)
    case 0x2074...0x2079: .superscript(Int(value &- 0x2070))
    case 0x2010...0x2015, 0x2212: .mark(.hyphen)
    case 0x2116: .numero
    case 0x80...0xBF, 0xD7, 0xF7, 0x2016...0x2BFF, 0x3001...0x303F: .mark(.otherMark)
    default: .letter
    }
  }
}

// SPDX-License-Identifier: GPL-2.0-or-later

/// A word, number or mark of the text, free of markup and of typographical variation.
///
/// All forms of citation are read on tokens, so none of them has to know of soft hyphens, dashes,
/// emphasis, tags or entities. Offsets are those of the scanned text.
struct Token {
  enum Shape: UInt8 {
    case word
    /// Digits, perhaps with letters glued behind them: `21d`, `2261A`.
    case number
    /// A run of superscript digits.
    case superscript
    case mark
    case link
  }

  struct Flags: OptionSet {
    let rawValue: UInt8
    /// White space stands before it.
    static let spaced = Flags(rawValue: 1)
    /// It starts with a capital letter.
    static let capital = Flags(rawValue: 2)
    /// It is a word of capitals only.
    static let capitals = Flags(rawValue: 4)
    /// A full stop that belongs to an abbreviation is part of it.
    static let dotted = Flags(rawValue: 8)
    /// It starts a line.
    static let lineStart = Flags(rawValue: 16)
    /// A blank line stands before it, or it is the first.
    static let blockStart = Flags(rawValue: 32)
    /// Its bytes hold something to be left out: a soft hyphen, a zero-width character, markup.
    static let impure = Flags(rawValue: 64)
    /// Reading can begin at it.
    static let begins = Flags(rawValue: 128)
  }

  var lower: Int32
  var upper: Int32
  var shape: Shape
  var flags: Flags
  /// What the readers call it; `.plain` for a word that they do not know.
  var word: Word
  /// Which spelling of the vocabulary it is; 0 for none.
  var lexeme: UInt16
  /// The leading digits of a number, or the digits of a superscript; at most `Int32.max`.
  var value: Int32
  /// How many leading digits a number has.
  var digits: Int32

  var isSpaced: Bool { flags.contains(.spaced) }
  var isCapital: Bool { flags.contains(.capital) }
  var isDotted: Bool { flags.contains(.dotted) }
  /// Digits and nothing else.
  var isPlainNumber: Bool { shape == .number && digits == upper - lower }
}

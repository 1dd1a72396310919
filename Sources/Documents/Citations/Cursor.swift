// SPDX-License-Identifier: GPL-2.0-or-later

/// Looking at tokens without stepping outside them.
extension CitationScanner {
  /// The word at an index; a full stop beyond the last.
  func word(_ index: Int) -> Word {
    index >= 0 && index < tokens.count ? tokens[index].word : .terminator
  }

  func shape(_ index: Int) -> Token.Shape {
    index >= 0 && index < tokens.count ? tokens[index].shape : .mark
  }

  func isSpaced(_ index: Int) -> Bool {
    index < 0 || index >= tokens.count || tokens[index].isSpaced
  }

  func isCapital(_ index: Int) -> Bool {
    index >= 0 && index < tokens.count && tokens[index].isCapital
  }

  /// The value of a number without letters, or nil.
  func plainNumber(_ index: Int) -> Int? {
    guard index >= 0, index < tokens.count, tokens[index].isPlainNumber else { return nil }
    return Int(tokens[index].value)
  }

  func skipping(_ words: Word..., from index: Int) -> Int {
    words.contains(word(index)) ? index + 1 : index
  }

  /// A token as written, without what the lexer left out.
  func text(_ index: Int) -> String {
    guard index >= 0, index < tokens.count else { return "" }
    let token = tokens[index]
    if token.word == .hyphen { return "-" }
    if token.flags.contains(.impure) { return text(index, upTo: index + 1) }
    return String(decoding: text[Int(token.lower)..<Int(token.upper)], as: UTF8.self)
  }

  /// The tokens of a range as they are printed: blanks folded, dashes plain, markup left out.
  func text(_ lower: Int, upTo upper: Int) -> String {
    var bytes: [UInt8] = []
    for index in lower..<max(lower, min(upper, tokens.count)) {
      let token = tokens[index]
      if token.isSpaced, index > lower { bytes.append(0x20) }
      if token.word == .hyphen {
        bytes.append(UInt8(ascii: "-"))
      } else {
        appendClean(token, to: &bytes)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private func appendClean(_ token: Token, to bytes: inout [UInt8]) {
    var at = Int(token.lower)
    let upper = Int(token.upper)
    guard token.flags.contains(.impure) else {
      bytes += text[at..<upper]
      return
    }
    while at < upper {
      let kind = ByteClass.table[Int(text[at])]
      let glyph =
        kind == .entity
        ? Glyph(entity: text.span, at: at, end: upper) : Glyph(text.span, at: at, end: upper)
      guard kind == .high || kind == .entity, let glyph else {
        if kind != .markup, kind != .escape { bytes.append(text[at]) }
        at += 1
        continue
      }
      switch glyph.kind {
      case .nothing: break
      case .space: bytes.append(0x20)
      default: bytes += text[at..<(at + glyph.length)]
      }
      at += glyph.length
    }
  }

  /// Whether a token can follow a list without its last number being the count of something:
  /// `paras. 6 and 10 of`, but not `No. 5 and 12 others`.
  func endsNumber(_ index: Int) -> Bool {
    guard index < tokens.count else { return true }
    let token = tokens[index]
    switch token.word {
    case .month, .unit, .cm, .percent, .percentWord, .currency, .usc, .cfr, .unts, .us, .united,
      .others:
      return false
    case .plain:
      if token.shape == .word { return token.isCapital || isVerb(index) }
      return true
    default:
      return true
    }
  }

  /// Little words that stand behind a citation in a sentence, not behind a count of things.
  private func isVerb(_ index: Int) -> Bool {
    CitationScanner.followers.contains(text(index))
  }

  private static let followers: Set<String> = [
    "is", "are", "was", "were", "has", "have", "had", "which", "where", "when", "who", "whose",
    "as", "because", "provide", "provides", "provided", "shall", "may", "must", "should", "would",
    "can", "could", "did", "do", "does", "guarantee", "guarantees", "require", "requires",
    "prohibit", "prohibits", "respectively", "above", "below", "supra", "but", "if", "while",
    "thereof", "so", "into", "before", "after", "since", "without", "through", "regarding",
    "concerning", "taken", "requiring", "providing", "contain", "contains", "set", "apply",
    "applies", "criminalize", "state", "states", "stipulates", "stipulate", "on", "within",
    "insofar", "due", "not", "cannot", "only", "until", "among", "inter", "then", "nor", "than",
  ]

  /// A year in round brackets and nothing else: `(2012)`; returns what follows.
  func bareYear(_ index: Int) -> Int? {
    guard word(index) == .leftParenthesis, let year = plainNumber(index + 1), 1700...2100 ~= year,
      word(index + 2) == .rightParenthesis
    else { return nil }
    return index + 3
  }

  /// The content of round brackets that is a number, a letter or a Roman numeral: `(2)`, `(d)`, `(iv)`.
  func shortBracket(_ index: Int) -> (text: String, upper: Int)? {
    guard word(index) == .leftParenthesis, word(index + 2) == .rightParenthesis else { return nil }
    let token = tokens[index + 1]
    let length = Int(token.upper - token.lower)
    switch token.shape {
    case .number where length <= 3 || (token.digits <= 2 && length <= 4): break
    case .word where length <= 2 || (length <= 5 && isRoman(index + 1)): break
    default: return nil
    }
    return (text(index + 1), index + 3)
  }

  /// Whether a word is made of the letters of Roman numerals.
  func isRoman(_ index: Int) -> Bool {
    guard index < tokens.count, tokens[index].shape == .word else { return false }
    return text(index).utf8.allSatisfy { "ivxlcdmIVXLCDM".utf8.contains($0) }
  }

  func romanValue(_ numeral: String) -> Int? {
    let values: [Character: Int] = [
      "I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000,
    ]
    var total = 0
    var last = Int.max
    for letter in numeral.uppercased() {
      guard let value = values[letter] else { return nil }
      total += value > last ? value - 2 * last : value
      last = value
    }
    return total
  }

  /// A range whose end is shortened is completed: `1194` and `95` give `1195`.
  func completed(_ end: String, after start: String) -> String {
    guard end.utf8.count < start.utf8.count, end.utf8.allSatisfy({ 0x30...0x39 ~= $0 }),
      start.utf8.allSatisfy({ 0x30...0x39 ~= $0 })
    else { return end }
    return start.prefix(start.count - end.count) + end
  }
}

extension String {
  /// In small letters, its words joined by one mark each.
  func key(joinedBy joint: Unicode.Scalar) -> String {
    let isPlain = utf8.allSatisfy { $0 < 0x80 }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(utf8.count)
    var isApart = false
    for byte in isPlain ? utf8 : lowercased().utf8 {
      if byte.isBlank || byte == UInt8(ascii: "\n") {
        isApart = !bytes.isEmpty
        continue
      }
      if isApart { bytes.append(UInt8(ascii: joint)) }
      isApart = false
      bytes.append(byte.isUpper ? byte | 0x20 : byte)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

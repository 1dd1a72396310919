// SPDX-License-Identifier: GPL-2.0-or-later

/// Cuts text into tokens, in one pass over its bytes.
struct Lexer: ~Copyable {
  let start: Int
  let end: Int
  let vocabulary: Vocabulary
  let classes: [ByteClass]
  var at: Int
  var flags: Token.Flags = [.blockStart, .lineStart]
  var tokens: [Token]

  /// The storage of `tokens` is taken over, so that one buffer serves many pieces of text.
  init(_ range: ByteRange, reusing tokens: consuming [Token]) {
    start = range.start
    end = range.end
    at = range.start
    self.vocabulary = .shared
    self.classes = ByteClass.table
    self.tokens = tokens
    self.tokens.removeAll(keepingCapacity: true)
  }

  /// Reads `text`, of which the range must be a part.
  mutating func run(_ text: Span<UInt8>) {
    while at < end {
      let byte = text[at]
      if byte.isLetter {
        word(text)
        continue
      }
      if byte == 0x20 {
        flags.insert(.spaced)
        at &+= 1
        continue
      }
      switch classes[Int(byte)] {
      case .letter: word(text)
      case .digit: number(text)
      case .space:
        flags.insert(.spaced)
        at += 1
      case .newline: newline(text)
      case .high: character(text, Glyph(text, at: at, end: end))
      case .markup: at += 1
      case .escape: escape(text)
      case .tag: tag(text)
      case .entity: entity(text)
      case .mark:
        mark(Word(mark: byte), upTo: at + 1)
      }
    }
  }

  @inline(__always)
  mutating func append(
    _ shape: Token.Shape,
    _ lower: Int,
    _ upper: Int,
    word: Word = .plain,
    lexeme: UInt16 = 0,
    value: Int = 0,
    digits: Int = 0,
    extra: Token.Flags = [],
  ) {
    tokens.append(
      Token(
        lower: Int32(truncatingIfNeeded: lower),
        upper: Int32(truncatingIfNeeded: upper),
        shape: shape,
        flags: flags.union(extra),
        word: word,
        lexeme: lexeme,
        value: Int32(clamping: value),
        digits: Int32(truncatingIfNeeded: digits),
      )
    )
    flags = []
  }

  mutating func mark(_ word: Word, upTo upper: Int) {
    append(.mark, at, upper, word: word, extra: word.begins ? .begins : [])
    at = upper
  }

  // MARK: Numbers

  mutating func number(_ text: Span<UInt8>) {
    let lower = at
    var value = 0
    while at < end, classes[Int(text[at])] == .digit {
      value = min(value &* 10 &+ Int(text[at] &- 0x30), Int(Int32.max))
      at += 1
    }
    let digits = at - lower
    while at < end, isAlphanumeric(text[at]) { at += 1 }
    append(.number, lower, at, value: value, digits: digits, extra: .begins)
  }

  // MARK: Blanks, markup, characters beyond ASCII

  mutating func newline(_ text: Span<UInt8>) {
    if flags.contains(.lineStart) { flags.insert(.blockStart) }
    flags.formUnion([.spaced, .lineStart])
    at += 1
  }

  /// A backslash before a mark is markup; before anything else it is itself.
  mutating func escape(_ text: Span<UInt8>) {
    guard at + 1 < end, classes[Int(text[at + 1])].isPunctuation else {
      return mark(.otherMark, upTo: at + 1)
    }
    at += 1
    if classes[Int(text[at])] != .markup {
      mark(Word(mark: text[at]), upTo: at + 1)
    } else {
      at += 1
    }
  }

  /// An HTML tag is skipped; any other `<` is a mark. The search for its end stops at the next `<`.
  mutating func tag(_ text: Span<UInt8>) {
    var next = at + 1
    if next < end, text[next] == UInt8(ascii: "/") { next += 1 }
    let name = next
    while next < end, isAlphanumeric(text[next]) { next += 1 }
    guard next > name, next < end, [0x20, 0x2F, 0x3E].contains(text[next]) else {
      return mark(.otherMark, upTo: at + 1)
    }
    while next < end, text[next] != UInt8(ascii: ">") {
      if text[next] == UInt8(ascii: "<") { return mark(.otherMark, upTo: at + 1) }
      next += 1
    }
    at = min(next + 1, end)
  }

  mutating func entity(_ text: Span<UInt8>) {
    guard let glyph = Glyph(entity: text, at: at, end: end) else {
      return mark(.ampersand, upTo: at + 1)
    }
    switch glyph.kind {
    case .letter: mark(.otherMark, upTo: at + glyph.length)
    case .superscript(let digit):
      append(.superscript, at, at + glyph.length, value: digit)
      at += glyph.length
    default: character(text, glyph)
    }
  }

  mutating func character(_ text: Span<UInt8>, _ glyph: Glyph) {
    let upper = at + glyph.length
    switch glyph.kind {
    case .letter: word(text)
    case .space:
      flags.insert(.spaced)
      at = upper
    case .nothing:
      if glyph.value == 0xAD, isBetweenDigits(text, at, upper) {
        mark(.hyphen, upTo: upper)
      } else {
        at = upper
      }
    case .superscript: superscript(text)
    case .numero:
      append(.word, at, upper, word: .number, lexeme: numeroLexeme, extra: .begins)
      at = upper
    case .degree:
      degree(text, upper)
    case .mark(let word): mark(word, upTo: upper)
    }
  }

  /// `N° 2` is a way to write `No. 2`.
  mutating func degree(_ text: Span<UInt8>, _ upper: Int) {
    if let last = tokens.indices.last, tokens[last].upper == at,
      tokens[last].upper - tokens[last].lower == 1, text[at - 1] | 0x20 == UInt8(ascii: "n")
    {
      tokens[last].word = .number
      tokens[last].lexeme = numeroLexeme
      tokens[last].flags.insert(.begins)
      tokens[last].upper = Int32(truncatingIfNeeded: upper)
      at = upper
    } else {
      mark(.otherMark, upTo: upper)
    }
  }

  private var numeroLexeme: UInt16 { vocabulary.entry(PackedWord("no")).lexeme }

  mutating func superscript(_ text: Span<UInt8>) {
    let lower = at
    var value = 0
    while at < end, classes[Int(text[at])] == .high {
      let glyph = Glyph(text, at: at, end: end)
      guard case .superscript(let digit) = glyph.kind else { break }
      value = min(value &* 10 &+ digit, Int(Int32.max))
      at += glyph.length
    }
    append(.superscript, lower, at, value: value)
  }

  func isBetweenDigits(_ text: Span<UInt8>, _ lower: Int, _ upper: Int) -> Bool {
    guard let last = tokens.last, last.shape == .number, Int(last.upper) == lower else {
      return false
    }
    return upper < end && classes[Int(text[upper])] == .digit
  }

  func isAlphanumeric(_ byte: UInt8) -> Bool {
    let kind = classes[Int(byte)]
    return kind == .letter || kind == .digit
  }

  /// Where a web address ends that starts with `http` or `www`, or nil when it is none.
  func linkEnd(_ text: Span<UInt8>, from lower: Int, head: Int) -> Int? {
    if lower > start {
      let before = text[lower - 1]
      if isAlphanumeric(before) || [0x40, 0x2E, 0x2F, 0x5F, 0x2D].contains(before) { return nil }
    }
    return LinkExtent.end(text, lower: lower, head: head, limit: end)
  }
}

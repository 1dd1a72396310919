// SPDX-License-Identifier: GPL-2.0-or-later

/// Cuts text into tokens, in one pass over its bytes.
struct Lexer: ~Copyable {
  private let start: Int
  private let end: Int
  private let vocabulary: Vocabulary
  private let classes: [ByteClass]
  private var at: Int
  private var flags: Token.Flags = [.blockStart, .lineStart]
  private(set) var tokens: [Token]

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

  private mutating func append(
    _ shape: Token.Shape,
    _ lower: Int,
    _ upper: Int,
    word: Word = .plain,
    lexeme: Int = 0,
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
        lexeme: UInt16(truncatingIfNeeded: lexeme),
        value: Int32(clamping: value),
        digits: Int32(truncatingIfNeeded: digits),
      )
    )
    flags = []
  }

  private mutating func mark(_ word: Word, upTo upper: Int) {
    append(.mark, at, upper, word: word)
    at = upper
  }

  // MARK: Words

  private mutating func word(_ text: Span<UInt8>) {
    let lower = at
    var packed = PackedWord()
    var smallLetters: UInt8 = 0
    while at < end {
      let byte = text[at]
      guard classes[Int(byte)] == .letter else { break }
      packed.append(byte | 0x20)
      smallLetters |= byte & 0x20
      at &+= 1
    }
    var extra: Token.Flags = smallLetters == 0 ? .capitals : []
    var upper = at
    if at < end, classes[Int(text[at])].continuesWord {
      upper = unusualWord(text, &packed, &extra)
    }
    let first = text[lower]
    if classes[Int(first)] == .letter {
      if first & 0x20 == 0 { extra.insert(.capital) }
    } else if Glyph(text, at: lower, end: end).isCapital {
      extra.insert(.capital)
    }
    if packed.count == 1, initials(text, packed, lower, extra) { return }
    finishWord(text, packed, lower, upper, extra)
  }

  /// The rest of a word behind its first letters: digits, letters beyond ASCII, what is left out.
  private mutating func unusualWord(
    _ text: Span<UInt8>,
    _ packed: inout PackedWord,
    _ extra: inout Token.Flags,
  ) -> Int {
    var upper = at
    scan: while at < end {
      let byte = text[at]
      switch classes[Int(byte)] {
      case .letter:
        packed.append(byte | 0x20)
        if byte & 0x20 != 0 { extra.remove(.capitals) }
        at += 1
      case .digit:
        packed.append(byte)
        at += 1
      case .markup where byte == UInt8(ascii: "_") && at + 1 < end && isAlphanumeric(text[at + 1]):
        packed.overflow()
        at += 1
      case .high:
        let glyph = Glyph(text, at: at, end: end)
        switch glyph.kind {
        case .letter:
          packed.overflow()
          at += glyph.length
        case .nothing:
          at += glyph.length
          if at < end, isAlphanumeric(text[at]) { extra.insert(.impure) }
          continue scan
        default: break scan
        }
      default: break scan
      }
      upper = at
    }
    return upper
  }

  private mutating func finishWord(
    _ text: Span<UInt8>,
    _ packed: PackedWord,
    _ lower: Int,
    _ upper: Int,
    _ extra: Token.Flags,
  ) {
    let entry = vocabulary.entry(packed)
    var upper = upper
    var extra = extra
    if entry.word == .http || entry.word == .www,
      let link = linkEnd(text, from: lower, head: upper)
    {
      at = link
      append(.link, lower, link, word: .http, extra: extra)
      return
    }
    if entry.isAbbreviation {
      var stop = at
      while stop < end, classes[Int(text[stop])] == .markup { stop += 1 }
      if stop < end, text[stop] == UInt8(ascii: ".") {
        if stop > at { extra.insert(.impure) }
        at = stop + 1
        upper = at
        extra.insert(.dotted)
      }
    }
    let word = isLabourCode(text, lower, upper) ? .labourCode : entry.word
    append(.word, lower, upper, word: word, lexeme: entry.lexeme, extra: extra)
  }

  /// `C169`, `R204`.
  private func isLabourCode(_ text: Span<UInt8>, _ lower: Int, _ upper: Int) -> Bool {
    guard 2...4 ~= upper - lower, text[lower] == 0x43 || text[lower] == 0x52 else { return false }
    return ((lower + 1)..<upper).allSatisfy { classes[Int(text[$0])] == .digit }
  }

  /// A single letter with a full stop: an initial, or the start of `U.S.C.` or `U. S. C.`
  private mutating func initials(
    _ text: Span<UInt8>,
    _ letter: PackedWord,
    _ lower: Int,
    _ extra: Token.Flags,
  ) -> Bool {
    guard at < end, text[at] == UInt8(ascii: ".") else { return false }
    let afterFirst = at + 1
    var packed = letter
    var next = afterFirst
    var capitals = extra.contains(.capital)
    while next < end, classes[Int(text[next])] == .letter,
      next + 1 >= end || !isAlphanumeric(text[next + 1])
    {
      packed.append(text[next] | 0x20)
      capitals = capitals && text[next] & 0x20 == 0
      next += 1
      guard next < end, text[next] == UInt8(ascii: ".") else { break }
      next += 1
    }
    if packed.count == 1 {
      let (longer, stop) = spacedInitials(text, letter, from: afterFirst)
      if stop > next {
        packed = longer
        next = stop
      }
    }
    at = next
    let entry = vocabulary.entry(packed)
    append(
      .word,
      lower,
      next,
      word: entry.word,
      lexeme: entry.lexeme,
      extra: capitals ? [.dotted, .capital, .capitals] : extra.union(.dotted),
    )
    return true
  }

  /// `U. S. C.`: capitals joined over single blanks, as far as they spell something known.
  private func spacedInitials(
    _ text: Span<UInt8>,
    _ letter: PackedWord,
    from start: Int,
  ) -> (PackedWord, Int) {
    var packed = letter
    var best = (letter, start)
    var next = start
    while packed.count < 4, next + 2 < end, text[next] == UInt8(ascii: " "),
      classes[Int(text[next + 1])] == .letter, text[next + 1] & 0x20 == 0,
      text[next + 2] == UInt8(ascii: ".")
    {
      packed.append(text[next + 1] | 0x20)
      next += 3
      if vocabulary.entry(packed).lexeme != 0 { best = (packed, next) }
    }
    return best
  }

  // MARK: Numbers

  private mutating func number(_ text: Span<UInt8>) {
    let lower = at
    var value = 0
    while at < end, classes[Int(text[at])] == .digit {
      value = min(value &* 10 &+ Int(text[at] &- 0x30), Int(Int32.max))
      at += 1
    }
    let digits = at - lower
    while at < end, isAlphanumeric(text[at]) { at += 1 }
    append(.number, lower, at, value: value, digits: digits)
  }

  // MARK: Blanks, markup, characters beyond ASCII

  private mutating func newline(_ text: Span<UInt8>) {
    if flags.contains(.lineStart) { flags.insert(.blockStart) }
    flags.formUnion([.spaced, .lineStart])
    at += 1
  }

  /// A backslash before a mark is markup; before anything else it is itself.
  private mutating func escape(_ text: Span<UInt8>) {
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
  private mutating func tag(_ text: Span<UInt8>) {
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

  private mutating func entity(_ text: Span<UInt8>) {
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

  private mutating func character(_ text: Span<UInt8>, _ glyph: Glyph) {
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
      append(.word, at, upper, word: .number, lexeme: numeroLexeme)
      at = upper
    case .degree:
      degree(text, upper)
    case .mark(let word): mark(word, upTo: upper)
    }
  }

  /// `N° 2` is a way to write `No. 2`.
  private mutating func degree(_ text: Span<UInt8>, _ upper: Int) {
    if let last = tokens.indices.last, tokens[last].upper == at,
      tokens[last].upper - tokens[last].lower == 1, text[at - 1] | 0x20 == UInt8(ascii: "n")
    {
      tokens[last].word = .number
      tokens[last].lexeme = UInt16(truncatingIfNeeded: numeroLexeme)
      tokens[last].upper = Int32(truncatingIfNeeded: upper)
      at = upper
    } else {
      mark(.otherMark, upTo: upper)
    }
  }

  private var numeroLexeme: Int { vocabulary.entry(PackedWord("no")).lexeme }

  private mutating func superscript(_ text: Span<UInt8>) {
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

  private func isBetweenDigits(_ text: Span<UInt8>, _ lower: Int, _ upper: Int) -> Bool {
    guard let last = tokens.last, last.shape == .number, Int(last.upper) == lower else {
      return false
    }
    return upper < end && classes[Int(text[upper])] == .digit
  }

  private func isAlphanumeric(_ byte: UInt8) -> Bool {
    let kind = classes[Int(byte)]
    return kind == .letter || kind == .digit
  }

  /// Where a web address ends that starts with `http` or `www`, or nil when it is none.
  private func linkEnd(_ text: Span<UInt8>, from lower: Int, head: Int) -> Int? {
    if lower > start {
      let before = text[lower - 1]
      if isAlphanumeric(before) || [0x40, 0x2E, 0x2F, 0x5F, 0x2D].contains(before) { return nil }
    }
    return LinkExtent.end(text, lower: lower, head: head, limit: end)
  }
}

// SPDX-License-Identifier: GPL-2.0-or-later

/// Words: abbreviations with their full stops, initials that spell one, what is left out of them.
extension Lexer {
  mutating func word(_ text: Span<UInt8>) {
    let lower = at
    let run = LetterRun(text, at: lower, end: end)
    let packed = run.word
    let next = lower &+ packed.count
    at = next
    var extra: Token.Flags = run.hasSmallLetter ? [] : .capitals
    if next < end, classes[Int(text[next])].continuesWord {
      return unusualWord(text, packed, lower, extra)
    }
    if text[lower] & 0x20 == 0 { extra.insert(.capital) }
    if packed.count == 1, initials(text, packed, lower, extra) { return }
    let entry = vocabulary.entry(packed)
    if entry.isSimple {
      append(.word, lower, next, word: entry.word, lexeme: entry.lexeme, extra: extra)
    } else {
      finishWord(text, entry, lower, next, extra)
    }
  }

  /// A word that goes on behind its first letters: digits, letters beyond ASCII, what is left out.
  private mutating func unusualWord(
    _ text: Span<UInt8>,
    _ beginning: PackedWord,
    _ lower: Int,
    _ capitals: Token.Flags,
  ) {
    var packed = beginning
    var extra = capitals
    let upper = restOfWord(text, &packed, &extra)
    let first = text[lower]
    if classes[Int(first)] == .letter {
      if first & 0x20 == 0 { extra.insert(.capital) }
    } else if Glyph(text, at: lower, end: end).isCapital {
      extra.insert(.capital)
    }
    if packed.count == 1, initials(text, packed, lower, extra) { return }
    if isLabourCode(text, lower, upper) {
      return append(
        .word,
        lower,
        upper,
        word: .labourCode,
        lexeme: vocabulary.entry(packed).lexeme,
        extra: extra.union(.begins),
      )
    }
    finishWord(text, vocabulary.entry(packed), lower, upper, extra)
  }

  private mutating func restOfWord(
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
    _ entry: Vocabulary.Entry,
    _ lower: Int,
    _ upper: Int,
    _ extra: Token.Flags,
  ) {
    var upper = upper
    var extra = entry.begins ? extra.union(.begins) : extra
    if entry.word == .http || entry.word == .www,
      let link = linkEnd(text, from: lower, head: upper)
    {
      at = link
      append(.link, lower, link, word: .http, extra: extra)
      return
    }
    if entry.isAbbreviation, let stop = fullStop(text, at: at) {
      if stop > at + 1 { extra.insert(.impure) }
      at = stop
      upper = stop
      extra.insert(.dotted)
    }
    append(.word, lower, upper, word: entry.word, lexeme: entry.lexeme, extra: extra)
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
    guard let afterFirst = fullStop(text, at: at) else { return false }
    var isPure = afterFirst == at + 1
    var packed = letter
    var next = afterFirst
    var capitals = extra.contains(.capital)
    while next < end, classes[Int(text[next])] == .letter,
      next + 1 >= end || !isAlphanumeric(text[next + 1])
    {
      packed.append(text[next] | 0x20)
      capitals = capitals && text[next] & 0x20 == 0
      next += 1
      guard let stop = fullStop(text, at: next) else { break }
      isPure = isPure && stop == next + 1
      next = stop
    }
    if packed.count == 1 {
      let (longer, stop) = spacedInitials(text, letter, from: afterFirst)
      if stop > next {
        packed = longer
        next = stop
        isPure = false
      }
    }
    at = next
    let entry = vocabulary.entry(packed)
    var flags = capitals ? [.dotted, .capital, .capitals] : extra.union(.dotted)
    if !isPure { flags.insert(.impure) }
    if entry.begins { flags.insert(.begins) }
    append(.word, lower, next, word: entry.word, lexeme: entry.lexeme, extra: flags)
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
    while packed.count < 4, let after = blank(text, at: next), after + 1 < end,
      classes[Int(text[after])] == .letter, text[after] & 0x20 == 0,
      let stop = fullStop(text, at: after + 1)
    {
      packed.append(text[after] | 0x20)
      next = stop
      if vocabulary.entry(packed).lexeme != 0 { best = (packed, next) }
    }
    return best
  }

  /// What lies behind a full stop at an index, markup and an escape before it passed over.
  private func fullStop(_ text: Span<UInt8>, at index: Int) -> Int? {
    var next = index
    while next < end, text[next] != UInt8(ascii: ".") {
      let kind = classes[Int(text[next])]
      let isEscape =
        kind == .escape && next + 1 < end
        && (text[next + 1] == UInt8(ascii: ".") || classes[Int(text[next + 1])] == .markup)
      guard kind == .markup || isEscape else { return nil }
      next += 1
    }
    return next < end ? next + 1 : nil
  }

  /// What lies behind a single blank of any kind.
  private func blank(_ text: Span<UInt8>, at index: Int) -> Int? {
    guard index < end else { return nil }
    let glyph: Glyph?
    switch classes[Int(text[index])] {
    case .space: return index + 1
    case .high: glyph = Glyph(text, at: index, end: end)
    case .entity: glyph = Glyph(entity: text, at: index, end: end)
    default: return nil
    }
    guard let glyph, case .space = glyph.kind else { return nil }
    return index + glyph.length
  }
}

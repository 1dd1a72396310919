// SPDX-License-Identifier: GPL-2.0-or-later

/// Splits a paragraph into sentences. A boundary inside a protected range does not exist.
package enum Sentences {
  /// The sentences of `range`, in order and without the blanks between them. The protected ranges,
  /// citations with all that belongs to them, come in the order of their beginnings.
  package static func split(
    _ text: [UInt8],
    _ range: ByteRange,
    protected: some Collection<ByteRange>,
  ) -> [ByteRange] {
    var result: [ByteRange] = []
    split(text.span, range, protected: protected, into: &result)
    return result
  }

  static func split(
    _ text: Span<UInt8>,
    _ range: ByteRange,
    protected: some Collection<ByteRange>,
    into result: inout [ByteRange],
  ) {
    var guarded = protected.makeIterator()
    var shield = guarded.next()
    var reach = shield.map(\.end) ?? 0
    let end = range.end
    var start = skipBlanks(text, range.start, end)
    var at = start
    while at < end {
      guard let boundary = candidate(text, at, start, end) else { break }
      at = boundary.end
      while let current = shield, current.start < boundary.end {
        reach = max(reach, current.end)
        shield = guarded.next()
      }
      if boundary.end < reach, !boundary.isLineEnd { continue }
      if boundary.end > start { result.append(ByteRange(start, boundary.end)) }
      start = boundary.next
      at = start
    }
    var last = end
    while last > start, case let previous = scalarBefore(text, last, start), previous.value.isSpace
    {
      last -= previous.length
    }
    if last > start { result.append(ByteRange(start, last)) }
  }

  private struct Boundary {
    /// Past the last mark of the sentence.
    var end: Int
    /// Where the next sentence begins.
    var next: Int
    var isLineEnd = false
  }

  /// The next place where a sentence may end.
  private static func candidate(
    _ text: Span<UInt8>,
    _ from: Int,
    _ start: Int,
    _ end: Int,
  ) -> Boundary? {
    var at = from
    while true {
      at = firstByte(text, at, end) {
        $0.equal(0x2E) .| $0.equal(0x0A) .| $0.equal(0x21) .| $0.equal(0x3F) .| $0.above(0xD7)
      }
      guard at < end else { return nil }
      switch text[at] {
      case 0x0A:
        if let boundary = lineEnd(text, at, start, end) { return boundary }
        at += 1
      case 0x2E, 0x21, 0x3F:
        if let boundary = terminal(text, at, start, end) { return boundary }
        at += 1
      case 0xE2, 0xE3, 0xEF, 0xD8, 0xDB, 0xE0:
        let mark = scalar(text, at, end)
        if mark.value.isTerminal, let boundary = terminal(text, at, start, end) { return boundary }
        at += mark.length
      default:
        at += 1
      }
    }
  }

  /// Items of a list are parted by line ends; the lead-in goes with its first item.
  private static func lineEnd(
    _ text: Span<UInt8>,
    _ at: Int,
    _ start: Int,
    _ end: Int,
  ) -> Boundary? {
    guard at > start, text[at - 1] != 0x3A else { return nil }
    var next = at + 1
    if next + 1 < end, text[next] == 0x2D, text[next + 1] == 0x20 { next += 2 }
    return Boundary(end: at, next: skipBlanks(text, next, end), isLineEnd: true)
  }

  private static func terminal(
    _ text: Span<UInt8>,
    _ at: Int,
    _ start: Int,
    _ end: Int,
  ) -> Boundary? {
    let mark = scalar(text, at, end)
    var after = at + mark.length
    while after < end {
      let next = scalar(text, after, end)
      guard next.value.isTerminal || next.value.isClosingQuote || next.value.isClosingBracket else {
        break
      }
      after += next.length
    }
    guard after < end else { return nil }
    let following = scalar(text, after, end)
    // Chinese and Japanese stops need no blank after them.
    let wide = mark.value > 0x2E80
    guard following.value.isSpace || wide else { return nil }
    if following.value == 0x0A { return nil }
    let next = skipBlanks(text, after, end)
    guard wide || begins(text, next, end) else { return nil }
    if mark.value == 0x2E, !ends(text, at, start, next, end) { return nil }
    return Boundary(end: after, next: next)
  }

  /// Whether a sentence may begin with what stands at `at`.
  private static func begins(_ text: Span<UInt8>, _ at: Int, _ end: Int) -> Bool {
    var index = at
    while index < end {
      let next = scalar(text, index, end)
      if next.value.isLowercase { return false }
      if next.value.isLetter || next.value.decimalDigit != nil { return true }
      guard
        next.value.isOpeningQuote || next.value.isOpeningBracket || next.value.isDash
          || next.value.isSpace || next.value == 0x2026 || next.value == 0x2E
      else { return true }
      index += next.length
    }
    return true
  }

  /// Whether the stop at `at` ends a sentence and not an abbreviation.
  private static func ends(
    _ text: Span<UInt8>,
    _ at: Int,
    _ start: Int,
    _ next: Int,
    _ end: Int,
  ) -> Bool {
    let word = wordStart(text, at, max(start, at - 24))
    switch Abbreviations.kind(text, word, at) {
    case .word: return true
    case .ending: return scalar(text, next, end).value.decimalDigit == nil
    case .binding: return false
    case .numbering:
      // `para. 5` goes on, `in that para. The` does not.
      let first = scalar(text, next, end)
      return first.value.isUppercase && Starters.begins(text, next, end)
    case .initial, .compound: return Starters.begins(text, next, end)
    }
  }
}

/// Words that begin a sentence far more often than a name.
private enum Starters {
  static func begins(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    var at = start
    while at < end, case let next = scalar(text, at, end),
      next.value.isOpeningQuote || next.value.isOpeningBracket
    {
      at += next.length
    }
    var stop = at
    while stop < end, stop - at < 24, case let next = scalar(text, stop, end), next.value.isLetter {
      stop += next.length
    }
    return words.contains(text, at, stop)
  }

  private static let words = WordSet(
    """
    the this that these those there then they it its in on at as an if he she we his her their our \
    however moreover furthermore nevertheless therefore although while when where who what which why \
    how after before during since under by for from with without to of and but or not no all any each \
    both some such one two three many most other another according accordingly thus hence because \
    le la les il elle ils elles ce cette ces un une dans selon en par pour toutefois el los las en la \
    se su este esta sin embargo он она они это в на по при для однако кроме
    """
  )
}

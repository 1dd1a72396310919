// SPDX-License-Identifier: GPL-2.0-or-later

/// A paragraph that says what a term means: `The expression “…” means …`.
enum Definition {
  static func opens(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    // A quoted term near the beginning, and a word of meaning right after it.
    let stop = min(end, start + 48)
    var at = start
    while at < stop {
      let next = scalar(text, at, end)
      if next.value.isOpeningQuote, next.value != 0x27 { break }
      at += next.length
    }
    guard at < stop else { return false }
    var close = at + scalar(text, at, end).length
    let limit = min(end, close + 160)
    while close < limit {
      let next = scalar(text, close, end)
      close += next.length
      if next.value.isClosingQuote, next.value != 0x27, next.value != 0x2019 { break }
    }
    guard close < limit else { return false }
    var words = 0
    var word = skipBlanks(text, close, end)
    while words < 3 {
      var stop = word
      while stop < end, case let next = scalar(text, stop, end), next.value.isLetter {
        stop += next.length
      }
      if meaning.contains(text, word, stop) { return true }
      guard stop > word else { return false }
      word = skipBlanks(text, stop, end)
      words += 1
    }
    return false
  }

  private static let meaning = WordSet(
    "means mean designates refers désigne désignent entend significa significan entiende означает означают"
  )
}

// SPDX-License-Identifier: GPL-2.0-or-later

/// No paragraph is longer than this, whatever a file holds: 256 KiB.
enum LongText {
  static let limit = 256 << 10

  /// Cuts a range that is too long behind a sentence, or at least between words, and returns its
  /// further parts.
  static func divide(_ text: Span<UInt8>, _ range: inout ByteRange) -> [ByteRange] {
    guard range.count > limit else { return [] }
    var parts: [ByteRange] = []
    let end = range.end
    var start = range.start
    while end - start > limit {
      let cut = cut(text, start, start + limit)
      parts.append(ByteRange(start, cut))
      start = cut
      while start < end, text[start] == 0x20 || text[start] == 0x0A { start += 1 }
    }
    if start < end { parts.append(ByteRange(start, end)) }
    range = parts.removeFirst()
    return parts
  }

  private static func cut(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Int {
    let lowest = end - limit / 4
    var at = end
    while at > lowest {
      if text[at] == 0x20, text[at - 1] == 0x2E { return at }
      at -= 1
    }
    at = end
    while at > lowest {
      if text[at] == 0x20 || text[at] == 0x0A { return at }
      at -= 1
    }
    at = end
    while at > start + 1, text[at].isContinuation { at -= 1 }
    return at
  }
}

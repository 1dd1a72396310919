// SPDX-License-Identifier: GPL-2.0-or-later

/// No paragraph is longer than this, whatever a file holds: 256 KiB.
enum LongText {
  static let limit = 256 << 10

  /// The range itself, or its parts, cut behind sentences or at least between words.
  static func divide(_ text: Span<UInt8>, _ range: ByteRange) -> [ByteRange] {
    guard range.count > limit else { return [range] }
    var parts: [ByteRange] = []
    var start = range.start
    while range.end - start > limit {
      let cut = cut(text, start, start + limit)
      parts.append(ByteRange(start, cut))
      start = cut
      while start < range.end, text[start] == 0x20 || text[start] == 0x0A { start += 1 }
    }
    if start < range.end { parts.append(ByteRange(start, range.end)) }
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

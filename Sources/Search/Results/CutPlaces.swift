// SPDX-License-Identifier: GPL-2.0-or-later

import Documents

/// Where a sentence that is too long to be shown whole may be cut.
struct CutPlaces {
  private let text: [UInt8]
  private let extents: [ByteRange]

  init(text: [UInt8], extents: [ByteRange]) {
    self.text = text
    self.extents = extents
  }

  static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || (byte >= 0x09 && byte <= 0x0D)
  }

  /// Parts a range in two, near `aim` characters from its start and before `ceiling`: behind a
  /// clause mark, else between words, else between characters; never inside an extent.
  func cut(_ range: ByteRange, aim: Int, ceiling: Int) -> (left: ByteRange, right: ByteRange) {
    let limit = offset(of: ceiling, in: range)
    let wish = offset(of: aim, in: range)
    let depths = bracketDepths(range, to: limit)
    var place: Int?
    for test in [isClauseEnd, isWordStart, isCharacterStart] {
      place = nearest(to: wish, in: (range.start + 1)..<limit) { index in
        test(index) && depths[index - range.start] == 0 && !isInside(index)
      }
      // Brackets matter less than citations: an opened one may never close.
      place =
        place
        ?? nearest(to: wish, in: (range.start + 1)..<limit) { test($0) && !isInside($0) }
      if place != nil { break }
    }
    let end = place ?? endOfExtent(at: limit, in: range)
    return (trimmed(range.start, end), trimmed(end, range.end))
  }

  /// The place that fits nearest to the wish; one before it is as good as one behind.
  private func nearest(to wish: Int, in places: Range<Int>, where fits: (Int) -> Bool) -> Int? {
    for distance in 0..<max(1, places.count) {
      let after = wish + distance
      if places.contains(after), fits(after) { return after }
      // Too early a cut leaves scraps.
      let before = wish - distance
      if before > places.lowerBound + (wish - places.lowerBound) / 3, places.contains(before),
        fits(before)
      {
        return before
      }
    }
    return nil
  }

  private func isInside(_ index: Int) -> Bool {
    extents.contains { $0.start < index && index < $0.end }
  }

  private func endOfExtent(at index: Int, in range: ByteRange) -> Int {
    let ends = extents.filter { $0.start < index && index < $0.end }.map(\.end)
    return min(ends.max() ?? index, range.end)
  }

  /// Behind a comma, semicolon, colon or dash that a blank follows, or a full-width one.
  private func isClauseEnd(_ index: Int) -> Bool {
    guard index >= 3, index < text.count else { return false }
    switch (text[index - 3], text[index - 2], text[index - 1]) {
    case (0xEF, 0xBC, 0x8C), (0xEF, 0xBC, 0x9A), (0xEF, 0xBC, 0x9B), (0xE3, 0x80, 0x81),
      (0xE2, 0x80, 0x94):
      return true
    case (_, _, UInt8(ascii: ",")), (_, _, UInt8(ascii: ";")), (_, _, UInt8(ascii: ":")):
      return CutPlaces.isBlank(text[index])
    default: return false
    }
  }

  /// A word after a word; what follows a full stop or is a number may belong to it (`para. 12`).
  private func isWordStart(_ index: Int) -> Bool {
    guard index >= 2, index < text.count, CutPlaces.isBlank(text[index - 1]) else { return false }
    let next = text[index]
    let isNumber = next >= UInt8(ascii: "0") && next <= UInt8(ascii: "9")
    return !CutPlaces.isBlank(next) && !isNumber && text[index - 2] != UInt8(ascii: ".")
  }

  /// The start of a character that nothing joins to the one before.
  private func isCharacterStart(_ index: Int) -> Bool {
    guard index < text.count, text[index] & 0xC0 != 0x80 else { return false }
    var start = index - 1
    while start > 0, text[start] & 0xC0 == 0x80 { start -= 1 }
    let pair = String(decoding: text[start..<min(text.count, index + 4)], as: UTF8.self)
    guard let first = pair.first else { return false }
    return first.utf8.count == index - start && !isFlag(pair)
  }

  /// Flags are pairs of one kind of letter, and a run of them does not show where a pair starts.
  private func isFlag(_ text: String) -> Bool {
    text.unicodeScalars.first.map { (0x1F1E6...0x1F1FF).contains($0.value) } ?? false
  }

  /// For each byte, how many brackets are open before it.
  private func bracketDepths(_ range: ByteRange, to limit: Int) -> [Int] {
    var depths: [Int] = []
    var depth = 0
    for index in range.start..<max(range.start, limit) {
      if text[index] == UInt8(ascii: ")") || text[index] == UInt8(ascii: "]") {
        depth = max(0, depth - 1)
      }
      depths.append(depth)
      if text[index] == UInt8(ascii: "(") || text[index] == UInt8(ascii: "[") { depth += 1 }
    }
    return depths
  }

  /// The byte at which so many characters of a range have passed.
  private func offset(of characters: Int, in range: ByteRange) -> Int {
    var count = 0
    for index in range.indices where text[index] & 0xC0 != 0x80 {
      if count == characters { return index }
      count += 1
    }
    return range.end
  }

  private func trimmed(_ start: Int, _ end: Int) -> ByteRange {
    var (start, end) = (start, end)
    while start < end, CutPlaces.isBlank(text[start]) { start += 1 }
    while end > start, CutPlaces.isBlank(text[end - 1]) { end -= 1 }
    return ByteRange(start, end)
  }
}

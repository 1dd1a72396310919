// SPDX-License-Identifier: GPL-2.0-or-later

/// The letters of ASCII that stand together in a text, read eight at a time.
struct LetterRun {
  private(set) var word: PackedWord
  private(set) var hasSmallLetter: Bool

  @inline(__always)
  init(_ text: Span<UInt8>, at start: Int, end: Int) {
    let first = Eight(text, start, end)
    word = PackedWord(low: first.letters, high: 0, count: first.count)
    hasSmallLetter = first.hasSmallLetter
    if first.count == 8 { readOn(text, start, end) }
  }

  private mutating func readOn(_ text: Span<UInt8>, _ start: Int, _ end: Int) {
    let second = Eight(text, start &+ 8, end)
    hasSmallLetter = hasSmallLetter || second.hasSmallLetter
    var count = 8 &+ second.count
    if second.count == 8 {
      while start &+ count < end, text[start &+ count].isLetter {
        hasSmallLetter = hasSmallLetter || text[start &+ count].isLower
        count &+= 1
      }
    }
    word = PackedWord(low: word.low, high: second.letters, count: count)
  }

  /// Up to eight letters, the first one lowest, as small ones.
  private struct Eight {
    let letters: UInt64
    let count: Int
    let hasSmallLetter: Bool

    @inline(__always)
    private static func each(_ byte: UInt64) -> UInt64 { byte &* 0x0101_0101_0101_0101 }

    @inline(__always)
    init(_ text: Span<UInt8>, _ at: Int, _ end: Int) {
      let bytes = text.count &- at >= 8 ? Eight.load(text, at) : Eight.last(text, at)
      let small = bytes | Eight.each(0x20)
      // The top bit of a byte says that it is at least `a`, more than `z`, beyond ASCII.
      let low = small & Eight.each(0x7F)
      let fromA = low &+ Eight.each(0x80 - 0x61)
      let beyondZ = low &+ Eight.each(0x80 - 0x7B)
      let others = ~(fromA & ~beyondZ & ~bytes) & Eight.each(0x80)
      count = min(others.trailingZeroBitCount >> 3, end &- at)
      let mask = count >= 8 ? UInt64.max : (1 &<< UInt64(truncatingIfNeeded: count &* 8)) &- 1
      letters = small & mask
      hasSmallLetter = (bytes & mask & Eight.each(0x20)) != 0
    }

    @inline(__always)
    private static func load(_ text: Span<UInt8>, _ at: Int) -> UInt64 {
      let own = text.extracting(at..<at &+ 8)
      return UInt64(own[0]) | UInt64(own[1]) << 8 | UInt64(own[2]) << 16 | UInt64(own[3]) << 24
        | UInt64(own[4]) << 32 | UInt64(own[5]) << 40 | UInt64(own[6]) << 48
        | UInt64(own[7]) << 56
    }

    /// Fewer than eight bytes, at the end of the text.
    @inline(never)
    private static func last(_ text: Span<UInt8>, _ at: Int) -> UInt64 {
      var bytes: UInt64 = 0
      for index in stride(from: text.count - 1, through: at, by: -1) {
        bytes = bytes << 8 | UInt64(text[index])
      }
      return bytes
    }
  }
}

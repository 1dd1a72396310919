// SPDX-License-Identifier: GPL-2.0-or-later

/// The first two letters of the words that are looked for, so that a text is read past all others.
///
/// Vowels count as one second letter, since a stem may change them (dying, die).
package struct WordBeginnings: Sendable, Equatable {
  /// For each first letter, one bit for each second; the last bit stands for a vowel.
  private var seconds = [UInt32](repeating: 0, count: 26)

  package mutating func insert(_ word: some Collection<UInt8>) {
    guard let first = word.first, let row = WordBeginnings.letter(first) else { return }
    guard let second = word.dropFirst().first, let letter = WordBeginnings.letter(second) else {
      // Of one letter, or with another sign behind it: whatever follows.
      seconds[row] = ~0
      return
    }
    seconds[row] |= WordBeginnings.bit(letter)
  }

  /// Whether a word of two plain letters or more may be looked for.
  @inline(__always)
  package func admits(_ first: UInt8, _ second: UInt8) -> Bool {
    guard let row = WordBeginnings.letter(first), let letter = WordBeginnings.letter(second) else {
      return true
    }
    return seconds[row] & WordBeginnings.bit(letter) != 0
  }

  @inline(__always)
  private static func letter(_ byte: UInt8) -> Int? {
    let letter = Int(byte | 0x20) - 0x61
    return letter >= 0 && letter < 26 ? letter : nil
  }

  @inline(__always)
  private static func bit(_ letter: Int) -> UInt32 {
    vowels >> UInt32(letter) & 1 == 1 ? 1 << 31 : 1 << UInt32(letter)
  }

  /// a e i o u y
  private static let vowels: UInt32 = 1 | 1 << 4 | 1 << 8 | 1 << 14 | 1 << 20 | 1 << 24
}

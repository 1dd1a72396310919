// SPDX-License-Identifier: GPL-2.0-or-later

/// What the occurrences of a word in a paragraph are worth: BM25's share of the weight of a word,
/// as a number that is written beside the word (Robertson and Zaragoza, 2009, section 3.4).
///
/// A search then needs no lengths, and what it finds is weighed alike in every index: length is
/// measured against a usual paragraph, not against the average of the collection.
enum Impact {
  /// That of one occurrence in a paragraph of the usual length.
  static let once = 56.0
  /// However often a word occurs; below 128, so that an impact is a byte.
  static let most = UInt32(once * (1 + saturation))

  /// How soon further occurrences count less (k1).
  private static let saturation = 1.2
  /// How much length is held against a paragraph (b): paragraphs are short and of many lengths, so
  /// it counts less than between documents.
  private static let lengthShare = 0.4
  /// Words of a paragraph.
  private static let usualLength = 75.0
  /// Shorter ones count as if they had this share of it.
  private static let shortest = 0.3

  static func of(occurrences: UInt32, words: UInt32) -> UInt32 {
    guard occurrences > 0 else { return 0 }
    let length = max(Double(words) / usualLength, shortest)
    let times = Double(occurrences)
    let share = times / (times + saturation * (1 - lengthShare + lengthShare * length))
    return max(1, UInt32((share * once * (1 + saturation)).rounded()))
  }
}

// SPDX-License-Identifier: GPL-2.0-or-later

/// Articles and pronouns that lose their vowel before a word in French, Italian and Catalan.
///
/// A query does not say its language, so the rule is one for all texts: `l'homme` is `homme`
/// everywhere, and a name such as `O'Brien` is none of these.
enum Elision {
  /// Whether folded letters before an apostrophe are an elided word.
  static func isElided(_ word: ArraySlice<UInt8>) -> Bool {
    word.count == 1 ? singles.contains(word[word.startIndex]) : longer.contains { $0[...] == word }
  }

  /// Whether a word with this first byte takes an elided one before it: a vowel or h.
  static func mayFollow(_ byte: UInt8) -> Bool { vowels.contains(byte) }

  private static let singles = Array("cdjlmnst".utf8)
  private static let vowels = Array("aeiouhy".utf8)
  private static let longer = [
    "qu", "jusqu", "lorsqu", "puisqu", "quoiqu", "quelqu", "un", "gl", "all", "dell", "dall",
    "nell", "sull", "quell", "quest", "sant", "coll", "bell",
  ].map { Array($0.utf8) }
}

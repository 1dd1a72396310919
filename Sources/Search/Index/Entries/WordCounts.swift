// SPDX-License-Identifier: GPL-2.0-or-later

import Xapian

/// How often words were met, for the spelling dictionary: adding a word there is dear, so it is done
/// once for a whole shard, and not for each occurrence.
struct WordCounts: Sendable {
  private var terms = TermTable()
  private var counts: [UInt32] = []
  private static let bare = TermPrefix("")

  mutating func add(_ word: ArraySlice<UInt8>, count: UInt32) {
    let index = Int(terms.id(prefix: WordCounts.bare, word))
    if index == counts.count { counts.append(0) }
    counts[index] &+= count
  }

  mutating func add(_ others: WordCounts) {
    for (index, count) in others.counts.enumerated() {
      add(others.word(index), count: count)
    }
  }

  /// Writes the words to a database of their own, which is merged with the others of a shard.
  func write(to folder: String) throws(XapianError) {
    var writer = try Writer(creating: folder, keepsTermLists: false)
    for (index, count) in counts.enumerated() {
      try writer.addSpelling(Array(word(index)).span, count: count)
    }
    try writer.commit()
    try writer.close()
  }

  private func word(_ index: Int) -> ArraySlice<UInt8> {
    terms.bytes[terms.range(of: TermTable.ID(truncatingIfNeeded: index))]
  }
}

// SPDX-License-Identifier: GPL-2.0-or-later

/// How often each word was met, for the spelling dictionary: adding a word there is dear, so it is
/// done once a word and not once an occurrence.
struct WordCounts {
  private var counts: [UInt32] = []
  private(set) var words: [TermTable.ID] = []

  mutating func add(_ word: TermTable.ID) {
    let index = Int(word)
    if index >= counts.count {
      counts.append(contentsOf: repeatElement(0, count: index + 1 + index / 2 - counts.count))
    }
    if counts[index] == 0 { words.append(word) }
    counts[index] &+= 1
  }

  func count(of word: TermTable.ID) -> UInt32 { counts[Int(word)] }

  mutating func removeAll() {
    for word in words { counts[Int(word)] = 0 }
    words.removeAll(keepingCapacity: true)
  }
}

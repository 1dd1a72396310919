// SPDX-License-Identifier: GPL-2.0-or-later

import Xapian

/// The stems of one language's words, each computed once.
///
/// Keys and stems lie end to end in one buffer; a table of open addresses finds them, so a look-up
/// allocates nothing. When it is full it starts anew.
struct StemCache {
  private struct Item {
    var hash: UInt32
    var start: Int32
    var stem: Int32
    var end: Int32
  }

  private static let capacity = 1 << 16
  /// Languages whose stemmers take away endings only.
  private static let suffixing: Set<String> = [
    "ca", "da", "de", "en", "es", "fi", "fr", "hu", "it", "nb", "nl", "no", "pt", "ro", "ru", "sv",
    "tr",
  ]

  private let stemmer: Stemmer?
  private let isEnglish: Bool
  /// Whether a stem starts with the letter with which its word starts.
  let keepsFirstLetter: Bool
  private(set) var bytes: [UInt8] = []
  private var items: [Item] = []
  /// Index of an item plus one; zero is free. At least half of it is, and it is a power of two: it
  /// grows with the words, since most of those who start a program look for three.
  private var table = [Int32](repeating: 0, count: 256)

  init(language: String) {
    stemmer = try? Stemmer(language: language)
    isEnglish = language == "en"
    keepsFirstLetter = StemCache.suffixing.contains(language)
  }

  /// Where the stem of a word lies in `bytes`, until the next call.
  mutating func stem(_ word: ArraySlice<UInt8>) -> Range<Int> {
    let hash = StemCache.hash(word)
    let mask = table.count - 1
    var slot = Int(hash) & mask
    while table[slot] != 0 {
      let item = items[Int(table[slot]) - 1]
      if item.hash == hash, isKey(item, word) { return Int(item.stem)..<Int(item.end) }
      slot = (slot + 1) & mask
    }
    if items.count == StemCache.capacity {
      removeAll()
      slot = Int(hash) & mask
    } else if items.count * 2 == table.count {
      grow()
      slot = freeSlot(hash)
    }
    return add(word, hash, slot)
  }

  private mutating func add(_ word: ArraySlice<UInt8>, _ hash: UInt32, _ slot: Int) -> Range<Int> {
    let start = bytes.count
    bytes.append(contentsOf: word)
    let stem = bytes.count
    let prepared = isEnglish ? EnglishSpelling.normalised(Array(word)) : Array(word)
    do {
      try stemmer?.stem(prepared.span, into: &bytes)
    } catch {
      bytes.removeSubrange(stem...)
    }
    if bytes.count == stem { bytes.append(contentsOf: word) }
    bytes.removeSubrange(min(bytes.count, stem + Tokenizer.longestTerm)...)
    items.append(
      Item(
        hash: hash,
        start: Int32(truncatingIfNeeded: start),
        stem: Int32(truncatingIfNeeded: stem),
        end: Int32(truncatingIfNeeded: bytes.count),
      )
    )
    table[slot] = Int32(truncatingIfNeeded: items.count)
    return stem..<bytes.count
  }

  private mutating func grow() {
    table = [Int32](repeating: 0, count: table.count * 2)
    for (index, item) in items.enumerated() {
      table[freeSlot(item.hash)] = Int32(truncatingIfNeeded: index + 1)
    }
  }

  private func freeSlot(_ hash: UInt32) -> Int {
    var slot = Int(hash) & (table.count - 1)
    while table[slot] != 0 { slot = (slot + 1) & (table.count - 1) }
    return slot
  }

  private mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    items.removeAll(keepingCapacity: true)
    for slot in table.indices { table[slot] = 0 }
  }

  private func isKey(_ item: Item, _ word: ArraySlice<UInt8>) -> Bool {
    guard Int(item.stem - item.start) == word.count else { return false }
    var index = Int(item.start)
    for byte in word {
      if bytes[index] != byte { return false }
      index += 1
    }
    return true
  }

  /// FNV-1a.
  private static func hash(_ word: ArraySlice<UInt8>) -> UInt32 {
    var hash: UInt32 = 0x811C_9DC5
    for byte in word { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
    return hash
  }
}

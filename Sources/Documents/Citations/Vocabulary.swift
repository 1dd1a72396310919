// SPDX-License-Identifier: GPL-2.0-or-later

/// Up to 16 bytes of a word in small letters, compared as two integers.
struct PackedWord: Hashable {
  private(set) var low: UInt64 = 0
  private(set) var high: UInt64 = 0
  private(set) var count = 0

  static let capacity = 16

  init() {}

  /// The letters and digits of an ASCII word in small letters.
  init(_ word: some StringProtocol) {
    for byte in word.utf8 { append(byte) }
  }

  mutating func append(_ byte: UInt8) {
    if count < 8 {
      low |= UInt64(byte) << UInt64(count &* 8)
    } else if count < PackedWord.capacity {
      high |= UInt64(byte) << UInt64((count &- 8) &* 8)
    }
    count &+= 1
  }

  /// Makes it a word that is in no vocabulary.
  mutating func overflow() {
    count = max(count, PackedWord.capacity) &+ 1
  }

  /// The first byte, as an index.
  var first: Int { Int(truncatingIfNeeded: low & 0xFF) }

  var slot: Int {
    let mixed = (low ^ (high &* 0x9E37_79B9_7F4A_7C15) ^ UInt64(count)) &* 0xD6E8_FEB8_6659_FD93
    return Int(truncatingIfNeeded: mixed >> 52)
  }
}

/// Every word that some form of citation knows, by its spelling.
struct Vocabulary: Sendable {
  struct Entry: Sendable {
    var word: Word = .plain
    /// 0 for a word that is not in the vocabulary.
    var lexeme = 0
    /// Its full stop belongs to it.
    var isAbbreviation = false
    /// It is the plural of another entry.
    var isPlural = false
  }

  static let shared = Vocabulary()

  /// For each first letter, which lengths of words there are: most words are turned away by it.
  private var lengths: [UInt32]
  private var keys: [PackedWord]
  private var entries: [Entry]
  private var count = 0

  private init() {
    lengths = Array(repeating: 0, count: 256)
    keys = Array(repeating: PackedWord(), count: 4096)
    entries = Array(repeating: Entry(), count: 4096)
    for (word, spellings) in Vocabulary.spellings {
      for spelling in spellings.split(separator: " ") { add(spelling, as: word) }
    }
    for phrase in Form.all.flatMap(\.phrases) + Treaty.phrases + Organ.phrases + Committee.phrases {
      for word in Phrase.words(of: phrase) { add(word, as: .plain) }
    }
  }

  /// A spelling ends in a full stop when the full stop belongs to the word.
  private mutating func add(_ spelling: some StringProtocol, as word: Word) {
    let isAbbreviation = spelling.hasSuffix(".")
    let key = PackedWord(isAbbreviation ? String(spelling.dropLast()) : String(spelling))
    let slot = slot(of: key)
    if entries[slot].lexeme == 0 {
      count += 1
      keys[slot] = key
      lengths[key.first] |= 1 << UInt32(key.count)
      entries[slot].lexeme = count
      if spelling.hasSuffix("s"), spelling.count > 3 {
        entries[slot].isPlural = entry(PackedWord(spelling.dropLast())).lexeme != 0
      }
    }
    if entries[slot].word == .plain { entries[slot].word = word }
    entries[slot].isAbbreviation = entries[slot].isAbbreviation || isAbbreviation
  }

  private func slot(of key: PackedWord) -> Int {
    var slot = key.slot & 4095
    while entries[slot].lexeme != 0, keys[slot] != key { slot = (slot &+ 1) & 4095 }
    return slot
  }

  func entry(_ key: PackedWord) -> Entry {
    guard key.count <= PackedWord.capacity,
      lengths[key.first] & (1 << UInt32(truncatingIfNeeded: key.count)) != 0
    else { return Entry() }
    return entries[slot(of: key)]
  }

  func lexeme(_ spelling: some StringProtocol) -> UInt16 {
    UInt16(truncatingIfNeeded: entry(PackedWord(spelling)).lexeme)
  }

  var lexemeCount: Int { count }

  /// Which lexemes are plurals, by lexeme.
  var plurals: [Bool] {
    var plurals = Array(repeating: false, count: count + 1)
    for entry in entries where entry.isPlural { plurals[entry.lexeme] = true }
    return plurals
  }
}

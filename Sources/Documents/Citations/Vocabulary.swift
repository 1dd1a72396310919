// SPDX-License-Identifier: GPL-2.0-or-later

/// Up to 16 bytes of a word in small letters, compared as two integers; the first byte is the lowest.
struct PackedWord: Hashable {
  private(set) var low: UInt64 = 0
  private(set) var high: UInt64 = 0
  private(set) var count = 0

  static let capacity = 16

  init() {}

  init(low: UInt64, high: UInt64, count: Int) {
    self.low = low
    self.high = high
    self.count = count
  }

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

  @inline(__always)
  var slot: Int {
    let mixed = (low ^ (high &* 0x9E37_79B9_7F4A_7C15)) &* 0xD6E8_FEB8_6659_FD93
    return Int(truncatingIfNeeded: mixed >> 52)
  }
}

/// Every word that some form of citation knows, by its spelling.
struct Vocabulary: Sendable {
  struct Entry: Sendable {
    fileprivate var low: UInt64 = 0
    fileprivate var high: UInt64 = 0
    /// 0 for a word that is not in the vocabulary.
    var lexeme: UInt16 = 0
    var word: Word = .plain
    /// Its full stop belongs to it.
    var isAbbreviation = false
    /// It is the plural of another entry.
    var isPlural = false
    /// A citation, or something that matters to one, can begin with it.
    var begins = false

    /// Whether there is no more to a word than its letters.
    @inline(__always)
    var isSimple: Bool { !begins && !isAbbreviation }
  }

  static let shared = Vocabulary()

  /// For each pair of first letters, which lengths of words there are: most words are turned away
  /// by it.
  private var lengths: [UInt32]
  private var entries: [Entry]
  private var count = 0

  private init() {
    lengths = Array(repeating: 0, count: 1024)
    entries = Array(repeating: Entry(), count: 4096)
    for (word, spellings) in Vocabulary.spellings {
      for spelling in spellings.split(separator: " ") { add(spelling, as: word) }
    }
    let phrases = Form.all.flatMap(\.phrases) + Treaty.phrases + Organ.phrases + Committee.phrases
    for phrase in phrases {
      for word in Phrase.words(of: phrase) { add(word, as: .plain) }
    }
    let starts = Set(phrases.flatMap { Phrase($0, self).starts })
    for slot in entries.indices where entries[slot].lexeme != 0 {
      entries[slot].begins = entries[slot].word.begins || starts.contains(entries[slot].lexeme)
    }
  }

  /// A spelling ends in a full stop when the full stop belongs to the word.
  private mutating func add(_ spelling: some StringProtocol, as word: Word) {
    let isAbbreviation = spelling.hasSuffix(".")
    let key = PackedWord(isAbbreviation ? String(spelling.dropLast()) : String(spelling))
    let slot = slot(of: key)
    if entries[slot].lexeme == 0 {
      count += 1
      entries[slot].low = key.low
      entries[slot].high = key.high
      lengths[Vocabulary.beginning(key)] |= 1 << UInt32(key.count)
      entries[slot].lexeme = UInt16(truncatingIfNeeded: count)
      if spelling.hasSuffix("s"), spelling.count > 3 {
        entries[slot].isPlural = entry(PackedWord(spelling.dropLast())).lexeme != 0
      }
    }
    if entries[slot].word == .plain { entries[slot].word = word }
    entries[slot].isAbbreviation = entries[slot].isAbbreviation || isAbbreviation
  }

  @inline(__always)
  private func slot(of key: PackedWord) -> Int {
    var slot = key.slot & 4095
    while entries[slot].lexeme != 0, entries[slot].low != key.low || entries[slot].high != key.high
    {
      slot = (slot &+ 1) & 4095
    }
    return slot
  }

  @inline(__always)
  private static func beginning(_ key: PackedWord) -> Int {
    Int(truncatingIfNeeded: key.low >> 3 & 0x3E0 | key.low & 0x1F)
  }

  @inline(__always)
  func entry(_ key: PackedWord) -> Entry {
    let known = lengths[Vocabulary.beginning(key)]
    guard key.count <= PackedWord.capacity,
      known & (1 << UInt32(truncatingIfNeeded: key.count)) != 0
    else { return Entry() }
    return entries[slot(of: key)]
  }

  func lexeme(_ spelling: some StringProtocol) -> UInt16 {
    entry(PackedWord(spelling)).lexeme
  }

  var lexemeCount: Int { count }

  /// Which lexemes are plurals, by lexeme.
  var plurals: [Bool] {
    var plurals = Array(repeating: false, count: count + 1)
    for entry in entries where entry.isPlural { plurals[Int(entry.lexeme)] = true }
    return plurals
  }
}

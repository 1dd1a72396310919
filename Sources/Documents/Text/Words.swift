// SPDX-License-Identifier: GPL-2.0-or-later

/// A word of up to 16 bytes in two machine words, capitals as small letters.
struct WordKey: Equatable {
  var low: UInt64 = 0
  var high: UInt64 = 0

  @inline(__always)
  mutating func append(_ byte: UInt8) {
    high = high << 8 | low >> 56
    low = low << 8 | UInt64(byte.isUpper ? byte | 0x20 : byte)
  }

  @inline(__always)
  var hash: Int {
    let mixed = (low ^ high &* 0x9E37_79B9_7F4A_7C15) &* 0xD6E8_FEB8_6659_FD93
    return Int(truncatingIfNeeded: mixed >> 40)
  }
}

/// A table from words to numbers that is asked about bytes of a text: open addressing, no hashing of
/// strings, since prose asks it about every stop and every line.
struct WordTable: Sendable {
  private struct Slot {
    var word = WordKey()
    var value: UInt32 = 0
  }

  private var slots: [Slot]
  /// Longer words than a slot holds.
  private var long: [[UInt8]: UInt32] = [:]
  private var longest = 0
  private let mask: Int

  init(_ words: [(word: [UInt8], value: UInt32)]) {
    var size = 16
    while size < words.count * 2 { size *= 2 }
    slots = Array(repeating: Slot(), count: size)
    mask = size - 1
    for (word, value) in words { insert(word, value) }
  }

  private mutating func insert(_ word: [UInt8], _ value: UInt32) {
    longest = max(longest, word.count)
    guard word.count <= 16 else {
      long[word, default: 0] |= value
      return
    }
    var packed = WordKey()
    for byte in word { packed.append(byte) }
    var at = packed.hash & mask
    while slots[at].value != 0, slots[at].word != packed { at = (at + 1) & mask }
    slots[at].word = packed
    slots[at].value |= value
  }

  /// The values given for the word, or 0.
  @inline(__always)
  func value(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> UInt32 {
    end > start && end - start <= longest ? find(bytes, start, end) : 0
  }

  @inline(never)
  private func find(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> UInt32 {
    guard end - start <= 16 else { return long[Self.folded(bytes, start, end)] ?? 0 }
    var packed = WordKey()
    var at = start
    var plain = true
    while at < end {
      let byte = bytes[at]
      plain = plain && byte < 0x80
      packed.append(byte)
      at += 1
    }
    if !plain {
      let folded = Self.folded(bytes, start, end)
      guard folded.count <= 16 else { return long[folded] ?? 0 }
      packed = WordKey()
      for byte in folded { packed.append(byte) }
    }
    var slot = packed.hash & mask
    while slots[slot].value != 0 {
      if slots[slot].word == packed { return slots[slot].value }
      slot = (slot + 1) & mask
    }
    return 0
  }

  /// The word in small letters.
  private static func folded(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> [UInt8] {
    var word: [UInt8] = []
    word.reserveCapacity(end - start + 4)
    var at = start
    while at < end {
      let next = scalar(bytes, at, end)
      if next.value.isUppercase, let upper = Unicode.Scalar(next.value) {
        word.append(contentsOf: upper.properties.lowercaseMapping.utf8)
      } else {
        for index in at..<at + next.length { word.append(bytes[index]) }
      }
      at += next.length
    }
    return word
  }
}

/// A set of words in small letters.
struct WordSet: Sendable {
  private let table: WordTable

  /// Words parted by blanks.
  init(_ list: String) {
    table = WordTable(
      list.split { $0 == " " || $0 == "\n" }.map { (Array($0.utf8), 1) }
    )
  }

  /// Whether the bytes are one of the words, capitals and small letters alike.
  func contains(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    table.value(bytes, start, end) != 0
  }
}

/// Where the word that ends at `end` begins: letters and digits, dots and hyphens between them.
func wordStart(_ bytes: Span<UInt8>, _ end: Int, _ start: Int) -> Int {
  var at = end
  while at > start {
    let previous = scalarBefore(bytes, at, start)
    guard
      previous.value.isLetter || previous.value.decimalDigit != nil || previous.value == 0x2E
        || previous.value == 0x2019 || previous.value == 0x27
    else { break }
    at -= previous.length
  }
  return at
}

/// Words that no sentence and no heading ends with: a page was cut behind them.
enum Dangling {
  static func endsWithOne(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    words.contains(bytes, wordStart(bytes, end, start), end)
  }

  private static let words = WordSet(
    """
    a an the of to in on at by for from with without and or nor but that which who whose whom as than \
    into upon under over between among against towards through during before after is are was were \
    has have had be been being their its his her our your this these those such any each every no not \
    article articles paragraph paragraphs section rule rules mr mrs ms dr \
    de du des le la les un une et ou à au aux en dans par pour sur avec sans que qui dont ce cette son \
    sa ses leur leurs el los las una unos y o u del al en con sin por para que su sus este esta \
    и или в во на с со к ко о об от до по для при без из за что как его ее их не
    """
  )
}

/// A word that the end of a line divides.
enum DividedWord {
  /// First parts that keep their hyphen when the line ends behind it.
  private static let prefixes = WordSet(
    """
    non self ex anti pre post well semi multi socio inter intra co re cross long short high low full \
    half mid sub vice all one two three first second third gender sex age child women rights evidence \
    human community state decision law policy victim trauma
    """
  )

  static func glue(_ bytes: Span<UInt8>, _ piece: Piece, _ line: Line) -> Piece.Glue {
    let end = Int(piece.end)
    let hyphen = scalarBefore(bytes, end, Int(piece.start))
    guard hyphen.value == 0x2D || hyphen.value == 0x2010 || hyphen.value == 0xAD else {
      return .space
    }
    let word = wordStart(bytes, end - hyphen.length, Int(piece.start))
    guard word < end - hyphen.length, scalar(bytes, word, end).value.isLetter else { return .space }
    return prefixes.contains(bytes, word, end - hyphen.length) ? .compound : .dividedWord
  }
}

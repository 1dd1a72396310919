// SPDX-License-Identifier: GPL-2.0-or-later

/// A set of words in small letters, asked about bytes of a text.
struct WordSet: Sendable {
  /// Words of up to 16 bytes, packed; the longer ones as they are.
  private var short: Set<UInt128> = []
  private var long: Set<[UInt8]> = []
  private var longest = 0

  init(_ list: String) {
    for word in list.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
      let bytes = Array(word.utf8)
      longest = max(longest, bytes.count)
      if bytes.count <= 16 {
        short.insert(bytes.reduce(0) { $0 << 8 | UInt128($1) })
      } else {
        long.insert(bytes)
      }
    }
  }

  /// Whether the bytes are one of the words, capitals and small letters alike.
  func contains(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    guard end > start, end - start <= longest else { return false }
    guard end - start <= 16 else { return long.contains(Self.folded(bytes, start, end)) }
    var key: UInt128 = 0
    var at = start
    while at < end {
      let byte = bytes[at]
      guard byte < 0x80 else { return containsFolded(bytes, start, end) }
      key = key << 8 | UInt128(byte.isUpper ? byte | 0x20 : byte)
      at += 1
    }
    return short.contains(key)
  }

  private func containsFolded(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    let word = Self.folded(bytes, start, end)
    guard word.count <= 16 else { return long.contains(word) }
    return short.contains(word.reduce(0) { $0 << 8 | UInt128($1) })
  }

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

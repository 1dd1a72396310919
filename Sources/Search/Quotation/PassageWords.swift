// SPDX-License-Identifier: GPL-2.0-or-later

import Documents

/// A word as one text is compared with another: typography is evened out, letters stay as they are.
struct PassageWord: Equatable {
  /// The bytes of its letters.
  var range: ByteRange
  /// Compared as canonical equivalents: composed and decomposed spellings are the same.
  var letters: String
  var folded: String
  /// Superscript figures, as note markers are printed.
  var isRaised = false

  var isNumber: Bool { letters.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 } }
}

/// The words of a text with the punctuation between them.
struct PassageWords {
  let text: [UInt8]
  private(set) var words: [PassageWord] = []
  /// Whether a word goes on behind a bracket: a source that quotes may have `[a]ll` itself.
  private let joinsBrackets: Bool

  init(_ text: [UInt8], joiningBrackets: Bool = false) {
    self.text = text
    joinsBrackets = joiningBrackets
    var index = 0
    while index < text.count {
      let (scalar, length) = UTF8Scalar.decode(text.span, at: index)
      switch Folding.shared.entry(scalar).characterClass {
      case .letter, .digit: index = scanWord(from: index)
      case .raised: index = scanRaised(from: index)
      case .ideograph:
        add(index, index + length)
        index += length
      default: index += length
      }
    }
  }

  // MARK: Between the words

  /// What lies between a word and the next: before the first with -1, behind the last at the end.
  func gap(after word: Int) -> ByteRange {
    let start = words.indices.contains(word) ? words[word].range.end : 0
    return ByteRange(start, word + 1 < words.count ? words[word + 1].range.start : text.count)
  }

  /// The punctuation of a gap as it is compared. Quotation marks, blanks, kinds of dashes, marks of
  /// lists and of emphasis, and square brackets are typography.
  func punctuation(in gap: ByteRange) -> [UInt8] {
    var result: [UInt8] = []
    var index = gap.start
    while index < gap.end {
      let (scalar, length) = UTF8Scalar.decode(text.span, at: index)
      switch scalar {
      case 0x2D, 0x2010...0x2015, 0x2212:
        if result.last != UInt8(ascii: "-") { result.append(UInt8(ascii: "-")) }
      case 0x2026: result += Array("...".utf8)
      case 0...0x20, 0x7F...0xA0, 0xAD, 0x1680, 0x2000...0x200F, 0x2028...0x202F, 0x205F...0x206F,
        0x3000, 0xFEFF:
        break
      case 0x22, 0x27, 0x60, 0xAB, 0xB4, 0xBB, 0x2018...0x201F, 0x2032...0x2034, 0x2039, 0x203A,
        0x300C...0x300F, 0xFF02, 0xFF07:
        break
      case 0x2A, 0x3C, 0x3E, 0x5B, 0x5C, 0x5D, 0x5F: break
      case 0xB7, 0x2022, 0x2023, 0x2043, 0x25A0...0x25FF, 0xF0A7, 0xF0B7, 0xF0D8: break
      default: result.append(contentsOf: text[index..<index + length])
      }
      index += length
    }
    return result
  }

  // MARK: As printed

  /// A run of words with the punctuation that clings to them, on one line.
  func string(_ run: Range<Int>) -> String {
    guard let first = run.first, let last = run.last else { return "" }
    var result: [UInt8] = []
    for byte in text[start(of: first)..<end(of: last)] {
      if byte > 0x20 {
        result.append(byte)
      } else if let before = result.last, before != 0x20 {
        result.append(0x20)
      }
    }
    if result.last == 0x20 { result.removeLast() }
    return String(decoding: result, as: UTF8.self)
  }

  /// Where what clings to a word begins: where that of the word before it ends.
  func start(of word: Int) -> Int { word == 0 ? 0 : end(of: word - 1) }

  /// Where what clings to a word ends: at the first blank behind it; behind the last, with the text.
  func end(of word: Int) -> Int {
    let gap = gap(after: word)
    guard word + 1 < words.count else { return gap.end }
    return text[gap.indices].firstIndex { $0 <= 0x20 } ?? gap.end
  }

  // MARK: Scanning

  private mutating func scanWord(from start: Int) -> Int {
    var index = start
    var end = start
    while index < text.count {
      let (scalar, length) = UTF8Scalar.decode(text.span, at: index)
      switch Folding.shared.entry(scalar).characterClass {
      case .letter, .digit, .voicing, .ignored: end = index + length
      case .apostrophe where continues(at: index + length): break
      case .separator
      where joinsBrackets && (scalar == 0x5B || scalar == 0x5D) && continues(at: index + length):
        break
      default:
        add(start, end)
        return max(index, end)
      }
      index += length
    }
    add(start, end)
    return index
  }

  private func continues(at index: Int) -> Bool {
    guard index < text.count else { return false }
    let (scalar, _) = UTF8Scalar.decode(text.span, at: index)
    return Folding.shared.entry(scalar).characterClass == .letter
  }

  private mutating func scanRaised(from start: Int) -> Int {
    var index = start
    while index < text.count {
      let (scalar, length) = UTF8Scalar.decode(text.span, at: index)
      guard Folding.shared.entry(scalar).characterClass == .raised else { break }
      index += length
    }
    add(start, index, isRaised: true)
    return index
  }

  private mutating func add(_ start: Int, _ end: Int, isRaised: Bool = false) {
    let bytes = Array(text[start..<end])
    var plain: [UInt8] = []
    var index = 0
    while index < bytes.count {
      let (scalar, length) = UTF8Scalar.decode(bytes.span, at: index)
      switch scalar {
      // Soft hyphens, joiners, marks of direction and brackets are not seen.
      case 0xAD, 0x5B, 0x5D, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF: break
      case 0xFB00...0xFB06:
        Folding.shared.append(Folding.shared.entry(scalar), to: &plain)
      default:
        if Folding.shared.entry(scalar).characterClass == .apostrophe {
          plain.append(UInt8(ascii: "'"))
        } else {
          plain.append(contentsOf: bytes[index..<index + length])
        }
      }
      index += length
    }
    words.append(
      PassageWord(
        range: ByteRange(start, end),
        letters: String(decoding: plain, as: UTF8.self),
        folded: String(decoding: Folding.shared.folded(plain.span), as: UTF8.self),
        isRaised: isRaised,
      )
    )
  }
}

// SPDX-License-Identifier: GPL-2.0-or-later

import Documents

/// What single characters are to a query.
enum QueryCharacter {
  struct Quote {
    var length: Int
  }

  /// Blanks, and control characters, which mean no more.
  static func isBlank(_ byte: UInt8) -> Bool { byte <= 0x20 || byte == 0x7F }

  /// A straight, curly or angled double quotation mark, and how long it is.
  static func quote(_ text: [UInt8], at index: Int) -> Quote? {
    switch text[index] {
    case UInt8(ascii: "\""): return Quote(length: 1)
    case 0xC2, 0xE2, 0xEF: break
    default: return nil
    }
    let (scalar, length) = UTF8Scalar.decode(text.span, at: index)
    return switch scalar {
    case 0xAB, 0xBB, 0x201C...0x201F, 0xFF02: Quote(length: length)
    default: nil
    }
  }
}

/// Words as typed, cut as the tokeniser cuts them.
enum QueryWords {
  enum Piece {
    case word(ByteRange)
    /// Parts that mean something only side by side: `A/HRC/12/3`.
    case phrase(ByteRange)
  }

  static func pieces(_ text: [UInt8], _ range: ByteRange) -> [Piece] {
    let words = words(text, range)
    guard words.count > 1 else { return words.map { .word($0.range) } }
    let inseparable = words.contains { $0.form.contains(.number) || $0.range.count == 1 }
    guard inseparable, let first = words.first, let last = words.last else {
      return words.map { .word($0.range) }
    }
    return [.phrase(ByteRange(first.range.start, last.range.end))]
  }

  static func endsInWord(_ text: [UInt8], _ range: ByteRange) -> Bool {
    words(text, range).last?.range.end == range.end
  }

  /// A word that the parser would read as an operator is written small.
  static func plain(_ word: String) -> String {
    switch word {
    case "AND", "OR", "NOT", "NEAR", "ADJ": word.lowercased()
    default: word
    }
  }

  /// Tokens of a chunk: hyphenated words whole, runs of ideographs whole.
  private static func words(_ text: [UInt8], _ range: ByteRange) -> [Token] {
    var tokenizer = Tokenizer()
    tokenizer.tokenize(text.span.extracting(range.indices))
    var words: [Token] = []
    for var token in tokenizer.tokens {
      token.range = ByteRange(token.range.start + range.start, token.range.end + range.start)
      if token.form.contains(.compound) {
        words.removeAll { token.range.contains($0.range) }
        token.form.remove(.number)
        words.append(token)
      } else if token.form.contains(.ideographs), let last = words.last,
        last.form.contains(.ideographs), token.range.start <= last.range.end
      {
        words[words.count - 1].range = ByteRange(
          last.range.start,
          max(last.range.end, token.range.end),
        )
      } else {
        words.append(token)
      }
    }
    return words
  }
}

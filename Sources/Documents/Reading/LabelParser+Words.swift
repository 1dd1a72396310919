// SPDX-License-Identifier: GPL-2.0-or-later

/// Labels of a word that counts, and of Chinese numerals.
extension LabelParser {
  /// `Chapter III: …`, `SLIDES 9: …`, `Article 12.`, `ANNEX`.
  static func word(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Label? {
    var folded: [UInt8] = []
    var at = start
    while at < end, folded.count < 32 {
      let next = scalar(bytes, at, end)
      guard next.value.isLetter else { break }
      if next.value < 0x80 {
        folded.append(UInt8(next.value) | 0x20)
      } else if let letter = Unicode.Scalar(next.value) {
        folded.append(contentsOf: letter.properties.lowercaseMapping.utf8)
      }
      at += next.length
    }
    guard folded.count >= 4, let kind = StructuralWord.named(folded) else { return nil }
    guard !scalar(bytes, start, end).value.isLowercase else { return nil }
    var label = Label()
    label.style = .word
    label.word = kind
    label.depth = 1
    let numberAt = skipBlanks(bytes, at, end)
    if numberAt == end || (kind == .annex && isPunctuation(bytes[numberAt]) && numberAt + 1 == end)
    {
      guard kind == .annex else { return nil }
      label.body = Int32(truncatingIfNeeded: end)
      return label
    }
    label.textStart = Int32(truncatingIfNeeded: numberAt)
    var next = numberAt
    if let number = number(bytes, numberAt, end) {
      label.value = number.value
      if let after = ordinalSign(bytes, number.next, end) {
        label.textEnd = Int32(truncatingIfNeeded: number.next)
        label.head = label.value
        label.closing = .stop
        label.body = Int32(truncatingIfNeeded: skipBlanks(bytes, after, end))
        return label
      }
      next = wordNumberEnd(bytes, number.next, end)
    } else {
      while next < end, next - numberAt < 8, bytes[next].isLetter { next += 1 }
      if let roman = romanValue(bytes, numberAt, next) {
        label.value = roman
      } else if next - numberAt == 1, bytes[numberAt].isUpper {
        label.value = Int32(bytes[numberAt] - 0x40)
      } else {
        return nil
      }
    }
    label.textEnd = Int32(truncatingIfNeeded: next)
    label.head = label.value
    guard let closed = close(&label, bytes, next, end, enclosed: false) else { return nil }
    return closed
  }

  /// A word may bear several numbers (`SLIDES 10. 11:`) or dotted ones (`Article 5.2`).
  private static func wordNumberEnd(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Int {
    var at = start
    if let suffix = latinSuffix(bytes, at, end) { at = suffix }
    for _ in 0..<4 {
      var next = at
      guard next < end, bytes[next] == 0x2E || bytes[next] == 0x2C || bytes[next] == 0x2D else {
        break
      }
      next = skipBlanks(bytes, next + 1, end)
      guard let more = number(bytes, next, end) else { break }
      at = more.next
    }
    // `Rules 2 and 3`
    let word = skipBlanks(bytes, at, end)
    for conjunction in ["and ", "et ", "y ", "и ", "und ", "to ", "& "] where word > at {
      if hasPrefix(bytes, word, end, conjunction),
        let more = number(bytes, skipBlanks(bytes, word + conjunction.utf8.count, end), end)
      {
        return more.next
      }
    }
    return at
  }

  // MARK: Chinese

  /// `第五条`, `一、`.
  static func chinese(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Label? {
    var at = start
    let ordinal = scalar(bytes, at, end).value == 0x7B2C
    if ordinal { at += 3 }
    var label = Label()
    label.textStart = Int32(truncatingIfNeeded: at)
    var value: Int32 = 0
    var digit: Int32 = 0
    var count = 0
    while count < 6 {
      let next = scalar(bytes, at, end)
      if let decimal = next.value.decimalDigit {
        digit = digit * 10 + Int32(decimal)
      } else if let index = chineseDigits.firstIndex(of: next.value) {
        digit = Int32(index)
      } else if next.value == 0x5341 {
        value += max(digit, 1) * 10
        digit = 0
      } else {
        break
      }
      count += 1
      at += next.length
    }
    guard count > 0 else { return nil }
    label.value = value + digit
    label.head = label.value
    label.depth = 1
    label.textEnd = Int32(truncatingIfNeeded: at)
    let closing = scalar(bytes, at, end)
    at += closing.length
    switch (ordinal, closing.value) {
    case (true, 0x6761): label.word = .article
    case (true, 0x7AE0): label.word = .chapter
    case (true, 0x8282): label.word = .section
    case (true, 0x90E8): label.word = .part
    case (false, 0x3001): label.word = .section
    default: return nil
    }
    label.style = .word
    label.closing = .stop
    label.body = Int32(truncatingIfNeeded: skipBlanks(bytes, at, end))
    return label
  }

  private static let chineseDigits: [UInt32] = [
    0x3007, 0x4E00, 0x4E8C, 0x4E09, 0x56DB, 0x4E94, 0x516D, 0x4E03, 0x516B, 0x4E5D,
  ]

  private static func isPunctuation(_ byte: UInt8) -> Bool {
    byte == 0x2E || byte == 0x3A || byte == 0x2A
  }
}

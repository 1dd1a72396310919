// SPDX-License-Identifier: GPL-2.0-or-later

/// Reads the label with which a line begins, if it begins with one.
enum LabelParser {
  static func parse(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Label? {
    let first = scalar(bytes, start, end)
    if first.value.decimalDigit != nil { return arabic(bytes, start, end, enclosed: false) }
    switch first.value {
    case 0x28, 0xFF08:
      return enclosed(bytes, start + first.length, end)
    case 0xB6, 0xA7:
      let next = skipBlanks(bytes, start + first.length, end)
      guard scalar(bytes, next, end).value.decimalDigit != nil else { return nil }
      return arabic(bytes, next, end, enclosed: false)
    default:
      guard first.value.isLetter else { return nil }
      return letters(bytes, start, end, enclosed: false) ?? word(bytes, start, end)
        ?? chinese(bytes, start, end)
    }
  }

  private static func enclosed(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Label? {
    arabic(bytes, start, end, enclosed: true) ?? letters(bytes, start, end, enclosed: true)
  }

  // MARK: Numbers

  /// `12.` `12)` `12<tab>` `7.2` `7.2.1.` `10bis.` `١٢-`.
  private static func arabic(
    _ bytes: Span<UInt8>,
    _ start: Int,
    _ end: Int,
    enclosed: Bool,
  ) -> Label? {
    var label = Label()
    label.style = .arabic
    label.textStart = Int32(truncatingIfNeeded: start)
    var at = start
    while label.depth < 6 {
      guard let number = number(bytes, at, end) else { break }
      at = number.next
      label.value = number.value
      if label.depth == 0 { label.head = number.value }
      label.depth += 1
      label.textEnd = Int32(truncatingIfNeeded: at)
      let dot = scalar(bytes, at, end)
      guard dot.value == 0x2E || dot.value == 0xFF0E,
        scalar(bytes, at + dot.length, end).value.decimalDigit != nil
      else { break }
      at += dot.length
    }
    guard label.depth > 0 else { return nil }
    at = Int(label.textEnd)
    if let suffix = latinSuffix(bytes, at, end) {
      at = suffix
      label.textEnd = Int32(truncatingIfNeeded: at)
    } else if !enclosed, label.depth == 1, let after = ordinalSign(bytes, at, end) {
      label.closing = .bracket
      label.body = Int32(truncatingIfNeeded: skipBlanks(bytes, after, end))
      return label
    }
    return close(&label, bytes, at, end, enclosed: enclosed)
  }

  private static func number(
    _ bytes: Span<UInt8>,
    _ start: Int,
    _ end: Int,
  ) -> (value: Int32, next: Int)? {
    var at = start
    var value: Int32 = 0
    var digits = 0
    while digits < 5 {
      let next = scalar(bytes, at, end)
      guard let digit = next.value.decimalDigit else { break }
      value = value * 10 + Int32(digit)
      at += next.length
      digits += 1
    }
    // Five digits are no paragraph number.
    return digits > 0 && digits < 5 ? (value, at) : nil
  }

  /// Past the sign of `1° Les mesures`, `1o Les mesures`, `1.º Toda persona`, and a bracket behind it.
  private static func ordinalSign(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Int? {
    var at = start
    if at < end, bytes[at] == 0x2E { at += 1 }
    let sign = scalar(bytes, at, end)
    guard sign.value == 0xB0 || sign.value == 0xBA || sign.value == 0x6F && at == start else {
      return nil
    }
    at += sign.length
    if at < end, bytes[at] == 0x29 || bytes[at] == 0x2E { at += 1 }
    return at < end && scalar(bytes, at, end).value.isSpace ? at : nil
  }

  /// `bis`, `ter`, `quater` behind a number, glued or after a blank; one letter only when glued.
  private static func latinSuffix(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Int? {
    let word = skipBlanks(bytes, start, end)
    for suffix in ["bis", "ter", "quater", "quinquies", "sexies"] {
      let utf8 = suffix.utf8
      guard word + utf8.count <= end else { continue }
      var at = word
      var equal = true
      for byte in utf8 {
        if bytes[at] | 0x20 != byte {
          equal = false
          break
        }
        at += 1
      }
      if equal, !(at < end && bytes[at].isLetter) { return at }
    }
    if start + 1 < end, bytes[start].isLetter, bytes[start + 1] == 0x2E || bytes[start + 1] == 0x29
    {
      return start + 1
    }
    return nil
  }

  // MARK: Letters and Roman numerals

  private static func letters(
    _ bytes: Span<UInt8>,
    _ start: Int,
    _ end: Int,
    enclosed: Bool,
  ) -> Label? {
    var at = start
    var upper = 0
    var lower = 0
    while at < end, at - start < 8, bytes[at].isLetter {
      if bytes[at].isUpper { upper += 1 } else { lower += 1 }
      at += 1
    }
    var label = Label()
    label.textStart = Int32(truncatingIfNeeded: start)
    label.depth = 1
    if at == start {
      // A letter of another alphabet counts as well: `а)`, `(б)`, `(أ)`.
      let letter = scalar(bytes, start, end)
      guard letter.value.isLetter, let place = place(letter.value) else { return nil }
      at = start + letter.length
      label.style = letter.value.isUppercase ? .capitalLetter : .letter
      label.value = place
      label.textEnd = Int32(truncatingIfNeeded: at)
      let after = scalar(bytes, at, end).value
      guard enclosed || after == 0x29 || (after == 0x2E && label.style == .letter) else {
        return nil
      }
      return close(&label, bytes, at, end, enclosed: enclosed)
    }
    guard at < end, upper == 0 || lower == 0 else { return nil }
    label.textEnd = Int32(truncatingIfNeeded: at)
    let roman = romanValue(bytes, start, at)
    if at - start == 1 {
      let place = Int32((bytes[start] | 0x20) - 0x60)
      label.style = upper > 0 ? .capitalLetter : .letter
      label.value = place
      label.other = roman ?? 0
    } else if let roman {
      label.style = upper > 0 ? .capitalRoman : .roman
      label.value = roman
    } else if at - start == 2, bytes[start] == bytes[start + 1] {
      label.style = upper > 0 ? .capitalLetter : .letter
      label.value = 26 + Int32((bytes[start] | 0x20) - 0x60)
    } else {
      return nil
    }
    // A lone `I` or `A` before a blank is a word.
    guard let closed = close(&label, bytes, at, end, enclosed: enclosed) else { return nil }
    switch closed.closing {
    case .stop, .bracket, .enclosed, .tab, .dash: return closed
    case .blank, .end: return nil
    }
  }

  private static func place(_ letter: UInt32) -> Int32? {
    switch letter {
    case 0x0430...0x044F: Int32(letter) - 0x042F
    case 0x0410...0x042F: Int32(letter) - 0x040F
    case 0x03B1...0x03C9: Int32(letter) - 0x03B0
    // The Arabic letters that count: alif, ba, jim, dal, ha, waw, zay, hha, tta.
    case 0x0623, 0x0627: 1
    case 0x0628: 2
    case 0x062C: 3
    case 0x062F: 4
    case 0x0647: 5
    case 0x0648: 6
    case 0x0632: 7
    case 0x062D: 8
    case 0x0637: 9
    default: nil
    }
  }

  /// The value of a well-formed Roman numeral of one case, at most 89.
  static func romanValue(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Int32? {
    var total: Int32 = 0
    var previous: Int32 = 0
    var run = 0
    var at = end
    while at > start {
      at -= 1
      let value: Int32
      switch bytes[at] | 0x20 {
      case 0x69: value = 1
      case 0x76: value = 5
      case 0x78: value = 10
      case 0x6C: value = 50
      case 0x63: value = 100
      default: return nil
      }
      run = value == previous ? run + 1 : 1
      guard run <= 3 else { return nil }
      if value < previous {
        guard previous <= value * 10, value == 1 || value == 10 else { return nil }
        total -= value
      } else {
        total += value
        previous = value
      }
    }
    return total > 0 && total < 400 ? total : nil
  }

  // MARK: Words

  /// `Chapter III: …`, `SLIDES 9: …`, `Article 12.`, `ANNEX`.
  private static func word(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Label? {
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
  private static func chinese(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Label? {
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

  // MARK: Punctuation

  /// Reads what closes a label, and finds where the words begin; nil when nothing closes it.
  private static func close(
    _ label: inout Label,
    _ bytes: Span<UInt8>,
    _ start: Int,
    _ end: Int,
    enclosed: Bool,
  ) -> Label? {
    var at = start
    // Emphasis and escapes may stand between: `**12**.`, `1\.`.
    while at < end, bytes[at] == 0x2A || bytes[at] == 0x5C { at += 1 }
    let next = scalar(bytes, at, end)
    if enclosed {
      guard next.value == 0x29 || next.value == 0xFF09 else { return nil }
      label.closing = .enclosed
      at += next.length
    } else {
      switch next.value {
      case 0x2E, 0xFF0E, 0x3001:
        label.closing = .stop
        at += next.length
        if at < end, bytes[at] == 0x29 || bytes[at] == 0x2D { at += 1 }
      case 0x3A, 0xFF1A:
        guard label.style == .word || label.style == .capitalRoman else { return nil }
        label.closing = .stop
        at += next.length
      case 0x29, 0xFF09:
        label.closing = .bracket
        at += next.length
      case 0x09:
        label.closing = .tab
      case 0:
        label.closing = .end
      default:
        if next.value.isSpace {
          label.closing = tabFollows(bytes, at, end) ? .tab : .blank
        } else if next.value.isDash,
          label.style == .word || blankFollows(bytes, at + next.length, end)
        {
          label.closing = .dash
          at += next.length
        } else {
          return nil
        }
      }
    }
    while at < end, bytes[at] == 0x2A, label.closing != .blank { at += 1 }
    let body = skipBlanks(bytes, at, end)
    if label.closing == .blank, label.style == .word || label.isCapital,
      case let dash = scalar(bytes, body, end), dash.value.isDash
    {
      label.closing = .dash
      label.body = Int32(truncatingIfNeeded: skipBlanks(bytes, body + dash.length, end))
      return label
    }
    // `12.The` is a slip of the converter; `12.5`, `a.m.` and `i.e.` are no labels.
    if body == at, at < end, label.closing == .stop || label.closing == .bracket {
      let following = scalar(bytes, at, end).value
      guard label.style == .arabic || label.style == .word,
        following.isUppercase || following.isOpeningQuote || following > 0x2E80
      else { return nil }
    }
    label.body = Int32(truncatingIfNeeded: body)
    return label
  }

  private static func tabFollows(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    var at = start
    while at < end, bytes[at] == 0x20 { at += 1 }
    return at < end && bytes[at] == 0x09
  }

  private static func blankFollows(_ bytes: Span<UInt8>, _ at: Int, _ end: Int) -> Bool {
    scalar(bytes, at, end).value.isSpace
  }

  private static func isPunctuation(_ byte: UInt8) -> Bool {
    byte == 0x2E || byte == 0x3A || byte == 0x2A
  }
}

/// The first byte that is no blank.
func skipBlanks(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Int {
  var at = start
  while at < end {
    let next = scalar(bytes, at, end)
    guard next.value.isSpace || next.value.isInvisible else { break }
    at += next.length
  }
  return at
}

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

  static func number(
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
  static func ordinalSign(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Int? {
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
  static func latinSuffix(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Int? {
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

  // MARK: Punctuation

  /// Reads what closes a label, and finds where the words begin; nil when nothing closes it.
  static func close(
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

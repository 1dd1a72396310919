// SPDX-License-Identifier: GPL-2.0-or-later

/// The sign that a note begins, or that one belongs here: `¹²`, `<sup>12</sup>`, `[12]`, `[^12]`.
struct NoteMark {
  enum Form {
    case superscript, tag, bracket, caret
  }

  var form: Form
  var value: Int32
  /// Where the mark begins and where the text after it begins.
  var start: Int
  var body: Int

  /// No document has so many notes.
  static let largest: Int32 = 999_999
  /// Nor so many tags round one number: a file of nothing else is still read in linear time.
  private static let longestTag = 128

  static func atLineStart(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> NoteMark? {
    guard
      var mark = superscript(bytes, start, end) ?? tag(bytes, start, end)
        ?? bracket(bytes, start, end)
    else { return nil }
    if mark.form == .caret, mark.body < end, bytes[mark.body] == 0x3A { mark.body += 1 }
    if mark.form == .bracket, mark.body < end, !bytes[mark.body].isBlank { return nil }
    mark.body = skipBlanks(bytes, mark.body, end)
    return mark.body < end ? mark : nil
  }

  /// A run of superscript digits.
  static func superscript(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> NoteMark? {
    var at = start
    var value: Int32 = 0
    while true {
      let next = scalar(bytes, at, end)
      guard let digit = next.value.superscriptDigit else { break }
      guard value <= largest / 10 else { return nil }
      value = value * 10 + Int32(digit)
      at += next.length
    }
    guard at > start else { return nil }
    return NoteMark(form: .superscript, value: value, start: start, body: at)
  }

  /// `<sup>12</sup>`, and the same with the tag written once more inside it.
  static func tag(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> NoteMark? {
    guard start < end, bytes[start] == 0x3C else { return nil }
    var at = start
    guard hasPrefix(bytes, at, end, "<sup>") else { return nil }
    at += 5
    let reach = start + longestTag
    while at < reach {
      if hasPrefix(bytes, at, end, "<sup>") {
        at += 5
      } else if hasPrefix(bytes, at, end, "&lt;sup>") {
        at += 8
      } else if hasPrefix(bytes, at, end, "&lt;sup&gt;") {
        at += 11
      } else if hasPrefix(bytes, at, end, "&</sup>lt;sup>") {
        // The escaped tag, cut by the tag that was put round its first character.
        at += 14
      } else {
        break
      }
    }
    at = skipBlanks(bytes, at, end)
    var value: Int32 = 0
    let digits = at
    while at < end, bytes[at].isDigit, at - digits < 6 {
      value = value * 10 + Int32(bytes[at] - 0x30)
      at += 1
    }
    guard at > digits else { return nil }
    at = skipBlanks(bytes, at, end)
    var closed = false
    while at < reach + longestTag {
      if hasPrefix(bytes, at, end, "</sup>") {
        at += 6
        closed = true
      } else if hasPrefix(bytes, at, end, "&lt;/sup>") {
        at += 9
      } else {
        break
      }
    }
    return closed ? NoteMark(form: .tag, value: value, start: start, body: at) : nil
  }

  /// `[12]` or `[^12]`.
  static func bracket(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> NoteMark? {
    var at = start
    guard at + 2 < end, bytes[at] == 0x5B else { return nil }
    at += 1
    let caret = bytes[at] == 0x5E
    if caret { at += 1 }
    var value: Int32 = 0
    let digits = at
    while at < end, bytes[at].isDigit, at - digits < 6 {
      value = value * 10 + Int32(bytes[at] - 0x30)
      at += 1
    }
    guard at > digits, at < end, bytes[at] == 0x5D else { return nil }
    return NoteMark(form: caret ? .caret : .bracket, value: value, start: start, body: at + 1)
  }
}

// SPDX-License-Identifier: GPL-2.0-or-later

/// Finds spans of years that run backwards and days that do not exist.
enum DateInspection {
  static func run(_ document: Document, _ list: inout FindingList) {
    let text = document.text.span
    for index in document.paragraphs.indices {
      let range = document.paragraphs[index].text
      var at = range.start
      var afterDigit = false
      while at < range.end {
        let byte = text[at]
        guard byte.isDigit else {
          afterDigit = false
          at = firstByte(text, at, range.end) { $0.within(0x30...0x39) }
          continue
        }
        if !afterDigit {
          if let end = backwardsSpan(text, at, range.end) {
            list.add(
              .backwards,
              line: line(document, index),
              Excerpt.of(document.text, at, end),
              excerpt: Excerpt.of(document.text, max(range.start, at - 24), range.end),
            )
          } else if byte == 0x33 || byte == 0x32, let end = impossibleDay(text, at, range.end) {
            list.add(
              .impossible,
              line: line(document, index),
              Excerpt.of(document.text, at, end),
              excerpt: Excerpt.of(document.text, at, range.end),
            )
          }
        }
        afterDigit = true
        at += 1
      }
    }
  }

  private static func line(_ document: Document, _ paragraph: Int) -> Int {
    document.lines[document.paragraphs[paragraph].lines].first.map { Int($0.first) } ?? 0
  }

  /// The end of `2016-2015`, if that begins here.
  private static func backwardsSpan(_ text: Span<UInt8>, _ at: Int, _ end: Int) -> Int? {
    guard text[at] == 0x31 || text[at] == 0x32, let first = year(text, at, end) else { return nil }
    let dash = scalar(text, at + 4, end)
    guard dash.value.isDash, dash.length > 0 else { return nil }
    let next = at + 4 + dash.length
    guard let second = year(text, next, end), second < first, first - second < 100 else {
      return nil
    }
    // A symbol or a number may hold two such groups of digits.
    let after = scalar(text, next + 4, end).value
    guard !after.isLetter, after != 0x2F, !after.isDash else { return nil }
    return next + 4
  }

  private static func year(_ text: Span<UInt8>, _ at: Int, _ end: Int) -> Int? {
    guard at + 4 <= end, at + 4 == end || !text[at + 4].isDigit else { return nil }
    var value = 0
    for index in at..<at + 4 {
      guard text[index].isDigit else { return nil }
      value = value * 10 + Int(text[index] - 0x30)
    }
    return (1900...2099).contains(value) ? value : nil
  }

  /// The end of `31 February 2020`, if that begins here.
  private static func impossibleDay(_ text: Span<UInt8>, _ at: Int, _ end: Int) -> Int? {
    guard at + 5 < end, text[at + 1].isDigit, text[at + 2] == 0x20, text[at + 3].isLetter else {
      return nil
    }
    // Every month has 28 days.
    if text[at] == 0x32, text[at + 1] != 0x39 { return nil }
    guard let found = DateReader.dates(text, at, min(end, at + 32)).first,
      found.range.lowerBound == at, !found.date.exists
    else { return nil }
    return found.range.upperBound
  }
}

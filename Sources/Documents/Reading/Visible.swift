// SPDX-License-Identifier: GPL-2.0-or-later

/// Looks past what a converter left around the words of a line.
enum Visible {
  /// The first byte after blanks, bookmarks, tags and emphasis marks.
  static func start(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Int {
    var at = start
    while at < end {
      let next = scalar(bytes, at, end)
      if next.value.isSpace || next.value.isInvisible {
        at += next.length
      } else if next.value == 0x5B, let after = bookmarkEnd(bytes, at, end) {
        at = after
      } else if next.value == 0x3C, let after = tagEnd(bytes, at, end), !isSuperscript(bytes, at) {
        at = after
      } else if next.value == 0x2A || next.value == 0x5F, let after = emphasisEnd(bytes, at, end) {
        at = after
      } else {
        break
      }
    }
    return at
  }

  /// `*`, `**`, `***` or underscores right before a word: no list mark, no rule.
  private static func emphasisEnd(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Int? {
    let mark = bytes[start]
    var at = start
    while at < end, at - start < 3, bytes[at] == mark { at += 1 }
    guard at < end, bytes[at] != mark else { return nil }
    let next = scalar(bytes, at, end)
    return next.value.isSpace ? nil : at
  }

  /// Past `[bookmark: …]`.
  static func bookmarkEnd(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Int? {
    guard hasPrefix(bytes, start, end, "[bookmark:") else { return nil }
    var at = start + 10
    let stop = min(end, start + 200)
    while at < stop {
      if bytes[at] == 0x5D { return at + 1 }
      if bytes[at] == 0x0A { return nil }
      at += 1
    }
    return nil
  }

  /// Past an HTML tag or comment that begins at `start`; nil for `<` that begins none.
  static func tagEnd(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Int? {
    var at = start + 1
    guard at < end, bytes[start] == 0x3C else { return nil }
    if hasPrefix(bytes, start, end, "<!--") {
      let stop = min(end, start + 4096)
      at = start + 4
      while at + 2 < stop {
        if bytes[at] == 0x2D, bytes[at + 1] == 0x2D, bytes[at + 2] == 0x3E { return at + 3 }
        at += 1
      }
      return nil
    }
    if bytes[at] == 0x2F { at += 1 }
    let nameStart = at
    while at < end, at - nameStart < 12, bytes[at].isLetter || bytes[at].isDigit { at += 1 }
    guard at < end, isTagName(bytes, nameStart, at) else { return nil }
    switch bytes[at] {
    case 0x3E: return at + 1
    case 0x20, 0x2F, 0x09:
      let stop = min(end, start + 2048)
      while at < stop {
        if bytes[at] == 0x3E { return at + 1 }
        if bytes[at] == 0x3C { return nil }
        at += 1
      }
      return nil
    default: return nil
    }
  }

  /// Only the tags that converters write are tags: `<the complainant>` is somebody's text.
  private static func isTagName(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    guard end > start, end - start <= 10 else { return false }
    var name: UInt128 = 0
    for at in start..<end { name = name << 8 | UInt128(bytes[at] | 0x20) }
    return tagNames.contains(name)
  }

  private static let tagNames: Set<UInt128> = {
    let names = """
      a abbr b big blockquote body br center cite code col dd del div dl dt em figcaption figure font \
      h1 h2 h3 h4 h5 h6 head hr html i img ins li mark ol p page pre q s section small span strike \
      strong style sub sup table tbody td tfoot th thead title tr tt u ul
      """
    return Set(
      names.split(separator: " ").map { name in
        name.utf8.reduce(0) { $0 << 8 | UInt128($1 | 0x20) }
      }
    )
  }()

  static func isSuperscript(_ bytes: Span<UInt8>, _ start: Int) -> Bool {
    hasPrefix(bytes, start, bytes.count, "<sup>")
  }

  /// The tags after which words do not touch: line breaks, cells, blocks.
  static func isBreakingTag(_ bytes: Span<UInt8>, _ start: Int) -> Bool {
    var at = start + 1
    if at < bytes.count, bytes[at] == 0x2F { at += 1 }
    for tag in ["br", "p>", "td", "th", "tr", "li", "div", "hr"]
    where hasPrefix(bytes, at, bytes.count, tag) { return true }
    return false
  }

  /// How a run of text ends, seen past markers, quotes, brackets, emphasis and tags.
  static func ending(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Line.Ending {
    var at = gluedMarkStart(bytes, start, end)
    while at > start {
      let last = scalarBefore(bytes, at, start)
      let value = last.value
      if value.isSpace || value.isInvisible || value.isClosingQuote || value == 0x2A
        || value == 0x5F
        || value.superscriptDigit != nil
      {
        at -= last.length
      } else if value == 0x3E, let open = tagStart(bytes, at, start) {
        at = open
      } else if value == 0x5D, let open = bracketMarkerStart(bytes, at, start) {
        at = open
      } else if value.isClosingBracket {
        at -= last.length
      } else if value.isComma, at < end, at - 2 >= start, bytes[at - 2] == 0x2A {
        // `Views*, **`: two marks of notes.
        at -= last.length
      } else {
        if value.isTerminal { return .terminal }
        if value.isColon { return .colon }
        if value.isSemicolon { return .semicolon }
        if value.isComma { return .comma }
        if value.isDash { return .hyphen }
        return .open
      }
    }
    return .open
  }

  /// Where digits begin that are glued to the end of a sentence: `not to be named.7`, `in 2021.2`.
  private static func gluedMarkStart(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Int {
    var at = end
    while at > start, end - at < 4, bytes[at - 1].isDigit { at -= 1 }
    guard at < end, end - at < 4, at - 4 > start else { return end }
    let mark = scalarBefore(bytes, at, start)
    let before = scalarBefore(bytes, at - mark.length, start)
    if mark.value.isClosingQuote { return before.value.isTerminal ? at : end }
    guard mark.value.isTerminal else { return end }
    if before.value.decimalDigit != nil {
      return mark.value == 0x2E && GluedMark.endsWithYear(bytes, at - 1, start) ? at : end
    }
    return before.value.isLowercase || before.value.isClosingQuote || before.value.isClosingBracket
      ? at : end
  }

  /// Where the tag that ends before `end` begins; the digits inside `<sup>…</sup>` go with it.
  private static func tagStart(_ bytes: Span<UInt8>, _ end: Int, _ start: Int) -> Int? {
    var at = end - 1
    let stop = max(start, end - 200)
    while at > stop, bytes[at] != 0x3C { at -= 1 }
    guard bytes[at] == 0x3C, tagEnd(bytes, at, end) == end else { return nil }
    guard hasPrefix(bytes, at, end, "</sup>") else { return at }
    var open = at
    while open > start, bytes[open - 1].isDigit { open -= 1 }
    if open - 5 >= start, hasPrefix(bytes, open - 5, end, "<sup>") { return open - 5 }
    return at
  }

  /// Where `[12]` or `[^12]` begins.
  private static func bracketMarkerStart(_ bytes: Span<UInt8>, _ end: Int, _ start: Int) -> Int? {
    var at = end - 1
    while at > start, bytes[at - 1].isDigit { at -= 1 }
    guard at < end - 1, at > start else { return nil }
    if bytes[at - 1] == 0x5E { at -= 1 }
    guard at > start, bytes[at - 1] == 0x5B else { return nil }
    return at - 1
  }

  static func beginning(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Line.Beginning {
    var at = start
    if hasPrefix(bytes, at, end, "<http") || hasPrefix(bytes, at, end, "http://")
      || hasPrefix(bytes, at, end, "https://") || hasPrefix(bytes, at, end, "www.")
    {
      return .address
    }
    while at < end {
      let next = scalar(bytes, at, end)
      let value = next.value
      if value.isLowercase { return .lower }
      if value.isUppercase { return .upper }
      if value.decimalDigit != nil { return .digit }
      if value.isLetter { return .uncased }
      guard
        value.isOpeningQuote || value.isOpeningBracket || value.isSpace || value == 0x2A
          || value == 0x5F || value.isInvisible
      else { return .other }
      at += next.length
    }
    return .other
  }
}

/// Whether the bytes at `at` are those of an ASCII string, capitals and small letters alike.
func hasPrefix(_ bytes: Span<UInt8>, _ at: Int, _ end: Int, _ text: String) -> Bool {
  var index = at
  for byte in text.utf8 {
    guard index >= 0, index < end else { return false }
    let own = bytes[index]
    guard own == byte || (own | 0x20 == byte && byte.isLower) else { return false }
    index += 1
  }
  return true
}

// SPDX-License-Identifier: GPL-2.0-or-later

/// Finds notes that begin with a bare number: `1 Article 7 …` at the foot of a page, `3<tab>JS6, para. 4.`
/// or `(2) Véase …` under the heading “Notes”. At a foot they are notes only if their mark, glued
/// digits or `(2)`, stands in the text above.
struct PlainNotes {
  private enum Zone {
    case text
    /// Below a rule of underscores.
    case foot
    /// Below the heading “Notes”, up to the next heading.
    case end
  }

  /// Whether `(2)` and `[2]` mark notes in this document.
  private(set) var parenthesised = false
  private(set) var bracketed = false
  private var zone = Zone.text
  private var expected: Int32 = 1
  private var lastParagraph: Int32 = 0
  private var marks = NoteNumbers()
  private var parentheses = NoteNumbers()
  private var brackets = NoteNumbers()
  private var inNote = false

  init(_ lines: inout [Line], _ bytes: Span<UInt8>) {
    guard lines.contains(where: { Self.mayBegin($0) && $0.label.value == 1 }) else { return }
    for index in lines.indices { take(&lines, index, bytes) }
  }

  private static func mayBegin(_ line: Line) -> Bool {
    guard line.label.style == .arabic, line.label.depth == 1, line.label.body < line.end,
      line.traits.isDisjoint(with: [.hash, .bold, .bulleted])
    else { return false }
    return line.form == .text || line.form == .labelled || line.form == .heading
      || line.form == .row
  }

  private mutating func take(_ lines: inout [Line], _ index: Int, _ bytes: Span<UInt8>) {
    let line = lines[index]
    switch line.form {
    case .furniture:
      if zone == .foot { zone = .text }
      return
    case .rule:
      if zone != .end { zone = .foot }
      return
    case .note:
      expected = line.label.value + 1
      inNote = true
      return
    case .text, .heading, .labelled, .bullet, .row: break
    }
    if NotesHeading.isOne(bytes, line.first, line.last), beginsBelow(lines, index) {
      zone = .end
      inNote = false
      lines[index].form = .heading
      return
    }
    if Self.mayBegin(line), isNote(line) || follows(lines, index) {
      lines[index].form = .note
      lines[index].ends = Visible.ending(bytes, Int(line.label.body), line.last)
      lines[index].begins = Visible.beginning(bytes, Int(line.label.body), line.last)
      noteMarks(of: line.label.value)
      expected = line.label.value + 1
      inNote = true
      return
    }
    if zone == .end, inNote, !heads(line) {
      lines[index].traits.insert(.insideNotes)
      return
    }
    if zone == .end || line.gap > 0 || !inNote {
      zone = .text
      inNote = false
    }
    if line.form == .labelled, line.label.style == .arabic { lastParagraph = line.label.head }
    scan(bytes, line)
  }

  /// Right below a whole note, the next one.
  private func follows(_ lines: [Line], _ index: Int) -> Bool {
    guard index > 0, case let line = lines[index], line.gap == 0 else { return false }
    return lines[index - 1].form == .note && lines[index - 1].ends == .terminal
      && line.label.value == expected && line.label.closing == .blank && line.begins != .lower
  }

  private func isNote(_ line: Line) -> Bool {
    let value = line.label.value
    if zone == .end { return value == expected || inNote && value == expected + 1 }
    guard value == expected else { return false }
    switch line.label.closing {
    case .blank, .tab: break
    case .enclosed: return parentheses.contains(value) || zone == .foot && inNote
    case .stop, .bracket, .dash, .end: return false
    }
    if zone == .foot, inNote || marks.contains(value) { return true }
    // `2<tab>The Committee` may be a paragraph whose stop was lost.
    return marks.contains(value) && line.begins != .lower
      && (line.label.closing == .blank || value != lastParagraph + 1)
  }

  /// Whether the line below a heading “Notes” is the first of its notes.
  private func beginsBelow(_ lines: [Line], _ index: Int) -> Bool {
    for next in lines[(index + 1)...].prefix(3) where next.form != .furniture {
      guard next.form != .note else { return true }
      let value = next.label.value
      return Self.mayBegin(next) && (value == 1 || value == expected)
        && (marks.contains(value) || parentheses.contains(value) || brackets.contains(value))
    }
    return false
  }

  private mutating func noteMarks(of value: Int32) {
    if !marks.contains(value), parentheses.contains(value) { parenthesised = true }
    if brackets.contains(value) { bracketed = true }
  }

  private func heads(_ line: Line) -> Bool {
    line.form == .heading
      && (line.label.style == .word || !line.traits.isDisjoint(with: [.hash, .bold, .underlined]))
  }

  // MARK: Marks

  private mutating func scan(_ bytes: Span<UInt8>, _ line: Line) {
    var at = max(line.first, Int(line.label.body)) + 1
    while true {
      at = firstByte(bytes, at, line.last) {
        $0.within(0x30...0x39) .| $0.equal(0xC2) .| $0.equal(0xE2) .| $0.equal(0x5B)
      }
      guard at < line.last else { return }
      if bytes[at] == 0xC2 || bytes[at] == 0xE2,
        let mark = NoteMark.superscript(bytes, at, line.last)
      {
        marks.insert(mark.value)
        at = mark.body
      } else if bytes[at] == 0x5B, let mark = NoteMark.bracket(bytes, at, line.last) {
        brackets.insert(mark.value)
        at = mark.body
      } else if bytes[at].isDigit, !bytes[at - 1].isDigit {
        at = scanDigits(bytes, at, line)
      } else {
        at += 1
      }
    }
  }

  private mutating func scanDigits(_ bytes: Span<UInt8>, _ start: Int, _ line: Line) -> Int {
    var at = start
    var value: Int32 = 0
    while at < line.last, bytes[at].isDigit, at - start < 5 {
      value = value * 10 + Int32(bytes[at] - 0x30)
      at += 1
    }
    if bytes[start - 1] == 0x28, at < line.last, bytes[at] == 0x29 {
      if GluedMark.bearsParenthesis(bytes, start - 1, line.first) { parentheses.insert(value) }
    } else if GluedMark.isOne(bytes, start, at, in: ByteRange(line.first, line.last)) {
      marks.insert(value)
    }
    return at
  }
}

/// Digits that a converter glued to a word when it lost that they were raised.
enum GluedMark {
  private static let longestWord = 64

  static func isOne(_ text: Span<UInt8>, _ start: Int, _ end: Int, in range: ByteRange) -> Bool {
    guard text[start] != 0x30 else { return false }
    if end == range.end {
      return bears(text, start, range.start) || endsSentence(text, start, range)
    }
    return bears(text, start, range.start) && follows(text, end, range.end)
  }

  /// `… of article 18.3` at the end of a paragraph: its stop is the one before the mark.
  private static func endsSentence(_ text: Span<UInt8>, _ at: Int, _ range: ByteRange) -> Bool {
    at - 2 > range.start && range.count > 40 && text[at - 1] == 0x2E && text[at - 2].isDigit
  }

  /// What a marker is glued to: a word of three letters or more, or the mark that ends one.
  private static func bears(_ text: Span<UInt8>, _ at: Int, _ start: Int) -> Bool {
    let before = scalarBefore(text, at, start)
    if before.value.isLetter {
      let word = wordStart(text, at, max(start, at - longestWord))
      var lower = 0
      for index in word..<at where text[index].isLower || text[index] >= 0x80 { lower += 1 }
      return at - word >= 3 && lower >= 2
    }
    guard
      before.value.isTerminal || before.value.isComma || before.value.isSemicolon
        || before.value.isClosingQuote || before.value.isClosingBracket
    else { return false }
    // `12.5`, `(1)2`: a number before the mark makes one number of both, but for `in 2021.2`.
    let stop = at - before.length
    return scalarBefore(text, stop, start).value.decimalDigit == nil
      || before.value == 0x2E && endsWithYear(text, stop, start)
  }

  /// Whether four digits that are a year end at `end`.
  static func endsWithYear(_ text: Span<UInt8>, _ end: Int, _ start: Int) -> Bool {
    guard end - 4 > start, !text[end - 5].isDigit, text[end - 5] != 0x2E else { return false }
    for at in end - 4..<end where !text[at].isDigit { return false }
    return text[end - 4] == 0x31 && text[end - 3] == 0x39
      || text[end - 4] == 0x32 && text[end - 3] == 0x30
  }

  /// What `(2)` is glued to when it marks a note: a word or the end of a sentence, no number.
  static func bearsParenthesis(_ text: Span<UInt8>, _ at: Int, _ start: Int) -> Bool {
    guard at > start else { return false }
    let before = scalarBefore(text, at, start)
    if before.value.isLetter {
      return at - wordStart(text, at, max(start, at - longestWord)) >= 4
    }
    return before.value.isTerminal || before.value.isComma || before.value.isSemicolon
      || before.value.isClosingQuote
  }

  private static func follows(_ text: Span<UInt8>, _ at: Int, _ end: Int) -> Bool {
    let next = scalar(text, at, end).value
    return next.isSpace || next.isTerminal || next.isComma || next.isSemicolon || next.isColon
      || next.isClosingBracket || next.isClosingQuote
  }
}

/// `Notes`, `Endnotes`, `Примечания`, alone on a line.
enum NotesHeading {
  static func isOne(_ bytes: Span<UInt8>, _ first: Int, _ last: Int) -> Bool {
    guard last - first <= 48 else { return false }
    var start = first
    var end = last
    while start < end, bytes[start] == 0x23 || bytes[start] == 0x2A || bytes[start].isBlank {
      start += 1
    }
    while end > start, bytes[end - 1] == 0x3A || bytes[end - 1] == 0x2A { end -= 1 }
    return words.contains(bytes, start, end)
  }

  private static let words = WordSet(
    """
    notes endnotes footnotes notas примечания сноски الحواشي الهوامش 注释 尾注 脚注 \
    anmerkungen fußnoten Примечания ПРИМЕЧАНИЯ Сноски
    """
  )
}

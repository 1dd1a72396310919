// SPDX-License-Identifier: GPL-2.0-or-later

/// Tells the form of a line from the line itself. What its neighbours say comes later.
enum LineClassifier {
  /// Beyond this a line is prose: nobody writes such a heading.
  private static let longestHeading = 400
  private static let longestMarkedHeading = 1000

  static func classify(_ line: inout Line, _ bytes: Span<UInt8>) {
    let end = line.last
    if bytes[line.first] == 0x3E { skipQuoteMarks(&line, bytes) }
    if isRule(bytes, line.first, end) {
      line.form = .rule
      return
    }
    if bytes[line.first] == 0x23, readHash(&line, bytes) { return }
    var at = Visible.start(bytes, line.first, end)
    guard at < end, !Furniture.isPageLine(bytes, at, end) else {
      line.form = .furniture
      return
    }
    if readNote(&line, bytes, at) { return }
    let short = line.count <= longestHeading
    var content = line.first
    if let body = bulletBody(bytes, at, end) {
      line.traits.insert(.bulleted)
      line.level = 1
      content = body
      at = Visible.start(bytes, body, end)
      // `- * Text`, `- o Text`: the converter repeated the mark.
      while line.level < 4, let inner = bulletBody(bytes, at, end, inner: true) {
        line.level += 1
        content = inner
        at = Visible.start(bytes, inner, end)
      }
    }
    readBody(&line, bytes, content: content, visible: at)
    if short { readStyle(&line, bytes) }
    line.form = form(of: line, bytes)
  }

  /// Reads the label, if there is one, and how the words after it begin and end.
  private static func readBody(
    _ line: inout Line,
    _ bytes: Span<UInt8>,
    content: Int,
    visible: Int,
  ) {
    line.content = Int32(truncatingIfNeeded: content)
    var words = visible
    if visible < line.last, let label = LabelParser.parse(bytes, visible, line.last),
      !(label.style == .arabic && label.closing == .blank && line.marked)
    {
      line.label = label
      if label.style != .arabic || label.closing != .blank || label.depth > 1 {
        words = Int(label.body)
      }
    } else {
      line.label.body = line.content
    }
    line.begins = Visible.beginning(bytes, words, line.last)
    line.ends = Visible.ending(bytes, words, line.last)
    if line.begins == .address {
      var space = words
      while space < line.last, !bytes[space].isBlank { space += 1 }
      if space == line.last { line.traits.insert(.wholeAddress) }
    }
  }

  private static func form(of line: Line, _ bytes: Span<UInt8>) -> Line.Form {
    let label = line.label
    if isRow(line, bytes) { return .row }
    switch label.style {
    case .none: break
    case .arabic
    where label.closing == .blank && label.depth > 1
      && (line.begins == .upper || bytes[Int(label.body)] == 0x28):
      // `7.2 The Committee`, `2.2 (a) The author`: the last stop is often left out.
      return line.styled ? .heading : .labelled
    case .arabic where label.closing == .blank:
      return line.traits.contains(.bulleted) ? .bullet : line.styled ? .heading : .text
    case .arabic where label.closing == .end:
      return label.depth == 1 ? .furniture : .text
    case .word:
      return isStructuralHeading(line) ? .heading : isArticle(line) ? .labelled : .text
    default:
      return line.styled ? .heading : .labelled
    }
    if line.traits.contains(.bulleted) { return .bullet }
    return line.styled ? .heading : .text
  }

  /// `Chapter III: Methods`, `ANNEX`, `Article 12`: a word that counts, and few words after it.
  private static func isStructuralHeading(_ line: Line) -> Bool {
    let rest = Int(line.end) - Int(line.label.body)
    if line.styled || rest == 0 { return true }
    guard line.label.textEnd > 0, rest < 200 else { return false }
    // An article's text may begin right behind its number.
    if line.label.word == .article, line.begins == .uncased, rest > 48 { return false }
    switch line.label.closing {
    case .stop, .tab, .dash, .end, .bracket, .enclosed:
      return line.ends != .terminal && line.ends != .semicolon && line.ends != .comma
        || line.label.word != .article && rest < 160 && line.label.closing != .bracket
          && line.label.closing != .enclosed && !line.traits.contains(.sentences)
    case .blank:
      // `Article 9 (1)`, `Part II Offences against the person`
      let bracketed = line.label.word == .article && rest < 16
      return rest < 90 && line.ends == .open && (line.begins == .upper || bracketed)
    }
  }

  private static func isArticle(_ line: Line) -> Bool {
    line.label.word == .article && (line.label.closing == .stop || line.label.closing == .dash)
  }

  // MARK: Marks before the words

  /// `> ` before the lines of a quotation.
  private static func skipQuoteMarks(_ line: inout Line, _ bytes: Span<UInt8>) {
    var at = line.first
    while at < line.last, bytes[at] == 0x3E || bytes[at].isBlank { at += 1 }
    if at < line.last { line.start = Int32(truncatingIfNeeded: at) }
  }

  private static func readHash(_ line: inout Line, _ bytes: Span<UInt8>) -> Bool {
    var at = line.first
    while at < line.last, bytes[at] == 0x23, at - line.first < 6 { at += 1 }
    guard at < line.last, bytes[at] != 0x23, line.count <= longestMarkedHeading else {
      return false
    }
    // `#hashtag` is no heading; `##Heading` is a slip that converters make.
    guard bytes[at].isBlank || at - line.first > 1 else { return false }
    line.level = UInt8(truncatingIfNeeded: at - line.first)
    line.traits.insert(.hash)
    at = skipBlanks(bytes, at, line.last)
    var visible = Visible.start(bytes, at, line.last)
    if let body = bulletBody(bytes, visible, line.last) {
      line.traits.insert(.bulleted)
      at = body
      visible = Visible.start(bytes, body, line.last)
    }
    guard visible < line.last else { return false }
    readBody(&line, bytes, content: at, visible: visible)
    readStyle(&line, bytes)
    // A list mark behind the heading mark and a colon at the end: the lead-in of a list.
    let leadIn = line.traits.contains(.bulleted) && line.ends == .colon
    line.form = leadIn ? .text : .heading
    return true
  }

  private static func readNote(_ line: inout Line, _ bytes: Span<UInt8>, _ start: Int) -> Bool {
    guard let mark = NoteMark.atLineStart(bytes, start, line.last) else { return false }
    line.label.style = .arabic
    line.label.value = mark.value
    line.label.head = mark.value
    line.label.depth = 1
    line.label.body = Int32(truncatingIfNeeded: mark.body)
    line.ends = Visible.ending(bytes, mark.body, line.last)
    line.begins = Visible.beginning(bytes, mark.body, line.last)
    if mark.form == .bracket {
      // Only a document that uses such markers tells whether this is one.
      line.traits.insert(.footnoteDefinition)
      return true
    }
    // The further paragraphs of such a note are indented.
    if mark.form == .caret { line.traits.insert(.insideNotes) }
    line.form = .note
    return true
  }

  /// Past a list mark and the blank after it.
  static func bulletBody(
    _ bytes: Span<UInt8>,
    _ start: Int,
    _ end: Int,
    inner: Bool = false,
  ) -> Int? {
    var at = start
    if at + 1 < end, bytes[at] == 0x5C, bytes[at + 1] == 0x2A || bytes[at + 1] == 0x2D { at += 1 }
    let mark = scalar(bytes, at, end)
    let after = at + mark.length
    let blank = after < end && scalar(bytes, after, end).value.isSpace
    switch mark.value {
    case 0x2D, 0x2A, 0x2B, 0x2010...0x2015, 0x2212:
      guard blank else { return nil }
    case 0x6F:
      // `o` is a list mark of Word's; alone before a blank it is no English word.
      guard blank, inner || bytes[after] == 0x09 else { return nil }
    case 0xB7, 0x2022, 0x2023, 0x2043, 0x25A0...0x25CF, 0x25E6, 0x2713...0x2718, 0x2756,
      0x2794...0x27BE, 0x2192, 0x21D2, 0xF000...0xF0FF:
      break
    default:
      return nil
    }
    let body = skipBlanks(bytes, after, end)
    return body < end ? body : nil
  }

  /// Three or more underscores, dashes or the like, escaped or spaced, and nothing else.
  static func isRule(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    var marks = 0
    var at = start
    while at < end {
      let next = scalar(bytes, at, end)
      switch next.value {
      case 0x5F, 0x2D, 0x3D, 0x2A, 0x7E, 0x2010...0x2015, 0x2500, 0x2501, 0x23AF: marks += 1
      case 0x5C: break
      default: if !next.value.isSpace && !next.value.isInvisible { return false }
      }
      at += next.length
    }
    return marks >= 3
  }

  private static func isRow(_ line: Line, _ bytes: Span<UInt8>) -> Bool {
    let body = Int(line.label.body)
    if bytes[line.first] == 0x7C {
      var at = line.first + 1
      while at < line.last {
        if bytes[at] == 0x7C { return true }
        at += 1
      }
      return false
    }
    guard line.traits.contains(.tabs), line.label.style == .none || line.label.closing == .blank
    else { return false }
    var at = body
    while at < line.last {
      if bytes[at] == 0x09 { return true }
      at += 1
    }
    return false
  }

  // MARK: Style

  private static func readStyle(_ line: inout Line, _ bytes: Span<UInt8>) {
    if isBold(bytes, line.first, line.last) {
      line.traits.insert(.bold)
    } else if hasStrayMarks(bytes, line.first, line.last) {
      line.traits.insert(.strayMarks)
    }
    if isCapitals(bytes, Int(line.label.body), line.last)
      || line.label.body >= line.end && isCapitals(bytes, line.first, line.last)
    {
      line.traits.insert(.capitals)
    }
    if holdsSentenceEnd(bytes, Int(line.label.body), line.last) { line.traits.insert(.sentences) }
  }

  /// One pair of `**`, `__`, `<b>` or `<strong>` round everything.
  private static func isBold(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    var at = start
    while at < end, bytes[at] == 0x23 || bytes[at].isBlank { at += 1 }
    let marks: [(String, String)] = [
      ("**", "**"), ("__", "__"), ("<b>", "</b>"),
      ("<strong>", "</strong>"),
    ]
    for (open, close) in marks where hasPrefix(bytes, at, end, open) {
      var inner = at + open.utf8.count
      while inner < end, !hasPrefix(bytes, inner, end, close) { inner += 1 }
      guard inner < end, inner > at + open.utf8.count else { return false }
      var rest = inner + close.utf8.count
      while rest < end, bytes[rest] == 0x3A || bytes[rest] == 0x2E || bytes[rest] == 0x2A {
        rest += 1
      }
      return rest == end
    }
    return false
  }

  /// A `**` without its partner.
  private static func hasStrayMarks(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    var count = 0
    var at = start
    while at + 1 < end {
      if bytes[at] == 0x2A, bytes[at + 1] == 0x2A {
        count += 1
        at += 2
      } else {
        at += 1
      }
    }
    return count == 1
  }

  private static func isCapitals(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    var upper = 0
    var lower = 0
    // Letters of an alphabet without capitals: the symbols among them are no line of capitals.
    var uncased = 0
    var at = start
    while at < end {
      let byte = bytes[at]
      if byte < 0x80 {
        if byte == 0x3C, let after = Visible.tagEnd(bytes, at, end) {
          at = after
          continue
        }
        if byte.isUpper {
          upper += 1
        } else if byte.isLower {
          lower += 1
          // So many small letters no line of capitals has.
          if lower > 40 { return false }
        }
        at += 1
      } else {
        let next = scalar(bytes, at, end)
        if next.value.isUppercase {
          upper += 1
        } else if next.value.isLowercase {
          lower += 1
        } else if next.value.isLetter {
          uncased += 1
        }
        at += next.length
      }
    }
    return upper >= 4 && (lower + uncased) * 10 <= upper
  }

  /// A stop behind a word of three small letters or more, and a capital after it.
  private static func holdsSentenceEnd(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    var at = start + 3
    while at + 2 < end {
      if bytes[at] == 0x2E || bytes[at] == 0x3F, bytes[at + 1] == 0x20, bytes[at + 2].isUpper,
        bytes[at - 1].isLower, bytes[at - 2].isLower, bytes[at - 3].isLower
      {
        return true
      }
      at += 1
    }
    return false
  }
}

extension Line {
  /// Whether a heading mark or a list mark stands before its words.
  var marked: Bool { !traits.isDisjoint(with: [.hash, .bulleted]) }

  /// Whether its own dress makes it a heading.
  var styled: Bool {
    if traits.contains(.hash) || traits.contains(.underlined) { return true }
    if traits.contains(.bold) { return !(ends == .terminal && traits.contains(.sentences)) }
    return traits.contains(.capitals) && ends != .comma && ends != .semicolon
  }
}

// SPDX-License-Identifier: GPL-2.0-or-later

/// Writes source bytes as a reader should see them: without markup, escapes, bookmarks and note markers,
/// blanks made one, everything else as the author wrote it.
struct Cleaner {
  /// A note marker and where it stood.
  struct Mark {
    var at: Int32
    var value: Int32
  }

  /// A raised figure that may be a marker after all.
  struct Doubtful {
    var mark: Mark
    var length: Int
    var line: Int32
  }

  /// What was taken out, for the findings; lines are 1-based.
  struct Counts {
    var bookmarks = 0
    var tags = 0
    var controls = 0
    var overrides = 0
    var dividedWords = 0
    var replacements = 0
    var firstOverride: Int32 = 0
    var firstControl: Int32 = 0
    var firstReplacement: Int32 = 0
    /// Lines of superscripts that belong to a number.
    var exponents: [Int32] = []
  }

  private let source: [UInt8]
  let notes: NoteNumbers
  private(set) var text: [UInt8] = []
  private(set) var marks: [Mark] = []
  private(set) var counts = Counts()
  /// The source line at work.
  var line: Int32 = 0

  private var unitStart = 0
  private var pendingBlank = false
  private var emphasis = false
  private var lastMark: Int32 = 0
  /// Raised figures kept as part of a number, though a note bears that number too.
  private(set) var doubtful: [Doubtful] = []
  /// Whether the unit is a note, which carries no markers.
  private var inNote = false

  init(source: [UInt8], notes: NoteNumbers) {
    self.source = source
    self.notes = notes
    text.reserveCapacity(source.count)
  }

  /// Hands over all that was written.
  mutating func takeText() -> [UInt8] {
    var taken: [UInt8] = []
    swap(&taken, &text)
    return taken
  }

  // MARK: Units

  mutating func begin(note: Bool = false) {
    inNote = note
    // A line end parts the units, so that a place in the text belongs to one of them.
    if text.count > unitStart { text.append(0x0A) }
    unitStart = text.count
    pendingBlank = false
    emphasis = false
  }

  /// The bytes written since `begin`.
  var unit: ByteRange { ByteRange(unitStart, text.count) }

  mutating func separate(by glue: Piece.Glue) {
    emphasis = false
    guard text.count > unitStart else { return }
    switch glue {
    case .space, .page: pendingBlank = true
    case .compound: pendingBlank = false
    case .dividedWord:
      pendingBlank = false
      if text.last == 0x2D {
        text.removeLast()
        counts.dividedWords += 1
      }
    case .item:
      pendingBlank = false
      text.append(0x0A)
      text.append(0x2D)
      text.append(0x20)
    case .cell:
      pendingBlank = false
      text.append(0x09)
    }
  }

  // MARK: Bytes

  mutating func writeSource(_ start: Int, _ end: Int) {
    let source = source
    let bytes = source.span
    var at = start
    while at < end {
      let run = plainRun(bytes, at, end)
      if run > at {
        copy(at, run)
        at = run
      } else {
        at = special(bytes, at, start, end)
      }
    }
  }

  @inline(__always)
  private mutating func copy(_ start: Int, _ end: Int) {
    if pendingBlank {
      if text.count > unitStart, let last = text.last, last > 0x20 { text.append(0x20) }
      pendingBlank = false
    }
    text.append(contentsOf: source[start..<end])
  }

  private mutating func put(_ value: UInt32) {
    if value.isSpace {
      pendingBlank = true
      return
    }
    if pendingBlank {
      if text.count > unitStart, let last = text.last, last > 0x20 { text.append(0x20) }
      pendingBlank = false
    }
    append(value, to: &text)
  }

  /// The end of the run of bytes that stand for themselves.
  @inline(__always)
  private func plainRun(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Int {
    // A blank that no word stands before is not part of the run.
    guard start < end, bytes[start] != 0x20 else { return start }
    var at = start
    while at < end {
      let own = SixteenBytes(bytes, at)
      let next = SixteenBytes(bytes, at + 1)
      // One blank between two words stays in the run.
      let stops =
        Self.mayBeDirt(own) .| own.equal(0x20) .& (next.below(0x21) .| Self.mayBeSpace(next))
      guard SixteenBytes.any(stops) else {
        at += 16
        continue
      }
      at += SixteenBytes.first(stops)
      // Quotes and dashes, the most frequent of the punctuation block, stand for themselves.
      guard at + 2 < end, bytes[at] == 0xE2, bytes[at + 1] == 0x80, bytes[at + 2] >= 0x92,
        bytes[at + 2] < 0xA8
      else { break }
      at += 3
    }
    at = min(at, end)
    return at == end && bytes[at - 1] == 0x20 ? at - 1 : at
  }

  @inline(__always)
  private static func mayBeDirt(_ bytes: SixteenBytes) -> SixteenBytes.Mask {
    let marks = bytes.equal(0x26) .| bytes.equal(0x2A) .| bytes.equal(0x3C) .| bytes.equal(0x5F)
    return bytes.below(0x20) .| marks .| bytes.within(0x5B...0x5C) .| mayBeSpace(bytes)
  }

  /// The first bytes of spaces, marks that nobody sees and superscripts.
  @inline(__always)
  private static func mayBeSpace(_ bytes: SixteenBytes) -> SixteenBytes.Mask {
    bytes.within(0xE1...0xE3) .| bytes.equal(0xC2) .| bytes.equal(0xEF) .| bytes.equal(0x7F)
  }

  /// Deals with what may be dirt, and returns where the text goes on.
  private mutating func special(
    _ bytes: Span<UInt8>,
    _ at: Int,
    _ start: Int,
    _ end: Int,
  ) -> Int {
    switch bytes[at] {
    case 0x2A: return asterisks(bytes, at, start, end)
    case 0x5F: return underscores(bytes, at, start, end)
    case 0x5C:
      // A line break of Markdown.
      if at + 1 == end { return end }
      if at + 1 < end, isPunctuation(bytes[at + 1]) {
        put(UInt32(bytes[at + 1]))
        return at + 2
      }
      copy(at, at + 1)
      return at + 1
    case 0x3C: return angle(bytes, at, end)
    case 0x26:
      if let entity = Entities.decode(bytes, at, end) {
        if !entity.value.isInvisible { put(entity.value) }
        return entity.next
      }
      copy(at, at + 1)
      return at + 1
    case 0x5B: return bracket(bytes, at, end)
    default: return scalarAt(bytes, at, end)
    }
  }

  private mutating func scalarAt(_ bytes: Span<UInt8>, _ at: Int, _ end: Int) -> Int {
    let next = scalar(bytes, at, end)
    let value = next.value
    if value.isSpace {
      pendingBlank = true
    } else if value == 0xAD {
      softHyphen(bytes, at, end)
    } else if value.superscriptDigit != nil, let mark = NoteMark.superscript(bytes, at, end) {
      if isMarker(mark.value) {
        note(mark.value)
        return mark.body
      }
      keepRaised(mark.value, length: mark.body - at)
      copy(at, mark.body)
      return mark.body
    } else if value == 0x2011 {
      // A hyphen that keeps a line together: a matter of the page.
      put(0x2D)
    } else if value.isInvisible {
      if value >= 0x202A, value < 0x2070, value != 0x2060 {
        counts.overrides += 1
        if counts.firstOverride == 0 { counts.firstOverride = line }
      } else if value < 0xA0 {
        counts.controls += 1
        if counts.firstControl == 0 { counts.firstControl = line }
      }
    } else {
      if value == 0xFFFD {
        counts.replacements += 1
        if counts.firstReplacement == 0 { counts.firstReplacement = line }
      }
      copy(at, at + next.length)
    }
    return at + next.length
  }

  /// Between digits it was written for a dash; elsewhere it only offered a place to divide.
  private mutating func softHyphen(_ bytes: Span<UInt8>, _ at: Int, _ end: Int) {
    if let last = text.last, last.isDigit, !pendingBlank, at + 2 < end, bytes[at + 2].isDigit {
      put(0x2D)
    }
  }

  // MARK: Emphasis

  private mutating func asterisks(
    _ bytes: Span<UInt8>,
    _ at: Int,
    _ start: Int,
    _ end: Int,
  ) -> Int {
    var run = at
    while run < end, bytes[run] == 0x2A { run += 1 }
    if run - at == 2 || run - at == 3 { return run }
    guard run - at == 1 else {
      copy(at, run)
      return run
    }
    let before = at > start ? bytes[at - 1] : 0x20
    let after = run < end ? bytes[run] : 0x20
    if emphasis, !before.isBlank || after.isBlank {
      emphasis = false
      return run
    }
    if !after.isBlank, !(before.isLetter || before.isDigit),
      closes(bytes, run, end, mark: 0x2A)
    {
      emphasis = true
      return run
    }
    copy(at, run)
    return run
  }

  private mutating func underscores(
    _ bytes: Span<UInt8>,
    _ at: Int,
    _ start: Int,
    _ end: Int,
  ) -> Int {
    var run = at
    while run < end, bytes[run] == 0x5F { run += 1 }
    let before = at > start ? bytes[at - 1] : 0x20
    let after = run < end ? bytes[run] : 0x20
    let opens = isEdge(before) && !after.isBlank && !isEdge(after)
    let ends = isEdge(after) && !before.isBlank
    if run - at <= 2, emphasis && ends || opens && closes(bytes, run, end, mark: 0x5F) {
      emphasis = !ends
      return run
    }
    copy(at, run)
    return run
  }

  /// Whether the same mark closes what it opens, within reach and behind a word.
  private func closes(_ bytes: Span<UInt8>, _ start: Int, _ end: Int, mark: UInt8) -> Bool {
    var at = start + 1
    let stop = min(end, start + 1500)
    while at < stop {
      if bytes[at] == mark, !bytes[at - 1].isBlank {
        guard mark == 0x5F else { return true }
        if at + 1 >= end || isEdge(bytes[at + 1]) { return true }
      }
      at += 1
    }
    return false
  }

  private func isEdge(_ byte: UInt8) -> Bool {
    byte < 0x80 && !byte.isLetter && !byte.isDigit && byte != 0x5F
  }

  private func isPunctuation(_ byte: UInt8) -> Bool {
    byte > 0x20 && byte < 0x7F && !byte.isLetter && !byte.isDigit
  }

  // MARK: Tags and brackets

  private mutating func angle(_ bytes: Span<UInt8>, _ at: Int, _ end: Int) -> Int {
    if let mark = NoteMark.tag(bytes, at, end) {
      if isMarker(mark.value) {
        note(mark.value)
        return mark.body
      }
      // A power or an ordinal: its digits as superscripts.
      for digit in String(mark.value).utf8 { put(superscript(digit)) }
      return mark.body
    }
    if let after = Visible.tagEnd(bytes, at, end) {
      if Visible.isBreakingTag(bytes, at) { pendingBlank = true }
      counts.tags += 1
      return after
    }
    // `<https://…>`: the address as it is, without its brackets.
    if hasPrefix(bytes, at + 1, end, "http") || hasPrefix(bytes, at + 1, end, "www.")
      || hasPrefix(bytes, at + 1, end, "mailto:")
    {
      var close = at + 1
      while close < end, bytes[close] > 0x20, bytes[close] != 0x3E { close += 1 }
      if close < end, bytes[close] == 0x3E {
        copyAddress(bytes, at + 1, close)
        return close + 1
      }
    }
    copy(at, at + 1)
    return at + 1
  }

  /// An address verbatim, but for the escapes of Markdown.
  private mutating func copyAddress(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) {
    var from = start
    for at in start..<end where bytes[at] == 0x5C {
      if at > from { copy(from, at) }
      from = at + 1
    }
    if from < end { copy(from, end) }
  }

  private func superscript(_ digit: UInt8) -> UInt32 {
    switch digit {
    case 0x31: 0xB9
    case 0x32: 0xB2
    case 0x33: 0xB3
    default: 0x2070 + UInt32(digit - 0x30)
    }
  }

  private mutating func bracket(_ bytes: Span<UInt8>, _ at: Int, _ end: Int) -> Int {
    if let after = Visible.bookmarkEnd(bytes, at, end) {
      counts.bookmarks += 1
      return after
    }
    if !inNote, let mark = NoteMark.bracket(bytes, at, end),
      mark.form == .caret || notes.bracketed && notes.contains(mark.value)
    {
      note(mark.value)
      return mark.body
    }
    if let link = MarkdownLink(bytes, at, end) {
      writeSource(link.text.lowerBound, link.text.upperBound)
      if link.showsAddress(bytes) {
        put(0x20)
        put(0x28)
        copyAddress(bytes, link.address.lowerBound, link.address.upperBound)
        put(0x29)
      }
      return link.end
    }
    copy(at, at + 1)
    return at + 1
  }

  // MARK: Markers

  private mutating func note(_ value: Int32) {
    // The marker stands behind the word, not behind the blank.
    if text.count > unitStart, text.last == 0x20 {
      text.removeLast()
      pendingBlank = true
    }
    marks.append(Mark(at: Int32(truncatingIfNeeded: text.count), value: value))
    lastMark = value
  }

  /// Remembers a raised figure that stays: should its note find no other marker, it was one.
  private mutating func keepRaised(_ value: Int32, length: Int) {
    guard !inNote, let last = text.last, last.isDigit, !pendingBlank else { return }
    if notes.contains(value) {
      let mark = Mark(at: Int32(truncatingIfNeeded: text.count), value: value)
      doubtful.append(Doubtful(mark: mark, length: length, line: line))
    } else {
      counts.exponents.append(line)
    }
  }

  /// Whether a raised number points to a note: not the `¹` of `article 143¹`, not the `²` of `m²`.
  private func isMarker(_ value: Int32) -> Bool {
    if inNote { return false }
    guard !pendingBlank, text.count > unitStart, let last = text.last else {
      return notes.contains(value)
    }
    if last.isDigit {
      guard notes.contains(value), value > lastMark else { return false }
      return !Numbered.endsWithOne(text.span, unitStart)
    }
    if value == 2 || value == 3, Units.endsWithOne(text.span, unitStart) { return false }
    return true
  }
}

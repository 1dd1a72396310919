// SPDX-License-Identifier: GPL-2.0-or-later

/// What only the lines of a document together tell: how it is wrapped, what repeats on every page,
/// which numbered lines are headings, whether `[12]` is a note's mark.
struct Layout {
  var lines: [Line]
  /// For each line the index of the next one that holds text of the body; `lines.count` when none does.
  var nextBody: [Int32] = []
  /// The length at which lines are wrapped; 0 when each line is a paragraph of its own.
  var wrapWidth = 0
  var bracketNotes = false
  var parenthesisNotes = false
  /// Lines that are not text.
  private(set) var dropped: [DroppedLine] = []

  init(_ lines: consuming [Line], _ bytes: Span<UInt8>) {
    self.lines = lines
    for index in self.lines.indices { LineClassifier.classify(&self.lines[index], bytes) }
    underline()
    decideBracketNotes(bytes)
    findPlainNotes(bytes)
    dropRunningHeads(bytes)
    dropLetterhead(bytes)
    findBodies()
    findWrapWidth()
    findSeriesHeadings(bytes)
  }

  /// `====` right below a short line makes it a heading.
  private mutating func underline() {
    for index in lines.indices.dropFirst()
    where lines[index].form == .rule && lines[index].gap == 0 {
      let above = lines[index - 1]
      guard above.form == .text || above.form == .heading, above.count <= 120,
        above.ends != .terminal, above.gap > 0
      else { continue }
      lines[index - 1].traits.insert(.underlined)
      lines[index - 1].form = .heading
    }
  }

  private mutating func decideBracketNotes(_ bytes: Span<UInt8>) {
    let candidates = lines.indices.filter { lines[$0].traits.contains(.footnoteDefinition) }
    guard let first = candidates.first else { return }
    // The same sign must stand inside the text, before or after.
    let wanted = lines[first].label.value
    bracketNotes = lines.contains { line in
      guard !line.traits.contains(.footnoteDefinition) else { return false }
      var at = line.first + 1
      while at + 2 < line.last {
        if bytes[at] == 0x5B, let mark = NoteMark.bracket(bytes, at, line.last),
          mark.value == wanted
        {
          return true
        }
        at += 1
      }
      return bytes[line.last - 1] == 0x5D && endsWithMark(bytes, line, wanted)
    }
    for index in candidates { lines[index].form = bracketNotes ? .note : .text }
  }

  private mutating func findPlainNotes(_ bytes: Span<UInt8>) {
    let found = PlainNotes(&lines, bytes)
    bracketNotes = bracketNotes || found.bracketed
    parenthesisNotes = found.parenthesised
  }

  private func endsWithMark(_ bytes: Span<UInt8>, _ line: Line, _ value: Int32) -> Bool {
    var at = line.last - 1
    while at > line.first, bytes[at] != 0x5B { at -= 1 }
    return NoteMark.bracket(bytes, at, line.last)?.value == value
  }

  // MARK: Page furniture

  /// A short line that comes back on page after page, in the middle of sentences or beside page numbers.
  private mutating func dropRunningHeads(_ bytes: Span<UInt8>) {
    dropSymbols(bytes)
    var seen: [UInt64: (count: Int, cuts: Int)] = [:]
    var keys: [(line: Int, key: UInt64)] = []
    for index in lines.indices {
      let line = lines[index]
      guard line.count <= 100, line.form == .text || line.form == .heading || line.form == .row,
        line.traits.isDisjoint(with: [.hash, .bold, .bulleted, .underlined])
      else { continue }
      let key = Self.shape(bytes, line)
      keys.append((index, key))
      seen[key, default: (0, 0)].count += 1
      if standsAtPageEdge(index) { seen[key, default: (0, 0)].cuts += 1 }
    }
    for (index, key) in keys {
      guard let found = seen[key], found.count >= 3, found.cuts * 2 >= found.count else { continue }
      // The first one may be the title.
      if index < 12, !standsAtPageEdge(index) { continue }
      lines[index].form = .furniture
    }
  }

  /// A symbol alone on a line is the head of a page, once it stood above or where a page begins.
  private mutating func dropSymbols(_ bytes: Span<UInt8>) {
    var seen: Set<String> = []
    for index in lines.indices {
      let line = lines[index]
      guard line.count <= 60, line.form != .furniture, line.form != .note, line.form != .rule,
        line.form != .bullet,
        let symbol = DocumentSymbol.whole(bytes, line.first, line.last)
      else { continue }
      lines[index].form = .text
      let repeated = !seen.insert(symbol).inserted
      if repeated || index > 0 && standsAtPageEdge(index) { lines[index].form = .furniture }
      if repeated || index > 12 { dropPageHead(below: index) }
    }
  }

  /// `CCPR/C/15/D/61/1979`, `Annex`, `English`, `Page 3`, one below the other: the head of a page.
  private mutating func dropPageHead(below symbol: Int) {
    for next in lines.indices[(symbol + 1)...].prefix(4) {
      guard lines[next].gap == 0, lines[next].count <= 40 else { return }
      if lines[next].form == .furniture {
        for index in symbol..<next { lines[index].form = .furniture }
        return
      }
    }
  }

  private func standsAtPageEdge(_ index: Int) -> Bool {
    let line = lines[index]
    if line.traits.contains(.afterPageBreak) { return true }
    if index > 0, lines[index - 1].form == .furniture { return true }
    guard index + 1 < lines.count else { return false }
    let next = lines[index + 1]
    if next.form == .furniture || next.traits.contains(.afterPageBreak) { return true }
    guard index > 0 else { return false }
    return lines[index - 1].ends == .open && lines[index - 1].count > 40 && next.begins == .lower
      && next.form == .text
  }

  /// The same for lines that differ in their digits alone.
  private static func shape(_ bytes: Span<UInt8>, _ line: Line) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    var inDigits = false
    for at in line.first..<line.last {
      var byte = bytes[at]
      if byte.isDigit {
        if inDigits { continue }
        inDigits = true
        byte = 0x23
      } else {
        inDigits = false
      }
      hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
    }
    return hash
  }

  /// Addresses, names in capitals and a picture after the last sentence of the document.
  private mutating func dropLetterhead(_ bytes: Span<UInt8>) {
    var letterhead = lines.count
    defer { listDropped(letterhead: letterhead) }
    var first = lines.count
    var pictures = 0
    var contacts = 0
    while first > 0, lines.count - first < 24 {
      let line = lines[first - 1]
      if line.form == .furniture {
        pictures += 1
      } else if line.count <= 80, line.ends != .terminal, line.label.style == .none,
        !line.traits.contains(.hash), holdsAddress(bytes, line)
      {
        contacts += 1
      } else if !(line.traits.contains(.capitals) && line.count <= 60
        && line.form == .heading && line.traits.isDisjoint(with: [.hash, .bold]))
      {
        break
      }
      first -= 1
    }
    guard pictures + contacts > 0, first > 0, first < lines.count else { return }
    for index in first..<lines.count where lines[index].form != .furniture {
      lines[index].form = .furniture
    }
    letterhead = first
  }

  private func holdsAddress(_ bytes: Span<UInt8>, _ line: Line) -> Bool {
    for at in line.first..<line.last
    where bytes[at] == 0x40 || hasPrefix(bytes, at, line.last, "www.")
      || hasPrefix(bytes, at, line.last, "http")
    {
      return true
    }
    return false
  }

  private mutating func listDropped(letterhead: Int) {
    for index in lines.indices {
      switch lines[index].form {
      case .furniture:
        dropped.append(
          DroppedLine(
            line: Int(lines[index].number),
            reason: index >= letterhead ? .letterhead : .page,
          )
        )
      case .rule:
        dropped.append(DroppedLine(line: Int(lines[index].number), reason: .rule))
      default: break
      }
    }
  }

  // MARK: The flow of lines

  private mutating func findBodies() {
    nextBody = [Int32](repeating: Int32(truncatingIfNeeded: lines.count), count: lines.count)
    var next = Int32(truncatingIfNeeded: lines.count)
    for index in lines.indices.reversed() {
      nextBody[index] = next
      switch lines[index].form {
      case .note, .furniture, .rule: break
      default: next = Int32(truncatingIfNeeded: index)
      }
    }
  }

  func body(after index: Int) -> Line? {
    let next = Int(nextBody[index])
    return next < lines.count ? lines[next] : nil
  }

  /// Lines are wrapped when most that go on in the next one are of one length.
  private mutating func findWrapWidth() {
    var buckets = [Int](repeating: 0, count: 32)
    var total = 0
    for index in lines.indices.dropLast() {
      let next = lines[index + 1]
      guard next.gap == 0, next.form == .text || next.form == .labelled,
        lines[index].form != .heading, lines[index].form != .row, lines[index].form != .rule,
        lines[index].form != .furniture
      else { continue }
      buckets[min(lines[index].count / 8, 31)] += 1
      total += 1
    }
    guard total >= 2, buckets[17...].reduce(0, +) * 5 <= total else { return }
    // The width that nine lines of ten keep within.
    var within = 0
    for (bucket, count) in buckets.enumerated() {
      within += count
      if within * 10 >= total * 9 {
        wrapWidth = (bucket + 1) * 8
        return
      }
    }
  }

  // MARK: Numbered headings

  /// A run of numbered lines, each one short and each followed by text that bears no number:
  /// they number the sections, not the paragraphs.
  private mutating func findSeriesHeadings(_ bytes: Span<UInt8>) {
    var run: [Int] = []
    for index in lines.indices {
      let line = lines[index]
      guard line.form == .labelled, line.label.style == .arabic, line.label.depth == 1,
        line.label.closing == .stop, !line.traits.contains(.bulleted)
      else { continue }
      if let last = run.last, lines[last].label.value + 1 != line.label.value {
        markSeries(run, bytes)
        run.removeAll(keepingCapacity: true)
      }
      run.append(index)
    }
    markSeries(run, bytes)
  }

  private mutating func markSeries(_ run: [Int], _ bytes: Span<UInt8>) {
    guard run.count >= 3 else { return }
    var heads = 0
    for index in run where headsText(index, bytes) { heads += 1 }
    guard heads * 10 >= run.count * 8 else { return }
    for index in run where lines[index].count <= 400 {
      lines[index].traits.insert(.seriesHeading)
      lines[index].form = .heading
    }
  }

  private func headsText(_ index: Int, _ bytes: Span<UInt8>) -> Bool {
    let line = lines[index]
    guard line.count <= 300, !line.traits.contains(.sentences), line.ends != .colon,
      line.ends != .semicolon, bytes[line.last - 1] != 0x3F, let next = body(after: index)
    else { return false }
    return next.form == .text && next.gap > 0 && next.begins != .lower
      && next.label.style == .none
  }
}

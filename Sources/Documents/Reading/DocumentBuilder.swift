// SPDX-License-Identifier: GPL-2.0-or-later

/// Turns blocks into a document: clean text, sections, paragraphs with their addresses, notes.
struct DocumentBuilder {
  private let source: [UInt8]
  private let list: BlockList
  private let outline: Outline
  private var cleaner: Cleaner
  private var addressing: Addressing
  private var document = Document()
  private var section: Int?
  /// The last paragraph that items may hang under, and the items above the next one.
  private var lead: Int?
  private var leadIsBracketed = false
  private var stack: [Open] = []
  /// The section each note stands in.
  private var noteSections: [Int?] = []
  private var noted = FindingList()
  /// Numbers without a stop, and how many have one.
  private var bare: [(line: Int, number: String)] = []
  private var stopped = 0

  /// Nobody nests deeper, and an address has a segment for each level.
  private static let deepest = 8

  private struct Open {
    var paragraph: Int
    var style: Label.Style
    var value: Int32
    var level: UInt8
  }

  init(source: [UInt8], list: BlockList, outline: Outline, notes: NoteNumbers) {
    self.source = source
    self.list = list
    self.outline = outline
    cleaner = Cleaner(source: source, notes: notes)
    addressing = Addressing(source: source, unit: nil)
  }

  /// Fills a document that has nothing but its card, and notes what only the source tells.
  mutating func build(_ target: inout Document, _ noted: inout FindingList) {
    swap(&document, &target)
    swap(&self.noted, &noted)
    addressing = Addressing(source: source, unit: document.card.first(.unit))
    emitBlocks()
    addressing.addressNotes(&document, sections: noteSections)
    document.text = cleaner.takeText()
    tieNotes()
    swap(&document, &target)
    swap(&self.noted, &noted)
  }

  private mutating func emitBlocks() {
    var paragraphs = 0
    for block in list.blocks where block.kind == .paragraph || block.kind == .item {
      addressing.willNumber(block)
      paragraphs += 1
    }
    document.paragraphs.reserveCapacity(paragraphs)
    makeSections()
    var heading = 0
    for index in list.blocks.indices {
      switch list.blocks[index].kind {
      case .heading:
        emitHeading(index, heading)
        heading += 1
      case .paragraph, .item, .row: emitParagraph(index)
      case .note: emitNote(index)
      case .dropped: break
      }
    }
  }

  /// Ties markers to notes, and notes the counts of what was left out.
  private mutating func tieNotes() {
    let late = LateMarkers(
      document,
      cleaner.marks,
      cleaner.doubtful,
      parenthesised: cleaner.notes.parenthesised,
    )
    late.cut(from: &document)
    var counts = cleaner.counts
    for kept in cleaner.doubtful where !late.took(kept.mark) { counts.exponents.append(kept.line) }
    NoteBinding.bind(&document, late.marks)
    if stopped > bare.count {
      for (line, number) in bare {
        noted.add(.numberBare, line: line, "\(number) has no stop")
      }
    }
    counts.note(in: &noted)
  }

  // MARK: Sections

  private mutating func makeSections() {
    for node in outline.nodes {
      let block = list.blocks[node.block]
      var section = Section(
        locator: "",
        label: label(block),
        heading: ByteRange(0, 0),
        level: node.level,
        parent: node.parent,
        lines: 0..<0,
      )
      section.word = word(block)
      document.sections.append(section)
    }
    addressing.addressSections(&document, outline.nodes.map { list.blocks[$0.block] })
  }

  private func label(_ block: Block) -> String? {
    guard block.label.textEnd > block.label.textStart, block.label.style != .none,
      !(block.label.style == .arabic && block.label.closing == .blank)
    else { return nil }
    return String(
      decoding: source[Int(block.label.textStart)..<Int(block.label.textEnd)],
      as: UTF8.self,
    )
  }

  private func word(_ block: Block) -> String {
    guard block.label.style == .word else { return "section" }
    let piece = list.pieces[Int(block.firstPiece)]
    let bytes = source.span
    var at = Visible.start(bytes, Int(piece.start), Int(piece.end))
    let start = at
    while at < Int(piece.end), case let next = scalar(bytes, at, Int(piece.end)),
      next.value.isLetter
    {
      at += next.length
    }
    return String(decoding: source[start..<at], as: UTF8.self).lowercased()
  }

  private mutating func emitHeading(_ index: Int, _ heading: Int) {
    document.sections[heading].heading = emit(index)
    document.sections[heading].lines = lines(of: index)
    let text = document.sections[heading].heading
    if list.blocks[index].traits.contains(.strayMarks) {
      noted.add(
        .damagedHeading,
        line: firstLine(document.sections[heading].lines),
        excerpt: String(decoding: cleaner.text[text.indices], as: UTF8.self),
      )
    }
    addressing.name(document.sections[heading], heading: cleaner.text[text.indices])
    section = heading
    lead = nil
    stack.removeAll(keepingCapacity: true)
  }

  // MARK: Paragraphs

  private mutating func emit(_ index: Int) -> ByteRange {
    cleaner.begin(note: list.blocks[index].kind == .note)
    cleaner.write(list, index)
    return cleaner.unit
  }

  private mutating func emitRow(_ index: Int) -> ByteRange {
    cleaner.begin()
    let piece = list.pieces[Int(list.blocks[index].firstPiece)]
    cleaner.line = piece.line
    for cell in TableRow.cells(source.span, Int(piece.start), Int(piece.end)) where !cell.isEmpty {
      cleaner.separate(by: .cell)
      cleaner.writeSource(cell.lowerBound, cell.upperBound)
    }
    return cleaner.unit
  }

  private mutating func emitParagraph(_ index: Int) {
    let block = list.blocks[index]
    let isRow = block.kind == .row && block.firstPiece == block.lastPiece
    var text = isRow ? emitRow(index) : emit(index)
    guard !text.isEmpty else { return }
    let rest = LongText.divide(cleaner.text.span, &text)
    var paragraph = Paragraph(
      locator: "",
      number: nil,
      label: "",
      kind: kind(block, text),
      section: section,
      parent: parent(of: block),
      text: text,
      lines: lines(of: index),
      joined: block.joined,
      markers: 0..<0,
    )
    addressing.address(&paragraph, block, document)
    document.paragraphs.append(paragraph)
    remember(block, document.paragraphs.count - 1)
    if !rest.isEmpty { addRest(rest, of: paragraph) }
    noteForms(block, paragraph)
  }

  /// The further parts of a paragraph that is too long for one.
  private mutating func addRest(_ parts: [ByteRange], of first: Paragraph) {
    noted.add(
      .divided,
      line: firstLine(first.lines),
      "divided into \(parts.count + 1) paragraphs",
    )
    for part in parts {
      var paragraph = first
      paragraph.text = part
      paragraph.number = nil
      paragraph.parent = nil
      paragraph.kind = .paragraph
      addressing.addressCounted(&paragraph, document)
      document.paragraphs.append(paragraph)
    }
  }

  private func firstLine(_ lines: Range<Int>) -> Int { Int(document.lines[lines.lowerBound].first) }

  /// What only the form of the source tells an editor.
  private mutating func noteForms(_ block: Block, _ paragraph: Paragraph) {
    if block.isNumbered, block.label.closing == .tab {
      bare.append((firstLine(paragraph.lines), paragraph.number ?? ""))
    } else if block.isNumbered {
      stopped += 1
    }
    if block.kind == .row, block.traits.contains(.bars), paragraph.locator.hasSuffix(".r1") {
      noted.add(.columns, line: firstLine(paragraph.lines))
    }
  }

  private func kind(_ block: Block, _ text: ByteRange) -> Paragraph.Kind {
    switch block.kind {
    case .row: return .row
    case .item: return .item
    default: break
    }
    guard block.label.style == .none else { return .paragraph }
    if section == nil {
      if block.ends == .comma || block.ends == .semicolon { return .recital }
      if block.level == 1, block.ends != .terminal { return .front }
    }
    return Definition.opens(cleaner.text.span, text.start, text.end) ? .definition : .paragraph
  }

  /// The paragraph or item that a block hangs under.
  private mutating func parent(of block: Block) -> Int? {
    guard block.kind == .item else {
      if block.isNumbered, let lead, nestsUnder(lead, block) { return lead }
      stack.removeAll(keepingCapacity: true)
      return nil
    }
    if block.label.style == .none {
      while let last = stack.last, last.style == .none, last.level >= block.level {
        stack.removeLast()
      }
      return stack.last?.paragraph ?? lead
    }
    // A letter that follows one on the stack is its sibling, wherever that is.
    let label = resolved(block.label)
    if let place = stack.lastIndex(where: { follows(label, $0) }) {
      stack.removeSubrange(place...)
    } else if let last = stack.last, last.style == label.style {
      stack.removeLast()
    } else if stack.count >= Self.deepest {
      stack.removeLast(stack.count - Self.deepest + 1)
    }
    return stack.last?.paragraph ?? lead
  }

  /// `i`, `v` and `x` are letters where the letter before them stands open, else Roman numerals.
  private func resolved(_ label: Label) -> Label {
    guard label.other > 0, label.style == .letter || label.style == .capitalLetter else {
      return label
    }
    if stack.contains(where: { $0.style == label.style && $0.value + 1 == label.value }) {
      return label
    }
    let roman: Label.Style = label.style == .letter ? .roman : .capitalRoman
    guard label.other == 1 || stack.contains(where: { $0.style == roman }) else { return label }
    var result = label
    result.style = roman
    result.value = label.other
    return result
  }

  /// A list `1.` `2.` under the lead-in of a numbered paragraph.
  private func nestsUnder(_ lead: Int, _ block: Block) -> Bool {
    let paragraph = document.paragraphs[lead]
    guard block.label.depth == 1 else { return false }
    guard let number = paragraph.number.flatMap({ Int32($0) }) else {
      guard paragraph.number == nil, isBracketed(block.label) else { return false }
      if let last = stack.last(where: { $0.style == .arabic }) {
        return block.label.value == last.value + 1
      }
      return block.label.value == 1 && cleaner.text[paragraph.text.end - 1] == 0x3A
    }
    let last = stack.last { $0.style == .arabic }
    if let last { return block.label.value == last.value + 1 && block.label.value != number + 1 }
    return block.label.value == 1
      && (number > 1 && cleaner.text[paragraph.text.end - 1] == 0x3A || isBracketed(block.label))
  }

  /// `1)` and `(1)` under a paragraph that is numbered `3.`
  private func isBracketed(_ label: Label) -> Bool {
    label.inBrackets && !leadIsBracketed
  }

  private func follows(_ label: Label, _ open: Open) -> Bool {
    open.style == label.style && open.style != .none && label.value > open.value
      && label.value <= open.value + 2
  }

  private mutating func remember(_ block: Block, _ paragraph: Int) {
    switch block.kind {
    case .item:
      let label = resolved(block.label)
      stack.append(
        Open(paragraph: paragraph, style: label.style, value: label.value, level: block.level)
      )
    case .paragraph:
      if document.paragraphs[paragraph].parent != nil {
        stack.removeAll { $0.style == .arabic }
        stack.append(
          Open(paragraph: paragraph, style: .arabic, value: block.label.value, level: 0)
        )
      } else {
        lead = paragraph
        leadIsBracketed = block.label.inBrackets
      }
    default: break
    }
    if stack.count > 32 { stack.removeFirst() }
  }

  // MARK: Notes

  private mutating func emitNote(_ index: Int) {
    let text = emit(index)
    let label = list.blocks[index].label
    document.notes.append(
      Note(
        number: String(label.value),
        locator: "",
        text: text,
        lines: lines(of: index),
        paragraph: nil,
      )
    )
    noteSections.append(section)
  }

  // MARK: Lines

  private mutating func lines(of index: Int) -> Range<Int> {
    let first = document.lines.count
    var next = list.blocks[index].firstPiece
    while next >= 0 {
      let piece = list.pieces[Int(next)]
      if document.lines.count > first, let last = document.lines.last,
        piece.line <= last.last + 1, piece.line >= last.first
      {
        document.lines[document.lines.count - 1].last = max(last.last, piece.line)
      } else {
        document.lines.append(LineRange(Int(piece.line), Int(piece.line)))
      }
      next = piece.next
    }
    return first..<document.lines.count
  }
}

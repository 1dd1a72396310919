// SPDX-License-Identifier: GPL-2.0-or-later

/// Puts lines together to headings, paragraphs, items, rows and notes: what a page break, a block of
/// notes, a box or a wrapped line cut is joined, and what only looks cut is not.
struct Assembler {
  let layout: Layout
  private(set) var list = BlockList()

  /// The block that the next line may go on with.
  private(set) var current = -1
  /// A paragraph that a box cut before its sentence was over, and how many blocks ago.
  private var pending = -1
  private var pendingAge = 0
  /// The note that the next line may go on with.
  private var note = -1
  private var interrupted = false
  private(set) var sawBody = false
  private var noteZone = false
  private var tables: Int32 = 0
  private(set) var lastNumber: Int32 = 0

  /// How many blocks a box in mid-paragraph may hold.
  private static let boxLimit = 12

  private init(_ layout: Layout) {
    self.layout = layout
    list.blocks.reserveCapacity(layout.lines.count)
    list.pieces.reserveCapacity(layout.lines.count)
  }

  static func blocks(_ layout: Layout, _ bytes: Span<UInt8>) -> BlockList {
    var assembler = Assembler(layout)
    for index in layout.lines.indices { assembler.take(index, bytes) }
    return assembler.list
  }

  private mutating func take(_ index: Int, _ bytes: Span<UInt8>) {
    let line = layout.lines[index]
    if line.traits.contains(.afterPageBreak) { interrupted = true }
    if line.traits.contains(.insideNotes), note >= 0, line.form != .furniture, line.form != .note {
      list.extend(note, with: line, start: line.first, glue: .space)
      return
    }
    switch line.form {
    case .furniture:
      interrupted = true
    case .rule:
      // A short rule parts the page's notes from its text.
      noteZone = true
    case .note:
      takeNote(index, line)
    case .heading:
      takeHeading(index, line, bytes)
    case .labelled:
      takeLabelled(index, line, bytes)
    case .bullet:
      open(.item, line, start: Int(line.content), label: Label())
    case .row:
      takeRow(index, line)
    case .text:
      takeText(index, line, bytes)
    }
  }

  // MARK: Notes

  private mutating func takeNote(_ index: Int, _ line: Line) {
    note = list.add(.note, line, start: Int(line.label.body), label: line.label)
    interrupted = true
    noteZone = false
  }

  /// Whether a line goes on with the note before it rather than with the body.
  private func continuesNote(_ line: Line, _ index: Int) -> Bool {
    guard note >= 0, index > 0 else { return false }
    let ends = list.blocks[note].ends
    let before = layout.lines[index - 1]
    if line.begins == .address { return ends != .terminal || line.gap == 0 }
    if line.indent >= 4, list.blocks[note].traits.contains(.insideNotes) { return true }
    // Wrapped notes: the sentence is not over, or the line above is as long as the wrapping makes it.
    return line.gap == 0 && (ends != .terminal || wraps(before))
  }

  // MARK: Headings

  private mutating func takeHeading(_ index: Int, _ line: Line, _ bytes: Span<UInt8>) {
    // A second line in the same dress goes on with the first.
    if line.gap == 0, let last = list.blocks.indices.last, current < 0 || current == last,
      list.blocks[last].kind == .heading, line.label.style == .none,
      list.blocks[last].traits.contains(.capitals), line.traits.contains(.capitals),
      line.traits.isDisjoint(with: [.hash, .bold]), list.blocks[last].ends == .open
    {
      list.extend(last, with: line, start: Int(line.content), glue: .space)
      return
    }
    heading(line, plain: false)
  }

  private mutating func heading(_ line: Line, plain: Bool) {
    let cut = interrupted
    closeParagraph()
    current = list.add(
      .heading,
      line,
      start: Int(line.content),
      label: line.label,
      interrupted: cut,
    )
    list.blocks[current].plain = plain
    if line.label.style != .none { pending = -1 }
    sawBody = sawBody || !plain && line.label.style != .none
  }

  // MARK: Labels

  private mutating func takeLabelled(_ index: Int, _ line: Line, _ bytes: Span<UInt8>) {
    let label = line.label
    if label.style == .arabic {
      if goesOnDespiteNumber(line, index) {
        takeText(index, unlabelled(line, bytes), bytes)
        return
      }
      if isNumberedHeading(line, index, bytes) {
        heading(line, plain: false)
        return
      }
      open(.paragraph, line, start: Int(label.body), label: label)
      pending = -1
      lastNumber = label.head
      sawBody = true
      return
    }
    if label.isCapital, isLetteredHeading(line, index) {
      heading(line, plain: false)
      return
    }
    guard label.style == .word || plausible(label, line) else {
      takeText(index, unlabelled(line, bytes), bytes)
      return
    }
    open(label.style == .word ? .paragraph : .item, line, start: Int(label.body), label: label)
    sawBody = true
  }

  private func unlabelled(_ line: Line, _ bytes: Span<UInt8>) -> Line {
    var plain = line
    plain.label = Label()
    plain.begins = Visible.beginning(bytes, Int(line.content), line.last)
    return plain
  }

  /// A wrapped line that happens to begin with a number: `… in\n2013. The Committee`.
  private func goesOnDespiteNumber(_ line: Line, _ index: Int) -> Bool {
    guard current >= 0, list.blocks[current].kind != .heading else { return false }
    let block = list.blocks[current]
    guard isOpen(block) else { return false }
    let successor = line.label.head >= lastNumber && line.label.head <= lastNumber + 5
    if successor || line.label.depth > 1 { return false }
    if line.gap == 0, !interrupted { return layout.wrapWidth > 0 || line.label.value > 999 }
    return line.label.value > 999
  }

  /// A letter counts when it is the first of its kind or follows its predecessor.
  private func plausible(_ label: Label, _ line: Line) -> Bool {
    if label.value == 1 || label.other == 1 { return true }
    var at = list.blocks.count - 1
    var looked = 0
    while at >= 0, looked < 64 {
      let other = list.blocks[at].label
      if other.style == label.style || other.style.isSibling(of: label.style) {
        let own = [label.value, label.other].filter { $0 > 0 }
        let before = [other.value, other.other].filter { $0 > 0 }
        return own.contains { value in before.contains { value > $0 && value <= $0 + 2 } }
      }
      if list.blocks[at].kind == .heading { break }
      at -= 1
      looked += 1
    }
    return line.label.closing == .enclosed && line.gap > 0
  }

  // MARK: Rows

  private mutating func takeRow(_ index: Int, _ line: Line) {
    let last = list.blocks.indices.last
    let follows = last.map { list.blocks[$0].kind == .row } ?? false
    if !(follows && line.gap <= 1 && !interrupted) { tables += 1 }
    open(.row, line, start: line.first, label: Label())
    list.blocks[list.blocks.count - 1].table = tables
  }

  // MARK: Text

  private mutating func takeText(_ index: Int, _ line: Line, _ bytes: Span<UInt8>) {
    if isLoneCell(line) {
      takeRow(index, line)
      return
    }
    if continuesNote(line, index) {
      list.extend(note, with: line, start: Int(line.content), glue: .space)
      return
    }
    if let target = continuation(of: line, index, bytes) {
      let glue = glue(target, line, bytes)
      list.extend(target, with: line, start: Int(line.content), glue: glue)
      if target != current {
        list.blocks[target].joined = true
        pending = -1
      }
      // A list that a box cut goes on after the rest of the paragraph.
      if list.blocks[current].kind != .item { current = target }
      interrupted = false
      note = -1
      return
    }
    if isPlainHeading(line, index, bytes) {
      heading(line, plain: true)
      return
    }
    open(.paragraph, line, start: Int(line.content), label: Label())
    if line.count > 150 || line.ends == .terminal && line.count > 60 { sawBody = true }
  }

  /// The only cell of its row, right below a row of a table.
  private func isLoneCell(_ line: Line) -> Bool {
    line.gap == 0 && !interrupted && current >= 0 && list.blocks[current].kind == .row
      && (line.traits.contains(.tabs) || line.count <= 60)
  }

  private func glue(_ target: Int, _ line: Line, _ bytes: Span<UInt8>) -> Piece.Glue {
    if list.blocks[target].ends == .hyphen, line.begins == .lower {
      return DividedWord.glue(bytes, list.pieces[Int(list.blocks[target].lastPiece)], line)
    }
    return interrupted || line.gap > 0 || target != current ? .page : .space
  }

  /// The block that a line of plain text goes on with, if it begins none of its own.
  private func continuation(of line: Line, _ index: Int, _ bytes: Span<UInt8>) -> Int? {
    guard current >= 0 else { return nil }
    let block = list.blocks[current]
    if line.gap == 0, !interrupted { return wrapped(line, index, block, bytes) ? current : nil }
    // Before the body lines stand by themselves, however they begin.
    if !sawBody, block.length <= 150 { return nil }
    if block.kind == .row { return pendingTarget(line) }
    if line.begins == .address { return block.ends == .hyphen ? current : nil }
    if line.begins == .lower {
      if block.kind != .heading, isOpen(block) { return current }
      if let target = pendingTarget(line) { return target }
      return block.kind != .heading && Abbreviations.endsWithOne(bytes, end(of: current))
        && interrupted
        ? current : nil
    }
    guard block.kind != .heading, isOpen(block), block.length > 60, block.ends != .comma else {
      return nil
    }
    if interrupted { return looksLikeHeading(line, index) ? nil : current }
    return Dangling.endsWithOne(bytes, start(of: current), end(of: current)) ? current : nil
  }

  private func pendingTarget(_ line: Line) -> Int? {
    pending >= 0 && pendingAge <= Self.boxLimit && line.begins == .lower ? pending : nil
  }

  /// Whether a line right below another one is the same paragraph.
  private func wrapped(
    _ line: Line,
    _ index: Int,
    _ block: Block,
    _ bytes: Span<UInt8>,
  ) -> Bool {
    guard index > 0, block.kind != .row else { return false }
    let before = layout.lines[index - 1]
    if block.kind == .heading {
      return before.form != .heading
        ? false
        : line.begins == .lower && block.ends == .open
          && !block.traits.contains(.hash)
    }
    if block.kind == .item, line.indent > block.indent { return true }
    if line.begins == .lower { return block.ends != .terminal || wraps(before) }
    // `… action plan\n(Norway).`, `Uzun v.\nGermany`
    if bytes[line.first] == 0x28, block.ends == .open, block.kind == .paragraph { return true }
    if block.ends == .terminal, Abbreviations.endsWithOne(bytes, end(of: current)) { return true }
    // Without capitals only the stop tells where a paragraph ends.
    if line.begins == .uncased, line.ends != .open, block.ends == .open || block.ends == .comma,
      before.count > 60
    {
      return true
    }
    switch block.ends {
    case .open, .comma, .hyphen: return wraps(before) && before.count > 20
    case .terminal, .semicolon: return wraps(before) && before.count * 10 >= layout.wrapWidth * 7
    case .colon: return false
    }
  }

  /// Whether a line is as long as lines are before they are wrapped.
  func wraps(_ line: Line) -> Bool {
    layout.wrapWidth > 0 && line.count * 2 >= layout.wrapWidth
      && line.count <= layout.wrapWidth + 40
  }

  /// Whether a block's sentence is not over.
  private func isOpen(_ block: Block) -> Bool {
    switch block.ends {
    case .terminal, .colon, .semicolon: return false
    case .open, .comma, .hyphen: break
    }
    guard block.kind == .item else { return block.length > 30 }
    // Items that all lack a stop are complete without it.
    guard block.label.style == .none else { return true }
    return block.length > 60 && (siblingEndsSentence() || block.traits.contains(.sentences))
  }

  private func siblingEndsSentence() -> Bool {
    var at = current - 1
    var looked = 0
    while at >= 0, looked < 16 {
      if list.blocks[at].kind == .item { return list.blocks[at].ends == .terminal }
      if list.blocks[at].kind != .note { return false }
      at -= 1
      looked += 1
    }
    return false
  }

  // MARK: State

  private mutating func open(_ kind: Block.Kind, _ line: Line, start: Int, label: Label) {
    let cut = interrupted
    closeParagraph()
    current = list.add(kind, line, start: start, label: label, interrupted: cut)
    noteZone = false
  }

  /// Remembers a paragraph whose sentence is not over when another block begins.
  private mutating func closeParagraph() {
    pendingAge += 1
    if current >= 0, list.blocks[current].kind == .paragraph, isOpen(list.blocks[current]),
      list.blocks[current].length > 60
    {
      pending = current
      pendingAge = 0
    }
    note = -1
    interrupted = false
  }

  private func start(of block: Int) -> Int {
    Int(list.pieces[Int(list.blocks[block].lastPiece)].start)
  }

  private func end(of block: Int) -> Int {
    Int(list.pieces[Int(list.blocks[block].lastPiece)].end)
  }
}

extension Label.Style {
  /// Letters and Roman numerals are told apart by their neighbours only.
  func isSibling(of other: Label.Style) -> Bool {
    switch (self, other) {
    case (.letter, .roman), (.roman, .letter), (.capitalLetter, .capitalRoman),
      (.capitalRoman, .capitalLetter):
      true
    default: false
    }
  }
}

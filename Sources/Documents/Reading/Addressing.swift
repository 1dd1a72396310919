// SPDX-License-Identifier: GPL-2.0-or-later

/// Gives sections, paragraphs and notes their addresses and the words for them.
struct Addressing {
  private let source: [UInt8]
  /// What a numbered paragraph is called: `paragraph`, `rule`, `article`.
  private let unit: String
  private var book = AddressBook()
  /// How often a number is printed before a paragraph of the document.
  private var uses: [String: Int] = [:]
  /// The same of `1)` and `(1)`, which count items where paragraphs are counted `1.`
  private var bracketedUses: [String: Int] = [:]
  private var counters: [Int: Counter] = [:]
  private var bullets: [Int: Int] = [:]
  /// The words for each section whose heading has been read.
  private var names: [String] = []

  /// What has been counted in a section so far; the key -1 is the front matter.
  private struct Counter {
    var paragraphs = 0
    var bullets = 0
    var table: Int32 = -1
    var tables = 0
    var rows = 0
  }

  init(source: [UInt8], unit: String?) {
    self.source = source
    self.unit = unit ?? "paragraph"
  }

  // MARK: Sections

  mutating func addressSections(_ document: inout Document, _ blocks: [Block]) {
    var labels: [String: Int] = [:]
    let segments = document.sections.indices.map { segment(document.sections[$0], blocks[$0]) }
    for segment in segments where !segment.isEmpty { labels[segment, default: 0] += 1 }
    for index in document.sections.indices {
      let segment = segments[index]
      let wish = labels[segment] == 1 ? "s\(segment)" : "h\(index + 1)"
      document.sections[index].locator = book.claim(wish)
    }
  }

  private func segment(_ section: Section, _ block: Block) -> String {
    guard section.label != nil else { return "" }
    return AddressBook.segment(
      source.span,
      Int(block.label.textStart),
      Int(block.label.textEnd),
    )
  }

  /// Notes the words for a section: `section 7`, `chapter III`, `"Federal resources and programs"`.
  mutating func name(_ section: Section, heading: ArraySlice<UInt8>) {
    if let label = section.label, section.locator.utf8.first == 0x73 {
      names.append("\(section.word) \(label)")
    } else {
      names.append("\"\(shortened(heading))\"")
    }
  }

  private func shortened(_ heading: ArraySlice<UInt8>) -> String {
    guard heading.count > 72 else { return String(decoding: heading, as: UTF8.self) }
    var end = heading.startIndex + 64
    while end > heading.startIndex + 32, heading[end] != 0x20 { end -= 1 }
    while end > heading.startIndex, heading[end].isContinuation { end -= 1 }
    return String(decoding: heading[..<end], as: UTF8.self) + "…"
  }

  // MARK: Paragraphs

  /// To be told before any address is asked for.
  mutating func willNumber(_ block: Block) {
    guard block.isNumbered || block.label.style == .word else { return }
    if block.label.inBrackets {
      bracketedUses[printed(block), default: 0] += 1
    } else {
      uses[printed(block), default: 0] += 1
    }
  }

  private func printed(_ block: Block) -> String {
    let start = Int(block.label.textStart)
    // `第五条` is article 5.
    if block.label.style == .word, scalar(source.span, start, source.count).value > 0x2E80 {
      return String(block.label.value)
    }
    return AddressBook.segment(source.span, start, Int(block.label.textEnd))
  }

  private func number(_ block: Block) -> String {
    let range =
      Int(block.label.textStart)..<max(Int(block.label.textStart), Int(block.label.textEnd))
    let printed = source[range]
    return printed.contains(0x20)
      ? String(decoding: printed.filter { $0 != 0x20 }, as: UTF8.self)
      : String(decoding: printed, as: UTF8.self)
  }

  /// Fills in locator, label and number of the paragraph that a block became.
  mutating func address(
    _ paragraph: inout Paragraph,
    _ block: Block,
    _ document: Document,
  ) {
    let section = paragraph.section
    let base = section.map { document.sections[$0].locator } ?? "pre"
    let place = section.map { names[$0] } ?? "front matter"
    let parent = paragraph.parent.map { document.paragraphs[$0] }
    if block.kind == .row {
      row(&paragraph, block, base, place)
    } else if block.isNumbered || block.label.style == .word {
      numbered(&paragraph, block, base, place, parent)
    } else if block.label.style != .none {
      lettered(&paragraph, block, base, place, parent)
    } else if block.kind == .item {
      bullet(&paragraph, base, place, parent)
    } else {
      addressCounted(&paragraph, document)
    }
  }

  /// The address of a paragraph that bears no number.
  mutating func addressCounted(_ paragraph: inout Paragraph, _ document: Document) {
    let section = paragraph.section
    let base = section.map { document.sections[$0].locator } ?? "pre"
    counters[section ?? -1, default: Counter()].paragraphs += 1
    let count = counters[section ?? -1, default: Counter()].paragraphs
    paragraph.locator = book.claim("\(base).\(count)")
    paragraph.label =
      "\(section.map { names[$0] } ?? "front matter"), \(Ordinal.words(count)) paragraph"
  }

  private mutating func numbered(
    _ paragraph: inout Paragraph,
    _ block: Block,
    _ base: String,
    _ place: String,
    _ parent: Paragraph?,
  ) {
    let segment = printed(block)
    let number = number(block)
    paragraph.number = number
    let word = block.label.style == .word && unit == "paragraph" ? "article" : unit
    let name = word == "paragraph" ? "¶ \(number)" : "\(word) \(number)"
    if let parent, parent.number != nil {
      paragraph.locator = book.claim("\(parent.locator).p\(segment)")
      paragraph.label = "\(parent.label) (\(number))"
    } else if parent != nil {
      paragraph.locator = book.claim("\(base).p\(segment)")
      paragraph.label = "\(place) (\(number))"
    } else if isUnique(segment, block) {
      paragraph.locator = book.claim("p\(segment)")
      paragraph.label = name
    } else {
      paragraph.locator = book.claim("\(base).p\(segment)")
      paragraph.label = "\(place), \(name)"
    }
  }

  private func isUnique(_ segment: String, _ block: Block) -> Bool {
    let plain = uses[segment] ?? 0
    return block.label.inBrackets
      ? plain + (bracketedUses[segment] ?? 0) == 1 : plain == 1
  }

  private mutating func lettered(
    _ paragraph: inout Paragraph,
    _ block: Block,
    _ base: String,
    _ place: String,
    _ parent: Paragraph?,
  ) {
    let number = number(block)
    paragraph.number = number
    if let parent, parent.number != nil || parent.kind == .item {
      paragraph.locator = book.claim("\(parent.locator).\(printed(block))")
      paragraph.label = "\(parent.label) (\(number))"
      return
    }
    let wish = "\(base).\(printed(block))"
    // A second list of letters in a section is told by the paragraph that leads it in.
    if !book.isFree(wish), let parent {
      paragraph.locator = book.claim("\(parent.locator).\(printed(block))")
      paragraph.label = "\(parent.label) (\(number))"
    } else {
      paragraph.locator = book.claim(wish)
      paragraph.label = "\(place) (\(number))"
    }
  }

  private mutating func bullet(
    _ paragraph: inout Paragraph,
    _ base: String,
    _ place: String,
    _ parent: Paragraph?,
  ) {
    if let parent, let index = paragraph.parent, parent.number != nil || parent.kind == .item {
      bullets[index, default: 0] += 1
      let count = bullets[index, default: 1]
      paragraph.locator = book.claim("\(parent.locator).b\(count)")
      let word = parent.kind == .item && parent.number == nil ? "sub-bullet" : "bullet"
      paragraph.label = "\(parent.label), \(word) \(count)"
    } else {
      counters[paragraph.section ?? -1, default: Counter()].bullets += 1
      let count = counters[paragraph.section ?? -1, default: Counter()].bullets
      paragraph.locator = book.claim("\(base).b\(count)")
      paragraph.label = "\(place), bullet \(count)"
    }
  }

  private mutating func row(
    _ paragraph: inout Paragraph,
    _ block: Block,
    _ base: String,
    _ place: String,
  ) {
    var counter = counters[paragraph.section ?? -1, default: Counter()]
    if counter.table != block.table {
      counter.table = block.table
      counter.tables += 1
      counter.rows = 0
    }
    counter.rows += 1
    counters[paragraph.section ?? -1] = counter
    paragraph.locator = book.claim("\(base).t\(counter.tables).r\(counter.rows)")
    paragraph.label =
      "\(place), \(Ordinal.words(counter.tables)) table, \(Ordinal.words(counter.rows)) row"
  }

  // MARK: Notes

  mutating func addressNotes(_ document: inout Document, sections: [Int?]) {
    var uses: [String: Int] = [:]
    for note in document.notes { uses[note.number, default: 0] += 1 }
    for index in document.notes.indices {
      let number = document.notes[index].number
      if uses[number] == 1 {
        document.notes[index].locator = book.claim("n\(number)")
      } else {
        let base = sections[index].map { document.sections[$0].locator } ?? "pre"
        document.notes[index].locator = book.claim("\(base).n\(number)")
      }
    }
  }
}

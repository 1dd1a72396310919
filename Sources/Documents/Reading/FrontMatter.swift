// SPDX-License-Identifier: GPL-2.0-or-later

/// What stands before the body: the title, the symbol, who submits to whom and when.
struct FrontMatter {
  struct Detected {
    var text: String
    var line: Int
  }

  private(set) var title: Detected?
  private(set) var symbol: Detected?
  private(set) var date: Detected?
  private(set) var dropped: [DroppedLine] = []
  /// The notes whose markers stand in the title.
  private(set) var markers: [Int32] = []
  /// The end of the front matter among the blocks.
  private var end = 0

  init(_ list: inout BlockList, _ source: [UInt8]) {
    end = Self.bodyStart(list)
    let bytes = source.span
    takeSymbol(&list, bytes)
    takeDate(list, bytes)
    takeTitle(&list, source)
    takeHeading(&list, bytes)
    gather(&list)
  }

  /// The first block that a reader would call text: numbered, labelled, or longer than a line.
  private static func bodyStart(_ list: BlockList) -> Int {
    var sawLine = false
    for index in list.blocks.indices {
      let block = list.blocks[index]
      switch block.kind {
      case .note, .dropped: continue
      case .heading:
        // Headings at the very start may be the title.
        if sawLine || index > 8 { return index }
      case .item, .row: return index
      case .paragraph:
        if block.label.style != .none || block.length > 260 { return index }
        if block.ends == .terminal, block.length > 60 { return index }
        if block.length > 150, !isTitleLike(block) { return index }
        sawLine = true
      }
      if index > 60 { return index }
    }
    return list.blocks.count
  }

  private static func isTitleLike(_ block: Block) -> Bool {
    block.ends == .open && block.begins == .upper && !block.traits.contains(.sentences)
  }

  // MARK: Symbol and date

  private mutating func takeSymbol(_ list: inout BlockList, _ bytes: Span<UInt8>) {
    for index in 0..<end where list.blocks[index].firstPiece == list.blocks[index].lastPiece {
      let piece = list.pieces[Int(list.blocks[index].firstPiece)]
      guard list.blocks[index].kind == .paragraph || list.blocks[index].kind == .heading,
        let text = DocumentSymbol.whole(bytes, Int(piece.start), Int(piece.end))
      else { continue }
      symbol = Detected(text: text, line: Int(piece.line))
      dropped.append(DroppedLine(line: Int(piece.line), reason: .symbol))
      list.blocks[index].kind = .dropped
      return
    }
  }

  private mutating func takeDate(_ list: BlockList, _ bytes: Span<UInt8>) {
    var plain: Detected?
    for index in 0..<end where list.blocks[index].kind != .note {
      var next = list.blocks[index].firstPiece
      while next >= 0 {
        let piece = list.pieces[Int(next)]
        next = piece.next
        let (start, end) = (Int(piece.start), Int(piece.end))
        guard let found = DateReader.dates(bytes, start, end).first(where: { !$0.endsSpan }),
          found.date.exists
        else { continue }
        let detected = Detected(text: found.date.iso, line: Int(piece.line))
        let wordEnd = Self.wordEnd(bytes, start, end)
        if Self.dateWords.contains(bytes, Visible.start(bytes, start, end), wordEnd) {
          // `Date of communication` is the day on which somebody wrote to the author.
          if Self.isOfCommunication(bytes, wordEnd, end) { continue }
          date = detected
          return
        }
        // A line that holds a date and at most the name of a place.
        if plain == nil, end - start - found.range.count <= 20 { plain = detected }
      }
    }
    date = plain
  }

  private static func isOfCommunication(
    _ bytes: Span<UInt8>,
    _ start: Int,
    _ end: Int,
  ) -> Bool {
    let at = skipBlanks(bytes, start, end)
    return [
      "of communication", "of the communication", "of initial", "of present", "de la communication",
      "de la comunicación", "de la presente", "сообщения",
    ].contains { hasPrefix(bytes, at, end, $0) }
  }

  private static func wordEnd(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Int {
    var at = Visible.start(bytes, start, end)
    while at < end {
      let next = scalar(bytes, at, end)
      guard next.value.isLetter else { break }
      at += next.length
    }
    return at
  }

  private static let dateWords = WordSet(
    """
    date dated submitted adopted published issued distr distributed done approved presented fecha \
    fechado presentado aprobado soumis adopté adoptée publié fait дата принято принята представлено
    """
  )

  // MARK: Title

  private mutating func takeTitle(_ list: inout BlockList, _ source: [UInt8]) {
    let blocks = titleFromHeadings(list) ?? titleFromLines(list, source.span)
    guard let blocks, let first = blocks.first else {
      title = subject(list, source.span)
      return
    }
    var cleaner = Cleaner(source: source, notes: NoteNumbers())
    cleaner.begin()
    for block in blocks + secondLine(below: blocks, list) {
      cleaner.separate(by: .space)
      cleaner.write(list, block)
      list.blocks[block].kind = .dropped
      dropped.append(DroppedLine(line: list.line(of: block), reason: .title))
    }
    markers = cleaner.marks.map(\.value)
    let text = String(decoding: Self.withoutAsterisks(cleaner.text), as: UTF8.self)
    title = Detected(text: text, line: list.line(of: first))
  }

  /// `to Recommendation CM/Rec(2014)4 …` goes on with the title above it.
  private func secondLine(below title: [Int], _ list: BlockList) -> [Int] {
    guard let last = title.last, last + 1 < end, case let next = list.blocks[last + 1],
      next.kind == .paragraph, next.begins == .lower, next.ends == .open, next.length <= 200
    else { return [] }
    return [last + 1]
  }

  /// `Views*, **` points to notes at the foot of the page.
  private static func withoutAsterisks(_ text: [UInt8]) -> ArraySlice<UInt8> {
    var end = text.count
    while end > 0, text[end - 1] == 0x2A || text[end - 1] == 0x20 || text[end - 1] == 0x2C {
      end -= 1
    }
    return text[end...].contains(0x2A) ? text[..<end] : text[...]
  }

  /// A heading at the very start that has no text of its own.
  private func titleFromHeadings(_ list: BlockList) -> [Int]? {
    var at = 0
    while at < list.blocks.count, isSkipped(list.blocks[at]) || isLetterhead(list.blocks[at], at) {
      at += 1
    }
    guard at < list.blocks.count, list.blocks[at].kind == .heading else { return nil }
    if at > 0, !isSkipped(list.blocks[at - 1]), !list.blocks[at].traits.contains(.hash) {
      return nil
    }
    var title = [at]
    at += 1
    while at < list.blocks.count, list.blocks[at].kind == .heading, let last = title.last,
      announces(list.blocks[last], list) || isSecondLine(list.blocks[at], list.blocks[last])
    {
      title.append(at)
      at += 1
    }
    let first = list.blocks[title[0]]
    if first.label.style != .none, title.count == 1 { return nil }
    while at < list.blocks.count, isSkipped(list.blocks[at]) { at += 1 }
    guard at < list.blocks.count else { return nil }
    if first.traits.contains(.hash), first.level == 1 { return title }
    switch list.blocks[at].kind {
    case .heading: return title
    case .paragraph: return list.blocks[at].length <= 120 && at < end ? title : nil
    default: return nil
    }
  }

  /// Who writes, above a title that is marked as one.
  private func isLetterhead(_ block: Block, _ index: Int) -> Bool {
    index < 3 && block.kind == .paragraph && block.length <= 100 && block.ends == .open
      && block.label.style == .none
  }

  /// `Module 4:` is the first half of a title.
  private func announces(_ block: Block, _ list: BlockList) -> Bool {
    block.ends == .colon
      || block.label.style == .word && block.label.body >= list.pieces[Int(block.lastPiece)].end
  }

  /// A title may be set over two lines in the same dress.
  private func isSecondLine(_ block: Block, _ first: Block) -> Bool {
    block.gap == 0 && block.label.style == .none && block.level == first.level
      && block.traits.contains(.capitals) == first.traits.contains(.capitals)
  }

  private func isSkipped(_ block: Block) -> Bool { block.kind == .note || block.kind == .dropped }

  /// The longest line that is no date, no sender and no field.
  private func titleFromLines(_ list: BlockList, _ bytes: Span<UInt8>) -> [Int]? {
    var best: Int?
    var bestLength: Int32 = 0
    for index in 0..<end {
      let block = list.blocks[index]
      guard block.kind == .paragraph, block.begins == .upper || block.begins == .uncased,
        block.ends == .open, block.length >= 12
      else { continue }
      let piece = list.pieces[Int(block.firstPiece)]
      let (start, stop) = (Int(piece.start), Int(piece.end))
      if Self.senderWords.contains(bytes, start, Self.wordEnd(bytes, start, stop)) { break }
      if isField(bytes, start, stop) || bytes[start] == 0x28 { continue }
      // The title's own note: an asterisk behind it, and none before it.
      if bytes[stop - 1] == 0x2A, bytes[start] != 0x2A { return [index] }
      if block.length > bestLength {
        best = index
        bestLength = block.length
      }
    }
    return best.map { [$0] }
  }

  /// `RE:<tab>Firearms Prohibitions …` of a memorandum.
  private func subject(_ list: BlockList, _ bytes: Span<UInt8>) -> Detected? {
    for block in list.blocks.prefix(16) where block.kind == .row || block.kind == .paragraph {
      let piece = list.pieces[Int(block.firstPiece)]
      let (start, stop) = (Int(piece.start), Int(piece.end))
      let word = Visible.start(bytes, start, stop)
      let wordEnd = Self.wordEnd(bytes, start, stop)
      guard Self.subjectWords.contains(bytes, word, wordEnd), wordEnd < stop,
        scalar(bytes, wordEnd, stop).value.isColon
      else { continue }
      let from = Visible.start(bytes, wordEnd + 1, stop)
      guard from < stop else { continue }
      return Detected(
        text: String(decoding: (from..<stop).map { bytes[$0] }, as: UTF8.self),
        line: Int(piece.line),
      )
    }
    return nil
  }

  private static let subjectWords = WordSet("re subject objet asunto betreff тема")
  private static let senderWords = WordSet(
    "submitted presented prepared by from for to présenté presentado soumis par por представлено"
  )

  /// `Agency: Department of Justice`.
  private func isField(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    var at = start
    var blanks = 0
    while at < end, at - start < 32 {
      if bytes[at] == 0x3A { return blanks <= 2 && at + 1 < end }
      if bytes[at] == 0x20 { blanks += 1 }
      at += 1
    }
    return false
  }

  // MARK: Lines

  /// A last line below the title, right above the first numbered paragraph, heads it, and above any
  /// paragraph if it says so.
  private mutating func takeHeading(_ list: inout BlockList, _ bytes: Span<UInt8>) {
    guard title != nil, end < list.blocks.count, end > 0 else { return }
    let block = list.blocks[end - 1]
    let piece = list.pieces[Int(block.firstPiece)]
    let (start, stop) = (Int(piece.start), Int(piece.end))
    guard
      list.blocks[end].isNumbered
        || list.blocks[end].kind == .paragraph && Self.openingWords.contains(bytes, start, stop)
    else { return }
    guard block.kind == .paragraph, block.ends == .open || block.ends == .colon,
      block.length <= 170, block.begins == .upper || block.begins == .uncased,
      !isField(bytes, start, stop), DateReader.dates(bytes, start, stop).isEmpty,
      !Self.senderWords.contains(bytes, start, Self.wordEnd(bytes, start, stop))
    else { return }
    list.blocks[end - 1].kind = .heading
    list.blocks[end - 1].plain = true
    end -= 1
  }

  /// What first sections are called.
  private static let openingWords = WordSet(
    """
    introduction summary overview background foreword preface preamble abstract résumé avant-propos \
    préambule introducción resumen prólogo preámbulo antecedentes введение предисловие преамбула \
    Введение Предисловие Преамбула مقدمة 导言 前言 einleitung vorwort zusammenfassung
    """
  )

  /// Short lines before and after the title are one unit each.
  private func gather(_ list: inout BlockList) {
    var target: Int?
    for index in 0..<end {
      let block = list.blocks[index]
      guard block.kind == .paragraph else {
        if block.kind != .note { target = nil }
        continue
      }
      guard isLine(index, list) else {
        target = nil
        continue
      }
      if list.blocks[index].joined {
        list.blocks[index].joined = false
      }
      if let target {
        list.absorb(index, into: target, glue: .space)
        list.blocks[target].joined = false
      } else {
        target = index
        list.blocks[index].level = 1
      }
    }
  }

  private func isLine(_ index: Int, _ list: BlockList) -> Bool {
    let block = list.blocks[index]
    guard block.length <= 160, block.ends != .terminal, block.label.style == .none else {
      return false
    }
    guard block.ends != .open else { return true }
    // `The Committee of Ministers,` opens the preamble below it.
    let next = index + 1 < list.blocks.count ? list.blocks[index + 1] : nil
    return next.map { $0.kind == .paragraph && $0.length <= 120 && $0.ends != .semicolon } ?? false
  }
}

extension Cleaner {
  /// Writes all pieces of a block.
  mutating func write(_ list: BlockList, _ block: Int) {
    var next = list.blocks[block].firstPiece
    var first = true
    while next >= 0 {
      let piece = list.pieces[Int(next)]
      if !first { separate(by: piece.glue) }
      line = piece.line
      writeSource(Int(piece.start), Int(piece.end))
      first = false
      next = piece.next
    }
  }
}

// SPDX-License-Identifier: GPL-2.0-or-later

extension Document {
  /// Reads the bytes of a file as a document.
  ///
  /// Any bytes give a document; what looks wrong is among its findings. The time it takes grows with
  /// the number of bytes. What is no text has one finding and nothing else. What the card leaves open is filled from the text where the text says it.
  /// Without `citations` none are recognised, and no reference is followed.
  package static func read(
    _ bytes: [UInt8],
    card: Card = Card(),
    citations: Bool = true,
  ) -> Document {
    let decoded = DecodedText(bytes)
    var noted = FindingList()
    decoded.note(in: &noted)
    var document = Document()
    document.card = card
    guard !decoded.looksBinary else {
      document.findings = noted.finish()
      document.quietAccepted()
      return document
    }
    let front = document.fill(from: decoded.bytes, &noted)
    document.describe(front, &noted)
    if citations { recogniseCitations(in: &document) }
    document.splitSentences()
    document.findings = Inspection.findings(
      of: document,
      noted: noted,
      titleMarkers: front.markers,
    )
    document.quietAccepted()
    return document
  }

  /// Fills in all that the source says. The lines and the blocks, which take more room than the
  /// document itself, are given up when it is done.
  private mutating func fill(from source: [UInt8], _ noted: inout FindingList) -> FrontMatter {
    let span = source.span
    var (list, notes) = assemble(span, &noted)
    let front = FrontMatter(&list, source)
    dropped = (dropped + front.dropped).sorted { $0.line < $1.line }
    ListGrouping.run(&list, span)
    ColumnTables.run(&list, span)
    for block in list.blocks where block.kind == .note { notes.insert(block.label.value) }
    let outline = Outline(list, span)
    if outline.levelsContradict { noted.add(.headingLevels, line: 0) }
    var builder = DocumentBuilder(source: source, list: list, outline: outline, notes: notes)
    builder.build(&self, &noted)
    return front
  }

  /// Puts the lines of a source together, and notes how its notes are marked.
  private mutating func assemble(
    _ bytes: Span<UInt8>,
    _ noted: inout FindingList,
  ) -> (BlockList, NoteNumbers) {
    let table = LineTable(bytes)
    if table.overflowed { noted.add(.endless, line: table.total) }
    let layout = Layout(table.lines, bytes)
    dropped = layout.dropped
    var notes = NoteNumbers()
    notes.bracketed = layout.bracketNotes
    notes.parenthesised = layout.parenthesisNotes
    return (Assembler.blocks(layout, bytes), notes)
  }

  /// Finds the sentences of all paragraphs; no citation is cut.
  private mutating func splitSentences() {
    let text = text
    let span = text.span
    var found: [ByteRange] = []
    for index in paragraphs.indices {
      let first = found.count
      let protected = citations[paragraphs[index].citations].lazy.map(\.extent)
      Sentences.split(span, paragraphs[index].text, protected: protected, into: &found)
      paragraphs[index].sentences = first..<found.count
    }
    sentences = found
  }

  // MARK: The card

  /// Fills what the card leaves open with what the text says, and compares the rest.
  private mutating func describe(_ front: FrontMatter, _ noted: inout FindingList) {
    func take(_ field: Card.Field, _ detected: FrontMatter.Detected?) {
      guard let detected, card.fields[field] == nil else { return }
      card.fields[field] = [Card.Value(detected.text, .text, line: detected.line)]
    }
    if let printed = front.date, let own = card.first(.date).flatMap({ CardValue.date($0)?.iso }),
      !printed.text.hasPrefix(own), !own.hasPrefix(printed.text)
    {
      noted.add(
        .otherDate,
        line: printed.line,
        "the text says \(printed.text), the sidecar \(own)",
      )
    }
    take(.title, front.title)
    take(.symbol, front.symbol)
    take(.date, front.date)
    describeLanguage(&noted)
    if paragraphs.isEmpty, notes.isEmpty {
      noted.add(.empty, line: 0)
    } else if card.first(.title) == nil {
      noted.add(.noTitle, line: 0)
    }
  }

  private mutating func describeLanguage(_ noted: inout FindingList) {
    let text = text
    guard
      let detected = LanguageDetector.language(text.span, paragraphs.lazy.map(\.text))
    else { return }
    guard let own = card.first(.language) else {
      card.fields[.language] = [Card.Value(detected, .text)]
      return
    }
    if own.lowercased().prefix(while: { $0 != "-" }) != detected {
      noted.add(
        .otherLanguage,
        line: 0,
        "the text is in “\(detected)”, the sidecar says “\(own)”",
      )
    }
  }

  // MARK: Findings

  /// Takes out the findings that an editor accepted, and reports acceptances of nothing.
  private mutating func quietAccepted() {
    for value in card.fields[.accept] ?? [] {
      guard let acceptance = Acceptance(value.text) else { continue }
      let before = findings.count
      findings.removeAll { $0.rule == acceptance.code && $0.line == acceptance.line }
      if findings.count == before {
        findings.append(
          Finding(
            .idleAccept,
            line: value.line,
            "there is no \(acceptance.code) in line \(acceptance.line)",
            excerpt: value.text,
            inSidecar: true,
          )
        )
      }
    }
  }
}

extension DecodedText {
  fileprivate func note(in list: inout FindingList) {
    if looksBinary {
      list.add(.noText, line: 0, "\(controls) control characters: this is no text")
      return
    }
    if repaired > 0 { list.add(.repaired, line: 0, "\(repaired) places were repaired") }
    if encoding != .utf8 { list.add(.recoded, line: 0, "read as \(encoding.rawValue)") }
  }
}

extension Cleaner.Counts {
  func note(in list: inout FindingList) {
    if controls > 0 {
      list.add(.controls, line: Int(firstControl), "\(controls) control characters")
    }
    if overrides > 0 { list.add(.overrides, line: Int(firstOverride), "\(overrides) characters") }
    if replacements > 0 {
      list.add(.replacement, line: Int(firstReplacement), "\(replacements) characters")
    }
    if bookmarks > 0 { list.add(.markup, line: 0, "\(bookmarks) bookmarks") }
    if tags > 0 { list.add(.markup, line: 0, "\(tags) tags") }
    if dividedWords > 0 { list.add(.dividedWords, line: 0, "\(dividedWords) words") }
    for line in exponents { list.add(.figure, line: Int(line)) }
  }
}

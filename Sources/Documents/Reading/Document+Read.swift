// SPDX-License-Identifier: GPL-2.0-or-later

extension Document {
  /// Reads the bytes of a file as a document.
  ///
  /// Any bytes give a document; what looks wrong is among its findings. The time it takes grows with
  /// the number of bytes. What the card leaves open is filled from the text where the text says it.
  package static func read(_ bytes: [UInt8], card: Card = Card()) -> Document {
    let decoded = DecodedText(bytes)
    let source = decoded.bytes
    let span = source.span
    let layout = Layout(LineTable(span), span)
    var assembler = Assembler(layout)
    assembler.run(span)
    var list = assembler.list
    let front = FrontMatter(&list, source)
    ListGrouping.run(&list, span)
    ColumnTables.run(&list, span)
    var notes = NoteNumbers()
    notes.bracketed = layout.bracketNotes
    for block in list.blocks where block.kind == .note { notes.insert(block.label.value) }
    let outline = Outline(list, span)
    var builder = DocumentBuilder(
      source: source,
      list: list,
      outline: outline,
      notes: notes,
      card: card,
    )
    var document = builder.build()
    document.describe(front)
    document.splitSentences()
    return document
  }

  /// Finds the sentences of all paragraphs; no citation is cut.
  mutating func splitSentences() {
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

  /// Fills what the card leaves open with what the front matter says.
  private mutating func describe(_ front: FrontMatter) {
    func take(_ field: Card.Field, _ detected: FrontMatter.Detected?) {
      guard let detected, card.fields[field] == nil else { return }
      card.fields[field] = [Card.Value(detected.text, .text, line: detected.line)]
    }
    take(.title, front.title)
    take(.symbol, front.symbol)
    take(.date, front.date)
  }
}

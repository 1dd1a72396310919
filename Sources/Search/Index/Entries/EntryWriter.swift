// SPDX-License-Identifier: GPL-2.0-or-later

import Documents
import Xapian

/// Turns documents into entries, by `Schema`. One a thread: it keeps a vocabulary and buffers.
struct EntryWriter {
  private var analyser = Analyzer()
  private var terms = TermTable()
  private var fields: [WordField] = []
  private var postings = PostingList()
  private var entry = Entry()
  private var stem: [UInt8] = []
  /// How often each bare word was met, and which were since they were last written.
  private var counts: [UInt32] = []
  private var counted: [TermTable.ID] = []
  private static let bare = TermPrefix("")
  private static let anywhere = TermPrefix(Schema.body.stemPrefix ?? "")

  /// Adds the entries of a document: its own, then those of its paragraphs.
  mutating func add(
    _ records: DocumentRecords,
    to writer: inout Writer,
  ) throws(XapianError) -> EntryDigests {
    var digests = EntryDigests()
    let document = records.document
    let card = CardTerms(document.card)
    let language = analyser.language(document.card.first(.language))
    let title = words(
      of: Array((document.card.first(.title) ?? "").utf8),
      field(Schema.title, language),
    )
    let sections = sectionTerms(document, language)

    entry.removeAll()
    entry.data = records.stored().encoded()
    entry.add(Schema.address.term(card.id).span, occurrences: 0)
    entry.add(Schema.kind.term(Schema.documentKind).span, occurrences: 0)
    digests.add(entry)
    try writer.add(entry)

    for ordinal in document.paragraphs.indices {
      entry.removeAll()
      let paragraph = document.paragraphs[ordinal]
      entry.data = records.paragraph(ordinal).encoded()
      digests.add(text: entry.data)

      postings.begin()
      let body = document.text.span.extracting(paragraph.text.indices)
      let words = addText(body, field(Schema.body, language), from: 0, spelt: true)
      addNotes(records.notes(markedIn: ordinal), document, field(Schema.notes, language))
      for term in title { postings.add(term, occurrences: 0) }
      if let section = paragraph.section {
        for term in sections[section].words { postings.add(term, occurrences: 0) }
      }
      postings.write(to: &entry, terms: terms, words: words)
      if let section = paragraph.section {
        for term in sections[section].labels { entry.add(term.span, occurrences: 0) }
      }
      addFilters(paragraph, card)
      addCitations(records.citations(of: ordinal))
      addValues(ordinal, card)
      digests.add(entry)
      try writer.add(entry)
    }
    return digests
  }

  /// Adds the words met since the last call to the spelling dictionary: once each, since a call is
  /// dear.
  mutating func writeSpelling(to writer: inout Writer) throws(XapianError) {
    for id in counted {
      let range = terms.range(of: id)
      try writer.addSpelling(terms.bytes.span.extracting(range), count: counts[Int(id)])
    }
    for id in counted { counts[Int(id)] = 0 }
    counted.removeAll(keepingCapacity: true)
  }

  // MARK: Words

  /// The index of a field in a language; what it knows of words is kept from document to document.
  private mutating func field(_ field: Schema.Field, _ language: Analyzer.Language) -> Int {
    let known = fields.firstIndex {
      $0.language == language && $0.field.prefix == field.prefix
    }
    if let known { return known }
    fields.append(WordField(field, language))
    return fields.count - 1
  }

  /// Adds the words of a text; returns the position of the last.
  @discardableResult
  private mutating func addText(
    _ text: Span<UInt8>,
    _ field: Int,
    from start: UInt32,
    spelt: Bool = false,
  ) -> UInt32 {
    let occurrences: UInt32 = fields[field].field.counts ? 1 : 0
    let hasPositions = fields[field].field.positions
    var last = start
    analyser.tokenizer.tokenize(text)
    for index in analyser.tokenizer.tokens.indices {
      let token = analyser.tokenizer.tokens[index]
      let word = terms.id(prefix: EntryWriter.bare, analyser.tokenizer.folded(token))
      let own = fields[field].terms(ofWord: word) ?? learn(word, token, field)
      if hasPositions, !token.form.contains(.compound) {
        last = start &+ UInt32(truncatingIfNeeded: token.position)
        postings.add(own.written, occurrences: occurrences, at: last)
      } else if hasPositions || own.stem == WordField.none {
        postings.add(own.written, occurrences: occurrences)
      }
      if own.stem != WordField.none { postings.add(own.stem, occurrences: occurrences) }
      if own.anywhere != WordField.none { postings.add(own.anywhere, occurrences: 0) }
      if token.form.contains(.beyondASCII) {
        addAccentedStem(token, text, field, occurrences)
      }
      if spelt, EntryWriter.isSpelt(token) { count(word) }
    }
    return last
  }

  private mutating func count(_ word: TermTable.ID) {
    let index = Int(word)
    if index >= counts.count {
      counts.append(contentsOf: repeatElement(0, count: index + 1 + index / 2 - counts.count))
    }
    if counts[index] == 0 { counted.append(word) }
    counts[index] &+= 1
  }

  private mutating func learn(
    _ word: TermTable.ID,
    _ token: Token,
    _ field: Int,
  ) -> WordField.Terms {
    let written = terms.id(prefix: fields[field].prefix, analyser.tokenizer.folded(token))
    var own = WordField.Terms(written: written, stem: WordField.none, anywhere: WordField.none)
    if analyser.hasStem(token) {
      stem.removeAll(keepingCapacity: true)
      analyser.appendStem(of: token, in: fields[field].language, to: &stem)
      (own.stem, own.anywhere) = stemTerms(field)
    }
    fields[field].learn(word, own)
    return own
  }

  /// The terms of `stem` in a field and among those of all texts.
  private mutating func stemTerms(
    _ field: Int
  ) -> (stem: TermTable.ID, anywhere: TermTable.ID) {
    let own = terms.id(prefix: fields[field].stemPrefix, stem[...])
    guard !fields[field].field.counts else { return (own, WordField.none) }
    return (own, terms.id(prefix: EntryWriter.anywhere, stem[...]))
  }

  private mutating func addAccentedStem(
    _ token: Token,
    _ text: Span<UInt8>,
    _ field: Int,
    _ occurrences: UInt32,
  ) {
    stem.removeAll(keepingCapacity: true)
    let language = fields[field].language
    guard analyser.appendAccentedStem(of: token, from: text, in: language, to: &stem) else {
      return
    }
    let (own, anywhere) = stemTerms(field)
    postings.add(own, occurrences: occurrences)
    if anywhere != WordField.none { postings.add(anywhere, occurrences: 0) }
  }

  /// Words that a person may mistype: no numbers, no ideographs, nothing very short or long.
  private static func isSpelt(_ token: Token) -> Bool {
    token.form.isDisjoint(with: [.number, .ideographs, .compound])
      && (3...32).contains(token.folded.count)
  }

  /// The distinct terms of a short text in a field without positions, in their order.
  private mutating func words(of text: [UInt8], _ field: Int) -> [TermTable.ID] {
    postings.begin()
    addText(text.span, field, from: 0)
    return postings.terms
  }

  private mutating func addNotes(_ notes: [Int], _ document: Document, _ field: Int) {
    var last: UInt32 = 0
    for note in notes {
      let text = document.text.span.extracting(document.notes[note].text.indices)
      last = addText(text, field, from: last) &+ Schema.positionGap
    }
  }

  /// For each section the words and labels of the headings down to it.
  private mutating func sectionTerms(
    _ document: Document,
    _ language: Analyzer.Language,
  ) -> [(words: [TermTable.ID], labels: [[UInt8]])] {
    let field = field(Schema.section, language)
    var all: [(words: [TermTable.ID], labels: [[UInt8]])] = []
    all.reserveCapacity(document.sections.count)
    for section in document.sections {
      let above = section.parent.map { all[$0] } ?? ([], [])
      var words = above.0
      let own = self.words(of: Array(document.text[section.heading.indices]), field)
      words += own.filter { !above.0.contains($0) }
      var labels = above.1 + [Schema.sectionLabel.term(section.locator)]
      if let label = section.label { labels.append(Schema.sectionLabel.term(label)) }
      all.append((words, labels))
    }
    return all
  }

  // MARK: Filters and values

  private mutating func addFilters(_ paragraph: Paragraph, _ card: CardTerms) {
    let address = Schema.address.term("\(card.id)#\(paragraph.locator)")
    entry.add(address.span, occurrences: 0)
    entry.add(Schema.kind.term(paragraph.kind.rawValue).span, occurrences: 0)
    if paragraph.kind != .item, let number = paragraph.number {
      entry.add(Schema.unit.term("\(card.unit):\(number)").span, occurrences: 0)
    }
    for term in card.terms { entry.add(term.span, occurrences: 0) }
  }

  private mutating func addCitations(_ citations: [Citation]) {
    for citation in citations {
      // `Id.` is nothing to look for; where it leads is.
      let own = citation.kind.isSource ? [citation.normal] + citation.names : []
      let sources = own + [citation.resolution?.target].compactMap { $0 }
      for source in sources {
        for term in CitationTerms.terms(normal: source, pinpoint: citation.pinpoint) {
          entry.add(Schema.citation.term(term).span, occurrences: 0)
        }
      }
    }
  }

  private mutating func addValues(_ ordinal: Int, _ card: CardTerms) {
    for (slot, bytes) in card.values { entry.setValue(bytes.span, slot: slot) }
    if let slot = Schema.order.slot {
      let place = UInt32(clamping: ordinal)
      var order = Array(card.id.utf8) + [0]
      for shift in [UInt32(24), 16, 8, 0] {
        order.append(UInt8(truncatingIfNeeded: place >> shift))
      }
      entry.setValue(order.span, slot: slot)
    }
  }
}

/// What was indexed and stored for a document, as two numbers.
struct EntryDigests {
  /// Of everything.
  private(set) var content = XXHash64()
  /// Of the records of its paragraphs, which hold its notes.
  private(set) var text = XXHash64()

  mutating func add(_ entry: borrowing Entry) {
    entry.forEachBuffer { content.update($0) }
  }

  mutating func add(text bytes: [UInt8]) {
    text.update(bytes.span)
  }
}

// SPDX-License-Identifier: GPL-2.0-or-later

/// Finds the citations of a whole document and resolves those that do not name their source.
///
/// Headings and paragraphs are read in their order, then the notes in theirs, so that a short title
/// or "the Convention" means what the document has said of it.
package func recogniseCitations(in document: inout Document) {
  var reader = DocumentReader(document)
  reader.readBody(document)
  reader.readNotes(document)
  reader.readTitles(document)
  reader.store(in: &document)
  ArticleNumbers.complete(&document.citations)
  NoteResolver.resolve(&document)
}

/// The citations of a document, piece by piece, while it is read.
private struct DocumentReader {
  /// A heading, a paragraph or a note.
  private struct Piece {
    var place: Citation.Place
    var lower: Int32
    /// Its own among all citations.
    var citations: Range<Int>
  }

  private var scanner: CitationScanner
  /// In the order of reading.
  private var pieces: [Piece] = []
  private var citations: [Citation] = []
  private var unknownTitles: [(piece: Int, title: UnknownTitle)] = []

  init(_ document: Document) {
    let context = CitationScanner.Context(
      committee: DocumentIdentity.committee(of: document),
      defined: DocumentIdentity.definedTitles(of: document.card),
    )
    scanner = CitationScanner(context)
    pieces.reserveCapacity(
      document.sections.count + document.paragraphs.count + document.notes.count
    )
  }

  /// Headings and paragraphs in the order of the text.
  mutating func readBody(_ document: Document) {
    var section = 0
    for index in document.paragraphs.indices {
      let text = document.paragraphs[index].text
      while section < document.sections.count,
        document.sections[section].heading.lower <= text.lower
      {
        readHeading(section, document)
        section += 1
      }
      scan(document, text, .paragraph(index))
    }
    while section < document.sections.count {
      readHeading(section, document)
      section += 1
    }
  }

  private mutating func readHeading(_ index: Int, _ document: Document) {
    scanner.startSection()
    scan(document, document.sections[index].heading, .section(index))
  }

  mutating func readNotes(_ document: Document) {
    scanner.startSection()
    for index in document.notes.indices {
      scan(document, document.notes[index].text, .note(index))
    }
  }

  private mutating func scan(_ document: Document, _ range: ByteRange, _ place: Citation.Place) {
    let first = citations.count
    scanner.scan(document.text, in: range, place: place, into: &citations)
    for title in scanner.unknownTitles { unknownTitles.append((pieces.count, title)) }
    pieces.append(Piece(place: place, lower: range.lower, citations: first..<citations.count))
  }

  /// Short titles whose meaning was printed only later: `List of Issues para. 2` in a heading, the
  /// full title with its symbol in a note.
  mutating func readTitles(_ document: Document) {
    var late: [Int: [Citation]] = [:]
    for (piece, title) in unknownTitles {
      let place = pieces[piece].place
      guard let citation = scanner.citation(of: title, in: document.text, place) else { continue }
      let isTaken =
        overlaps(citation, pieces[piece].citations)
        || late[piece]?.last?.range.overlaps(citation.range) ?? false
      if !isTaken { late[piece, default: []].append(citation) }
    }
    if !late.isEmpty { insert(late) }
  }

  /// Whether one of these citations, which are in their order, has some of the same text.
  private func overlaps(_ citation: Citation, _ others: Range<Int>) -> Bool {
    var (low, high) = (others.lowerBound, others.upperBound)
    while low < high {
      let middle = (low + high) / 2
      if citations[middle].range.lower < citation.range.lower {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return (max(low - 1, others.lowerBound)..<min(low + 1, others.upperBound)).contains {
      citations[$0].range.overlaps(citation.range)
    }
  }

  private mutating func insert(_ late: [Int: [Citation]]) {
    let early = citations
    citations.removeAll(keepingCapacity: true)
    for index in pieces.indices {
      let first = citations.count
      citations += early[pieces[index].citations]
      if let more = late[index] {
        citations += more
        citations[first...].sort { $0.range.lower < $1.range.lower }
      }
      pieces[index].citations = first..<citations.count
    }
  }

  /// Puts the citations in the order of the text and tells each piece which are its own.
  mutating func store(in document: inout Document) {
    for index in citations.indices { scanner.complete(&citations[index]) }
    var sorted: [Citation] = []
    sorted.reserveCapacity(citations.count)
    pieces.sort { $0.lower < $1.lower }
    for piece in pieces {
      let start = sorted.count
      sorted += citations[piece.citations]
      let range = start..<sorted.count
      switch piece.place {
      case .section(let index): document.sections[index].citations = range
      case .paragraph(let index): document.paragraphs[index].citations = range
      case .note(let index): document.notes[index].citations = range
      }
    }
    document.citations = sorted
  }
}

extension Document {
  /// Citations of the headings over a paragraph, which it carries as if it printed them: a
  /// recommendation number in a heading belongs to every paragraph of its section.
  package func carriedCitations(ofParagraph index: Int) -> [Int] {
    var carried: [Int] = []
    var section = paragraphs[index].section
    var steps = sections.count
    while let current = section, sections.indices.contains(current), steps > 0 {
      carried += sections[current].citations
      section = sections[current].parent
      steps -= 1
    }
    return carried
  }
}

/// What a document's card and first lines say about its place among documents.
enum DocumentIdentity {
  /// The committee whose document it is, or to which it is addressed.
  static func committee(of document: Document) -> String? {
    var scanner = CitationScanner()
    for symbol in document.card.all(.symbol) {
      if let code = scanner.committee(ofSymbol: Array(symbol.utf8)) { return code }
    }
    for field in [Card.Field.body, .title, .shortTitle, .author] {
      for value in document.card.all(field) {
        if let code = scanner.firstCommittee(in: value) { return code }
      }
    }
    for paragraph in document.paragraphs.prefix(3) where paragraph.text.count < 80 {
      let text = Array(document.text[paragraph.text.indices])
      if let code = scanner.committee(ofSymbol: text) { return code }
    }
    return nil
  }

  /// `List of Issues = CEDAW/C/LAO/Q/10` in a sidecar.
  static func definedTitles(of card: Card) -> [String: String] {
    var titles: [String: String] = [:]
    for value in card.all(.citesAs) {
      guard let split = value.firstIndex(of: "=") else { continue }
      let title = String(decoding: value[..<split].utf8.trimmingBlanks, as: UTF8.self)
      var scanner = CitationScanner()
      let meaning = scanner.scan(String(value[value.index(after: split)...]))
      if let normal = meaning.first?.normal, !title.isEmpty { titles[title] = normal }
    }
    return titles
  }
}

extension CitationScanner {
  /// The committee whose symbol a text is, if it is one and nothing else.
  fileprivate mutating func committee(ofSymbol text: [UInt8]) -> String? {
    let symbol = Array(text[...].trimmingBlanks)
    guard symbol.contains(UInt8(ascii: "/")) else { return nil }
    let found = scan(symbol, in: ByteRange(0, symbol.count))
    guard let first = found.first, first.normal.hasPrefix("un:"), first.range.count == symbol.count
    else { return nil }
    let elements = first.normal.dropFirst(3).split(separator: "/")
    if elements.starts(with: ["E", "C.12"]) || elements.starts(with: ["E", "C", "12"]) {
      return "CESCR"
    }
    let codes: Set<Substring> = ["CCPR", "CEDAW", "CERD", "CAT", "CRC", "CRPD", "CMW", "CED"]
    return elements.first.flatMap { codes.contains($0) ? String($0) : nil }
  }
}

extension BidirectionalCollection<UInt8> {
  fileprivate var trimmingBlanks: SubSequence {
    let start = firstIndex { !$0.isBlank } ?? endIndex
    let end = self[start...].lastIndex { !$0.isBlank }.map { index(after: $0) } ?? start
    return self[start..<end]
  }
}

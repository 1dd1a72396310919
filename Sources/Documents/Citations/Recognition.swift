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
  private var scanner: CitationScanner
  private var sections: [[Citation]]
  private var paragraphs: [[Citation]]
  private var notes: [[Citation]]
  private var unknownTitles: [(place: Citation.Place, title: UnknownTitle)] = []

  init(_ document: Document) {
    let context = CitationScanner.Context(
      committee: DocumentIdentity.committee(of: document),
      defined: DocumentIdentity.definedTitles(of: document.card),
    )
    scanner = CitationScanner(context)
    sections = Array(repeating: [], count: document.sections.count)
    paragraphs = Array(repeating: [], count: document.paragraphs.count)
    notes = Array(repeating: [], count: document.notes.count)
  }

  /// Headings and paragraphs in the order of the text.
  mutating func readBody(_ document: Document) {
    var section = 0
    for (index, paragraph) in document.paragraphs.enumerated() {
      while section < document.sections.count,
        document.sections[section].heading.lower <= paragraph.text.lower
      {
        readHeading(section, document)
        section += 1
      }
      paragraphs[index] = scan(document, paragraph.text, .paragraph(index))
    }
    while section < document.sections.count {
      readHeading(section, document)
      section += 1
    }
  }

  private mutating func readHeading(_ index: Int, _ document: Document) {
    scanner.startSection()
    sections[index] = scan(document, document.sections[index].heading, .section(index))
  }

  mutating func readNotes(_ document: Document) {
    scanner.startSection()
    for (index, note) in document.notes.enumerated() {
      notes[index] = scan(document, note.text, .note(index))
    }
  }

  private mutating func scan(
    _ document: Document,
    _ range: ByteRange,
    _ place: Citation.Place,
  ) -> [Citation] {
    let citations = scanner.scan(document.text, in: range, place: place)
    unknownTitles += scanner.unknownTitles.map { (place, $0) }
    return citations
  }

  /// Short titles whose meaning was printed only later: `List of Issues para. 2` in a heading, the
  /// full title with its symbol in a note.
  mutating func readTitles(_ document: Document) {
    for (place, title) in unknownTitles {
      guard let citation = scanner.citation(of: title, in: document.text, place) else { continue }
      switch place {
      case .section(let index): DocumentReader.insert(citation, into: &sections[index])
      case .paragraph(let index): DocumentReader.insert(citation, into: &paragraphs[index])
      case .note(let index): DocumentReader.insert(citation, into: &notes[index])
      }
    }
  }

  private static func insert(_ citation: Citation, into list: inout [Citation]) {
    if list.contains(where: { $0.range.overlaps(citation.range) }) { return }
    let index = list.firstIndex { $0.range.lower > citation.range.lower } ?? list.count
    list.insert(citation, at: index)
  }

  /// Puts the citations in the order of the text and tells each piece which are its own.
  func store(in document: inout Document) {
    var places: [(lower: Int32, place: Citation.Place)] = []
    for (index, section) in document.sections.enumerated() {
      places.append((section.heading.lower, .section(index)))
    }
    for (index, paragraph) in document.paragraphs.enumerated() {
      places.append((paragraph.text.lower, .paragraph(index)))
    }
    for (index, note) in document.notes.enumerated() {
      places.append((note.text.lower, .note(index)))
    }
    places.sort { $0.lower < $1.lower }
    document.citations.removeAll(keepingCapacity: true)
    for (_, place) in places {
      let start = document.citations.count
      switch place {
      case .section(let index):
        append(sections[index], to: &document)
        document.sections[index].citations = start..<document.citations.count
      case .paragraph(let index):
        append(paragraphs[index], to: &document)
        document.paragraphs[index].citations = start..<document.citations.count
      case .note(let index):
        append(notes[index], to: &document)
        document.notes[index].citations = start..<document.citations.count
      }
    }
  }

  private func append(_ citations: [Citation], to document: inout Document) {
    for var citation in citations {
      scanner.complete(&citation)
      document.citations.append(citation)
    }
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
    for symbol in document.card.all(.symbol) {
      if let code = committee(ofSymbol: symbol) { return code }
    }
    for field in [Card.Field.body, .title, .shortTitle, .author] {
      for value in document.card.all(field) {
        if let code = committee(named: value) { return code }
      }
    }
    for paragraph in document.paragraphs.prefix(3) where paragraph.text.count < 80 {
      if let code = committee(ofSymbol: document.string(paragraph.text)) { return code }
    }
    return nil
  }

  private static func committee(ofSymbol symbol: String) -> String? {
    var scanner = CitationScanner()
    let text = symbol.trimmingBlanks
    guard let found = scanner.scan(text).first, found.normal.hasPrefix("un:"),
      found.range.count == text.utf8.count
    else { return nil }
    let elements = found.normal.dropFirst(3).split(separator: "/")
    if elements.starts(with: ["E", "C.12"]) || elements.starts(with: ["E", "C", "12"]) {
      return "CESCR"
    }
    let codes: Set<Substring> = ["CCPR", "CEDAW", "CERD", "CAT", "CRC", "CRPD", "CMW", "CED"]
    return elements.first.flatMap { codes.contains($0) ? String($0) : nil }
  }

  private static func committee(named text: String) -> String? {
    var scanner = CitationScanner()
    return scanner.firstCommittee(in: text)
  }

  /// `List of Issues = CEDAW/C/LAO/Q/10` in a sidecar.
  static func definedTitles(of card: Card) -> [String: String] {
    var titles: [String: String] = [:]
    for value in card.all(.citesAs) {
      guard let split = value.firstIndex(of: "=") else { continue }
      let title = String(value[..<split]).trimmingBlanks
      var scanner = CitationScanner()
      let meaning = scanner.scan(String(value[value.index(after: split)...]))
      if let normal = meaning.first?.normal, !title.isEmpty { titles[title] = normal }
    }
    return titles
  }
}

extension String {
  fileprivate var trimmingBlanks: String {
    let isBlank = { (character: Character) in character == " " || character == "\t" }
    return String(drop(while: isBlank).reversed().drop(while: isBlank).reversed())
  }
}

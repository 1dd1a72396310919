// SPDX-License-Identifier: GPL-2.0-or-later

import Documents
package import Wire

/// The verbs that follow citations: out of a place, and into a source.
extension Searcher {
  /// What a paragraph, a note, a section or a document cites, and where that is in the corpus.
  package func cites(_ address: String) throws(ErrorReply) -> Cites {
    var found: [(citation: StoredCitation, text: [UInt8], place: String)] = []
    func add(_ paragraph: StoredParagraph) {
      for citation in paragraph.citations { found.append((citation, paragraph.text, "body")) }
      for note in paragraph.notes {
        for citation in note.citations {
          found.append((citation, note.text, "note \(note.number)"))
        }
      }
    }
    func addHeading(_ section: StoredSection) {
      for citation in section.citations {
        found.append((citation, Array(section.heading.utf8), "heading"))
      }
    }
    switch try reference(address) {
    case .paragraph(_, let paragraph, let entry, let document):
      add(paragraph)
      for marker in paragraph.markers {
        guard let index = marker.note, !paragraph.notes.contains(where: { $0.index == index }),
          let note = try NoteChain(records, document, entry: entry).note(index)
        else { continue }
        for citation in note.citations {
          found.append((citation, note.text, "note \(note.number)"))
        }
      }
    case .note(let index, let entry, let document):
      if let note = try NoteChain(records, document, entry: entry).note(index) {
        for citation in note.citations {
          found.append((citation, note.text, "note \(note.number)"))
        }
      }
    case .section(let index, let entry, let document):
      let section = document.sections[index]
      addHeading(section)
      let reading = reading(entry, document)
      for ordinal in section.firstParagraph..<section.firstParagraph + section.paragraphs {
        add(try reading.paragraph(ordinal))
      }
    case .document(let entry, let document):
      for section in document.sections { addHeading(section) }
      let reading = reading(entry, document)
      for ordinal in 0..<document.paragraphs { add(try reading.paragraph(ordinal)) }
    }
    var records: [CitationRecord] = []
    for (citation, text, place) in found {
      let normal = citation.resolution?.target ?? citation.normal
      records.append(
        CitationRecord(
          kind: citation.kind.rawValue,
          normal: normal,
          pinpoint: citation.pinpoint.isEmpty ? nil : citation.pinpoint,
          text: String(decoding: text[citation.range.indices], as: UTF8.self),
          place: place,
          targets: try targets(normal: normal, pinpoint: citation.pinpoint),
          cite: Citation.printed(normal: normal, pinpoint: citation.pinpoint, style: .plain),
        )
      )
    }
    return Cites(id: address, citations: records)
  }

  /// The paragraphs that cite a source, given as a citation or as an address of the corpus.
  package func citedBy(
    _ text: String,
    limit: Int = .max,
    offset: Int = 0,
  ) throws(ErrorReply) -> CitedBy {
    let sources = try sources(meant: text)
    var seen: Set<UInt32> = []
    var paragraphs: [(order: [UInt8], entry: UInt32)] = []
    for source in sources {
      let term = Schema.citation.term(
        CitationTerms.term(normal: source.normal, pinpoint: source.pinpoint)
      )
      for entry in try records.all(withTerm: term) where seen.insert(entry).inserted {
        paragraphs.append((try records.order(of: entry), entry))
      }
    }
    paragraphs.sort { $0.order.lexicographicallyPrecedes($1.order) }
    var citing: [CitingRecord] = []
    for (_, entry) in paragraphs { citing += try self.citing(entry, sources) }
    var inCorpus = false
    for source in sources where try !documents(cited: source.normal).isEmpty { inCorpus = true }
    return CitedBy(
      normal: sources.first?.normal ?? "",
      total: citing.count,
      citing: Array(citing.dropFirst(max(0, offset)).prefix(max(0, limit))),
      inCorpus: inCorpus,
    )
  }

  /// The source that a person means by a citation or an address.
  private func sources(meant text: String) throws(ErrorReply) -> [Query.CitedSource] {
    let position = Query.Position(ByteRange(0, text.utf8.count))
    let id = text.split(separator: "#").first.map(String.init) ?? text
    if try records.entry(of: id) != nil {
      let (document, pinpoint) = try placed(text)
      let normals = normals(of: document)
      guard !normals.isEmpty else {
        throw ErrorReply(
          code: 550,
          word: "no-such-id",
          message: "\(document.id) has no symbol by which it could be cited.",
          hint: "Add it to the sidecar: Symbol: A/HRC/1/2.",
        )
      }
      return normals.map {
        Query.CitedSource(normal: $0, pinpoint: pinpoint, position: position)
      }
    }
    do {
      return [try RecognisedCitation.value(text.trimmed, position.range)]
    } catch {
      throw error.reply
    }
  }

  /// The document of an address, and the place in it as a pinpoint.
  private func placed(_ address: String) throws(ErrorReply) -> (StoredDocument, String) {
    switch try reference(address) {
    case .document(_, let document), .note(_, _, let document): return (document, "")
    case .section(let index, _, let document):
      return (document, document.sections[index].label.map { "sect:\($0)" } ?? "")
    case .paragraph(_, let paragraph, _, let document):
      let unit = document.fields[.unit]?.first?.text ?? "paragraph"
      let type = ["rule": "rule", "article": "art", "section": "sect"][unit] ?? "para"
      return (document, paragraph.number.map { "\(type):\($0)" } ?? "")
    }
  }

  /// Where in a paragraph and its notes some sources are cited. A recommendation in a heading is
  /// cited by every paragraph of its section.
  private func citing(
    _ entry: UInt32,
    _ sources: [Query.CitedSource],
  ) throws(ErrorReply) -> [CitingRecord] {
    let paragraph = try records.paragraph(entry)
    let document = try records.document(of: entry, ordinal: paragraph.ordinal)
    var citing: [CitingRecord] = []
    func add(_ citations: [StoredCitation], _ text: [UInt8], _ place: String) {
      for citation in citations where sources.contains(where: { citation.isOne(of: $0) }) {
        citing.append(
          CitingRecord(
            id: "\(document.id)#\(paragraph.locator)",
            label: paragraph.label,
            doc: document.id,
            place: place,
            pinpoint: citation.pinpoint.isEmpty ? nil : citation.pinpoint,
            text: String(decoding: text[citation.range.indices], as: UTF8.self),
          )
        )
      }
    }
    add(paragraph.citations, paragraph.text, "body")
    let number = try records.number(ofDocumentOf: entry, ordinal: paragraph.ordinal)
    let chain = NoteChain(records, document, entry: number)
    var seen: Set<Int> = []
    for marker in paragraph.markers {
      guard let index = marker.note, seen.insert(index).inserted else { continue }
      var note = paragraph.notes.first { $0.index == index }
      if note == nil { note = try chain.note(index) }
      if let note { add(note.citations, note.text, "note \(note.number)") }
    }
    for section in document.path(to: paragraph.section) {
      let carried = section.citations.filter { $0.kind == .uprRecommendation }
      add(carried, Array(section.heading.utf8), "heading")
    }
    return citing
  }
}

extension StoredCitation {
  /// Whether it is the source, or a place within the place of the source.
  func isOne(of source: Query.CitedSource) -> Bool {
    let wanted = CitationTerms.term(normal: source.normal, pinpoint: source.pinpoint)
    return ([normal, resolution?.target].compactMap { $0 } + names).contains { name in
      CitationTerms.terms(normal: name, pinpoint: pinpoint).contains(wanted)
    }
  }
}

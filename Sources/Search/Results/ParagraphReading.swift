// SPDX-License-Identifier: GPL-2.0-or-later

import Documents
import Wire

/// Some of the things sought, one bit each. Those beyond the last bit share it.
struct SoughtSet: Equatable {
  private(set) var bits: UInt64 = 0

  mutating func insert(_ group: Int) { bits |= 1 << UInt64(min(group, 63)) }
  func contains(_ group: Int) -> Bool { bits >> UInt64(min(group, 63)) & 1 == 1 }
  var isEmpty: Bool { bits == 0 }
  var count: Int { bits.nonzeroBitCount }

  func union(_ other: SoughtSet) -> SoughtSet { SoughtSet(bits: bits | other.bits) }
  func subtracting(_ other: SoughtSet) -> SoughtSet { SoughtSet(bits: bits & ~other.bits) }

  init(bits: UInt64 = 0) { self.bits = bits }

  init(_ marks: [Mark]) {
    for mark in marks { insert(mark.group) }
  }
}

/// A paragraph read for a query: where it has what is sought.
struct ReadParagraph {
  let entry: UInt32
  let record: StoredParagraph
  let document: StoredDocument
  /// Marks in its body; those of citations have the position `Mark.nowhere`.
  var body: [Mark]
  /// Marks of the notes that travel with it, by their place in `record.notes`.
  var notes: [[Mark]]
  /// What stands in the headings above it, and in the title.
  var section: SoughtSet
  let title: SoughtSet
  /// What it cites, in its body, its notes or the headings above, and how well that fits.
  var cited: [Int: CitationFit] = [:]

  var bodySet: SoughtSet { SoughtSet(body) }

  var noteSet: SoughtSet {
    notes.reduce(SoughtSet()) { $0.union(SoughtSet($1)) }
  }

  var citedSet: SoughtSet {
    var set = SoughtSet()
    for group in cited.keys { set.insert(group) }
    return set
  }

  var everything: SoughtSet {
    bodySet.union(noteSet).union(section).union(title).union(citedSet)
  }
}

/// What most paragraphs are ranked by: their text, and what stands above it.
struct GlancedParagraph {
  let entry: UInt32
  let bytes: [UInt8]
  let head: StoredParagraph.Head
  let document: StoredDocument
  let language: Analyzer.Language
  let body: [Mark]
  let section: SoughtSet
  let title: SoughtSet

  var everything: SoughtSet { SoughtSet(body).union(section).union(title) }
}

/// Reads paragraphs for one query. Headings and titles are read once, however many paragraphs
/// stand below them.
struct QueryReader {
  /// What is the same for all paragraphs of a document.
  private struct Surroundings {
    let document: StoredDocument
    let language: Analyzer.Language
    let title: SoughtSet
    var sections: [Int: SoughtSet] = [:]
  }

  let searcher: Searcher
  let sought: SoughtTerms
  private var surroundings: [UInt32: Surroundings] = [:]

  init(_ searcher: Searcher, _ sought: SoughtTerms) {
    self.searcher = searcher
    self.sought = sought
  }

  mutating func read(_ entry: UInt32) throws(ErrorReply) -> ReadParagraph {
    try read(glance(at: entry))
  }

  mutating func glance(at entry: UInt32) throws(ErrorReply) -> GlancedParagraph {
    let bytes = try searcher.records.bytes(entry)
    let head = try searcher.records.head(of: bytes)
    let number = try searcher.records.number(ofDocumentOf: entry, ordinal: head.ordinal)
    if surroundings[number] == nil {
      let document = try searcher.records.document(number)
      let language = searcher.analyzer.language(document.fields[.language]?.first?.text)
      surroundings[number] = Surroundings(
        document: document,
        language: language,
        title: set(document.fields[.title]?.first?.text ?? "", language, .title),
      )
    }
    guard let around = surroundings[number] else { throw RecordReading.damage("no document") }
    return GlancedParagraph(
      entry: entry,
      bytes: bytes,
      head: head,
      document: around.document,
      language: around.language,
      body: searcher.analyzer.marks(
        of: sought,
        in: bytes.span.extracting(head.text),
        language: around.language,
      ),
      section: section(head.section, of: number, around),
      title: around.title,
    )
  }

  /// The rest of a paragraph that was glanced at: its notes, and what it cites.
  mutating func read(_ glanced: GlancedParagraph) throws(ErrorReply) -> ReadParagraph {
    let record = try searcher.records.paragraph(in: glanced.bytes)
    var paragraph = ReadParagraph(
      entry: glanced.entry,
      record: record,
      document: glanced.document,
      body: glanced.body,
      notes: [],
      section: glanced.section,
      title: glanced.title,
    )
    for note in record.notes {
      paragraph.notes.append(
        searcher.analyzer.marks(
          of: sought,
          in: note.text.span,
          language: glanced.language,
          as: .notes,
        )
      )
    }
    if !sought.citations.isEmpty { addCitations(to: &paragraph) }
    return paragraph
  }

  // MARK: Headings

  private mutating func section(
    _ index: Int?,
    of number: UInt32,
    _ around: Surroundings,
  ) -> SoughtSet {
    guard let index else { return SoughtSet() }
    if let known = around.sections[index] { return known }
    var found = SoughtSet()
    for section in around.document.path(to: index) {
      found = found.union(set(section.heading, around.language, .section))
    }
    surroundings[number]?.sections[index] = found
    return found
  }

  private func set(
    _ text: String,
    _ language: Analyzer.Language,
    _ kind: SoughtTerms.Texts,
  ) -> SoughtSet {
    let bytes = Array(text.utf8)
    return SoughtSet(
      searcher.analyzer.marks(of: sought, in: bytes.span, language: language, as: kind)
    )
  }

  // MARK: Citations

  private func addCitations(to paragraph: inout ReadParagraph) {
    for citation in paragraph.record.citations {
      guard let (group, fit) = fit(citation) else { continue }
      paragraph.cited[group] = max(fit, paragraph.cited[group] ?? .elsewhere)
      paragraph.body.append(Mark(citation.range, group))
    }
    for (index, note) in paragraph.record.notes.enumerated() {
      for citation in note.citations {
        guard let (group, fit) = fit(citation) else { continue }
        paragraph.cited[group] = max(fit, paragraph.cited[group] ?? .elsewhere)
        paragraph.notes[index].append(Mark(citation.range, group))
      }
      paragraph.notes[index].sort { $0.range.lower < $1.range.lower }
    }
    paragraph.body.sort { $0.range.lower < $1.range.lower }
    // What a heading cites is carried by each paragraph, and says less about any of them.
    for section in paragraph.document.path(to: paragraph.record.section) {
      for citation in section.citations {
        guard let (group, fit) = fit(citation) else { continue }
        paragraph.section.insert(group)
        paragraph.cited[group] = max(min(fit, .around), paragraph.cited[group] ?? .elsewhere)
      }
    }
  }

  private func fit(_ citation: StoredCitation) -> (group: Int, CitationFit)? {
    for (source, group) in sought.citations {
      let names = [citation.normal, citation.resolution?.target].compactMap { $0 } + citation.names
      let isMeant = names.contains { name in
        name == source.normal
          || CitationTerms.terms(normal: name, pinpoint: "").contains(source.normal)
      }
      if isMeant {
        return (group, CitationFit(sought: source.pinpoint, found: citation.pinpoint))
      }
    }
    return nil
  }
}

extension Mark {
  /// No place among the words: a citation is sought as a whole.
  static let nowhere = Int32.max

  fileprivate init(_ range: ByteRange, _ group: Int) {
    self.init(range: range, group: group, position: Mark.nowhere)
  }
}

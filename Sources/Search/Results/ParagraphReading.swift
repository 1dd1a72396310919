// SPDX-License-Identifier: GPL-2.0-or-later

import Documents
import Wire

/// A paragraph read for a query: where it has what is sought.
struct ReadParagraph {
  var entry: UInt32
  var weight: Double
  var record: StoredParagraph
  var document: StoredDocument
  var body: [Mark]
  /// Marks of the notes that travel with it, by their place in `record.notes`.
  var notes: [[Mark]]
  /// Groups that stand in the headings above it, and in the title.
  var section: Set<Int>
  var title: Set<Int>
  /// Groups that are citations in its body, its notes, its headings; and how well their pinpoints fit.
  var cited: [Int: CitationFit]

  var bodyGroups: Set<Int> { Set(body.map(\.group)) }
  var noteGroups: Set<Int> { notes.reduce(into: []) { $0.formUnion($1.map(\.group)) } }
  var groups: Set<Int> {
    bodyGroups.union(noteGroups).union(section).union(title).union(cited.keys)
  }
}

/// How a citation in a text answers one that is sought, from the best to the least.
enum CitationFit: Int, Comparable {
  /// Another place of the same source.
  case elsewhere
  /// The source as a whole.
  case whole
  /// A larger place that holds the sought one.
  case around
  /// Within the sought place.
  case within
  case same

  static func < (left: CitationFit, right: CitationFit) -> Bool { left.rawValue < right.rawValue }

  init(sought: String, found: String) {
    if sought == found {
      self = .same
    } else if found.isEmpty {
      self = .whole
    } else {
      let parts = Set(found.split(separator: ";"))
      let wanted = sought.split(separator: ";")
      if wanted.allSatisfy({ want in parts.contains { CitationFit.holds(want, $0) } }) {
        self = .within
      } else if wanted.allSatisfy({ want in parts.contains { CitationFit.holds($0, want) } }) {
        self = .around
      } else {
        self = .elsewhere
      }
    }
  }

  /// Whether a part of a pinpoint holds another: `(g)` holds `(g)(8)`, `21-23` holds `22`.
  private static func holds(_ outer: Substring, _ inner: Substring) -> Bool {
    guard outer != inner else { return true }
    let (outerType, outerValue) = parted(outer)
    let (innerType, innerValue) = parted(inner)
    guard outerType == innerType else { return false }
    return outerValue.split(separator: ",").contains { range in
      if innerValue.hasPrefix(range) {
        let next = innerValue.dropFirst(range.count).first
        if next == nil || next == "(" || next == "." || next == "," { return true }
      }
      let ends = range.split(separator: "-")
      guard ends.count == 2, let first = Int(ends[0]), let last = Int(ends[1]),
        let number = Int(innerValue)
      else { return false }
      return first <= number && number <= last
    }
  }

  private static func parted(_ part: Substring) -> (Substring, Substring) {
    guard let colon = part.firstIndex(of: ":") else { return (part, "") }
    return (part[..<colon], part[part.index(after: colon)...])
  }
}

extension Searcher {
  /// Reads a paragraph for what is sought: its text, its notes, its headings, its citations.
  func read(
    _ entry: UInt32,
    weight: Double,
    for sought: SoughtTerms,
  ) throws(ErrorReply) -> ReadParagraph {
    let record = try records.paragraph(entry)
    let document = try records.document(of: entry, ordinal: record.ordinal)
    let language = analyzer.language(document.fields[.language]?.first?.text)
    var paragraph = ReadParagraph(
      entry: entry,
      weight: weight,
      record: record,
      document: document,
      body: analyzer.marks(of: sought, in: record.text.span, language: language),
      notes: [],
      section: [],
      title: [],
      cited: [:],
    )
    for note in record.notes {
      paragraph.notes.append(
        analyzer.marks(of: sought, in: note.text.span, language: language, as: .notes)
      )
    }
    let title = Array((document.fields[.title]?.first?.text ?? "").utf8)
    for mark in analyzer.marks(of: sought, in: title.span, language: language, as: .title) {
      paragraph.title.insert(mark.group)
    }
    for section in document.path(to: record.section) {
      let heading = Array(section.heading.utf8)
      for mark in analyzer.marks(of: sought, in: heading.span, language: language, as: .section) {
        paragraph.section.insert(mark.group)
      }
    }
    addCitations(of: sought, to: &paragraph)
    return paragraph
  }

  private func addCitations(of sought: SoughtTerms, to paragraph: inout ReadParagraph) {
    guard !sought.citations.isEmpty else { return }
    let position = Int32.max
    func fit(_ citation: StoredCitation, _ paragraph: inout ReadParagraph) -> Int? {
      for (source, group) in sought.citations {
        let names =
          [citation.normal, citation.resolution?.target].compactMap { $0 } + citation.names
        let isMeant = names.contains { name in
          CitationTerms.terms(normal: name, pinpoint: "").contains(source.normal)
        }
        guard isMeant else { continue }
        let fit = CitationFit(sought: source.pinpoint, found: citation.pinpoint)
        paragraph.cited[group] = max(fit, paragraph.cited[group] ?? .elsewhere)
        return group
      }
      return nil
    }
    for citation in paragraph.record.citations {
      if let group = fit(citation, &paragraph) {
        paragraph.body.append(Mark(range: citation.range, group: group, position: position))
      }
    }
    for (index, note) in paragraph.record.notes.enumerated() {
      for citation in note.citations {
        if let group = fit(citation, &paragraph) {
          let mark = Mark(range: citation.range, group: group, position: position)
          paragraph.notes[index].append(mark)
        }
      }
      paragraph.notes[index].sort { $0.range.lower < $1.range.lower }
    }
    // What a heading cites is carried by each paragraph, and says less about any of them.
    let own = paragraph.cited
    for section in paragraph.document.path(to: paragraph.record.section) {
      for citation in section.citations {
        guard let group = fit(citation, &paragraph) else { continue }
        paragraph.section.insert(group)
        paragraph.cited[group] = max(
          own[group] ?? .elsewhere,
          min(.around, paragraph.cited[group] ?? .elsewhere),
        )
      }
    }
    paragraph.body.sort { $0.range.lower < $1.range.lower }
  }
}

// SPDX-License-Identifier: GPL-2.0-or-later

import Documents
import Wire

/// Makes the hit of a paragraph that was read.
struct HitBuilder {
  let records: RecordReading
  let sought: SoughtTerms

  func hit(_ paragraph: ReadParagraph, rank: Int, score: Double) throws(ErrorReply) -> Hit {
    let record = paragraph.record
    let document = paragraph.document
    let (snippet, shown) = snippet(paragraph)
    let notes = try notes(paragraph, shown: shown)
    return Hit(
      rank: rank,
      id: "\(document.id)#\(record.locator)",
      doc: document.id,
      number: record.number,
      label: record.label,
      kind: record.kind.rawValue,
      title: document.fields[.title]?.first?.text,
      shortTitle: document.fields[.shortTitle]?.first?.text,
      author: document.fields[.author]?.map(\.text) ?? [],
      date: document.fields[.date]?.first?.text,
      language: document.fields[.language]?.first?.text,
      path: document.path(to: record.section).map(\.heading),
      cite: FinishedCitation(of: document.card, label: record.label, style: .plain).text,
      score: (score * 1000).rounded() / 1000,
      matchedIn: matchedIn(paragraph),
      snippet: snippet,
      notes: notes,
      cites: cites(paragraph),
      source: Source(
        file: String(decoding: document.file, as: UTF8.self),
        lines: record.lines.map { [Int($0.first), Int($0.last)] },
      ),
    )
  }

  private func matchedIn(_ paragraph: ReadParagraph) -> [String] {
    var places: [String] = []
    let cited = paragraph.citedSet
    if !paragraph.bodySet.subtracting(cited).isEmpty { places.append("body") }
    if !paragraph.noteSet.subtracting(cited).isEmpty { places.append("notes") }
    if !paragraph.section.isEmpty { places.append("section") }
    if !paragraph.title.isEmpty { places.append("title") }
    if !cited.isEmpty { places.append("citation") }
    return places
  }

  private func cites(_ paragraph: ReadParagraph) -> [String] {
    HitBuilder.normals(
      paragraph.record.citations + paragraph.record.notes.flatMap { $0.citations }
    )
  }

  /// The sources that some citations name or lead to, each once.
  static func normals(_ citations: [StoredCitation]) -> [String] {
    var normals: [String] = []
    for citation in citations {
      let normal = citation.resolution?.target ?? citation.normal
      let leads = citation.kind.isSource || citation.resolution?.target != nil
      if leads, !normals.contains(normal) { normals.append(normal) }
    }
    return normals
  }

  // MARK: Snippet

  private func snippet(_ paragraph: ReadParagraph) -> (Snippet, shown: [ByteRange]) {
    let record = paragraph.record
    // Where a matching note hangs there is something to see, though no word of it is in the body.
    var marks = paragraph.body
    for (index, noteMarks) in paragraph.notes.enumerated() {
      let at = record.markers.first { $0.note == record.notes[index].index }?.at
      guard let at, at > 0, !noteMarks.isEmpty else { continue }
      for group in Set(noteMarks.map(\.group)).sorted() {
        marks.append(Mark(range: ByteRange(at - 1, at - 1), group: group, position: Mark.nowhere))
      }
    }
    marks.sort { $0.range.lower < $1.range.lower }
    let builder = SnippetBuilder(
      text: record.text,
      sentences: record.sentences,
      extents: record.citations.map(\.extent),
      marks: marks,
      weights: sought.groups.map(\.weight),
    )
    let snippet = builder.snippet()
    return (snippet, snippet.fragments.map { ByteRange($0.span.lowerBound, $0.span.upperBound) })
  }

  // MARK: Notes

  /// The notes whose markers stand inside what is shown, and those that match.
  private func notes(
    _ paragraph: ReadParagraph,
    shown: [ByteRange],
  ) throws(ErrorReply) -> [HitNote] {
    let record = paragraph.record
    var result: [HitNote] = []
    var seen: Set<Int> = []
    for marker in record.markers {
      guard let index = marker.note, !seen.contains(index) else { continue }
      let own = record.notes.firstIndex { $0.index == index }
      let marks = own.map { paragraph.notes[$0] } ?? []
      let isShown = shown.contains { $0.shows(markerAt: marker.at) }
      guard isShown || !marks.isEmpty else { continue }
      seen.insert(index)
      let note: StoredNote
      if let own {
        note = record.notes[own]
      } else if let other = try NoteChain(records, paragraph).note(index) {
        note = other
      } else {
        continue
      }
      result.append(
        HitNote(
          number: note.number,
          at: marker.at,
          text: String(decoding: note.text, as: UTF8.self),
          runs: marks.isEmpty ? nil : SnippetBuilder.runs(of: note.text, marks: marks),
          resolved: try NoteChain(records, paragraph).resolved(note),
          cites: HitBuilder.cites(of: note),
        )
      )
    }
    return result
  }

  static func cites(of note: StoredNote) -> [String] { normals(note.citations) }
}

extension ByteRange {
  /// A marker belongs to what stands before it; at the very beginning, to what follows.
  func shows(markerAt at: Int) -> Bool {
    (start < at && at <= end) || (at == 0 && start == 0)
  }
}

// SPDX-License-Identifier: GPL-2.0-or-later

package import Documents

/// The records of one document: its own, and one for each of its paragraphs.
package struct DocumentRecords: Sendable {
  package let document: Document
  package let file: [UInt8]
  /// For each note the paragraph whose record holds it: the first that bears its marker.
  private let owners: [Int?]
  /// The notes that travel with a paragraph, by its ordinal.
  private var owned: [Int: [Int]] = [:]

  package init(_ document: Document, file: [UInt8]) {
    self.document = document
    self.file = file
    var owners = document.notes.map { note in
      note.paragraph.flatMap { document.paragraphs.indices.contains($0) ? $0 : nil }
    }
    for (ordinal, paragraph) in document.paragraphs.enumerated().reversed() {
      for marker in document.markers[paragraph.markers] {
        if let note = marker.note, owners.indices.contains(note) { owners[note] = ordinal }
      }
    }
    self.owners = owners
    for (note, owner) in owners.enumerated() {
      if let owner { owned[owner, default: []].append(note) }
    }
  }

  package func paragraph(_ ordinal: Int) -> StoredParagraph {
    let paragraph = document.paragraphs[ordinal]
    let text = paragraph.text
    return StoredParagraph(
      text: Array(document.text[text.indices]),
      ordinal: ordinal,
      locator: paragraph.locator,
      number: paragraph.number,
      label: paragraph.label,
      kind: paragraph.kind,
      section: paragraph.section,
      parent: paragraph.parent,
      joined: paragraph.joined,
      lines: Array(document.lines[paragraph.lines]),
      sentences: document.sentences[paragraph.sentences].map { $0.relative(to: text) },
      markers: document.markers[paragraph.markers].map {
        StoredMarker(at: Int($0.at) - text.start, number: $0.number, note: $0.note)
      },
      citations: document.citations[paragraph.citations].map { StoredCitation($0, in: text) },
      notes: notes(of: ordinal),
    )
  }

  /// The notes whose markers stand in a paragraph, each once.
  package func notes(markedIn ordinal: Int) -> [Int] {
    var notes: [Int] = []
    for marker in document.markers[document.paragraphs[ordinal].markers] {
      guard let note = marker.note, owners.indices.contains(note), !notes.contains(note) else {
        continue
      }
      notes.append(note)
    }
    return notes
  }

  /// The citations in a paragraph, those in its notes, and those of the headings above it.
  package func citations(of ordinal: Int) -> [Citation] {
    var citations = Array(document.citations[document.paragraphs[ordinal].citations])
    for note in notes(markedIn: ordinal) {
      citations += document.citations[document.notes[note].citations]
    }
    for carried in document.carriedCitations(ofParagraph: ordinal) {
      citations.append(document.citations[carried])
    }
    return citations
  }

  /// The notes that travel with a paragraph.
  package func notes(of ordinal: Int) -> [StoredNote] {
    owned[ordinal, default: []].map(note)
  }

  package func stored() -> StoredDocument {
    StoredDocument(
      id: document.card.id,
      file: file,
      fields: document.card.fields,
      sections: sections(),
      notes: document.notes.indices.map { index in
        StoredNoteEntry(
          number: document.notes[index].number,
          locator: document.notes[index].locator,
          owner: owners[index],
        )
      },
      strays: document.notes.indices.filter { owners[$0] == nil }.map(note),
      paragraphs: document.paragraphs.count,
      findings: document.findings,
    )
  }

  private func note(_ index: Int) -> StoredNote {
    let note = document.notes[index]
    return StoredNote(
      index: index,
      number: note.number,
      locator: note.locator,
      text: Array(document.text[note.text.indices]),
      lines: Array(document.lines[note.lines]),
      citations: document.citations[note.citations].map { StoredCitation($0, in: note.text) },
      resolution: note.resolution,
    )
  }

  private func sections() -> [StoredSection] {
    var counts = [Int](repeating: 0, count: document.sections.count)
    var firsts = [Int](repeating: document.paragraphs.count, count: document.sections.count)
    for (ordinal, paragraph) in document.paragraphs.enumerated() {
      var next = paragraph.section
      while let index = next {
        counts[index] += 1
        firsts[index] = min(firsts[index], ordinal)
        next = document.sections[index].parent
      }
    }
    for index in firsts.indices.dropLast().reversed() where counts[index] == 0 {
      firsts[index] = firsts[index + 1]
    }
    return document.sections.indices.map { index in
      let section = document.sections[index]
      return StoredSection(
        locator: section.locator,
        label: section.label,
        level: section.level,
        heading: document.string(section.heading),
        parent: section.parent,
        lines: Array(document.lines[section.lines]),
        firstParagraph: firsts[index],
        paragraphs: counts[index],
        citations: document.citations[section.citations].map {
          StoredCitation($0, in: section.heading)
        },
      )
    }
  }
}

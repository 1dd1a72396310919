// SPDX-License-Identifier: GPL-2.0-or-later

import Documents
package import Wire

/// The verbs that read: paragraphs in their surroundings, notes, outlines, cards.
extension Searcher {
  /// A place and so many paragraphs before and after it. A section is shown from its first
  /// paragraph, a note with the paragraph that carries it.
  package func show(
    _ address: String,
    before: Int = 0,
    after: Int = 0,
  ) throws(ErrorReply) -> Show {
    switch try reference(address) {
    case .paragraph(_, let paragraph, let entry, let document):
      let first = paragraph.ordinal
      return try show(first...first, before, after, reading(entry, document))
    case .section(let index, let entry, let document):
      let section = document.sections[index]
      let first = section.firstParagraph
      guard section.paragraphs > 0 else {
        return Show(paragraphs: [], notes: [], doc: reading(entry, document).card())
      }
      return try show(
        first...(first + section.paragraphs - 1),
        before,
        after,
        reading(entry, document),
      )
    case .document(let entry, let document):
      guard document.paragraphs > 0 else {
        return Show(paragraphs: [], notes: [], doc: reading(entry, document).card())
      }
      return try show(0...(document.paragraphs - 1), 0, 0, reading(entry, document))
    case .note(let index, let entry, let document):
      let reading = reading(entry, document)
      guard let owner = document.notes[index].owner else {
        let note = try NoteChain(records, document, entry: entry).note(index)
        var notes: [NoteRecord] = []
        if let note { notes.append(try reading.record(note)) }
        return Show(paragraphs: [], notes: notes, doc: reading.card())
      }
      return try show(owner...owner, before, after, reading)
    }
  }

  private func show(
    _ focus: ClosedRange<Int>,
    _ before: Int,
    _ after: Int,
    _ reading: DocumentReading,
  ) throws(ErrorReply) -> Show {
    let last = reading.document.paragraphs - 1
    guard focus.upperBound <= last else { throw RecordReading.damage("a section without its end") }
    let first = max(0, focus.lowerBound - max(0, min(before, limits.offset)))
    let end = min(last, focus.upperBound + max(0, min(after, limits.offset)))
    var shown: [ShownParagraph] = []
    var notes: [NoteRecord] = []
    var seen: Set<Int> = []
    for ordinal in first...end {
      let paragraph = try reading.paragraph(ordinal)
      shown.append(
        ShownParagraph(try reading.record(paragraph), focus: focus.contains(ordinal))
      )
      for marker in paragraph.markers {
        guard let index = marker.note, seen.insert(index).inserted else { continue }
        let chain = NoteChain(records, reading.document, entry: reading.entry)
        if let note = try chain.note(index) { notes.append(try reading.record(note)) }
      }
    }
    return Show(paragraphs: shown, notes: notes, doc: reading.card())
  }

  func reading(_ entry: UInt32, _ document: StoredDocument) -> DocumentReading {
    DocumentReading(records: records, entry: entry, document: document)
  }

  /// Paragraphs by their addresses, in the order asked for.
  package func get(_ addresses: [String]) throws(ErrorReply) -> [ParagraphRecord] {
    var found: [ParagraphRecord] = []
    for address in addresses {
      guard case .paragraph(_, let paragraph, let entry, let document) = try reference(address)
      else {
        throw ErrorReply(
          code: 550,
          word: "no-such-id",
          message: "\(address) is no paragraph.",
          hint: "Look at it with: pincite show \(address).",
        )
      }
      found.append(try reading(entry, document).record(paragraph))
    }
    return found
  }

  /// A note with the chain that it points along.
  package func note(_ address: String) throws(ErrorReply) -> Wire.Note {
    guard case .note(let index, let entry, let document) = try reference(address) else {
      throw ErrorReply(
        code: 550,
        word: "no-such-id",
        message: "\(address) is no note.",
        hint: "A note is DOC#n14; those of a paragraph are shown with it.",
      )
    }
    let reading = reading(entry, document)
    let chain = NoteChain(records, document, entry: entry)
    guard let note = try chain.note(index) else {
      throw RecordReading.damage("the note \(address) is listed and not there")
    }
    var hops: [NoteHop] = []
    for number in note.resolution?.hops ?? [] {
      // The nearest note of that number before this one: numbers may start anew in a section.
      let place = document.notes[..<index].lastIndex { $0.number == number }
      if let place, let hop = try chain.note(place) {
        hops.append(NoteHop(number: hop.number, text: String(decoding: hop.text, as: UTF8.self)))
      }
    }
    return Wire.Note(
      id: reading.address(note.locator),
      number: note.number,
      text: String(decoding: note.text, as: UTF8.self),
      paragraph: try reading.carrier(of: index),
      resolved: try chain.resolved(note),
      chain: hops,
      cites: HitBuilder.cites(of: note),
    )
  }

  /// The outline of a document.
  package func toc(_ address: String) throws(ErrorReply) -> Toc {
    let reading = try documentReading(of: address)
    let document = reading.document
    var sections: [TocSection] = []
    for section in document.sections {
      var first: String?
      if section.paragraphs > 0 {
        first = reading.address(try reading.paragraph(section.firstParagraph).locator)
      }
      sections.append(
        TocSection(
          id: reading.address(section.locator),
          level: section.level,
          label: section.label,
          heading: section.heading,
          first: first,
          paragraphs: section.paragraphs,
        )
      )
    }
    return Toc(doc: document.id, sections: sections)
  }

  /// The card of a document.
  package func doc(_ address: String) throws(ErrorReply) -> DocCard {
    let reading = try documentReading(of: address)
    var card = reading.card()
    card.citations = reading.document.sections.reduce(0) { $0 + $1.citations.count }
    for note in reading.document.strays { card.citations += note.citations.count }
    for ordinal in 0..<reading.document.paragraphs {
      let paragraph = try reading.paragraph(ordinal)
      card.citations += paragraph.citations.count
      card.citations += paragraph.notes.reduce(0) { $0 + $1.citations.count }
    }
    return card
  }

  /// The document that an address belongs to.
  func documentReading(of address: String) throws(ErrorReply) -> DocumentReading {
    switch try reference(address) {
    case .document(let entry, let document), .section(_, let entry, let document),
      .note(_, let entry, let document), .paragraph(_, _, let entry, let document):
      return reading(entry, document)
    }
  }
}

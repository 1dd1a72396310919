// SPDX-License-Identifier: GPL-2.0-or-later

import Documents

/// A stretch of a document that a quotation may come from: a note, a paragraph, or several that follow
/// one another.
struct Passage {
  struct Part {
    var locator: String
    var label: String
    var words: PassageWords
    var markers: [StoredMarker]
    /// What may be printed before it: the number of a paragraph.
    var number: String?

    init(_ paragraph: StoredParagraph) {
      locator = paragraph.locator
      label = paragraph.label
      words = PassageWords(paragraph.text, joiningBrackets: true)
      markers = paragraph.markers
      number = paragraph.number
    }

    init(_ note: StoredNote) {
      locator = note.locator
      label = "note \(note.number)"
      words = PassageWords(note.text, joiningBrackets: true)
      markers = []
      number = nil
    }
  }

  let document: StoredDocument
  /// The entry of the document.
  let entry: UInt32
  let parts: [Part]
  /// For each word the part that it stands in, and its place there.
  private(set) var places: [(part: Int, word: Int)] = []

  init(_ document: StoredDocument, entry: UInt32, _ parts: [Part]) {
    self.document = document
    self.entry = entry
    self.parts = parts
    for (index, part) in parts.enumerated() {
      for word in part.words.words.indices { places.append((index, word)) }
    }
  }

  func compared(_ quotation: ComparedQuotation) -> ComparedSource {
    var source = ComparedSource()
    source.words.reserveCapacity(places.count)
    for (index, place) in places.enumerated() {
      let part = parts[place.part]
      let gap = part.words.gap(after: place.word)
      let notes = part.markers.filter { gap.start <= $0.at && $0.at <= gap.end }.map(\.number)
      var behind = notes
      if index + 1 < places.count, places[index + 1].part != place.part,
        let number = parts[places[index + 1].part].number
      {
        behind += PassageWords(Array(number.utf8)).words.map(\.letters)
      }
      source.add(
        quotation.compared(part.words.words[place.word], notes: notes),
        markersBehind: behind.compactMap(quotation.marker),
      )
    }
    if let number = parts.first?.number {
      source.markers[0] = PassageWords(Array(number.utf8)).words.map(\.letters)
        .compactMap(quotation.marker)
    }
    return source
  }
}

// SPDX-License-Identifier: GPL-2.0-or-later

import Documents
import Wire

/// How many of how many.
struct Tally: CustomStringConvertible {
  var right = 0
  var total = 0

  var share: Double { total == 0 ? 1 : Double(right) / Double(total) }

  mutating func count(_ isRight: Bool) {
    total += 1
    if isRight { right += 1 }
  }

  var description: String { "\(right)/\(total)" }
}

/// A document read line by line by a person.
struct GoldDocument {
  struct Paragraph {
    var id: String
    var number: String?
    var text: String
    var lines: [Int]
    var path: [String]
    var isJoined: Bool
    var markers: [String]
    var parent: String?
    var mayMerge: Bool
  }

  var paragraphs: [Paragraph] = []
  /// Number and text.
  var notes: [(number: String, text: String)] = []

  init(_ json: JSON) throws {
    var headings: [String: (text: String, parent: String?)] = [:]
    for section in json["sections"]?.array ?? [] {
      headings[section["id"]?.string ?? ""] = (
        GoldFolding.fold(section["display"]?.string ?? ""), section["parent"]?.string,
      )
    }
    for paragraph in json["paragraphs"]?.array ?? [] where paragraph["optional"]?.bool != true {
      var path: [String] = []
      var section = paragraph["section"]?.string
      while let id = section, let heading = headings[id] {
        path.insert(heading.text, at: 0)
        section = heading.parent
      }
      paragraphs.append(
        Paragraph(
          id: paragraph["id"]?.string ?? "",
          number: paragraph["number"]?.string,
          text: GoldFolding.fold(paragraph["text"]?.string ?? ""),
          lines: (paragraph["lines"]?.array ?? []).compactMap(\.integer),
          path: path,
          isJoined: paragraph["joined"]?.bool ?? false,
          markers: (paragraph["footnote_markers"]?.array ?? []).compactMap(\.string),
          parent: paragraph["parent"]?.string,
          mayMerge: paragraph["merge_ok"]?.bool ?? false,
        )
      )
    }
    for note in json["footnotes"]?.array ?? [] {
      notes.append((note["number"]?.string ?? "", GoldFolding.fold(note["text"]?.string ?? "")))
    }
  }
}

/// A document's reading against its gold reading.
struct GoldScore: CustomStringConvertible {
  var paragraphs = Tally()
  var paths = Tally()
  var joins = Tally()
  var falseJoins = 0
  var notes = Tally()
  var markers = Tally()
  var extra = 0
  var misses: [String] = []

  private let gold: GoldDocument
  private let document: Document
  private let folded: [String]

  init(_ gold: GoldDocument, _ document: Document) {
    self.gold = gold
    self.document = document
    folded = document.paragraphs.map { GoldFolding.fold(document.string($0.text)) }
    var matched: Set<Int> = []
    for paragraph in gold.paragraphs {
      guard let found = find(paragraph) else {
        paragraphs.count(false)
        if paragraph.isJoined { joins.count(false) }
        misses.append(
          "missed \(paragraph.id) \(paragraph.number ?? "-"): \(paragraph.text.prefix(80))"
        )
        continue
      }
      matched.insert(found)
      compare(paragraph, found)
    }
    extra = document.paragraphs.count - matched.count
    for note in gold.notes {
      let own = document.notes.first { $0.number == note.number }
      notes.count(own.map { GoldFolding.fold(document.string($0.text)) } == note.text)
    }
  }

  private mutating func compare(_ paragraph: GoldDocument.Paragraph, _ found: Int) {
    let own = document.paragraphs[found]
    paragraphs.count(true)
    paths.count(path(of: own) == paragraph.path)
    if paragraph.isJoined {
      joins.count(own.joined)
    } else if own.joined {
      falseJoins += 1
    }
    if !paragraph.markers.isEmpty {
      let bound = document.markers[own.markers].filter { $0.note != nil }.map(\.number)
      markers.count(bound == paragraph.markers)
    }
  }

  /// The paragraph with that text and number on those lines; a list may have been kept whole.
  private func find(_ paragraph: GoldDocument.Paragraph) -> Int? {
    let candidates = document.paragraphs.indices.filter { index in
      document.paragraphs[index].number == paragraph.number
        && document.lines[document.paragraphs[index].lines].contains { range in
          paragraph.lines.contains { Int(range.first) <= $0 && $0 <= Int(range.last) }
        }
    }
    if let exact = candidates.first(where: { folded[$0] == paragraph.text }) { return exact }
    let leadsList = gold.paragraphs.contains { $0.parent == paragraph.id && $0.mayMerge }
    guard paragraph.mayMerge || leadsList else { return nil }
    return candidates.first { folded[$0].contains(paragraph.text) }
  }

  private func path(of paragraph: Paragraph) -> [String] {
    var path: [String] = []
    var section = paragraph.section
    while let index = section {
      path.insert(GoldFolding.fold(document.string(document.sections[index].heading)), at: 0)
      section = document.sections[index].parent
    }
    return path
  }

  var description: String {
    """
    paragraphs \(paragraphs), section paths \(paths), joins \(joins), false joins \(falseJoins), \
    notes \(notes), paragraphs with their markers \(markers), others \(extra)
    """
  }
}

/// The readings of many decisions against the numbered paragraphs that they are known to hold.
struct DecisionScore: CustomStringConvertible {
  var paragraphs = Tally()
  var joins = Tally()
  var notes = Tally()
  var sections = Tally()

  mutating func add(_ gold: JSON, _ document: Document) {
    var byNumber: [String: [Int]] = [:]
    for (index, paragraph) in document.paragraphs.enumerated() {
      if let number = paragraph.number { byNumber[number, default: []].append(index) }
    }
    for paragraph in gold["paragraphs"]?.array ?? [] {
      let text = GoldFolding.fold(paragraph["text"]?.string ?? "")
      let found = byNumber[paragraph["number"]?.string ?? ""]?.first {
        GoldFolding.fold(document.string(document.paragraphs[$0].text)) == text
      }
      paragraphs.count(found != nil)
      if paragraph["joined"]?.bool == true { joins.count(found != nil) }
      let wanted = zip(
        (paragraph["notes"]?.array ?? []).compactMap(\.integer),
        (paragraph["note_texts"]?.array ?? []).compactMap(\.string),
      )
      for (number, text) in wanted {
        notes.count(found.map { holds(document, $0, "\(number)", text) } ?? false)
      }
      if let found {
        let section = document.paragraphs[found].section
        let heading = section.map { document.string(document.sections[$0].heading) }
        sections.count(
          heading.map { GoldFolding.fold($0).uppercased() }
            == paragraph["section"]?.string.map { GoldFolding.fold($0).uppercased() }
        )
      }
    }
  }

  private func holds(
    _ document: Document,
    _ paragraph: Int,
    _ number: String,
    _ text: String,
  ) -> Bool {
    document.markers[document.paragraphs[paragraph].markers].contains { marker in
      guard marker.number == number, let note = marker.note else { return false }
      return document.notes[note].paragraph == paragraph
        && GoldFolding.fold(document.string(document.notes[note].text)) == GoldFolding.fold(text)
    }
  }

  var description: String {
    """
    paragraphs \(paragraphs), cut by a page and whole \(joins), notes in their paragraph \(notes), \
    sections \(sections)
    """
  }
}

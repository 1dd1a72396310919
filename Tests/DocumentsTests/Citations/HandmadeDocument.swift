// SPDX-License-Identifier: GPL-2.0-or-later

import Documents

/// A document put together by hand: headings, each with its paragraphs, and notes.
struct HandmadeDocument {
  private(set) var document = Document()

  /// Notes are `number` and `text`; the markers are left out.
  init(
    _ sections: [(heading: String, paragraphs: [String])] = [],
    notes: [(number: String, text: String)] = [],
    symbol: String? = nil,
    citesAs: [String] = [],
  ) {
    if let symbol { document.card.fields[.symbol] = [.init(symbol, .sidecar)] }
    document.card.fields[.citesAs] = citesAs.map { .init($0, .sidecar) }
    for (heading, paragraphs) in sections { add(heading, paragraphs) }
    for (number, text) in notes { addNote(number, text) }
    recogniseCitations(in: &document)
  }

  private mutating func append(_ text: String) -> ByteRange {
    let start = document.text.count
    document.text += Array(text.utf8)
    let range = ByteRange(start, document.text.count)
    document.text.append(0x0A)
    return range
  }

  private mutating func add(_ heading: String, _ paragraphs: [String]) {
    let section = document.sections.count
    document.sections.append(
      Section(
        locator: "h\(section + 1)",
        label: nil,
        heading: append(heading),
        level: 1,
        parent: nil,
        lines: 0..<0,
      )
    )
    for (index, text) in paragraphs.enumerated() {
      document.paragraphs.append(
        Paragraph(
          locator: "h\(section + 1).\(index + 1)",
          number: nil,
          label: "",
          kind: .paragraph,
          section: section,
          parent: nil,
          text: append(text),
          lines: 0..<0,
          joined: false,
          markers: 0..<0,
        )
      )
    }
  }

  private mutating func addNote(_ number: String, _ text: String) {
    document.notes.append(
      Note(
        number: number,
        locator: "n\(number)",
        text: append(text),
        lines: 0..<0,
        paragraph: nil,
      )
    )
  }

  /// Where a note leads: `note 3 via 5,4 certain preceding-note → target`.
  func leads(_ number: String) -> String {
    guard let note = document.notes.first(where: { $0.number == number }),
      let resolution = note.resolution
    else { return "stands alone" }
    let end = resolution.note.map { "note \(document.notes[$0].number)" } ?? "nowhere"
    let hops = resolution.hops.joined(separator: ",")
    let target = resolution.target.map { " → \($0)" } ?? ""
    return "\(end) via \(hops) \(resolution.certainty) \(resolution.rule)\(target)"
  }

  func normals(ofParagraph index: Int) -> [String] {
    document.citations[document.paragraphs[index].citations].map(\.normal)
  }
}

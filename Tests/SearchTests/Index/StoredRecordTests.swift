// SPDX-License-Identifier: GPL-2.0-or-later

import Documents
import Search
import TestSupport
import Testing

@Suite
struct StoredRecordTests {
  @Test
  func `a paragraph comes back as it was stored`() throws {
    let paragraph = Sample.paragraph
    #expect(try StoredParagraph(decoding: paragraph.encoded()) == paragraph)
  }

  @Test
  func `a document comes back as it was stored`() throws {
    let document = Sample.document
    #expect(try StoredDocument(decoding: document.encoded()) == document)
  }

  @Test
  func `the head of a paragraph is read without the rest`() throws {
    let bytes = Sample.paragraph.encoded()
    let head = try StoredParagraph.Head(decoding: bytes)
    #expect(Array(bytes[head.text]) == Sample.paragraph.text)
    #expect(head.ordinal == Sample.paragraph.ordinal)
    #expect(head.section == Sample.paragraph.section)
  }

  @Test
  func `a record that is cut anywhere is refused`() {
    let bytes = Sample.paragraph.encoded()
    for count in 0..<bytes.count {
      #expect(throws: RecordError.self) {
        try StoredParagraph(decoding: Array(bytes.prefix(count)))
      }
    }
    let document = Sample.document.encoded()
    for count in 0..<document.count {
      #expect(throws: RecordError.self) {
        try StoredDocument(decoding: Array(document.prefix(count)))
      }
    }
  }

  @Test(arguments: [1, 2, 3])
  func `damaged bytes give an error or a record whose ranges hold`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let paragraph = Sample.paragraph.encoded()
    let document = Sample.document.encoded()
    for _ in 0..<4000 {
      if let read = try? StoredParagraph(decoding: paragraph.damaged(using: &random)) {
        for range in read.sentences + read.citations.map(\.extent) {
          #expect(read.text.indices.contains(range.indices) || range.isEmpty)
        }
      }
      if let read = try? StoredDocument(decoding: document.damaged(using: &random)) {
        for section in read.sections.indices {
          #expect(read.path(to: section).count <= read.sections.count)
        }
      }
    }
  }

  @Test
  func `a note travels with the first paragraph that bears its marker, and only there`() throws {
    var document = Document()
    document.text = Array("First. Second. Note one. Stray.".utf8)
    for (ordinal, text) in [ByteRange(0, 6), ByteRange(7, 14)].enumerated() {
      document.markers.append(Marker(at: text.end, note: 0, number: "1"))
      document.paragraphs.append(
        Paragraph(
          locator: "p\(ordinal + 1)",
          number: "\(ordinal + 1)",
          label: "¶ \(ordinal + 1)",
          kind: .paragraph,
          section: nil,
          parent: nil,
          text: text,
          lines: 0..<0,
          joined: false,
          markers: ordinal..<(ordinal + 1),
        )
      )
    }
    document.notes = [
      Note(number: "1", locator: "n1", text: ByteRange(15, 24), lines: 0..<0, paragraph: 0),
      Note(number: "2", locator: "n2", text: ByteRange(25, 31), lines: 0..<0, paragraph: nil),
    ]
    let records = DocumentRecords(document, file: Array("a.txt".utf8))
    #expect(records.paragraph(0).notes.map(\.text) == [Array("Note one.".utf8)])
    #expect(records.paragraph(1).notes.isEmpty)
    #expect(records.paragraph(1).markers == [StoredMarker(at: 7, number: "1", note: 0)])
    #expect(records.stored().notes.map(\.owner) == [0, nil])
    #expect(records.stored().strays.map(\.locator) == ["n2"])
  }
}

private enum Sample {
  static let resolution = Resolution(
    note: 2,
    target: "un:A/RES/70/175",
    hops: ["14", "4"],
    certainty: .probable,
    rule: "supra-number",
  )

  static let citation = StoredCitation(
    kind: .usCode,
    normal: "usc:18/922",
    pinpoint: "sub:(g)(8)",
    range: ByteRange(4, 20),
    extent: ByteRange(0, 24),
    accessed: "2024-09-09",
    names: ["CEDAW/C/LAO/RQ/10"],
    resolution: resolution,
  )

  static let note = StoredNote(
    index: 3,
    number: "17",
    locator: "n17",
    text: Array("Convention on the Elimination, ¶ 7.".utf8),
    lines: [LineRange(80, 81)],
    citations: [citation],
    resolution: resolution,
  )

  static let paragraph = StoredParagraph(
    text: Array("See 18 U.S.C. 922(g)(8). The Committee agrees — «oui».".utf8),
    ordinal: 300,
    locator: "p17.a",
    number: "a",
    label: "¶ 17 (a)",
    kind: .item,
    section: 4,
    parent: 299,
    joined: true,
    lines: [LineRange(40, 40), LineRange(52, 53)],
    sentences: [ByteRange(0, 24), ByteRange(25, 50)],
    markers: [
      StoredMarker(at: 24, number: "17", note: 3), StoredMarker(at: 50, number: "99", note: nil),
    ],
    citations: [citation],
    notes: [note],
  )

  static let document = StoredDocument(
    id: "laos-2024",
    file: Array("reports/laos.txt".utf8) + [0xFF],
    fields: [
      .title: [Card.Value("Laos", .sidecar, line: 2)],
      .author: [Card.Value("A", .defaults, line: 1), Card.Value("B", .text)],
    ],
    sections: [
      StoredSection(
        locator: "sII",
        label: "II",
        level: 1,
        heading: "II. Article 922(g) of the Code, again",
        parent: nil,
        lines: [LineRange(3, 3)],
        firstParagraph: 0,
        paragraphs: 12,
        citations: [citation],
      ),
      StoredSection(
        locator: "h2",
        label: nil,
        level: 2,
        heading: "Background",
        parent: 0,
        lines: [LineRange(9, 9)],
        firstParagraph: 4,
        paragraphs: 8,
        citations: [],
      ),
    ],
    notes: [StoredNoteEntry(number: "17", locator: "n17", owner: 300)],
    strays: [note],
    paragraphs: 301,
    findings: [
      Finding(
        rule: "NUM01",
        severity: .warning,
        line: 4,
        message: "gap",
        excerpt: "12.",
        remedy: "number it",
        inSidecar: true,
      )
    ],
  )
}

extension [UInt8] {
  fileprivate func damaged(using random: inout SeededGenerator) -> [UInt8] {
    var bytes = self
    for _ in 0..<Int.random(in: 1...4, using: &random) {
      bytes[Int.random(in: 0..<count, using: &random)] = UInt8.random(in: 0...255, using: &random)
    }
    return bytes
  }
}

// SPDX-License-Identifier: GPL-2.0-or-later

import Testing
import Wire

@testable import pincite

@Suite
struct EditorPageTests {
  static let findings = [
    FindingRecord(
      rule: "P120",
      severity: "note",
      file: "corpus/laos.txt",
      line: 40,
      message:
        "paragraph 5 is interrupted by a block of notes (lines 42–50) and goes on at line 52",
      excerpt:
        "… resources allocated to implement legislation that prohibits discrimination against women",
      remedy: "",
    ),
    FindingRecord(
      rule: "D404",
      severity: "warning",
      file: "corpus/laos.txt",
      line: 52,
      message: "the years run backwards: 2016-2015",
      excerpt: "over the period (2016-2015) 人权 \u{1B}[2J",
      remedy: "if the text says so, accept it with \"Accept: D404 52 reason\" in the sidecar",
    ),
    FindingRecord(
      rule: "M011",
      severity: "error",
      file: "corpus/laos.meta",
      line: 4,
      message: "the date \"9 Sept\" has no year",
      excerpt: "Date: 9 Sept",
      remedy: "write 2024, 2024-09, 2024-09-09, 2024-09~ or unknown",
    ),
  ]

  static let preview = Preview(
    file: "corpus/laos.txt",
    doc: "laos",
    title: "Laos's Compliance with the Convention: Death Penalty",
    language: "en",
    sections: [
      SectionRecord(
        id: "laos#h1",
        level: 1,
        label: nil,
        heading: "Laos's Compliance",
        lines: [[1, 1]],
      ),
      SectionRecord(
        id: "laos#sI",
        level: 2,
        label: "I",
        heading: "I. Laos does not prohibit discrimination",
        lines: [[36, 36]],
      ),
    ],
    paragraphs: [
      paragraph(
        "pre.1",
        "front matter, first paragraph",
        lines: [[20, 20]],
        section: "laos#h1",
        text: "Submitted 9 September 2024",
      ),
      paragraph(
        "p5",
        "¶ 5",
        lines: [[40, 40], [52, 52]],
        section: "laos#sI",
        text:
          "The Committee asked about resources allocated to implement legislation that prohibits discrimination against women.",
        markers: [MarkerRecord(number: "3", at: 20), MarkerRecord(number: "4", at: 60)],
      ),
    ],
    notes: [
      NoteRecord(
        number: "3",
        text: "List of Issues, ¶ 2.",
        lines: [[43, 43]],
        paragraph: "laos#p5",
        resolved: nil,
      ),
      NoteRecord(
        number: "4",
        text: "Id.",
        lines: [[44, 44]],
        paragraph: "laos#p5",
        resolved: ResolvedNote(
          note: "3",
          text: "List of Issues, ¶ 2.",
          hops: ["4"],
          certainty: "certain",
          rule: "id",
        ),
      ),
    ],
    findings: Array(findings.prefix(2)),
  )

  private static func paragraph(
    _ locator: String,
    _ label: String,
    lines: [[Int]],
    section: String,
    text: String,
    markers: [MarkerRecord] = [],
  ) -> ParagraphRecord {
    ParagraphRecord(
      id: "laos#\(locator)",
      locator: locator,
      number: nil,
      label: label,
      kind: "paragraph",
      section: section,
      path: [],
      text: text,
      lines: lines,
      joined: lines.count > 1,
      markers: markers,
      parent: nil,
      cites: [],
    )
  }

  @Test
  func `findings stand under their file with excerpt and remedy`() throws {
    let report = CheckReport(
      findings: Self.findings,
      errors: 1,
      warnings: 1,
      notes: 1,
      documents: 2,
    )
    try expectGolden("check", forms(of: report))
  }

  @Test
  func `no findings are one line`() {
    let report = CheckReport(findings: [], errors: 0, warnings: 0, notes: 0, documents: 5)
    #expect(page(report, Layout()) == "0 errors, 0 warnings, 0 notes in 5 documents\n")
  }

  @Test
  func `a preview is an outline with the findings in place`() throws {
    try expectGolden("preview", forms(of: Self.preview))
  }
}

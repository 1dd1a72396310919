// SPDX-License-Identifier: GPL-2.0-or-later

import Documents
import Testing

@Suite
struct RecognitionTests {
  @Test
  func `a recommendation in a heading is carried by every paragraph below it`() {
    let report = HandmadeDocument([
      (
        "7. On implementation of recommendations 88.23, 88. 42 and 90.34",
        ["The law changed.", "So did it."],
      )
    ])
    let carried = report.document.carriedCitations(ofParagraph: 1)
    #expect(
      carried.map { report.document.citations[$0].normal } == [
        "upr:88.23", "upr:88.42", "upr:90.34",
      ]
    )
  }

  @Test
  func `a short title means the source whose title a note prints`() {
    let report = HandmadeDocument(
      [("I. Laws (List of Issues para. 2)", ["Text."])],
      notes: [
        (
          "1",
          "Committee, *List of issues in relation to the tenth report*, (Nov. 14, 2023), CEDAW/C/LAO/Q/10, ¶ 2.",
        ),
        (
          "2",
          "Committee, *Replies to the list of issues*, (Apr. 8, 2024), CEDAW/C/LAO/RQ/10, ¶ 3.",
        ),
      ],
    )
    let heading = report.document.citations[report.document.sections[0].citations]
    #expect(heading.map(\.normal) == ["un:CEDAW/C/LAO/Q/10"])
    #expect(heading.map(\.pinpoint) == ["para:2"])
    #expect(heading.map(\.kind) == [.alias])
    #expect(heading.first?.resolution?.rule == "title-printed")
  }

  @Test
  func `a short title of the sidecar means its source`() {
    let report = HandmadeDocument(
      [("I", ["As the State Report, para. 12, says."])],
      citesAs: ["State Report = CERD/C/NPL/17-23"],
    )
    #expect(report.normals(ofParagraph: 0) == ["un:CERD/C/NPL/17-23"])
  }

  @Test
  func `the Convention is the one of the committee's document`() {
    let views = HandmadeDocument(
      [
        (
          "The complaint",
          ["A breach of article 3 of the Convention.", "Rule 115 of its rules of procedure."],
        )
      ],
      symbol: "CAT/C/30/D/190/2001",
    )
    #expect(views.normals(ofParagraph: 0) == ["art:CAT/3"])
    #expect(views.normals(ofParagraph: 1) == ["rule:cat-rop/115"])
  }

  @Test
  func `what the document calls the Convention beats what was named last`() {
    let views = HandmadeDocument([
      (
        "Facts",
        [
          "Under article 1 of the Convention against Torture (hereinafter “the Convention”) it is so.",
          "The European Convention on Human Rights is another; article 3 of the Convention applies.",
        ],
      )
    ])
    #expect(views.normals(ofParagraph: 1) == ["art:CAT/3"])
  }

  @Test
  func `a Congress given once holds for the bill everywhere`() {
    let memo = HandmadeDocument(
      [("I", ["The House passed it (H.R. 1585)."])],
      notes: [("1", "Act of 2019, H.R.1585, 116th Cong. (2019).")],
    )
    #expect(memo.normals(ofParagraph: 0) == ["bill:116/hr/1585"])
  }

  @Test
  func `the citations of a document stand in the order of its text`() {
    let report = HandmadeDocument(
      [
        ("On recommendation 88.1", ["See A/HRC/44/22.", "Nothing here."]), ("II", ["Rec(92)16"]),
      ],
      notes: [("1", "Ibid.")],
    )
    let starts = report.document.citations.map(\.range.lower)
    #expect(starts == starts.sorted())
    #expect(report.document.sections.map(\.citations) == [0..<1, 2..<2])
    #expect(report.document.paragraphs.map(\.citations) == [1..<2, 2..<2, 2..<3])
    #expect(report.document.notes.map(\.citations) == [3..<4])
  }
}

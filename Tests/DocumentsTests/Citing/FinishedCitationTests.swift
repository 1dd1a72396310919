// SPDX-License-Identifier: GPL-2.0-or-later

import Documents
import Testing

@Suite
struct FinishedCitationTests {
  private static func card(_ fields: KeyValuePairs<Card.Field, String>) -> Card {
    var card = Card()
    card.id = "report"
    for (field, text) in fields {
      card.fields[field, default: []].append(Card.Value(text, .sidecar))
    }
    return card
  }

  private static let replies = card([
    .title: "Replies to the list of issues", .author: "Lao PDR", .date: "2024-04-08",
    .symbol: "CEDAW/C/LAO/RQ/10", .body: "CEDAW",
  ])
  private static let joint = card([
    .title: "A & B: 50% more", .author: "One", .author: "Two", .author: "Three", .date: "2014~",
  ])

  @Test(
    arguments: [
      (
        replies, "¶ 7", .plain,
        "Lao PDR, Replies to the list of issues, CEDAW/C/LAO/RQ/10 (8 April 2024), ¶ 7",
      ),
      (
        replies, "¶ 7", .un,
        "Lao PDR, Replies to the list of issues, U.N. Doc. CEDAW/C/LAO/RQ/10, ¶ 7 (2024).",
      ),
      (
        replies, "¶ 17 (a)", .oscola,
        "Lao PDR, ‘Replies to the list of issues’ (8 April 2024), UN Doc CEDAW/C/LAO/RQ/10, para 17 (a)",
      ),
      (
        replies, "rule 45", .chicago,
        "Lao PDR, “Replies to the list of issues,” April 8, 2024, UN Doc. CEDAW/C/LAO/RQ/10, rule 45.",
      ),
      (
        replies, "¶ 17 (a)", .bluebook,
        "Lao PDR, Replies to the list of issues, ¶ 17 (a), U.N. Doc. CEDAW/C/LAO/RQ/10 (Apr. 8, 2024).",
      ),
      (
        replies, "article 6", .mcgill,
        "Lao PDR, Replies to the list of issues, UN Doc CEDAW/C/LAO/RQ/10 (8 April 2024) at art 6.",
      ),
      (
        replies, "¶ 23, bullet 2", .chicago,
        "Lao PDR, “Replies to the list of issues,” April 8, 2024, UN Doc. CEDAW/C/LAO/RQ/10, para. 23, bullet 2.",
      ),
      (joint, "section 7", .bluebook, "One et al., A & B: 50% more, § 7 (about 2014)."),
      (
        joint, "section 7", .mcgill,
        "One, Two & Three, A & B: 50% more (about 2014) at section 7.",
      ),
      (joint, "note 4", .oscola, "One, Two and Three, ‘A & B: 50% more’ (about 2014), n 4"),
      (joint, "note 4", .bluebook, "One et al., A & B: 50% more, n.4 (about 2014)."),
      (card([.title: "Untold"]), "", .chicago, "“Untold.”"),
      (card([.title: "Untold"]), "¶ 3", .chicago, "“Untold,” para. 3."),
      (card([.title: "On A/HRC/1/2", .symbol: "A/HRC/1/2"]), "", .un, "On A/HRC/1/2."),
      (
        card([.title: "Rules", .symbol: "CM/Rec(2017)3"]), "rule 28", .un,
        "Rules, CM/Rec(2017)3, rule 28.",
      ),
      (card([.citeAs: "Memo (2020)"]), "¶ 3", .mcgill, "Memo (2020) at para 3."),
      (joint, "", .plain, "One and others, A & B: 50% more (about 2014)"),
      (
        joint, "section 7, second paragraph", .oscola,
        "One, Two and Three, ‘A & B: 50% more’ (about 2014), section 7, second paragraph",
      ),
      (joint, "", .chicago, "One, Two, and Three, “A & B: 50% more,” about 2014."),
      (card([.citeAs: "Memo (2020)"]), "¶ 3", .plain, "Memo (2020), ¶ 3"),
      (card([.title: "Untold", .date: "unknown"]), "note 4", .plain, "Untold, note 4"),
      (card([:]), "", .plain, "report"),
    ] as [(Card, String, CitationStyle, String)]
  )
  func `a citation is finished in each style`(
    card: Card,
    label: String,
    style: CitationStyle,
    text: String,
  ) {
    #expect(FinishedCitation(of: card, label: label, style: style).text == text)
  }

  @Test
  func `BibTeX keeps names whole, escapes, and puts the place in a note`() {
    let entry = FinishedCitation(of: Self.joint, label: "¶ 2", style: .bibtex).text
    #expect(
      entry == """
        @techreport{report,
          author = {{One} and {Two} and {Three}},
          title = {{A \\& B: 50\\% more}},
          year = {2014},
          note = {para. 2}
        }
        """
    )
  }

  @Test
  func `BibTeX stays balanced whatever the card holds`() {
    let wild = Self.card([
      .title: "{Open \"quoted\" \\ ~ ^ 100% & #1_$ — Éà",
      .author: "Smith and Sons", .author: "{", .date: "2020-09", .symbol: "A/HRC/1/2",
      .sourceURL: "https://example.org/a_{b}%20c d",
    ])
    let entry = FinishedCitation(of: wild, label: "¶ 17 (d)", style: .bibtex).text
    #expect(
      entry == ##"""
        @techreport{report,
          author = {{Smith and Sons} and {\textbraceleft{}}},
          title = {{\textbraceleft{}Open "quoted" \textbackslash{} \textasciitilde{} \textasciicircum{} 100\% \& \#1\_\$ — Éà}},
          number = {A/HRC/1/2},
          year = {2020},
          month = sep,
          url = {https://example.org/a_%7Bb%7D%20c%20d},
          note = {para. 17 (d)},
          howpublished = {A/HRC/1/2, para. 17 (d)}
        }
        """##
    )
  }

  @Test
  func `RIS has one tag a line and the place in SP`() {
    let broken = Self.card([
      .title: "One\nER  - two", .author: "A", .author: "B", .date: "2024-04-08",
      .symbol: "CEDAW/C/LAO/RQ/10", .sourceURL: "https://example.org/",
    ])
    #expect(
      FinishedCitation(of: broken, label: "¶ 7", style: .ris).text == """
        TY  - RPRT
        ID  - report
        AU  - A
        AU  - B
        TI  - One ER - two
        PY  - 2024
        DA  - 2024/04/08
        SN  - CEDAW/C/LAO/RQ/10
        UR  - https://example.org/
        SP  - para. 7
        ER  -\u{20}
        """
    )
  }

  @Test
  func `what the card leaves open is named, and an unknown date counts as open`() {
    let card = Self.card([.title: "Untold", .date: "unknown"])
    #expect(
      FinishedCitation(of: card, label: "", style: .un).missing == ["Author", "Symbol", "Date"]
    )
    #expect(FinishedCitation(of: Self.replies, label: "", style: .un).missing.isEmpty)
  }

  @Test(arguments: [
    ("¶ 17 (d)", "17(d)", "paragraph"), ("rule 45", "45", "rule"), ("note 14", "14", "note"),
    ("article 6", "article 6", nil),
    (
      "front matter, first paragraph",
      "front matter, first paragraph", nil,
    ),
  ])
  func `a pinpoint has the locator and the label of CSL`(
    label: String,
    locator: String,
    word: String?,
  ) throws {
    let pinpoint = try #require(PrintedPinpoint(label: label))
    #expect(pinpoint.cslLocator == locator)
    #expect(pinpoint.cslLabel == word)
  }
}

// SPDX-License-Identifier: GPL-2.0-or-later

import Documents
import TestSupport
import Testing

/// Text that was made to hurt. Each takes a moment when the work is linear, minutes when it is not.
@Suite
struct HostileCitationTests {
  @Test(arguments: [
    "§", "(", "Id. ", "article 1 of the ", "A/", "[", "18 U.S.C. ", "¶ ", "supra ", "<", "*", "&",
    "No. ",
    "articles 1, ", "C169 ", "see note 3 above, ", "H.R. 1 ", "https://www.", "(a)",
    "paragraph 1 of ",
    "Code of ", "Convention ", "recommendations 88.1, ", "communication No. 1/2001 and ",
    "resolution 1/2 ",
    "\u{AD}", "¹", "“", "ECLI:", "Rec(", "General Assembly ", "JAMA 1, no. 2 (",
    "of the Optional Protocol ",
    "A/RES/1/2-", "List of Issues para. 2 ", "-1", "article 1 (1) (", "\\", "&#", "U. S. ",
    "doi:10.1/", "§ 5 and ", "section 5 and ", "article 5 it, the Convention it, ", "www.a.org/A/",
    "rule 5 it, of the Code ",
  ])
  func `a piece twenty thousand times over is read to its end`(_ piece: String) {
    var scanner = CitationScanner()
    let text = String(repeating: piece, count: 20_000)
    let citations = scanner.scan(text)
    #expect(
      citations.allSatisfy { $0.range.start < $0.range.end && $0.range.end <= text.utf8.count }
    )
  }

  @Test
  func `a symbol of ten thousand elements is no symbol`() {
    #expect(CitationVector("A" + String(repeating: "/HRC/1", count: 5000)).found() == [])
  }

  @Test
  func `a place is not looked for across a whole text`() {
    let words = String(repeating: "Report ", count: 20_000)
    let places = String(repeating: "which para. 5 ", count: 20_000)
    #expect(CitationVector("A/RES/60/1 " + words + places).found().count == 1)
  }

  @Test
  func `a law's name ends`() {
    let name = "Code of " + String(repeating: "Aaaa of ", count: 2000)
    let text = name + String(repeating: "article 5 of the Code; ", count: 2000)
    var scanner = CitationScanner()
    #expect(scanner.scan(text).allSatisfy { $0.normal.utf8.count < 500 })
  }

  @Test(arguments: 0..<64)
  func `random pieces of citations never lead outside the text`(_ seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let pieces = HostileCitationTests.pieces
    var text = ""
    for _ in 0..<400 { text += pieces.randomElement(using: &generator) ?? "" }
    let bytes = Array(text.utf8)
    let cut = Int.random(in: 0...(bytes.count / 2), using: &generator)
    let range = ByteRange(cut, bytes.count - cut / 2)
    var scanner = CitationScanner(.init(committee: "CCPR", defined: ["List": "un:A/1/2"]))
    let citations = scanner.scan(bytes, in: range)
    let outside = citations.filter { !range.contains($0.range) || !range.contains($0.extent) }
    #expect(outside.isEmpty, "seed \(seed)")
    #expect(CitationSoundness(citations, of: bytes).faults == [], "seed \(seed)")
    #expect(CitationSoundness(.read(bytes)).faults == [], "seed \(seed)")
  }

  private static let pieces = [
    " ", " ", " ", ", ", "; ", ". ", "(", ")", "[", "]", "/", "-", "–", "*", "_", "\\", "<b>",
    "&nbsp;", "\n\n",
    "¹²", "“", "”", "’s ", "article ", "articles ", "paragraph ", "para. ", "¶ ", "§", "1", "14",
    "922", "2001",
    "(a)", "(3)", "bis", "ff.", "of ", "the ", "and ", "to ", "Convention ", "Covenant ",
    "Optional Protocol ",
    "Criminal Code ", "Law on ", "ICCPR ", "CEDAW", "A", "/RES", "/C", "/1", "/Add.1", "Id.",
    "Ibid., ", "supra ",
    "note ", "above", "infra ", "op. cit.", "recommendations ", "88.23", "U.S.C. ", "Pub. L. No. ",
    "H.R. ",
    "116th Cong.", "no. ", "No. ", "Nos. ", "General Assembly ", "resolution ", "general comment ",
    "Rec", "CM/Rec",
    "R ", "ETS ", "ILO ", "C169", "UNTS ", "Treaty Series, vol. ", "https://www.a.org/x",
    "accessed ", "May ", "ECLI:",
    "Regulation (EU) ", "application ", "É", "中", "\u{AD}", "\u{200B}", "\u{F8FF}", "List ",
    "rule ", "rules of procedure ",
  ]
}

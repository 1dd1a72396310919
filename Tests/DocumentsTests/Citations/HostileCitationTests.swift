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
    "doi:10.1/",
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

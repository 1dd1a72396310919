// SPDX-License-Identifier: GPL-2.0-or-later

import Documents
import TestSupport
import Testing

/// Any bytes give a document that holds together.
@Suite
struct ReadingTotalityTests {
  /// Pieces of what documents are made of, and of what they should not be made of.
  private static let fragments: [String] = [
    "1. ", "2.\t", "7.2 ", "7.2.1. ", "10bis. ", "(a) ", "(i) ", "b.\t", "II. ", "A. ",
    "Article 5. ",
    "Chapter III: ", "ANNEX", "# ", "## ", "**", "*", "_", "- ", " - ", "❖ ", "· ", "\\_\\_\\_",
    "====",
    "¹ ", "¹²", "<sup>3</sup>", "[4] ", "[^5]: ", "article 143¹", "m²", "\n", "\n\n", "\r\n",
    "\u{0C}",
    "\t", "| a | b |", "The Committee notes that the author", "women and children.", "para.",
    "No. 5",
    "supra note 3", "Id. at 4", "op. cit.", "CEDAW/C/LAO/Q/10", "GE.11-46463", "page 3", "- 12 -",
    "image1.png", "[bookmark: x]", "&amp;", "&#x41;", "<br>", "<u>", "https://example.org/a_b",
    "\u{AD}", "\u{200B}", "\u{202E}", "\u{FEFF}", "\u{0}", "\u{1B}[2J", "é", "Комитет", "第五条",
    "١٢- ",
    "(2016-2015)", "31 February 2020", ",", ";", ":", " ", "x", "1", "99999999999", ".", "?",
  ]

  private static func text(_ generator: inout SeededGenerator) -> [UInt8] {
    var bytes: [UInt8] = []
    for _ in 0..<Int.random(in: 0..<400, using: &generator) {
      if Int.random(in: 0..<12, using: &generator) == 0 {
        bytes.append(UInt8.random(in: 0...255, using: &generator))
      } else {
        bytes += fragments.randomElement(using: &generator).map { Array($0.utf8) } ?? []
      }
    }
    return bytes
  }

  @Test(arguments: 0..<8)
  func `random text gives a document that holds together`(part: Int) {
    for round in 0..<150 {
      let seed = UInt64(part * 1000 + round)
      var generator = SeededGenerator(seed: seed)
      let bytes = Self.text(&generator)
      #expect(Soundness(.read(bytes), of: bytes).faults.isEmpty, "seed \(seed)")
    }
  }

  @Test
  func `what is no text has one finding and nothing else`() {
    let bytes = (0..<8192).map { UInt8(truncatingIfNeeded: $0 &* 197 &+ $0 / 7) }
    for input in [bytes, Array(repeating: 0, count: 4096), Array(repeating: 7, count: 9)] {
      let document = Document.read(input)
      #expect(document.findings.map(\.rule) == [Rule.noText.code])
      #expect(document.paragraphs.isEmpty && document.text.isEmpty)
      #expect(document.card.fields.isEmpty)
    }
  }

  /// Each of these once took time that grew with its square.
  @Test(arguments: ["<sup>", "(a) x\n(i) y\n", "[1](http://", "1<sup>2</sup>", "</sup>"])
  func `a file of nothing else is read in one pass`(unit: String) {
    let bytes = Array(String(repeating: unit, count: 20_000).utf8)
    let document = Document.read(bytes)
    #expect(Soundness(document, of: bytes).faults.isEmpty)
    #expect(document.paragraphs.allSatisfy { $0.locator.utf8.count < 64 })
  }

  @Test(
    arguments: [
      [], [0], [0xFF], [0xFF, 0xFE], [0xFE, 0xFF, 0x00], [0xEF, 0xBB, 0xBF], Array("\n\n\n".utf8),
      Array(repeating: 0, count: 4096), Array(repeating: 0x5B, count: 4096),
      Array(repeating: 0x80, count: 4096), Array("²".utf8), Array("¹ ".utf8), Array("#".utf8),
      Array("|".utf8), Array("\t".utf8), Array("- ".utf8), Array("<sup>".utf8),
      // A name in the text that a note explains: it once ended the program.
      Array(
        "1. As in Fei v. Colombia, op. cit., it was held.¹\n\n¹ Fei v. Colombia, No. 514/1992.".utf8
      ),
    ] as [[UInt8]]
  )
  func `the smallest and oddest inputs give a document`(bytes: [UInt8]) {
    #expect(Soundness(.read(bytes), of: bytes).faults.isEmpty)
  }
}

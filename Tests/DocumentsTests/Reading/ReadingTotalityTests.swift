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
      check(Document.read(Self.text(&generator)), "seed \(seed)")
    }
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
    check(Document.read(bytes), "\(bytes.prefix(16))")
  }

  /// What every reader of a document relies on.
  private func check(_ document: Document, _ name: String) {
    let comment = Comment(rawValue: name)
    let locators =
      document.sections.map(\.locator) + document.paragraphs.map(\.locator)
      + document.notes.map(\.locator)
    #expect(Set(locators).count == locators.count, comment)
    for locator in locators {
      #expect(!locator.isEmpty && locator.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }, comment)
    }
    #expect(String(validating: document.text, as: UTF8.self) != nil, comment)
    #expect(!document.text.contains { $0 < 0x20 && $0 != 0x0A && $0 != 0x09 }, comment)
    let ranges =
      document.sections.map(\.heading) + document.paragraphs.map(\.text)
      + document.notes.map(\.text)
    for range in ranges {
      #expect(range.start >= 0 && range.start <= range.end, comment)
      #expect(range.end <= document.text.count, comment)
    }
    for paragraph in document.paragraphs { check(paragraph, document, comment) }
    for (index, section) in document.sections.enumerated() {
      #expect((section.parent ?? -1) < index, comment)
      #expect(section.level >= 1, comment)
    }
    for note in document.notes {
      #expect(note.paragraph.map { document.paragraphs.indices.contains($0) } ?? true, comment)
    }
  }

  private func check(_ paragraph: Paragraph, _ document: Document, _ comment: Comment) {
    #expect(!paragraph.text.isEmpty, comment)
    #expect(!paragraph.label.isEmpty, comment)
    #expect(!paragraph.lines.isEmpty, comment)
    #expect(paragraph.section.map { document.sections.indices.contains($0) } ?? true, comment)
    var last = paragraph.text.start
    for sentence in document.sentences[paragraph.sentences] {
      #expect(sentence.start >= last && sentence.end > sentence.start, comment)
      #expect(sentence.end <= paragraph.text.end, comment)
      last = sentence.end
      for citation in document.citations[paragraph.citations] {
        // A citation lies within a sentence or apart from it.
        let cut = citation.extent.overlaps(sentence) && !sentence.contains(citation.extent)
        let crossesItems = document.text[citation.extent.indices].contains(0x0A)
        #expect(!cut || crossesItems, comment)
      }
    }
    for marker in document.markers[paragraph.markers] {
      #expect(Int(marker.at) >= paragraph.text.start, comment)
      #expect(Int(marker.at) <= paragraph.text.end, comment)
    }
  }
}

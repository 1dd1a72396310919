// SPDX-License-Identifier: GPL-2.0-or-later

import Documents
import Search
import TestSupport
import Testing
import Wire

@Suite
struct SnippetBuilderTests {
  /// Sentences end at `|` in the pattern; `{…}` is an extent; `[…]` a mark of group 0, `<…>` of 1.
  private struct Sample {
    var text: [UInt8] = []
    var sentences: [ByteRange] = []
    var extents: [ByteRange] = []
    var marks: [Mark] = []

    init(_ pattern: String) {
      var sentence = 0
      var extent = 0
      var mark = 0
      for byte in pattern.utf8 {
        switch byte {
        case UInt8(ascii: "|"):
          sentences.append(ByteRange(sentence, text.count))
          sentence = text.count
        case UInt8(ascii: "{"): extent = text.count
        case UInt8(ascii: "}"): extents.append(ByteRange(extent, text.count))
        case UInt8(ascii: "["), UInt8(ascii: "<"): mark = text.count
        case UInt8(ascii: "]"), UInt8(ascii: ">"):
          let group = byte == UInt8(ascii: "]") ? 0 : 1
          marks.append(
            Mark(range: ByteRange(mark, text.count), group: group, position: Int32(mark))
          )
        default:
          if sentence == text.count, byte == 0x20, !sentences.isEmpty { sentence += 1 }
          text.append(byte)
        }
      }
      sentences.append(ByteRange(sentence, text.count))
    }

    var snippet: Snippet {
      SnippetBuilder(
        text: text,
        sentences: sentences,
        extents: extents,
        marks: marks,
        weights: [1, 1],
      ).snippet()
    }
  }

  private func shown(_ snippet: Snippet) -> String {
    snippet.fragments.map { fragment in
      fragment.runs.map { $0.marked ? "[\($0.text)]" : $0.text }.joined()
    }.joined(separator: " … ")
  }

  private static func filler(_ count: Int, _ word: String) -> String {
    (0..<count).map { "Sentence \($0) says \(word) and nothing that matters here at all." }
      .joined(separator: "| ")
  }

  @Test
  func `shows a short paragraph whole`() {
    let snippet = Sample("One [legal] [aid] here.| Two.").snippet
    #expect(shown(snippet) == "One [legal aid] here. Two.")
    #expect(!snippet.cutBefore && !snippet.cutAfter)
  }

  @Test
  func `chooses the sentences with the words, and grows round them`() {
    let pattern =
      Self.filler(8, "x") + "| The [torture] of <children> is banned.| " + Self.filler(8, "y")
    let snippet = Sample(pattern).snippet
    #expect(snippet.fragments.count == 1)
    #expect(shown(snippet).contains("The [torture] of [children] is banned."))
    #expect(snippet.cutBefore && snippet.cutAfter)
    #expect((200...320).contains(shown(snippet).count))
  }

  @Test
  func `takes a second fragment for a word that the first lacks`() {
    let pattern =
      "The [torture] goes on.| " + Self.filler(12, "x") + "| And <children> suffer.| "
      + Self.filler(5, "y")
    let snippet = Sample(pattern).snippet
    #expect(snippet.fragments.count == 2)
    #expect(shown(snippet).contains("[torture]") && shown(snippet).contains("[children]"))
    #expect(snippet.fragments[0].span.upperBound <= snippet.fragments[1].span.lowerBound)
  }

  @Test
  func `shows the beginning when nothing matches in the text`() {
    let snippet = Sample(Self.filler(20, "x")).snippet
    #expect(snippet.fragments.first?.span.lowerBound == 0)
    #expect(!snippet.cutBefore && snippet.cutAfter)
  }

  @Test
  func `cuts a sentence without end at a clause mark, never in a citation`() {
    let clause =
      "the State party shall, in accordance with {Article 14 (3), paragraphs 2, 3 and 4}, act"
    let pattern = Array(repeating: clause, count: 20).joined(separator: "; ") + " on [torture]."
    let sample = Sample(pattern)
    let snippet = sample.snippet
    check(snippet, sample, "long")
    #expect(shown(snippet).contains("[torture]"))
  }

  @Test(arguments: ["死刑", "é\u{301}", "👩‍👩‍👧", "a\u{301}\u{302}", "क्षि", "x"])
  func `cuts a text without blanks between characters`(unit: String) {
    let sample = Sample(String(repeating: unit, count: 3000))
    let snippet = sample.snippet
    check(snippet, sample, unit)
    let text = shown(snippet)
    #expect(!text.isEmpty && text.unicodeScalars.count <= 700)
    #expect(
      text.count % unit.count == 0 && String(decoding: sample.text, as: UTF8.self).hasPrefix(text)
    )
  }

  @Test
  func `holds for any text, sentences, extents and marks`() {
    let pieces = [
      "word", "torture", "para. 12", "U.N. Doc. A/1", "(see", "art. 6)", ";", ",", ".", "é", "死刑",
      "\n", "[x]", "“quoted”", "\u{301}", "1,000",
    ]
    for seed in UInt64(0)..<3000 {
      var random = SeededGenerator(seed: seed)
      var sample = Sample("")
      let text = (0..<Int.random(in: 0...400, using: &random)).map { _ in
        (pieces.randomElement(using: &random) ?? "")
          + (Int.random(in: 0...5, using: &random) > 0 ? " " : "")
      }.joined()
      sample.text = Array(text.utf8)
      let starts =
        Array(
          text.utf8.indices.enumerated().filter { sample.text[$0.offset] & 0xC0 != 0x80 }.map(
            \.offset
          )
        ) + [sample.text.count]
      func range(_ most: Int) -> ByteRange {
        let first = Int.random(in: 0..<starts.count, using: &random)
        let last = min(starts.count - 1, first + Int.random(in: 0...most, using: &random))
        return ByteRange(starts[first], starts[last])
      }
      // Citations neither begin nor end with a blank.
      sample.extents = (0..<Int.random(in: 0...8, using: &random)).map { _ in range(60) }
        .filter { !$0.isEmpty && sample.text[$0.start] > 0x20 && sample.text[$0.end - 1] > 0x20 }
        .sorted { $0.lower < $1.lower }
      let borders = (0..<Int.random(in: 0...10, using: &random)).map { _ in
        starts.randomElement(using: &random) ?? 0
      }.sorted()
      sample.sentences = zip([0] + borders, borders + [sample.text.count]).map {
        ByteRange($0.0, $0.1)
      }
      sample.marks = (0..<Int.random(in: 0...12, using: &random)).map { _ in
        Mark(range: range(8), group: Int.random(in: 0...1, using: &random), position: 1)
      }.sorted { $0.range.lower < $1.range.lower }
      check(sample.snippet, sample, "seed \(seed)")
    }
  }

  private func check(_ snippet: Snippet, _ sample: Sample, _ note: String) {
    #expect(snippet.fragments.count <= 3, "\(note)")
    var last = -1
    var total = 0
    for fragment in snippet.fragments {
      let span = fragment.span
      #expect(
        span.lowerBound > last && span.upperBound <= sample.text.count && !span.isEmpty,
        "\(note)",
      )
      last = span.upperBound
      let joined = fragment.runs.map(\.text).joined()
      #expect(Array(joined.utf8) == Array(sample.text[span]), "\(note): not verbatim")
      #expect(!fragment.runs.contains { $0.text.isEmpty }, "\(note)")
      total += joined.unicodeScalars.count
      for extent in sample.extents {
        let cutsStart = extent.start < span.lowerBound && span.lowerBound < extent.end
        let cutsEnd = extent.start < span.upperBound && span.upperBound < extent.end
        #expect(!cutsStart && !cutsEnd, "\(note): \(extent) is cut by \(span)")
      }
    }
    let protected = sample.extents.reduce(0) { $0 + $1.count }
    #expect(total <= 700 + protected, "\(note): \(total) characters")
  }
}

// SPDX-License-Identifier: GPL-2.0-or-later

import Documents
import TestSupport
import Testing
import Wire

/// Counts how much of what careful readers wrote down the reading finds, and prints it.
@Suite(.enabled(if: SharedData.isPresent, Comment(rawValue: SharedData.absence)))
struct GoldReadingTests {
  @Test(arguments: [
    "laos-cedaw-death-penalty-2024", "tajikistan-upr-midterm-2014", "coe-community-sanctions-rules",
  ])
  func `reads a document as its gold reading says`(name: String) throws {
    let gold = try GoldDocument(JSON.parse(try #require(SharedData.bytes("gold/\(name).json"))))
    let document = Document.read(try #require(SharedData.bytes("corpus/\(name).txt")))
    let score = GoldScore(gold, document)
    print("\(name): \(score)")
    for miss in score.misses { print("  \(miss)") }
    #expect(score.paragraphs.share >= 0.98)
    #expect(score.paths.share >= 0.98)
    #expect(score.joins.share == 1)
    #expect(score.falseJoins == 0)
    #expect(score.notes.share == 1)
    #expect(score.markers.share == 1)
  }

  @Test
  func `reads the sample of decisions as their gold readings say`() throws {
    let bytes = try #require(SharedData.bytes("gold/un-decisions-sample.jsonl"))
    var score = DecisionScore()
    for line in bytes.split(separator: 0x0A) {
      let gold = try JSON.parse(Array(line))
      let name = try #require(gold["doc"]?.string)
      let source = try #require(SharedData.decision(name))
      score.add(gold, Document.read(source))
    }
    print("decisions: \(score)")
    #expect(score.paragraphs.share >= 0.997)
    #expect(score.joins.share >= 0.98)
    #expect(score.notes.share >= 0.997)
  }
}

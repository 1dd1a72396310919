// SPDX-License-Identifier: GPL-2.0-or-later

import Platform
import TestSupport
import Testing
import Wire

/// `bench reading` with the real program; how fast it was is not for a test to say.
@Suite
struct ReadingBenchTests {
  private static let corpus = FilePath(#filePath).parent / "Fixtures/corpus"

  @Test
  func `measures the files of a folder with citations and without`() throws {
    let result = try Program.run(
      ["bench", "reading", "\(Self.corpus)", "--rounds", "1", "--json"],
      environment: [:],
    )
    #expect(result.status == 0 || result.status == 6)
    let figures = try #require(try JSON.parse(Array(result.output.utf8)).array)
    #expect(figures.count == 3)
    for figure in figures {
      let speed: Double = try figure.read("value")
      #expect(speed > 0)
    }
  }

  @Test(
    arguments: [
      ["bench", "reading", "no-such-folder"], ["bench", "reading", "--only", "no such shape"],
      ["bench"], ["bench", "writing"],
    ]
  )
  func `refuses what it cannot measure`(words: [String]) throws {
    let result = try Program.run(words, environment: [:])
    #expect(result.status == 2)
    #expect(result.output.isEmpty)
  }
}

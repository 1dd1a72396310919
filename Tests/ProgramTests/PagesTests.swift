// SPDX-License-Identifier: GPL-2.0-or-later

import Testing
import Wire

@testable import pincite

@Suite
struct PagesTests {
  @Test
  func `reading`() throws {
    try expectGolden("show", forms(of: Samples.show))
    try expectGolden("note", forms(of: Samples.note) + page(Samples.brokenNote, Layout()))
    try expectGolden("toc", forms(of: Samples.toc))
    try expectGolden("doc", forms(of: Samples.card))
  }

  @Test
  func `counting`() throws {
    try expectGolden("count", forms(of: Samples.count))
    try expectGolden("facets", forms(of: Samples.facets))
    try expectGolden("timeline", forms(of: Samples.timeline))
    try expectGolden("kwic", forms(of: Samples.kwic))
  }

  @Test
  func `citing`() throws {
    try expectGolden("cites", forms(of: Samples.cites))
    try expectGolden("cited-by", forms(of: Samples.citedBy))
    try expectGolden("resolve", forms(of: Samples.resolution))
    try expectGolden("quote", forms(of: Samples.quote) + page(Samples.exactQuote, Layout()))
  }

  @Test
  func `indexing`() throws {
    try expectGolden("index", forms(of: Samples.index))
    try expectGolden("diff", forms(of: Samples.diff))
    try expectGolden("generations", forms(of: Samples.generations))
    try expectGolden("publish", forms(of: Samples.publication))
    try expectGolden("verify", forms(of: Samples.verified))
  }

  @Test
  func `explaining`() throws {
    try expectGolden("explain", forms(of: Samples.explanation))
    try expectGolden(
      "similar",
      forms(of: Similar(AnswerPageTests.answer, terms: ["aid", "women"])),
    )
    try expectGolden("nothing", forms(of: Samples.nothing))
    #expect(
      Samples.nothing.remarks == [
        "did you mean legal aid", "no paragraph matches",
        "\"womens legal aid centre\" occurs nowhere",
        "'(womens AND aid) AND state:\"Laos\"' finds 2 paragraphs",
      ]
    )
  }

  static let all: [any Presentable & Sendable] = [
    AnswerPageTests.answer, EditorPageTests.preview, Samples.show, Samples.note, Samples.toc,
    Samples.card, Samples.count, Samples.facets, Samples.timeline, Samples.kwic, Samples.cites,
    Samples.citedBy, Samples.resolution, Samples.quote, Samples.index, Samples.diff,
    Samples.generations, Samples.publication, Samples.verified, Samples.explanation,
  ]

  @Test(arguments: [30, 40, 50, 80, 100])
  func `no line is wider than the page, but for addresses and commands`(_ width: Int) {
    for value in Self.all {
      for layout in [Layout(width: width), Layout(width: width, ascii: true)] {
        for line in page(value, layout).split(separator: "\n").map(String.init)
        where !line.contains("#") && !line.contains("pincite ") {
          #expect(displayWidth(line) <= width, "\(type(of: value)): \(line)")
        }
      }
    }
  }

  @Test
  func `every record has the columns of its kind, and names itself first`() {
    for value in Self.all {
      let columns = type(of: value).columns
      for record in value.records {
        #expect(record.count == columns.count, "\(type(of: value))")
      }
      #expect(!value.records.isEmpty)
    }
  }

  @Test
  func `what is ASCII in the documents is ASCII on an ASCII page`() {
    var answer = AnswerPageTests.answer
    answer.hits[0].notes = []
    answer.hits[1].cite = "Report, ¶ 13"
    let text = page(answer, Layout(ascii: true)) + page(Samples.timeline, Layout(ascii: true))
    #expect(text.utf8.allSatisfy { $0 < 0x80 }, "\(text)")
  }
}

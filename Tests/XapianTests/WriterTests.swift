// SPDX-License-Identifier: GPL-2.0-or-later

import Testing
import Xapian

@Suite
struct WriterTests {
  let shelf = Shelf()

  @Test
  func `what was committed can be read`() throws {
    let folder = shelf.path("made")
    var writer = try Writer(creating: folder)
    var entry = Entry()
    entry.fill(with: "to be or not to be")
    entry.add(bytes("Kfilter").span, occurrences: 0)
    entry.add(bytes("Sbe").span, at: 9)
    entry.setValue(bytes("two").span, slot: 3)
    #expect(try writer.add(entry) == 1)
    try writer.addSpelling(bytes("women").span, count: 7)
    try writer.addSpelling(bytes("woman").span, count: 2)
    try writer.setMetadata(bytes("schema"), bytes("1"))
    try writer.commit()
    try writer.close()

    let database = try Database(folder: folder)
    let statistics = try database.statistics()
    #expect(statistics.documents == 1 && statistics.lastDocument == 1)
    #expect(statistics.totalLength == 7 && statistics.averageLength == 7)
    #expect(statistics.hasPositions)
    #expect(try database.length(ofDocument: 1) == 7)
    #expect(try database.data(ofDocument: 1) == bytes("to be or not to be"))
    #expect(try database.value(ofDocument: 1, slot: 0) == bytes("to"))
    #expect(try database.value(ofDocument: 1, slot: 3) == bytes("two"))
    #expect(try database.value(ofDocument: 1, slot: 4) == [])
    #expect(try database.metadata(bytes("schema")) == bytes("1"))
    #expect(try database.metadata(bytes("other")) == [])
    #expect(try database.uuid().count == 36)
    #expect(try database.positions(ofTerm: bytes("be"), inDocument: 1) == [1, 5])
    #expect(try database.positions(ofTerm: bytes("Sbe"), inDocument: 1) == [9])
    let terms = try database.terms(ofDocument: 1)
    #expect(terms.map(\.text) == ["Kfilter", "Sbe", "be", "not", "or", "to"])
    #expect(terms.map(\.count) == [0, 1, 2, 1, 1, 2])
    #expect(try database.terms(ofDocument: 1, prefix: bytes("n")).map(\.text) == ["not"])
    #expect(try database.spellingSuggestion(for: bytes("wpmen")) == bytes("women"))
    #expect(try database.spellingSuggestion(for: bytes("zzzzzz")) == nil)
    let words = try database.spellingWords(cap: 10)
    #expect(words.map(\.text) == ["woman", "women"] && words.map(\.count) == [2, 7])
  }

  @Test
  func `what was not committed is dropped`() throws {
    let folder = shelf.path("dropped")
    do {
      var writer = try Writer(creating: folder)
      var entry = Entry()
      entry.fill(with: "kept")
      try writer.add(entry)
      try writer.commit()
      entry.fill(with: "lost")
      try writer.add(entry)
    }
    let database = try Database(folder: folder)
    #expect(try database.statistics().documents == 1)
  }

  @Test
  func `databases are merged into one, in order`() throws {
    let one = try shelf.database("one", ["a one", "b one"])
    let two = try shelf.database("two", ["c two"])
    let merged = shelf.path("merged")
    try Database.compact([one, two], into: merged)
    let database = try Database(folder: merged)
    #expect(try database.statistics().documents == 3)
    #expect(try database.data(ofDocument: 3) == bytes("c two"))
    let check = try Database.check(folder: merged)
    #expect(check.errors == 0 && check.report.contains("postlist"))
    #expect(throws: XapianError.self) { try Database.compact([one], into: merged) }
  }
}

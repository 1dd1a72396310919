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
  func `data of any size comes back`() throws {
    let sizes = [0, 1, 17, 2_000, 2_001, 8_192, 300, 70_000, 0, 1 << 20, 5]
    let data = sizes.enumerated().map { index, size in
      [UInt8](repeating: UInt8(index), count: size)
    }
    let folder = shelf.path("sizes")
    var writer = try Writer(creating: folder, keepsTermLists: false)
    var entry = Entry()
    for data in data {
      entry.fill(with: "word")
      entry.data = data
      try writer.add(entry)
    }
    try writer.commit()
    try writer.close()
    let merged = shelf.path("merged-sizes")
    try Database.compact([folder, folder], into: merged)
    for folders in [[folder], [merged], [folder, folder]] {
      let database = try Database(folders: folders)
      var request = SearchRequest(.word("word"))
      request.limit = .max
      request.wantsData = true
      let results = try database.search(request)
      #expect(results.hits.count == sizes.count * (folders == [folder] ? 1 : 2))
      for hit in results.hits {
        let stored = try database.data(ofDocument: hit.document)
        #expect(results.data[hit.data].elementsEqual(stored))
        #expect(try database.value(ofDocument: hit.document, slot: 0) == bytes("word"))
      }
      let all = results.hits.map { [UInt8](results.data[$0.data]) }
      #expect(Set(all) == Set(data))
    }
  }

  @Test
  func `a slot beyond the last is refused`() throws {
    var writer = try Writer(creating: shelf.path("slots"))
    var entry = Entry()
    entry.setValue(bytes("a").span, slot: .max - 1)
    #expect(ErrorTests.kind { try writer.add(entry) } == .invalidArgument)
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

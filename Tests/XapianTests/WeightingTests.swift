// SPDX-License-Identifier: GPL-2.0-or-later

import TestSupport
import Testing
import Xapian

/// A term without occurrences says where a document stands and leaves its length alone.
@Suite
struct WeightingTests {
  let directory = TemporaryDirectory()

  /// Documents 1 and 2 have the same text; 2 and 3 have the word `laos` beside it, without occurrences.
  func database() throws -> Database {
    let folder = "\(directory.path)/weights"
    var writer = try Writer(creating: folder)
    var entry = Entry()
    for (text, extra) in [("migrant workers", 0), ("migrant workers", 1), ("forests", 40)] {
      entry.fill(with: text)
      for number in 0..<extra {
        entry.add(bytes(number == 0 ? "laos" : "other\(number)").span, occurrences: 0)
      }
      try writer.add(entry)
    }
    try writer.commit()
    try writer.close()
    return try Database(folder: folder)
  }

  @Test
  func `a term without occurrences has a weight`() throws {
    let results = try database().search(SearchRequest(.or([.word("migrant"), .word("laos")])))
    #expect(results.documents.first == 2)
    #expect(Set(results.documents) == [1, 2, 3])
    #expect(results.hits.allSatisfy { $0.weight > 0 })
    #expect(results.hits.allSatisfy { $0.weight <= results.maximumWeight })
  }

  @Test
  func `it adds the same whatever the document, and makes none longer`() throws {
    let database = try database()
    let plain = try database.search(SearchRequest(.word("migrant"))).hits.map(\.weight)
    #expect(plain[0] == plain[1])
    let laos = try database.search(SearchRequest(.word("laos"))).hits.map(\.weight)
    #expect(laos[0] == laos[1])
    #expect(try database.length(ofDocument: 3) == 1)
  }

  @Test
  func `among synonyms it counts as one`() throws {
    let query = Query.synonym([.word("laos"), .word("migrant")])
    let results = try database().search(SearchRequest(query))
    #expect(Set(results.documents) == [1, 2, 3])
    #expect(results.hits.allSatisfy { $0.weight > 0 && $0.weight <= results.maximumWeight })
  }

  @Test
  func `scaling holds for it too`() throws {
    let database = try database()
    let whole = try database.search(SearchRequest(.word("laos"))).hits[0].weight
    let half = try database.search(SearchRequest(.scale(.word("laos"), by: 0.5))).hits[0].weight
    #expect(abs(half * 2 - whole) < 1e-9)
  }
}

// SPDX-License-Identifier: GPL-2.0-or-later

import Testing
import Xapian

@Suite
struct QueryTests {
  let shelf = Shelf()

  static let texts = [
    "legal aid for women",  // 1
    "aid that is legal",  // 2
    "women and men",  // 3
    "legal legal legal advice",  // 4
    "advise women",  // 5
  ]

  static let cases: [(Query, [UInt32])] = [
    (.nothing, []),
    (.everything, [1, 2, 3, 4, 5]),
    (.word("women"), [1, 3, 5]),
    (.and([.word("legal"), .word("aid")]), [1, 2]),
    (.and([]), []),
    (.or([.word("aid"), .word("men")]), [1, 2, 3]),
    (.and(.word("legal"), not: .word("aid")), [4]),
    (.and(.word("aid"), maybe: .word("women")), [1, 2]),
    (.filter(.word("women"), by: .word("legal")), [1]),
    (.phrase([.word("legal"), .word("aid")]), [1]),
    (.phrase([.word("aid"), .word("legal")], window: 4), [2]),
    (.phrase([.word("aid"), .word("legal")], window: 3), []),
    (.near([.word("legal"), .word("aid")], window: 4), [1, 2]),
    (.near([.word("legal"), .word("women")], window: 4), [1]),
    (.synonym([.word("men"), .word("advice")]), [3, 4]),
    (.wildcard(prefix: bytes("advi"), cap: 9), [4, 5]),
    (.scale(.word("advice"), by: 3), [4]),
    (.value(in: 0, from: bytes("aid"), to: bytes("legal")), [1, 2, 4]),
    (.value(in: 0, atLeast: bytes("legal")), [1, 3, 4]),
    (.value(in: 0, atMost: bytes("aid")), [2, 5]),
    (.value(in: 7, atLeast: bytes("a")), []),
  ]

  @Test(arguments: cases.indices)
  func `each operator finds its documents`(index: Int) throws {
    let (query, documents) = Self.cases[index]
    let database = try Database(folder: shelf.database("texts", Self.texts))
    var request = SearchRequest(query)
    request.order = .document
    let results = try database.search(request)
    let reading = try database.describe(query)
    #expect(results.documents == documents, "\(reading)")
    #expect(results.lower == UInt32(documents.count) && results.upper == results.lower)
  }
}

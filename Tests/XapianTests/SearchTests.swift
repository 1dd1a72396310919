// SPDX-License-Identifier: GPL-2.0-or-later

import TestSupport
import Testing
import Xapian

@Suite
struct SearchTests {
  let shelf = Shelf()

  static let texts = [
    "red apple on a red table",  // 1
    "green apple",  // 2
    "red cherry",  // 3
    "green pear on a green table by a green wall",  // 4
    "red wine",  // 5
    "apple pie with apple sauce",  // 6
  ]

  func database() throws -> Database { try Database(folder: shelf.database("fruit", Self.texts)) }

  @Test
  func `the best hit comes first, with its data`() throws {
    var request = SearchRequest(.or([.word("red"), .word("apple")]))
    request.wantsData = true
    request.wantsTerms = true
    let results = try database().search(request)
    #expect(results.terms.map(\.text) == ["apple", "red"])
    #expect(results.terms.map(\.count) == [3, 3])
    #expect(results.documents.first == 1)
    #expect(Set(results.documents) == [1, 2, 3, 5, 6])
    #expect(results.lower == 5 && results.estimate == 5 && results.upper == 5)
    #expect(!results.stopped)
    #expect(results.hits.map(\.weight) == results.hits.map(\.weight).sorted(by: >))
    #expect(results.hits.allSatisfy { $0.weight <= results.maximumWeight })
    for hit in results.hits {
      let text = Self.texts[Int(hit.document) - 1]
      #expect(results.data[hit.data].elementsEqual(text.utf8))
      let words = text.split(separator: " ").map(String.init)
      for use in results.uses[hit.uses] {
        let term = results.terms[use.term].text
        #expect(words.count { $0 == term } == Int(use.occurrences))
      }
      let found = results.uses[hit.uses].map { results.terms[$0.term].text }
      #expect(Set(found) == Set(words).intersection(["red", "apple"]))
    }
  }

  @Test
  func `pages follow each other`() throws {
    let database = try database()
    var request = SearchRequest(.or([.word("red"), .word("apple")]))
    let all = try database.search(request).documents
    request.limit = 2
    var paged: [UInt32] = []
    for offset in stride(from: UInt32(0), to: 8, by: 2) {
      request.offset = offset
      paged += try database.search(request).documents
    }
    #expect(paged == all)
    request.limit = 0
    request.offset = 0
    request.checkAtLeast = .max
    let count = try database.search(request)
    #expect(count.hits.isEmpty && count.lower == 5 && count.upper == 5)
  }

  @Test
  func `hits are sorted as asked`() throws {
    let database = try database()
    var request = SearchRequest(.everything)
    request.order = .document
    #expect(try database.search(request).documents == [1, 2, 3, 4, 5, 6])
    request.query = .word("apple")
    request.order = .ascending(slot: 0)
    #expect(try database.search(request).documents == [6, 2, 1])
    request.order = .descending(slot: 0)
    #expect(try database.search(request).documents == [1, 2, 6])
    request.query = .or([.word("red"), .word("wine")])
    #expect(try database.search(request).documents.first == 5)
  }

  @Test
  func `hits with the same value are collapsed`() throws {
    var request = SearchRequest(.everything)
    request.order = .document
    request.collapse = .init(slot: 0, limit: 1)
    let results = try database().search(request)
    #expect(results.documents == [1, 2, 6])
    #expect(results.hits.map { $0.collapsed > 0 } == [true, true, false])
  }

  @Test
  func `values are counted over all matches`() throws {
    var request = SearchRequest(.or([.word("table"), .word("apple")]))
    request.limit = 1
    request.checkAtLeast = .max
    request.facetSlots = [0, 9]
    let results = try database().search(request)
    #expect(results.facetDocuments == 4)
    let colours = results.facets[results.facetRanges[0]]
    #expect(colours.map(\.text) == ["apple", "green", "red"])
    #expect(colours.map(\.count) == [1, 2, 1])
    #expect(results.facetRanges[1].isEmpty)
    #expect(results.hits.count == 1)
  }

  @Test
  func `impacts count up to the greatest`() throws {
    let folder = shelf.path("impacts")
    var writer = try Writer(creating: folder)
    for impact in [10, 20, 40, 80] as [UInt32] {
      var entry = Entry()
      entry.add(bytes("red").span, occurrences: impact)
      entry.data = []
      try writer.add(entry)
    }
    try writer.commit()
    try writer.close()
    var request = SearchRequest(.word("red"))
    request.weighting.once = 20
    request.weighting.most = 40
    let results = try Database(folder: folder).search(request)
    #expect(results.documents == [3, 4, 2, 1])
    let weights = results.hits.map(\.weight)
    #expect(weights[0] == weights[1] && weights[0] == 2 * weights[2])
    #expect(weights[0] == results.maximumWeight)
  }

  @Test
  func `one document is weighed as among all`() throws {
    let database = try database()
    let query = Query.or([.word("red"), .scale(.word("apple"), by: 2)])
    let results = try database.search(SearchRequest(query))
    for hit in results.hits {
      let found = try database.weight(of: query, forDocument: hit.document)
      #expect(found.matches && found.weight == hit.weight)
    }
    #expect(try database.weight(of: query, forDocument: 4).matches == false)
    #expect(try database.weight(of: query, forDocument: 400).matches == false)
    let parts = try [Query.word("red"), .scale(.word("apple"), by: 2)].map {
      try database.weight(of: $0, forDocument: 1).weight
    }
    let whole = try database.weight(of: query, forDocument: 1).weight
    #expect(abs(parts[0] + parts[1] - whole) < 1e-9)
  }

  @Test
  func `what sets documents apart is found`() throws {
    let database = try database()
    let all = try database.expansion(ofDocuments: [1, 2, 6], terms: .all, cap: 2)
    #expect(all.terms.first?.text == "apple" && all.terms.first?.count == 3)
    #expect(all.terms.count == 2 && all.weights.count == 2)
    #expect(all.weights[0] >= all.weights[1])
    let some = try database.expansion(
      ofDocuments: [1, 2, 6],
      terms: .prefixed(bytes("p")),
      cap: 9,
    )
    #expect(some.terms.map(\.text) == ["pie"])
    #expect(try database.expansion(ofDocuments: [], terms: .all, cap: 9).terms.isEmpty)
  }

  @Test
  func `terms and their documents can be listed`() throws {
    let database = try database()
    let words = try database.terms(prefix: bytes("p"), cap: 9)
    #expect(words.map(\.text) == ["pear", "pie"] && words.map(\.count) == [1, 1])
    #expect(
      try database.terms(prefix: bytes("p"), from: bytes("ph"), cap: 9).map(\.text) == ["pie"]
    )
    #expect(try database.terms(prefix: [], cap: 2).map(\.text) == ["a", "apple"])
    #expect(try database.documents(withTerm: bytes("red"), cap: 9) == [1, 3, 5])
    #expect(try database.documents(withTerm: bytes("red"), from: 2, cap: 1) == [3])
    #expect(try database.documents(withTerm: bytes("blue"), cap: 9) == [])
    #expect(try database.documents(withTerm: [], cap: 9).count == 6)
    let red = try database.frequency(ofTerm: bytes("red"))
    #expect(red.documents == 3 && red.occurrences == 4)
    let blue = try database.frequency(ofTerm: bytes("blue"))
    #expect(blue.documents == 0 && blue.occurrences == 0)
  }

  @Test
  func `positions of many terms come in one answer`() throws {
    let terms = ["green", "apple", "none"].map(bytes)
    let positions = try database().positions(ofTerms: terms, inDocuments: [6, 4, 2])
    #expect(positions[document: 0, term: 0] == [])
    #expect(positions[document: 0, term: 1] == [0, 3])
    #expect(positions[document: 1, term: 0] == [0, 4, 8])
    #expect(positions[document: 1, term: 1] == [])
    #expect(positions[document: 2, term: 1] == [1])
    #expect((0..<3).allSatisfy { positions[document: $0, term: 2].isEmpty })
  }

  @Test
  func `without term lists only what needs them fails`() throws {
    let folder = shelf.path("bare")
    var writer = try Writer(creating: folder, keepsTermLists: false)
    var entry = Entry()
    entry.fill(with: "red apple")
    try writer.add(entry)
    try writer.commit()
    try writer.close()
    let database = try Database(folder: folder)
    var request = SearchRequest(.phrase([.word("red"), .word("apple")]))
    request.wantsTerms = true
    let results = try database.search(request)
    #expect(results.documents == [1] && results.uses.count == 2)
    #expect(try database.value(ofDocument: 1, slot: 0) == bytes("red"))
    #expect(ErrorTests.kind { _ = try database.terms(ofDocument: 1) } == .unsupported)
    let expansion = ErrorTests.kind {
      _ = try database.expansion(ofDocuments: [1], terms: .all, cap: 9)
    }
    #expect(expansion == .unsupported)
  }

  @Test
  func `several folders are one database`() throws {
    let folders = try [
      shelf.database("a", Array(Self.texts[0..<3])), shelf.database("b", Array(Self.texts[3..<6])),
    ]
    let parts = try Database(folders: folders)
    let whole = try database()
    #expect(try parts.statistics().documents == 6)
    #expect(try parts.uuid(ofFolder: 0) != parts.uuid(ofFolder: 1))
    var request = SearchRequest(.or([.word("red"), .word("apple"), .word("wall")]))
    request.wantsData = true
    let expected = try whole.search(request)
    let results = try parts.search(request)
    #expect(results.hits.map(\.weight) == expected.hits.map(\.weight))
    #expect(
      Set(results.hits.map { [UInt8](results.data[$0.data]) })
        == Set(expected.hits.map { [UInt8](expected.data[$0.data]) })
    )
    for hit in results.hits {
      let found = try parts.weight(of: request.query, forDocument: hit.document)
      #expect(found.matches && found.weight == hit.weight)
    }
  }

  @Test
  func `no folder at all is an empty database`() throws {
    let database = try Database(folders: [])
    #expect(try database.statistics().documents == 0)
    #expect(throws: XapianError.self) { try database.search(SearchRequest(.everything)) }
  }
}

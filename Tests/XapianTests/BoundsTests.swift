// SPDX-License-Identifier: GPL-2.0-or-later

import TestSupport
import Testing
import Xapian

/// What is said of a query without running it holds when it is run.
@Suite
struct BoundsTests {
  let shelf = Shelf()
  static let words = ["a", "b", "c", "d", "e", "f"]

  private func query(_ random: inout some RandomNumberGenerator, depth: Int) -> Query {
    let word = Query.word(Self.words.randomElement(using: &random) ?? "a")
    guard depth > 0 else { return word }
    func part() -> Query { query(&random, depth: depth - 1) }
    let words = Self.words.shuffled(using: &random).prefix(2).map { Query.word($0) }
    switch Int.random(in: 0..<13, using: &random) {
    case 0: return .and([part(), part(), part()])
    case 1: return .or([part(), part(), part()])
    case 2: return .and(part(), not: part())
    case 3: return .and(part(), maybe: part())
    case 4: return .filter(part(), by: part())
    case 5: return .scale(part(), by: 0.5)
    case 6: return .phrase(words)
    case 7: return .near(words, window: 3)
    case 8: return .synonym(words)
    case 9: return .everything
    case 10: return .nothing
    case 11: return .occurring(Array("b".utf8))
    default: return word
    }
  }

  @Test
  func `the bounds of any query hold`() throws {
    var random = SeededGenerator(seed: 7)
    let texts = (0..<60).map { _ in
      (0..<Int.random(in: 1...5, using: &random))
        .map { _ in Self.words[Int.random(in: 0...5, using: &random)] }
        .joined(separator: " ")
    }
    let database = try Database(folder: shelf.database("letters", texts))
    var exact = 0
    for _ in 0..<500 {
      let query = query(&random, depth: 3)
      let bounds = try query.bounds(among: texts.count) { term throws(XapianError) in
        Int(try database.frequency(ofTerm: term).documents)
      }
      var request = SearchRequest(query)
      request.checkAtLeast = .max
      let found = Int(try database.search(request).estimate)
      let shown = try database.describe(query)
      #expect(bounds.lower <= found && found <= bounds.upper, "\(shown)")
      if bounds.lower == bounds.upper { exact += 1 }
    }
    #expect(exact > 50 && exact < 450)
  }

  @Test
  func `words apart are taken to be independent`() throws {
    let texts = ["a b", "a", "b", "c"]
    let database = try Database(folder: shelf.database("pairs", texts))
    let bounds = try Query.or([.word("a"), .word("b")]).bounds(among: 4) {
      term throws(XapianError) in
      Int(try database.frequency(ofTerm: term).documents)
    }
    #expect(bounds.lower == 2 && bounds.estimate == 3 && bounds.upper == 4)
  }
}

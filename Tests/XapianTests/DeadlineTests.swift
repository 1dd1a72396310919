// SPDX-License-Identifier: GPL-2.0-or-later

import TestSupport
import Testing
import Xapian

/// A match ends at its deadline, and a deadline that is far changes nothing.
@Suite
struct DeadlineTests {
  let shelf = Shelf()

  /// Texts of two words in random order: phrases of them have many candidates.
  static func noise(_ documents: Int, seed: UInt64) -> [String] {
    var random = SeededGenerator(seed: seed)
    return (0..<documents).map { _ in
      (0..<300).map { _ in Bool.random(using: &random) ? "a" : "b" }.joined(separator: " ")
    }
  }

  /// Phrases of these words, long enough to be rare.
  static let phrases: [Query] = noise(300, seed: 2).map { text in
    .phrase(text.split(separator: " ").prefix(12).map { .word(String($0)) })
  }

  // Each takes seconds to run to its end.
  static let slowQueries: [Query] = [
    .or(phrases),
    .and(.word("a"), maybe: .or(phrases)),
    .and(.word("a"), not: .or(phrases)),
    .scale(.or(phrases), by: 2),
    .synonym(phrases),
    .near((0..<16).map { .word($0.isMultiple(of: 2) ? "a" : "b") }, window: 16),
  ]

  @Test(arguments: slowQueries.indices)
  func `a slow search ends at its deadline`(index: Int) throws {
    let database = try Database(folder: shelf.database("noise", Self.noise(400, seed: 1)))
    var request = SearchRequest(Self.slowQueries[index])
    request.checkAtLeast = .max
    request.deadline = .after(milliseconds: 1)
    let results = try database.search(request)
    #expect(results.stopped)
    #expect(results.lower <= results.estimate && results.estimate <= results.upper)
    #expect(results.upper == 400)
  }

  @Test
  func `a stopped search keeps what it found`() throws {
    let database = try Database(folder: shelf.database("noise", Self.noise(400, seed: 1)))
    var request = SearchRequest(.word("a"))
    request.cancellation = Cancellation()
    request.limit = 400
    let all = try database.search(request)
    #expect(all.hits.count == 400 && !all.stopped)
    request.cancellation?.cancel()
    let none = try database.search(request)
    #expect(none.stopped && none.hits.isEmpty && none.lower == 0 && none.upper == 400)
    request.deadline = Deadline(monotonicNanoseconds: 1)
    request.cancellation = nil
    #expect(try database.search(request).stopped)
  }

  @Test
  func `another thread ends a search`() async throws {
    let folder = try shelf.database("noise", Self.noise(400, seed: 1))
    let cancellation = Cancellation()
    async let stopped = {
      let database = try Database(folder: folder)
      var request = SearchRequest(Self.slowQueries[0])
      request.cancellation = cancellation
      return try database.search(request).stopped
    }()
    cancellation.cancel()
    #expect(try await stopped)
  }

  @Test(arguments: QueryTests.cases.indices, [1, 3])
  func `a deadline that is far changes nothing`(index: Int, shards: Int) throws {
    let folders = try (0..<shards).map { try shelf.database("\($0)", QueryTests.texts) }
    let database = try Database(folders: folders)
    var request = SearchRequest(QueryTests.cases[index].0)
    request.limit = 3
    for order in [SearchRequest.Order.relevance, .document, .descending(slot: 0)] {
      request.order = order
      request.deadline = nil
      let expected = try database.search(request)
      request.deadline = .after(milliseconds: 60_000)
      let results = try database.search(request)
      #expect(results.hits == expected.hits)
      #expect(results.lower == expected.lower && results.upper == expected.upper)
      #expect(results.estimate == expected.estimate)
      #expect(results.maximumWeight == expected.maximumWeight)
      #expect(!results.stopped)
    }
  }
}

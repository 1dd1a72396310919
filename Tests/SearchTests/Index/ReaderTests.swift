// SPDX-License-Identifier: GPL-2.0-or-later

import Platform
import Synchronization
import TestSupport
import Testing
import Wire

@testable import Search

/// Readers never notice that an index is replaced, or taken away, under them.
@Suite
struct ReaderTests {
  private static let documents = 6

  /// Each paragraph of a version bears its stamp, so an answer tells which generation it is of.
  private func write(version: Int, to house: House) throws {
    for number in 0..<Self.documents {
      try house.write("d\(number).txt", "1. Common words, stamp\(version) of them.\n")
    }
  }

  /// The stamps in the answer to a query that every paragraph matches.
  private static func stamps(_ searcher: Searcher) throws -> [String] {
    try searcher.search(QueryRequest("common", limit: 100)).hits.map { hit in
      let text = hit.snippet.fragments.flatMap(\.runs).map(\.text).joined()
      return text.split { !$0.isLetter && !$0.isNumber }.first { $0.hasPrefix("stamp") }.map(
        String.init
      )
        ?? ""
    }
  }

  @Test
  func `a reader during a hundred publications has whole answers of one generation`() throws {
    let house = try House()
    try write(version: 1, to: house)
    try house.publish()
    let reader = ReaderLoop(store: house.store)
    let thread = try Thread(name: "reader") { reader.run() }
    for version in 2...100 {
      try write(version: version, to: house)
      // One is kept, so that generations are swept while they are being opened.
      let report = try house.publish { $0.keep = 1 }
      #expect(report.published)
    }
    reader.stop()
    thread.join()
    #expect(reader.problems.isEmpty)
    #expect(reader.answers > 20)
    #expect(reader.generations > 5)
  }

  private final class ReaderLoop: Sendable {
    private struct State {
      var problems: [String] = []
      var answers = 0
      var generations: Set<Int> = []
    }

    private let store: GenerationStore
    private let state = Locked(State())
    private let isStopped = Atomic<Bool>(false)

    init(store: GenerationStore) {
      self.store = store
    }

    var problems: [String] { state.withLock { $0.problems } }
    var answers: Int { state.withLock { $0.answers } }
    var generations: Int { state.withLock { $0.generations.count } }

    func stop() { isStopped.store(true, ordering: .relaxed) }

    func run() {
      var last = 0
      while !isStopped.load(ordering: .relaxed) {
        do {
          let generation = try store.openLive()
          let number = generation.head.number
          let stamps = try ReaderTests.stamps(Searcher(generation))
          let expected = Array(repeating: "stamp\(number)", count: ReaderTests.documents)
          state.withLock { state in
            state.answers += 1
            state.generations.insert(number)
            if stamps != expected { state.problems.append("\(number): \(stamps)") }
            if number < last { state.problems.append("\(number) after \(last)") }
          }
          last = number
        } catch {
          state.withLock { $0.problems.append("\(error)") }
        }
      }
    }
  }

  @Test
  func `an index that is moved away or emptied goes on answering whoever has it open`() throws {
    let house = try House()
    try write(version: 1, to: house)
    try house.publish { $0.shardBytes = 50 }
    let generation = try house.store.openLive()
    #expect(generation.head.shards.count > 1)
    let searcher = try Searcher(generation)
    let before = try Self.stamps(searcher)
    #expect(before.count == Self.documents)

    let aside = house.directory / "aside"
    try Files.rename(house.index, to: aside)
    #expect(try Self.stamps(searcher) == before)
    try Files.removeTree(aside)
    #expect(try Self.stamps(searcher) == before)
    let missing = #expect(throws: IndexError.self) { try house.store.openLive() }
    #expect(missing?.kind == .noIndex)

    try write(version: 2, to: house)
    try house.publish()
    #expect(try Self.stamps(searcher) == before)
    let after = try Searcher(house.store.openLive())
    #expect(try Self.stamps(after).allSatisfy { $0 == "stamp2" })
  }

  @Test
  func `a generation that somebody reads is not swept, and goes when nobody does`() throws {
    let house = try House()
    try write(version: 1, to: house)
    try house.publish()
    var held: Generation? = try house.store.openLive()
    for version in 2...3 {
      try write(version: version, to: house)
      try house.publish { $0.keep = 1 }
    }
    let numbers = try house.store.names().map(\.number)
    #expect(numbers == [1, 3])
    #expect(held?.head.number == 1)
    held = nil
    try write(version: 4, to: house)
    try house.publish { $0.keep = 1 }
    let rest = try house.store.names().map(\.number)
    #expect(rest == [4])
  }

  @Test(arguments: ["MANIFEST", "CURRENT", "shard-00/iamglass"])
  func `a flipped byte where an index is described is refused before anything is read`(
    name: String
  ) throws {
    let house = try House()
    try write(version: 1, to: house)
    try house.publish()
    let generation = try house.store.openLive()
    let path = name == "CURRENT" ? house.index / "CURRENT" : generation.folder / FilePath(name)
    let whole = try Files.read(path).bytes
    for place in whole.indices {
      var damaged = whole
      damaged[place] ^= 0x04
      try Files.remove(path)
      try Files.write(damaged, to: path)
      let refusal = #expect(throws: IndexError.self) { try house.store.openLive() }
      #expect(refusal?.message.isEmpty == false)
    }
    try Files.remove(path)
    try Files.write(whole, to: path)
    #expect(try house.store.openLive().head.number == 1)
  }
}

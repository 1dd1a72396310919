// SPDX-License-Identifier: GPL-2.0-or-later

import Platform
import TestSupport
import Testing
import Wire

@testable import Search

/// After any series of edits, renames, removals and changes of metadata, an index is what a clean
/// build of the same corpus makes: in its content, in its databases, in the order of its hits.
@Suite
struct IncrementalTests {
  private static let words = [
    "torture", "women", "Article 14", "detention", "18 U.S.C. 922(g)(8)", "the Committee",
    "non-compliance", "CCPR/C/21", "État", "rights of migrants",
  ]

  @Test(arguments: 1...250 as ClosedRange<UInt64>)
  func `a series of publications ends where one would`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let house = try House(["keep.txt": "1. Always here.\n", "d0.txt": "1. A start.\n"])
    // Documents have some hundred bytes here, so that there are many shards, which are split and
    // merged as documents come and go.
    let small = [80, 200, 4000].randomElement(using: &random) ?? 200
    func publish(into index: FilePath? = nil, full: Bool = false) throws -> IndexReport {
      try house.publish(into: index) { options in
        options.shardBytes = small
        options.acceptsLoss = true
        options.full = full
        options.threads = Int.random(in: 1...3, using: &random)
      }
    }
    _ = try publish()
    for _ in 0..<Int.random(in: 1...5, using: &random) {
      for _ in 0..<Int.random(in: 0...3, using: &random) { try edit(house, using: &random) }
      let report = try publish()
      #expect(report.shards.built + report.shards.kept > 0)
    }
    let clean = house.directory / "clean"
    _ = try publish(into: clean)
    let incremental = try house.store.openLive()
    let full = try GenerationStore(clean).openLive()
    #expect(incremental.head.content == full.head.content, "seed \(seed)")
    #expect(incremental.head.shards.map(\.entries) == full.head.shards.map(\.entries))
    #expect(try incremental.dump() == full.dump(), "seed \(seed)")
    #expect(try hits(of: incremental) == hits(of: full), "seed \(seed)")
  }

  private func hits(of generation: Generation) throws -> [[String]] {
    let searcher = try Searcher(generation)
    return try Self.words.map { word in
      let answer = try searcher.search(QueryRequest(word, limit: 50))
      return answer.hits.map { "\($0.id) \($0.score) \($0.title ?? "") \($0.date ?? "")" }
        + answer.expansions.map { "\($0)" }
    }
  }

  private func edit(_ house: House, using random: inout SeededGenerator) throws {
    let folder = Bool.random(using: &random) ? "" : "sub/"
    let name = "\(folder)d\(Int.random(in: 0..<5, using: &random))"
    let path = house.corpus / FilePath("\(name).txt")
    switch Int.random(in: 0..<9, using: &random) {
    case 0, 1, 2:
      try house.write("\(name).txt", text(using: &random))
    case 3 where Files.exists(path):
      try Files.remove(path)
    case 4 where Files.exists(path):
      let other = house.corpus / FilePath("d\(Int.random(in: 5..<9, using: &random)).txt")
      try Files.rename(path, to: other)
    case 5:
      let year = Int.random(in: 1990...2024, using: &random)
      try house.write("\(folder)_defaults.meta", "Date: \(year)\nState: Testland\n")
    case 6 where Files.exists(house.corpus / FilePath("\(name).meta")):
      try Files.remove(house.corpus / FilePath("\(name).meta"))
    case 7:
      let words = ["torture", "women", "detention", "rights"].shuffled(using: &random)
      try house.write("synonyms.txt", "\(words[0]) = \(words[1])\n")
    default:
      let id = Int.random(in: 0..<20, using: &random)
      try house.write("\(name).meta", "Id: doc-\(id)\nTitle: On \(id)\n")
    }
  }

  private func text(using random: inout SeededGenerator) -> String {
    var text = Bool.random(using: &random) ? "I. INTRODUCTION\n\n" : ""
    for number in 1...Int.random(in: 1...6, using: &random) {
      let first = Self.words.randomElement(using: &random) ?? ""
      let second = Self.words.randomElement(using: &random) ?? ""
      text += "\(number). On \(first) and \(second), as in so many other cases before.¹\n\n"
    }
    return text + "¹ See \(Self.words.randomElement(using: &random) ?? "").\n"
  }

  @Test
  func `the same corpus gives the same content on any number of threads`() throws {
    let house = try House()
    var random = SeededGenerator(seed: 7)
    for number in 0..<40 { try house.write("d\(number).txt", text(using: &random)) }
    var dumps: [[UInt64]] = []
    for threads in [1, 2, 4] {
      let index = house.directory / "index-\(threads)"
      try house.publish(into: index) { options in
        options.threads = threads
        options.shardBytes = 1000
      }
      dumps.append(try GenerationStore(index).openLive().dump())
    }
    #expect(dumps[0].count > 4)
    #expect(dumps[0] == dumps[1] && dumps[1] == dumps[2])
  }

  @Test
  func `a shard that holds no changed document is taken over as it is`() throws {
    let house = try House()
    var random = SeededGenerator(seed: 3)
    for number in 0..<40 { try house.write("d\(number).txt", text(using: &random)) }
    try house.publish { $0.shardBytes = 1000 }
    let before = try house.store.openLive()
    try house.write("d7.txt", "1. Another text.\n\n2. Of two paragraphs.\n")
    let report = try house.publish { $0.shardBytes = 1000 }
    #expect(report.shards.built <= 3)
    let after = try house.store.openLive()
    let kept = Set(before.head.shards.map(\.uuid)).intersection(after.head.shards.map(\.uuid))
    #expect(kept.count == report.shards.kept)
    #expect(report.documents.changed == 1 && report.documents.unchanged == 39)
  }

  @Test
  func `as a corpus grows one shard is split, and the others keep their documents`() {
    let ids = (0..<2000).map { "document-\($0)" }
    for count in 1..<70 {
      let before = ShardLayout(count: count)
      let after = ShardLayout(count: count + 1)
      let moved = ids.filter { before.shard(of: $0) != after.shard(of: $0) }
      #expect(Set(moved.map { before.shard(of: $0) }).count <= 1)
      #expect(moved.allSatisfy { after.shard(of: $0) == count })
      #expect(ids.allSatisfy { after.shard(of: $0) <= count })
    }
  }
}

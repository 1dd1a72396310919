// SPDX-License-Identifier: GPL-2.0-or-later

import Platform
import TestSupport
import Testing
import Wire
import Xapian

@testable import Search

/// What goes into an entry, and what refuses to read it.
@Suite
struct EntryTests {
  @Test
  func `the length of an entry is that of its body, and so long notes and titles move no rank`()
    throws
  {
    let body = "1. On torture and other treatment of detainees.¹\n\n"
    let long = (1...200).map { "word\($0)" }.joined(separator: " ")
    let house = try House(["a.txt": body + "¹ \(long).\n", "b.txt": body + "¹ Short.\n"])
    try house.write("a.meta", "Title: \(long)\n")
    try house.publish()
    let generation = try house.store.openLive()
    let shard = try generation.database(ofShard: 0)
    // The entries are a, its paragraph, b, its paragraph.
    let lengths = try [2, 4].map { try shard.length(ofDocument: $0) }
    #expect(lengths[0] == lengths[1] && lengths[0] > 0)
    let hits = try Searcher(generation).search(QueryRequest("detainees", limit: 10)).hits
    #expect(hits.map(\.id) == ["a#p1", "b#p1"])
    #expect(hits.first?.score == hits.last?.score)
  }

  @Test
  func `the spelling dictionary has each word once, with the number of its occurrences`() throws {
    let house = try House()
    for number in 0..<30 {
      try house.write("d\(number).txt", "1. Torture, torture and no word\(number) of detention.\n")
    }
    try house.publish()
    let shard = try house.store.openLive().database(ofShard: 0)
    let words = Array(try shard.spellingWords(cap: .max))
    #expect(Set(words.map(\.text)).count == words.count)
    #expect(words.first { $0.text == "torture" }?.count == 60)
    #expect(words.first { $0.text == "detention" }?.count == 30)
  }

  @Test(arguments: ["schema", "fields", "analyser", "Xapian"])
  func `an index by other rules is refused with the remedy, and built anew unasked`(
    what: String
  ) throws {
    let house = try House(["a.txt": "1. A paragraph.\n"])
    try house.publish()
    let generation = try house.store.openLive()
    let manifest = try generation.manifest()
    var versions = IndexVersions.current
    switch what {
    case "schema": versions.schema += 1
    case "fields": versions.fingerprint ^= 1
    case "analyser": versions.analyser ^= 1
    default: versions.xapian = "1.6.0"
    }
    let other = Manifest(
      versions: versions,
      number: manifest.head.number,
      created: manifest.head.created,
      documents: manifest.documents,
      companions: manifest.companions,
      shards: manifest.head.shards,
      files: manifest.head.files,
    )
    let path = generation.folder / "MANIFEST"
    try Files.setMode(0o755, of: generation.folder)
    try Files.remove(path)
    try Files.write(other.text, to: path)
    let refusal = #expect(throws: IndexError.self) { try house.store.openLive() }
    #expect(refusal?.kind == .otherVersion)
    #expect(refusal?.hint == "rebuild with \"pincite index --full\"")
    let report = try house.publish()
    #expect(report.published && report.full && report.reason?.isEmpty == false)
    #expect(try house.store.openLive().head.versions == .current)
  }
}

// SPDX-License-Identifier: GPL-2.0-or-later

import Platform
import Search
import Server
import TestSupport
import Testing
import Wire

@Suite(.timeLimit(.minutes(20)))
struct AdoptionTests {
  /// A corpus of one document, indexed again for each text.
  private struct Publisher {
    let folder = TemporaryDirectory()
    var index: FilePath { FilePath("\(folder.path)/index") }
    private var corpus: FilePath { FilePath("\(folder.path)/corpus") }

    init() throws {
      try Files.makeFolder(corpus)
    }

    func publish(_ text: String) throws {
      try Files.write(Array(text.utf8), to: corpus / "report.txt")
      _ = try Indexer(IndexOptions(corpus: corpus, index: index)).run()
    }

    func live() throws -> GenerationName {
      try GenerationStore(index).live()
    }

    func point(to name: GenerationName) throws {
      try Files.replace(index / "CURRENT", with: Array("\(name)\n".utf8))
    }

    /// Flips one bit of one file.
    func damage(_ name: GenerationName) throws {
      let folder = index / "generations" / name.path
      let files = try Files.list(folder).filter { $0.path.hasSuffix(".glass") }
      let path = folder / (try #require(files.first)).path
      var bytes = try Files.read(path).bytes
      bytes[bytes.count / 2] ^= 1
      try Files.setMode(0o600, of: path)
      try Files.write(bytes, to: path)
    }
  }

  @Test
  func `a server without an index says so, and adopts the first one by itself`() throws {
    let publisher = try Publisher()
    let server = try RunningServer { $0.index = publisher.index }
    defer { server.stop() }
    let client = try server.connect()
    #expect(client.line()?.contains(" gen=0 ") == true)
    client.send("SEARCH :torture\nHEALTH\n")
    #expect(client.line()?.hasPrefix("451 no-index") == true)
    #expect(client.line()?.hasPrefix("451 not-ready") == true)
    try publisher.publish("1. Nobody may be subjected to torture.\n")
    while true {
      client.send("HEALTH\n")
      if client.line() == "250 ready gen=1" { break }
    }
    client.send("COUNT :torture\n")
    #expect(client.line()?.hasPrefix("250 ok paragraphs=1 documents=1 occurrences=1 gen=1") == true)
  }

  @Test
  func `pages of a replaced generation can still be turned`() throws {
    let publisher = try Publisher()
    try publisher.publish("1. The first text.\n")
    let server = try RunningServer { $0.index = publisher.index }
    defer { server.stop() }
    try server.waitUntilReady()
    try publisher.publish("1. The second text.\n")
    try server.waitUntilReady()
    let replies = try server.session(
      "COUNT :first\nCOUNT gen=1 :first\nCOUNT gen=2 :second\nCOUNT gen=3 :text\nINFO\n"
    )
    let lines = replies.split(separator: "\n").dropFirst()
    let starts = [
      "252 none paragraphs=0 ", "250 ok paragraphs=1 ", "250 ok paragraphs=1 ", "410 gone gen=2 ",
    ]
    for (line, start) in zip(lines, starts) { #expect(line.hasPrefix(start), "\(line)") }
    #expect(replies.contains("*held\tg0000000001-"))
  }

  @Test
  func `no more generations are held than the limit says`() throws {
    let publisher = try Publisher()
    let server = try RunningServer {
      $0.index = publisher.index
      $0.limits.held = 1
    }
    defer { server.stop() }
    for number in 1...3 {
      try publisher.publish("1. Text number\(number).\n")
      try server.waitUntilReady()
    }
    let lines = try server.session("COUNT gen=1 :text\nCOUNT gen=2 :text\n").split(separator: "\n")
    #expect(lines[1].hasPrefix("410 gone"))
    #expect(lines[2].hasPrefix("250 ok"))
  }

  @Test
  func `a damaged generation is refused, said, and the old one goes on`() throws {
    let publisher = try Publisher()
    try publisher.publish("1. A good text.\n")
    let good = try publisher.live()
    try publisher.publish("1. A bad text.\n")
    let bad = try publisher.live()
    try publisher.damage(bad)
    try publisher.point(to: good)
    let server = try RunningServer { $0.index = publisher.index }
    defer { server.stop() }
    try server.waitUntilReady()
    try publisher.point(to: bad)
    let replies = try server.session("RELOAD\nCOUNT :text\nINFO\nHEALTH\nSTATS\n")
    #expect(replies.contains("\n452 backend name=\(bad) gen=1 "))
    #expect(replies.contains("\n250 ok paragraphs=1 documents=1 occurrences=1 gen=1 "))
    #expect(replies.contains("\n*refused\t\(bad)\tgeneration \(bad) is damaged: "))
    #expect(replies.contains("\n250 ready refused=\(bad) gen=1\n"))
    #expect(replies.contains("\n*generations-refused-total\t1\n"))
    try publisher.point(to: good)
    #expect(try server.session("RELOAD\n").contains("\n250 ok gen=1"))
    #expect(!(try server.session("INFO\n").contains("*refused")))
  }
}

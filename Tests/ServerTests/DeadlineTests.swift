// SPDX-License-Identifier: GPL-2.0-or-later

import Platform
import Search
import Server
import TestSupport
import Testing
import Wire

/// A match ends when its time is up or its client has gone. The queries are phrases of two words in
/// an index of nothing but these two words: all positions of all paragraphs are compared.
@Suite(.timeLimit(.minutes(20)))
struct DeadlineTests {
  private static let folder = TemporaryDirectory()

  private static let index: Result<FilePath, any Error> = Result {
    let corpus = FilePath(folder.path + "/corpus")
    try Files.makeFolder(corpus)
    let paragraphs = (1...150).map { number in
      "\(number). " + words(300, seed: UInt64(number)) + ".\n\n"
    }
    try Files.write(Array(("Noise\n\n" + paragraphs.joined()).utf8), to: corpus / "noise.txt")
    return try IndexedCorpus.make(of: corpus, in: FilePath(folder.path + "/index"))
  }

  private static func words(_ count: Int, seed: UInt64) -> String {
    var random = SeededGenerator(seed: seed)
    return (0..<count).map { _ in Bool.random(using: &random) ? "ping" : "pong" }
      .joined(separator: " ")
  }

  private static func phrases(_ count: Int) -> String {
    (0..<count).map { "\"" + words(12, seed: 1_000_000 + UInt64($0)) + "\"" }
      .joined(separator: " OR ")
  }

  private func server(
    _ change: @escaping (inout ServerConfiguration) -> Void = { _ in }
  ) throws -> RunningServer {
    let index = try Self.index.get()
    let server = try RunningServer {
      $0.index = index
      // Room for queries that take longer than anybody would wait.
      $0.query.words = 100_000
      $0.query.terms = 100_000
      $0.query.queryBytes = 1 << 20
      $0.wire.line = 1 << 20
      change(&$0)
    }
    try server.waitUntilReady()
    return server
  }

  @Test(arguments: [
    ("SEARCH", "251 partial why=deadline n=0 lower=0 "),
    ("KWIC", "251 partial why=deadline n=0 lower=0 "), ("COUNT", "458 deadline "),
    ("FACETS", "458 deadline "), ("TIMELINE", "458 deadline "),
  ])
  func `a verb that matches stops after a millisecond`(verb: String, status: String) throws {
    let server = try server()
    defer { server.stop() }
    let reply = try server.session("\(verb) deadline=1 :\(Self.phrases(300))\nPING\n")
    let lines = reply.split(separator: "\n")
    #expect(lines.contains { $0.hasPrefix(status) }, "\(lines.dropFirst())")
    #expect(lines.last == "250 pong gen=1")
  }

  @Test
  func `what a search cut short says in JSON`() throws {
    let server = try server()
    defer { server.stop() }
    let client = try Client(try #require(Endpoint("\(server.address)", defaultPort: 1)))
    let query = QueryRequest(Self.phrases(300), deadline: 1)
    let reply = try client.ask(Request(.search, query))
    #expect((reply.code, reply.word) == (251, "partial"))
    let answer = try Answer(reply.object)
    #expect(answer.isPartial)
    #expect(answer.total.upper > answer.total.lower)
    #expect(answer.warnings.count == 1)
  }

  @Test
  func `a deadline that is far away changes nothing`() throws {
    let server = try server()
    defer { server.stop() }
    let lines = try server.session("SEARCH deadline=2000 limit=1 :ping\n").split(separator: "\n")
    #expect(lines.last?.hasPrefix("250 ok n=1 ") == true)
  }

  /// How a client of either kind of socket is gone for good, as the server can know.
  @Test(arguments: [false, true])
  func `a search that nobody waits for makes way`(isUnix: Bool) throws {
    let server = try oneWorker(isUnix: isUnix)
    defer { server.stop() }
    try ask("SEARCH :\(Self.phrases(100))\n", server) { (client) throws in
      #expect(try server.reports("running\t1"))
      // The close of a unix socket is seen at once; that of TCP looks like half a close, but for a
      // reset.
      if !isUnix { client.resetOnClose() }
    }
    #expect(try server.reports("cancelled-total\t1"))
    #expect(try server.session("COUNT :ping\n").contains("\n250 ok paragraphs=150 "))
  }

  @Test(arguments: [false, true])
  func `a client that has ended its side while a search runs gets its reply`(isUnix: Bool) throws {
    let server = try oneWorker(isUnix: isUnix, deadline: 3000)
    defer { server.stop() }
    try ask("SEARCH :\(Self.phrases(100))\nPING\n", server) { (client) throws in
      #expect(try server.reports("running\t1"))
      client.finishSending()
      let lines = client.readToEnd().split(separator: "\n")
      #expect(lines.contains { $0.hasPrefix("250 ok ") || $0.hasPrefix("251 partial ") })
      #expect(lines.last == "250 pong gen=1")
    }
    #expect(try server.reports("cancelled-total\t0"))
  }

  private func oneWorker(isUnix: Bool, deadline: Int = 10_000_000) throws -> RunningServer {
    let socket = FilePath(Self.folder.path + "/\(UInt64.random(in: 0 ... .max))")
    return try server {
      if isUnix { $0.listen = [.unix(socket)] }
      $0.workers = 1
      $0.query.deadline = deadline
    }
  }

  /// Asks, does something else, and is gone.
  private func ask(
    _ line: String,
    _ server: RunningServer,
    then act: (RawClient) throws -> Void,
  ) throws {
    let client = try server.connect()
    client.send(line)
    try act(client)
  }

  @Test(arguments: ["search", "kwic"])
  func `the command line tells of an answer that is partial`(verb: String) throws {
    let server = try server { $0.query.deadline = 1 }
    defer { server.stop() }
    let result = try Program.run(
      [verb, Self.phrases(200), "--server", "\(server.address)", "--json"]
    )
    #expect(result.status == 4, "\(result.errors)")
    #expect(try JSON.parse(Array(result.output.utf8))["partial"] == .bool(true))
  }
}

// SPDX-License-Identifier: GPL-2.0-or-later

import Platform
import TestSupport
import Testing
import Wire

/// `pincite serve` as a process: its signals, its log, and what it refuses to do.
@Suite(.timeLimit(.minutes(20)))
struct ServeProgramTests {
  private let folder = TemporaryDirectory()

  private func serve(_ flags: [String]) throws -> RunningProgram {
    let index = try IndexedCorpus.shared.get()
    // Under a sanitizer on a busy machine everything takes long.
    let patience = ["deadline-ms", "drain-ms", "write-stall-ms"].flatMap {
      ["--set", "\($0)=600000"]
    }
    return try RunningProgram(["serve", "--index", "\(index)"] + patience + flags)
  }

  private func session(_ endpoint: Endpoint, _ text: String) throws -> String {
    let client = try RawClient(try #require(try endpoint.resolve().first))
    client.send(text)
    client.finishSending()
    return client.readToEnd()
  }

  @Test
  func `nothing that a client sends forges a line of the log`() throws {
    var server = try serve(["--listen", "127.0.0.1:0", "--log", "requests", "--log-queries"])
    let endpoint = try #require(try server.listeningEndpoint())
    let text =
      "SEARCH limit=1 :event=forged \u{202e} \"quoted\"\nSEARCH x-a=a%0Ab :women\nFROB \u{9b}\nFROB\n"
    #expect(try session(endpoint, text).contains("\n502 unknown-verb verb=FROB "))
    #expect(try server.stop() == .exited(0))
    let lines = server.lines.filter { $0.hasPrefix("time=") }
    #expect(server.lines.count == lines.count + 1, "one line says where it listens")
    #expect(lines.count { $0.contains(" event=answered ") } == 4)
    #expect(lines.allSatisfy { $0.unicodeScalars.allSatisfy { 0x20..<0x7F ~= $0.value } })
    #expect(lines.contains { $0.contains(#" request="SEARCH limit=1 :event=forged "#) })
  }

  @Test
  func `ping and status tell of the server that is named`() throws {
    var server = try serve(["--listen", "127.0.0.1:0"])
    let endpoint = try #require(try server.listeningEndpoint())
    let pong = try Program.run(["ping", "--server", "\(endpoint)"])
    #expect(pong.status == 0)
    #expect(pong.output.hasPrefix("pong from \(endpoint) in "))
    #expect(pong.output.hasSuffix(" ms: pincite \(Version.program), generation 1\n"))
    let silent = try Program.run(["ping", "-q", "--server", "\(endpoint)"])
    #expect(silent.status == 0 && silent.output == "")
    for width in ["50", "80"] {
      let status = try Program.run(["status", "--server", "\(endpoint)", "--width", width])
      #expect(status.status == 0)
      for name in ["version", "state", "generation", "documents", "uptime", "workers"] {
        #expect(status.output.contains("\n  \(name) ") || status.output.hasPrefix("  \(name) "))
      }
      #expect(status.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
    }
    #expect(try server.stop() == .exited(0))
  }

  @Test
  func `query text stays out of the log unless it is asked for`() throws {
    var server = try serve(["--listen", "127.0.0.1:0", "--log", "requests"])
    let endpoint = try #require(try server.listeningEndpoint())
    _ = try session(endpoint, "SEARCH limit=1 :secret\n{\"verb\":\"COUNT\",\"q\":\"secret\"}\n")
    #expect(try server.stop() == .exited(0))
    #expect(server.lines.contains { $0.contains(#" request="SEARCH limit=1 :…""#) })
    #expect(!server.lines.contains { $0.contains("secret") })
  }

  @Test
  func `SIGTERM leaves no request unanswered`() throws {
    var server = try serve(["--listen", "127.0.0.1:0"])
    let address = try #require(try server.listeningEndpoint()?.resolve().first)
    let clients = try (0..<200).map { _ in try RawClient(address) }
    for client in clients { #expect(client.line()?.hasPrefix("220 ") == true) }
    for (i, client) in clients.enumerated() { client.send("#\(i) COUNT :women\n") }
    server.send(.terminate)
    for (i, client) in clients.enumerated() {
      #expect(client.line()?.hasPrefix("250 #\(i) ok paragraphs=") == true)
      #expect(client.readToEnd().hasPrefix("421 shutting-down "))
    }
    #expect(try server.wait() == .exited(0))
  }

  @Test
  func `SIGHUP looks for a generation at once`() throws {
    let corpus = folder / "corpus"
    let index = folder / "index"
    try Files.makeFolder(corpus)
    let flags = ["--socket", "\(folder / "socket")", "--socket-mode", "660"]
    var server = try RunningProgram(["serve", "--index", "\(index)"] + flags)
    let endpoint = try #require(try server.listeningEndpoint())
    #expect(try Files.status(of: folder / "socket")?.mode == 0o660)
    let health = try session(endpoint, "HEALTH\n")
    #expect(health.hasSuffix("\n451 not-ready :there is no index yet\n"))
    try Files.write(Array("1. A text.\n".utf8), to: corpus / "a.txt")
    _ = try IndexedCorpus.make(of: corpus, in: index)
    server.send(.hangUp)
    #expect(try server.line(startingWith: "time=", containing: " event=adopted ") != nil)
    #expect(try session(endpoint, "COUNT :text\n").contains("\n250 ok paragraphs=1 "))
    #expect(try server.stop() == .exited(0))
    #expect(try Files.status(of: folder / "socket") == nil)
  }

  @Test
  func `a token that others can read, or an address that others can reach, is refused`() throws {
    let token = folder / "token"
    try Files.write(Array("0123456789abcdef0123456789abcdef\n".utf8), to: token)
    try Files.setMode(0o640, of: token)
    let index = "\(folder / "index")"
    for (flags, says) in [
      (["--token-file", "\(token)"], "can be read by others"),
      (["--listen", "0.0.0.0:0"], "which others can reach, without a token"),
      (["--listen", "127.0.0.1:x"], "is no address"),
      (["--set", "waitin=3"], "did you mean waiting?"),
    ] {
      let result = try Program.run(["serve", "--index", index] + flags)
      #expect(result.status == 2)
      #expect(result.errors.contains(says), "\(result.errors)")
    }
  }

  @Test
  func `an address that is taken is said to be`() throws {
    var server = try serve(["--listen", "127.0.0.1:0"])
    let endpoint = try #require(try server.listeningEndpoint())
    let result = try Program.run(
      ["serve", "--index", "\(folder / "index")", "--listen", "\(endpoint)"]
    )
    #expect(result.status == 2)
    #expect(result.errors.contains("\(endpoint) is in use"), "\(result.errors)")
    #expect(try server.stop() == .exited(0))
  }
}

// SPDX-License-Identifier: GPL-2.0-or-later

import Platform
import Server
import TestSupport
import Testing
import Wire

/// Clients that are slow, silent or greedy. The limits are set so low that the first tick of the
/// server's clock is already too late.
@Suite
struct PatienceTests {
  @Test
  func `a line that is not completed in time ends the connection with a word`() throws {
    let server = try RunningServer { $0.limits.lineCompletion = 1 }
    defer { server.stop() }
    let client = try server.connect()
    #expect(client.line()?.hasPrefix("220 ") == true)
    client.send("PING\nPI")
    #expect(client.line() == "250 pong")
    #expect(client.line()?.hasPrefix("421 slow-line") == true)
    #expect(client.line() == nil)
  }

  @Test
  func `a client that asks nothing for long is let go with a word`() throws {
    let server = try RunningServer { $0.limits.idle = 1 }
    defer { server.stop() }
    let client = try server.connect()
    client.send("{\"verb\":\"PING\"}\n")
    #expect(client.line()?.hasPrefix("220 ") == true)
    #expect(client.line()?.hasPrefix("{\"t\":\"meta\"") == true)
    #expect(client.line()?.hasPrefix("{\"t\":\"end\"") == true)
    // In the spelling of the last reply.
    #expect(client.line()?.contains("\"code\":421,\"word\":\"idle\"") == true)
    #expect(client.line() == nil)
  }

  @Test
  func `a client that does not show its token in time is let go`() throws {
    let server = try RunningServer {
      $0.limits.tokenWait = 1
      $0.token = AccessToken(Array(repeating: UInt8(ascii: "x"), count: 32))
    }
    defer { server.stop() }
    let client = try server.connect()
    client.send("PING\n")
    #expect(client.line()?.hasPrefix("220 ") == true)
    #expect(client.line() == "250 pong")
    #expect(client.line()?.hasPrefix("421 no-token") == true)
    #expect(client.line() == nil)
  }

  @Test
  func `a client that never reads is not read from, and then dropped; others do not notice`()
    throws
  {
    let server = try RunningServer { $0.limits.writeStall = 1 }
    defer { server.stop() }
    let greedy = try server.connect()
    let piece = Array(String(repeating: "HELP\n", count: 10_000).utf8)
    let most = 20_000
    var sent = 0
    while sent < most, greedy.send(piece) { sent += 1 }
    #expect(sent < most, "a gigabyte was taken")
    #expect(try server.session("PING\nQUIT\n").hasSuffix("250 pong\n221 bye\n"))
  }

  @Test
  func `half-closed clients are all answered`() throws {
    let server = try RunningServer { $0.limits.connectionsPerPeer = 400 }
    defer { server.stop() }
    let clients = try (0..<300).map { _ in try server.connect() }
    for (i, client) in clients.enumerated() {
      client.send("#\(i) PING\n#\(i) HELP\n#\(i) QUIT\n")
      client.finishSending()
    }
    for (i, client) in clients.enumerated().reversed() {
      let reply = client.readToEnd()
      #expect(reply.contains("\n250 #\(i) pong\n151 #\(i) text\n"))
      #expect(reply.hasSuffix("\n250 #\(i) ok\n221 #\(i) bye\n"))
    }
  }

  @Test
  func `random bytes do not end the server`() throws {
    let server = try RunningServer()
    defer { server.stop() }
    var random = SeededGenerator(seed: 16)
    let words = [
      "SEARCH", "PING", " :", "{\"verb\":", "\"", "\n", "\r\n", "#a ", "limit=", "%", "\\u",
    ]
    for _ in 0..<200 {
      var bytes: [UInt8] = []
      for _ in 0..<Int.random(in: 0..<40, using: &random) {
        if Bool.random(using: &random) {
          bytes += Array((words.randomElement(using: &random) ?? "").utf8)
        } else {
          bytes.append(UInt8.random(in: 0...255, using: &random))
        }
      }
      #expect(try server.session([bytes]).hasPrefix("220 pincite/"))
    }
    #expect(try server.session("PING\n").hasSuffix("250 pong\n"))
  }
}

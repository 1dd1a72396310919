// SPDX-License-Identifier: GPL-2.0-or-later

import Platform
import Server
import Testing
import Wire

@Suite
struct ConnectionTests {
  private static let greeting =
    "220 pincite/\(Version.program) proto=1 gen=0 maxline=65536"
    + " caps=json,auth,pin,facets,similar,suggest :no index yet\n"

  private static let requests =
    "\r\n#a PING\r\nFROB\n{\"id\":\"b\",\"verb\":\"PING\",\"format\":\"text\"}\n\nSEARCH :x\n"
    + "SEARCH limit=0 :x\nPI\rNG\nSET format=json\n#c NOTE a#n1\n#d QUIT\nPING\n"

  private static let replies =
    greeting + """
      250 #a pong
      502 unknown-verb verb=FROB :there is no verb FROB; HELP lists the verbs
      250 #b pong
      500 empty :the line is empty; HELP lists the verbs
      451 no-index :there is no index yet; the server adopts the first one that is published: \
      pincite index
      501 bad-option opt=limit :limit: a whole number from 1 to 100 was expected
      501 bad-encoding at=2 :a control character; send UTF-8 without control characters
      {"t":"end","req":null,"code":250,"word":"ok","generation":null,"ms":null,"error":null}
      {"t":"end","req":"c","code":451,"word":"no-index","generation":null,"ms":null,\
      "error":{"code":451,"word":"no-index","message":"there is no index yet","at":null,\
      "hint":"the server adopts the first one that is published: pincite index","culprit":null}}
      {"t":"end","req":"d","code":221,"word":"bye","generation":null,"ms":null,"error":null}

      """

  @Test
  func `a session is answered the same however its bytes arrive`() throws {
    let server = try RunningServer()
    defer { server.stop() }
    let bytes = Array(Self.requests.utf8)
    #expect(try server.session([bytes]) == Self.replies)
    #expect(try server.session(bytes.map { [$0] }) == Self.replies)
    for cut in bytes.indices {
      let replies = try server.session([Array(bytes[..<cut]), Array(bytes[cut...])])
      #expect(replies == Self.replies, "cut at \(cut)")
    }
  }

  @Test
  func `a line of a mebibyte is one error and the connection lives`() throws {
    let server = try RunningServer()
    defer { server.stop() }
    let line = [UInt8](repeating: UInt8(ascii: "a"), count: 1 << 20)
    let replies = try server.session([line, Array("\nPING\nQUIT\n".utf8)])
    let expected = [
      "500 line-too-long :the line is longer than 65536 bytes and was left out; "
        + "ask for less at a time", "250 pong", "221 bye",
    ]
    #expect(replies.split(separator: "\n").dropFirst().map(String.init) == expected)
  }

  @Test
  func `a line of JSON that is too long is refused in JSON`() throws {
    let server = try RunningServer()
    defer { server.stop() }
    let line = "{\"verb\":\"SEARCH\",\"q\":\"" + String(repeating: "a", count: 1 << 20) + "\"}\n"
    let replies = try server.session(line + "PING\n").split(separator: "\n")
    #expect(replies.count == 3)
    #expect(replies[1].hasPrefix(#"{"t":"end","req":null,"code":500,"word":"line-too-long""#))
    #expect(replies.last == "250 pong")
  }

  @Test(arguments: [
    ("GET / HTTP/1.1\r\nHost: x\r\n\r\n", "509 http :this port does not speak HTTP"),
    ("POST / HTTP/1.1\r\n", "509 http :this port does not speak HTTP"),
    ("PING", "500 syntax :the last line has no line feed"),
    ("HELLO proto=2\nPING\n", "505 proto opt=proto"),
  ])
  func `a stranger is turned away with a word`(request: String, reply: String) throws {
    let server = try RunningServer()
    defer { server.stop() }
    let lines = try server.session(request).split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines.last?.hasPrefix(reply) == true, "\(lines)")
  }

  @Test
  func `the bytes of TLS are met with silence`() throws {
    let server = try RunningServer()
    defer { server.stop() }
    #expect(try server.session([[0x16, 0x03, 0x01, 0x00, 0x05]]) == Self.greeting)
  }

  @Test
  func `10,000 requests in one write are answered in order`() throws {
    let server = try RunningServer()
    defer { server.stop() }
    let requests = (0..<10_000).map { "#\($0) PING\n" }.joined()
    let replies = try server.session(requests).split(separator: "\n").dropFirst()
    #expect(replies.elementsEqual((0..<10_000).map { "250 #\($0) pong" }, by: ==))
  }

  @Test
  func `as many clients as the limit says, and not one more`() throws {
    let server = try RunningServer { $0.limits.connections = 3 }
    defer { server.stop() }
    let clients = try (0..<3).map { _ in try server.connect() }
    for client in clients { #expect(client.line()?.hasPrefix("220 ") == true) }
    let surplus = try server.connect()
    #expect(surplus.line()?.hasPrefix("450 too-many-connections") == true)
    #expect(surplus.line() == nil)
    clients[0].send("PING\n")
    #expect(clients[0].line() == "250 pong")
  }

  @Test
  func `a place is free again when a client has gone`() throws {
    let server = try RunningServer { $0.limits.connectionsPerPeer = 1 }
    defer { server.stop() }
    for _ in 0..<50 {
      // The server sees the end of the last connection when it does: until then it refuses.
      let deadline = MonotonicTime.after(milliseconds: 60_000)
      var isWelcome = try visit(server)
      while !isWelcome, MonotonicTime.milliseconds(until: deadline) > 0 {
        isWelcome = try visit(server)
      }
      #expect(isWelcome)
    }
  }

  /// Comes, is let in or not, says goodbye, hangs up.
  private func visit(_ server: RunningServer) throws -> Bool {
    let client = try server.connect()
    let isWelcome = client.line()?.hasPrefix("220 ") == true
    client.send("QUIT\n")
    #expect(client.readToEnd() == (isWelcome ? "221 bye\n" : ""))
    return isWelcome
  }

  @Test
  func `a server that is told to stop answers what was sent, and ends`() throws {
    let server = try RunningServer()
    let client = try server.connect()
    let idle = try server.connect()
    #expect(client.line()?.hasPrefix("220 ") == true)
    #expect(idle.line()?.hasPrefix("220 ") == true)
    client.send((0..<500).map { "#\($0) PING\n" }.joined())
    server.handle.stop()
    for i in 0..<500 { #expect(client.line() == "250 #\(i) pong") }
    #expect(client.readToEnd().hasPrefix("421 shutting-down"))
    #expect(idle.readToEnd().hasPrefix("421 shutting-down"))
    server.waitForEnd()
    #expect(throws: SystemError.self) { try server.connect() }
  }
}

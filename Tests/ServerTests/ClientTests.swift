// SPDX-License-Identifier: GPL-2.0-or-later

import Platform
import Server
import TestSupport
import Testing
import Wire

@Suite
struct ClientTests {
  private static let secret = Array("0123456789abcdef0123456789abcdef".utf8)

  @Test
  func `the blocking client reads values over a unix socket`() throws {
    let folder = TemporaryDirectory()
    let endpoint = Endpoint.unix(FilePath("\(folder.path)/s"))
    let server = try RunningServer { $0.listen = [endpoint] }
    #expect(try Files.status(of: FilePath("\(folder.path)/s"))?.mode == 0o600)
    let client = try Client(endpoint)
    for _ in 0..<3 {
      let status: ServerStatus = try client.ask(Request(.ping))
      #expect(status.state == "no-index")
      #expect(status.version == Version.program)
    }
    let info: ServerInfo = try client.ask(Request(.info))
    #expect(info.limits.entries.first { $0.name == "line" }?.value == 65536)
    let report: StatisticsReport = try client.ask(Request(.stats))
    #expect(report.requests.first { $0.verb == "PING" }?.count == 3)
    let refusal = #expect(throws: ErrorReply.self) {
      try client.ask(Request(.get, arguments: ["a"]))
    }
    #expect(refusal?.word == "no-index")
    server.stop()
    #expect(try Files.status(of: FilePath("\(folder.path)/s")) == nil)
  }

  @Test
  func `the blocking client shows its token first`() throws {
    let token = try #require(AccessToken(Self.secret))
    let server = try RunningServer { $0.token = token }
    defer { server.stop() }
    guard case .tcp(_, let port) = server.address else { return }
    let endpoint = Endpoint.tcp(host: "127.0.0.1", port: port)
    let stranger = try Client(endpoint)
    #expect(throws: ErrorReply.self) { try stranger.ask(Request(.info)) }
    let friend = try Client(endpoint, token: token)
    let info: ServerInfo = try friend.ask(Request(.info))
    #expect(info.proto == 1)
    let wrong = try #require(AccessToken(Self.secret.reversed()))
    let refusal = #expect(throws: ErrorReply.self) { try Client(endpoint, token: wrong) }
    #expect(refusal?.word == "denied")
  }

  @Test
  func `a server that is not there is an error in words`() throws {
    let folder = TemporaryDirectory()
    let endpoint = Endpoint.unix(FilePath("\(folder.path)/nobody"))
    let refusal = #expect(throws: ErrorReply.self) { try Client(endpoint) }
    #expect(refusal?.code == 450)
    #expect(refusal?.word == "unreachable")
  }

  @Test
  func `an address that others can reach needs a token`() throws {
    var configuration = ServerConfiguration(index: "index")
    configuration.listen = [.tcp(host: "0.0.0.0", port: 0)]
    #expect(throws: ServerError.self) { try SearchServer(configuration) }
    configuration.token = AccessToken(Self.secret)
    #expect(try SearchServer(configuration).addresses.count == 1)
  }

  @Test(arguments: [
    (0o600 as UInt32, 32, true), (0o400, 44, true), (0o640, 32, false), (0o604, 32, false),
    (0o600, 31, false), (0o600, 241, false),
  ])
  func `a token file is its owner's alone and long enough`(
    mode: UInt32,
    length: Int,
    isGood: Bool,
  )
    throws
  {
    let folder = TemporaryDirectory()
    let path = FilePath("\(folder.path)/token")
    let text = String(repeating: "k", count: length) + "\n"
    try Files.write(Array(text.utf8), to: path)
    try Files.setMode(mode, of: path)
    if isGood {
      #expect(try AccessToken(file: path).matches(String(repeating: "k", count: length)))
    } else {
      #expect(throws: ErrorReply.self) { try AccessToken(file: path) }
    }
  }
}

// SPDX-License-Identifier: GPL-2.0-or-later

import Platform
import Search
import Server
import Synchronization
import TestSupport
import Testing
import Wire

/// A real server on a free port, on a thread of its own, for the time of a test.
final class RunningServer {
  let address: SocketAddress
  let handle: ServerHandle
  private let ended: Semaphore
  private let folder = TemporaryDirectory()

  init(_ change: (inout ServerConfiguration) -> Void = { _ in }) throws {
    var configuration = ServerConfiguration(index: FilePath(folder.path + "/index"))
    configuration.listen = [.tcp(host: "127.0.0.1", port: 0)]
    configuration.workers = 2
    configuration.log = .problems
    // Under a sanitizer on a busy machine everything takes long.
    configuration.query.deadline = 600_000
    change(&configuration)
    let server = try SearchServer(configuration)
    address = try #require(server.addresses.first)
    handle = server.handle
    ended = try Semaphore()
    let ended = ended
    _ = try Thread(name: "server") {
      do {
        try server.run()
      } catch {
        Issue.record(error)
      }
      ended.signal()
    }
  }

  /// Waits until the server has ended.
  func stop() {
    handle.stop()
    ended.wait()
  }

  func waitForEnd() { ended.wait() }

  /// Asks for a look, which is answered when the generation that is there is live.
  func waitUntilReady() throws {
    #expect(try session("RELOAD\n").contains("250 ok"))
  }

  /// Whether STATS comes to say this, within a time in which it must.
  func reports(_ line: String) throws -> Bool {
    let deadline = MonotonicTime.after(milliseconds: 60_000)
    repeat {
      if try session("STATS\n").split(separator: "\n").contains("*\(line)") { return true }
    } while MonotonicTime.milliseconds(until: deadline) > 0
    return false
  }

  func connect() throws -> RawClient {
    try RawClient(address)
  }

  /// All that the server says to these bytes, up to the end of the connection.
  func session(_ parts: [[UInt8]]) throws -> String {
    let client = try connect()
    for part in parts { client.send(part) }
    client.finishSending()
    return client.readToEnd()
  }

  func session(_ text: String) throws -> String {
    try session([Array(text.utf8)])
  }
}

/// A client that sends bytes as they are.
final class RawClient {
  private let socket: Socket
  private var bytes: [UInt8] = []

  init(_ address: SocketAddress) throws {
    socket = try Socket.connect(to: [address], withinMilliseconds: 5000)
    try socket.setTimeLimits(receiveMilliseconds: 300_000, sendMilliseconds: 300_000)
  }

  /// Sends what the server takes; a server that has hung up takes nothing.
  @discardableResult
  func send(_ bytes: [UInt8]) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      guard case .bytes(let count) = socket.send(rest.span) else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }

  func send(_ text: String) {
    send(Array(text.utf8))
  }

  func finishSending() {
    socket.finishSending()
  }

  /// Its end will be a reset: the client is gone altogether, and says so.
  func resetOnClose() {
    socket.resetOnClose()
  }

  /// The next line without its line feed; nil at the end.
  func line() -> String? {
    while true {
      if let end = bytes.firstIndex(of: UInt8(ascii: "\n")) {
        defer { bytes.removeSubrange(...end) }
        return String(decoding: bytes[..<end], as: UTF8.self)
      }
      guard case .bytes = socket.receive(upTo: 1 << 16, appendingTo: &bytes) else { return nil }
    }
  }

  func readToEnd() -> String {
    while case .bytes = socket.receive(upTo: 1 << 16, appendingTo: &bytes) {}
    defer { bytes = [] }
    return String(decoding: bytes, as: UTF8.self)
  }
}

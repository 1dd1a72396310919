// SPDX-License-Identifier: GPL-2.0-or-later

package import Platform

/// A blocking client that says exactly what it is told, to try a server with.
package struct TestClient: ~Copyable {
  package struct Broken: Error {
    package var received: Socket.Received
  }

  package let socket: Socket
  private var bytes: [UInt8] = []

  package init(_ endpoint: Endpoint, withinSeconds limit: Int = 30) throws {
    let milliseconds = limit * 1000
    let connected = try Socket.connect(
      to: endpoint.resolve(),
      withinMilliseconds: Int32(clamping: milliseconds),
    )
    try connected.setTimeLimits(receiveMilliseconds: milliseconds, sendMilliseconds: milliseconds)
    socket = connected
  }

  /// Sends all of it; false when the other side has gone or does not read on.
  @discardableResult
  package func send(_ bytes: [UInt8]) -> Bool {
    var sent = 0
    while sent < bytes.count {
      guard case .bytes(let count) = socket.send(bytes.span.extracting(droppingFirst: sent)) else {
        return false
      }
      sent += count
    }
    return true
  }

  @discardableResult
  package func send(_ text: String) -> Bool {
    send(Array(text.utf8))
  }

  /// The next line without its end, nil when the other side has finished.
  package mutating func line() throws -> String? {
    while true {
      if let end = bytes.firstIndex(of: UInt8(ascii: "\n")) {
        defer { bytes.removeFirst(end + 1) }
        return String(decoding: bytes[..<end], as: UTF8.self)
      }
      guard try receive() else { return nil }
    }
  }

  /// All bytes until the other side finishes.
  package mutating func rest() throws -> [UInt8] {
    while try receive() {}
    defer { bytes = [] }
    return bytes
  }

  private mutating func receive() throws -> Bool {
    switch socket.receive(upTo: 1 << 16, appendingTo: &bytes) {
    case .bytes: true
    case .end: false
    case let received: throw Broken(received: received)
    }
  }
}

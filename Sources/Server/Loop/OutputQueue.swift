// SPDX-License-Identifier: GPL-2.0-or-later

import Platform

/// A socket that the loop and, for the time of one reply, a worker write to.
final class Peer: Sendable {
  let socket: Socket

  init(_ socket: consuming Socket) {
    self.socket = socket
  }
}

/// Bytes on their way to a client.
struct OutputQueue: Sendable {
  enum Progress: Sendable {
    /// All is with the kernel.
    case done
    /// The client must read first; so many bytes went out before.
    case waiting(Int)
    case broken
  }

  private var bytes: [UInt8] = []
  private var start = 0

  var count: Int { bytes.count - start }

  init() {}

  mutating func append(_ more: some Collection<UInt8>) {
    bytes.append(contentsOf: more)
  }

  mutating func append(_ write: (inout [UInt8]) -> Void) {
    write(&bytes)
  }

  /// What is still to be sent.
  mutating func takeAll() -> [UInt8] {
    defer { (bytes, start) = ([], 0) }
    return start == 0 ? bytes : Array(bytes[start...])
  }

  mutating func send(to peer: Peer) -> Progress {
    var sent = 0
    while start < bytes.count {
      switch peer.socket.send(bytes.span.extracting(droppingFirst: start)) {
      case .bytes(let count):
        start += count
        sent += count
      case .nothing:
        compact()
        return .waiting(sent)
      case .broken:
        return .broken
      }
    }
    // An idle connection keeps no memory.
    bytes = []
    start = 0
    return .done
  }

  /// The bytes that were sent go when they are the greater part.
  private mutating func compact() {
    guard start > bytes.count / 2 else { return }
    bytes.removeSubrange(..<start)
    start = 0
  }
}

// SPDX-License-Identifier: GPL-2.0-or-later

import Platform
import Wire

extension ServeBench {
  private static let halfClosed = 1000
  private static let drips = 200

  /// A client that never reads and has a gigabyte to ask, drips of a byte a second, a thousand
  /// clients that close their side, a gigabyte of requests from one that reads.
  func hostile() throws -> [Figure] {
    let server = try server(Self.connections(3000))
    var alone = try load(server, connections: 2).latencies
    let greedy = try GreedyClient(server.endpoint, requests: requests)
    let drips = try DrippingClients(server.endpoint, count: Self.drips)
    let beside = try load(server, connections: 2).latencies.summary
    var resident = try server.residentMegabytes()
    let owed = try halfClosedClients(server)
    resident = max(resident, try server.residentMegabytes())
    let flood = try Flood(server.endpoint)
    var besideFlood = Latencies()
    while !flood.isOver {
      let search = load(server.endpoint, connections: 1, requests: 20)
      besideFlood.append(try search.run().latencies)
      resident = max(resident, try server.residentMegabytes())
    }
    let (replies, isInOrder) = try flood.wait()
    let sent = greedy.wait()
    try drips.stop()
    alone.append(try load(server, connections: 2).latencies)
    try server.stop()
    return [
      Figure(
        name: "taken from a client that never reads, of 1024 MB",
        value: Double(sent) / 1_048_576,
        unit: "MB",
        bound: 16,
      ),
      Figure(
        name: "p99 of 2 clients beside it and \(Self.drips) drips of a byte a second",
        value: beside.p99 / alone.summary.p99,
        unit: "times that without",
        bound: 2,
        remark: beside.percentiles,
      ),
      Figure(
        name: "half-closed clients that got their reply",
        value: Double(owed),
        unit: "",
        bound: Double(Self.halfClosed),
        isCeiling: false,
      ),
      Figure(
        name: "replies, in order, to 1 GB of requests sent ahead",
        value: isInOrder ? Double(replies) : 0,
        unit: "",
        bound: Double(Flood.count),
        isCeiling: false,
        remark: "a client beside it: " + besideFlood.summary.percentiles,
      ),
      Figure(name: "memory meanwhile, at most", value: resident, unit: "MB", bound: 150),
    ]
  }

  private func halfClosedClients(_ server: ServerProcess) throws -> Int {
    var clients: [LoadClient] = []
    for number in 0..<Self.halfClosed {
      let client = try LoadClient(server.endpoint)
      client.send(requests[number % requests.count])
      client.finishSending()
      clients.append(client)
    }
    var owed = 0
    for client in clients where try client.end().isAnswer { owed += 1 }
    return owed
  }
}

/// Sends requests for ever and reads nothing.
private final class GreedyClient: Sendable {
  private let done: Semaphore
  private let sent = Counter()

  init(_ endpoint: Endpoint, requests: [[UInt8]]) throws {
    let (done, sent) = (try Semaphore(), sent)
    self.done = done
    _ = try Thread(name: "greedy") {
      let piece = Array(requests.joined())
      if let client = try? LoadClient(endpoint) {
        while sent.value < 1 << 30, client.send(piece) { sent.add(piece.count) }
      }
      done.signal()
    }
  }

  /// Bytes that the server took before it hung up.
  func wait() -> Int {
    done.wait()
    return sent.value
  }
}

/// Clients that send a byte a second and never a line feed.
private final class DrippingClients: Sendable {
  private let repeating: Repeating

  init(_ endpoint: Endpoint, count: Int) throws {
    let sockets = try (0..<count).map { _ in try LoadSocket(endpoint) }
    repeating = try Repeating(everyMilliseconds: 1000) { _ in
      for socket in sockets { socket.send([UInt8(ascii: "P")]) }
    }
  }

  func stop() throws { try repeating.stop() }
}

/// A gigabyte of requests, written without a look at the replies by one thread and read by another.
private final class Flood: Sendable {
  /// PINGs that a long option makes heavy.
  static let count = (1 << 30) / line(0).count
  private let done: Semaphore
  private let result = Locked<Result<(replies: Int, isInOrder: Bool), any Error>?>(nil)

  var isOver: Bool { result.withLock { $0 != nil } }

  init(_ endpoint: Endpoint) throws {
    done = try Semaphore()
    _ = try Thread(name: "ebb") { [self] in
      let read = Result { try Self.run(endpoint) }
      result.withLock { $0 = read }
      done.signal()
    }
  }

  func wait() throws -> (replies: Int, isInOrder: Bool) {
    done.wait()
    return try result.withLock { $0 }?.get() ?? (0, false)
  }

  private static func run(_ endpoint: Endpoint) throws -> (replies: Int, isInOrder: Bool) {
    let client = try LoadClient(endpoint)
    let writer = client.writer
    _ = try Thread(name: "flood") {
      for number in 0..<count where !writer.send(line(number)) { return }
      writer.finishSending()
    }
    for number in 0..<count {
      let expected = "250 #\(number) pong"
      guard try client.line().starts(with: expected.utf8) else { return (number, false) }
    }
    return (count, true)
  }

  private static func line(_ number: Int) -> [UInt8] {
    let id = Array("#\(number) PING x-load=".utf8)
    return id + [UInt8](repeating: UInt8(ascii: "x"), count: 60_000 - id.count) + [0x0A]
  }
}

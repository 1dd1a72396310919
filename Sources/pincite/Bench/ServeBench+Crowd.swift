// SPDX-License-Identifier: GPL-2.0-or-later

import Platform
import Wire

extension ServeBench {
  private static let crowd = 10_000

  /// Ten thousand connections that ask nothing, then all ask; a few active ones beside them.
  func idle() throws -> [Figure] {
    let limits = ["connections", "connections-per-peer"].flatMap { name in
      ["--set", "\(name)=\(Self.crowd + 100)"]
    }
    let server = try server(limits)
    let alone = try load(server, connections: 2).latencies.summary
    var clients: [LoadClient] = []
    for _ in 0..<Self.crowd { clients.append(try LoadClient(server.endpoint)) }
    let amongMany = try load(server, connections: 2).latencies.summary
    let resident = try server.residentMegabytes()
    var answered = 0
    for client in clients { client.send(Array("PING\n".utf8)) }
    for client in clients where try client.line().starts(with: "250 pong".utf8) { answered += 1 }
    clients = []
    try server.stop()
    return [
      Figure(
        name: "idle connections that are answered",
        value: Double(answered),
        unit: "",
        bound: Double(Self.crowd),
        isCeiling: false,
      ),
      Figure(name: "memory with them", value: resident, unit: "MB", bound: 150),
      Figure(
        name: "p99 of 2 active clients beside them",
        value: amongMany.p99 / alone.p99,
        unit: "times that without",
        bound: 1.5,
        remark: "\(amongMany.p99.rounded(toPlaces: 2)) ms",
      ),
    ]
  }

  /// A client that never reads and has a gigabyte to ask, drips of a byte a second, a thousand
  /// clients that close their side.
  func rude() throws -> [Figure] {
    let server = try server([
      "--set", "connections=3000", "--set", "connections-per-peer=3000", "--set",
      "write-stall-ms=3000",
    ])
    let alone = try load(server, connections: 2).latencies.summary
    let greedy = try GreedyClient(server.endpoint, requests: requests)
    let drips = try DrippingClients(server.endpoint, count: 200)
    let beside = try load(server, connections: 2).latencies.summary
    let resident = try server.residentMegabytes()
    let sent = greedy.wait()
    drips.stop()
    var owed = 0
    var halfClosed: [LoadClient] = []
    for _ in 0..<1000 {
      let client = try LoadClient(server.endpoint)
      client.send(requests[halfClosed.count % requests.count])
      client.finishSending()
      halfClosed.append(client)
    }
    for client in halfClosed { owed += [250, 252].contains(try client.end().code) ? 1 : 0 }
    try server.stop()
    return [
      Figure(
        name: "megabytes taken from a client that never reads, of 1024",
        value: Double(sent) / 1_048_576,
        unit: "MB",
        bound: 64,
      ),
      Figure(name: "memory meanwhile", value: resident, unit: "MB", bound: 150),
      Figure(
        name: "p99 of 2 clients beside the rude ones",
        value: beside.p99 / alone.p99,
        unit: "times that without",
        bound: 2,
        remark: "\(beside.p99.rounded(toPlaces: 2)) ms",
      ),
      Figure(
        name: "half-closed clients that got their reply",
        value: Double(owed),
        unit: "",
        bound: 1000,
        isCeiling: false,
      ),
    ]
  }

  /// SIGTERM while five hundred requests are under way.
  func drain() throws -> [Figure] {
    let server = try server(["--set", "drain-ms=120000"])
    var clients: [LoadClient] = []
    for _ in 0..<500 { clients.append(try LoadClient(server.endpoint)) }
    for (i, client) in clients.enumerated() { client.send(requests[i % requests.count]) }
    server.send(.terminate)
    var replies = 0
    for client in clients { replies += [250, 252].contains(try client.end().code) ? 1 : 0 }
    clients = []
    let end = try server.waitForEnd()
    return [
      Figure(
        name: "replies to 500 requests under way at SIGTERM",
        value: Double(replies),
        unit: "",
        bound: 500,
        isCeiling: false,
        remark: end == .exited(0) ? "exit 0" : "ended with \(end.map { "\($0)" } ?? "nothing")",
      )
    ]
  }
}

/// Sends requests for ever and reads nothing.
private final class GreedyClient: Sendable {
  private let done: Semaphore
  private let sent: Counter

  init(_ endpoint: Endpoint, requests: [[UInt8]]) throws {
    let (done, sent) = (try Semaphore(), Counter())
    (self.done, self.sent) = (done, sent)
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
  private let done: Semaphore
  private let stops: EventCounter

  init(_ endpoint: Endpoint, count: Int) throws {
    let (done, stops) = (try Semaphore(), try EventCounter())
    (self.done, self.stops) = (done, stops)
    _ = try Thread(name: "drip") {
      let clients = (0..<count).compactMap { _ in try? LoadClient(endpoint) }
      var events: [Epoll.Event] = []
      if let epoll = try? Epoll(), (try? epoll.add(stops, token: 0, for: [.readable])) != nil {
        while events.isEmpty {
          for client in clients { client.send([UInt8(ascii: "P")]) }
          guard (try? epoll.wait(milliseconds: 1000, into: &events)) != nil else { break }
        }
      }
      done.signal()
    }
  }

  func stop() {
    stops.signal()
    done.wait()
  }
}

// SPDX-License-Identifier: GPL-2.0-or-later

import Platform
import Wire

extension ServeBench {
  private static let crowd = 10_000

  /// Ten thousand connections that ask nothing, then all ask; a few active ones beside them.
  func idle() throws -> [Figure] {
    let server = try server(Self.connections(Self.crowd + 100))
    var alone = try load(server, connections: 2).latencies
    var clients: [LoadClient] = []
    for _ in 0..<Self.crowd { clients.append(try LoadClient(server.endpoint)) }
    let beside = try load(server, connections: 2).latencies.summary
    let resident = try server.residentMegabytes()
    var answered = 0
    for client in clients { client.send(Array("PING\n".utf8)) }
    for client in clients where try client.line().starts(with: "250 pong".utf8) { answered += 1 }
    clients = []
    alone.append(try load(server, connections: 2).latencies)
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
        value: beside.p99 / alone.summary.p99,
        unit: "times that without",
        bound: 1.5,
        remark: beside.percentiles,
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
    for client in clients where try client.end().isAnswer { replies += 1 }
    clients = []
    let end = try server.waitForEnd()
    return [
      Figure(
        name: "replies to 500 requests under way at SIGTERM",
        value: Double(replies),
        unit: "",
        bound: 500,
        isCeiling: false,
      ),
      Figure(
        name: "exit status after SIGTERM",
        value: end == .exited(0) ? 0 : 1,
        unit: "",
        bound: 0,
        remark: end.map { "\($0)" } ?? "it did not end",
      ),
    ]
  }

  /// Flags that allow so many clients.
  static func connections(_ number: Int) -> [String] {
    ["connections", "connections-per-peer"].flatMap { ["--set", "\($0)=\(number)"] }
  }
}

// SPDX-License-Identifier: GPL-2.0-or-later

import Platform
import Wire

extension ServeBench {
  /// One connection, one request at a time, against the same queries in this process. Both are
  /// measured in turns, for other things happen on the machine.
  func latency() throws -> [Figure] {
    let server = try server()
    _ = try inProcess()
    _ = try load(server, connections: 1)
    var inside = Latencies()
    var outside = Latencies()
    for _ in 0..<3 {
      inside.append(try inProcess().latencies)
      outside.append(try load(server, connections: 1).latencies)
    }
    try server.stop()
    let (own, socket) = (inside.summary, outside.summary)
    return [
      Figure(name: "latency in process, mean", value: own.mean, unit: "ms"),
      Figure(
        name: "latency over a socket, mean",
        value: socket.mean,
        unit: "ms",
        remark: "p50 \(socket.p50.rounded(toPlaces: 2)), p99 \(socket.p99.rounded(toPlaces: 2))",
      ),
      Figure(
        name: "latency above in process, mean",
        value: socket.mean - own.mean,
        unit: "ms",
        bound: 0.25,
      ),
    ]
  }

  /// Eight connections against one thread in this process.
  func throughput() throws -> [Figure] {
    let server = try server()
    var (own, socket) = (0.0, 0.0)
    for _ in 0..<3 {
      own += try inProcess().perSecond / 3
      socket += try load(server, connections: 8).perSecond / 3
    }
    try server.stop()
    return [
      Figure(name: "throughput in process, one thread", value: own, unit: "a second"),
      Figure(name: "throughput of 8 connections", value: socket, unit: "a second"),
      Figure(
        name: "throughput against one thread",
        value: socket / own,
        unit: "times",
        bound: 1.5,
        isCeiling: false,
      ),
    ]
  }

  /// PING, asked while every worker has a query and others wait.
  func ping() throws -> [Figure] {
    let server = try server(["--workers", "2"])
    let pings = try withBackground(server, connections: 8) {
      var line: [UInt8] = []
      Request(.ping).writeJSON(to: &line)
      return try Load(
        endpoint: server.endpoint,
        requests: [line],
        end: .requests(2000),
      ).run()
    }
    try server.stop()
    try pings.throwIfFailed()
    return [
      Figure(
        name: "PING while all workers are busy, p99",
        value: pings.latencies.summary.p99,
        unit: "ms",
        bound: 5,
      )
    ]
  }

  /// Runs something while other clients search.
  private func withBackground(
    _ server: ServerProcess,
    connections: Int,
    _ body: () throws -> LoadOutcome,
  ) throws -> LoadOutcome {
    let load = Load(
      endpoint: server.endpoint,
      requests: requests,
      connections: connections,
      end: .after(milliseconds: milliseconds),
    )
    let done = try Semaphore()
    _ = try Thread(name: "background") {
      _ = try? load.run()
      done.signal()
    }
    let outcome = try body()
    done.wait()
    return outcome
  }
}

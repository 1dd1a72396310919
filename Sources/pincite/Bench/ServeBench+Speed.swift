// SPDX-License-Identifier: GPL-2.0-or-later

import Platform
import Search
import Server
import Wire

extension ServeBench {
  private static let rounds = 5

  /// One connection, one request at a time, against the same queries in this process. Both are
  /// measured in turns, and the middle one of the differences counts: other things happen on a
  /// machine.
  func latency() throws -> [Figure] {
    let server = try server()
    let inside = try InProcess(self)
    let round = inside.requests(within: milliseconds / 2)
    _ = try load(server, connections: 1, requests: round)
    var (own, socket) = (Latencies(), Latencies())
    var differences: [Double] = []
    for _ in 0..<Self.rounds {
      let here = inside.run(requests: round).latencies
      let there = try load(server, connections: 1, requests: round).latencies
      differences.append(there.summary.mean - here.summary.mean)
      own.append(here)
      socket.append(there)
    }
    try server.stop()
    return [
      Figure(name: "in this process, mean", value: own.summary.mean, unit: "ms"),
      Figure(
        name: "one connection, mean",
        value: socket.summary.mean,
        unit: "ms",
        remark: socket.summary.percentiles,
      ),
      Figure(
        name: "one connection, mean above that in this process",
        value: differences.median,
        unit: "ms",
        bound: 0.25,
        remark: differences.spread,
      ),
    ]
  }

  /// Eight connections against one thread in this process.
  func throughput() throws -> [Figure] {
    let server = try server()
    let inside = try InProcess(self)
    let round = inside.requests(within: milliseconds / 2)
    _ = try load(server, connections: 8, requests: round)
    var ratios: [Double] = []
    var (own, socket) = (LoadOutcome(), LoadOutcome())
    for _ in 0..<Self.rounds {
      let here = inside.run(requests: round)
      let there = try load(server, connections: 8, requests: round)
      ratios.append(there.perSecond / here.perSecond)
      own.add(here)
      socket.add(there)
    }
    try server.stop()
    return [
      Figure(name: "one thread in this process", value: own.perSecond, unit: "a second"),
      Figure(
        name: "8 connections",
        value: socket.perSecond,
        unit: "a second",
        remark: socket.latencies.summary.percentiles,
      ),
      Figure(
        name: "8 connections against one thread",
        value: ratios.median,
        unit: "times",
        bound: 1.5,
        isCeiling: false,
        remark: ratios.spread,
      ),
    ]
  }

  /// Searches, counts, facets and keywords in context, of several clients that send ahead or not.
  func mix() throws -> [Figure] {
    let server = try server()
    let verbs: [Wire.Verb] = [.search, .search, .search, .count, .facets, .kwic, .timeline]
    let lines = queries.enumerated().map { number, query in
      Request(verbs[number % verbs.count], QueryRequest(query)).line
    }
    let figures = try [(1, 1), (8, 1), (64, 1), (8, 16)].map { connections, pipeline in
      let outcome = try Load(
        endpoint: server.endpoint,
        requests: lines,
        connections: connections,
        pipeline: pipeline,
        end: .after(milliseconds: milliseconds / 2),
      ).run()
      try outcome.throwIfFailed()
      return Figure(
        name: "all verbs that search, \(connections) connections, \(pipeline) ahead",
        value: outcome.perSecond,
        unit: "a second",
        remark: outcome.latencies.summary.percentiles,
      )
    }
    try server.stop()
    return figures
  }

  /// PING, asked while every worker has a query and others wait.
  func ping() throws -> [Figure] {
    let server = try server(["--workers", "2"])
    let background = try Background(load(server.endpoint, connections: 8))
    let pings = try Load(
      endpoint: server.endpoint,
      requests: [Request(.ping).line],
      end: .after(milliseconds: milliseconds / 2),
    ).run()
    try background.stop().throwIfFailed()
    try server.stop()
    try pings.throwIfFailed()
    return [
      Figure(
        name: "PING while all workers are busy, p99",
        value: pings.latencies.summary.p99,
        unit: "ms",
        bound: 5,
        remark: pings.latencies.summary.percentiles,
      )
    ]
  }
}

/// The queries in this process, on this thread, with the writing of the replies.
private final class InProcess {
  private let responder: Responder
  private let requests: [Request]
  private var bytes: [UInt8] = []

  init(_ bench: ServeBench) throws {
    responder = Responder(try Searcher(GenerationStore(bench.place.index).openLive()))
    requests = bench.queries.map { Request(.search, QueryRequest($0)) }
  }

  /// About how many requests fit into the time; also warms up.
  func requests(within milliseconds: Int32) -> Int {
    var asked = 0
    let end = MonotonicTime.after(milliseconds: milliseconds)
    while MonotonicTime.now() < end {
      ask(asked)
      asked += 1
    }
    return asked
  }

  /// The first requests so many, as one client of a load asks them.
  func run(requests count: Int) -> LoadOutcome {
    var outcome = LoadOutcome()
    let start = MonotonicTime.now()
    for number in 0..<count {
      let before = MonotonicTime.now()
      ask(number)
      outcome.latencies.append(MonotonicTime.now() - before)
    }
    outcome.seconds = Double(MonotonicTime.now() - start) / 1_000_000_000
    return outcome
  }

  private func ask(_ number: Int) {
    bytes.removeAll(keepingCapacity: true)
    let reply = responder.reply(to: requests[number % requests.count])
    reply.write(ReplyStyle(.json), to: &bytes)
  }
}

extension [Double] {
  fileprivate var median: Double { isEmpty ? 0 : sorted()[count / 2] }

  fileprivate var spread: String {
    guard let least = self.min(), let most = self.max() else { return "" }
    return "\(least.rounded(toPlaces: 3)) to \(most.rounded(toPlaces: 3)) in \(count) rounds"
  }
}

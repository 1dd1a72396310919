// SPDX-License-Identifier: GPL-2.0-or-later

import Platform
import Wire

/// The measurements of `bench serve`, each against a server process of its own.
struct ServeBench: Sendable {
  let place: BenchPlace
  let corpus: FilePath?
  let queries: [String]
  let milliseconds: Int32
  /// Queries that run while generations are published.
  let asked: Int
  private let isQuiet: Bool

  struct Measurement: Sendable {
    var name: String
    var needsCorpus = false
    var run: @Sendable (ServeBench) throws -> [Figure]
  }

  static let measurements: [Measurement] = [
    Measurement(name: "latency") { try $0.latency() },
    Measurement(name: "throughput") { try $0.throughput() },
    Measurement(name: "mix") { try $0.mix() },
    Measurement(name: "ping") { try $0.ping() },
    Measurement(name: "idle") { try $0.idle() },
    Measurement(name: "hostile") { try $0.hostile() },
    Measurement(name: "random") { try $0.random() },
    Measurement(name: "drain") { try $0.drain() },
    Measurement(name: "switching", needsCorpus: true) { try $0.switching() },
    Measurement(name: "publishing", needsCorpus: true) { try $0.publishing() },
  ]

  init(_ call: Invocation) throws {
    queries = try call.benchQueries()
    milliseconds = try call.benchMilliseconds
    asked = try call.integer(.requests, in: 1...100_000_000) ?? 100_000
    corpus = call.value(.corpus).map { FilePath($0) }
    isQuiet = call.has(.quiet)
    place = try BenchPlace(
      copying: FilePath(call.indexPath),
      in: FilePath(call.environment["TMPDIR"] ?? "/tmp"),
    )
  }

  func run(only names: [String]) throws -> [Figure] {
    for name in names where !Self.measurements.contains(where: { $0.name == name }) {
      let known = Self.measurements.map(\.name).joined(separator: ", ")
      throw Failure.usage("there is no measurement \"\(name)\"", hint: "there are \(known)")
    }
    var figures: [Figure] = []
    for measurement in Self.measurements
    where names.isEmpty
      ? !measurement.needsCorpus || corpus != nil : names.contains(measurement.name)
    {
      guard !measurement.needsCorpus || corpus != nil else {
        throw Failure.usage("\(measurement.name) publishes, and needs --corpus DIR")
      }
      let more = try measurement.run(self)
      if !isQuiet { for figure in more { Console.say(figure.line) } }
      figures += more
    }
    return figures
  }

  // MARK: Shared by the measurements

  /// Request lines in JSON: ten hits with snippets and notes.
  var requests: [[UInt8]] {
    queries.map { Request(.search, QueryRequest($0)).line }
  }

  func server(_ flags: [String] = []) throws -> ServerProcess {
    // No answer is to be cut short because the machine is busy with the clients.
    let patient = ["--set", "deadline-ms=60000"]
    return try ServerProcess(index: place.index, folder: place.folder, flags: patient + flags)
  }

  /// So many requests; for the time of one measurement when it is not said how many.
  func load(_ endpoint: Endpoint, connections: Int, requests count: Int? = nil) -> Load {
    Load(
      endpoint: endpoint,
      requests: requests,
      connections: connections,
      end: count.map { .requests($0) } ?? .after(milliseconds: milliseconds),
    )
  }

  /// Runs it, and fails with the first request that failed.
  func load(
    _ server: ServerProcess,
    connections: Int,
    requests count: Int? = nil,
    check: (@Sendable (LoadReply) -> Void)? = nil,
  ) throws -> LoadOutcome {
    var load = load(server.endpoint, connections: connections, requests: count)
    load.check = check
    let outcome = try load.run()
    try outcome.throwIfFailed()
    return outcome
  }
}

extension Request {
  /// In JSON, as it is sent.
  var line: [UInt8] {
    var line: [UInt8] = []
    writeJSON(to: &line)
    return line
  }
}

extension LoadOutcome {
  func throwIfFailed() throws(Failure) {
    guard failed > 0 else { return }
    throw Failure(.server, "bench", "\(failed) requests failed: \(firstFailure ?? "")")
  }
}

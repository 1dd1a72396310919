// SPDX-License-Identifier: GPL-2.0-or-later

import Platform
import Search
import Server
import Wire

/// The measurements of `bench serve`, each against a server process of its own.
struct ServeBench: Sendable {
  let place: BenchPlace
  let corpus: FilePath?
  let queries: [String]
  let milliseconds: Int32
  private let isQuiet: Bool

  struct Measurement: Sendable {
    var name: String
    var needsCorpus = false
    var run: @Sendable (ServeBench) throws -> [Figure]
  }

  static let measurements: [Measurement] = [
    Measurement(name: "latency") { try $0.latency() },
    Measurement(name: "throughput") { try $0.throughput() },
    Measurement(name: "ping") { try $0.ping() },
    Measurement(name: "idle") { try $0.idle() },
    Measurement(name: "rude") { try $0.rude() },
    Measurement(name: "drain") { try $0.drain() },
    Measurement(name: "switching", needsCorpus: true) { try $0.switching() },
    Measurement(name: "publishing", needsCorpus: true) { try $0.publishing() },
  ]

  init(_ call: Invocation) throws {
    queries = try call.benchQueries()
    milliseconds = try call.benchMilliseconds
    corpus = call.value(.corpus).map { FilePath($0) }
    isQuiet = call.has(.quiet)
    CurrentProcess.raiseDescriptorLimit()
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
    queries.map { query in
      var line: [UInt8] = []
      Request(.search, QueryRequest(query)).writeJSON(to: &line)
      return line
    }
  }

  func server(_ flags: [String] = []) throws -> ServerProcess {
    try ServerProcess(index: place.index, folder: place.folder, flags: flags)
  }

  func load(
    _ server: ServerProcess,
    connections: Int,
    check: (@Sendable (LoadReply) -> Void)? = nil,
  ) throws -> LoadOutcome {
    let load = Load(
      endpoint: server.endpoint,
      requests: requests,
      connections: connections,
      end: .after(milliseconds: milliseconds),
      check: check,
    )
    let outcome = try load.run()
    try outcome.throwIfFailed()
    return outcome
  }

  /// The same queries in this process, with the writing of the reply.
  func inProcess() throws -> LoadOutcome {
    let responder = Responder(try Searcher(GenerationStore(place.index).openLive()))
    let requests = queries.map { Request(.search, QueryRequest($0)) }
    var outcome = LoadOutcome()
    var bytes: [UInt8] = []
    let start = MonotonicTime.now()
    let end = MonotonicTime.after(milliseconds: milliseconds)
    while MonotonicTime.now() < end {
      for request in requests {
        let before = MonotonicTime.now()
        bytes.removeAll(keepingCapacity: true)
        responder.reply(to: request).write(ReplyStyle(.json), to: &bytes)
        outcome.latencies.append(MonotonicTime.now() - before)
      }
    }
    outcome.seconds = Double(MonotonicTime.now() - start) / 1_000_000_000
    return outcome
  }
}

extension LoadOutcome {
  func throwIfFailed() throws(Failure) {
    guard failed > 0 else { return }
    throw Failure(.server, "bench", "\(failed) requests failed: \(firstFailure ?? "")")
  }
}

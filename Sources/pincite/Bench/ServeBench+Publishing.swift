// SPDX-License-Identifier: GPL-2.0-or-later

import Platform
import Search
import Wire

extension ServeBench {
  private static let interval: Int32 = 10_000

  /// CURRENT goes back and forth between two generations every second.
  func switching() throws -> [Figure] {
    let names = try preparedGenerations()
    let server = try server()
    let seen = GenerationLog(patience: 0)
    var (steady, moving) = (Latencies(), Latencies())
    for _ in 0..<2 {
      steady.append(try load(server, connections: 2).latencies)
      let switcher = try Repeating(everyMilliseconds: 1000) { number in
        try place.point(to: names[number % 2])
      }
      moving.append(try load(server, connections: 2) { seen.note($0) }.latencies)
      try switcher.stop()
    }
    try server.stop()
    return [
      Figure(
        name: "p99 while CURRENT is switched every second",
        value: moving.summary.p99 / steady.summary.p99,
        unit: "times that without",
        bound: 2,
        remark: moving.summary.percentiles,
      ),
      Figure(
        name: "generations that answered meanwhile",
        value: Double(seen.answered),
        unit: "",
        bound: 2,
        isCeiling: false,
      ),
    ]
  }

  /// Real publications of one changed file every ten seconds, while a hundred thousand queries run.
  func publishing() throws -> [Figure] {
    let names = try preparedGenerations()
    let first = names[1].number
    let server = try server()
    let before = try load(server, connections: 4)
    let log = GenerationLog(patience: try place.patience())
    log.published(first, at: 0)
    let publisher = try Repeating(everyMilliseconds: Self.interval) { number in
      let name = try place.publish(number: number + 3)
      log.published(name.number, at: MonotonicTime.now())
    }
    let stamps = try StampReader(server.endpoint, firstGeneration: first, number: 2)
    let outcome = try Load(
      endpoint: server.endpoint,
      requests: requests,
      connections: 4,
      end: .requests(asked),
      check: { log.note($0) },
    ).run()
    try publisher.stop()
    let stamped = try stamps.stop()
    try server.stop()
    return [
      Figure(
        name: "failed of \(asked) queries while generations are published",
        value: Double(outcome.failed + asked - outcome.latencies.samples.count),
        unit: "",
        bound: 0,
        remark: outcome.firstFailure
          ?? "\(log.publications) publications, \(log.answered) generations answered",
      ),
      Figure(
        name: "answers mixed from two generations",
        value: Double(outcome.mixed + stamped.wrong),
        unit: "",
        bound: 0,
        remark: "the text of \(stamped.read) more compared with their generation",
      ),
      Figure(
        name: "replies older than they should be, or from before an earlier reply",
        value: Double(log.stale),
        unit: "",
        bound: 0,
      ),
      Figure(
        name: "throughput meanwhile",
        value: outcome.perSecond,
        unit: "a second",
        remark: outcome.latencies.summary.percentiles
          + "; without \(before.perSecond.rounded(toPlaces: 0)) a second, "
          + before.latencies.summary.percentiles,
      ),
    ]
  }

  /// Two generations that differ in one document, numbered 1 and 2 in it; the second one is live.
  private func preparedGenerations() throws -> [GenerationName] {
    guard let corpus else { throw Failure.usage("this needs --corpus DIR") }
    try place.copyCorpus(corpus)
    return [try place.publish(number: 1), try place.publish(number: 2)]
  }
}

/// Which generation could be expected when, and which one answered.
private final class GenerationLog: Sendable {
  private struct State {
    var published: [(number: Int, moment: UInt64)] = []
    var answered: Set<Int> = []
    var last: [Int: Int] = [:]
    var stale = 0
  }

  /// Nanoseconds within which a server has to have adopted.
  private let patience: UInt64
  private let state = Locked(State())

  init(patience: UInt64) {
    self.patience = patience
  }

  var answered: Int { state.withLock { $0.answered.count } }
  var publications: Int { state.withLock { $0.published.count - 1 } }
  var stale: Int { state.withLock { $0.stale } }

  func published(_ number: Int, at moment: UInt64) {
    state.withLock { $0.published.append((number, moment)) }
  }

  func note(_ reply: LoadReply) {
    guard let generation = reply.generation else { return }
    state.withLock { state in
      state.answered.insert(generation)
      let due = state.published.last { $0.moment + patience <= reply.sent }
      let before = state.last[reply.client] ?? 0
      if generation < max(before, due?.number ?? 0) { state.stale += 1 }
      state.last[reply.client] = max(before, generation)
    }
  }
}

/// Asks for the document that tells the number of its generation, and compares.
private final class StampReader: Sendable {
  struct Outcome: Sendable {
    var read = 0
    var wrong = 0
    var failure: ErrorReply?
  }

  private let stopped = Counter()
  private let outcome = Locked(Outcome())
  private let done: Semaphore

  init(_ endpoint: Endpoint, firstGeneration: Int, number: Int) throws {
    done = try Semaphore()
    _ = try Thread(name: "stamp") { [self] in
      do throws(ErrorReply) {
        let client = try Client(endpoint)
        while stopped.value == 0 {
          let answer: Answer = try client.ask(Request(.search, QueryRequest(BenchPlace.stamp)))
          let text = answer.hits.flatMap(\.snippet.fragments).flatMap(\.runs).map(\.text).joined()
          let expected = "number\(answer.generation - firstGeneration + number)."
          outcome.withLock { outcome in
            outcome.read += 1
            if answer.hits.count != 1 || !text.contains(expected) { outcome.wrong += 1 }
          }
        }
      } catch {
        outcome.withLock { $0.failure = error }
      }
      done.signal()
    }
  }

  func stop() throws(ErrorReply) -> Outcome {
    stopped.add(1)
    done.wait()
    let outcome = outcome.withLock { $0 }
    if let failure = outcome.failure { throw failure }
    return outcome
  }
}

// SPDX-License-Identifier: GPL-2.0-or-later

import Platform
import Search
import Synchronization
import Wire

extension ServeBench {
  /// CURRENT goes back and forth between two generations every second.
  func switching() throws -> [Figure] {
    let names = try preparedGenerations()
    let server = try server()
    let steady = try load(server, connections: 2).latencies.summary
    let switcher = try Repeating(everyMilliseconds: 1000) { number in
      try? place.point(to: names[number % 2])
    }
    let seen = GenerationLog()
    let moving = try load(server, connections: 2) { seen.note($0) }.latencies.summary
    switcher.stop()
    try server.stop()
    return [
      Figure(
        name: "p99 while CURRENT is switched every second",
        value: moving.p99 / steady.p99,
        unit: "times that without",
        bound: 2,
        remark: "\(moving.p99.rounded(toPlaces: 2)) ms, \(seen.count) generations answered",
      )
    ]
  }

  /// Real publications of one changed file every ten seconds, while a hundred thousand queries run.
  func publishing() throws -> [Figure] {
    let names = try preparedGenerations()
    let first = names[1].number
    let server = try server()
    let log = GenerationLog()
    log.published(first, at: 0)
    let publisher = try Repeating(everyMilliseconds: 10_000) { number in
      guard let name = try? place.publish(number: number + 3) else { return }
      log.published(name.number, at: MonotonicTime.now())
    }
    let mixed = try StampReader(server.endpoint, firstGeneration: first, number: 2)
    let outcome = try Load(
      endpoint: server.endpoint,
      requests: requests,
      connections: 4,
      end: .requests(100_000),
      check: { log.note($0) },
    ).run()
    publisher.stop()
    let (read, wrong) = mixed.stop()
    try server.stop()
    return [
      Figure(
        name: "failed of 100,000 queries while generations are published",
        value: Double(outcome.failed),
        unit: "",
        bound: 0,
        remark:
          "\(log.publications) publications, \(outcome.perSecond.rounded(toPlaces: 0)) a second",
      ),
      Figure(
        name: "answers mixed from two generations",
        value: Double(wrong),
        unit: "of \(read)",
        bound: 0,
      ),
      Figure(
        name: "replies older than they should be, or from before an earlier reply",
        value: Double(log.stale),
        unit: "",
        bound: 0,
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

/// Does something again and again, on a thread of its own.
private final class Repeating: Sendable {
  private let stops: EventCounter
  private let done: Semaphore

  init(everyMilliseconds interval: Int32, _ body: @escaping @Sendable (Int) -> Void) throws {
    let (stops, done) = (try EventCounter(), try Semaphore())
    (self.stops, self.done) = (stops, done)
    _ = try Thread(name: "repeating") {
      var number = 0
      var events: [Epoll.Event] = []
      if let epoll = try? Epoll(), (try? epoll.add(stops, token: 0, for: [.readable])) != nil {
        while (try? epoll.wait(milliseconds: interval, into: &events)) != nil, events.isEmpty {
          body(number)
          number += 1
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

/// Which generation could be expected when, and which one answered.
private final class GenerationLog: Sendable {
  private struct State {
    var published: [(number: Int, moment: UInt64)] = []
    var answered: Set<Int> = []
    var last: [Int: Int] = [:]
    var stale = 0
  }

  /// Nanoseconds within which a server has to have adopted: two seconds, and one for each 250 MB.
  private static let patience: UInt64 = 4_000_000_000
  private let state = Locked(State())

  var count: Int { state.withLock { $0.answered.count } }
  var publications: Int { state.withLock { $0.published.count - 1 } }
  var stale: Int { state.withLock { $0.stale } }

  func published(_ number: Int, at moment: UInt64) {
    state.withLock { $0.published.append((number, moment)) }
  }

  func note(_ reply: LoadReply) {
    guard let generation = reply.generation else { return }
    state.withLock { state in
      state.answered.insert(generation)
      let due = state.published.last { $0.moment + Self.patience <= reply.sent }
      let before = state.last[reply.client] ?? 0
      if generation < max(before, due?.number ?? 0) { state.stale += 1 }
      state.last[reply.client] = max(before, generation)
    }
  }
}

/// Asks for the document that tells the number of its generation, and compares.
private final class StampReader: Sendable {
  private let stopped = Atomic(false)
  private let result = Locked((read: 0, wrong: 0))
  private let done: Semaphore

  init(_ endpoint: Endpoint, firstGeneration: Int, number: Int) throws {
    done = try Semaphore()
    _ = try Thread(name: "stamp") { [self] in
      if let client = try? Client(endpoint) {
        while !stopped.load(ordering: .relaxed) {
          let request = Request(.search, QueryRequest(BenchPlace.stamp))
          guard let answer: Answer = try? client.ask(request) else { break }
          let text = answer.hits.flatMap(\.snippet.fragments).flatMap(\.runs).map(\.text).joined()
          let expected = "number\(answer.generation - firstGeneration + number)."
          result.withLock { result in
            result.read += 1
            if answer.hits.count != 1 || !text.contains(expected) { result.wrong += 1 }
          }
        }
      }
      done.signal()
    }
  }

  func stop() -> (read: Int, wrong: Int) {
    stopped.store(true, ordering: .relaxed)
    done.wait()
    return result.withLock { $0 }
  }
}

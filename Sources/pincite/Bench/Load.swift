// SPDX-License-Identifier: GPL-2.0-or-later

import Platform
import Synchronization
import Wire

/// Several clients that ask one query after the other, for a time or a number of requests.
struct Load: Sendable {
  enum End: Sendable {
    case after(milliseconds: Int32)
    /// All clients together.
    case requests(Int)
    /// When the number is not 0 any more.
    case whenTold(Counter)
  }

  var endpoint: Endpoint
  /// Request lines, asked in turn by all clients together.
  var requests: [[UInt8]]
  var connections = 1
  /// Requests of one client under way at a time.
  var pipeline = 1
  var end: End
  /// Told of each reply, on the thread of its client.
  var check: (@Sendable (LoadReply) -> Void)?

  /// Waits until all clients are done.
  func run() throws -> LoadOutcome {
    let clients = try LoadClients(self)
    let start = MonotonicTime.now()
    for number in 0..<connections { try clients.start(number) }
    var outcome = clients.wait(for: connections)
    outcome.seconds = Double(MonotonicTime.now() - start) / 1_000_000_000
    return outcome
  }
}

/// A reply as its client saw it. Moments are in nanoseconds.
struct LoadReply: Sendable {
  var client: Int
  /// Which of the requests it answers.
  var request: Int
  var code: Int
  var generation: Int?
  var sent: UInt64
  var received: UInt64
}

/// What the clients saw.
struct LoadOutcome: Sendable {
  var latencies = Latencies()
  var seconds = 0.0
  /// Replies from more than one generation.
  var mixed = 0
  /// Replies that were none or refusals, and the first of them in words.
  var failed = 0
  var firstFailure: String?

  var perSecond: Double { seconds > 0 ? Double(latencies.samples.count) / seconds : 0 }

  mutating func fail(_ why: String) {
    failed += 1
    firstFailure = firstFailure ?? why
  }

  mutating func add(_ other: LoadOutcome) {
    latencies.append(other.latencies)
    seconds += other.seconds
    mixed += other.mixed
    failed += other.failed
    firstFailure = firstFailure ?? other.firstFailure
  }
}

private final class LoadClients: Sendable {
  private let load: Load
  private let outcome = Locked(LoadOutcome())
  private let done: Semaphore
  private let asked = Counter()
  /// Whether the request of that number is to be sent.
  private let mayAsk: @Sendable (Int) -> Bool

  init(_ load: Load) throws(SystemError) {
    self.load = load
    done = try Semaphore()
    mayAsk = load.end.condition
  }

  func start(_ number: Int) throws(SystemError) {
    _ = try Thread(name: "client-\(number)") { [self] in
      let result = run(number)
      outcome.withLock { $0.add(result) }
      done.signal()
    }
  }

  func wait(for count: Int) -> LoadOutcome {
    for _ in 0..<count { done.wait() }
    return outcome.withLock { $0 }
  }

  /// Which request is sent next; nil when it is time to end.
  private func nextRequest() -> Int? {
    let number = asked.next() - 1
    return mayAsk(number) ? number % load.requests.count : nil
  }

  private func run(_ number: Int) -> LoadOutcome {
    var outcome = LoadOutcome()
    do {
      let client = try LoadClient(load.endpoint)
      var underWay: [(request: Int, sent: UInt64)] = []
      while true {
        while underWay.count < load.pipeline, let request = nextRequest() {
          underWay.append((request, MonotonicTime.now()))
          client.send(load.requests[request])
        }
        guard !underWay.isEmpty else { return outcome }
        let end = try client.end()
        let (request, sent) = underWay.removeFirst()
        let received = MonotonicTime.now()
        outcome.latencies.append(received - sent)
        if end.isMixed { outcome.mixed += 1 }
        if end.code != 250 && end.code != 252 { outcome.fail("status \(end.code)") }
        load.check?(
          LoadReply(
            client: number,
            request: request,
            code: end.code,
            generation: end.generation,
            sent: sent,
            received: received,
          )
        )
      }
    } catch {
      outcome.fail("\(error)")
      return outcome
    }
  }
}

extension Load.End {
  fileprivate var condition: @Sendable (Int) -> Bool {
    switch self {
    case .after(let milliseconds):
      let end = MonotonicTime.after(milliseconds: milliseconds)
      return { _ in MonotonicTime.now() < end }
    case .requests(let count):
      return { $0 < count }
    case .whenTold(let stopped):
      return { _ in stopped.value == 0 }
    }
  }
}

/// A load that runs beside something else until it is told to stop.
final class Background: Sendable {
  private let done: Semaphore
  private let outcome = Locked(LoadOutcome())
  private let stopped: Counter

  /// Returns when the first reply has come.
  init(_ load: Load) throws {
    let (begun, done, stopped) = (try Semaphore(), try Semaphore(), Counter())
    (self.done, self.stopped) = (done, stopped)
    var load = load
    load.end = .whenTold(stopped)
    let check = load.check
    load.check = { reply in
      begun.signal()
      check?(reply)
    }
    _ = try Thread(name: "background") { [load, outcome] in
      do {
        let result = try load.run()
        outcome.withLock { $0 = result }
      } catch {
        outcome.withLock { $0.fail("\(error)") }
      }
      begun.signal()
      done.signal()
    }
    begun.wait()
  }

  func stop() -> LoadOutcome {
    stopped.add(1)
    done.wait()
    return outcome.withLock { $0 }
  }
}

/// A number that several threads add to.
final class Counter: Sendable {
  private let number = Atomic(0)

  var value: Int { number.load(ordering: .relaxed) }

  func add(_ more: Int) { number.add(more, ordering: .relaxed) }

  /// One more, and how many that makes.
  func next() -> Int { number.add(1, ordering: .relaxed).newValue }
}

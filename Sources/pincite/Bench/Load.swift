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
  }

  var endpoint: Endpoint
  /// Request lines, asked in turn; each client begins at another one.
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
  /// Replies that were none or refusals, and the first of them in words.
  var failed = 0
  var firstFailure: String?

  var perSecond: Double { seconds > 0 ? Double(latencies.samples.count) / seconds : 0 }

  mutating func add(_ other: LoadOutcome) {
    latencies.append(other.latencies)
    failed += other.failed
    firstFailure = firstFailure ?? other.firstFailure
  }
}

private final class LoadClients: Sendable {
  private let load: Load
  private let outcome = Locked(LoadOutcome())
  private let done: Semaphore
  private let left: Atomic<Int>
  private let deadline: UInt64

  init(_ load: Load) throws(SystemError) {
    self.load = load
    done = try Semaphore()
    switch load.end {
    case .after(let milliseconds):
      left = Atomic(.max)
      deadline = MonotonicTime.after(milliseconds: milliseconds)
    case .requests(let count):
      left = Atomic(count)
      deadline = .max
    }
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

  private func run(_ number: Int) -> LoadOutcome {
    var outcome = LoadOutcome()
    do {
      let client = try LoadClient(load.endpoint)
      var underWay: [(request: Int, sent: UInt64)] = []
      var next = number * load.requests.count / max(1, load.connections)
      while true {
        while underWay.count < load.pipeline, mayAsk() {
          let request = next % load.requests.count
          next += 1
          underWay.append((request, MonotonicTime.now()))
          client.send(load.requests[request])
        }
        guard !underWay.isEmpty else { return outcome }
        let end = try client.end()
        let (request, sent) = underWay.removeFirst()
        let received = MonotonicTime.now()
        outcome.latencies.append(received - sent)
        if end.code != 250 && end.code != 252 {
          outcome.failed += 1
          outcome.firstFailure = outcome.firstFailure ?? "status \(end.code)"
        }
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
      outcome.failed += 1
      outcome.firstFailure = "\(error)"
      return outcome
    }
  }

  private func mayAsk() -> Bool {
    if deadline != .max { return MonotonicTime.now() < deadline }
    return left.subtract(1, ordering: .relaxed).newValue >= 0
  }
}

/// A number that several threads add to.
final class Counter: Sendable {
  private let number = Atomic(0)

  var value: Int { number.load(ordering: .relaxed) }

  func add(_ more: Int) { number.add(more, ordering: .relaxed) }
}

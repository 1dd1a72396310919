// SPDX-License-Identifier: GPL-2.0-or-later

import Platform
import Search
import Wire

/// A request on its way to a worker.
struct Job: Sendable {
  /// Of the connection.
  var token: UInt64
  var request: Request
  var style: ReplyStyle
  /// Where the request began and will end, whatever is published meanwhile; nil for what needs no
  /// index.
  var generation: ServedGeneration?
  var cancellation: Cancellation
  /// The worker may write to it: nothing of an earlier reply waits. Spares the way of the reply
  /// through the loop.
  var peer: Peer?
  /// When the request was read, in nanoseconds.
  var began: UInt64
}

/// Jobs in the order of their coming; bounded by the number of connections, which have one each.
final class JobQueue: Sendable {
  private struct State {
    var jobs: [Job?] = []
    var head = 0
  }

  private let state = Locked(State())
  private let waiting: Semaphore

  init() throws(SystemError) {
    waiting = try Semaphore()
  }

  var count: Int { state.withLock { $0.jobs.count - $0.head } }

  func push(_ job: Job) {
    state.withLock { $0.jobs.append(job) }
    waiting.signal()
  }

  /// Waits for a job; nil when the queue was closed and is empty.
  func pop() -> Job? {
    waiting.wait()
    let job = state.withLock { state -> Job? in
      guard state.head < state.jobs.count else { return nil }
      let job = state.jobs[state.head]
      state.jobs[state.head] = nil
      state.head += 1
      if state.head == state.jobs.count {
        state.jobs.removeAll(keepingCapacity: true)
        state.head = 0
      } else if state.head > 1024 {
        state.jobs.removeFirst(state.head)
        state.head = 0
      }
      return job
    }
    // Closed: the next worker must hear it too.
    if job == nil { waiting.signal() }
    return job
  }

  func close() {
    waiting.signal()
  }
}

// SPDX-License-Identifier: GPL-2.0-or-later

import Platform

/// Does something again and again, on a thread of its own, until it fails or is told to stop.
final class Repeating: Sendable {
  private let stops: EventCounter
  private let done: Semaphore
  private let failure = Locked<(any Error)?>(nil)

  init(
    everyMilliseconds interval: Int32,
    _ body: @escaping @Sendable (Int) throws -> Void,
  ) throws {
    let (stops, done) = (try EventCounter(), try Semaphore())
    (self.stops, self.done) = (stops, done)
    let epoll = try Epoll()
    try epoll.add(stops, token: 0, for: [.readable])
    _ = try Thread(name: "repeating") { [failure] in
      do {
        var events: [Epoll.Event] = []
        var number = 0
        var next = MonotonicTime.now()
        while true {
          // By the clock: what is done takes time too.
          next += UInt64(interval) * 1_000_000
          let wait = MonotonicTime.milliseconds(until: next)
          try epoll.wait(milliseconds: wait, into: &events)
          guard events.isEmpty else { break }
          try body(number)
          number += 1
        }
      } catch {
        failure.withLock { $0 = error }
      }
      done.signal()
    }
  }

  /// Waits for the end; throws what ended it before.
  func stop() throws {
    stops.signal()
    done.wait()
    if let error = failure.withLock({ $0 }) { throw error }
  }
}

// SPDX-License-Identifier: GPL-2.0-or-later

import Platform

/// Ctrl-C, and a request to end, while something runs that should first leave things in order.
final class Interruption: Sendable {
  private let first = Locked<Signal?>(nil)

  /// The signal that came, if any.
  var signal: Signal? { first.withLock { $0 } }

  /// Runs `body`; the first signal calls `cancel`, a second one ends the process at once.
  func during<Value>(cancel: @escaping @Sendable () -> Void, _ body: () -> Value) throws -> Value {
    let signals = try SignalReader([.interrupt, .terminate])
    let done = try EventCounter()
    let events = try Epoll()
    try events.add(signals, token: 1, for: .readable)
    try events.add(done, token: 0, for: .readable)
    let watch = Watch(signals: signals, events: events, done: done)
    let thread = try Thread(name: "pincite-signals") { [self] in
      while let signal = watch.next() {
        let isFirst = first.withLock { first in
          defer { first = signal }
          return first == nil
        }
        guard isFirst else { signal.endProcess() }
        cancel()
      }
    }
    let value = body()
    done.signal()
    thread.join()
    return value
  }

  private final class Watch: Sendable {
    private let signals: SignalReader
    private let events: Epoll
    private let done: EventCounter

    init(signals: consuming SignalReader, events: consuming Epoll, done: EventCounter) {
      self.signals = signals
      self.events = events
      self.done = done
    }

    /// Waits for a signal; nil when there is no need any more.
    func next() -> Signal? {
      var ready: [Epoll.Event] = []
      while (try? events.wait(milliseconds: nil, into: &ready)) != nil {
        if let signal = signals.next() { return signal }
        if done.drain() { return nil }
      }
      return nil
    }
  }
}

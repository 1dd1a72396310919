// SPDX-License-Identifier: GPL-2.0-or-later

import Platform
import Synchronization

/// Work on several threads at once, the calling one included.
enum Workers {
  /// Runs a body on each thread and waits for all.
  static func run(
    _ threads: Int,
    _ body: @escaping @Sendable () -> Void,
  ) throws(SystemError) {
    guard threads > 1 else { return body() }
    let thread = try Thread(name: "pincite-index") { body() }
    let others = Result { () throws(SystemError) in try run(threads - 1, body) }
    thread.join()
    try others.get()
  }

  /// What a body gives for each number below `count`, in order.
  static func map<Value: Sendable>(
    _ count: Int,
    threads: Int,
    _ body: @escaping @Sendable (Int) -> Value,
  ) throws(SystemError) -> [Value] {
    let results = Results<Value>()
    try run(min(threads, count)) {
      while case let index = results.takeNext(), index < count {
        results.add(index, body(index))
      }
    }
    return results.sorted
  }

  private final class Results<Value: Sendable>: Sendable {
    private let next = Atomic<Int>(0)
    private let values = Locked<[(Int, Value)]>([])

    func takeNext() -> Int { next.add(1, ordering: .relaxed).oldValue }

    func add(_ index: Int, _ value: Value) {
      values.withLock { $0.append((index, value)) }
    }

    var sorted: [Value] {
      values.withLock { $0.sorted { $0.0 < $1.0 }.map(\.1) }
    }
  }
}

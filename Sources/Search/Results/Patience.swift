// SPDX-License-Identifier: GPL-2.0-or-later

import Xapian

/// Ends a search from another thread.
package final class Cancellation: Sendable {
  let match = Xapian.Cancellation()

  package init() {}

  package func cancel() { match.cancel() }

  package var isCancelled: Bool { match.isCancelled }
}

/// When an answer is wanted, and whether anybody still wants it.
package struct Patience {
  var deadline: Deadline?
  var cancellation: Xapian.Cancellation?

  /// Stops at a moment of `MonotonicTime`, or when the asker has gone.
  package init(until nanoseconds: UInt64? = nil, cancellation: Cancellation? = nil) {
    deadline = nanoseconds.map { Deadline(monotonicNanoseconds: $0) }
    self.cancellation = cancellation?.match
  }
}

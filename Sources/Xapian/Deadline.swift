// SPDX-License-Identifier: GPL-2.0-or-later

import CXapian
import Synchronization

/// A moment after which nobody waits for an answer.
package struct Deadline: Equatable, Sendable {
  /// Nanoseconds of CLOCK_MONOTONIC, never 0.
  package let monotonicNanoseconds: UInt64

  package init(monotonicNanoseconds: UInt64) {
    self.monotonicNanoseconds = max(1, monotonicNanoseconds)
  }

  /// A deadline so many milliseconds from now.
  package static func after(milliseconds: UInt64) -> Deadline {
    let (wait, overflow) = milliseconds.multipliedReportingOverflow(by: 1_000_000)
    let (moment, late) = cx_now().addingReportingOverflow(wait)
    return Deadline(monotonicNanoseconds: overflow || late ? .max : moment)
  }
}

/// Ends a search from another thread.
package final class Cancellation: Sendable {
  private let requested = Atomic(false)

  package init() {}

  package func cancel() {
    requested.store(true, ordering: .relaxed)
  }

  package var isCancelled: Bool { requested.load(ordering: .relaxed) }
}

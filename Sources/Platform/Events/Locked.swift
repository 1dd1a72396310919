// SPDX-License-Identifier: GPL-2.0-or-later

import Glibc

/// A value that one thread at a time may touch.
///
/// It is what the standard library's `Mutex` is. But on Linux that one lets the kernel hand the lock
/// over (FUTEX_LOCK_PI), which the thread sanitizer does not see: it reports a race at each lock
/// that was waited for. It knows the mutex of POSIX.
@safe
package final class Locked<Value: Sendable>: @unchecked Sendable {
  // Why this is Sendable although the compiler cannot tell: `mutex` never changes and is made for
  // use by several threads; `value` is Sendable itself, and is touched by `withLock` alone, under
  // the mutex.
  private let mutex: UnsafeMutablePointer<pthread_mutex_t>
  private var value: Value

  package init(_ value: Value) {
    unsafe mutex = .allocate(capacity: 1)
    unsafe mutex.initialize(to: pthread_mutex_t())
    unsafe pthread_mutex_init(mutex, nil)
    self.value = value
  }

  deinit {
    unsafe pthread_mutex_destroy(mutex)
    unsafe mutex.deinitialize(count: 1)
    unsafe mutex.deallocate()
  }

  /// Waits for the others, then lends the value. Not to be called again from within `body`.
  package func withLock<Result: ~Copyable, Failure>(
    _ body: (inout Value) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    unsafe pthread_mutex_lock(mutex)
    defer { unsafe pthread_mutex_unlock(mutex) }
    return try body(&value)
  }
}

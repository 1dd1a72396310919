// SPDX-License-Identifier: GPL-2.0-or-later

import CLinux
import Glibc

/// Wakes an event loop from any thread: readable from a `signal` until the next `drain`.
package final class EventCounter: Sendable, Pollable {
  private let descriptor: FileDescriptor

  package init() throws(SystemError) {
    descriptor = try FileDescriptor.eventCounter(flags: Int32(EFD_NONBLOCK), name: "wake-up")
  }

  package var descriptorNumber: Int32 { descriptor.descriptorNumber }

  package func signal() {
    descriptor.addToCounter(1)
  }

  /// Returns whether there was a signal since the last time.
  @discardableResult
  package func drain() -> Bool {
    descriptor.takeFromCounter()
  }
}

/// Lets as many through as were signalled; others wait their turn.
package final class Semaphore: Sendable {
  private let descriptor: FileDescriptor

  package init(_ value: UInt32 = 0) throws(SystemError) {
    descriptor = try FileDescriptor.eventCounter(flags: Int32(EFD_SEMAPHORE), name: "semaphore")
    if value > 0 { descriptor.addToCounter(UInt64(value)) }
  }

  package func signal() {
    descriptor.addToCounter(1)
  }

  package func wait() {
    while !descriptor.takeFromCounter() {}
  }
}

extension FileDescriptor {
  fileprivate static func eventCounter(
    flags: Int32,
    name: String,
  ) throws(SystemError) -> FileDescriptor {
    let number = try systemCall("eventfd", on: name) {
      eventfd(0, flags | Int32(EFD_CLOEXEC))
    }
    return FileDescriptor(owning: number, name: name)
  }

  /// Fails only when the counter stands at its end, 2^64 - 2: then it is readable anyway.
  fileprivate func addToCounter(_ value: UInt64) {
    var value = value
    _ = try? attempt { unsafe Glibc.write(descriptorNumber, &value, 8) }
  }

  fileprivate func takeFromCounter() -> Bool {
    var value: UInt64 = 0
    let count = try? attempt { unsafe Glibc.read(descriptorNumber, &value, 8) }
    return count == 8
  }
}

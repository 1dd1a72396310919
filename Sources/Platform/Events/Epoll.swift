// SPDX-License-Identifier: GPL-2.0-or-later

import CLinux
import Glibc

/// What a descriptor is ready for, or is watched for.
package struct Readiness: OptionSet, Sendable, Hashable {
  package let rawValue: UInt8

  package init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  package static let readable = Readiness(rawValue: 1)
  package static let writable = Readiness(rawValue: 2)
  /// The other side sends no more; what it sent can still be read.
  package static let peerFinished = Readiness(rawValue: 4)
  /// Nothing can be sent or received any more. Always reported, watched for or not.
  package static let hungUp = Readiness(rawValue: 8)
}

/// One wait for many descriptors. Level-triggered: what is not dealt with is reported again.
///
/// A descriptor leaves the set by itself when it is closed.
package struct Epoll: ~Copyable, Sendable {
  /// That the descriptor that was added with `token` is ready.
  package struct Event: Sendable, Hashable {
    package var token: UInt64
    package var readiness: Readiness

    package init(token: UInt64, readiness: Readiness) {
      self.token = token
      self.readiness = readiness
    }
  }

  private let descriptor: FileDescriptor

  package init() throws(SystemError) {
    let number = try systemCall("epoll_create1", on: "events") {
      epoll_create1(Int32(EPOLL_CLOEXEC))
    }
    descriptor = FileDescriptor(owning: number, name: "events")
  }

  package func add(
    _ source: borrowing some Pollable & ~Copyable,
    token: UInt64,
    for interest: Readiness,
  ) throws(SystemError) {
    try control(EPOLL_CTL_ADD, source.descriptorNumber, token, interest)
  }

  package func modify(
    _ source: borrowing some Pollable & ~Copyable,
    token: UInt64,
    for interest: Readiness,
  ) throws(SystemError) {
    try control(EPOLL_CTL_MOD, source.descriptorNumber, token, interest)
  }

  package func remove(_ source: borrowing some Pollable & ~Copyable) throws(SystemError) {
    try control(EPOLL_CTL_DEL, source.descriptorNumber, 0, [])
  }

  /// Waits until something is ready, or for so long: nil is for ever, 0 not at all. Replaces what
  /// is in `events`.
  package func wait(
    milliseconds: Int32?,
    into events: inout [Event],
    atMost count: Int = 256,
  ) throws(SystemError) {
    events.removeAll(keepingCapacity: true)
    let number = descriptor.descriptorNumber
    try unsafe withUnsafeTemporaryAllocation(of: epoll_event.self, capacity: count) {
      (room) throws(SystemError) in
      let found = try systemCall("epoll_wait", on: "events") {
        unsafe epoll_wait(number, room.baseAddress, Int32(room.count), milliseconds ?? -1)
      }
      for index in 0..<Int(found) {
        let event = unsafe room[index]
        unsafe events.append(Event(token: event.data.u64, readiness: Readiness(event.events)))
      }
    }
  }

  private func control(
    _ operation: Int32,
    _ source: Int32,
    _ token: UInt64,
    _ interest: Readiness,
  ) throws(SystemError) {
    var event = unsafe epoll_event(events: interest.events, data: epoll_data_t(u64: token))
    let number = descriptor.descriptorNumber
    try systemCall("epoll_ctl", on: "descriptor \(source)") {
      unsafe epoll_ctl(number, operation, source, &event)
    }
  }
}

extension Readiness {
  fileprivate init(_ events: UInt32) {
    self = []
    if events & EPOLLIN.rawValue != 0 { insert(.readable) }
    if events & EPOLLOUT.rawValue != 0 { insert(.writable) }
    if events & EPOLLRDHUP.rawValue != 0 { insert(.peerFinished) }
    if events & (EPOLLHUP.rawValue | EPOLLERR.rawValue) != 0 { insert(.hungUp) }
  }

  fileprivate var events: UInt32 {
    (contains(.readable) ? EPOLLIN.rawValue : 0) | (contains(.writable) ? EPOLLOUT.rawValue : 0)
      | (contains(.peerFinished) ? EPOLLRDHUP.rawValue : 0)
  }
}

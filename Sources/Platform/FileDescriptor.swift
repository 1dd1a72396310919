// SPDX-License-Identifier: GPL-2.0-or-later

import Glibc

/// Something that an `Epoll` can wait for.
package protocol Pollable: ~Copyable {
  /// The number the kernel knows it by; valid while the value lives.
  var descriptorNumber: Int32 { get }
}

/// An open file, socket or event, closed once, when its owner lets go of it.
package struct FileDescriptor: ~Copyable, Sendable, Pollable {
  /// What it is open on, for errors.
  package let name: String
  private var number: Int32
  private let isOwned: Bool

  /// Takes over a descriptor that nobody else closes.
  package init(owning number: Int32, name: String) {
    self.number = number
    self.name = name
    isOwned = true
  }

  private init(standard number: Int32, name: String) {
    self.number = number
    self.name = name
    isOwned = false
  }

  deinit {
    if isOwned && number >= 0 { _ = Glibc.close(number) }
  }

  /// The process's own streams, which stay open.
  package static var standardInput: FileDescriptor {
    FileDescriptor(standard: STDIN_FILENO, name: "standard input")
  }
  package static var standardOutput: FileDescriptor {
    FileDescriptor(standard: STDOUT_FILENO, name: "standard output")
  }
  package static var standardError: FileDescriptor {
    FileDescriptor(standard: STDERR_FILENO, name: "standard error")
  }

  package var descriptorNumber: Int32 { number }

  /// Closes now, and says what the kernel says: the last chance to hear of a failed write on some
  /// file systems. Never retried, since the number may by then be somebody else's.
  package consuming func close() throws(SystemError) {
    let closing = number
    number = -1
    guard isOwned else { return }
    do {
      _ = try attempt(retrying: false) { Glibc.close(closing) }
    } catch .interrupted {
      return
    } catch {
      throw SystemError(call: "close", subject: name, code: error)
    }
  }
}

extension FileDescriptor {
  /// Reads up to `count` bytes to the end of `buffer`, waiting for the first; 0 is the end.
  package func read(
    upTo count: Int,
    appendingTo buffer: inout [UInt8],
  ) throws(SystemError) -> Int {
    while true {
      do {
        return try appendBytes(upTo: count, to: &buffer) { place, room in
          unsafe Glibc.read(number, place, room)
        }
      } catch .wouldBlock {
        try wait(for: Int16(POLLIN))
      } catch {
        throw SystemError(call: "read", subject: name, code: error)
      }
    }
  }

  /// Writes all bytes, in as many calls as it takes; waits where a stream is full.
  package func write(_ bytes: Span<UInt8>) throws(SystemError) {
    var written = 0
    while written < bytes.count {
      do {
        let rest = bytes.extracting(droppingFirst: written)
        written += try attempt {
          unsafe rest.withUnsafeBytes { unsafe Glibc.write(number, $0.baseAddress, $0.count) }
        }
      } catch .wouldBlock {
        try wait(for: Int16(POLLOUT))
      } catch {
        throw SystemError(call: "write", subject: name, code: error)
      }
    }
  }

  /// Brings what was written to the disk. Not to be tried again after a failure: the kernel may
  /// have dropped the pages, and a second call would report success for them.
  package func synchronise() throws(SystemError) {
    try systemCall("fsync", on: name) { fsync(number) }
  }

  /// Pipes to children are non-blocking; a standard stream can be, because a program that it is
  /// shared with made it so.
  private func wait(for events: Int16) throws(SystemError) {
    var request = pollfd(fd: number, events: events, revents: 0)
    try systemCall("poll", on: name) { unsafe poll(&request, 1, -1) }
  }
}

/// Grows `buffer` by what `body` puts into the room it is lent, and returns how much that was.
@safe
func appendBytes(
  upTo count: Int,
  to buffer: inout [UInt8],
  _ body: (UnsafeMutableRawPointer?, Int) -> Int,
) throws(SystemError.Code) -> Int {
  var outcome: Result<Int, SystemError.Code> = .success(0)
  buffer.append(addingCapacity: count) { span in
    unsafe span.withUnsafeMutableBufferPointer { room, initialised in
      outcome = Result { () throws(SystemError.Code) in
        try attempt { unsafe body(UnsafeMutableRawPointer(room.baseAddress), count) }
      }
      if case .success(let added) = outcome { initialised += added }
    }
  }
  return try outcome.get()
}

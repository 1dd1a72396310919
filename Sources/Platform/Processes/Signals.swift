// SPDX-License-Identifier: GPL-2.0-or-later

import CLinux
import Glibc

/// A signal that the program deals with.
package struct Signal: RawRepresentable, Sendable, Hashable {
  package let rawValue: Int32

  package init(rawValue: Int32) {
    self.rawValue = rawValue
  }

  package static let hangUp = Signal(rawValue: SIGHUP)
  package static let interrupt = Signal(rawValue: SIGINT)
  package static let kill = Signal(rawValue: SIGKILL)
  package static let terminate = Signal(rawValue: SIGTERM)
  package static let windowChange = Signal(rawValue: SIGWINCH)

  /// Ends this process as the signal would have, so that a shell sees that it did: 130 for an
  /// interrupt, 143 for a termination.
  package func endProcess() -> Never {
    var set = sigset_t()
    unsafe sigemptyset(&set)
    unsafe sigaddset(&set, rawValue)
    _ = signal(rawValue, SIG_DFL)
    unsafe pthread_sigmask(SIG_UNBLOCK, &set, nil)
    raise(rawValue)
    exit(128 + rawValue)
  }
}

/// Signals as something to read and to wait for, in place of handlers, in which almost nothing is
/// allowed. Non-blocking.
package struct SignalReader: ~Copyable, Sendable, Pollable {
  private let descriptor: FileDescriptor

  /// Takes the signals over for the whole process. To be made before any thread is started:
  /// threads inherit that the signals are blocked, and one that does not would still be killed.
  package init(_ signals: [Signal]) throws(SystemError) {
    var set = sigset_t()
    unsafe sigemptyset(&set)
    for signal in signals { unsafe sigaddset(&set, signal.rawValue) }
    try threadCall("pthread_sigmask", on: "signals") {
      unsafe pthread_sigmask(SIG_BLOCK, &set, nil)
    }
    let number = try systemCall("signalfd", on: "signals") {
      unsafe signalfd(-1, &set, Int32(SFD_CLOEXEC | SFD_NONBLOCK))
    }
    descriptor = FileDescriptor(owning: number, name: "signals")
  }

  package var descriptorNumber: Int32 { descriptor.descriptorNumber }

  /// The next signal that has come, if any.
  package func next() -> Signal? {
    var info = signalfd_siginfo()
    let size = MemoryLayout<signalfd_siginfo>.size
    let count = try? attempt { unsafe read(descriptorNumber, &info, size) }
    return count == size ? Signal(rawValue: Int32(info.ssi_signo)) : nil
  }

  /// Waits for the next signal, nil when none has come after so long.
  package func wait(milliseconds: Int32? = nil) throws(SystemError) -> Signal? {
    var request = pollfd(fd: descriptorNumber, events: Int16(POLLIN), revents: 0)
    try systemCall("poll", on: "signals") { unsafe poll(&request, 1, milliseconds ?? -1) }
    return next()
  }
}

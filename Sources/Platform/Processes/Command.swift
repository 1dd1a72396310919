// SPDX-License-Identifier: GPL-2.0-or-later

/// How a process ended.
package enum ProcessEnd: Sendable, Hashable {
  case exited(Int32)
  case killed(Signal)

  init(waitStatus: Int32) {
    let signal = waitStatus & 0x7F
    self = signal == 0 ? .exited(waitStatus >> 8 & 0xFF) : .killed(Signal(rawValue: signal))
  }
}

/// What to run, and with what.
package struct Command: Sendable {
  /// Where a stream of the child goes or comes from.
  package enum Stream: Sendable {
    case inherited
    case nothing
    case pipe
    /// Opened by the child; an output is made anew.
    case file(FilePath)
  }

  /// Whom the child belongs to when signals are sent to several processes at once.
  package enum Group: Sendable {
    /// It gets this process's Ctrl-C.
    case ours
    /// It gets no Ctrl-C from the terminal, and can be killed with its children.
    case own
    /// As `own`; the first terminal that it opens is its terminal.
    case session
  }

  /// A path, or a name to be looked up in PATH.
  package var program: FilePath
  /// As bytes: a file name need not be UTF-8.
  package var arguments: [[UInt8]]
  /// Added to this process's environment; nil takes a variable away.
  package var environment: [String: String?] = [:]
  package var workingFolder: FilePath?
  package var input: Stream = .inherited
  package var output: Stream = .inherited
  package var errors: Stream = .inherited
  package var group = Group.ours
  /// Seconds of processor time after which the kernel kills it, and bytes of address space.
  package var processorSeconds: UInt?
  package var addressSpace: UInt?

  package init(_ program: FilePath, _ arguments: [String] = []) {
    self.program = program
    self.arguments = arguments.map { Array($0.utf8) }
  }
}

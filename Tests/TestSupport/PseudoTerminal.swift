// SPDX-License-Identifier: GPL-2.0-or-later

import Glibc
package import Platform

/// A terminal of a known size, to run a program in; this side is the keyboard and the screen.
package struct PseudoTerminal: ~Copyable {
  /// What was waited for did not come in time.
  package struct Overdue: Error {
    package var screen: String
  }

  /// The device that the program opens.
  package let path: FilePath
  private let keyboard: FileDescriptor
  private let number: Int32
  /// Held open, so that the screen does not end before the program has begun.
  private var device: FileDescriptor?
  private var screen: [UInt8] = []

  package init(columns: UInt16, rows: UInt16) throws {
    var (here, there): (Int32, Int32) = (-1, -1)
    var name = [CChar](repeating: 0, count: 128)
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    guard unsafe openpty(&here, &there, &name, nil, &size) == 0 else {
      throw SystemError(call: "openpty", subject: "a terminal", code: .init(rawValue: errno))
    }
    // Else a child would keep this side open.
    _ = fcntl(here, F_SETFD, FD_CLOEXEC)
    _ = fcntl(there, F_SETFD, FD_CLOEXEC)
    path = FilePath(bytes: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) })
    keyboard = FileDescriptor(owning: here, name: "keyboard")
    device = FileDescriptor(owning: there, name: "terminal")
    number = here
  }

  /// Starts a command with the terminal as its own.
  package mutating func start(_ command: Command) throws -> ChildProcess {
    var command = command
    command.group = .session
    command.input = .file(path)
    command.output = .file(path)
    command.errors = .file(path)
    let child = try ChildProcess.start(command)
    device = nil
    return child
  }

  package func type(_ keys: String) throws {
    try keyboard.write(Array(keys.utf8).span)
  }

  /// Waits until the text is on the screen, and returns what came up to it; nil when the program
  /// ends before.
  package mutating func screen(
    upTo text: String,
    withinSeconds limit: Int32 = 60,
  ) throws -> String? {
    let deadline = MonotonicTime.after(milliseconds: limit * 1000)
    while true {
      if let range = screen.firstRange(of: Array(text.utf8)) {
        defer { screen.removeFirst(range.upperBound) }
        return String(decoding: screen[..<range.upperBound], as: UTF8.self)
      }
      guard try receive(until: deadline) else { return nil }
    }
  }

  /// Everything on the screen from here to the end of the program.
  package mutating func rest(
    of child: inout ChildProcess,
    withinSeconds limit: Int32 = 60,
  ) throws -> String {
    let deadline = MonotonicTime.after(milliseconds: limit * 1000)
    while try receive(until: deadline) {}
    guard try child.wait(milliseconds: MonotonicTime.milliseconds(until: deadline)) != nil else {
      throw Overdue(screen: shown)
    }
    defer { screen = [] }
    return shown
  }

  private var shown: String { String(decoding: screen, as: UTF8.self) }

  /// A terminal that no program has open any more reads as an input error.
  private mutating func receive(until deadline: UInt64) throws -> Bool {
    guard hasInput(number, until: deadline) else { throw Overdue(screen: shown) }
    do {
      return try keyboard.read(upTo: 1 << 16, appendingTo: &screen) > 0
    } catch let error where error.code == .inputOutput {
      return false
    }
  }
}

private func hasInput(_ descriptor: Int32, until deadline: UInt64) -> Bool {
  var sight = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
  return unsafe poll(&sight, 1, MonotonicTime.milliseconds(until: deadline)) != 0
}

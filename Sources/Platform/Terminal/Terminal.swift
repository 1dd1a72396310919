// SPDX-License-Identifier: GPL-2.0-or-later

import Glibc

/// What is known about the terminal at a standard stream.
package enum Terminal {
  package struct Size: Sendable, Hashable {
    package var columns: Int
    package var rows: Int

    package init(columns: Int, rows: Int) {
      self.columns = columns
      self.rows = rows
    }
  }

  package static func isTerminal(_ stream: borrowing FileDescriptor) -> Bool {
    isatty(stream.descriptorNumber) == 1
  }

  /// Nil when the stream is no terminal, or one that does not know.
  package static func size(of stream: borrowing FileDescriptor) -> Size? {
    var size = winsize()
    let number = stream.descriptorNumber
    guard (try? attempt { unsafe ioctl(number, UInt(TIOCGWINSZ), &size) }) != nil,
      size.ws_col > 0
    else { return nil }
    return Size(columns: Int(size.ws_col), rows: Int(size.ws_row))
  }

  /// Whether the terminal listens to this process now. One in the background must not draw: its
  /// lines would run into those of the process in front.
  package static func isInForeground(_ stream: borrowing FileDescriptor) -> Bool {
    tcgetpgrp(stream.descriptorNumber) == getpgrp()
  }
}

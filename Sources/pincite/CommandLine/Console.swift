// SPDX-License-Identifier: GPL-2.0-or-later

import Platform
import Wire

/// Standard output is data, standard error is talk.
enum Console {
  static func print(_ text: String) throws(SystemError) {
    try FileDescriptor.standardOutput.write(text.utf8Span.span)
  }

  /// One JSON object, one line.
  static func print(json value: some JSONWritable) throws(SystemError) {
    var writer = JSONWriter()
    value.write(to: &writer)
    writer.newLine()
    try FileDescriptor.standardOutput.write(writer.bytes.span)
  }

  /// A line for the person at the terminal.
  static func say(_ line: String) {
    StandardError.line(line)
  }
}

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

  /// A sentence for the person at the terminal, within the screen.
  static func tell(_ sentence: String) {
    let screen = Terminal.size(of: .standardError)?.columns ?? .max
    let columns = max(min(screen, Layout.widestByDefault), Layout.narrowest)
    let sentence = harmless(sentence, on: .record)
    say(screen == .max ? sentence : fold(sentence, columns, margin: 2).joined(separator: "\n"))
  }

  /// A line for the person at the terminal.
  static func say(_ line: String) {
    StandardError.line(line)
  }
}

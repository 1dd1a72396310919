// SPDX-License-Identifier: GPL-2.0-or-later

import Glibc

/// A system call that failed: what was tried, on what, and why.
package struct SystemError: Error, Sendable, Equatable {
  package var call: String
  package var subject: String
  package var code: Int32

  package init(call: String, subject: String, code: Int32) {
    self.call = call
    self.subject = subject
    self.code = code
  }

  /// The system's words for the code: "No such file or directory".
  package var reason: String {
    var buffer = [CChar](repeating: 0, count: 256)
    guard unsafe strerror_r(code, &buffer, buffer.count) == 0 else { return "error \(code)" }
    return String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}

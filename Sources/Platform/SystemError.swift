// SPDX-License-Identifier: GPL-2.0-or-later

import Glibc

/// A system call that failed: what was tried, on what, and why.
package struct SystemError: Error, Sendable, Hashable, CustomStringConvertible {
  package var call: String
  package var subject: String
  package var code: Code

  package init(call: String, subject: String, code: Code) {
    self.call = call
    self.subject = subject
    self.code = code
  }

  /// The system's words for the code: "No such file or directory".
  package var reason: String { code.description }

  package var description: String { "\(subject): \(reason) (\(call))" }
}

extension SystemError {
  /// An `errno` value.
  package struct Code: Error, RawRepresentable, Sendable, Hashable, CustomStringConvertible {
    package let rawValue: Int32

    package init(rawValue: Int32) {
      self.rawValue = rawValue
    }

    package static let addressInUse = Code(rawValue: EADDRINUSE)
    package static let addressNotAvailable = Code(rawValue: EADDRNOTAVAIL)
    package static let brokenPipe = Code(rawValue: EPIPE)
    package static let connectionRefused = Code(rawValue: ECONNREFUSED)
    package static let connectionReset = Code(rawValue: ECONNRESET)
    package static let crossDevice = Code(rawValue: EXDEV)
    package static let exists = Code(rawValue: EEXIST)
    package static let fileTooLarge = Code(rawValue: EFBIG)
    package static let folderNotEmpty = Code(rawValue: ENOTEMPTY)
    package static let inProgress = Code(rawValue: EINPROGRESS)
    package static let inputOutput = Code(rawValue: EIO)
    package static let interrupted = Code(rawValue: EINTR)
    package static let invalidArgument = Code(rawValue: EINVAL)
    package static let isFolder = Code(rawValue: EISDIR)
    package static let nameTooLong = Code(rawValue: ENAMETOOLONG)
    package static let noSpace = Code(rawValue: ENOSPC)
    package static let notFolder = Code(rawValue: ENOTDIR)
    package static let notFound = Code(rawValue: ENOENT)
    package static let notPermitted = Code(rawValue: EPERM)
    package static let permissionDenied = Code(rawValue: EACCES)
    package static let processTableFull = Code(rawValue: EMFILE)
    package static let quotaExceeded = Code(rawValue: EDQUOT)
    package static let readOnlyFileSystem = Code(rawValue: EROFS)
    package static let systemTableFull = Code(rawValue: ENFILE)
    package static let timedOut = Code(rawValue: ETIMEDOUT)
    package static let tooManyLinks = Code(rawValue: ELOOP)
    package static let wouldBlock = Code(rawValue: EAGAIN)

    /// The system's words for the code.
    package var description: String {
      var buffer = [CChar](repeating: 0, count: 256)
      guard unsafe strerror_r(rawValue, &buffer, buffer.count) == 0 else {
        return "error \(rawValue)"
      }
      let words = buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
      return String(decoding: words, as: UTF8.self)
    }
  }
}

/// Runs a call that gives -1 and sets `errno` when it fails; starts it again when a signal cut in.
///
/// This is the one place that reads `errno`, at once after the call. `close` must not be started
/// again: its descriptor is gone even when it says EINTR.
func attempt<Value: FixedWidthInteger & SignedInteger>(
  retrying: Bool = true,
  _ body: () -> Value,
) throws(SystemError.Code) -> Value {
  while true {
    let value = body()
    guard value == -1 else { return value }
    let code = errno
    if code == EINTR && retrying { continue }
    throw SystemError.Code(rawValue: code)
  }
}

/// `attempt`, with the call's name and what it was about for the person who reads the error.
@discardableResult
func systemCall<Value: FixedWidthInteger & SignedInteger>(
  _ call: StaticString,
  on subject: @autoclosure () -> String,
  _ body: () -> Value,
) throws(SystemError) -> Value {
  do {
    return try attempt(body)
  } catch {
    throw SystemError(call: "\(call)", subject: subject(), code: error)
  }
}

/// Runs a call that returns its error number, as those of POSIX threads do.
func threadCall(
  _ call: StaticString,
  on subject: @autoclosure () -> String,
  _ body: () -> Int32,
) throws(SystemError) {
  let code = body()
  guard code == 0 else {
    throw SystemError(call: "\(call)", subject: subject(), code: .init(rawValue: code))
  }
}

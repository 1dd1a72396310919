// SPDX-License-Identifier: GPL-2.0-or-later

/// Bytes on their way to a descriptor, written in large pieces.
///
/// A reader that has gone is no error: what follows is dropped, and `isClosed` says so, that the
/// producer may stop. What is left is lost if it is not flushed.
package struct OutputBuffer: ~Copyable {
  private let descriptor: FileDescriptor
  private let capacity: Int
  private var bytes: [UInt8] = []
  /// Whether the reader has gone.
  package private(set) var isClosed = false

  package init(_ descriptor: consuming FileDescriptor, capacity: Int = 1 << 16) {
    self.descriptor = descriptor
    self.capacity = capacity
    bytes.reserveCapacity(capacity)
  }

  package mutating func write(_ more: [UInt8]) throws(SystemError) {
    bytes.append(contentsOf: more)
    if bytes.count >= capacity { try flush() }
  }

  package mutating func write(_ text: String) throws(SystemError) {
    bytes.append(contentsOf: text.utf8)
    if bytes.count >= capacity { try flush() }
  }

  package mutating func flush() throws(SystemError) {
    defer { bytes.removeAll(keepingCapacity: true) }
    guard !isClosed, !bytes.isEmpty else { return }
    do {
      try descriptor.write(bytes.span)
    } catch let error where error.code == .brokenPipe {
      isClosed = true
    }
  }
}

/// The program's talk: progress, hints, warnings, logs.
package enum StandardError {
  /// Writes one line in one call, so that lines of several threads and processes stay whole. There
  /// is nobody to tell when it cannot be written.
  package static func line(_ text: String) {
    write(text + "\n")
  }

  /// Writes text as it is, for a progress line that is drawn again.
  package static func write(_ text: String) {
    try? FileDescriptor.standardError.write(Array(text.utf8).span)
  }
}

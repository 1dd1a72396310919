// SPDX-License-Identifier: GPL-2.0-or-later

/// Reads lines as bytes, without their ends (LF, and a CR before it).
package struct LineReader: ~Copyable {
  /// A line that was longer than the limit is passed over.
  package enum Line: Sendable, Hashable {
    case text([UInt8])
    case tooLong(limit: Int)
  }

  private let descriptor: FileDescriptor
  private let limit: Int
  private var bytes: [UInt8] = []
  /// What lies before has been handed out.
  private var start = 0
  /// Up to here there is no line end.
  private var searched = 0
  private var isSkipping = false
  private var isAtEnd = false

  package init(_ descriptor: consuming FileDescriptor, limit: Int) {
    self.descriptor = descriptor
    self.limit = limit
  }

  /// The next line, nil at the end. A last line without an end counts.
  package mutating func next() throws(SystemError) -> Line? {
    while true {
      if let end = bytes[searched...].firstIndex(of: UInt8(ascii: "\n")) {
        return take(to: end, next: end + 1)
      }
      searched = bytes.count
      if isAtEnd {
        return start < bytes.count || isSkipping ? take(to: bytes.count, next: bytes.count) : nil
      }
      if bytes.count - start > limit + 1 {
        isSkipping = true
        start = bytes.count
      }
      bytes.removeFirst(start)
      searched -= start
      start = 0
      isAtEnd = try descriptor.read(upTo: 1 << 16, appendingTo: &bytes) == 0
    }
  }

  private mutating func take(to end: Int, next: Int) -> Line {
    var line = bytes[start..<end]
    if line.last == UInt8(ascii: "\r") { line.removeLast() }
    let isTooLong = isSkipping || line.count > limit
    start = next
    searched = next
    isSkipping = false
    return isTooLong ? .tooLong(limit: limit) : .text(Array(line))
  }
}

extension FileDescriptor {
  /// Reads to the end; nil when there is more than the limit.
  package func readAll(limit: Int) throws(SystemError) -> [UInt8]? {
    var bytes: [UInt8] = []
    while try read(upTo: 1 << 16, appendingTo: &bytes) > 0 {
      if bytes.count > limit { return nil }
    }
    return bytes
  }
}

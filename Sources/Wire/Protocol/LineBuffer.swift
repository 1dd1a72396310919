// SPDX-License-Identifier: GPL-2.0-or-later

/// Bytes in, lines out. A line that is too long is reported once and forgotten up to its end.
package struct LineBuffer: Sendable {
  package enum Line: Sendable, Equatable {
    /// Without its line end, which is LF or CR LF.
    case line([UInt8])
    /// What is known of it is its first byte.
    case tooLong(first: UInt8)
  }

  /// Bytes of a line, its line feed included.
  package var limit: Int
  private var bytes: [UInt8] = []
  /// Where the first line that was not given out yet begins.
  private var start = 0
  /// Up to where no line feed is.
  private var searched = 0
  private var isDiscarding = false

  package init(limit: Int) {
    self.limit = limit
  }

  /// Complete lines that were not given out.
  package private(set) var waiting = 0

  /// Bytes taken in and not given out.
  package var count: Int { bytes.count - start }

  /// A line has begun and not ended, discarded bytes included.
  package var isInsideLine: Bool { count > 0 || isDiscarding }

  package mutating func append(_ more: some Collection<UInt8>) {
    if start == bytes.count {
      bytes.removeAll(keepingCapacity: bytes.capacity <= 2 * limit)
      start = 0
      searched = 0
    } else if start > limit {
      bytes.removeSubrange(..<start)
      searched -= start
      start = 0
    }
    bytes.append(contentsOf: more)
    for byte in more where byte == UInt8(ascii: "\n") { waiting += 1 }
  }

  package mutating func next() -> Line? {
    while true {
      guard let end = nextLineFeed() else {
        guard count >= limit || isDiscarding else { return nil }
        let news = isDiscarding || count == 0 ? nil : Line.tooLong(first: bytes[start])
        isDiscarding = true
        forget(upTo: bytes.count)
        return news
      }
      waiting -= 1
      let line = bytes[start..<end]
      forget(upTo: end + 1)
      if isDiscarding {
        isDiscarding = false
      } else if line.count >= limit, let first = line.first {
        return .tooLong(first: first)
      } else {
        return .line(Array(line.last == UInt8(ascii: "\r") ? line.dropLast() : line))
      }
    }
  }

  /// Gives back the memory of an idle connection.
  package mutating func shrink() {
    guard start == bytes.count, bytes.capacity > 0 else { return }
    bytes = []
    start = 0
    searched = 0
  }

  private mutating func nextLineFeed() -> Int? {
    let end = bytes[searched...].firstIndex(of: UInt8(ascii: "\n"))
    searched = end ?? bytes.count
    return end
  }

  private mutating func forget(upTo end: Int) {
    start = end
    searched = max(searched, end)
  }
}

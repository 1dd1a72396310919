// SPDX-License-Identifier: GPL-2.0-or-later

/// A half-open range of UTF-8 bytes. 32 bits suffice: a corpus file has at most 64 MiB.
package struct ByteRange: Sendable, Hashable {
  package var lower: Int32
  package var upper: Int32

  package init(_ lower: Int, _ upper: Int) {
    self.lower = Int32(truncatingIfNeeded: lower)
    self.upper = Int32(truncatingIfNeeded: upper)
  }

  package var start: Int { Int(lower) }
  package var end: Int { Int(upper) }
  package var count: Int { Int(upper) - Int(lower) }
  package var isEmpty: Bool { upper <= lower }
  /// Empty for a range that ends before it begins.
  package var indices: Range<Int> { Int(lower)..<Int(max(lower, upper)) }

  package func contains(_ other: ByteRange) -> Bool {
    lower <= other.lower && other.upper <= upper
  }

  package func overlaps(_ other: ByteRange) -> Bool {
    lower < other.upper && other.lower < upper
  }

  /// The same bytes, counted from another origin.
  package func relative(to origin: ByteRange) -> ByteRange {
    ByteRange(start - origin.start, end - origin.start)
  }
}

/// 1-based source lines, both ends included.
package struct LineRange: Sendable, Hashable {
  package var first: Int32
  package var last: Int32

  package init(_ first: Int, _ last: Int) {
    self.first = Int32(truncatingIfNeeded: first)
    self.last = Int32(truncatingIfNeeded: last)
  }
}

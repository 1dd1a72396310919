// SPDX-License-Identifier: GPL-2.0-or-later

import CXapian

/// Byte strings, each with a count, in one piece of memory: terms with frequencies, words with
/// occurrences, values with the documents that have them.
package struct CountedStrings: Sendable, Equatable {
  /// All strings, end to end.
  package let bytes: [UInt8]
  private let ends: [UInt32]
  private let counts: [UInt32]

  init(_ strings: cx_strings) {
    bytes = unsafe [UInt8](strings.bytes)
    ends = unsafe [UInt32](UnsafeBufferPointer(start: strings.ends, count: strings.count))
    counts = unsafe [UInt32](UnsafeBufferPointer(start: strings.numbers, count: strings.count))
  }
}

extension CountedStrings: RandomAccessCollection {
  package struct Element: Equatable, Sendable {
    package let bytes: ArraySlice<UInt8>
    package let count: UInt32

    /// The bytes as text; those that are no UTF-8 are replaced.
    package var text: String { String(decoding: bytes, as: UTF8.self) }
  }

  package var startIndex: Int { 0 }
  package var endIndex: Int { ends.count }

  package subscript(index: Int) -> Element {
    let start = index == 0 ? 0 : Int(ends[index - 1])
    return Element(bytes: bytes[start..<Int(ends[index])], count: counts[index])
  }
}

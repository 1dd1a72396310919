// SPDX-License-Identifier: GPL-2.0-or-later

import CXapian

/// What one document of a database is made of: terms, values, data. A builder over flat arrays; keep
/// one and empty it with `removeAll` before each document, so that nothing is allocated anew.
package struct Entry {
  private(set) var termBytes: [UInt8] = []
  private(set) var postings: [cx_posting] = []
  private(set) var positions: [UInt32] = []
  private(set) var valueBytes: [UInt8] = []
  private(set) var values: [cx_value] = []
  /// What is stored and comes back with a hit.
  package var data: [UInt8] = []

  package init() {}

  /// Empties it and keeps its memory.
  package mutating func removeAll() {
    termBytes.removeAll(keepingCapacity: true)
    postings.removeAll(keepingCapacity: true)
    positions.removeAll(keepingCapacity: true)
    valueBytes.removeAll(keepingCapacity: true)
    values.removeAll(keepingCapacity: true)
    data.removeAll(keepingCapacity: true)
  }

  /// Adds a term without positions. `occurrences` 0 makes a term that counts for no length. What is
  /// added again for the same term adds up.
  package mutating func add(_ term: Span<UInt8>, occurrences: UInt32 = 1) {
    append(term)
    endPosting(occurrences)
  }

  /// Adds a term at one position.
  package mutating func add(_ term: Span<UInt8>, at position: UInt32, occurrences: UInt32 = 1) {
    append(term)
    positions.append(position)
    endPosting(occurrences)
  }

  /// Adds a term at many positions; ascending ones are quickest.
  package mutating func add(
    _ term: Span<UInt8>,
    at places: Span<UInt32>,
    occurrences: UInt32,
  ) {
    append(term)
    unsafe places.withUnsafeBufferPointer { unsafe positions.append(contentsOf: $0) }
    endPosting(occurrences)
  }

  /// Sets the value of a slot, for sorting, ranges, facets and collapsing.
  package mutating func setValue(_ value: Span<UInt8>, slot: UInt32) {
    unsafe value.withUnsafeBufferPointer { unsafe valueBytes.append(contentsOf: $0) }
    values.append(cx_value(slot: slot, end: UInt32(clamping: valueBytes.count)))
  }

  private mutating func append(_ bytes: Span<UInt8>) {
    unsafe bytes.withUnsafeBufferPointer { unsafe termBytes.append(contentsOf: $0) }
  }

  private mutating func endPosting(_ occurrences: UInt32) {
    postings.append(
      cx_posting(
        end: UInt32(clamping: termBytes.count),
        occurrences: occurrences,
        positions_end: UInt32(clamping: positions.count),
      )
    )
  }
}

extension Entry {
  /// Lends everything it holds, buffer by buffer, as for a digest: equal entries, equal bytes.
  package func forEachBuffer(_ body: (Span<UInt8>) -> Void) {
    Entry.lendBytes(of: termBytes, to: body)
    Entry.lendBytes(of: postings, to: body)
    Entry.lendBytes(of: positions, to: body)
    Entry.lendBytes(of: valueBytes, to: body)
    Entry.lendBytes(of: values, to: body)
    Entry.lendBytes(of: data, to: body)
  }

  /// The elements are numbers, or structures of numbers without padding.
  private static func lendBytes<Element: BitwiseCopyable>(
    of array: [Element],
    to body: (Span<UInt8>) -> Void,
  ) {
    unsafe array.withUnsafeBytes { buffer in
      unsafe buffer.withMemoryRebound(to: UInt8.self) { unsafe body($0.span) }
    }
  }

  func withShim<Result>(_ body: (UnsafePointer<cx_entry>) -> Result) -> Result {
    unsafe termBytes.withUnsafeBufferPointer { termBytes in
      unsafe postings.withUnsafeBufferPointer { postings in
        unsafe positions.withUnsafeBufferPointer { positions in
          unsafe valueBytes.withUnsafeBufferPointer { valueBytes in
            unsafe values.withUnsafeBufferPointer { values in
              unsafe data.withUnsafeBufferPointer { data in
                var shim = unsafe cx_entry(
                  term_bytes: termBytes.baseAddress,
                  postings: postings.baseAddress,
                  positions: positions.baseAddress,
                  value_bytes: valueBytes.baseAddress,
                  values: values.baseAddress,
                  data: cx_bytes(start: data.baseAddress, count: data.count),
                  term_bytes_count: termBytes.count,
                  posting_count: postings.count,
                  position_count: positions.count,
                  value_bytes_count: valueBytes.count,
                  value_count: values.count,
                )
                return unsafe body(&shim)
              }
            }
          }
        }
      }
    }
  }
}

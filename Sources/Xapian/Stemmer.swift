// SPDX-License-Identifier: GPL-2.0-or-later

import CXapian

/// Reduces the words of one language to their stems. For one thread at a time.
@safe
package final class Stemmer {
  private let handle: OpaquePointer

  /// Takes a code (`en`) or an English name (`english`); fails with `invalidArgument` for a
  /// language without a stemmer.
  package init(language: String) throws(XapianError) {
    let name = try nulEnded([language])
    unsafe handle = try opened { out, error in unsafe cx_stemmer_open(name, out, error) }
  }

  deinit {
    unsafe cx_stemmer_close(handle)
  }

  /// English names of the languages that have a stemmer.
  package static var languages: [String] {
    guard let names = unsafe cx_stemmer_languages() else { return [] }
    return unsafe String(cString: names).split(separator: " ").map(String.init)
  }

  /// Appends the stem of a word, which is UTF-8 in lower case.
  package func stem(_ word: Span<UInt8>, into stems: inout [UInt8]) throws(XapianError) {
    var out = unsafe cx_bytes()
    try call { error in
      unsafe word.withUnsafeBufferPointer { word in
        unsafe cx_stem(handle, word.baseAddress, word.count, &out, error)
      }
    }
    unsafe stems.append(contentsOf: UnsafeBufferPointer(start: out.start, count: out.count))
  }
}

// SPDX-License-Identifier: GPL-2.0-or-later

import CXapian

/// Terms that set documents apart, best first.
package struct Expansion: Sendable {
  /// The terms, with the number of documents they are in.
  package let terms: CountedStrings
  /// How well each sets them apart.
  package let weights: [Double]
}

extension Database {
  /// Which terms to look for in a document.
  package enum ExpansionTerms: Equatable, Sendable {
    case all
    /// Those that start with these bytes.
    case prefixed([UInt8])
    /// Those that do not start with a capital letter, as prefixes of terms do.
    case plain
  }

  /// The terms that set some documents apart from the others: to find more like them.
  package func expansion(
    ofDocuments documents: [UInt32],
    terms: ExpansionTerms,
    cap: Int,
  ) throws(XapianError) -> Expansion {
    let prefix = if case .prefixed(let bytes) = terms { bytes } else { [UInt8]() }
    var out = unsafe cx_expansion()
    try call { error in
      unsafe cx_expand(
        handle,
        documents,
        documents.count,
        prefix,
        prefix.count,
        terms == .plain ? 1 : 0,
        UInt32(clamping: cap),
        &out,
        error,
      )
    }
    return unsafe Expansion(
      terms: CountedStrings(out.terms),
      weights: [Double](UnsafeBufferPointer(start: out.weights, count: out.terms.count)),
    )
  }
}

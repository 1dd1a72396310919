// SPDX-License-Identifier: GPL-2.0-or-later

import CXapian

extension Database {
  /// The stored data of a document.
  package func data(ofDocument document: UInt32) throws(XapianError) -> [UInt8] {
    try bytes { out, error in unsafe cx_document_data(handle, document, out, error) }
  }

  /// The value of a document in a slot; empty when it has none.
  package func value(ofDocument document: UInt32, slot: UInt32) throws(XapianError) -> [UInt8] {
    try bytes { out, error in unsafe cx_document_value(handle, document, slot, out, error) }
  }

  /// The sum of a document's term occurrences: what BM25 calls its length.
  package func length(ofDocument document: UInt32) throws(XapianError) -> UInt32 {
    var length: UInt32 = 0
    try call { error in unsafe cx_document_length(handle, document, &length, error) }
    return length
  }

  /// The terms of a document that start with a prefix, in byte order, with their occurrences in it.
  package func terms(
    ofDocument document: UInt32,
    prefix: [UInt8] = [],
  ) throws(XapianError) -> CountedStrings {
    try strings { out, error in
      unsafe cx_document_terms(handle, document, prefix, prefix.count, out, error)
    }
  }

  /// Where a term stands in a document, ascending.
  package func positions(
    ofTerm term: [UInt8],
    inDocument document: UInt32,
  ) throws(XapianError) -> [UInt32] {
    try numbers { out, error in
      unsafe cx_document_positions(handle, document, term, term.count, out, error)
    }
  }
}

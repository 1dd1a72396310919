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

  /// Where terms stand in documents; fast enough to rank a hundred hits anew by it.
  package func positions(
    ofTerms terms: [[UInt8]],
    inDocuments documents: [UInt32],
  ) throws(XapianError) -> Positions {
    var bytes: [UInt8] = []
    let ends = terms.map { term in
      bytes += term
      return UInt32(clamping: bytes.count)
    }
    var out = unsafe cx_positions()
    try call { error in
      unsafe cx_document_positions(
        handle,
        documents,
        documents.count,
        bytes,
        ends,
        ends.count,
        &out,
        error,
      )
    }
    return unsafe Positions(
      termCount: terms.count,
      positions: [UInt32](out.positions),
      ends: [UInt32](out.ends),
    )
  }

  /// Where a term stands in a document, ascending.
  package func positions(
    ofTerm term: [UInt8],
    inDocument document: UInt32,
  ) throws(XapianError) -> [UInt32] {
    try positions(ofTerms: [term], inDocuments: [document]).positions
  }
}

/// Where some terms stand in some documents.
package struct Positions: Sendable {
  private let termCount: Int
  fileprivate let positions: [UInt32]
  private let ends: [UInt32]

  fileprivate init(termCount: Int, positions: [UInt32], ends: [UInt32]) {
    self.termCount = termCount
    self.positions = positions
    self.ends = ends
  }

  /// The positions, ascending, of one of the terms in one of the documents, both counted from 0 as
  /// they were asked for.
  package subscript(document document: Int, term term: Int) -> ArraySlice<UInt32> {
    let index = document * termCount + term
    return positions[(index == 0 ? 0 : Int(ends[index - 1]))..<Int(ends[index])]
  }
}

// SPDX-License-Identifier: GPL-2.0-or-later

import CXapian

extension Database {
  package struct Frequency: Equatable, Sendable {
    /// In how many documents the term is.
    package let documents: UInt32
    /// How often it is in all of them.
    package let occurrences: UInt32
  }

  package func frequency(ofTerm term: [UInt8]) throws(XapianError) -> Frequency {
    var out = cx_frequency()
    try call { error in unsafe cx_term_frequency(handle, term, term.count, &out, error) }
    return Frequency(documents: out.documents, occurrences: out.occurrences)
  }

  /// Terms that start with a prefix, in byte order, with the number of documents they are in; from
  /// the term `first` on, at most `cap`.
  package func terms(
    prefix: [UInt8],
    from first: [UInt8] = [],
    cap: Int,
  ) throws(XapianError) -> CountedStrings {
    try strings { out, error in
      unsafe cx_terms(
        handle,
        prefix,
        prefix.count,
        first,
        first.count,
        max(0, cap),
        out,
        error,
      )
    }
  }

  /// The documents that have a term, ascending, from the document `first` on, at most `cap`. The
  /// empty term is in every document.
  package func documents(
    withTerm term: [UInt8],
    from first: UInt32 = 0,
    cap: Int,
  ) throws(XapianError) -> [UInt32] {
    try numbers { out, error in
      unsafe cx_postings(handle, term, term.count, first, max(0, cap), out, error)
    }
  }

  /// The best word of the spelling dictionary for a word that is misspelt; nil when none is near
  /// enough, or the word itself is right.
  package func spellingSuggestion(
    for word: [UInt8],
    distance: Int = 2,
  ) throws(XapianError) -> [UInt8]? {
    let suggestion = try bytes { out, error in
      unsafe cx_spelling_suggestion(
        handle,
        word,
        word.count,
        UInt32(clamping: distance),
        out,
        error,
      )
    }
    return suggestion.isEmpty ? nil : suggestion
  }

  /// The words of the spelling dictionary, in byte order, with their frequencies.
  package func spellingWords(cap: Int) throws(XapianError) -> CountedStrings {
    try strings { out, error in unsafe cx_spelling_words(handle, max(0, cap), out, error) }
  }
}

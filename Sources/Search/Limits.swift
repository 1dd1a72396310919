// SPDX-License-Identifier: GPL-2.0-or-later

/// What a query may ask for at most; printed by `INFO` and by `pincite help limits`.
package struct Limits: Sendable, Equatable {
  /// Bytes of query text.
  package var queryBytes = 8 * 1024
  /// Words as typed.
  package var words = 64
  /// Terms after expansion of wildcards, synonyms and languages.
  package var terms = 1024
  /// Brackets within brackets.
  package var nesting = 32
  package var wildcards = 4
  /// Letters before the `*`.
  package var wildcardStem = 3
  package var wildcardExpansion = 64
  package var phraseWords = 16
  package var distance = 64
  package var hits = 100
  package var offset = 10_000
  /// Milliseconds a match may take.
  package var deadline = 2000
  /// Bytes of an index term.
  package var termBytes = 64

  package init() {}
}

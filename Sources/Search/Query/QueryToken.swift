// SPDX-License-Identifier: GPL-2.0-or-later

import Documents

/// A piece of a query, before it is known how the pieces belong together.
struct QueryToken: Equatable {
  enum Kind: Equatable {
    case word(String)
    /// A word before `*`.
    case wildcard(String)
    case phrase(String)
    case citation(Query.CitedSource)
    case unit(name: String, number: String)
    case openBracket
    case closeBracket
    case plus
    case minus
    case and
    case or
    case not
    case near(distance: Int, ordered: Bool)
    /// A field that is searched like a text; a word, phrase or bracket follows.
    case field(Query.TextField)
    case filter(Query.Filter.Test)
  }

  var kind: Kind
  var range: ByteRange

  init(_ kind: Kind, _ range: ByteRange) {
    self.kind = kind
    self.range = range
  }

  /// Whether something to look for starts here.
  var startsOperand: Bool {
    switch kind {
    case .word, .wildcard, .phrase, .citation, .unit, .openBracket, .plus, .minus, .field, .filter:
      true
    case .closeBracket, .and, .or, .not, .near: false
    }
  }
}

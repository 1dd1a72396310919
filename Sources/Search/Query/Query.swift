// SPDX-License-Identifier: GPL-2.0-or-later

package import Documents

/// What was asked, as a tree that prints back: parsing `description` gives an equal tree.
///
/// Chains of AND and OR are flat, and the parser bounds the brackets, so walking it is safe.
package indirect enum Query: Equatable, Sendable {
  /// Side by side, as most people write: the more of them, the better. Inside brackets with AND, OR
  /// or NOT all of them are meant.
  case list([Item])
  case and([Query])
  case or([Query])
  case without(Query, Query)
  /// Within a distance of one another, in any order or in this one.
  case near([Word], distance: Int, ordered: Bool)
  case word(Word)
  case wildcard(Word)
  case phrase(Phrase)
  case citation(CitedSource)
  /// A place by its printed number, in whatever document: rule 45.
  case unit(name: String, number: String)
  case text(TextField, Query)
  case filter(Filter)

  package struct Item: Equatable, Sendable {
    package enum Sign: Sendable {
      case optional, required, excluded
    }

    package var sign: Sign
    package var query: Query

    package init(_ query: Query, _ sign: Sign = .optional) {
      self.query = query
      self.sign = sign
    }
  }

  /// Where a part was typed. Two parts are equal wherever they stand.
  package struct Position: Equatable, Sendable {
    package var range: ByteRange

    package init(_ range: ByteRange) {
      self.range = range
    }

    package static func == (left: Position, right: Position) -> Bool { true }
  }

  package struct Word: Equatable, Sendable {
    /// As typed, without the punctuation round it; hyphens inside belong to it.
    package var text: String
    package var position: Position

    package init(_ text: String, _ position: Position) {
      self.text = text
      self.position = position
    }
  }

  package struct Phrase: Equatable, Sendable {
    /// What stood between the quotation marks.
    package var text: String
    package var position: Position

    package init(_ text: String, _ position: Position) {
      self.text = text
      self.position = position
    }
  }

  package struct CitedSource: Equatable, Sendable {
    package var normal: String
    package var pinpoint: String
    package var position: Position
    /// As typed when it was typed bare: what is searched when nothing cites it.
    package var typed: Phrase?

    package init(normal: String, pinpoint: String, position: Position, typed: Phrase? = nil) {
      self.normal = normal
      self.pinpoint = pinpoint
      self.position = position
      self.typed = typed
    }

    package static func == (left: CitedSource, right: CitedSource) -> Bool {
      left.normal == right.normal && left.pinpoint == right.pinpoint
    }
  }

  /// A text that can be searched by itself.
  package enum TextField: String, CaseIterable, Sendable {
    case body, notes, section, title
  }

  package struct Filter: Equatable, Sendable {
    package enum Field: String, CaseIterable, Sendable {
      case document = "doc"
      case author
      case treatyBody = "body"
      case state
      case type
      case language = "lang"
      case symbol
      case section = "under"
    }

    package enum Test: Equatable, Sendable {
      case value(Field, String)
      /// Years, both included; nil is open.
      case years(Int?, Int?)
      /// The texts that the words round it are looked for in.
      case scope(Scope)
    }

    package var test: Test
    package var position: Position

    package init(_ test: Test, _ position: Position) {
      self.test = test
      self.position = position
    }
  }

  /// What `in:` says.
  package enum Scope: String, CaseIterable, Sendable {
    case body, notes, all
  }
}

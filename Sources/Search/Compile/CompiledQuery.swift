// SPDX-License-Identifier: GPL-2.0-or-later

import Wire
import Xapian

/// A query as the library and the reader of texts take it.
struct CompiledQuery {
  /// Everything that was asked for.
  var every: Xapian.Query
  /// Some of it: what comes behind when that is not enough; nil when there is nothing looser.
  var some: Xapian.Query?
  /// Words that no paragraph has, in any form.
  var absent: [Query.Word]
  /// Words that few paragraphs have, which may be misspelt.
  var rare: [Query.Word]
  var sought: SoughtTerms
  var expansions: [Wire.Expansion]
  var warnings: [String]
  /// Whether it says what to look for, and not only where.
  var ranks: Bool
}

extension Xapian.Query {
  /// With the weight of a field. What bears a term without occurrences has a share of its weight
  /// already, whatever the field.
  static func scale(_ query: Xapian.Query, for field: Schema.Field) -> Xapian.Query {
    field.counts ? query : .scale(query, by: field.weight / Schema.presence)
  }

  /// A term that has no occurrences, weighing so many times one that occurs once.
  static func bearing(_ term: [UInt8], weight: Double) -> Xapian.Query {
    .scale(.term(term), by: weight / Schema.presence)
  }
}

/// A part of a query on its way: what it matches, and whether that says something about relevance.
struct CompiledPart {
  var query: Xapian.Query
  /// What it matches when a part of it is enough.
  var loose: Xapian.Query?
  var isFilter = false
  /// Decides where it occurs: a citation as typed.
  var decides = false

  init(_ query: Xapian.Query) {
    self.query = query
  }
}

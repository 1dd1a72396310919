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

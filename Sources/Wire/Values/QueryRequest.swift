// SPDX-License-Identifier: GPL-2.0-or-later

/// What the verbs that take a query are asked: the command line and the wire fill the same value.
package struct QueryRequest: Sendable, Equatable {
  package enum Order: String, Sendable, CaseIterable {
    case score
    case date
    case newest = "-date"
    /// Documents by id, paragraphs as printed.
    case printed = "order"
  }

  /// In which texts words are looked for.
  package enum Scope: String, Sendable, CaseIterable {
    case body, notes, all
  }

  /// A field and the values of which one has to hold.
  package struct Filter: Sendable, Equatable {
    package enum Field: String, Sendable, CaseIterable {
      case document = "doc"
      /// A label or a heading, with what lies below it.
      case section
      case author, body, state, type
      case language = "lang"
      case symbol
      /// `2014`, `2014..2020`, `2014..`, `..2020`.
      case year
    }

    package var field: Field
    package var values: [String]

    package init(_ field: Field, _ values: [String]) {
      self.field = field
      self.values = values
    }
  }

  /// The query as typed. It may be empty when there are filters: then it is all that they leave.
  package var text: String
  package var filters: [Filter]
  package var scope: Scope
  package var order: Order
  package var limit: Int
  package var offset: Int
  /// At most so many hits of one document; nil is no cap.
  package var perDocument: Int?
  /// Counts every match, which takes longer.
  package var wantsExactTotal: Bool
  /// Searches the nearest spelling of words that the index does not have, even when others match.
  package var isFuzzy: Bool
  /// Milliseconds; nil is the limit of the installation.
  package var deadline: Int?

  package init(
    _ text: String,
    filters: [Filter] = [],
    scope: Scope = .all,
    order: Order = .score,
    limit: Int = 10,
    offset: Int = 0,
    perDocument: Int? = nil,
    wantsExactTotal: Bool = false,
    isFuzzy: Bool = false,
    deadline: Int? = nil,
  ) {
    self.text = text
    self.filters = filters
    self.scope = scope
    self.order = order
    self.limit = limit
    self.offset = offset
    self.perDocument = perDocument
    self.wantsExactTotal = wantsExactTotal
    self.isFuzzy = isFuzzy
    self.deadline = deadline
  }
}

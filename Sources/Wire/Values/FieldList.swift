// SPDX-License-Identifier: GPL-2.0-or-later

/// What can be searched, filtered, counted and sorted by, so that a client can build a form.
package struct FieldList: Sendable, Equatable {
  /// What may stand before a colon in a query.
  package var query: [String]
  package var filters: [String]
  package var facets: [String]
  package var sorts: [String]
  /// Values of `in`.
  package var places: [String]

  package init(query: [String]) {
    self.query = query
    filters = VerbRule.filterFields
    facets = VerbRule.facetFields
    sorts = QueryRequest.Order.allCases.map(\.rawValue)
    places = QueryRequest.Scope.allCases.map(\.rawValue)
  }
}

extension FieldList: JSONWritable, ReplyValue {
  package func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("query", query)
      json.member("filters", filters)
      json.member("facets", facets)
      json.member("sorts", sorts)
      json.member("in", places)
    }
  }

  package func write(to lines: inout TextLines) {
    for (name, fields) in [
      ("query", query), ("filter", filters), ("facet", facets), ("sort", sorts), ("in", places),
    ] {
      for field in fields { lines.append(.info, name, field) }
    }
  }
}

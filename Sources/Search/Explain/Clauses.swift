// SPDX-License-Identifier: GPL-2.0-or-later

import Wire

/// A part of a query that a paragraph has or has not.
struct Clause {
  var query: Query
  var isExcluded = false
  /// What is looked for in which texts, from an `in:` beside it.
  var scope: QueryRequest.Scope

  var description: String { isExcluded ? "NOT \(query.beside)" : query.description }
}

extension Query {
  /// The parts on which it depends whether a paragraph matches. Words that stand for something
  /// together (`death penalty`, when that has synonyms) are one.
  func clauses(_ scope: QueryRequest.Scope, joint expressions: [[String]]) -> [Clause] {
    switch self {
    case .list(let items):
      var inner = scope
      for case .filter(let filter) in items.map(\.query) {
        if case .scope(let named) = filter.test {
          inner = QueryRequest.Scope(rawValue: named.rawValue) ?? scope
        }
      }
      return Query.clauses(of: items, inner, expressions)
    case .and(let parts): return parts.flatMap { $0.clauses(scope, joint: expressions) }
    case .without(let query, let other):
      return query.clauses(scope, joint: expressions)
        + [Clause(query: other, isExcluded: true, scope: scope)]
    default: return [Clause(query: self, scope: scope)]
    }
  }

  private static func clauses(
    of items: [Item],
    _ scope: QueryRequest.Scope,
    _ expressions: [[String]],
  ) -> [Clause] {
    var clauses: [Clause] = []
    var index = 0
    while index < items.count {
      let item = items[index]
      let words = items[index...].prefix { $0.sign == item.sign && $0.query.text != nil }
        .compactMap(\.query.text)
      let joint = expressions.filter { words.starts(with: $0) }.max { $0.count < $1.count }
      if let joint, joint.count > 1, item.sign != .excluded {
        let run = Array(items[index..<index + joint.count])
        clauses.append(Clause(query: .list(run), scope: scope))
        index += joint.count
        continue
      }
      index += 1
      if case .filter(let filter) = item.query, case .scope = filter.test { continue }
      clauses.append(Clause(query: item.query, isExcluded: item.sign == .excluded, scope: scope))
    }
    return clauses
  }

  private var text: String? {
    if case .word(let word) = self { word.text } else { nil }
  }

  /// In brackets when it has several parts.
  fileprivate var beside: String {
    switch self {
    case .list, .and, .or, .without: "(\(description))"
    default: description
    }
  }
}

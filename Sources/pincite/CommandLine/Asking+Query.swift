// SPDX-License-Identifier: GPL-2.0-or-later

import Search
import Wire

extension Invocation {
  /// What the query and its flags ask for. With a filter the query may be left out.
  func query() throws(Failure) -> QueryRequest {
    let filters = Flag.filters.compactMap { flag -> QueryRequest.Filter? in
      guard has(flag), let field = QueryRequest.Filter.Field(rawValue: flag.name) else {
        return nil
      }
      return QueryRequest.Filter(field, all(flag))
    }
    let limits = Limits()
    var query = QueryRequest(
      filters.isEmpty ? try text() : operands.joined(separator: " "),
      filters: filters,
    )
    query.limit = try integer(.limit, in: 1...limits.hits) ?? query.limit
    query.offset = try integer(.offset, in: 0...limits.offset) ?? query.offset
    query.perDocument = try integer(.perDoc, in: 1...limits.hits)
    query.scope = try word(.scope) ?? query.scope
    query.order = try word(.sort) ?? query.order
    query.wantsExactTotal = has(.exactTotal)
    query.isFuzzy = has(.fuzzy)
    return query
  }

  private func word<Word>(_ flag: Flag) throws(Failure) -> Word?
  where Word: RawRepresentable<String> {
    try choice(flag).flatMap(Word.init(rawValue:))
  }

  /// The address that was given, or that a handle stands for.
  func address() throws(Failure) -> String {
    try operand()
  }
}

// SPDX-License-Identifier: GPL-2.0-or-later

extension QueryRequest {
  /// What a request asks that the grammar let through.
  package init(_ request: Request) {
    self.init(
      request.text ?? "",
      filters: request.filters.compactMap { filter in
        Filter.Field(rawValue: filter.name).map { Filter($0, filter.values) }
      },
      deadline: request.number("deadline"),
    )
    scope = request.word("in").flatMap(Scope.init(rawValue:)) ?? scope
    order = request.word("sort").flatMap(Order.init(rawValue:)) ?? order
    limit = request.number("limit") ?? limit
    offset = request.number("offset") ?? offset
    perDocument = request.number("per-doc")
    wantsExactTotal = request.word("total") == "exact"
    isFuzzy = request.flag("fuzzy")
  }
}

extension Request {
  /// The request that asks for the same; what has its default is left out.
  package init(_ verb: Verb, _ query: QueryRequest, arguments: [String] = []) {
    let plain = QueryRequest("")
    var options: [Option] = []
    if query.scope != plain.scope { options.append(Option("in", [query.scope.rawValue])) }
    if query.order != plain.order { options.append(Option("sort", [query.order.rawValue])) }
    if query.limit != plain.limit { options.append(Option("limit", ["\(query.limit)"])) }
    if query.offset != plain.offset { options.append(Option("offset", ["\(query.offset)"])) }
    if let most = query.perDocument { options.append(Option("per-doc", ["\(most)"])) }
    if query.wantsExactTotal { options.append(Option("total", ["exact"])) }
    if query.isFuzzy { options.append(Option("fuzzy", ["1"])) }
    if let deadline = query.deadline { options.append(Option("deadline", ["\(deadline)"])) }
    self.init(
      verb,
      arguments: arguments,
      options: options,
      filters: query.filters.map { Option($0.field.rawValue, $0.values) },
      text: query.text,
    )
  }
}

// SPDX-License-Identifier: GPL-2.0-or-later

import Wire

extension Verb {
  static let facets = Verb(
    name: "facets",
    group: .find,
    operands: "QUERY",
    summary: "show how the matches divide by body, state, type, year …",
    flags: [.by, .scope] + Flag.filters + Flag.reading,
    examples: [
      Example("pincite facets torture", "by every field"),
      Example("pincite facets torture --by body,year", "by two of them"),
    ],
    run: { call in
      let plain = Request(.facets, try call.query())
      let fields = call.value(.by).map { fields in
        Request.Option("fields", fields.split(separator: ",").map(String.init))
      }
      let request = Request(
        .facets,
        options: plain.options + [fields].compactMap(\.self),
        filters: plain.filters,
        text: plain.text,
      )
      let facets: Facets = try call.ask(request)
      try call.present(facets)
      return facets.fields.allSatisfy(\.values.isEmpty) ? .nothingFound : .done
    },
  )
}

extension Flag {
  fileprivate static let by = Flag(
    "by",
    value: "FIELDS",
    choices: VerbRule.facetFields,
    "only by these, with commas between",
  )
}

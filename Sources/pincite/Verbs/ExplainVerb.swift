// SPDX-License-Identifier: GPL-2.0-or-later

import Wire

extension Verb {
  static let explain = Verb(
    name: "explain",
    group: .find,
    operands: "QUERY [REF]",
    summary: "show how a query is read, and why a paragraph matches or not",
    details: """
      Prints the query as a tree, what else is searched, and how many paragraphs have each part. With
      the address of a paragraph: which parts it has and which it lacks, and what its score is made of.
      """,
    flags: [.scope] + Flag.filters + Flag.reading,
    examples: [
      Example(
        "pincite explain 'legal NEAR/5 aid -women'",
        "the tree, and how often each part occurs",
      ),
      Example(
        "pincite explain 'death penalty' laos-cedaw-death-penalty-2024#p10",
        "why this paragraph matches",
      ),
    ],
    run: { call in
      var query = try call.query()
      var address: [String] = []
      if call.operands.count > 1, let last = call.operands.last, last.contains("#") {
        address = [last]
        query.text = call.operands.dropLast().joined(separator: " ")
      }
      let explanation: Explanation = try call.ask(Request(.explain, query, arguments: address))
      try call.present(explanation)
      return explanation.matches == false ? .nothingFound : .done
    },
  )
}

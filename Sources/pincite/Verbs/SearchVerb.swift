// SPDX-License-Identifier: GPL-2.0-or-later

import Wire

extension Verb {
  static let search = Verb(
    name: "search",
    group: .find,
    operands: "QUERY",
    summary: "find paragraphs, the best first",
    details: """
      Words are found in all their forms, "phrases" as written. AND OR NOT ( ) combine, NEAR/5 and
      ADJ/5 bind by distance, a trailing * stands for any ending. "pincite help query" has it all.
      """,
    flags: [.ndjson, .sort, .perDoc, .scope, .exactTotal, .fuzzy] + Flag.filters + Flag.reading,
    examples: [
      Example(
        "pincite search 'juvenile \"legal aid\"'",
        "a word in any form, a phrase as written",
      ),
      Example("pincite search '18 U.S.C. 922(g)(9)'", "a citation, in any spelling"),
      Example("pincite search --state Tajikistan --year 2010.. torture", "only some documents"),
      Example(
        "pincite search -- '-migrant women'",
        "a query that begins with a dash goes after --",
      ),
    ],
    run: { call in
      let answer: Answer = try call.ask(Request(.search, try call.query()))
      guard answer.hits.isEmpty && !answer.isPartial else {
        try call.present(answer)
        return answer.isPartial ? .server : .done
      }
      try call.present(call.nothing(answer, try call.query()))
      return .nothingFound
    },
  )
}

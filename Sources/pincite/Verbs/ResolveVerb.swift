// SPDX-License-Identifier: GPL-2.0-or-later

import Wire

extension Verb {
  static let resolve = Verb(
    name: "resolve",
    group: .cite,
    operands: "TEXT",
    summary: "find the addresses that a written reference means",
    details: """
      Takes an address, a citation, a symbol, a title, a printed number, or a number with words that
      name the document. The place itself comes first, then the paragraphs that cite it.
      """,
    flags: Flag.reading,
    examples: [
      Example("pincite resolve 'rule 45'", "the rule, then what cites it"),
      Example(
        "pincite resolve '¶ 12 of the Laos report'",
        "a paragraph of a document by its name",
      ),
    ],
    run: { call in
      let query = try call.query()
      let resolution: Resolution = try call.ask(
        Request(
          .resolve,
          options: [Request.Option("limit", ["\(query.limit)"])],
          text: query.text,
        )
      )
      try call.present(resolution)
      return resolution.candidates.isEmpty ? .nothingFound : .done
    },
  )
}

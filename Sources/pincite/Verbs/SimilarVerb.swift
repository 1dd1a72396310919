// SPDX-License-Identifier: GPL-2.0-or-later

import Wire

extension Verb {
  static let similar = Verb(
    name: "similar",
    group: .find,
    operands: "REF",
    summary: "find paragraphs like this one",
    details: """
      What is rare in the paragraph finds the others: its words, and the sources that it and its notes
      cite.
      """,
    flags: [.ndjson, .perDoc] + Flag.filters + Flag.reading,
    examples: [
      Example("pincite similar laos-cedaw-death-penalty-2024#p10", "who else says this"),
      Example("pincite similar @1 --per-doc 1", "one of each document"),
    ],
    run: { call in
      let address = try call.address()
      var request = Request(.similar, try call.query(), arguments: [address])
      request.text = nil
      let similar: Similar = try call.ask(request)
      try call.present(similar)
      return similar.answer.hits.isEmpty ? .nothingFound : .done
    },
  )
}

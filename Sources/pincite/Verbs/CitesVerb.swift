// SPDX-License-Identifier: GPL-2.0-or-later

import Wire

extension Verb {
  static let cites = Verb(
    name: "cites",
    group: .cite,
    operands: "REF",
    summary: "list what a paragraph or a document cites",
    flags: Flag.reading,
    examples: [
      Example(
        "pincite cites laos-cedaw-death-penalty-2024#p10",
        "its own citations and those of its notes",
      )
    ],
    run: { call in
      let cites: Cites = try call.ask(Request(.cites, arguments: [try call.address()]))
      try call.present(cites)
      return cites.citations.isEmpty ? .nothingFound : .done
    },
  )
}

// SPDX-License-Identifier: GPL-2.0-or-later

import Wire

extension Verb {
  static let citedBy = Verb(
    name: "cited-by",
    group: .cite,
    operands: "CITATION|REF",
    summary: "list the paragraphs that cite a source",
    flags: Flag.reading,
    examples: [
      Example(
        "pincite cited-by CEDAW/C/LAO/Q/10",
        "in any spelling, through notes and Id. chains",
      ),
      Example("pincite cited-by '18 U.S.C. 922'", "with everything below it"),
    ],
    run: { call in
      let query = try call.query()
      let citedBy: CitedBy = try call.ask(Request(.citedBy, query))
      try call.present(citedBy)
      return citedBy.citing.isEmpty ? .nothingFound : .done
    },
  )
}

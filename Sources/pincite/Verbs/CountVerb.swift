// SPDX-License-Identifier: GPL-2.0-or-later

import Wire

extension Verb {
  static let count = Verb(
    name: "count",
    group: .find,
    operands: "QUERY",
    summary: "count paragraphs, documents and occurrences",
    flags: [.scope] + Flag.filters + Flag.reading,
    examples: [
      Example("pincite count '\"death penalty\"'", "all three numbers, exact")
    ],
    run: { call in
      let count: Count = try call.ask(Request(.count, try call.query()))
      try call.present(count)
      return count.paragraphs == 0 ? .nothingFound : .done
    },
  )
}

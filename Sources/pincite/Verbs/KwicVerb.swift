// SPDX-License-Identifier: GPL-2.0-or-later

import Wire

extension Verb {
  static let kwic = Verb(
    name: "kwic",
    group: .find,
    operands: "QUERY",
    summary: "show each occurrence in its line",
    flags: [.scope] + Flag.filters + Flag.reading,
    examples: [
      Example("pincite kwic 'due diligence'", "keyword in context, aligned")
    ],
    run: { call in
      let kwic: Kwic = try call.ask(Request(.kwic, try call.query()))
      try call.present(kwic)
      if kwic.isPartial { return .server }
      return kwic.lines.isEmpty ? .nothingFound : .done
    },
  )
}

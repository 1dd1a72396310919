// SPDX-License-Identifier: GPL-2.0-or-later

import Wire

extension Verb {
  static let show = Verb(
    name: "show",
    group: .read,
    operands: "REF",
    summary: "read a paragraph in its surroundings",
    flags: [.context] + Flag.reading,
    examples: [
      Example(
        "pincite show laos-cedaw-death-penalty-2024#p10 --context 1",
        "with one paragraph on either side",
      ),
      Example("pincite show @3", "the third hit of the last search on this terminal"),
    ],
    run: { call in
      let around = try call.integer(.context, in: 0...WireLimits().context) ?? 2
      let request = Request(
        .context,
        arguments: [try call.address()],
        options: [
          Request.Option("before", ["\(around)"]), Request.Option("after", ["\(around)"]),
        ],
      )
      let show: Show = try call.ask(request)
      try call.present(show)
      return .done
    },
  )
}

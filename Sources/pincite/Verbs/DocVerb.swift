// SPDX-License-Identifier: GPL-2.0-or-later

import Wire

extension Verb {
  static let doc = Verb(
    name: "doc",
    group: .read,
    operands: "DOC",
    summary: "show what is known of a document, and from where",
    flags: Flag.reading,
    examples: [
      Example("pincite doc tajikistan-upr-midterm-2014", "its card")
    ],
    run: { call in
      let doc: DocCard = try call.ask(Request(.doc, arguments: [try call.address()]))
      try call.present(doc)
      return .done
    },
  )
}

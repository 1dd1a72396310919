// SPDX-License-Identifier: GPL-2.0-or-later

import Wire

extension Verb {
  static let toc = Verb(
    name: "toc",
    group: .read,
    operands: "DOC",
    summary: "show the outline of a document",
    flags: Flag.reading,
    examples: [
      Example("pincite toc coe-community-sanctions-rules", "headings with their first paragraphs")
    ],
    run: { call in
      let toc: Toc = try call.ask(Request(.toc, arguments: [try call.address()]))
      try call.present(toc)
      return .done
    },
  )
}

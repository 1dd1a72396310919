// SPDX-License-Identifier: GPL-2.0-or-later

import Wire

extension Verb {
  static let note = Verb(
    name: "note",
    group: .read,
    operands: "REF",
    summary: "read a note, and where its Id. or supra leads",
    flags: Flag.reading,
    examples: [
      Example(
        "pincite note doj-domestic-violence-specialists-2020#n36",
        "through the chain to the source",
      )
    ],
    run: { call in
      let note: Note = try call.ask(Request(.note, arguments: [try call.address()]))
      try call.present(note)
      return .done
    },
  )
}

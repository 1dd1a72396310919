// SPDX-License-Identifier: GPL-2.0-or-later

import Search
import Wire

extension Verb {
  static let generations = Verb(
    name: "generations",
    group: .edit,
    operands: "",
    summary: "list the published generations of the index",
    flags: [.index] + Flag.printing,
    examples: [Example("pincite generations", "the live one is marked")],
    run: { call in
      try call.takesNoOperands()
      do {
        let list = try GenerationStore(call.indexPath).list()
        try call.present(list)
        return list.generations.isEmpty ? .nothingFound : .done
      } catch let error as IndexError {
        throw Failure(error)
      }
    },
  )
}

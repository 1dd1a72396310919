// SPDX-License-Identifier: GPL-2.0-or-later

import Search
import Wire

extension Verb {
  static let diff = Verb(
    name: "diff",
    group: .edit,
    operands: "[A [B]]",
    summary: "show what differs between two generations",
    details: """
      Documents and paragraphs that are new, changed or gone, by address. Without names, the live \
      generation against the one before it; with one, that one against the live one.
      """,
    flags: [.index] + Flag.printing,
    examples: [
      Example("pincite diff", "what the last publication changed"),
      Example("pincite diff 41 43", "from 41 to 43"),
    ],
    run: { call in
      guard call.operands.count < 3 else {
        throw Failure.usage("diff takes two generations at most, not \(call.operands.count)")
      }
      do {
        let store = GenerationStore(call.indexPath)
        let names = try call.operands.map { try store.named($0) }
        let to = try names.count == 2 ? names[1] : store.live()
        let from = try names.first ?? store.previous(to: to)
        let report = try ChangeReport(from: store.open(from), to: store.open(to))
        try call.present(report)
        return report.changes.isEmpty ? .nothingFound : .done
      } catch let error as IndexError {
        throw Failure(error)
      }
    },
  )
}

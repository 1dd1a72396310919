// SPDX-License-Identifier: GPL-2.0-or-later

import Platform
import Search

extension Verb {
  static let rollback = Verb(
    name: "rollback",
    group: .edit,
    operands: "[NAME]",
    summary: "make an earlier generation live again",
    details: """
      Without a name, the one before the live one. Nothing is deleted: "pincite publish" goes \
      forward again. Where nobody can be asked, --yes is needed.
      """,
    flags: [.index, .yes] + Flag.printing,
    examples: [
      Example("pincite rollback", "undo the last publication, after a question"),
      Example("pincite rollback 41 --yes", "go back to a certain one, without one"),
    ],
    run: { call in
      var isConfirmed = call.has(.yes)
      return try call.switchGeneration { store throws(IndexError) in
        let live = try store.liveIfAny()
        let name: GenerationName
        if let named = call.operands.first {
          name = try store.named(named)
        } else {
          name = try store.previous(to: try store.live())
        }
        if !isConfirmed { isConfirmed = confirms("make generation \(name.number) live again?") }
        guard isConfirmed || live == name else {
          throw IndexError(
            .unconfirmed,
            "generation \(name.number) was not made live, for want of a confirmation",
            hint: "pincite rollback \(name.number) --yes",
          )
        }
        return name
      }
    },
  )
}

/// Asks on the terminal; where there is none the answer is no.
private func confirms(_ question: String) -> Bool {
  guard Terminal.isTerminal(.standardInput), Terminal.isTerminal(.standardError) else {
    return false
  }
  StandardError.write("\(question) [y/N] ")
  var reader = LineReader(.standardInput, limit: 64)
  guard case .text(let answer)? = try? reader.next() else { return false }
  return answer.first.map { $0 | 0x20 == UInt8(ascii: "y") } ?? false
}

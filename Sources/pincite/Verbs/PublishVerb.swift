// SPDX-License-Identifier: GPL-2.0-or-later

import Search
import Wire

extension Verb {
  static let publish = Verb(
    name: "publish",
    group: .edit,
    operands: "[NAME]",
    summary: "make a staged generation live",
    details: "Without a name, the newest. A generation is named by its number or its whole name.",
    flags: [.index] + Flag.printing,
    examples: [Example("pincite publish", "after pincite index --stage")],
    run: { call in
      try call.switchGeneration { store throws(IndexError) in
        if let name = call.operands.first { return try store.named(name) }
        guard let newest = try store.names().last else {
          return try store.live()
        }
        return newest
      }
    },
  )
}

extension Invocation {
  /// Makes the generation that is chosen live, and says so; the one that is live needs nothing.
  func switchGeneration(
    _ choose: (GenerationStore) throws(IndexError) -> GenerationName
  ) throws -> ExitCode {
    guard operands.count < 2 else {
      throw Failure.usage("\(verb.name) takes one generation, not \(operands.count)")
    }
    do {
      let store = GenerationStore(indexPath)
      let name = try choose(store)
      guard try store.liveIfAny() != name else {
        throw Failure(
          .nothingFound,
          "already-live",
          "generation \(name.number) is live already",
          hint: "\"pincite generations\" lists what there is",
        )
      }
      let report = try IndexWriter.begin(store).switchTo(name)
      try present(report)
      return .done
    } catch let error as IndexError {
      throw Failure(error)
    }
  }
}

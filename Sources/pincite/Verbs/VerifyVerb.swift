// SPDX-License-Identifier: GPL-2.0-or-later

import Platform
import Search
import Wire

extension Verb {
  static let verify = Verb(
    name: "verify",
    group: .edit,
    operands: "[NAME]",
    summary: "check that a generation is as it was written",
    details: """
      Digests of all files, Xapian's own check of each shard in a process apart, counts, and \
      sampled paragraphs against their terms. Without a name, the live generation.
      """,
    flags: [.index] + Flag.printing,
    examples: [Example("pincite verify", "exit 6: something is damaged")],
    run: { call in
      guard call.operands.count < 2 else {
        throw Failure.usage("verify takes one generation, not \(call.operands.count)")
      }
      do {
        let store = GenerationStore(call.indexPath)
        let name = try call.operands.first.map { try store.named($0) } ?? store.live()
        let generation = try store.openUnchecked(name)
        var report = try generation.verify(sampling: 500)
        if report.problems.isEmpty {
          try StructureCheck.run(
            generation,
            program: CurrentProcess.executable(),
            verb: Verb.checkShard.name,
            temporary: FilePath(call.environment["TMPDIR"] ?? "/tmp"),
            into: &report,
          )
        }
        try call.present(report)
        return report.ok ? .done : .foundProblems
      } catch let error as IndexError {
        throw Failure(error)
      }
    },
  )

  /// What `verify` runs for each shard, in a process of its own.
  static let checkShard = Verb(
    name: "check-shard",
    group: .hidden,
    operands: "FOLDER",
    summary: "run Xapian's check on one shard",
    flags: [],
    run: { call in
      guard let objection = StructureCheck.objection(toShard: try call.operand()) else {
        return .done
      }
      Console.say(objection)
      return .foundProblems
    },
  )
}

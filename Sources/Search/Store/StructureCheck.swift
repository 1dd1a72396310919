// SPDX-License-Identifier: GPL-2.0-or-later

package import Platform
package import Wire
import Xapian

/// Xapian's own check of a shard's structure, in a process of its own: on damaged files it was seen
/// to crash and to hang, and then it must not take the caller with it.
package enum StructureCheck {
  /// What a child may use before it counts as hanging.
  private static let processorSeconds: UInt = 600
  private static let addressSpace: UInt = 4 << 30

  /// Checks every shard through `program VERB FOLDER`, the program's own hidden verb.
  package static func run(
    _ generation: Generation,
    program: FilePath,
    verb: String,
    into report: inout VerifyReport,
  ) throws(SystemError) {
    for (number, folder) in generation.shardFolders.enumerated() {
      var command = Command(program, [verb, folder])
      command.processorSeconds = processorSeconds
      command.addressSpace = addressSpace
      let outcome = try ChildProcess.run(command, outputLimit: 1 << 20)
      guard outcome.end != .exited(0) else { continue }
      let words =
        String(decoding: outcome.errors.prefix(400), as: UTF8.self)
        .split(separator: "\n").first.map { ": \($0)" } ?? ""
      report.add(Manifest.shardName(number), "fails Xapian's check (\(outcome.end))\(words)")
    }
  }

  /// The child's part: the first thing that is wrong with a shard, or nil.
  package static func objection(toShard folder: String) -> String? {
    do {
      let check = try Database.check(folder: folder)
      guard check.errors > 0 else { return nil }
      let line = check.report.split(separator: "\n").last.map(String.init)
      return "\(check.errors) errors; \(line ?? "no further words")"
    } catch {
      return "\(error)"
    }
  }
}

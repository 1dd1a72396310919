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
  ///
  /// The library opens for writing what it checks. A generation is never written to, and mostly may
  /// not be, so it gets a copy, below `temporary`.
  package static func run(
    _ generation: Generation,
    program: FilePath,
    verb: String,
    temporary: FilePath,
    into report: inout VerifyReport,
  ) throws(SystemError) {
    let folder = temporary / FilePath("pincite-verify-\(CurrentProcess.identifier)")
    try Files.makeFolder(folder, mode: 0o700)
    defer { try? Files.removeTree(folder) }
    for (number, shard) in generation.head.shards.enumerated() {
      let name = Manifest.shardName(number)
      let copy = folder / FilePath(name)
      try Files.makeFolder(copy)
      for file in shard.files {
        try Files.copy(generation.folder / FilePath(file.path), to: folder / FilePath(file.path))
      }
      var command = Command(program, [verb])
      command.arguments.append(copy.bytes)
      command.processorSeconds = processorSeconds
      command.addressSpace = addressSpace
      let outcome = try ChildProcess.run(command, outputLimit: 1 << 20)
      try Files.removeTree(copy)
      guard outcome.end != .exited(0) else { continue }
      let words =
        String(decoding: outcome.errors.prefix(400), as: UTF8.self)
        .split(separator: "\n").first.map { ": \($0)" } ?? ""
      report.add(name, "fails Xapian's check (\(outcome.end))\(words)")
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

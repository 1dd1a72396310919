// SPDX-License-Identifier: GPL-2.0-or-later

import Platform

/// The gold data that lie beside the project: measured against, not part of it. Tests skip without them.
package enum SharedData {
  /// `PINCITE_SHARED`, else `../shared` seen from the package.
  private static let folder: FilePath? = {
    let named = CurrentProcess.environment("PINCITE_SHARED").map { FilePath($0) }
    let folder = named ?? FilePath(#filePath).parent.parent.parent / "../shared"
    return Files.exists(folder) ? folder : nil
  }()

  package static var isPresent: Bool { folder != nil }

  package static let absence = "the gold data are not here: set PINCITE_SHARED"

  package static func bytes(_ path: String) -> [UInt8]? {
    guard let folder else { return nil }
    return try? Files.read(folder / FilePath(path)).bytes
  }

  /// The folder of the decisions, unpacked: `PINCITE_DECISIONS`, else unpacked here.
  private static let decisions: FilePath? = {
    if let named = CurrentProcess.environment("PINCITE_DECISIONS") { return FilePath(named) }
    guard let folder else { return nil }
    let target = FilePath(TemporaryDirectory().path)
    var command = Command("tar", ["-xJf"])
    command.arguments.append((folder / "bench/un-decisions.tar.xz").bytes)
    command.arguments += [Array("-C".utf8), target.bytes]
    CurrentProcess.prepare()
    guard let outcome = try? ChildProcess.run(command), outcome.end == .exited(0) else {
      return nil
    }
    return target / "un-decisions"
  }()

  package static func decision(_ name: String) -> [UInt8]? {
    guard let decisions else { return nil }
    return try? Files.read(decisions / FilePath(name + ".txt")).bytes
  }
}

// SPDX-License-Identifier: GPL-2.0-or-later

package import Platform

/// The gold data that lie beside the project: measured against, not part of it. Tests skip without them.
package enum SharedData {
  /// `PINCITE_SHARED`, else `../shared` seen from the package.
  private static let folder: FilePath? = {
    let named = CurrentProcess.environment("PINCITE_SHARED").map { FilePath($0) }
    let folder = named ?? package / "../shared"
    return Files.exists(folder) ? folder : nil
  }()

  /// The folder of the package.
  package static let package = FilePath(#filePath).parent.parent.parent

  package static var isPresent: Bool { folder != nil }

  package static let absence = "the gold data are not here: set PINCITE_SHARED"

  package static func bytes(_ path: String) -> [UInt8]? {
    guard let folder else { return nil }
    return try? Files.read(folder / FilePath(path)).bytes
  }

  /// The folder of the decisions, unpacked: `PINCITE_DECISIONS`, else unpacked once beside the build.
  package static let decisions: FilePath? = {
    if let named = CurrentProcess.environment("PINCITE_DECISIONS") { return FilePath(named) }
    guard let folder else { return nil }
    let build = package / ".build"
    let target = build / "un-decisions"
    guard !Files.exists(target) else { return target }
    let unpacking = build / "unpacking-\(CurrentProcess.identifier)"
    try? Files.makeFolder(unpacking)
    defer { try? Files.removeTree(unpacking) }
    var command = Command("tar", ["-xJf"])
    command.arguments.append((folder / "bench/un-decisions.tar.xz").bytes)
    command.arguments += [Array("-C".utf8), unpacking.bytes]
    CurrentProcess.prepare()
    guard let outcome = try? ChildProcess.run(command), outcome.end == .exited(0) else {
      return nil
    }
    try? Files.rename(unpacking / "un-decisions", to: target)
    return Files.exists(target) ? target : nil
  }()

  package static func decision(_ name: String) -> [UInt8]? {
    guard let decisions else { return nil }
    return try? Files.read(decisions / FilePath(name + ".txt")).bytes
  }
}

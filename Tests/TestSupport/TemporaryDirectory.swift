// SPDX-License-Identifier: GPL-2.0-or-later

package import Platform

/// A fresh folder, removed with all that is in it when it is let go.
package final class TemporaryDirectory: Sendable {
  package let folder: FilePath

  package var path: String { folder.description }

  /// `inMemory` where the system has a file system for it: what is synchronised often is quicker there.
  package init(inMemory: Bool = false) {
    let memory = "/dev/shm"
    let usesMemory = inMemory && (try? Files.status(of: FilePath(memory)))??.kind == .folder
    let parent = usesMemory ? memory : CurrentProcess.environment("TMPDIR") ?? "/tmp"
    let mark = String(UInt64.random(in: .min ... .max), radix: 36)
    folder = FilePath(parent) / "pincite-test-\(mark)"
    do {
      try Files.makeFolder(folder, mode: 0o700)
    } catch {
      preconditionFailure("no temporary directory: \(error)")
    }
  }

  deinit {
    do {
      try Files.removeTree(folder)
    } catch {
      StandardError.line("a temporary directory stays: \(error)")
    }
  }

  /// A path in the folder.
  package static func / (directory: TemporaryDirectory, name: FilePath) -> FilePath {
    directory.folder / name
  }
}

// SPDX-License-Identifier: GPL-2.0-or-later

import Platform

extension Generation {
  /// Reads every file and compares it with the digest in the manifest. Opening a generation does
  /// not: a flipped bit changes answers without an error.
  package func checkDigests(isCancelled: () -> Bool = { false }) throws(IndexError) {
    for file in head.allFiles {
      guard !isCancelled() else {
        throw IndexError(.interrupted, "the check of generation \(name) was interrupted")
      }
      if let objection = objection(to: file) {
        throw IndexError(
          .damaged,
          "generation \(name) is damaged: \(file.path) \(objection)",
          hint: IndexError.damageHint,
        )
      }
    }
  }

  /// What is wrong with a file, or nil when it is as it was written.
  func objection(to file: Manifest.File) -> String? {
    var digest = XXHash64()
    do {
      let status = try Files.readPieces(of: folder / FilePath(file.path)) { digest.update($0) }
      guard Int64(status.size) == file.size else {
        return "has \(status.size) bytes, \(file.size) were written"
      }
    } catch {
      return "cannot be read: \(error)"
    }
    return digest.value == file.digest ? nil : "does not have the digest of what was written"
  }
}

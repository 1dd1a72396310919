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
      var hash = XXHash64()
      do {
        _ = try Files.readPieces(of: folder / FilePath(file.path)) { hash.update($0) }
      } catch {
        throw IndexError(error)
      }
      guard hash.value == file.digest else {
        throw IndexError(
          .damaged,
          "generation \(name) is damaged: \(file.path) is not as it was written",
          hint: IndexError.damageHint,
        )
      }
    }
  }
}

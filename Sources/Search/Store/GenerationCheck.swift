// SPDX-License-Identifier: GPL-2.0-or-later

import Platform

extension GenerationStore {
  /// Reads every file of a generation and compares it with the digest in the manifest. Opening one
  /// does not: a flipped bit changes answers without an error.
  ///
  /// Nothing is opened yet, since a database with damaged files can end or hang the process.
  package func checkDigests(
    of name: GenerationName,
    isCancelled: () -> Bool = { false },
  ) throws(IndexError) {
    let folder = folder(of: name)
    for file in try Generation.head(in: folder).allFiles {
      guard !isCancelled() else {
        throw IndexError(.interrupted, "the check of generation \(name) was interrupted")
      }
      if let objection = file.objection(in: folder) {
        throw IndexError(
          .damaged,
          "generation \(name) is damaged: \(file.path) \(objection)",
          hint: IndexError.damageHint,
        )
      }
    }
  }
}

extension Manifest.File {
  /// What is wrong with the file below that folder, or nil when it is as it was written.
  func objection(in folder: FilePath) -> String? {
    var hash = XXHash64()
    do {
      let status = try Files.readPieces(of: folder / FilePath(path)) { hash.update($0) }
      guard Int64(status.size) == size else {
        return "has \(status.size) bytes, \(size) were written"
      }
    } catch {
      return "cannot be read: \(error)"
    }
    return hash.value == digest ? nil : "does not have the digest of what was written"
  }
}

// SPDX-License-Identifier: GPL-2.0-or-later

import CXapian

extension Database {
  /// How documents are numbered when databases are merged.
  package enum Numbering: Equatable, Sendable {
    /// One folder's documents follow the other's, in the order of the folders.
    case consecutive
    /// Numbers stay; those of two folders must not overlap.
    case kept
  }

  /// Merges database folders into a new one, compactly. The destination is made if absent, and must
  /// else be an empty folder.
  package static func compact(
    _ folders: [String],
    into destination: String,
    numbering: Numbering = .consecutive,
    blockSize: Int? = nil,
  ) throws(XapianError) {
    let paths = try nulEnded(folders)
    let target = try nulEnded([destination])
    try call { error in
      unsafe cx_compact(
        paths,
        folders.count,
        target,
        numbering == .consecutive ? 1 : 0,
        UInt32(clamping: blockSize ?? 0),
        error,
      )
    }
  }

  package struct Check: Equatable, Sendable {
    package let errors: Int
    /// What the library says, cut at 64 KiB.
    package let report: String
  }

  /// Walks the structure of a database folder. It cannot tell whether the bytes are those that were
  /// written, and damage may end the process: run it in a process of its own.
  package static func check(folder: String) throws(XapianError) -> Check {
    let path = try nulEnded([folder])
    var report = [UInt8](repeating: 0, count: 65_536)
    var length = 0
    var errors = 0
    try call { error in
      unsafe cx_check(path, &report, report.count, &length, &errors, error)
    }
    return Check(errors: errors, report: String(decoding: report.prefix(length), as: UTF8.self))
  }
}

// SPDX-License-Identifier: GPL-2.0-or-later

import Glibc

extension Files {
  /// Removes a file, a link or any other name that is not a folder.
  package static func remove(_ path: FilePath) throws(SystemError) {
    try pathCall("unlink", path) { unsafe unlink($0) }
  }

  /// Removes a folder that is empty.
  package static func removeFolder(_ path: FilePath) throws(SystemError) {
    try pathCall("rmdir", path) { unsafe rmdir($0) }
  }

  /// Removes a file or a folder with all that is in it, read-only folders too. Does nothing when
  /// there is nothing. Links are removed, never followed.
  ///
  /// Holds two descriptors and no call stack, however deep the folders lie. Going up, it checks
  /// that it came where it was, since somebody may move folders meanwhile.
  package static func removeTree(_ path: FilePath) throws(SystemError) {
    guard let status = try status(of: path) else { return }
    guard status.kind == .folder else { return try remove(path) }
    if status.mode & 0o700 != 0o700 { try setMode(0o700, of: path) }
    var removal = try Removal(of: open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW))
    while try removal.step() {}
    try removeFolder(path)
  }
}

/// A walk that empties one folder after the other, from the deepest up.
private struct Removal: ~Copyable {
  /// A folder on the way down: its name in the one above, which it is, and its folders still to be
  /// removed. The files are gone when it gets here.
  struct Level {
    var name: FilePath
    var status: FileStatus
    var folders: [FilePath]
  }

  var folder: FileDescriptor
  var levels: [Level]

  init(of root: consuming FileDescriptor) throws(SystemError) {
    folder = root
    levels = [Level(name: "", status: try folder.status(), folders: try folder.removeFiles())]
  }

  /// One folder down, or one up; false when the root is empty.
  mutating func step() throws(SystemError) -> Bool {
    guard let level = levels.last else { return false }
    if let name = level.folders.last {
      levels[levels.count - 1].folders.removeLast()
      try descend(into: name)
      return true
    }
    guard levels.count > 1 else { return false }
    levels.removeLast()
    try ascend(from: level.name)
    return true
  }

  private mutating func descend(into name: FilePath) throws(SystemError) {
    guard let status = try folder.status(of: name) else { return }
    if status.mode & 0o700 != 0o700 {
      try folder.entryCall("chmod", name) {
        unsafe fchmodat(folder.descriptorNumber, $0, 0o700, AT_SYMLINK_NOFOLLOW)
      }
    }
    folder = try folder.openFolder(name)
    levels.append(
      Level(name: name, status: try folder.status(), folders: try folder.removeFiles())
    )
  }

  private mutating func ascend(from name: FilePath) throws(SystemError) {
    let upper = try folder.openFolder("..")
    guard let level = levels.last, try upper.status().isSameFile(as: level.status) else {
      throw SystemError(call: "open", subject: "\(folder.name)/..", code: .notFound)
    }
    try upper.entryCall("rmdir", name) {
      unsafe unlinkat(upper.descriptorNumber, $0, AT_REMOVEDIR)
    }
    folder = upper
  }
}

extension FileDescriptor {
  /// Removes all that is no folder from this folder, and returns the names of the folders.
  fileprivate func removeFiles() throws(SystemError) -> [FilePath] {
    var folders: [FilePath] = []
    for name in try names() {
      switch try status(of: name)?.kind {
      case nil: continue
      case .folder: folders.append(name)
      default:
        try entryCall("unlink", name) { unsafe unlinkat(descriptorNumber, $0, 0) }
      }
    }
    return folders
  }

  fileprivate func openFolder(_ entry: FilePath) throws(SystemError) -> FileDescriptor {
    let number = try entryCall("open", entry) {
      unsafe openat(descriptorNumber, $0, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    }
    return FileDescriptor(owning: number, name: entry == ".." ? name : "\(name)/\(entry)")
  }

  @discardableResult
  @safe
  fileprivate func entryCall(
    _ call: StaticString,
    _ entry: FilePath,
    _ body: (UnsafePointer<CChar>) -> Int32,
  ) throws(SystemError) -> Int32 {
    do {
      return try entry.retrying(body)
    } catch {
      throw SystemError(call: "\(call)", subject: "\(name)/\(entry)", code: error)
    }
  }
}

// SPDX-License-Identifier: GPL-2.0-or-later

import CLinux
import Glibc

/// What was found under one name while a folder was listed.
package struct FolderEntry: Sendable, Hashable {
  package enum Finding: Sendable, Hashable {
    /// There, with its status; a folder's content follows as entries of their own.
    case present(FileStatus)
    /// A folder whose content, or a name whose status, could not be read.
    case unreadable(SystemError)
    /// A folder that lies deeper than the limit, or that holds itself; not entered.
    case tooDeep(limit: Int)
    case loop
  }

  /// Relative to the folder that was listed.
  package var path: FilePath
  package var finding: Finding

  /// The status if this is a regular file, which alone is worth reading.
  package var file: FileStatus? {
    guard case .present(let status) = finding, status.kind == .file else { return nil }
    return status
  }
}

extension Files {
  /// Everything below a folder, in the order of the bytes of the paths. Links are reported, not
  /// followed; nothing is opened but folders, so nothing can hang.
  package static func list(
    _ root: FilePath,
    depthLimit: Int = 64,
  ) throws(SystemError) -> [FolderEntry] {
    let folder = try openFolder(root)
    var listing = Listing(root: root, depthLimit: depthLimit)
    try listing.add(namesIn: folder, at: PendingFolder(path: "", ancestors: [folder.status()]))
    while let next = listing.pending.popLast() { listing.enter(next) }
    return listing.entries.sorted { $0.path < $1.path }
  }

  /// The names in one folder, sorted, without `.` and `..`.
  package static func names(in path: FilePath) throws(SystemError) -> [FilePath] {
    try openFolder(path).names().sorted()
  }
}

/// A folder still to be read, and the folders from the root down to it.
private struct PendingFolder {
  var path: FilePath
  var ancestors: [FileStatus]
}

private struct Listing {
  var root: FilePath
  var depthLimit: Int
  var entries: [FolderEntry] = []
  var pending: [PendingFolder] = []

  init(root: FilePath, depthLimit: Int) {
    self.root = root
    self.depthLimit = depthLimit
  }

  mutating func enter(_ folder: PendingFolder) {
    do {
      let descriptor = try Files.open(root / folder.path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW)
      try add(namesIn: descriptor, at: folder)
    } catch {
      entries.append(FolderEntry(path: folder.path, finding: .unreadable(error)))
    }
  }

  mutating func add(
    namesIn descriptor: borrowing FileDescriptor,
    at folder: PendingFolder,
  ) throws(SystemError) {
    for name in try descriptor.names() {
      let path = folder.path.bytes.isEmpty ? name : folder.path / name
      do {
        // Gone since its name was read: then it is not there.
        guard let status = try descriptor.status(of: name) else { continue }
        entries.append(FolderEntry(path: path, finding: finding(for: status, in: folder)))
        if case .present = entries.last?.finding, status.kind == .folder {
          pending.append(PendingFolder(path: path, ancestors: folder.ancestors + [status]))
        }
      } catch {
        entries.append(FolderEntry(path: path, finding: .unreadable(error)))
      }
    }
  }

  private func finding(for status: FileStatus, in folder: PendingFolder) -> FolderEntry.Finding {
    guard status.kind == .folder else { return .present(status) }
    // Without links only a bind mount can make a loop.
    if folder.ancestors.contains(where: status.isSameFile(as:)) { return .loop }
    return folder.ancestors.count < depthLimit ? .present(status) : .tooDeep(limit: depthLimit)
  }
}

extension FileDescriptor {
  /// The names in this folder, in the file system's order, without `.` and `..`.
  func names() throws(SystemError) -> [FilePath] {
    var names: [FilePath] = []
    var records: [UInt8] = []
    records.reserveCapacity(1 << 15)
    while try readFolderRecords(into: &records) > 0 {
      var rest = records[...]
      // struct linux_dirent64: 8 bytes inode, 8 offset, 2 length, 1 type, then the name and a zero.
      while rest.count > 19 {
        let start = rest.startIndex
        let length = Int(rest[start + 16]) | Int(rest[start + 17]) << 8
        let name = rest.prefix(length).dropFirst(19).prefix { $0 != 0 }
        if !name.elementsEqual(".".utf8) && !name.elementsEqual("..".utf8) {
          names.append(FilePath(bytes: name))
        }
        rest = rest.dropFirst(max(length, 19))
      }
      records.removeAll(keepingCapacity: true)
    }
    return names
  }

  /// The status of a name in this folder, or nil when it is gone.
  func status(of entry: FilePath) throws(SystemError) -> FileStatus? {
    var status = stat()
    do {
      _ = try entry.retrying {
        unsafe fstatat(descriptorNumber, $0, &status, AT_SYMLINK_NOFOLLOW)
      }
    } catch .notFound {
      return nil
    } catch {
      throw SystemError(call: "fstatat", subject: "\(name)/\(entry)", code: error)
    }
    return FileStatus(status)
  }

  private func readFolderRecords(into records: inout [UInt8]) throws(SystemError) -> Int {
    do {
      return try appendBytes(upTo: 1 << 15, to: &records) { place, room in
        guard let place = unsafe place else { return 0 }
        return unsafe linux_getdents64(descriptorNumber, place, room)
      }
    } catch {
      throw SystemError(call: "getdents64", subject: name, code: error)
    }
  }
}

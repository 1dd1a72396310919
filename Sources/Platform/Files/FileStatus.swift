// SPDX-License-Identifier: GPL-2.0-or-later

import Glibc

/// What a name in a folder stands for.
package enum FileKind: Sendable, Hashable {
  case file
  case folder
  case link
  case fifo
  case socket
  case device
  case unknown
}

/// What the file system knows about a file.
package struct FileStatus: Sendable, Hashable {
  package var kind: FileKind
  package var size: Int64
  /// Last change of the content and of the content or status, in nanoseconds since 1970.
  package var modified: Int64
  package var changed: Int64
  package var device: UInt64
  package var inode: UInt64
  package var links: UInt64
  /// The permission bits: `0o644`.
  package var mode: UInt32
  package var owner: UInt32
  package var group: UInt32

  init(_ status: stat) {
    kind = FileKind(mode: status.st_mode)
    size = Int64(status.st_size)
    modified = FileStatus.nanoseconds(status.st_mtim)
    changed = FileStatus.nanoseconds(status.st_ctim)
    device = UInt64(status.st_dev)
    inode = UInt64(status.st_ino)
    links = UInt64(status.st_nlink)
    mode = status.st_mode & 0o7777
    owner = status.st_uid
    group = status.st_gid
  }

  /// Whether both are of one file: the same inode of the same device.
  package func isSameFile(as other: FileStatus) -> Bool {
    device == other.device && inode == other.inode
  }

  /// Whether the content can be taken to be the same, from the outside.
  package func isUnchanged(since other: FileStatus) -> Bool {
    isSameFile(as: other) && size == other.size && modified == other.modified
      && changed == other.changed
  }

  /// A file system can hold any number of seconds; those that do not fit are far enough away.
  private static func nanoseconds(_ time: timespec) -> Int64 {
    let (seconds, overflow) = Int64(time.tv_sec).multipliedReportingOverflow(by: 1_000_000_000)
    if overflow { return time.tv_sec < 0 ? .min : .max }
    return seconds.addingReportingOverflow(Int64(time.tv_nsec)).partialValue
  }
}

extension FileKind {
  fileprivate init(mode: mode_t) {
    self =
      switch mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      case S_IFLNK: .link
      case S_IFIFO: .fifo
      case S_IFSOCK: .socket
      case S_IFCHR, S_IFBLK: .device
      default: .unknown
      }
  }
}

extension FileDescriptor {
  /// The status of what is open here.
  package func status() throws(SystemError) -> FileStatus {
    var status = stat()
    try systemCall("fstat", on: name) { unsafe fstat(descriptorNumber, &status) }
    return FileStatus(status)
  }
}

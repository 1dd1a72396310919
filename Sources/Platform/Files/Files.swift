// SPDX-License-Identifier: GPL-2.0-or-later

import CLinux
import Glibc

/// Files and folders. Nothing here follows a link in the last part of a path, unless it says so.
package enum Files {
  /// The status of a path, or nil when there is nothing. A link is reported as a link.
  package static func status(of path: FilePath) throws(SystemError) -> FileStatus? {
    var status = stat()
    do {
      try pathCall("lstat", path) { unsafe lstat($0, &status) }
    } catch let error where error.code == .notFound || error.code == .notFolder {
      return nil
    }
    return FileStatus(status)
  }

  package static func exists(_ path: FilePath) -> Bool {
    (try? status(of: path)) != nil
  }

  /// Bytes that this user can still write to the file system of `path`.
  package static func freeSpace(at path: FilePath) throws(SystemError) -> UInt64 {
    var space = statvfs()
    try pathCall("statvfs", path) { unsafe statvfs($0, &space) }
    return UInt64(space.f_bavail).multipliedReportingOverflow(by: UInt64(space.f_frsize))
      .partialValue
  }

  /// Whether files can be renamed and hard-linked from one folder to the other.
  package static func areOnSameDevice(
    _ first: FilePath,
    _ second: FilePath,
  ) throws(SystemError) -> Bool {
    try openFolder(first).status().device == openFolder(second).status().device
  }

  /// Sets the permission bits of a file or folder; refuses a link.
  package static func setMode(_ mode: UInt32, of path: FilePath) throws(SystemError) {
    try pathCall("chmod", path) { unsafe fchmodat(AT_FDCWD, $0, mode, AT_SYMLINK_NOFOLLOW) }
  }

  /// Brings the content of a file to the disk.
  package static func synchronise(file path: FilePath) throws(SystemError) {
    try open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK).synchronise()
  }

  /// Brings the names in a folder to the disk: without this, a new file may be gone after a power
  /// cut although its content was synchronised.
  package static func synchronise(folder path: FilePath) throws(SystemError) {
    try openFolder(path).synchronise()
  }
}

extension Files {
  static func open(
    _ path: FilePath,
    _ flags: Int32,
    mode: UInt32 = 0,
  ) throws(SystemError) -> FileDescriptor {
    let number = try pathCall("open", path) { unsafe Glibc.open($0, flags | O_CLOEXEC, mode) }
    return FileDescriptor(owning: number, name: path.description)
  }

  /// Opens a folder to read its names or to synchronise it. A link to a folder is followed: the
  /// folder a person names may well be one.
  static func openFolder(_ path: FilePath) throws(SystemError) -> FileDescriptor {
    try open(path.bytes.isEmpty ? "." : path, O_RDONLY | O_DIRECTORY)
  }

  @discardableResult
  @safe
  static func pathCall(
    _ call: StaticString,
    _ path: FilePath,
    _ body: (UnsafePointer<CChar>) -> Int32,
  ) throws(SystemError) -> Int32 {
    do {
      return try path.retrying(body)
    } catch {
      throw SystemError(call: "\(call)", subject: path.description, code: error)
    }
  }
}

extension FilePath {
  /// `attempt` of a call that takes the path.
  @safe
  func retrying(
    _ body: (UnsafePointer<CChar>) -> Int32
  ) throws(SystemError.Code) -> Int32 {
    let outcome = try withCString { path in
      Result { () throws(SystemError.Code) in try attempt { unsafe body(path) } }
    }
    return try outcome.get()
  }
}

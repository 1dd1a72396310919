// SPDX-License-Identifier: GPL-2.0-or-later

import CLinux
import Glibc

/// A lock of the kernel on a file, held while the value lives. The kernel frees it when the process
/// ends, however it ends, so the file is never deleted and never stale.
package struct FileLock: ~Copyable, Sendable {
  /// What an attempt at a lock gave.
  package enum Attempt: ~Copyable {
    case held(FileLock)
    /// Somebody else has it; who, if they could write it down.
    case busy(Holder?)
  }

  /// What the holder of an exclusive lock wrote into the file.
  package struct Holder: Sendable, Hashable, CustomStringConvertible {
    package var process: Int32
    /// UTC, ISO 8601.
    package var since: String

    package var description: String { "process \(process), since \(since)" }
  }

  private let file: FileDescriptor
  private let isExclusive: Bool

  deinit {
    // So that the next one to meet a busy lock does not read of this holder.
    if isExclusive { _ = ftruncate(file.descriptorNumber, 0) }
  }

  /// Tries to be the only holder, without waiting. Makes the file if need be, and writes the
  /// holder into it.
  package static func exclusive(
    _ path: FilePath,
    mode: UInt32 = 0o644,
  ) throws(SystemError) -> Attempt {
    try attempt(path, O_RDWR | O_CREAT, mode: mode, isExclusive: true)
  }

  /// Tries to be one of several holders, without waiting, of a file that exists. Read permission is
  /// enough.
  package static func shared(_ path: FilePath) throws(SystemError) -> Attempt {
    try attempt(path, O_RDONLY, mode: 0, isExclusive: false)
  }

  private static func attempt(
    _ path: FilePath,
    _ flags: Int32,
    mode: UInt32,
    isExclusive: Bool,
  ) throws(SystemError) -> Attempt {
    while true {
      let file = try Files.open(path, flags | O_NOFOLLOW | O_NONBLOCK, mode: mode)
      guard try lock(file, isExclusive: isExclusive) else { return .busy(try holder(in: file)) }
      // Between the opening and the locking the name may have been given to another file.
      guard let named = try Files.status(of: path), try file.status().isSameFile(as: named) else {
        continue
      }
      if isExclusive { try record(in: file) }
      return .held(FileLock(file: file, isExclusive: isExclusive))
    }
  }

  private static func lock(
    _ file: borrowing FileDescriptor,
    isExclusive: Bool,
  ) throws(SystemError) -> Bool {
    var request = flock()
    request.l_type = Int16(isExclusive ? F_WRLCK : F_RDLCK)
    request.l_whence = Int16(SEEK_SET)
    let number = file.descriptorNumber
    do {
      _ = try Platform.attempt { unsafe fcntl(number, linux_F_OFD_SETLK, &request) }
      return true
    } catch .wouldBlock, .permissionDenied {
      return false
    } catch {
      throw SystemError(call: "fcntl(F_OFD_SETLK)", subject: file.name, code: error)
    }
  }

  private static func record(in file: borrowing FileDescriptor) throws(SystemError) {
    let holder = "\(getpid()) \(Timestamp.now())\n"
    let number = file.descriptorNumber
    try systemCall("ftruncate", on: file.name) { ftruncate(number, 0) }
    try file.write(Array(holder.utf8).span)
  }

  private static func holder(in file: borrowing FileDescriptor) throws(SystemError) -> Holder? {
    var bytes: [UInt8] = []
    _ = try file.read(upTo: 128, appendingTo: &bytes)
    let words = String(decoding: bytes, as: UTF8.self).split { $0 == " " || $0 == "\n" }
    guard words.count == 2, let process = Int32(words[0]), words[1].utf8.count <= 20 else {
      return nil
    }
    return Holder(process: process, since: String(words[1]))
  }
}

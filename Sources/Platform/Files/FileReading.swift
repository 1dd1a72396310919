// SPDX-License-Identifier: GPL-2.0-or-later

import Glibc

/// A file that was read whole, and its status while it was.
package struct FileContents: Sendable {
  package var bytes: [UInt8]
  package var status: FileStatus
}

/// Why a file was not read.
package struct FileReadError: Error, Sendable, Hashable, CustomStringConvertible {
  package enum Reason: Sendable, Hashable {
    case missing
    case link
    case notRegular(FileKind)
    case tooLarge(size: Int64, limit: Int)
    case changing
    case unreadable(SystemError)
  }

  package var path: FilePath
  package var reason: Reason

  package init(path: FilePath, reason: Reason) {
    self.path = path
    self.reason = reason
  }

  package var description: String {
    switch reason {
    case .missing: "\(path) does not exist"
    case .link: "\(path) is a symbolic link, and links are not followed"
    case .notRegular(let kind): "\(path) is not a file but a \(kind)"
    case .tooLarge(let size, let limit):
      "\(path) has \(size) bytes, more than the limit of \(limit)"
    case .changing: "\(path) changed while it was read"
    case .unreadable(let error): "\(path) cannot be read: \(error.reason)"
    }
  }
}

extension Files {
  /// Reads a regular file whole, by default one of up to 64 MiB. Links, FIFOs and devices are
  /// refused without waiting for them; a file that changes meanwhile is read once more, then
  /// refused.
  package static func read(
    _ path: FilePath,
    limit: Int = 64 << 20,
  ) throws(FileReadError) -> FileContents {
    for _ in 0..<2 {
      let file = try openRegular(path, limit: limit)
      // One byte more than there should be: a file that grew must be noticed.
      let size = Int(file.status.size)
      var bytes: [UInt8] = []
      bytes.reserveCapacity(size + 1)
      let isWhole = try reading(path) { () throws(SystemError) in
        while bytes.count <= size,
          try file.descriptor.read(upTo: size + 1 - bytes.count, appendingTo: &bytes) > 0
        {}
        let after = try file.descriptor.status()
        return bytes.count == size && after.isUnchanged(since: file.status)
      }
      if isWhole { return FileContents(bytes: bytes, status: file.status) }
    }
    throw FileReadError(path: path, reason: .changing)
  }

  /// Reads a regular file piece by piece, as for a digest, and gives its status; the size of the
  /// file does not matter.
  package static func readPieces(
    of path: FilePath,
    size: Int = 1 << 18,
    _ body: (Span<UInt8>) -> Void,
  ) throws(FileReadError) -> FileStatus {
    let file = try openRegular(path, limit: .max)
    var piece: [UInt8] = []
    let isUnchanged = try reading(path) { () throws(SystemError) in
      while try file.descriptor.read(upTo: size, appendingTo: &piece) > 0 {
        body(piece.span)
        piece.removeAll(keepingCapacity: true)
      }
      return try file.descriptor.status().isUnchanged(since: file.status)
    }
    guard isUnchanged else { throw FileReadError(path: path, reason: .changing) }
    return file.status
  }

  /// Opens what a person named for reading, links and FIFOs too: only for what is read as it comes.
  package static func openStream(_ path: FilePath) throws(SystemError) -> FileDescriptor {
    try open(path, O_RDONLY)
  }

  private struct RegularFile: ~Copyable {
    let descriptor: FileDescriptor
    let status: FileStatus
  }

  /// Looks before it opens, since opening a device can have effects; then opens without blocking
  /// and looks again, since the name may by then stand for a FIFO.
  private static func openRegular(
    _ path: FilePath,
    limit: Int,
  ) throws(FileReadError) -> RegularFile {
    guard let before = try reading(path, { () throws(SystemError) in try Self.status(of: path) })
    else {
      throw FileReadError(path: path, reason: .missing)
    }
    try check(before, of: path, limit: limit)
    let descriptor = try reading(path) { () throws(SystemError) in
      try open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK)
    }
    let status = try reading(path) { () throws(SystemError) in try descriptor.status() }
    try check(status, of: path, limit: limit)
    return RegularFile(descriptor: descriptor, status: status)
  }

  private static func check(
    _ status: FileStatus,
    of path: FilePath,
    limit: Int,
  ) throws(FileReadError) {
    switch status.kind {
    case .file: break
    case .link: throw FileReadError(path: path, reason: .link)
    case let kind: throw FileReadError(path: path, reason: .notRegular(kind))
    }
    // An array one byte longer must be possible.
    guard status.size <= Int64(limit), status.size < .max else {
      throw FileReadError(path: path, reason: .tooLarge(size: status.size, limit: limit))
    }
  }

  private static func reading<Value: ~Copyable>(
    _ path: FilePath,
    _ body: () throws(SystemError) -> Value,
  ) throws(FileReadError) -> Value {
    do {
      return try body()
    } catch let error where error.code == .notFound {
      throw FileReadError(path: path, reason: .missing)
    } catch let error where error.code == .tooManyLinks {
      throw FileReadError(path: path, reason: .link)
    } catch {
      throw FileReadError(path: path, reason: .unreadable(error))
    }
  }
}

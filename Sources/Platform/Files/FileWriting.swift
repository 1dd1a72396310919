// SPDX-License-Identifier: GPL-2.0-or-later

import Glibc

extension Files {
  /// What to do when there is something already under the name of a new file.
  package enum Existing: Sendable {
    case refuse
    case overwrite
  }

  /// Writes a file whole; `synchronised` also brings its content to the disk. A file that could
  /// not be written to its end is removed, for the room that it takes.
  package static func write(
    _ bytes: [UInt8],
    to path: FilePath,
    mode: UInt32 = 0o644,
    existing: Existing = .overwrite,
    synchronised: Bool = false,
  ) throws(SystemError) {
    let file = try create(path, mode: mode, existing: existing)
    // Not a device, which root may well write to.
    let isFile = try file.status().kind == .file
    do {
      try file.write(bytes.span)
      if synchronised { try file.synchronise() }
      try file.close()
    } catch {
      if isFile { try? remove(path) }
      throw error
    }
  }

  /// Opens a file to be written from its start, making it if need be.
  package static func create(
    _ path: FilePath,
    mode: UInt32 = 0o644,
    existing: Existing = .overwrite,
  ) throws(SystemError) -> FileDescriptor {
    let flags = existing == .refuse ? O_EXCL : O_TRUNC
    return try open(path, O_WRONLY | O_CREAT | O_NOFOLLOW | flags, mode: mode)
  }

  /// Puts new content under a name in one step: a reader, and a power cut, sees the old or the new
  /// content, whole. It is durable on return.
  ///
  /// The new content is first written to `temporary`, which must be on the same device; unless the
  /// caller has a folder that is swept, it is a hidden file beside the other.
  package static func replace(
    _ path: FilePath,
    with bytes: [UInt8],
    mode: UInt32 = 0o644,
    through temporary: FilePath? = nil,
  ) throws(SystemError) {
    let temporary = temporary ?? temporaryName(for: path)
    try write(bytes, to: temporary, mode: mode, synchronised: true)
    do {
      try rename(temporary, to: path)
    } catch {
      try? remove(temporary)
      throw error
    }
    try synchronise(folder: path.parent)
  }

  /// A name beside `path` that nobody else takes: hidden, and different each time. It does not grow
  /// with the name of the file, which may be as long as a name can be.
  package static func temporaryName(for path: FilePath) -> FilePath {
    let mark = String(UInt64.random(in: .min ... .max), radix: 36)
    let name = FilePath(".pincite-\(mark)~")
    return path.bytes.contains(UInt8(ascii: "/")) ? path.parent / name : name
  }

  /// Copies the content of a file into a new one.
  package static func copy(_ path: FilePath, to other: FilePath) throws(SystemError) {
    let source = try open(path, O_RDONLY | O_NOFOLLOW)
    let target = try create(other, existing: .refuse)
    var piece: [UInt8] = []
    while try source.read(upTo: 1 << 18, appendingTo: &piece) > 0 {
      try target.write(piece.span)
      piece.removeAll(keepingCapacity: true)
    }
    try target.close()
  }

  /// Gives a file a second name, on the same device.
  package static func hardLink(_ path: FilePath, as other: FilePath) throws(SystemError) {
    try pairCall("link", path, other) { unsafe link($0, $1) }
  }

  /// Renames a file or folder; a file that has the new name is replaced.
  package static func rename(_ path: FilePath, to other: FilePath) throws(SystemError) {
    try pairCall("rename", path, other) { unsafe Glibc.rename($0, $1) }
  }

  /// Makes a folder in one that exists.
  package static func makeFolder(_ path: FilePath, mode: UInt32 = 0o755) throws(SystemError) {
    try pathCall("mkdir", path) { unsafe mkdir($0, mode) }
  }

  /// Makes a folder and those above it, as far as they are missing, and says which it made, the
  /// topmost first, so that they can be synchronised or removed again.
  @discardableResult
  package static func makeFolders(
    _ path: FilePath,
    mode: UInt32 = 0o755,
  ) throws(SystemError) -> [FilePath] {
    var missing: [FilePath] = []
    var folder = path
    while !folder.bytes.isEmpty, folder != "/", folder != ".", try status(of: folder) == nil {
      missing.append(folder)
      folder = folder.parent
    }
    var made: [FilePath] = []
    for folder in missing.reversed() {
      do {
        try makeFolder(folder, mode: mode)
        made.append(folder)
      } catch let error where error.code == .exists {
        continue
      }
    }
    // Refuses what is there and no folder, with the system's words.
    _ = try openFolder(path)
    return made
  }

  @discardableResult
  @safe
  private static func pairCall(
    _ call: StaticString,
    _ path: FilePath,
    _ other: FilePath,
    _ body: (UnsafePointer<CChar>, UnsafePointer<CChar>) -> Int32,
  ) throws(SystemError) -> Int32 {
    do {
      let outcome = try path.withCString { first in
        Result { () throws(SystemError.Code) in
          try other.retrying { unsafe body(first, $0) }
        }
      }
      return try outcome.get()
    } catch {
      throw SystemError(call: "\(call)", subject: "\(path) -> \(other)", code: error)
    }
  }
}

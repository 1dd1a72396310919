// SPDX-License-Identifier: GPL-2.0-or-later

import Glibc
import Platform
import TestSupport
import Testing

@Suite
struct FileReadingTests {
  let directory = TemporaryDirectory()

  @Test(arguments: [0, 1, 4096, 300_000])
  func `a file is read whole`(size: Int) throws {
    let bytes = (0..<size).map { UInt8(truncatingIfNeeded: $0) }
    try Files.write(bytes, to: directory / "file")
    let contents = try Files.read(directory / "file")
    #expect(contents.bytes == bytes)
    #expect(contents.status.size == size)
    #expect(contents.status.kind == .file)
  }

  @Test
  func `what is no file is refused with its kind`() throws {
    let path = directory.folder
    try Files.write([1, 2, 3], to: path / "file")
    #expect(unsafe mkfifo((path / "fifo").description, 0o600) == 0)
    #expect(unsafe symlink("file", (path / "link").description) == 0)
    #expect(unsafe symlink("loop", (path / "loop").description) == 0)
    try Files.makeFolder(path / "folder")
    let socket = try Listener.unix(path / "socket", mode: 0o600)
    let refusals: [(FilePath, FileReadError.Reason)] = [
      (path / "fifo", .notRegular(.fifo)),
      (path / "link", .link),
      (path / "loop", .link),
      (path / "folder", .notRegular(.folder)),
      (path / "socket", .notRegular(.socket)),
      ("/dev/null", .notRegular(.device)),
      (path / "none", .missing),
      (path / "file/none", .missing),
      (
        path / FilePath(bytes: [0]),
        .unreadable(
          SystemError(call: "lstat", subject: "\(path)/\\x00", code: .invalidArgument)
        ),
      ),
    ]
    for (path, reason) in refusals {
      #expect(throws: FileReadError(path: path, reason: reason)) { try Files.read(path) }
    }
    _ = socket.address
  }

  /// The kernel gives its own files no size, so that there is always more than expected.
  @Test
  func `a file that grows while it is read is refused`() {
    let path: FilePath = "/proc/self/status"
    #expect(throws: FileReadError(path: path, reason: .changing)) { try Files.read(path) }
  }

  @Test
  func `no room is made for a file that only claims to be large`() throws {
    let path = directory / "sparse"
    try Files.write([], to: path)
    #expect(unsafe truncate(path.description, 1 << 40) == 0)
    let reason = FileReadError.Reason.tooLarge(size: 1 << 40, limit: 64 << 20)
    #expect(throws: FileReadError(path: path, reason: reason)) { try Files.read(path) }
  }

  @Test(.enabled(if: CurrentProcess.user != 0, "root may read every file"))
  func `a file that may not be read is refused with the reason`() throws {
    let path = directory / "closed"
    try Files.write([1], to: path, mode: 0o200)
    let error = #expect(throws: FileReadError.self) { try Files.read(path) }
    #expect(error?.description == "\(path) cannot be read: Permission denied")
  }

  @Test(arguments: [(2, true), (3, false), (4, false)])
  func `a file that is larger than the limit is refused`(limit: Int, isRefused: Bool) throws {
    try Files.write([1, 2, 3], to: directory / "file")
    let path = directory / "file"
    if isRefused {
      #expect(throws: FileReadError(path: path, reason: .tooLarge(size: 3, limit: limit))) {
        try Files.read(path, limit: limit)
      }
    } else {
      #expect(try Files.read(path, limit: limit).bytes == [1, 2, 3])
    }
  }
}

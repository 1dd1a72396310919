// SPDX-License-Identifier: GPL-2.0-or-later

import Glibc
import Platform
import TestSupport
import Testing

@Suite
struct FolderListingTests {
  private let directory = TemporaryDirectory()
  private var root: FilePath { directory.folder }

  @Test
  func `everything below a folder is listed in the order of its bytes`() throws {
    let names: [FilePath] = [
      "b.txt", "a/z.txt", "a/b/c.txt", "a.txt", "line\nbreak.txt", FilePath(bytes: [0xFF, 0x2E]),
      "caf\u{E9}", "cafe\u{301}", "-rf", " ", "a-b",
    ]
    for name in names {
      try Files.makeFolders((root / name).parent)
      try Files.write(name.bytes, to: root / name)
    }
    let entries = try Files.list(root)
    #expect(entries.map(\.path) == (names + ["a", "a/b"]).sorted())
    for entry in entries {
      guard let file = entry.file else { continue }
      #expect(file.size == entry.path.bytes.count)
      #expect(try Files.read(root / entry.path).bytes == entry.path.bytes)
    }
  }

  @Test
  func `what is no file is reported with its kind and not entered`() throws {
    try Files.makeFolder(root / "folder")
    try Files.write([], to: root / "folder/file")
    let listener = try Listener.unix(root / "socket", mode: 0o600)
    #expect(unsafe mkfifo((root / "fifo").description, 0o600) == 0)
    #expect(unsafe symlink("folder", (root / "link").description) == 0)
    #expect(unsafe symlink(".", (root / "loop").description) == 0)
    #expect(unsafe symlink("none", (root / "dangling").description) == 0)
    let kinds = try Files.list(root).map { entry in
      guard case .present(let status) = entry.finding else { return "\(entry.path): \(entry)" }
      return "\(entry.path): \(status.kind)"
    }
    #expect(
      kinds == [
        "dangling: link", "fifo: fifo", "folder: folder", "folder/file: file", "link: link",
        "loop: link", "socket: socket", "socket.lock: file",
      ]
    )
    #expect(listener.address == .unix(root / "socket"))
  }

  @Test
  func `folders below the limit of depth are reported and not entered`() throws {
    try Files.makeFolders(root / "1/2/3/4")
    let entries = try Files.list(root, depthLimit: 3)
    #expect(entries.map(\.path) == ["1", "1/2", "1/2/3"])
    #expect(entries.last?.finding == .tooDeep(limit: 3))
  }

  @Test(.enabled(if: CurrentProcess.user != 0, "root may read every folder"))
  func `a folder that may not be read is reported, the others are listed`() throws {
    try Files.makeFolder(root / "closed", mode: 0)
    try Files.write([], to: root / "file")
    let entries = try Files.list(root)
    #expect(entries.map(\.path) == ["closed", "closed", "file"])
    guard case .unreadable(let error) = entries[1].finding else {
      Issue.record("\(entries[1]) is not reported as unreadable")
      return
    }
    #expect(error.code == .permissionDenied)
  }

  @Test
  func `a folder that is missing or none is an error with its name`() throws {
    try Files.write([], to: root / "file")
    for (name, code) in [("none", SystemError.Code.notFound), ("file", .notFolder)] {
      let path = root / FilePath(name)
      #expect(throws: SystemError(call: "open", subject: path.description, code: code)) {
        try Files.list(path)
      }
    }
  }

  @Test
  func `a folder of many names is listed whole`() throws {
    // More than one call of the kernel gives: it fills 32 KiB a time.
    let names = (0..<300).map { FilePath("\($0)-" + String(repeating: "n", count: 240)) }
    for name in names { try Files.write([], to: root / name) }
    #expect(try Files.names(in: root) == names.sorted())
  }
}

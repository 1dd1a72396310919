// SPDX-License-Identifier: GPL-2.0-or-later

import Glibc
import Platform
import TestSupport
import Testing

@Suite
struct FileWritingTests {
  private let directory = TemporaryDirectory()
  private var root: FilePath { directory.folder }

  @Test
  func `a replaced file has the new content, and nothing else is left`() throws {
    for content in ["first", "second, which is longer", "3"] {
      try Files.replace(root / "CURRENT", with: Array(content.utf8), mode: 0o640)
      #expect(try Files.read(root / "CURRENT").bytes == Array(content.utf8))
      #expect(try Files.status(of: root / "CURRENT")?.mode == 0o640)
      #expect(try Files.names(in: root) == ["CURRENT"])
    }
  }

  @Test
  func `a replacement that fails leaves all as it was`() throws {
    // Over a folder nothing can be renamed.
    try Files.makeFolder(root / "name")
    #expect(throws: SystemError.self) { try Files.replace(root / "name", with: [1]) }
    #expect(try Files.names(in: root) == ["name"])
  }

  @Test
  func `a replacement can go through a folder that is swept`() throws {
    try Files.makeFolder(root / "build")
    try Files.replace(root / "CURRENT", with: [1], through: root / "build/CURRENT")
    #expect(try Files.names(in: root / "build").isEmpty)
    #expect(try Files.read(root / "CURRENT").bytes == [1])
  }

  @Test
  func `a new file can be refused where there is one`() throws {
    try Files.write([1], to: root / "file", existing: .refuse)
    #expect(throws: SystemError.self) {
      try Files.write([2], to: root / "file", existing: .refuse)
    }
    #expect(try Files.read(root / "file").bytes == [1])
    try Files.write([], to: root / "file", existing: .overwrite)
    #expect(try Files.read(root / "file").bytes.isEmpty)
  }

  @Test
  func `a name that is as long as can be is replaced too`() throws {
    let path = root / FilePath(String(repeating: "n", count: 255))
    try Files.replace(path, with: [1])
    #expect(try Files.list(root).map(\.path) == [path.lastComponent])
  }

  @Test
  func `a disk that is full is an error, and takes no device away`() throws {
    let error = #expect(throws: SystemError.self) { try Files.write([1], to: "/dev/full") }
    #expect(error?.code == .noSpace)
    #expect(Files.exists("/dev/full"))
  }

  @Test
  func `a link is not written through`() throws {
    try Files.write([1], to: root / "file")
    #expect(unsafe symlink("file", (root / "link").description) == 0)
    #expect(throws: SystemError.self) { try Files.write([2], to: root / "link") }
    try Files.replace(root / "link", with: [3])
    #expect(try Files.read(root / "file").bytes == [1])
    #expect(try Files.read(root / "link").bytes == [3])
  }

  @Test
  func `a hard link is the same file under a second name`() throws {
    try Files.write([1], to: root / "one")
    try Files.hardLink(root / "one", as: root / "two")
    let (one, two) = try (Files.status(of: root / "one"), Files.status(of: root / "two"))
    #expect(one != nil)
    #expect(one == two)
    #expect(one?.links == 2)
  }

  @Test
  func `missing folders are made and named, the topmost first`() throws {
    #expect(try Files.makeFolders(root / "a/b/c") == [root / "a", root / "a/b", root / "a/b/c"])
    #expect(try Files.makeFolders(root / "a/b/c").isEmpty)
    #expect(try Files.makeFolders(root / "a/b/d") == [root / "a/b/d"])
    try Files.write([], to: root / "file")
    for path in [root / "file", root / "file/below"] {
      #expect(throws: SystemError.self) { try Files.makeFolders(path) }
    }
  }

  @Test
  func `files, folders and devices can be synchronised and asked about`() throws {
    try Files.write([1], to: root / "file", synchronised: true)
    try Files.synchronise(file: root / "file")
    try Files.synchronise(folder: root)
    #expect(try Files.freeSpace(at: root) > 0)
    #expect(try Files.areOnSameDevice(root, root))
    #expect(try !Files.areOnSameDevice(root, "/proc"))
    #expect(throws: SystemError.self) { try Files.synchronise(file: root / "none") }
  }

  @Test
  func `an error says what was tried, on what, and why`() {
    let error = #expect(throws: SystemError.self) { try Files.rename("/none/a", to: "/none/b") }
    #expect(error?.description == "/none/a -> /none/b: No such file or directory (rename)")
    #expect(error?.code == .notFound)
  }

  @Test
  func `pieces add up to the file`() throws {
    let bytes = (0..<100_000).map { UInt8(truncatingIfNeeded: $0 / 7) }
    try Files.write(bytes, to: root / "file")
    var together: [UInt8] = []
    var pieces = 0
    let status = try Files.readPieces(of: root / "file", size: 4096) { piece in
      for index in piece.indices { together.append(piece[index]) }
      pieces += 1
    }
    #expect(together == bytes)
    #expect(pieces == 25)
    #expect(status.size == bytes.count)
  }
}

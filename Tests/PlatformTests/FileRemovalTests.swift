// SPDX-License-Identifier: GPL-2.0-or-later

import Glibc
import Platform
import TestSupport
import Testing

@Suite
struct FileRemovalTests {
  private let directory = TemporaryDirectory()
  private var root: FilePath { directory.folder }

  @Test
  func `a tree of read-only folders is removed`() throws {
    let tree = root / "generation"
    try Files.makeFolders(tree / "shard-00/deep")
    try Files.makeFolder(tree / "closed")
    for name: FilePath in ["MANIFEST", "shard-00/postlist", "shard-00/deep/file", "closed/file"] {
      try Files.write([1], to: tree / name, mode: 0o440)
    }
    for name: FilePath in ["shard-00/deep", "shard-00"] {
      try Files.setMode(0o550, of: tree / name)
    }
    try Files.setMode(0, of: tree / "closed")
    try Files.setMode(0o550, of: tree)
    try Files.removeTree(tree)
    #expect(try Files.names(in: root).isEmpty)
  }

  @Test
  func `links are removed and what they point to stays`() throws {
    try Files.makeFolders(root / "kept/below")
    try Files.write([1], to: root / "kept/file")
    try Files.makeFolder(root / "tree")
    #expect(unsafe symlink("../kept", (root / "tree/link").description) == 0)
    #expect(unsafe symlink("kept", (root / "link").description) == 0)
    try Files.removeTree(root / "tree")
    try Files.removeTree(root / "link")
    #expect(try Files.list(root).map(\.path) == ["kept", "kept/below", "kept/file"])
  }

  @Test
  func `a tree that is deeper than any path is removed`() throws {
    // 3,000 times two bytes and a file at the end; a path has at most 4,096 bytes.
    var folder = unsafe open(root.description, O_RDONLY)
    for _ in 0..<3000 {
      #expect(unsafe mkdirat(folder, "a", 0o700) == 0)
      let next = unsafe openat(folder, "a", O_RDONLY)
      close(folder)
      folder = next
    }
    close(unsafe openat(folder, "file", O_CREAT, 0o600))
    close(folder)
    try Files.write([], to: root / "b")
    try Files.removeTree(root / "a")
    #expect(try Files.names(in: root) == ["b"])
  }

  @Test
  func `what is not there is removed already, and a file is a small tree`() throws {
    try Files.removeTree(root / "none")
    try Files.write([], to: root / "file")
    try Files.removeTree(root / "file")
    #expect(try Files.names(in: root).isEmpty)
  }

  @Test
  func `a temporary directory goes when it is let go`() throws {
    var temporary: TemporaryDirectory? = TemporaryDirectory()
    let folder = try #require(temporary?.folder)
    try Files.makeFolders(folder / "a/b", mode: 0o700)
    try Files.setMode(0o500, of: folder / "a")
    temporary = nil
    #expect(!Files.exists(folder))
  }
}

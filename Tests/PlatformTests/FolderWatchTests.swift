// SPDX-License-Identifier: GPL-2.0-or-later

import Platform
import TestSupport
import Testing

@Suite
struct FolderWatchTests {
  private let directory = TemporaryDirectory()
  private var root: FilePath { directory.folder }

  @Test
  func `the names that change in a folder are told, in order`() throws {
    let watch = try FolderWatch()
    let folder = try watch.add(root)
    #expect(try watch.drain().isEmpty)
    try Files.replace(root / "CURRENT", with: [1], through: root / "new")
    try Files.remove(root / "CURRENT")
    let name = FilePath(bytes: [0xFF, 0x0A])
    try Files.makeFolder(root / name)
    let changes = try watch.drain()
    // Made, closed, moved away, moved here, removed, made.
    let names: [FilePath] = ["new", "new", "new", "CURRENT", "CURRENT", name]
    #expect(changes == names.map { .name($0, folder: folder) })
    #expect(try watch.drain().isEmpty)
  }

  @Test(arguments: [true, false])
  func `a folder that goes away is told once`(isRemoved: Bool) throws {
    try Files.makeFolder(root / "folder")
    let watch = try FolderWatch()
    let folder = try watch.add(root / "folder")
    if isRemoved {
      try Files.removeFolder(root / "folder")
    } else {
      try Files.rename(root / "folder", to: root / "other")
    }
    var changes = try watch.drain()
    changes += try watch.drain()
    #expect(changes == [.folderGone(folder)])
  }

  @Test
  func `several folders are told apart, and an event loop is woken`() throws {
    try Files.makeFolders(root / "a")
    try Files.makeFolders(root / "b")
    let watch = try FolderWatch()
    let folders = try (watch.add(root / "a"), watch.add(root / "b"))
    try Files.makeFolder(root / "b/x")
    let epoll = try Epoll()
    try epoll.add(watch, token: 4, for: .readable)
    var events: [Epoll.Event] = []
    try epoll.wait(milliseconds: 0, into: &events)
    #expect(events == [Epoll.Event(token: 4, readiness: .readable)])
    #expect(try watch.drain() == [.name("x", folder: folders.1)])
    #expect(folders.0 != folders.1)
  }

  @Test
  func `a folder that is not there cannot be watched`() throws {
    let watch = try FolderWatch()
    #expect(throws: SystemError.self) { try watch.add(root / "none") }
  }
}

// SPDX-License-Identifier: GPL-2.0-or-later

import Glibc
import Testing
import Xapian

/// Handles close their files when they go, however they go.
@Suite
struct HandleTests {
  let shelf = Shelf()

  /// How many open descriptors lead to files of this suite's folder.
  func openFiles() -> Int {
    let home = Array(shelf.path("").utf8)
    return (0..<4_096).count { descriptor in
      var target = [CChar](repeating: 0, count: 256)
      let length = unsafe readlink("/proc/self/fd/\(descriptor)", &target, target.count)
      return length > 0 && target.lazy.map(UInt8.init(bitPattern:)).starts(with: home)
    }
  }

  @Test
  func `a reader`() throws {
    let folder = try shelf.database("read", ["one", "two"])
    #expect(openFiles() == 0)
    do {
      let database = try Database(folders: [folder, folder])
      _ = try database.search(SearchRequest(.word("one")))
      #expect(openFiles() > 1)
    }
    #expect(openFiles() == 0)
    #expect(throws: XapianError.self) {
      try Database(folders: [folder, shelf.path("none")]).statistics()
    }
    #expect(openFiles() == 0)
  }

  @Test
  func `a writer, closed or dropped`() throws {
    var entry = Entry()
    entry.fill(with: "one")
    do {
      var writer = try Writer(creating: shelf.path("dropped"))
      try writer.add(entry)
      #expect(openFiles() > 0)
    }
    #expect(openFiles() == 0)
    var writer = try Writer(creating: shelf.path("closed"))
    try writer.add(entry)
    try writer.close()
    #expect(openFiles() == 0)
  }

  @Test
  func `a merge`() throws {
    let folder = try shelf.database("part", ["one"])
    try Database.compact([folder, folder], into: shelf.path("whole"))
    _ = try Database.check(folder: shelf.path("whole"))
    #expect(openFiles() == 0)
  }
}

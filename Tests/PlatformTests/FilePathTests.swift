// SPDX-License-Identifier: GPL-2.0-or-later

import Platform
import Testing

@Suite
struct FilePathTests {
  @Test(arguments: [
    ("plain.txt", Array("plain.txt".utf8)),
    ("Übung ✓", Array("Übung ✓".utf8)),
    ("line\\x0abreak", Array("line\nbreak".utf8)),
    ("back\\x5cslash", Array("back\\slash".utf8)),
    ("\\x1b[31m", [0x1B] + Array("[31m".utf8)),
    ("\\xc2\\x9b", [0xC2, 0x9B]),
    ("\\xff\\xfe", [0xFF, 0xFE]),
    ("\\xe2\\x82", [0xE2, 0x82]),
    ("\\xed\\xa0\\x80", [0xED, 0xA0, 0x80]),
    ("\\xc0\\x80a", [0xC0, 0x80, 0x61]),
    ("", []),
  ])
  func `a path is shown on one line without loss`(shown: String, bytes: [UInt8]) {
    #expect(FilePath(bytes: bytes).description == shown)
  }

  @Test(arguments: [
    ("a/b", "a", "b"), ("a", ".", "a"), ("/a", "/", "a"), ("a/b/c", "a/b", "c"), ("a/", "a", ""),
  ])
  func `a path has a parent and a last part`(path: String, parent: String, last: String) {
    #expect(FilePath(path).parent == FilePath(parent))
    #expect(FilePath(path).lastComponent == FilePath(last))
  }

  @Test(arguments: [("a", "b", "a/b"), ("a/", "b", "a/b"), ("/", "b", "/b"), ("", "b", "b")])
  func `a name is joined to a folder with one slash`(folder: String, name: String, path: String) {
    #expect(FilePath(folder) / FilePath(name) == FilePath(path))
  }

  @Test
  func `names that are equal as text are different paths`() {
    let composed: FilePath = "caf\u{E9}"
    let decomposed: FilePath = "cafe\u{301}"
    #expect(composed.string == decomposed.string)
    #expect(composed != decomposed)
  }

  @Test
  func `paths are ordered by their bytes`() {
    let paths: [FilePath] = ["b", "a\u{E9}", "ab", "a/b", "a", "A"]
    #expect(paths.sorted() == ["A", "a", "a/b", "ab", "a\u{E9}", "b"])
  }
}

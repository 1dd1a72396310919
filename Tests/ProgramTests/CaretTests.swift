// SPDX-License-Identifier: GPL-2.0-or-later

import Testing

@testable import pincite

@Suite
struct CaretTests {
  @Test(arguments: [
    (#"legal "aid"#, 6, [#"legal "aid"#, "      ^"]),
    ("人权 AND", 7, ["人权 AND", "     ^"]),
    ("人", 1, ["人", "^"]),
    ("a", 1, ["a", " ^"]),
    ("", 0, ["", "^"]),
    ("a\tb\u{1B}(", 4, ["a b␛(", "    ^"]),
    ("ab", -5, ["ab", "^"]),
    ("ab", 99, ["ab", "  ^"]),
  ])
  func `a caret stands under the place`(_ query: String, _ at: Int, _ lines: [String]) {
    #expect(caretLines(under: at, in: query) == lines)
  }

  @Test
  func `of a long query only what is near is shown`() {
    let query = String(repeating: "a", count: 200) + "(" + String(repeating: "b", count: 200)
    let lines = caretLines(under: 200, in: query)
    #expect(lines[0].count == 70 && lines[0].first == "…" && lines[0].last == "…")
    #expect(lines[0].dropFirst(lines[1].count - 1).first == "(")
  }
}

// SPDX-License-Identifier: GPL-2.0-or-later

/// A query, and a caret under the byte where it went wrong. Of a long one, what stands around it.
func caretLines(under at: Int, in query: String, columns: Int = 70) -> [String] {
  let bytes = Array(query.utf8)
  var cut = min(max(at, 0), bytes.count)
  // Not within a character.
  while cut > 0, cut < bytes.count, bytes[cut] & 0xC0 == 0x80 { cut -= 1 }
  var before = harmless(bytes: Array(bytes[..<cut]), on: .record)
  let after = harmless(bytes: Array(bytes[cut...]), on: .record)
  if displayWidth(before) > columns / 2 {
    var width = 0
    let kept = before.reversed().prefix { cluster in
      width += displayWidth(cluster)
      return width <= columns / 2
    }
    before = "…" + String(kept.reversed())
  }
  let rest = columns - displayWidth(before)
  return [
    clipped(before + after, columns: displayWidth(before) + max(rest, 1), Layout()),
    spaces(displayWidth(before)) + "^",
  ]
}

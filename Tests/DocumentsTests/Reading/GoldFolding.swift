// SPDX-License-Identifier: GPL-2.0-or-later

/// Folds a text as the notes to the gold data say, so that two readings can be compared.
enum GoldFolding {
  static func fold(_ text: String) -> String {
    var folded = String.UnicodeScalarView()
    let scalars = Array(text.unicodeScalars)
    var lineStart = true
    var blank = false
    for index in scalars.indices {
      let scalar = scalars[index]
      if lineStart, isListMark(scalar), index + 1 < scalars.count,
        scalars[index + 1].properties.isWhitespace
      {
        continue
      }
      if scalar.properties.isWhitespace {
        blank = true
        lineStart = lineStart || scalar == "\n"
        continue
      }
      lineStart = false
      guard let kept = replace(scalar, index, scalars) else { continue }
      if blank, !folded.isEmpty { folded.append(" ") }
      blank = false
      folded.append(kept)
    }
    return String(folded)
  }

  private static func replace(
    _ scalar: Unicode.Scalar,
    _ index: Int,
    _ scalars: [Unicode.Scalar],
  ) -> Unicode.Scalar? {
    switch scalar {
    case "\u{2018}", "\u{2019}", "\u{201A}": return "'"
    case "\u{201C}", "\u{201D}", "\u{201E}": return "\""
    case "\u{2010}", "\u{2011}": return "-"
    case "*", "_", "\\", "<", ">": return nil
    case "\u{AD}":
      let between =
        index > 0 && index + 1 < scalars.count && isDigit(scalars[index - 1])
        && isDigit(scalars[index + 1])
      return between ? "-" : nil
    default: return scalar
    }
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  private static func isListMark(_ scalar: Unicode.Scalar) -> Bool {
    "-•·❖▪–‑".unicodeScalars.contains(scalar)
  }
}

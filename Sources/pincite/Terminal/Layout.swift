// SPDX-License-Identifier: GPL-2.0-or-later

/// What a page has to fit: decided once from flags, environment and terminal.
struct Layout: Sendable, Equatable {
  /// Columns to fill.
  var width = 80
  /// Draw with ASCII only. Text from documents stays as it is.
  var ascii = false
  /// Bold, underline and the terminal's own colours.
  var styled = false
  /// Keep right-to-left text apart from what stands around it; terminals alone understand that.
  var isolates = false
  /// Say how the answer came about and what to do next.
  var talks = true
  /// The hits of this page can be called `@1`, `@2` and so on.
  var handles = false

  /// The words that ask the same question again, with all that narrows it.
  var again: String?

  /// Wider lines are hard to read.
  static let widestByDefault = 100
  static let narrowest = 30

  var ellipsis: String { ascii ? "..." : "…" }
  var dot: String { ascii ? " - " : " · " }
  var arrow: String { ascii ? "->" : "→" }
  var focus: String { ascii ? ">" : "▶" }
  var rule: Character { ascii ? "-" : "─" }
  var branch: String { ascii ? "`- " : "└ " }

  /// What surrounds a match where it can be neither bold nor underlined.
  var marks: (open: String, close: String) { ascii ? ("[[", "]]") : ("⟦", "⟧") }

  /// Columns that the marks of one match take.
  var markWidth: Int { styled ? 0 : displayWidth(marks.open) + displayWidth(marks.close) }

  /// A label or a citation as Pincite makes it, with its own signs in ASCII when that is wanted.
  func sign(_ text: String) -> String {
    guard ascii, text.unicodeScalars.contains("¶") else { return text }
    return text.split(separator: "¶¶", omittingEmptySubsequences: false).map { part in
      part.split(separator: "¶", omittingEmptySubsequences: false).joined(separator: "para.")
    }.joined(separator: "paras.")
  }

  /// A bar for a value from 0 to 1; anything above nothing is visible.
  func bar(_ share: Double, columns: Int) -> String {
    let share = share.isFinite ? min(max(share, 0), 1) : 0
    if ascii { return String(repeating: "#", count: Int((share * Double(columns)).rounded(.up))) }
    let eighths = Int((share * Double(columns * 8)).rounded(.up))
    let rest = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"][eighths % 8]
    return String(repeating: "█", count: eighths / 8) + rest
  }
}

/// A number as people read it: `88,616`.
func grouped(_ number: Int) -> String {
  let digits = String(number.magnitude)
  var text = number < 0 ? "-" : ""
  for (i, digit) in digits.enumerated() {
    if i > 0, (digits.utf8.count - i) % 3 == 0 { text += "," }
    text.append(digit)
  }
  return text
}

/// A number and its noun: `1 paragraph`, `3 paragraphs`, `2 entries`.
func counted(_ number: Int, _ noun: String, _ plural: String? = nil) -> String {
  "\(grouped(number)) \(number == 1 ? noun : plural ?? noun + "s")"
}

func spaces(_ count: Int) -> String { String(repeating: " ", count: max(count, 0)) }

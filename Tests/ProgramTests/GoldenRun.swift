// SPDX-License-Identifier: GPL-2.0-or-later

import TestSupport

/// One run of the real program after the other, as text for a golden file.
enum GoldenRun {
  /// The forms in which every verb is looked at.
  static let forms: [(title: String, flags: [String])] = [
    ("100 columns", ["--width", "100"]), ("80 columns", ["--width", "80"]),
    ("50 columns", ["--width", "50"]), ("80 columns, ASCII", ["--width", "80", "--ascii"]),
    ("in a pipe", []),
  ]

  static func text(_ title: String, _ result: Program.Result) -> String {
    "=== \(title)\n\(result.output)"
      + (result.errors.isEmpty ? "" : "--- on standard error\n\(result.errors)")
  }

  /// Without what differs from run to run: times, sizes, and the random part of the name of a
  /// generation.
  static func blotted(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.split(separator: "\t", omittingEmptySubsequences: false).map(blottedField)
        .joined(separator: "\t")
    }.map(blottedRecord).joined(separator: "\n")
  }

  private static func blottedField(_ field: Substring) -> String {
    var words = field.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    for i in words.indices {
      let unit = words[i].prefix { $0.isLetter }
      if i > 0, ["ms", "bytes", "KB", "MB"].contains(unit), isNumber(words[i - 1]) {
        words[i - 1] = "N"
        if unit != "ms" { words[i] = "bytes" + words[i].dropFirst(unit.count) }
      }
      if words[i].hasPrefix("g0"), words[i].utf8.count == 20 {
        words[i] = "\(words[i].prefix(11))-…"
      }
      if words[i].utf8.count == 20, words[i].hasPrefix("20"), words[i].hasSuffix("Z") {
        words[i] = "TIME"
      }
    }
    return words.joined(separator: " ")
  }

  /// In a record the unit is the name before it, or there is none.
  private static func blottedRecord(_ line: String) -> String {
    var fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    if fields.count == 2, ["bytes", "ms"].contains(fields[0]) { fields[1] = "N" }
    if fields.count == 8, fields[3] == "TIME" { fields[6] = "N" }
    return fields.joined(separator: "\t")
  }

  private static func isNumber(_ word: String) -> Bool {
    !word.isEmpty && word.allSatisfy { "0123456789.,".contains($0) }
  }
}

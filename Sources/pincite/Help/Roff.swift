// SPDX-License-Identifier: GPL-2.0-or-later

import Wire

/// A manual page in the `man` macros of roff, written piece by piece.
struct Roff {
  private(set) var text: String
  /// A heading begins a paragraph by itself.
  private var isAtStart = true

  init(_ name: String, section: Int, _ summary: String) {
    let title = name.uppercased()
    text = """
      .TH "\(title)" "\(section)" "\(Version.released)" "Pincite \(Version.program)" "Pincite"
      .nh
      .SH NAME
      \(Self.escaped(name)) \\- \(Self.escaped(summary))

      """
  }

  mutating func heading(_ title: String) {
    text += ".SH \(Self.argument(title.uppercased()))\n"
    isAtStart = true
  }

  mutating func subheading(_ title: String) {
    text += ".SS \(Self.argument(title))\n"
    isAtStart = true
  }

  mutating func paragraph(_ words: String) {
    begin()
    text += Self.filled(words)
  }

  /// A term and what it means.
  mutating func term(_ term: String, _ meaning: String) {
    isAtStart = false
    text += ".TP\n\\fB\(Self.escaped(term))\\fR\n\(Self.filled(meaning))"
  }

  /// Lines that are printed as they are.
  mutating func example(_ lines: [String]) {
    begin()
    text += ".RS 4\n.nf\n\(lines.map(Self.escaped).joined(separator: "\n"))\n.fi\n.RE\n"
  }

  /// Plain help text: lines of two spaces and more stay as they are, a line that ends with a colon
  /// is a heading, others are paragraphs.
  mutating func help(_ page: String) {
    var kept: [String] = []
    var words: [String] = []
    for line in page.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) + [
      ""
    ] {
      let isKept = line.hasPrefix("  ")
      if !isKept, !kept.isEmpty {
        example(kept)
        kept = []
      }
      let isHeading = line.hasSuffix(":") && words.isEmpty
      if isKept || isHeading || line.isEmpty, !words.isEmpty {
        paragraph(words.joined(separator: "\n"))
        words = []
      }
      if isKept {
        kept.append(String(line.dropFirst(2)))
      } else if isHeading {
        subheading(String(line.dropLast()))
      } else if !line.isEmpty {
        words.append(line)
      }
    }
  }

  private mutating func begin() {
    if !isAtStart { text += ".PP\n" }
    isAtStart = false
  }

  /// roff fills lines by itself; they are kept short for those who read its source.
  private static func filled(_ words: String) -> String {
    let words = words.split(separator: "\n").joined(separator: " ")
    return wrapped([.plain(words)], columns: 60).reduce(into: "") { text, line in
      text += escaped(line.map(\.text).joined()) + "\n"
    }
  }

  private static func argument(_ words: String) -> String {
    "\""
      + escaped(words).split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\\(dq") + "\""
  }

  /// A backslash and a hyphen have meanings of their own, as have a dot and a quote at the start of
  /// a line.
  static func escaped(_ words: String) -> String {
    words.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      var escaped = line.first == "." || line.first == "'" ? "\\&" : ""
      for character in line {
        switch character {
        case "\\": escaped += "\\e"
        case "-": escaped += "\\-"
        default: escaped.append(character)
        }
      }
      return escaped
    }.joined(separator: "\n")
  }
}

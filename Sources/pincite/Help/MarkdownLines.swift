// SPDX-License-Identifier: GPL-2.0-or-later

/// The blocks of a Markdown text, as far as a manual page has room for them.
struct MarkdownLines {
  enum Block: Equatable {
    case heading(Int, String)
    case paragraph(String)
    /// A list item and its mark, or a row of a table and its first cell.
    case item(String, String)
    case example([String])
  }

  private var lines: ArraySlice<Substring>

  init(_ text: String) {
    lines = text.split(separator: "\n", omittingEmptySubsequences: false)[...]
  }

  mutating func next() -> Block? {
    while let line = lines.popFirst() {
      let level = line.prefix { $0 == "#" }.count
      if level > 0 { return .heading(level, plain(line.dropFirst(level))) }
      if line.hasPrefix("```") { return fencedExample() }
      if line.hasPrefix("    ") { return indentedExample(line) }
      if line.hasPrefix("|") {
        let cells = cells(of: line)
        // The line under the head of a table.
        if cells.allSatisfy({ $0.allSatisfy { "-: ".contains($0) } }) { continue }
        return .item(cells.first ?? "", cells.dropFirst().joined(separator: " \u{2014} "))
      }
      if line.hasPrefix("- ") { return .item("\u{2022}", paragraph(line.dropFirst(2))) }
      if !line.allSatisfy({ $0 == " " }) { return .paragraph(paragraph(line)) }
    }
    return nil
  }

  private mutating func fencedExample() -> Block {
    var kept: [String] = []
    while let line = lines.popFirst(), !line.hasPrefix("```") { kept.append(String(line)) }
    return .example(kept)
  }

  private mutating func indentedExample(_ first: Substring) -> Block {
    var kept = [String(first.dropFirst(4))]
    while let line = lines.first, line.hasPrefix("    ") {
      kept.append(String(line.dropFirst(4)))
      lines.removeFirst()
    }
    return .example(kept)
  }

  private mutating func paragraph(_ first: Substring) -> String {
    var words = [plain(first)]
    while let line = lines.first, let start = line.first, !["#", "|", "-", "`"].contains(start) {
      words.append(plain(line))
      lines.removeFirst()
    }
    return words.joined(separator: "\n")
  }

  /// What stands between the bars of a row; a bar after a backslash is a bar.
  private func cells(of row: Substring) -> [String] {
    var cells: [Substring] = []
    var cell: Substring = ""
    var isEscaped = false
    for character in row.dropFirst() {
      if character == "|", !isEscaped {
        cells.append(cell)
        cell = ""
      } else if character == "|" {
        cell.removeLast()
        cell.append(character)
      } else {
        cell.append(character)
      }
      isEscaped = character == "\\"
    }
    return cells.map(plain)
  }

  /// Without the marks of emphasis and of code; inside code every character stands for itself.
  private func plain(_ words: Substring) -> String {
    var text = ""
    var isCode = false
    for character in words {
      switch character {
      case "`": isCode.toggle()
      case "*" where !isCode: continue
      default: text.append(character)
      }
    }
    let start = text.drop { $0 == " " }
    return String(
      start[..<(start.lastIndex { $0 != " " }.map(start.index(after:)) ?? start.startIndex)]
    )
  }
}

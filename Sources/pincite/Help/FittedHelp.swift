// SPDX-License-Identifier: GPL-2.0-or-later

/// Help text on a page of so many columns. Words of a paragraph flow; a line that stands in keeps
/// its margin, and a row of two columns its second column.
func fitted(help text: String, columns: Int) -> String {
  var lines: [String] = []
  var paragraph = ""
  func end() {
    if !paragraph.isEmpty { lines += fold(paragraph, columns, margin: 0) }
    paragraph = ""
  }
  for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
    if line.isEmpty || line.hasPrefix(" ") || line.hasSuffix(":") {
      end()
      lines += fold(row: line, columns)
    } else {
      paragraph += paragraph.isEmpty ? line : " \(line)"
    }
  }
  end()
  return lines.joined(separator: "\n")
}

/// A row of two columns goes on under its second one, or puts that beneath the first when it would
/// be narrow.
private func fold(row line: String, _ columns: Int) -> [String] {
  let indent = line.prefix { $0 == " " }.count
  guard displayWidth(line) > columns, let gap = line.dropFirst(indent).firstRange(of: "  ") else {
    return fold(line, columns, margin: indent + 2)
  }
  let second = line[gap.lowerBound...].drop { $0 == " " }
  let column = line.count - second.count
  if column <= columns / 2 { return fold(line, columns, margin: column) }
  let margin = indent + 4
  return [String(line[..<gap.lowerBound])]
    + fold(spaces(margin) + second, columns, margin: margin)
}

/// A line in rows of so many columns, broken at spaces; the rows after the first stand in.
func fold(_ line: String, _ columns: Int, margin inner: Int) -> [String] {
  guard displayWidth(line) > columns else { return [line] }
  let indent = line.prefix { $0 == " " }.count
  var result: [String] = []
  var row = ""
  var margin = indent
  // An empty word stands for one more space between two columns.
  for word in line.dropFirst(indent).split(separator: " ", omittingEmptySubsequences: false) {
    let longer = row.isEmpty ? spaces(margin) + word : "\(row) \(word)"
    if displayWidth(longer) > columns, !row.isEmpty {
      result.append(row)
      margin = inner
      row = spaces(margin) + word
    } else {
      row = longer
    }
  }
  return result + [row]
}

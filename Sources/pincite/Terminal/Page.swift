// SPDX-License-Identifier: GPL-2.0-or-later

/// A page for a person, line by line. Every text it is given is made harmless first and styled
/// afterwards, so nothing from a document can reach the terminal in any other way.
struct Page: Sendable {
  let layout: Layout
  private(set) var text = ""
  private(set) var lineCount = 0
  /// The line, counted from 0, at which a reader should begin.
  private(set) var focus: Int?

  init(_ layout: Layout) {
    self.layout = layout
  }

  mutating func blank() { end("") }

  /// The next line is the one to look at first.
  mutating func markFocus() { focus = lineCount }

  /// Text that is wrapped to the page. The lead stands before its first line, in the indent.
  /// Lines after the first stand in by `hanging` more.
  mutating func flow(
    _ pieces: [Piece],
    lead: [Piece] = [],
    indent: Int = 2,
    hanging: Int = 0,
  ) {
    let lead = ready(lead)
    let leadWidth = lead.reduce(0) { $0 + displayWidth($1.text) }
    let indent = max(min(indent, layout.width / 4), leadWidth)
    let pieces = ready(pieces)
    let direction = layout.isolates ? Direction(pieces) : nil
    for (i, line) in wrapped(pieces, columns: layout.width - indent - hanging).enumerated() {
      let margin = spaces(i == 0 ? indent - leadWidth : indent + hanging)
      let start = i == 0 ? styled(lead) + margin : margin
      end(start + (direction?.isolated(line, styled(line)) ?? styled(line)))
    }
  }

  /// A line that is never broken: an address, a command, the row of a table.
  mutating func line(_ pieces: [Piece], indent: Int = 2) {
    let margin = String(repeating: " ", count: min(indent, layout.width / 4))
    let pieces = ready(pieces).map { piece in
      Piece(String(piece.text.map { $0.isNewline ? " " : $0 }), piece.role)
    }
    let direction = layout.isolates ? Direction(pieces) : nil
    end(margin + (direction?.isolated(pieces, styled(pieces)) ?? styled(pieces)))
  }

  /// A line across the page with a title in it.
  mutating func rule(_ title: [Piece] = [], indent: Int = 2) {
    let dash = String(layout.rule)
    let room = layout.width - indent - 6
    let title = wrapped(ready(title), columns: max(room, 10)).first ?? []
    let width = title.reduce(0) { $0 + displayWidth($1.text) }
    let tail = String(repeating: dash, count: max(layout.width - indent - width - 4, 2))
    let pieces =
      title.isEmpty
      ? [.dim(dash + dash + dash + dash + tail)]
      : [.dim(dash + dash + " ")] + title + [.dim(" " + tail)]
    line(pieces, indent: indent)
  }

  private mutating func end(_ line: String) {
    text += line.lastIndex { $0 != " " }.map { line[...$0] } ?? ""
    text += "\n"
    lineCount += 1
  }

  private func ready(_ pieces: [Piece]) -> [Piece] {
    pieces.map { piece in
      let text = harmless(piece.text, on: .page)
      guard piece.role == .hit, !layout.styled else { return Piece(text, piece.role) }
      return .plain(layout.marks.open + text + layout.marks.close)
    }
  }

  private func styled(_ pieces: [Piece]) -> String {
    pieces.reduce(into: "") { line, piece in
      if layout.styled, !piece.text.isEmpty, let attributes = piece.role.attributes {
        line += "\u{1B}[\(attributes)m\(piece.text)\u{1B}[0m"
      } else {
        line += piece.text
      }
    }
  }
}

/// The direction of a block, which each of its lines keeps: that of its first letter.
private enum Direction {
  case leftToRight
  case rightToLeft

  /// Nil for a block that needs no care: all of it runs from left to right.
  init?(_ pieces: [Piece]) {
    guard pieces.contains(where: { runsRightToLeft($0.text) }) else { return nil }
    self = Self.first(of: pieces) ?? .rightToLeft
  }

  private static func first(of pieces: [Piece]) -> Direction? {
    for piece in pieces {
      for scalar in piece.text.unicodeScalars {
        if isRightToLeft(scalar) { return .rightToLeft }
        if scalar.properties.isAlphabetic { return .leftToRight }
      }
    }
    return nil
  }

  /// The line between marks that keep it apart from its margin. The terminal finds the direction
  /// by itself when the line begins as its block does, else it is told.
  func isolated(_ line: [Piece], _ styled: String) -> String {
    guard let first = Self.first(of: line) else { return styled }
    let isolate = first == self ? "\u{2068}" : self == .rightToLeft ? "\u{2067}" : "\u{2066}"
    return isolate + styled + "\u{2069}"
  }
}

// SPDX-License-Identifier: GPL-2.0-or-later

/// Breaks pieces into lines of at most so many columns: at spaces, after hyphens and dashes, between
/// wide characters, and inside a word only when it is longer than a line.
func wrapped(_ pieces: [Piece], columns: Int) -> [[Piece]] {
  var wrapping = Wrapping(pieces, columns: max(columns, 2))
  return wrapping.lines()
}

private struct Cell {
  let cluster: Character
  let role: Role
  let width: Int
}

private struct Wrapping {
  private let cells: [Cell]
  private let columns: Int
  private var start = 0
  private var result: [[Piece]] = []

  init(_ pieces: [Piece], columns: Int) {
    cells = pieces.flatMap { piece in
      piece.text.map { Cell(cluster: $0, role: piece.role, width: displayWidth($0)) }
    }
    self.columns = columns
  }

  mutating func lines() -> [[Piece]] {
    var filled = 0
    var opportunity = 0
    // Neither an address of the web, a symbol nor a number is broken at its hyphens.
    var hasSlash = false
    for (i, cell) in cells.enumerated() {
      if cell.cluster.isNewline {
        end(before: i)
        start = i + 1
        filled = 0
        continue
      }
      while filled + cell.width > columns, !isSpace(cell.cluster), start < i {
        let cut = opportunity > start ? opportunity : i
        end(before: cut)
        start = cut
        filled = cells[start..<i].reduce(0) { $0 + $1.width }
      }
      if start == i, i > 0, !cells[i - 1].cluster.isNewline, isSpace(cell.cluster) {
        start = i + 1
        continue
      }
      filled += cell.width
      hasSlash = cell.cluster == "/" || hasSlash && !isSpace(cell.cluster)
      let joins = cell.cluster == "-" && (hasSlash || i == 0 || !cells[i - 1].cluster.isLetter)
      if i + 1 < cells.count, !joins,
        mayBreak(after: cell.cluster, before: cells[i + 1].cluster),
        !isNumberSign(before: i + 1)
      {
        opportunity = i + 1
      }
    }
    end(before: cells.count)
    return result
  }

  /// A paragraph sign, or what stands for one, and its number stay together.
  private func isNumberSign(before i: Int) -> Bool {
    guard i >= 2, cells[i].cluster.isNumber, isSpace(cells[i - 1].cluster) else { return false }
    let word =
      cells[..<(i - 1)].suffix(longestNumberSign + 1).map(\.cluster)
      .split(omittingEmptySubsequences: false) { isSpace($0) || $0 == "(" }.last ?? []
    return numberSigns.contains(String(word))
  }

  /// Ends a line; the spaces at which it was broken are not part of it.
  private mutating func end(before cut: Int) {
    var last = cut
    while last > start, isSpace(cells[last - 1].cluster) { last -= 1 }
    var line: [Piece] = []
    for cell in cells[start..<max(last, start)] {
      if line.last?.role == cell.role {
        line[line.count - 1].text.append(cell.cluster)
      } else {
        line.append(Piece(String(cell.cluster), cell.role))
      }
    }
    result.append(line)
  }
}

private let numberSigns: Set<String> = [
  "¶", "¶¶", "§", "§§", "para.", "paras.", "par.", "art.", "no.", "No.", "p.", "pp.",
]
private let longestNumberSign = 6

private func isSpace(_ cluster: Character) -> Bool { cluster == " " || cluster == "\u{3000}" }

private func mayBreak(after: Character, before: Character) -> Bool {
  if isSpace(before) { return false }
  if isSpace(after) { return true }
  switch after {
  case "-", "\u{2010}": return before.isLetter
  case "\u{2013}", "\u{2014}": return !before.isPunctuation && !before.isNumber
  default: break
  }
  guard let left = after.unicodeScalars.first, let right = before.unicodeScalars.first else {
    return false
  }
  return (isWide(left) || isWide(right)) && !opens(left) && !closes(right)
}

private func opens(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.properties.generalCategory {
  case .openPunctuation, .initialPunctuation: true
  default: false
  }
}

/// What may not begin a line: closing brackets, and the stops of the wide scripts.
private func closes(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.properties.generalCategory {
  case .closePunctuation, .finalPunctuation, .otherPunctuation: true
  default: false
  }
}

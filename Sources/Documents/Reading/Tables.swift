// SPDX-License-Identifier: GPL-2.0-or-later

/// One row of a table as cells: ranges of source bytes between tabs or bars.
enum TableRow {
  static func cells(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> [Range<Int>] {
    let bars = start < end && bytes[start] == 0x7C
    let mark: UInt8 = bars ? 0x7C : 0x09
    var cells: [Range<Int>] = []
    // Tabs before the first words are empty cells.
    var at = start
    if !bars { while at > 0, bytes[at - 1] == 0x09 || bytes[at - 1] == 0x20 { at -= 1 } }
    if bars { at += 1 }
    var from = at
    while at <= end {
      if at == end || bytes[at] == mark {
        if !(bars && at == end && from == end) { cells.append(trimmed(bytes, from, at)) }
        from = at + 1
      }
      at += 1
    }
    return cells
  }

  private static func trimmed(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Range<Int> {
    var from = start
    var to = end
    while from < to, bytes[from].isBlank { from += 1 }
    while to > from, bytes[to - 1].isBlank { to -= 1 }
    return from..<to
  }
}

/// Tables whose cells are lists, wrapped over the rows: each column is read down and becomes a unit.
enum ColumnTables {
  static func run(_ list: inout BlockList, _ bytes: Span<UInt8>) {
    var at = 0
    while at < list.blocks.count {
      guard list.blocks[at].kind == .row else {
        at += 1
        continue
      }
      var rows: [Int] = []
      var end = at
      while end < list.blocks.count, list.blocks[end].kind == .row,
        list.blocks[end].table == list.blocks[at].table
      {
        if isSeparator(list, end, bytes) {
          list.blocks[end].kind = .dropped
        } else {
          rows.append(end)
        }
        end += 1
      }
      transpose(rows, &list, bytes)
      at = end
    }
  }

  /// `|---|:--:|`
  private static func isSeparator(_ list: BlockList, _ block: Int, _ bytes: Span<UInt8>) -> Bool {
    let piece = list.pieces[Int(list.blocks[block].firstPiece)]
    guard bytes[Int(piece.start)] == 0x7C else { return false }
    for at in Int(piece.start)..<Int(piece.end) {
      switch bytes[at] {
      case 0x7C, 0x2D, 0x3A, 0x20: break
      default: return false
      }
    }
    return true
  }

  private static func transpose(_ rows: [Int], _ list: inout BlockList, _ bytes: Span<UInt8>) {
    guard rows.count >= 4 else { return }
    let cells = rows.map { row -> [Range<Int>] in
      let piece = list.pieces[Int(list.blocks[row].firstPiece)]
      return TableRow.cells(bytes, Int(piece.start), Int(piece.end))
    }
    let columns = cells.map(\.count).max() ?? 0
    guard columns >= 2, columns <= 12, holdsLists(cells, bytes) else { return }
    // The heads of the columns: rows above the first entry that ends.
    let heads = cells.firstIndex { $0.contains { endsEntry($0, bytes) } } ?? 0
    guard columns <= rows.count else { return }
    for column in 0..<columns {
      readDown(column, rows, cells, heads: heads, &list, bytes)
    }
    for row in rows.dropFirst(columns) { list.blocks[row].kind = .dropped }
  }

  /// Puts one column into the block of one row.
  private static func readDown(
    _ column: Int,
    _ rows: [Int],
    _ cells: [[Range<Int>]],
    heads: Int,
    _ list: inout BlockList,
    _ bytes: Span<UInt8>,
  ) {
    var previous: Int32 = -1
    var first: Int32 = -1
    var entryOpen = true
    for (row, ranges) in cells.enumerated() where column < ranges.count && !ranges[column].isEmpty {
      let cell = ranges[column]
      let line = list.pieces[Int(list.blocks[rows[row]].firstPiece)].line
      var piece = Piece(
        start: Int32(truncatingIfNeeded: cell.lowerBound),
        end: Int32(truncatingIfNeeded: cell.upperBound),
        line: line,
      )
      piece.glue = row >= heads && !entryOpen ? .item : .space
      if row == heads, heads > 0, previous >= 0 { piece.glue = .item }
      list.pieces.append(piece)
      let index = Int32(truncatingIfNeeded: list.pieces.count - 1)
      if previous >= 0 { list.pieces[Int(previous)].next = index } else { first = index }
      previous = index
      entryOpen = row < heads || !endsEntry(cell, bytes)
    }
    let block = rows[column]
    guard first >= 0 else {
      list.blocks[block].kind = .dropped
      return
    }
    list.blocks[block].firstPiece = first
    list.blocks[block].lastPiece = previous
    list.blocks[block].traits.insert(.bars)
  }

  private static func endsEntry(_ cell: Range<Int>, _ bytes: Span<UInt8>) -> Bool {
    guard !cell.isEmpty else { return false }
    let last = bytes[cell.upperBound - 1]
    return last == 0x3B || last == 0x2E
  }

  /// Whether a third of the cells end an entry of a list, and some entries are wrapped.
  private static func holdsLists(_ cells: [[Range<Int>]], _ bytes: Span<UInt8>) -> Bool {
    var filled = 0
    var ends = 0
    var semicolons = 0
    for row in cells {
      for cell in row where !cell.isEmpty {
        filled += 1
        if endsEntry(cell, bytes) { ends += 1 }
        if bytes[cell.upperBound - 1] == 0x3B { semicolons += 1 }
      }
    }
    return semicolons >= 3 && ends * 3 >= filled
  }
}

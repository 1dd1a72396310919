// SPDX-License-Identifier: GPL-2.0-or-later

import Wire

extension [Run] {
  var pieces: [Piece] { map { Piece($0.text, $0.marked ? .hit : .plain) } }

  var text: String { map(\.text).joined() }
}

/// Something to put into a text: where, in UTF-8 bytes, and what.
struct Insertion {
  let at: Int
  let piece: Piece
}

/// A text given as pieces, with insertions at their bytes; the text itself stays as it is.
func inserting(_ insertions: [Insertion], into pieces: [Piece]) -> [Piece] {
  var waiting = insertions.sorted { $0.at < $1.at }[...]
  var result: [Piece] = []
  var start = 0
  for piece in pieces {
    let text = piece.text.utf8
    var taken = text.startIndex
    while let next = waiting.first, next.at <= start + text.count {
      let cut = text.index(text.startIndex, offsetBy: Swift.max(next.at - start, 0))
      if cut > taken { result.append(Piece(String(piece.text[taken..<cut]), piece.role)) }
      result.append(next.piece)
      taken = Swift.max(cut, taken)
      waiting.removeFirst()
    }
    if taken < text.endIndex {
      result.append(Piece(String(piece.text[taken...]), piece.role))
    }
    start += text.count
  }
  return result + waiting.map(\.piece)
}

extension Fragment {
  /// A marker stands behind what it is about.
  func shows(markerAt at: Int) -> Bool { span.lowerBound < at && at <= span.upperBound }
}

extension Snippet {
  /// The fragments as printed, with the numbers of the notes where their markers stand.
  func pieces(notes: [HitNote], layout: Layout) -> [Piece] {
    var result: [Piece] = cutBefore ? [.dim(layout.ellipsis + " ")] : []
    for (i, fragment) in fragments.enumerated() {
      if i > 0 { result.append(.dim(" \(layout.ellipsis) ")) }
      let markers = notes.compactMap { note -> Insertion? in
        guard let at = note.at, fragment.shows(markerAt: at) else { return nil }
        return Insertion(at: at - fragment.span.lowerBound, piece: .dim("[\(note.number)]"))
      }
      result += inserting(markers, into: fragment.runs.pieces)
    }
    return cutAfter ? result + [.dim(" " + layout.ellipsis)] : result
  }

  /// The verbatim text alone; an ellipsis stands where text is left out.
  var text: String {
    (cutBefore ? "… " : "") + fragments.map(\.runs.text).joined(separator: " … ")
      + (cutAfter ? " …" : "")
  }
}

extension ResolvedNote {
  var isFound: Bool { note != nil }

  /// Where the note leads, as it stands after the note's own words.
  func pieces(from number: String, _ layout: Layout) -> [Piece] {
    guard let note else {
      return [
        .dim(" \(layout.arrow) "), .problem(certainty), .dim(rule.isEmpty ? "" : ": \(rule)"),
      ]
    }
    let between = hops.filter { $0 != number && $0 != note }
    let through = between.isEmpty ? "" : "through \(between.joined(separator: ", "))"
    let remarks = [through, certainty == "certain" ? "" : certainty].filter { !$0.isEmpty }
    return [.dim(" \(layout.arrow) note \(note): "), .plain(text)]
      + (remarks.isEmpty ? [] : [.dim(" (\(remarks.joined(separator: "; ")))")])
  }
}

extension Page {
  /// A note under the text that carries its marker.
  mutating func note(
    _ number: String,
    _ text: [Piece],
    _ resolved: ResolvedNote?,
    indent: Int,
  ) {
    let mark = "[\(number)]"
    flow(
      text + (resolved?.pieces(from: number, layout) ?? []),
      lead: [.plain(spaces(indent)), .dim(mark), " "],
      indent: indent + displayWidth(mark) + 1,
    )
  }

  /// Facts beside each other, dim, as many of them as there are; one is not broken if it need not.
  mutating func facts(_ facts: [String?], indent: Int = 2) {
    var row = ""
    for fact in facts.compactMap(\.self) where !fact.isEmpty {
      let longer = row.isEmpty ? fact : row + layout.dot + fact
      if !row.isEmpty, indent + displayWidth(longer) > layout.width {
        flow([.dim(row)], indent: indent)
        row = fact
      } else {
        row = longer
      }
    }
    if !row.isEmpty { flow([.dim(row)], indent: indent) }
  }

  /// Commands that lead on from here.
  mutating func next(_ commands: [String]) {
    let together = commands.joined(separator: layout.dot)
    let fits = displayWidth(together) + 12 <= layout.width
    for (i, commands) in (fits ? [together] : commands).enumerated() {
      line([.dim(i == 0 ? "next" : "    "), .plain("      \(commands)")])
    }
  }

  /// A word that says what follows, and what follows.
  mutating func entry(_ name: String, _ pieces: [Piece], indent: Int = 2, column: Int = 10) {
    let padding = spaces(Swift.max(column - displayWidth(name), 1))
    flow(
      pieces,
      lead: [.plain(spaces(indent)), .dim(name), .plain(padding)],
      indent: indent + column,
    )
  }
}

/// A text cut to so many columns, with an ellipsis when something is missing.
func clipped(_ text: String, columns: Int, _ layout: Layout) -> String {
  guard displayWidth(text) > columns else { return text }
  let room = columns - displayWidth(layout.ellipsis)
  var width = 0
  let kept = text.prefix { cluster in
    width += displayWidth(cluster)
    return width <= room
  }
  let end = kept.lastIndex { $0 != " " }.map { kept.index(after: $0) } ?? kept.startIndex
  return String(kept[..<end]) + layout.ellipsis
}

/// Headings from the outermost to the innermost on one line. The innermost says most: it is whole if
/// it can be, and those before it take what room there is.
func headingPath(_ path: [String], columns: Int, _ layout: Layout) -> String {
  guard let last = path.last else { return "" }
  let separator = layout.ascii ? " > " : " › "
  let before = path.dropLast().joined(separator: separator)
  let room = columns - displayWidth(last + separator)
  if before.isEmpty || room < 1 { return clipped(last, columns: columns, layout) }
  // A heading of which two words are left says nothing.
  let isRoomy = room >= Swift.min(displayWidth(before), 16)
  return (isRoomy ? clipped(before, columns: room, layout) : layout.ellipsis) + separator + last
}

/// A word for the shell: in quotes when it needs them.
func shellQuoted(_ word: String) -> String {
  let isPlain = word.utf8.allSatisfy { byte in
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: "#@%+=:,./_-".utf8.contains(byte)
    }
  }
  if isPlain, !word.isEmpty, word.utf8.first != UInt8(ascii: "#") { return word }
  return "'"
    + word.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
}

/// A date as people read it: `2024-09-09`, `about 2014`, `undated`.
func readableDate(_ date: String?) -> String {
  guard let date, date != "unknown", !date.isEmpty else { return "undated" }
  return date.last == "~" ? "about \(date.dropLast())" : date
}

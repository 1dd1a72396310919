// SPDX-License-Identifier: GPL-2.0-or-later

/// Finds the markers of notes that have none yet: digits glued to a word (`Focal Point1`), `(1)` where
/// notes begin with it, and raised figures that looked like part of a number. They are markers only because their note waits for one.
struct LateMarkers {
  private struct Cut {
    var at: Int32
    var length: Int32
    var value: Int32

    init(_ start: Int, _ end: Int, _ value: Int32) {
      at = Int32(truncatingIfNeeded: start)
      length = Int32(truncatingIfNeeded: end - start)
      self.value = value
    }
  }

  /// All markers in the order of the text, as it is after the cut.
  private(set) var marks: [Cleaner.Mark]
  private var cuts: [Cut] = []
  /// How many bytes the first n cuts take out.
  private var sums: [Int32] = [0]

  init(
    _ document: Document,
    _ found: [Cleaner.Mark],
    _ doubtful: [Cleaner.Doubtful],
    parenthesised: Bool,
  ) {
    marks = found
    let waiting = Self.waiting(document, found)
    guard !waiting.isEmpty else { return }
    var candidates = doubtful.filter { waiting.contains($0.mark.value) }.map {
      Cut(Int($0.mark.at), Int($0.mark.at) + $0.length, $0.mark.value)
    }
    candidates += Self.glued(document, waiting, parenthesised)
    candidates.sort { $0.at < $1.at }
    choose(candidates, found)
    shift()
  }

  /// The numbers of notes that no marker points to.
  private static func waiting(_ document: Document, _ found: [Cleaner.Mark]) -> Set<Int32> {
    var numbers = Set(document.notes.compactMap { Int32($0.number) })
    for mark in found { numbers.remove(mark.value) }
    return numbers
  }

  // MARK: Candidates

  /// Digits behind a letter, a stop, a quote or a bracket, in headings and paragraphs.
  private static func glued(
    _ document: Document,
    _ waiting: Set<Int32>,
    _ parenthesised: Bool,
  ) -> [Cut] {
    var cuts: [Cut] = []
    let text = document.text.span
    for section in document.sections { scan(text, section.heading, waiting, parenthesised, &cuts) }
    for paragraph in document.paragraphs {
      scan(text, paragraph.text, waiting, parenthesised, &cuts)
    }
    return cuts
  }

  private static func scan(
    _ text: Span<UInt8>,
    _ range: ByteRange,
    _ waiting: Set<Int32>,
    _ parenthesised: Bool,
    _ cuts: inout [Cut],
  ) {
    var at = range.start + 1
    while at < range.end {
      guard text[at].isDigit, !text[at - 1].isDigit else {
        at += 1
        continue
      }
      let start = at
      var value: Int32 = 0
      while at < range.end, text[at].isDigit, at - start < 5 {
        value = value * 10 + Int32(text[at] - 0x30)
        at += 1
      }
      guard waiting.contains(value) else { continue }
      if GluedMark.isOne(text, start, at, in: range) {
        cuts.append(Cut(start, at, value))
      } else if parenthesised, text[start - 1] == 0x28, at < range.end, text[at] == 0x29,
        GluedMark.bearsParenthesis(text, start - 1, range.start)
      {
        cuts.append(Cut(start - 1, at + 1, value))
      }
    }
  }

  // MARK: Choice

  /// Of the candidates for a number the first one that stands between its neighbours' markers.
  private mutating func choose(_ candidates: [Cut], _ found: [Cleaner.Mark]) {
    var place: [Int32: Int32] = [:]
    for mark in found where place[mark.value] == nil { place[mark.value] = mark.at }
    var used: Set<Int32> = []
    for candidate in candidates where !used.contains(candidate.value) {
      if let before = place[candidate.value - 1], before > candidate.at { continue }
      if let after = place[candidate.value + 1], after < candidate.at { continue }
      used.insert(candidate.value)
      place[candidate.value] = candidate.at
      cuts.append(candidate)
      sums.append((sums.last ?? 0) + candidate.length)
    }
  }

  /// Puts the new markers among the others, all at their places after the cut.
  private mutating func shift() {
    guard !cuts.isEmpty else { return }
    var all = marks.map { (mark: $0, length: Int32(0)) }
    all += cuts.map { (Cleaner.Mark(at: $0.at, value: $0.value), $0.length) }
    all.sort { $0.mark.at < $1.mark.at }
    var removed: Int32 = 0
    marks = all.map { entry in
      let mark = Cleaner.Mark(at: entry.mark.at - removed, value: entry.mark.value)
      removed += entry.length
      return mark
    }
  }

  // MARK: Cut

  /// Whether a raised figure became a marker.
  func took(_ mark: Cleaner.Mark) -> Bool {
    let place = index(of: mark.at)
    return place < cuts.count && cuts[place].at == mark.at
  }

  /// Takes the digits of the new markers out of the text.
  func cut(from document: inout Document) {
    guard !cuts.isEmpty else { return }
    var text = document.text.mutableSpan
    var kept = Int(cuts[0].at)
    for index in cuts.indices {
      let next = index + 1 < cuts.count ? Int(cuts[index + 1].at) : text.count
      for at in Int(cuts[index].at + cuts[index].length)..<next {
        text[kept] = text[at]
        kept += 1
      }
    }
    document.text.removeLast(document.text.count - kept)
    for index in document.sections.indices { move(&document.sections[index].heading) }
    for index in document.paragraphs.indices { move(&document.paragraphs[index].text) }
    for index in document.notes.indices { move(&document.notes[index].text) }
  }

  private func move(_ range: inout ByteRange) {
    range.lower -= removed(before: range.lower)
    range.upper -= removed(before: range.upper)
  }

  /// How many bytes are cut before a place.
  private func removed(before place: Int32) -> Int32 { sums[index(of: place)] }

  /// The first cut at or behind a place, by halving.
  private func index(of place: Int32) -> Int {
    var low = 0
    var high = cuts.count
    while low < high {
      let middle = (low + high) / 2
      if cuts[middle].at < place { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

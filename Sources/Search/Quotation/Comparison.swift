// SPDX-License-Identifier: GPL-2.0-or-later

import Documents
import Wire

/// What a quotation and a passage have in common, and where they differ.
struct Comparison {
  let quotation: Quotation
  let passage: Passage
  let cost: Int32
  private let moves: [Alignment.Move]
  /// For each move whether something differs there.
  private let differs: [Bool]

  init(_ quotation: Quotation, _ passage: Passage, _ alignment: Alignment) {
    self.quotation = quotation
    self.passage = passage
    cost = alignment.cost
    moves = alignment.moves
    var differs = moves.map { move in
      switch move.step {
      case .same, .covered, .silent: false
      case .similar, .replaced, .inserted, .deleted: true
      }
    }
    var last: Int?
    for (index, move) in moves.enumerated() {
      switch move.step {
      case .same, .similar, .replaced:
        if let last, !Comparison.agrees(quotation, passage, moves[last], move) {
          differs[last] = true
        }
        last = index
      case .silent:
        // A note marker parts no words; an ellipsis or a bracket does.
        if case .marker = quotation.items[move.item] { break }
        if case .word = quotation.items[move.item] { break }
        last = nil
      case .inserted, .deleted, .covered: last = nil
      }
    }
    self.differs = differs
  }

  var isExact: Bool { !differs.contains(true) }

  /// The items whose words stand in the source as they are.
  var found: [Int] { moves.filter { $0.step == .same }.map(\.item) }

  /// How many words at the beginning, and at the end, are others than those of the source.
  var unfound: (before: Int, behind: Int) {
    func isOther(_ move: Alignment.Move) -> Bool { move.step == .deleted || move.step == .replaced }
    return (moves.prefix(while: isOther).count, moves.reversed().prefix(while: isOther).count)
  }

  /// Share of the words that are the same.
  var ratio: Double {
    let words = moves.filter { $0.step != .covered && $0.step != .silent }
    guard !words.isEmpty else { return 0 }
    let same = words.count { $0.step == .same }
    return Double(same) / Double(words.count)
  }

  /// Whether the punctuation between two words is the same on both sides.
  private static func agrees(
    _ quotation: Quotation,
    _ passage: Passage,
    _ first: Alignment.Move,
    _ second: Alignment.Move,
  ) -> Bool {
    let (place, next) = (passage.places[first.word], passage.places[second.word])
    guard place.part == next.part, place.word + 1 == next.word else { return true }
    let own = quotation.run(of: quotation.items[first.item])
    let other = quotation.run(of: quotation.items[second.item])
    var typed: [UInt8] = []
    for word in own.upperBound - 1..<other.lowerBound {
      typed += quotation.words.punctuation(in: quotation.words.gap(after: word))
    }
    let words = passage.parts[place.part].words
    return typed == words.punctuation(in: words.gap(after: place.word))
  }

  // MARK: Matches

  /// One for each paragraph that the quotation runs over.
  func matches(cite: (Passage.Part) -> String) -> [QuoteMatch] {
    var matches: [QuoteMatch] = []
    for part in passage.parts.indices {
      let own = moves.indices.filter { self.part(of: $0) == part }
      guard let span = span(of: part) else { continue }
      let edits = isExact ? [] : edits(own, part)
      matches.append(
        QuoteMatch(
          id: "\(passage.document.id)#\(passage.parts[part].locator)",
          label: passage.parts[part].label,
          cite: cite(passage.parts[part]),
          span: span,
          ratio: (ratio * 10_000).rounded() / 10_000,
          edits: edits,
        )
      )
    }
    return matches
  }

  /// The part in which a move happens; what has no place in the source belongs to what is before it.
  private func part(of move: Int) -> Int {
    func place(_ index: Int) -> Int? {
      switch moves[index].step {
      case .deleted, .silent: nil
      default: passage.places[moves[index].word].part
      }
    }
    for index in stride(from: move, through: 0, by: -1) {
      if let part = place(index) { return part }
    }
    return moves.indices.lazy.compactMap(place).first ?? 0
  }

  /// From the first word to the last, with the punctuation that the quotation has there too.
  private func span(of part: Int) -> Range<Int>? {
    let words = moves.filter {
      [.same, .similar, .replaced].contains($0.step) && passage.places[$0.word].part == part
    }
    guard let first = words.first, let last = words.last else { return nil }
    let source = passage.parts[part].words
    let (start, end) = (passage.places[first.word].word, passage.places[last.word].word)
    var upper = source.words[end].range.end
    let typed = quotation.run(of: quotation.items[last.item])
    let behind = quotation.words.punctuation(
      in: quotation.words.gap(after: typed.upperBound - 1)
    )
    let clinging = ByteRange(upper, source.end(of: end))
    let printed = source.punctuation(in: clinging)
    if !printed.isEmpty, behind.starts(with: printed) { upper = clinging.end }
    return source.words[start].range.start..<upper
  }

  // MARK: Edits

  private func edits(_ indices: [Int], _ part: Int) -> [QuoteEdit] {
    var edits: [QuoteEdit] = []
    var start = 0
    while start < indices.count {
      var end = start + 1
      while end < indices.count, differs[indices[end]] == differs[indices[start]] { end += 1 }
      let run = indices[start..<end].map { moves[$0] }
      let (yours, source) = (typed(run), printed(run, part))
      let op =
        !differs[indices[start]]
        ? "equal" : yours.isEmpty ? "insert" : source.isEmpty ? "delete" : "replace"
      if !yours.isEmpty || !source.isEmpty { edits.append(QuoteEdit(op, yours, source)) }
      start = end
    }
    return edits
  }

  /// The side of the quotation, as typed.
  private func typed(_ run: [Alignment.Move]) -> String {
    let items = run.filter { $0.step != .inserted && $0.step != .covered }.map(\.item)
    guard let first = items.first, let last = items.last else { return "" }
    let words = (first...last).map { quotation.run(of: quotation.items[$0]) }
      .filter { !$0.isEmpty }
    guard let lower = words.first?.lowerBound, let upper = words.last?.upperBound else {
      return "…"
    }
    let text = quotation.words.string(lower..<upper)
    return quotation.items[first] == .ellipsis ? "… " + text : text
  }

  /// The side of the source; of a long passage that was left out only that there is one.
  private func printed(_ run: [Alignment.Move], _ part: Int) -> String {
    let source = passage.parts[part].words
    var pieces: [String] = []
    var from: Int?
    var to = 0
    func close() {
      if let start = from { pieces.append(source.string(start..<to + 1)) }
      from = nil
    }
    var index = 0
    while index < run.count {
      let covered = run[index...].prefix { $0.step == .covered }.count
      if covered > Comparison.mostCovered {
        close()
        pieces.append("…")
        index += covered
        continue
      }
      for move in run[index..<index + max(1, covered)] {
        guard move.step != .deleted, move.step != .silent else { continue }
        to = passage.places[move.word].word
        from = from ?? to
      }
      index += max(1, covered)
    }
    close()
    return pieces.joined(separator: " ")
  }

  private static let mostCovered = 12
}

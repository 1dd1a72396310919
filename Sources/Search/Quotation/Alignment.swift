// SPDX-License-Identifier: GPL-2.0-or-later

/// A quotation laid against a source, word by word, at the least cost of differences.
///
/// The source may go on before and behind it. Rows are items of the quotation, columns words of the
/// source; what an ellipsis or a bracket covers costs nothing, or next to nothing.
struct Alignment {
  enum Step: UInt8 {
    case same, similar, replaced
    /// Only in the source, only in the quotation.
    case inserted, deleted
    /// A word of the source that an ellipsis or a bracket stands for.
    case covered
    /// An ellipsis or bracket itself, or a note marker.
    case silent
  }

  struct Move {
    var step: Step
    var item: Int
    var word: Int
  }

  enum Cost {
    static let similar: Int32 = 4
    static let replaced: Int32 = 6
    static let inserted: Int32 = 6
    static let deleted: Int32 = 6
    /// Of a word that a bracket stands for.
    static let covered: Int32 = 1
  }

  private(set) var moves: [Move] = []
  private(set) var cost: Int32 = 0

  /// So many cells are filled for one alignment.
  static let mostCells = 1 << 24

  init(_ quotation: ComparedQuotation, _ source: ComparedSource) {
    let columns = source.words.count + 1
    var row = [Int32](repeating: 0, count: columns)
    var steps = [UInt8](repeating: Step.same.rawValue, count: quotation.items.count * columns)
    for (index, item) in quotation.items.enumerated() {
      var diagonal = row[0]
      let base = index * columns
      for column in 0..<columns {
        let above = row[column]
        let isSilent = item.isSilent || item.isMarker(source.markers[column])
        var best = above + (isSilent ? 0 : Cost.deleted)
        var step = isSilent ? Step.silent : .deleted
        if column > 0 {
          switch item {
          case .word, .altered:
            let match = item.match(source.words[column - 1])
            let through =
              diagonal + (match == .same ? 0 : match == .similar ? Cost.similar : Cost.replaced)
            if through <= best { (best, step) = (through, match) }
            let left = row[column - 1] + Cost.inserted
            if left < best { (best, step) = (left, .inserted) }
          case .ellipsis, .bracketed:
            let left = row[column - 1] + (item == .ellipsis ? 0 : Cost.covered)
            if left < best { (best, step) = (left, .covered) }
          case .marker:
            let match = item.match(source.words[column - 1])
            if match == .same, diagonal <= best { (best, step) = (diagonal, match) }
          }
        }
        diagonal = above
        row[column] = best
        steps[base + column] = step.rawValue
      }
    }
    let last = row.min() ?? 0
    cost = last
    trace(steps, columns, from: row.firstIndex(of: last) ?? 0, items: quotation.items.count)
  }

  private mutating func trace(_ steps: [UInt8], _ columns: Int, from end: Int, items: Int) {
    var column = end
    var item = items - 1
    while item >= 0 {
      let step = Step(rawValue: steps[item * columns + column]) ?? .deleted
      moves.append(Move(step: step, item: item, word: column - 1))
      switch step {
      case .same, .similar, .replaced:
        item -= 1
        column -= 1
      case .inserted, .covered: column -= 1
      case .deleted, .silent: item -= 1
      }
    }
    moves.reverse()
    // Words of the source before the first one that is quoted are no difference.
    let first = moves.firstIndex { $0.step != .inserted && $0.step != .covered } ?? moves.endIndex
    moves.removeFirst(first)
  }
}

/// The items of a quotation with words as numbers.
struct ComparedQuotation {
  enum Item: Equatable {
    case word(letters: Int32, folded: Int32)
    case altered(prefix: String, suffix: String)
    case ellipsis, bracketed
    case marker(letters: Int32)
  }

  private(set) var items: [Item] = []
  private var letters: [String: Int32] = [:]
  private var folded: [String: Int32] = [:]

  init(_ quotation: Quotation) {
    for item in quotation.items {
      switch item {
      case .word(let index):
        let word = quotation.words.words[index]
        items.append(
          .word(
            letters: ComparedQuotation.number(word.letters, &letters),
            folded: ComparedQuotation.number(word.folded, &folded),
          )
        )
      case .altered(let prefix, let suffix, _):
        items.append(.altered(prefix: prefix, suffix: suffix))
      case .ellipsis: items.append(.ellipsis)
      case .bracketed: items.append(.bracketed)
      case .marker(let index):
        let word = quotation.words.words[index]
        items.append(.marker(letters: ComparedQuotation.number(word.letters, &letters)))
      }
    }
  }

  private static func number(_ text: String, _ table: inout [String: Int32]) -> Int32 {
    if let known = table[text] { return known }
    let number = Int32(truncatingIfNeeded: table.count)
    table[text] = number
    return number
  }

  /// A word of a source as this quotation knows it; `notes` are the numbers of markers behind it.
  func compared(_ word: PassageWord, notes: [String]) -> ComparedSource.Word {
    ComparedSource.Word(
      letters: letters[word.letters] ?? -1,
      folded: folded[word.folded] ?? -1,
      glued: notes.compactMap { letters[word.letters + $0] }.first ?? -1,
      text: word.letters,
    )
  }

  func marker(_ text: String) -> Int32? { letters[text] }

  /// How many of its words a source has at all, and how many of them are different ones.
  func known(_ source: ComparedSource) -> (share: Double, distinct: Int) {
    let folds = Set(source.words.map(\.folded))
    var words = 0
    var found = 0
    var distinct = Set<Int32>()
    for case .word(_, let folded) in items {
      words += 1
      guard folds.contains(folded) else { continue }
      found += 1
      distinct.insert(folded)
    }
    return (words == 0 ? 0 : Double(found) / Double(words), distinct.count)
  }

  /// Nothing that has only the words of this source costs less.
  func leastCost(_ source: ComparedSource) -> Int32 {
    var folds = Set<Int32>()
    var glued = Set<Int32>()
    for word in source.words {
      folds.insert(word.folded)
      glued.insert(word.glued)
    }
    for markers in source.markers { glued.formUnion(markers) }
    var missing: Int32 = 0
    for case .word(let letters, let folded) in items
    where !folds.contains(folded) && !glued.contains(letters) {
      missing += 1
    }
    return missing * Alignment.Cost.deleted
  }
}

/// The words of a source, as numbers of a quotation.
struct ComparedSource {
  struct Word {
    var letters: Int32
    var folded: Int32
    /// The word with the number of the note behind it, as converters glue them.
    var glued: Int32
    var text: String
  }

  var words: [Word] = []
  /// What may stand before each word and at the end without being part of the text: numbers of notes
  /// and labels of paragraphs.
  var markers: [[Int32]] = [[]]

  mutating func add(_ word: Word, markersBehind: [Int32]) {
    words.append(word)
    markers.append(markersBehind)
  }
}

extension ComparedQuotation.Item {
  fileprivate var isSilent: Bool {
    switch self {
    case .word, .altered: false
    case .ellipsis, .bracketed, .marker: true
    }
  }

  fileprivate func isMarker(_ markers: [Int32]) -> Bool {
    guard !markers.isEmpty, case .word(let letters, _) = self else { return false }
    return markers.contains(letters)
  }

  fileprivate func match(_ word: ComparedSource.Word) -> Alignment.Step {
    switch self {
    case .word(let letters, let folded):
      if letters == word.letters || letters == word.glued { return .same }
      return folded == word.folded ? .similar : .replaced
    case .altered(let prefix, let suffix):
      let fits =
        word.text.hasPrefix(prefix) && word.text.hasSuffix(suffix)
        && word.text.utf8.count >= prefix.utf8.count + suffix.utf8.count
      return fits ? .same : .replaced
    case .marker(let letters): return letters == word.letters ? .same : .replaced
    case .ellipsis, .bracketed: return .replaced
    }
  }
}

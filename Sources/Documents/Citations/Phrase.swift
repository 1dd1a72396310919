// SPDX-License-Identifier: GPL-2.0-or-later

/// A sequence of words, marks and numbers to be found in tokens, written as a line of text.
///
/// `?word` may be missing, `one|other` are alternatives, `#` is a number that is kept. A word with
/// a capital letter must have one in the text too; a full stop behind a word may be there or not.
struct Phrase: Sendable {
  enum Element: Sendable {
    /// Some of the lexemes.
    case words(Range<Int>, capital: Bool)
    case mark(Word)
    case number
    /// `2d`, `3d`: a number with letters that is always the same.
    case ordinal(value: Int32, length: Int32)
  }

  struct Step: Sendable {
    var element: Element
    var isOptional: Bool
  }

  private(set) var steps: [Step] = []
  private(set) var lexemes: [UInt16] = []
  /// How many steps stand before the first word.
  private(set) var lead = 0
  /// The words with which it can start, numbers before them left out.
  private(set) var starts: [UInt16] = []

  static func words(of source: String) -> [String] {
    source.split(separator: " ").flatMap { part in
      part.drop { $0 == "?" }.split(separator: "|").map { $0.lowercased() }
    }.filter { $0.utf8.first.map { 0x61...0x7A ~= $0 } ?? false }
  }

  init(_ source: String, _ vocabulary: Vocabulary) {
    for part in source.split(separator: " ") {
      let isOptional = part.hasPrefix("?")
      let element = element(isOptional ? part.dropFirst() : part, vocabulary)
      steps.append(Step(element: element, isOptional: isOptional))
    }
    for (index, step) in steps.enumerated() {
      guard case .words(let range, _) = step.element else {
        if starts.isEmpty { lead = index + 1 }
        continue
      }
      starts += lexemes[range]
      if !step.isOptional { break }
    }
  }

  private mutating func element(_ body: Substring, _ vocabulary: Vocabulary) -> Element {
    if body == "#" { return .number }
    if let value = Int32(body.prefix { $0.isNumber }) {
      return .ordinal(value: value, length: Int32(body.utf8.count))
    }
    guard let first = body.utf8.first, 0x41...0x5A ~= first || 0x61...0x7A ~= first else {
      return .mark(Word(mark: body.utf8.first ?? 0))
    }
    let start = lexemes.count
    lexemes += body.split(separator: "|").map { word in
      vocabulary.lexeme(word.lowercased().filter { $0 != "." })
    }
    return .words(start..<lexemes.count, capital: first <= 0x5A)
  }
}

/// Phrases and what they stand for, found by their first word; of several that match the longest wins.
///
/// Their steps lie side by side, so that looking for one owns nothing.
struct PhraseTable<Value: Sendable>: Sendable {
  struct Match {
    fileprivate var row: Int
    var lower: Int
    var upper: Int
    /// The tokens of the numbers that were kept.
    var numbers: [Int] = []
    var isPlural = false
  }

  private struct Row: Sendable {
    var steps: Range<Int>
    var lead: Int
  }

  private var rows: [Row] = []
  private var values: [Value] = []
  private var steps: [Phrase.Step] = []
  private var lexemes: [UInt16] = []
  /// The rows that can start with each lexeme: those of `n` lie between `bounds[n]` and the next.
  private var byLexeme: [Int] = []
  private var bounds: [Int] = []

  init(_ rows: [(String, Value)], _ vocabulary: Vocabulary) {
    var lists: [[Int]] = Array(repeating: [], count: vocabulary.lexemeCount + 1)
    for (source, value) in rows {
      let phrase = Phrase(source, vocabulary)
      for lexeme in phrase.starts { lists[Int(lexeme)].append(values.count) }
      add(phrase)
      values.append(value)
    }
    for list in lists {
      bounds.append(byLexeme.count)
      byLexeme += list
    }
    bounds.append(byLexeme.count)
  }

  private mutating func add(_ phrase: Phrase) {
    let first = steps.count
    for var step in phrase.steps {
      if case .words(let range, let capital) = step.element {
        let moved = (range.lowerBound + lexemes.count)..<(range.upperBound + lexemes.count)
        step.element = .words(moved, capital: capital)
      }
      steps.append(step)
    }
    lexemes += phrase.lexemes
    rows.append(Row(steps: first..<steps.count, lead: phrase.lead))
  }

  func starts(with lexeme: UInt16) -> Bool { bounds[Int(lexeme)] < bounds[Int(lexeme) + 1] }

  /// What the phrase stands for that starts with a token, and where it ends.
  func longest(_ tokens: [Token], at index: Int) -> (value: Value, upper: Int)? {
    best(tokens, at: index).map { (values[$0.row], $0.upper) }
  }

  /// The phrase with its numbers; its first word is at an index, numbers may stand before it.
  func longestMatch(
    _ tokens: [Token],
    at index: Int,
    plurals: [Bool],
  ) -> (value: Value, match: Match)? {
    guard let (row, _) = best(tokens, at: index) else { return nil }
    let lower = index - rows[row].lead
    return match(row, tokens, at: lower, rows[row].steps, plurals).map { (values[row], $0) }
  }

  /// Matches what follows the last word of a phrase: one more member of a list.
  func member(
    of match: Match,
    _ tokens: [Token],
    at start: Int,
    plurals: [Bool],
  ) -> Match? {
    let all = rows[match.row].steps
    let last = all.last { index in
      if case .words(_, _) = steps[index].element { !steps[index].isOptional } else { false }
    }
    let first = last.map { $0 + 1 } ?? all.lowerBound
    return self.match(match.row, tokens, at: start, first..<all.upperBound, plurals)
  }

  /// The row that reaches furthest of those that start with a token.
  private func best(_ tokens: [Token], at index: Int) -> (row: Int, upper: Int)? {
    let lexeme = Int(tokens[index].lexeme)
    var best: (row: Int, upper: Int)?
    for place in bounds[lexeme]..<bounds[lexeme + 1] {
      let row = byLexeme[place]
      guard let upper = end(of: row, tokens, from: index - rows[row].lead) else { continue }
      if upper > best?.upper ?? 0 { best = (row, upper) }
    }
    return best
  }

  /// Where a whole phrase ends; what is optional is taken when it is there.
  private func end(of row: Int, _ tokens: [Token], from start: Int) -> Int? {
    guard start >= 0 else { return nil }
    var upper = start
    for step in rows[row].steps {
      if upper < tokens.count, fits(steps[step].element, tokens[upper]) {
        upper += 1
      } else if !steps[step].isOptional {
        return nil
      }
    }
    return upper
  }

  private func match(
    _ row: Int,
    _ tokens: [Token],
    at start: Int,
    _ range: Range<Int>,
    _ plurals: [Bool],
  ) -> Match? {
    var match = Match(row: row, lower: start, upper: start)
    for step in range {
      if match.upper < tokens.count, fits(steps[step].element, tokens[match.upper]) {
        let token = tokens[match.upper]
        if case .number = steps[step].element { match.numbers.append(match.upper) }
        match.isPlural = match.isPlural || plurals[Int(token.lexeme)] || token.word == .numbers
        match.upper += 1
      } else if !steps[step].isOptional {
        return nil
      }
    }
    return match
  }

  @inline(__always)
  private func fits(_ element: Phrase.Element, _ token: Token) -> Bool {
    switch element {
    case .words(let range, let capital):
      guard token.lexeme != 0, !capital || token.isCapital || token.isDotted else { return false }
      for index in range where lexemes[index] == token.lexeme { return true }
      return false
    case .mark(let word): return token.word == word
    case .number: return token.isPlainNumber
    case .ordinal(let value, let length):
      return token.shape == .number && token.value == value && token.upper - token.lower == length
    }
  }
}

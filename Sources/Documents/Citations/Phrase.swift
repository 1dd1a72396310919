// SPDX-License-Identifier: GPL-2.0-or-later

/// A sequence of words, marks and numbers to be found in tokens, written as a line of text.
///
/// `?word` may be missing, `one|other` are alternatives, `#` is a number that is kept. A word with
/// a capital letter must have one in the text too; a full stop behind a word may be there or not.
struct Phrase: Sendable {
  fileprivate enum Element: Sendable {
    case words([UInt16], capital: Bool)
    case mark(Word)
    case number
    /// `2d`, `3d`: a number with letters that is always the same.
    case ordinal(value: Int32, length: Int32)
  }

  private struct Step: Sendable {
    var element: Element
    var isOptional: Bool
  }

  struct Match {
    var upper: Int
    /// The tokens of the numbers that were kept.
    var numbers: [Int]
    var isPlural: Bool
  }

  private var steps: [Step] = []
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
      let body = isOptional ? part.dropFirst() : part
      steps.append(Step(element: Phrase.element(body, vocabulary), isOptional: isOptional))
    }
    for (index, step) in steps.enumerated() {
      guard case .words(let lexemes, _) = step.element else {
        if starts.isEmpty { lead = index + 1 }
        continue
      }
      starts += lexemes
      if !step.isOptional { break }
    }
  }

  private static func element(_ body: Substring, _ vocabulary: Vocabulary) -> Element {
    if body == "#" { return .number }
    if let value = Int32(body.prefix { $0.isNumber }) {
      return .ordinal(value: value, length: Int32(body.utf8.count))
    }
    guard let first = body.utf8.first, 0x41...0x5A ~= first || 0x61...0x7A ~= first else {
      return .mark(Word(mark: body.utf8.first ?? 0))
    }
    let lexemes = body.split(separator: "|").map { word in
      vocabulary.lexeme(word.lowercased().filter { $0 != "." })
    }
    return .words(lexemes, capital: first <= 0x5A)
  }

  /// Matches the whole phrase from a token on; what is optional is taken when it is there.
  func match(_ tokens: [Token], at start: Int, plurals: [Bool]) -> Match? {
    match(tokens, at: start, steps: steps[...], plurals: plurals)
  }

  /// Matches what follows the last word: one more member of a list.
  func matchMember(_ tokens: [Token], at start: Int, plurals: [Bool]) -> Match? {
    let last = steps.lastIndex { step in
      if case .words(_, _) = step.element { !step.isOptional } else { false }
    }
    return match(tokens, at: start, steps: steps[((last ?? -1) + 1)...], plurals: plurals)
  }

  private func match(
    _ tokens: [Token],
    at start: Int,
    steps: ArraySlice<Step>,
    plurals: [Bool],
  ) -> Match? {
    var match = Match(upper: start, numbers: [], isPlural: false)
    for step in steps {
      if match.upper >= 0, match.upper < tokens.count, step.element.fits(tokens[match.upper]) {
        let token = tokens[match.upper]
        if case .number = step.element { match.numbers.append(match.upper) }
        match.isPlural = match.isPlural || plurals[Int(token.lexeme)] || token.word == .numbers
        match.upper += 1
      } else if !step.isOptional {
        return nil
      }
    }
    return match
  }
}

extension Phrase.Element {
  fileprivate func fits(_ token: Token) -> Bool {
    switch self {
    case .words(let lexemes, let capital):
      token.lexeme != 0 && lexemes.contains(token.lexeme)
        && (!capital || token.isCapital || token.isDotted)
    case .mark(let word): token.word == word
    case .number: token.isPlainNumber
    case .ordinal(let value, let length):
      token.shape == .number && token.value == value && token.upper - token.lower == length
    }
  }
}

/// Phrases and what they stand for, found by their first word; of several that match the longest wins.
struct PhraseTable<Value: Sendable>: Sendable {
  private var entries: [(phrase: Phrase, value: Value)] = []
  private var byLexeme: [[Int]]

  init(_ rows: [(String, Value)], _ vocabulary: Vocabulary) {
    byLexeme = Array(repeating: [], count: vocabulary.lexemeCount + 1)
    for (source, value) in rows {
      let phrase = Phrase(source, vocabulary)
      for lexeme in phrase.starts { byLexeme[Int(lexeme)].append(entries.count) }
      entries.append((phrase, value))
    }
  }

  func starts(with lexeme: UInt16) -> Bool { !byLexeme[Int(lexeme)].isEmpty }

  func longest(
    _ tokens: [Token],
    at index: Int,
    plurals: [Bool],
  ) -> (value: Value, phrase: Phrase, match: Phrase.Match)? {
    var best: (value: Value, phrase: Phrase, match: Phrase.Match)?
    for entry in byLexeme[Int(tokens[index].lexeme)] {
      let (phrase, value) = entries[entry]
      guard let match = phrase.match(tokens, at: index - phrase.lead, plurals: plurals) else {
        continue
      }
      if match.upper > best?.match.upper ?? 0 { best = (value, phrase, match) }
    }
    return best
  }
}

// SPDX-License-Identifier: GPL-2.0-or-later

import Documents

/// Counts the pieces of a query before anything is built from them.
struct QueryBounds {
  private let tokens: [QueryToken]
  private let text: [UInt8]
  private let limits: Limits

  init(_ tokens: [QueryToken], _ text: [UInt8], _ limits: Limits) {
    self.tokens = tokens
    self.text = text
    self.limits = limits
  }

  func check() throws(QueryError) {
    try checkBrackets()
    var words = 0
    var wildcards = 0
    var tokenizer = Tokenizer()
    for token in tokens {
      switch token.kind {
      case .word, .citation, .unit, .filter:
        words += 1
      case .wildcard(let word):
        words += 1
        wildcards += 1
        try check(wildcard: word, number: wildcards, token.range)
      case .phrase(let phrase):
        tokenizer.tokenize(phrase)
        let count = tokenizer.tokens.count { $0.form.isDisjoint(with: [.compound, .single]) }
        words += count
        try check(phrase: count, token.range)
      default: break
      }
      guard words <= limits.words else {
        throw QueryError(
          .tooComplex,
          "More than \(limits.words) words.",
          hint: "Keep the words that matter; a whole passage is for `quote`.",
          at: ByteRange(token.range.start, text.count),
        )
      }
    }
  }

  private func check(
    wildcard word: String,
    number: Int,
    _ range: ByteRange,
  ) throws(QueryError) {
    guard number <= limits.wildcards else {
      throw QueryError(
        .wildcard,
        "More than \(limits.wildcards) words with *.",
        hint: "Write the commonest forms out; endings are found without *.",
        at: range,
      )
    }
    guard word.unicodeScalars.count >= limits.wildcardStem else {
      throw QueryError(
        .wildcard,
        "“\(word)*” is too short: * follows \(limits.wildcardStem) letters or more.",
        hint: "Write more of the word.",
        at: range,
      )
    }
  }

  private func check(phrase count: Int, _ range: ByteRange) throws(QueryError) {
    guard count > 0 else {
      throw QueryError(
        .syntax,
        "There is no word between these quotation marks.",
        hint: "Put words between them, or leave them out.",
        at: range,
      )
    }
    guard count <= limits.phraseWords else {
      throw QueryError(
        .tooComplex,
        "A phrase of \(count) words; at most \(limits.phraseWords) are searched as one.",
        hint: "Shorten it, or check the passage with `quote`.",
        at: range,
      )
    }
  }

  private func checkBrackets() throws(QueryError) {
    var open: [ByteRange] = []
    for token in tokens {
      switch token.kind {
      case .openBracket:
        open.append(token.range)
        guard open.count <= limits.nesting else {
          throw QueryError(
            .tooComplex,
            "Brackets within brackets, more than \(limits.nesting) deep.",
            hint: "Leave out those that change nothing.",
            at: token.range,
          )
        }
      case .closeBracket:
        guard open.popLast() != nil else {
          throw QueryError(
            .syntax,
            "This bracket closes none.",
            hint: "Leave it out, or open one before.",
            at: token.range,
          )
        }
      default: break
      }
    }
    if let last = open.last {
      throw QueryError(
        .syntax,
        "This bracket is never closed.",
        hint: "Put ) where it ends, or leave it out.",
        at: last,
      )
    }
  }
}

/// Small operators are words; whether they look meant is guessed only to give a hint.
enum OperatorHints {
  static func warnings(_ tokens: [QueryToken]) -> [String] {
    let isFormal = tokens.contains { token in
      switch token.kind {
      case .phrase, .openBracket, .and, .or, .not, .near, .field, .filter, .wildcard: true
      default: false
      }
    }
    var warnings: [String] = []
    for index in tokens.indices.dropFirst().dropLast() {
      guard case .word(let word) = tokens[index].kind else { continue }
      let short = tokens.count <= 4 && word != "and"
      guard ["and", "or", "not"].contains(word), isFormal || short else { continue }
      let warning = "“\(word)” is read as a word; as an operator it is \(word.uppercased())."
      if !warnings.contains(warning) { warnings.append(warning) }
    }
    return warnings
  }
}

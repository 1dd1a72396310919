// SPDX-License-Identifier: GPL-2.0-or-later

import Documents

/// A query as it was understood.
package struct ParsedQuery: Equatable, Sendable {
  package var root: Query
  /// The text to which the positions in `root` belong.
  package var text: String
  /// What the reader should know: operators that look meant but are words.
  package var warnings: [String]

  /// Reads the language of queries; `FieldHelp` describes it. Everything is counted and bounded
  /// before anything recurses.
  package init(parsing text: String, limits: Limits = Limits()) throws(QueryError) {
    self = try ParsedQuery(once: Array(text.utf8), limits)
    // Dropped punctuation can bring words together that mean more side by side (`18, U.S.C. 922`).
    // What is printed is what is searched, so the printed form has the last word.
    for _ in 0..<3 {
      let printed = root.description
      guard let again = try? ParsedQuery(once: Array(printed.utf8), limits), again.root != root
      else { return }
      root = again.root
      self.text = again.text
    }
  }

  private init(once text: [UInt8], _ limits: Limits) throws(QueryError) {
    var lexer = QueryLexer(text, limits: limits)
    try lexer.run()
    try QueryBounds(lexer.tokens, text, limits).check()
    var parser = TokenParser(lexer.tokens, end: text.count)
    root = try parser.query()
    self.text = String(decoding: text, as: UTF8.self)
    warnings = lexer.warnings + OperatorHints.warnings(lexer.tokens)
  }
}

/// Builds the tree. Brackets have been counted, so the recursion is bounded.
private struct TokenParser {
  private let tokens: [QueryToken]
  private let end: Int
  private var index = 0

  init(_ tokens: [QueryToken], end: Int) {
    self.tokens = tokens
    self.end = end
  }

  private var token: QueryToken? { index < tokens.count ? tokens[index] : nil }

  mutating func query() throws(QueryError) -> Query {
    guard !tokens.isEmpty else {
      throw QueryError(
        .syntax,
        "There is nothing to look for.",
        hint: "Type words, a phrase in quotation marks, or a citation.",
        at: ByteRange(0, end),
      )
    }
    let query = try alternatives()
    if let token { throw misplaced(token) }
    return query
  }

  private mutating func alternatives() throws(QueryError) -> Query {
    var parts = [try conjunction()]
    while token?.kind == .or {
      index += 1
      parts.append(try conjunction())
    }
    return parts.count == 1 ? parts[0] : .or(parts.flatMap { $0.alternatives })
  }

  private mutating func conjunction() throws(QueryError) -> Query {
    var query = try list()
    while let token {
      switch token.kind {
      case .and:
        index += 1
        if self.token?.kind == .not {
          index += 1
          query = .without(query, try list())
        } else {
          query = .and(query.conjuncts + (try list()).conjuncts)
        }
      case .not:
        index += 1
        query = .without(query, try list())
      default: return query
      }
    }
    return query
  }

  private mutating func list() throws(QueryError) -> Query {
    let start = index
    var items: [Query.Item] = []
    while let token, token.startsOperand {
      var sign = Query.Item.Sign.optional
      if token.kind == .plus || token.kind == .minus {
        sign = token.kind == .plus ? .required : .excluded
        index += 1
      }
      items.append(Query.Item(try operand(), sign))
    }
    guard let first = items.first else { throw misplaced(token) }
    guard items.contains(where: { $0.sign != .excluded }) else {
      throw QueryError(
        .syntax,
        "Only exclusions: nothing says what to look for.",
        hint: "Put words before them: torture -children.",
        at: ByteRange(tokens[start].range.start, tokens[index - 1].range.end),
      )
    }
    return items.count == 1 ? first.query : .list(items)
  }

  private mutating func operand() throws(QueryError) -> Query {
    guard let token else { throw misplaced(nil) }
    index += 1
    let position = Query.Position(token.range)
    switch token.kind {
    case .word(let text):
      let word = Query.Word(text, position)
      if case .near = self.token?.kind { return try near(from: word) }
      return .word(word)
    case .wildcard(let text): return .wildcard(Query.Word(text, position))
    case .phrase(let text): return .phrase(Query.Phrase(text, position))
    case .citation(let source): return .citation(source)
    case .unit(let name, let number): return .unit(name: name, number: number)
    case .filter(let test): return .filter(Query.Filter(test, position))
    case .openBracket:
      let query = try alternatives()
      guard self.token?.kind == .closeBracket else { throw misplaced(self.token) }
      index += 1
      return query
    case .field(let field): return try text(field, token)
    case .closeBracket, .plus, .minus, .and, .or, .not, .near: throw misplaced(token)
    }
  }

  private mutating func text(
    _ field: Query.TextField,
    _ token: QueryToken,
  ) throws(QueryError) -> Query {
    switch self.token?.kind {
    case .word, .wildcard, .phrase, .openBracket: break
    default:
      throw QueryError(
        .syntax,
        "\(field.rawValue): is followed by a word, a phrase or brackets.",
        hint: "Write \(field.rawValue):torture or \(field.rawValue):\"fair trial\".",
        at: token.range,
      )
    }
    let query = try operand()
    guard query.isText else {
      throw QueryError(
        .syntax,
        "Inside \(field.rawValue):( ) stand only words, phrases and AND, OR, NOT.",
        hint: "Put filters and citations outside the brackets.",
        at: token.range,
      )
    }
    return .text(field, query)
  }

  private mutating func near(from first: Query.Word) throws(QueryError) -> Query {
    var words = [first]
    var widest = 0
    var order: Bool?
    while case .near(let distance, let ordered) = token?.kind, let sign = token {
      index += 1
      guard order == nil || order == ordered else {
        throw QueryError(
          .syntax,
          "NEAR and ADJ cannot stand in one chain.",
          hint: "Use one of them, or join two pairs with AND.",
          at: sign.range,
        )
      }
      order = ordered
      widest = max(widest, distance)
      guard case .word(let text) = token?.kind, let word = token else {
        throw QueryError(
          .syntax,
          "NEAR and ADJ stand between two words.",
          hint: "Write legal NEAR/5 aid; for phrases use AND.",
          at: sign.range,
        )
      }
      words.append(Query.Word(text, Query.Position(word.range)))
      index += 1
    }
    return .near(words, distance: widest, ordered: order ?? false)
  }

  // MARK: What stands in the wrong place

  private func misplaced(_ token: QueryToken?) -> QueryError {
    guard let token else {
      let last = tokens.last?.range ?? ByteRange(end, end)
      return QueryError(
        .syntax,
        "The query ends where something to look for is missing.",
        hint: "Put a word or phrase behind the last operator, or leave it out.",
        at: last,
      )
    }
    let (message, hint) =
      switch token.kind {
      case .and: ("AND needs something on both sides.", "Write legal AND aid.")
      case .or: ("OR needs something on both sides.", "Write jail OR prison.")
      case .not:
        ("NOT takes away from what stands before it.", "Write torture NOT children.")
      case .near:
        ("NEAR and ADJ stand between two words.", "Write legal NEAR/5 aid; for phrases use AND.")
      case .closeBracket:
        index > 0 && tokens[index - 1].kind == .openBracket
          ? ("These brackets are empty.", "Put words between them, or leave them out.")
          : (
            "This bracket closes where something to look for is missing.", "Put a word before it.",
          )
      default: ("This cannot stand here.", "Leave it out, or put it in quotation marks.")
      }
    return QueryError(.syntax, message, hint: hint, at: token.range)
  }
}

extension Query {
  fileprivate var conjuncts: [Query] {
    if case .and(let parts) = self { parts } else { [self] }
  }

  fileprivate var alternatives: [Query] {
    if case .or(let parts) = self { parts } else { [self] }
  }

  /// Whether it is made of words alone, so that it can be looked for in one text.
  fileprivate var isText: Bool {
    switch self {
    case .word, .wildcard, .phrase, .near: true
    case .list(let items): items.allSatisfy { $0.query.isText }
    case .and(let parts), .or(let parts): parts.allSatisfy { $0.isText }
    case .without(let query, let other): query.isText && other.isText
    case .citation, .unit, .text, .filter: false
    }
  }
}

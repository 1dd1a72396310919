// SPDX-License-Identifier: GPL-2.0-or-later

import Documents
import Wire
import Xapian

/// A request with all that is known about it before the index is searched.
struct UnderstoodQuery {
  /// Nil when only filters were given.
  var parsed: ParsedQuery?
  var compiled: CompiledQuery

  var lacksWords: Bool { !compiled.absent.isEmpty }
  var readAs: String { parsed?.root.description ?? "" }
}

extension Searcher {
  func understand(_ request: QueryRequest) throws(ErrorReply) -> UnderstoodQuery {
    guard !request.text.trimmed.isEmpty || request.filters.isEmpty else {
      return UnderstoodQuery(parsed: nil, compiled: try compile(nil, request))
    }
    let parsed: ParsedQuery
    do {
      parsed = try ParsedQuery(parsing: request.text, limits: limits)
    } catch {
      throw error.reply(to: request.text)
    }
    return UnderstoodQuery(parsed: parsed, compiled: try compile(parsed.root, request))
  }

  func compile(
    _ root: Query?,
    _ request: QueryRequest,
    widens: Bool = true,
  ) throws(ErrorReply) -> CompiledQuery {
    var compiler = QueryCompiler(vocabulary, synonyms, lendAnalyzer(), limits)
    compiler.words.widens = widens
    // It comes back with the stems it has learnt.
    defer { analyzer = compiler.words.analyzer }
    let scope = Query.Scope(rawValue: request.scope.rawValue) ?? .all
    return try compiler.compile(root, filters: request.filters, scope: scope)
  }

  /// A second reference to its tables would make their first change copy them.
  private func lendAnalyzer() -> Analyzer {
    let lent = analyzer
    analyzer = Analyzer()
    return lent
  }

  // MARK: Spelling

  /// Better spellings of words that the index does not have, or hardly has, by the words as typed.
  func corrections(of understood: UnderstoodQuery) throws(ErrorReply) -> [(Query.Word, String)] {
    var corrections: [(Query.Word, String)] = []
    for word in understood.compiled.absent { try addCorrection(of: word, than: 0, &corrections) }
    // A rare word is doubted only when the other spelling is common.
    for word in understood.compiled.rare { try addCorrection(of: word, than: 20, &corrections) }
    return corrections
  }

  private func addCorrection(
    of word: Query.Word,
    than least: Int,
    _ corrections: inout [(Query.Word, String)],
  ) throws(ErrorReply) {
    analyzer.tokenizer.tokenize(word.text)
    guard let token = analyzer.tokenizer.tokens.first, analyzer.tokenizer.tokens.count == 1,
      Analyzer.hasStem(token), token.folded.count >= 4
    else { return }
    let folded = Array(analyzer.tokenizer.folded(token))
    let suggestion: [UInt8]?
    do {
      suggestion = try vocabulary.database.spellingSuggestion(for: folded)
    } catch {
      throw ErrorReply(error)
    }
    guard let suggestion, suggestion != folded, Self.isLikely(suggestion, for: folded),
      try vocabulary.frequency(suggestion) > least
    else { return }
    corrections.append((word, String(decoding: suggestion, as: UTF8.self)))
  }

  /// People know how a word begins: where the first letters differ, nothing else may (`extradition`
  /// is no slip for `tradition`).
  private static func isLikely(_ suggestion: [UInt8], for word: [UInt8]) -> Bool {
    guard suggestion.first != word.first else { return true }
    let rests = [suggestion.dropFirst(), word.dropFirst()]
    return rests[0] == rests[1] || rests[0] == word[...] || rests[1] == suggestion[...]
      || (suggestion.prefix(2).elementsEqual(word.prefix(2).reversed())
        && suggestion.dropFirst(2) == word.dropFirst(2))
  }

  /// The query with better spellings of the words that are not in the index; with `fuzzy`, of those
  /// that are rare in it too.
  func correct(
    _ understood: UnderstoodQuery,
    _ corrections: [(Query.Word, String)],
    _ request: QueryRequest,
  ) throws(ErrorReply) -> UnderstoodQuery? {
    guard var parsed = understood.parsed else { return nil }
    let absent = understood.compiled.absent.map(\.position.range)
    let used = corrections.filter { request.isFuzzy || absent.contains($0.0.position.range) }
    guard !used.isEmpty else { return nil }
    parsed.root = parsed.root.replacing(used)
    var compiled = try compile(parsed.root, request)
    compiled.expansions =
      used.map { Wire.Expansion(from: $0.0.text, to: [$0.1], why: "spelling") }
      + compiled.expansions
    return UnderstoodQuery(parsed: parsed, compiled: compiled)
  }

  /// The whole query with better spellings, when there are any.
  func spelling(
    _ understood: UnderstoodQuery,
    _ corrections: [(Query.Word, String)],
  ) -> String? {
    guard let text = understood.parsed?.text, !corrections.isEmpty else { return nil }
    var bytes = Array(text.utf8)
    let sorted = corrections.sorted { $0.0.position.range.lower > $1.0.position.range.lower }
    for (word, better) in sorted where word.position.range.end <= bytes.count {
      bytes.replaceSubrange(word.position.range.indices, with: better.utf8)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension Query {
  /// The same query with other words at some places.
  fileprivate func replacing(_ words: [(Word, String)]) -> Query {
    func better(_ word: Word) -> Word {
      let found = words.first { $0.0.position.range == word.position.range }
      return found.map { Word($0.1, word.position) } ?? word
    }
    switch self {
    case .list(let items):
      return .list(items.map { Item($0.query.replacing(words), $0.sign) })
    case .and(let parts): return .and(parts.map { $0.replacing(words) })
    case .or(let parts): return .or(parts.map { $0.replacing(words) })
    case .without(let query, let other):
      return .without(query.replacing(words), other.replacing(words))
    case .near(let near, let distance, let ordered):
      return .near(near.map(better), distance: distance, ordered: ordered)
    case .word(let word): return .word(better(word))
    case .text(let field, let query): return .text(field, query.replacing(words))
    case .wildcard, .phrase, .citation, .unit, .filter: return self
    }
  }
}

extension Patience {
  /// Not longer than so many milliseconds from now.
  func bounded(by milliseconds: Int) -> Patience {
    let limit = Deadline.after(milliseconds: UInt64(clamping: milliseconds))
    var patience = self
    let known = deadline?.monotonicNanoseconds ?? .max
    if limit.monotonicNanoseconds < known { patience.deadline = limit }
    return patience
  }
}

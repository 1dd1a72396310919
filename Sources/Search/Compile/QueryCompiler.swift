// SPDX-License-Identifier: GPL-2.0-or-later

import Documents
import Wire
import Xapian

/// Turns what was asked into what the index can be asked.
///
/// A list of words becomes two queries: one for paragraphs with every word, one for those with some.
/// A word counts wherever it stands: in the body, a note, a heading above, the title.
struct QueryCompiler {
  let vocabulary: Vocabulary
  let synonyms: Synonyms
  let limits: Limits
  var words: WordCompiler
  var expansions: [Wire.Expansion] = []
  var warnings: [String] = []
  var absent: [Query.Word] = []
  var rare: [Query.Word] = []
  var sought = SoughtTerms()
  /// Groups by the stem or word they stand for: a word typed twice is one.
  var groups: [[UInt8]: Int] = [:]

  init(
    _ vocabulary: Vocabulary,
    _ synonyms: Synonyms,
    _ analyzer: consuming Analyzer,
    _ limits: Limits,
  ) {
    self.vocabulary = vocabulary
    self.synonyms = synonyms
    self.limits = limits
    words = WordCompiler(vocabulary, analyzer)
  }

  /// Compiles a query with filters from outside it.
  mutating func compile(
    _ root: Query?,
    filters: [QueryRequest.Filter],
    scope: Query.Scope,
  ) throws(ErrorReply) -> CompiledQuery {
    words.restrictLanguages(to: root?.languages ?? [], filters)
    var outer: [Xapian.Query] = []
    for filter in filters { outer.append(try self.filter(filter)) }
    var every = Xapian.Query.everything
    var some: Xapian.Query?
    var ranks = false
    if let root {
      let part = try compile(root, SoughtTerms.Texts(scope), isTop: true)
      every = part.query
      some = part.loose
      ranks = !part.isFilter
    }
    if root == nil || !ranks {
      every = .and(every, not: .term(Schema.kind.term(Schema.documentKind)))
    }
    if !outer.isEmpty {
      every = .filter(every, by: .and(outer))
      some = some.map { .filter($0, by: .and(outer)) }
    }
    return CompiledQuery(
      every: every,
      some: some,
      absent: absent,
      rare: rare,
      sought: sought,
      expansions: expansions,
      warnings: warnings,
      ranks: ranks,
    )
  }

  // MARK: Nodes

  /// The recursion is as deep as brackets may be.
  mutating func compile(
    _ query: Query,
    _ texts: SoughtTerms.Texts,
    isTop: Bool = false,
  ) throws(ErrorReply) -> CompiledPart {
    switch query {
    case .list(let items): return try list(items, texts, isTop: isTop)
    case .word, .wildcard, .phrase, .near, .citation, .unit:
      return try list([Query.Item(query)], texts, isTop: isTop)
    case .and(let parts):
      var queries: [Xapian.Query] = []
      for part in parts { queries.append(try compile(part, texts).query) }
      return CompiledPart(.and(queries))
    case .or(let parts):
      var queries: [Xapian.Query] = []
      for part in parts { queries.append(try compile(part, texts).query) }
      return CompiledPart(.or(queries))
    case .without(let query, let other):
      let kept = try compile(query, texts)
      return CompiledPart(.and(kept.query, not: try excluded(other, texts)))
    case .text(let field, let query):
      return try compile(query, SoughtTerms.Texts(field))
    case .filter(let filter):
      var part = CompiledPart(try self.filter(filter))
      part.isFilter = true
      return part
    }
  }

  /// What is excluded is not looked for: it leaves no marks, no hints and no synonyms.
  private mutating func excluded(
    _ query: Query,
    _ texts: SoughtTerms.Texts,
  ) throws(ErrorReply) -> Xapian.Query {
    let (sought, absent, rare, expansions) = (self.sought, self.absent, self.rare, self.expansions)
    let groups = self.groups
    let widens = words.widens
    words.widens = false
    let part = try compile(query, texts)
    words.widens = widens
    (self.sought, self.absent, self.rare, self.expansions) = (sought, absent, rare, expansions)
    self.groups = groups
    return part.query
  }

  // MARK: Lists

  private mutating func list(
    _ items: [Query.Item],
    _ texts: SoughtTerms.Texts,
    isTop: Bool,
  ) throws(ErrorReply) -> CompiledPart {
    let texts = scope(of: items) ?? texts
    var list = ListParts()
    var index = 0
    let optional = items.filter { $0.sign == .optional }.map(\.query)
    for item in items {
      switch item.sign {
      case .excluded: list.excluded.append(try excluded(item.query, texts))
      case .required: list.required.append(try compile(item.query, texts).query)
      case .optional: break
      }
    }
    var keepsStopWords = true
    for query in optional where saysSomething(query) { keepsStopWords = false }
    while index < optional.count {
      if case .filter(let filter) = optional[index] {
        if case .scope = filter.test {} else { list.add(filter, try self.filter(filter)) }
        index += 1
        continue
      }
      let clause = try clause(optional, at: index, texts, keepsStopWords: keepsStopWords)
      index += clause.count
      if let part = clause.part {
        if part.decides { list.decisive.append(part) } else { list.clauses.append(part) }
      }
    }
    return list.part(isTop: isTop)
  }

  /// The part that starts at an index, and how many items it takes.
  private mutating func clause(
    _ items: [Query],
    at index: Int,
    _ texts: SoughtTerms.Texts,
    keepsStopWords: Bool,
  ) throws(ErrorReply) -> (part: CompiledPart?, count: Int) {
    switch items[index] {
    case .word:
      let run = items[index...].prefix { if case .word = $0 { true } else { false } }
      let words = run.compactMap { if case .word(let word) = $0 { word } else { nil } }
      return try self.words(words, texts, keepsStopWords: keepsStopWords)
    case .wildcard(let word): return (CompiledPart(try wildcard(word, texts)), 1)
    case .phrase(let phrase): return (CompiledPart(try self.phrase(phrase, texts)), 1)
    case .near(let words, let distance, let ordered):
      return (CompiledPart(try near(words, distance, ordered, texts)), 1)
    case .citation(let source): return (try citation(source, texts), 1)
    case .unit(let name, let number): return (CompiledPart(try unit(name, number, texts)), 1)
    default: return (try compile(items[index], texts), 1)
    }
  }

  private func scope(of items: [Query.Item]) -> SoughtTerms.Texts? {
    for item in items {
      if case .filter(let filter) = item.query, case .scope(let scope) = filter.test {
        return SoughtTerms.Texts(scope)
      }
    }
    return nil
  }

  private mutating func saysSomething(_ query: Query) -> Bool {
    switch query {
    case .word(let word): !words.isStopWord(word)
    case .filter: false
    default: true
    }
  }
}

/// The parts of a list while it is read.
private struct ListParts {
  var clauses: [CompiledPart] = []
  var decisive: [CompiledPart] = []
  var required: [Xapian.Query] = []
  var excluded: [Xapian.Query] = []
  /// Values of one field are alternatives.
  private var filters: [(field: String, queries: [Xapian.Query])] = []

  mutating func add(_ filter: Query.Filter, _ query: Xapian.Query) {
    let field =
      switch filter.test {
      case .value(let field, _): field.rawValue
      case .years: "year"
      case .scope: "in"
      }
    if let known = filters.firstIndex(where: { $0.field == field }) {
      filters[known].queries.append(query)
    } else {
      filters.append((field, [query]))
    }
  }

  func part(isTop: Bool) -> CompiledPart {
    var part: CompiledPart
    if clauses.isEmpty, decisive.isEmpty, required.isEmpty {
      part = CompiledPart(.everything)
      part.isFilter = true
    } else {
      part = CompiledPart(.and((clauses + decisive).map(\.query) + required))
      if isTop, isLooser { part.loose = loose() }
    }
    part.query = restricted(part.query)
    part.loose = part.loose.map(restricted)
    return part
  }

  /// Whether some of it is less than all of it.
  private var isLooser: Bool {
    let parts = clauses + decisive
    return parts.contains { $0.loose != nil } || clauses.count > 1 || decisive.count > 1
      || (!clauses.isEmpty && parts.count + required.count > 1)
  }

  /// Some of the words, and all that has to be there. Of several citations one is enough.
  private func loose() -> Xapian.Query {
    let some = clauses.map { $0.loose ?? $0.query }
    let citations = decisive.map { $0.loose ?? $0.query }
    let needed = required + (citations.isEmpty ? [] : [.or(citations)])
    guard !needed.isEmpty else { return .or(some) }
    return some.isEmpty ? .and(needed) : .and(.and(needed), maybe: .or(some))
  }

  private func restricted(_ query: Xapian.Query) -> Xapian.Query {
    var query = query
    let filters = filters.map { $0.queries.count == 1 ? $0.queries[0] : .or($0.queries) }
    if !filters.isEmpty { query = .filter(query, by: .and(filters)) }
    if !excluded.isEmpty { query = .and(query, not: .or(excluded)) }
    return query
  }
}

extension SoughtTerms.Texts {
  init(_ scope: Query.Scope) {
    switch scope {
    case .body: self = .body
    case .notes: self = .notes
    case .all: self = .all
    }
  }

  init(_ field: Query.TextField) {
    switch field {
    case .body: self = .body
    case .notes: self = .notes
    case .section: self = .section
    case .title: self = .title
    }
  }
}

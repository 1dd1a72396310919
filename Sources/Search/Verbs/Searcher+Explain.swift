// SPDX-License-Identifier: GPL-2.0-or-later

import Documents
package import Wire
import Xapian

extension Searcher {
  /// How a query is read and how often what it looks for occurs; with an address, why that paragraph
  /// matches or not, and why it ranks as it does.
  package func explain(
    _ request: QueryRequest,
    about address: String? = nil,
    patience: Patience = Patience(),
  ) throws(ErrorReply) -> Explanation {
    let patience = patience.bounded(by: request.deadline ?? limits.deadline)
    let understood = try understand(request)
    var explanation = Explanation(
      query: request.text,
      readAs: understood.readAs,
      tree: understood.parsed?.root.treeLines() ?? [],
      expansions: understood.compiled.expansions,
      warnings: (understood.parsed?.warnings ?? []) + understood.compiled.warnings,
      terms: try termCounts(understood, request, patience),
      id: nil,
      matches: nil,
      clauses: [],
      score: nil,
      parts: [],
    )
    if let address { try explain(address, understood, request, patience, &explanation) }
    return explanation
  }

  // MARK: Terms

  /// Everything that is looked for, as typed and as widened, with the paragraphs that have it.
  private func termCounts(
    _ understood: UnderstoodQuery,
    _ request: QueryRequest,
    _ patience: Patience,
  ) throws(ErrorReply) -> [TermCount] {
    var counts: [TermCount] = []
    let leaves = understood.parsed?.root.leaves ?? []
    let saysNothing = leaves.allSatisfy { $0.isStopWord }
    for leaf in leaves where saysNothing || !leaf.isStopWord {
      let count = TermCount(
        term: leaf.description,
        field: leaf.field(request.scope),
        frequency: try frequency(of: leaf, request.scope, patience, widened: false),
      )
      if !counts.contains(count) { counts.append(count) }
    }
    for expansion in understood.compiled.expansions where expansion.why != "value" {
      for text in expansion.to {
        let words = QueryWords.words(in: text)
        guard let first = words.first else { continue }
        // A wildcard stands for words as written, a synonym for all forms of its words.
        let query: Query =
          expansion.why == "wildcard"
          ? .phrase(Query.Phrase(text, first.position)) : .list(words.map { .init(.word($0)) })
        counts.append(
          TermCount(
            term: text,
            field: "\(expansion.why) of \(expansion.from)",
            frequency: try frequency(of: query, request.scope, patience, widened: false),
          )
        )
      }
    }
    return counts
  }

  /// In how many paragraphs a part of a query is.
  private func frequency(
    of query: Query,
    _ scope: QueryRequest.Scope,
    _ patience: Patience,
    widened: Bool,
  ) throws(ErrorReply) -> Int {
    let compiled = try compile(query, QueryRequest("", scope: scope), widens: widened)
    var search = SearchRequest(compiled.every)
    search.limit = 0
    search.checkAtLeast = .max
    search.order = .document
    return Int(try run(search, patience).estimate)
  }

  // MARK: One paragraph

  private func explain(
    _ address: String,
    _ understood: UnderstoodQuery,
    _ request: QueryRequest,
    _ patience: Patience,
    _ explanation: inout Explanation,
  ) throws(ErrorReply) {
    let entry = try paragraphEntry(of: address)
    let compiled = understood.compiled
    let query = compiled.some ?? compiled.every
    var reader = QueryReader(self, compiled.sought)
    let glanced = try reader.glance(at: entry)
    let paragraph = try reader.read(glanced)
    explanation.id = "\(paragraph.document.id)#\(paragraph.record.locator)"
    explanation.matches = try weight(of: query, entry).matches
    let expressions = compiled.expansions.filter { $0.why == "synonym" }
      .map { $0.from.split(separator: " ").map(String.init) }
    let clauses = understood.parsed?.root.clauses(request.scope, joint: expressions) ?? []
    for clause in clauses { explanation.clauses.append(try check(clause, entry, patience)) }
    for filter in request.filters {
      explanation.clauses.append(try check(filter, entry, paragraph))
    }
    guard explanation.matches == true else {
      explanation.score = 0
      return
    }
    let gain = RankingGains(compiled.sought).gain(glanced, paragraph)
    try score(clauses, compiled, entry, gain, patience, &explanation)
  }

  /// The entry of a paragraph, or of the one that carries a note.
  func paragraphEntry(of address: String) throws(ErrorReply) -> UInt32 {
    switch try reference(address) {
    case .paragraph(let entry, _, _, _): return entry
    case .note(let index, let entry, let document):
      if let owner = document.notes[index].owner {
        return try records.number(ofParagraph: owner, in: entry)
      }
    case .section, .document: break
    }
    throw ErrorReply(
      code: 550,
      word: "no-such-id",
      message: "\(address) is no paragraph.",
      hint: "Its paragraphs: pincite show \(address).",
      culprit: address,
    )
  }

  private func weight(
    of query: Xapian.Query,
    _ entry: UInt32,
  ) throws(ErrorReply) -> (matches: Bool, weight: Double) {
    do {
      return try vocabulary.database.weight(
        of: query,
        forDocument: entry,
        weighting: Ranker.weighting,
      )
    } catch {
      throw ErrorReply(error)
    }
  }

  // MARK: Clauses

  private func check(
    _ clause: Clause,
    _ entry: UInt32,
    _ patience: Patience,
  ) throws(ErrorReply) -> ClauseCheck {
    let reading = try read(clause.query, clause.scope, entry, patience)
    var ok = try weight(of: reading.compiled.every, entry).matches
    var detail = ok ? reading.clause.places : ""
    if clause.query.isStopWord {
      (ok, detail) = (true, "says nothing by itself, and is not asked for")
    } else if clause.isExcluded {
      ok.toggle()
    } else if case .filter(let filter) = clause.query {
      detail = FilterReading(paragraph: reading.clause.paragraph).detail(filter.test)
    } else if !ok {
      detail = try reading.clause.lack { query throws(ErrorReply) in
        try self.read(query, clause.scope, entry, patience).clause
      }
    } else if case .unit(let name, let number) = clause.query,
      reading.clause.paragraph.record.number == number
    {
      detail = "it is \(name) \(number)" + (detail.isEmpty ? "" : "; \(detail)")
    }
    return ClauseCheck(clause: clause.description, ok: ok, detail: detail)
  }

  private func read(
    _ query: Query,
    _ scope: QueryRequest.Scope,
    _ entry: UInt32,
    _ patience: Patience,
  ) throws(ErrorReply) -> (clause: ClauseReading, compiled: CompiledQuery) {
    let compiled = try compile(query, QueryRequest("", scope: scope))
    var reader = QueryReader(self, compiled.sought)
    let clause = ClauseReading(
      paragraph: try reader.read(entry),
      query: query,
      sought: compiled.sought,
      frequency: try frequency(of: query, scope, patience, widened: true),
    )
    return (clause, compiled)
  }

  private func check(
    _ filter: QueryRequest.Filter,
    _ entry: UInt32,
    _ paragraph: ReadParagraph,
  ) throws(ErrorReply) -> ClauseCheck {
    let compiled = try compile(nil, QueryRequest("", filters: [filter]))
    return ClauseCheck(
      clause: "\(filter.field.rawValue):\(filter.values.joined(separator: ","))",
      ok: try weight(of: compiled.every, entry).matches,
      detail: FilterReading(paragraph: paragraph).detail(filter.field),
    )
  }

  // MARK: Score

  /// The weight that the index gives, part by part, and what the text adds to it.
  private func score(
    _ clauses: [Clause],
    _ compiled: CompiledQuery,
    _ entry: UInt32,
    _ gain: Double,
    _ patience: Patience,
    _ explanation: inout Explanation,
  ) throws(ErrorReply) {
    guard compiled.ranks else {
      explanation.score = 0
      return
    }
    let total = try weight(of: weighed(compiled, patience), entry).weight
    var rest = total
    for clause in clauses where !clause.isExcluded && !clause.query.isStopWord {
      let part = try compile(clause.query, QueryRequest("", scope: clause.scope))
      guard part.ranks else { continue }
      let value = min(rest, try weight(of: part.every, entry).weight)
      guard value > 0 else { continue }
      explanation.parts.append(ScorePart(part: clause.description, value: value))
      rest -= value
    }
    if rest > 0.005 {
      explanation.parts.append(ScorePart(part: "everything that was asked for", value: rest))
    }
    if gain > 0 {
      explanation.parts.append(
        ScorePart(part: "close together, complete, headed so", value: total * gain)
      )
    }
    explanation.score = total * (1 + gain)
  }

  /// The query that weighs the paragraphs of the first page.
  private func weighed(
    _ compiled: CompiledQuery,
    _ patience: Patience,
  ) throws(ErrorReply) -> Xapian.Query {
    guard let some = compiled.some else { return compiled.every }
    var search = SearchRequest(compiled.every)
    search.limit = UInt32(Ranker.enough)
    search.order = .document
    if try run(search, patience).hits.count >= Ranker.enough { return compiled.every }
    return .or([some, .scale(compiled.every, by: Ranker.everything)])
  }
}

extension Query {
  var isStopWord: Bool {
    guard case .word(let word) = self else { return false }
    return StopWords.contains(Array(Folding.shared.folded(word.text).utf8))
  }

  /// The texts in which it is looked for.
  fileprivate func field(_ scope: QueryRequest.Scope) -> String {
    switch self {
    case .text(let field, _): field.rawValue
    case .citation, .unit: "citation"
    default: scope == .all ? "anywhere" : scope.rawValue
    }
  }
}

// SPDX-License-Identifier: GPL-2.0-or-later

import Documents
package import Wire
import Xapian

/// Is a quotation verbatim, and where is it from: rare words pick the candidates, and the quotation is
/// laid against their texts word by word.
extension Searcher {
  package func quote(
    _ request: QueryRequest,
    patience: Patience = Patience(),
  ) throws(ErrorReply) -> Quote {
    let patience = patience.bounded(by: request.deadline ?? limits.deadline)
    let quotation = Quotation(request.text)
    let claims = try claims(of: quotation)
    guard !claims.isEmpty else { return Quote(verdict: "none", matches: []) }
    let compared = ComparedQuotation(quotation)
    var best: [Comparison] = []
    for candidate in try candidates(quotation, claims, request, patience) {
      guard !patience.isOver else { throw Searcher.tooSlow }
      for passage in try passages(candidate) {
        guard let found = try nearest(quotation, compared, passage, best.first?.cost) else {
          continue
        }
        if let first = best.first, found.cost < first.cost { best = [] }
        if best.first.map({ $0.cost == found.cost }) ?? true { best.append(found) }
      }
    }
    // What differs in punctuation alone costs nothing, and is no verbatim quotation.
    let exact = best.filter(\.isExact)
    let shown = exact.isEmpty ? best.filter { isNear($0, claims) } : exact
    let matches = shown.prefix(Searcher.mostPassages).flatMap { comparison in
      comparison.matches { part in
        FinishedCitation(of: comparison.passage.document.card, label: part.label, style: .plain)
          .text
      }
    }
    return Quote(
      verdict: matches.isEmpty ? "none" : exact.isEmpty ? "differs" : "exact",
      matches: matches,
    )
  }

  private static let mostPassages = 10
  private static let mostCandidates = 40
  /// So much of a quotation, weighed by how rare its words are, is in its source.
  private static let nearness = 0.4
  /// So many paragraphs behind the first one are taken in when a quotation runs on.
  private static let mostParagraphs = 12

  // MARK: Candidates

  /// A word of a quotation with its rarity.
  private struct Claim {
    var item: Int
    var term: [UInt8]
    var frequency: Int
    var weight: Double
  }

  private func claims(of quotation: Quotation) throws(ErrorReply) -> [Claim] {
    var claims: [Claim] = []
    for (index, item) in quotation.items.enumerated() {
      guard case .word(let word) = item else { continue }
      analyzer.tokenizer.tokenize(quotation.words.words[word].letters)
      guard let token = analyzer.tokenizer.tokens.last else { continue }
      let term = Array(analyzer.tokenizer.folded(token))
      let frequency =
        try vocabulary.frequency(term) + vocabulary.frequency(Searcher.noted(term))
      claims.append(
        Claim(
          item: index,
          term: term,
          frequency: frequency,
          weight: vocabulary.rarity(frequency),
        )
      )
    }
    return claims
  }

  private static func noted(_ term: [UInt8]) -> [UInt8] { Array(Schema.notes.prefix.utf8) + term }

  /// Paragraphs that may hold it in their text or their notes, the likeliest first.
  private func candidates(
    _ quotation: Quotation,
    _ claims: [Claim],
    _ request: QueryRequest,
    _ patience: Patience,
  ) throws(ErrorReply) -> [UInt32] {
    let filters = try compile(nil, QueryRequest("", filters: request.filters)).every
    var entries: [UInt32] = []
    func add(_ query: Xapian.Query, limit: Int) throws(ErrorReply) {
      var search = SearchRequest(request.filters.isEmpty ? query : .filter(query, by: filters))
      search.limit = UInt32(clamping: limit)
      for hit in try run(search, patience).hits where !entries.contains(hit.document) {
        entries.append(hit.document)
      }
    }
    for terms in Searcher.runs(of: claims, in: quotation) {
      for terms in [terms, terms.map(Searcher.noted)] {
        let parts = terms.map { Xapian.Query.term($0) }
        try add(parts.count == 1 ? parts[0] : .phrase(parts), limit: Searcher.mostPassages)
      }
    }
    var terms: [[UInt8]] = []
    for claim in claims.sorted(by: { $0.frequency < $1.frequency })
    where claim.frequency > 0 && !terms.contains(claim.term) && terms.count < 16 {
      terms.append(claim.term)
    }
    guard !terms.isEmpty else { return entries }
    try add(.or(terms.map { .term($0) }), limit: Searcher.mostCandidates)
    try add(.or(terms.map { .term(Searcher.noted($0)) }), limit: Searcher.mostCandidates / 2)
    return entries
  }

  /// Words that stand side by side, so many that few other paragraphs have them: the longest run.
  private static func runs(of claims: [Claim], in quotation: Quotation) -> [[[UInt8]]] {
    var runs: [[Claim]] = []
    for claim in claims where claim.frequency > 0 {
      if let last = runs.last?.last, last.item + 1 == claim.item {
        runs[runs.count - 1].append(claim)
      } else {
        runs.append([claim])
      }
    }
    guard let longest = runs.max(by: { $0.count < $1.count }) else { return [] }
    // Around the rarest word.
    let rarest = longest.indices.min { longest[$0].frequency < longest[$1].frequency } ?? 0
    let start = max(0, min(rarest - 4, longest.count - 8))
    return [longest[start...].prefix(8).map(\.term)]
  }

  // MARK: Passages

  /// A paragraph and the notes that are stored with it.
  private func passages(_ entry: UInt32) throws(ErrorReply) -> [Passage] {
    let paragraph = try records.paragraph(entry)
    let number = try records.number(ofDocumentOf: entry, ordinal: paragraph.ordinal)
    let document = try records.document(number)
    return [Passage(document, entry: number, [.init(paragraph)])]
      + paragraph.notes.map { Passage(document, entry: number, [.init($0)]) }
  }

  /// The comparison with a passage, unless it must be worse than what is known. A quotation that runs
  /// over the borders of a paragraph takes in those before and behind it.
  private func nearest(
    _ quotation: Quotation,
    _ compared: ComparedQuotation,
    _ passage: Passage,
    _ known: Int32?,
  ) throws(ErrorReply) -> Comparison? {
    let source = passage.compared(compared)
    guard source.words.count * compared.items.count <= Alignment.mostCells,
      compared.leastCost(source) <= known ?? .max
    else { return nil }
    // What has next to nothing of it is not its source; a long one may lie over several paragraphs.
    let promise = compared.known(source)
    guard promise.share >= 0.2 || promise.distinct >= 8 else { return nil }
    let first = Comparison(quotation, passage, Alignment(compared, source))
    let unfound = first.unfound
    if unfound.before >= 3 || unfound.behind >= 3, first.found.count >= 3,
      let wider = try widened(passage, unfound, quotation)
    {
      let source = wider.compared(compared)
      if source.words.count * compared.items.count <= Alignment.mostCells {
        let second = Comparison(quotation, wider, Alignment(compared, source))
        if second.cost < first.cost { return second.cost <= known ?? .max ? second : nil }
      }
    }
    return first.cost <= known ?? .max ? first : nil
  }

  private func widened(
    _ passage: Passage,
    _ unfound: (before: Int, behind: Int),
    _ quotation: Quotation,
  ) throws(ErrorReply) -> Passage? {
    guard let own = passage.parts.first, own.number != nil || !own.label.hasPrefix("note ") else {
      return nil
    }
    let address = "\(passage.document.id)#\(own.locator)"
    guard let entry = try records.entry(of: address) else { return nil }
    let ordinal = try records.paragraph(entry).ordinal
    let reading = DocumentReading(
      records: records,
      entry: passage.entry,
      document: passage.document,
    )
    var parts = [own]
    var missing = unfound.before
    var next = ordinal - 1
    while missing >= 3, next >= 0, parts.count < Searcher.mostParagraphs {
      let part = Passage.Part(try reading.paragraph(next))
      parts.insert(part, at: 0)
      missing -= part.words.words.count
      next -= 1
    }
    missing = unfound.behind
    next = ordinal + 1
    while missing >= 3, next < passage.document.paragraphs, parts.count < Searcher.mostParagraphs {
      let part = Passage.Part(try reading.paragraph(next))
      parts.append(part)
      missing -= part.words.words.count
      next += 1
    }
    return parts.count > 1 ? Passage(passage.document, entry: passage.entry, parts) : nil
  }

  private func isNear(_ comparison: Comparison, _ claims: [Claim]) -> Bool {
    let found = Set(comparison.found)
    let all = claims.reduce(0) { $0 + $1.weight }
    let own = claims.filter { found.contains($0.item) }.reduce(0) { $0 + $1.weight }
    guard found.count > 1 || claims.count == 1 else { return false }
    // Few words that are changed may be all the rare ones.
    let share = Double(claims.count { found.contains($0.item) }) / Double(claims.count)
    return own >= Searcher.nearness * all || (share >= 0.6 && own >= 0.15 * all)
  }
}

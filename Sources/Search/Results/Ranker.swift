// SPDX-License-Identifier: GPL-2.0-or-later

import Wire
import Xapian

/// Finds the paragraphs of a page, in their order.
///
/// First come the paragraphs that have everything that was asked for, then those with some of it.
/// The first hundred are read, and re-ranked by what only the text shows.
struct Ranker {
  struct Ranked {
    var entry: UInt32
    var score: Double
    /// When it has been read already.
    var paragraph: ReadParagraph?
  }

  struct Page {
    var ranked: [Ranked] = []
    var total = Total(lower: 0, estimate: 0, upper: 0)
    var stopped = false
  }

  /// How many are re-ranked.
  static let window = 100

  let searcher: Searcher
  let query: CompiledQuery
  let request: QueryRequest
  let patience: Patience

  func page() throws(ErrorReply) -> Page {
    guard request.order == .score, request.perDocument == nil, query.ranks else {
      return try plainPage()
    }
    let wanted = request.offset + request.limit
    let every = try search(query.every, limit: max(wanted, Ranker.window))
    var page = Page()
    page.stopped = every.stopped
    guard let some = query.some else {
      page.total = Total(every)
      page.ranked = try slice(try reranked(every.hits, above: 0), from: 0)
      return page
    }
    if every.hits.count >= wanted || every.stopped {
      page.total = every.stopped ? Total(every) : try total(of: some)
      page.ranked = try slice(try reranked(every.hits, above: every.maximumWeight), from: 0)
      return page
    }
    // Fewer than asked for, so these are all.
    let rest = try search(some, limit: max(wanted, Ranker.window))
    page.stopped = rest.stopped
    page.total = Total(rest)
    let known = Set(every.hits.map(\.document))
    let others = rest.hits.filter { !known.contains($0.document) }
    let border = rest.maximumWeight * (1 + RankingGains(query.sought).most)
    page.ranked = try slice(
      try reranked(every.hits, above: border) + reranked(others, above: 0, after: known.count),
      from: 0,
    )
    return page
  }

  // MARK: Searching

  private func search(
    _ query: Xapian.Query,
    limit: Int,
    offset: Int = 0,
    checkAll: Bool? = nil,
  ) throws(ErrorReply) -> Results {
    var search = SearchRequest(query)
    search.limit = UInt32(clamping: limit)
    search.offset = UInt32(clamping: offset)
    search.checkAtLeast = checkAll ?? request.wantsExactTotal ? .max : 0
    search.deadline = patience.deadline
    search.cancellation = patience.cancellation
    search.weighting = Ranker.weighting
    switch request.order {
    case .score: if !self.query.ranks { search.order = .ascending(slot: Schema.order.slot ?? 0) }
    case .date: search.order = .ascending(slot: Schema.date.slot ?? 0)
    case .newest: search.order = .descending(slot: Schema.date.slot ?? 0)
    case .printed: search.order = .ascending(slot: Schema.order.slot ?? 0)
    }
    if let most = request.perDocument, let slot = Schema.document.slot {
      search.collapse = SearchRequest.Collapse(slot: slot, limit: UInt32(clamping: most))
    }
    do {
      return try searcher.vocabulary.database.search(search)
    } catch {
      throw ErrorReply(error)
    }
  }

  /// Paragraphs are short and of many lengths, so length counts less than between documents.
  static let weighting: BM25 = {
    var weighting = BM25()
    weighting.k1 = 1.2
    weighting.b = 0.4
    weighting.minimumNormalisedLength = 0.3
    return weighting
  }()

  /// The bounds alone; nothing is ranked for them unless they have to be exact.
  private func total(of query: Xapian.Query) throws(ErrorReply) -> Total {
    Total(try search(query, limit: 0))
  }

  /// In another order than by relevance, or with a cap per document, the index does it all.
  private func plainPage() throws(ErrorReply) -> Page {
    var query = self.query.every
    if let some = self.query.some {
      if request.order == .score {
        // Everything weighs enough to come before some.
        query = .or([some, .scale(query, by: 3)])
      } else if try search(query, limit: 1).hits.isEmpty {
        query = some
      }
    }
    let found = try search(query, limit: request.limit, offset: request.offset)
    var page = Page()
    page.total = Total(found)
    page.stopped = found.stopped
    page.ranked = found.hits.map { Ranked(entry: $0.document, score: $0.weight) }
    return page
  }

  // MARK: Ranking

  /// Reads as many of the first hundred as can reach the page, and puts them in order.
  private func reranked(
    _ hits: [Results.Hit],
    above border: Double,
    after: Int = 0,
  ) throws(ErrorReply) -> [Ranked] {
    let gains = RankingGains(query.sought)
    let most = 1 + gains.most
    let wanted = request.offset + request.limit - after
    let first = Array(hits.prefix(max(0, Ranker.window - after)))
    var read: [Ranked] = []
    var scores: [Double] = []
    for hit in first {
      if scores.count >= wanted, wanted > 0, hit.weight * most < scores[wanted - 1] { break }
      let paragraph = try searcher.read(hit.document, weight: hit.weight, for: query.sought)
      let score = hit.weight * (1 + gains.gain(paragraph))
      let place = scores.firstIndex { $0 < score } ?? scores.endIndex
      scores.insert(score, at: place)
      read.insert(
        Ranked(entry: hit.document, score: border + score, paragraph: paragraph),
        at: place,
      )
    }
    let rest = hits.dropFirst(read.count).map {
      Ranked(entry: $0.document, score: border + $0.weight)
    }
    return read + rest
  }

  private func slice(_ ranked: [Ranked], from start: Int) throws(ErrorReply) -> [Ranked] {
    Array(ranked.dropFirst(request.offset - start).prefix(request.limit))
  }
}

extension Total {
  init(_ results: Results) {
    self.init(
      lower: Int(results.lower),
      estimate: Int(results.estimate),
      upper: Int(results.upper),
    )
  }
}

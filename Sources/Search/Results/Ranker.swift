// SPDX-License-Identifier: GPL-2.0-or-later

import Wire
import Xapian

/// Finds the paragraphs of a page, in their order.
///
/// First come the paragraphs that have everything that was asked for, then those with some of it.
/// The first of them are read, and re-ranked by what only the text shows.
struct Ranker {
  struct Ranked {
    var entry: UInt32
    var score: Double
    /// When it has been looked at already.
    var glanced: GlancedParagraph?
  }

  /// A paragraph with the weight that the index gives it.
  struct Candidate {
    var entry: UInt32
    var weight: Double

    init(entry: UInt32, weight: Double) {
      self.entry = entry
      self.weight = weight
    }

    init(_ hit: Results.Hit) {
      self.init(entry: hit.document, weight: hit.weight)
    }
  }

  struct Page {
    var ranked: [Ranked]
    var total: Total
    var stopped: Bool

    init(_ ranked: [Ranked], _ total: Total, stopped: Bool) {
      self.ranked = ranked
      self.total = total
      self.stopped = stopped
    }
  }

  /// How many are re-ranked. A hundred put no judged query in another order, and cost a fifth of a
  /// search more.
  static let window = 64
  /// So many paragraphs with everything leave those with some of it behind without a look.
  static let enough = 10
  /// What having everything adds to the weight of its parts.
  static let everything = 0.5

  let searcher: Searcher
  let query: CompiledQuery
  let request: QueryRequest
  let patience: Patience

  func page() throws(ErrorReply) -> Page {
    guard request.order == .score, request.perDocument == nil, query.ranks else {
      return try plainPage()
    }
    let wanted = request.offset + request.limit
    guard let some = query.some else {
      let found = try search(query.every, limit: max(wanted, Ranker.window))
      return Page(
        try page(of: try reranked(found.hits)),
        Total(found),
        stopped: found.stopped,
      )
    }
    let every = try search(query.every, limit: max(wanted, Ranker.window))
    if every.stopped {
      // No time is left to look for more.
      return Page(
        try page(of: try reranked(every.hits)),
        Total(every),
        stopped: true,
      )
    }
    if every.hits.count >= wanted, every.hits.count >= Ranker.enough {
      let all = try total(of: some, atLeast: every)
      return Page(try page(of: try reranked(every.hits)), all.total, stopped: all.stopped)
    }
    if every.hits.count >= Ranker.enough {
      // Few enough to be all: what has some of it comes behind.
      let rest = try search(some, limit: wanted + every.hits.count)
      let known = Set(every.hits.map(\.document))
      let others = rest.hits.filter { !known.contains($0.document) }
      let first = try reranked(every.hits)
      let floor = min(first.last?.score ?? 0, others.first?.weight ?? 0)
      let behind = others.map { Ranked(entry: $0.document, score: min($0.weight, floor)) }
      return Page(try page(of: first + behind), Total(rest), stopped: rest.stopped)
    }
    let found = try search(some, limit: max(wanted, Ranker.window))
    return Page(
      try page(of: try reranked(raised(every.hits, among: found.hits))),
      Total(found),
      stopped: found.stopped,
    )
  }

  /// Hits of the looser query, those with everything raised among them.
  private func raised(_ every: [Results.Hit], among some: [Results.Hit]) -> [Candidate] {
    var candidates = some.map(Candidate.init)
    for hit in every {
      let gain = hit.weight * Ranker.everything
      if let place = candidates.firstIndex(where: { $0.entry == hit.document }) {
        candidates[place].weight += gain
      } else {
        candidates.append(Candidate(entry: hit.document, weight: hit.weight + gain))
      }
    }
    candidates.sort { ($1.weight, $0.entry) < ($0.weight, $1.entry) }
    return candidates
  }

  private func page(of ranked: [Ranked]) throws(ErrorReply) -> [Ranked] {
    Array(ranked.dropFirst(request.offset).prefix(request.limit))
  }

  // MARK: Searching

  /// How many paragraphs match, without looking for them unless that is asked for.
  private func total(
    of query: Xapian.Query,
    atLeast known: Results,
  ) throws(ErrorReply) -> (total: Total, stopped: Bool) {
    if request.wantsExactTotal {
      let found = try search(query, limit: 0)
      return (Total(found), found.stopped)
    }
    let vocabulary = searcher.vocabulary
    let bounds = try query.bounds(among: vocabulary.documents) { term throws(ErrorReply) in
      try vocabulary.frequency(term)
    }
    let lower = max(bounds.lower, Int(known.lower))
    let estimate = min(max(Int(bounds.estimate), lower), bounds.upper)
    return (Total(lower: lower, estimate: estimate, upper: bounds.upper), false)
  }

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

  static let weighting: Weighting = {
    var weighting = Weighting()
    weighting.once = Impact.once
    weighting.most = Double(Impact.most)
    weighting.presence = Schema.presence
    return weighting
  }()

  /// In another order than by relevance, or with a cap per document, the index does it all.
  private func plainPage() throws(ErrorReply) -> Page {
    var query = self.query.every
    if let some = self.query.some {
      if request.order == .score {
        query = .or([some, .scale(query, by: Ranker.everything)])
      } else if try search(query, limit: 1).hits.isEmpty {
        query = some
      }
    }
    let found = try search(query, limit: request.limit, offset: request.offset)
    return Page(
      found.hits.map { Ranked(entry: $0.document, score: $0.weight) },
      Total(found),
      stopped: found.stopped,
    )
  }

  // MARK: Ranking

  /// Reads as many of the first as can reach the page, and puts them in order.
  private func reranked(_ hits: [Results.Hit]) throws(ErrorReply) -> [Ranked] {
    try reranked(hits.map(Candidate.init))
  }

  private func reranked(_ candidates: [Candidate]) throws(ErrorReply) -> [Ranked] {
    let gains = RankingGains(query.sought)
    let most = 1 + gains.most
    let wanted = request.offset + request.limit
    var reader = QueryReader(searcher, query.sought)
    var read: [Ranked] = []
    for candidate in candidates.prefix(Ranker.window) {
      if read.count >= wanted, candidate.weight * most < read[wanted - 1].score { break }
      let glanced = try reader.glance(at: candidate.entry)
      let paragraph = gains.isSettled(by: glanced) ? nil : try reader.read(glanced)
      let score = candidate.weight * (1 + gains.gain(glanced, paragraph))
      let place = read.firstIndex { $0.score < score } ?? read.endIndex
      read.insert(Ranked(entry: candidate.entry, score: score, glanced: glanced), at: place)
    }
    let rest = candidates.dropFirst(read.count).map { Ranked(entry: $0.entry, score: $0.weight) }
    return read + rest
  }
}

extension Total {
  init(_ results: Results) {
    self.init(
      // A match that was stopped knows of no more than it brings.
      lower: max(Int(results.lower), results.hits.count),
      estimate: max(Int(results.estimate), results.hits.count),
      upper: Int(results.upper),
    )
  }
}

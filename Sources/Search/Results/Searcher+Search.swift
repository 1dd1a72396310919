// SPDX-License-Identifier: GPL-2.0-or-later

import Documents
package import Wire
import Xapian

extension Searcher {
  /// Ranked paragraphs, each ready to be quoted and cited.
  package func search(
    _ request: QueryRequest,
    patience: Patience = Patience(),
  ) throws(ErrorReply) -> Answer {
    let start = ContinuousClock.now
    let patience = patience.bounded(by: request.deadline ?? limits.deadline)
    try check(request)
    var understood = try understand(request)
    var page = try ranker(understood.compiled, request, patience).page()
    let corrections = try corrections(of: understood)
    if !page.stopped, page.ranked.isEmpty || understood.lacksWords || request.isFuzzy,
      let corrected = try correct(understood, corrections, request)
    {
      let second = try ranker(corrected.compiled, request, patience).page()
      if request.isFuzzy || !second.ranked.isEmpty {
        understood = corrected
        page = second
      }
    }
    var warnings = understood.parsed?.warnings ?? []
    warnings += understood.compiled.warnings
    if page.stopped { warnings.append(Searcher.incomplete) }
    let unread = generation.head.unread
    if unread > 0 {
      warnings.append(
        unread == 1
          ? "1 document could not be read and was not searched."
          : "\(unread) documents could not be read and were not searched."
      )
    }
    return Answer(
      query: request.text,
      readAs: understood.readAs,
      generation: generation.name.number,
      generationName: generation.name.description,
      total: page.total,
      offset: request.offset,
      limit: request.limit,
      ms: (ContinuousClock.now - start).milliseconds,
      spelling: spelling(understood, corrections),
      expansions: understood.compiled.expansions,
      warnings: warnings,
      isPartial: page.stopped,
      hits: try hits(of: page, understood.compiled, request),
    )
  }

  static let incomplete = "The time for this query ran out; the answer may not be complete."

  /// The paragraphs of a page, written out.
  func hits(
    of page: Ranker.Page,
    _ compiled: CompiledQuery,
    _ request: QueryRequest,
  ) throws(ErrorReply) -> [Hit] {
    let builder = HitBuilder(records: records, sought: compiled.sought)
    var hits: [Hit] = []
    var reader = QueryReader(self, compiled.sought)
    for (index, ranked) in page.ranked.enumerated() {
      var glanced = ranked.glanced
      if glanced == nil { glanced = try reader.glance(at: ranked.entry) }
      guard let glanced else { continue }
      let paragraph = try reader.read(glanced)
      hits.append(
        try builder.hit(paragraph, rank: request.offset + index + 1, score: ranked.score)
      )
    }
    return hits
  }

  func ranker(
    _ compiled: CompiledQuery,
    _ request: QueryRequest,
    _ patience: Patience,
  ) -> Ranker {
    Ranker(searcher: self, query: compiled, request: request, patience: patience)
  }

  func check(_ request: QueryRequest) throws(ErrorReply) {
    for (name, value, range) in [
      ("limit", request.limit, 0...limits.hits), ("offset", request.offset, 0...limits.offset),
      ("per-doc", request.perDocument ?? 1, 1...limits.hits),
    ] where !range.contains(value) {
      throw ErrorReply(
        code: 501,
        word: "bad-option",
        message:
          "\(name) is \(value); it has to lie between \(range.lowerBound) and \(range.upperBound).",
        hint: "Ask for less, or page with offset.",
      )
    }
  }
}

extension Duration {
  /// With the microseconds behind the point.
  var milliseconds: Double {
    let (seconds, attoseconds) = components
    let microseconds = Double(seconds) * 1e6 + (Double(attoseconds) / 1e12).rounded()
    return microseconds / 1e3
  }
}

extension Searcher {
  /// How many paragraphs a page of an answer holds, found and ranked without being written out: what
  /// of a search's time is not snippets and notes.
  package func rank(_ request: QueryRequest) throws(ErrorReply) -> Int {
    try check(request)
    return try ranker(understand(request).compiled, request, Patience()).page().ranked.count
  }
}

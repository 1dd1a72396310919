// SPDX-License-Identifier: GPL-2.0-or-later

import Documents
import Platform
package import Wire
import Xapian

/// The verbs that count. Of a list of words they count paragraphs with all of them, or, when there
/// are none, paragraphs with some.
extension Searcher {
  /// How many paragraphs and documents match, and how often the words stand in them.
  package func count(
    _ request: QueryRequest,
    patience: Patience = Patience(),
  ) throws(ErrorReply) -> Count {
    let patience = patience.bounded(by: request.deadline ?? limits.deadline)
    let matches = try matches(request, patience)
    let documents = try tally(matches, [Schema.document], patience)
    return Count(
      query: request.text,
      readAs: matches.understood.countedAs(matches.isEvery),
      paragraphs: documents.total,
      documents: documents.values[0].count,
      occurrences: try occurrences(matches, documents.total, patience),
      generation: generation.name.number,
    )
  }

  /// How the matches divide by the values of some fields.
  package func facets(
    _ request: QueryRequest,
    fields names: [String] = [],
    patience: Patience = Patience(),
  ) throws(ErrorReply) -> Facets {
    let all = [
      Schema.author, Schema.treatyBody, Schema.document, Schema.language, Schema.state, Schema.type,
      Schema.year,
    ]
    let fields = names.isEmpty ? all : all.filter { names.contains($0.name) }
    if let stray = names.first(where: { name in !all.contains { $0.name == name } }) {
      throw ErrorReply(
        code: 501,
        word: "bad-option",
        message: "There is no facet “\(stray)”.",
        hint: "There are \(all.map(\.name).joined(separator: ", ")).",
      )
    }
    let patience = patience.bounded(by: request.deadline ?? limits.deadline)
    let matches = try matches(request, patience)
    let tally = try tally(matches, fields, patience)
    var facets: [Facet] = []
    for (field, values) in zip(fields, tally.values) {
      let sorted = values.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      let missing = tally.total - tally.having[facets.count]
      facets.append(
        Facet(
          field: field.name,
          values: sorted.prefix(request.limit).map { FacetValue($0.key, $0.value) },
          missing: missing,
        )
      )
    }
    return Facets(query: request.text, fields: facets, exact: tally.isExact)
  }

  /// How the matches divide by year, and what share of the paragraphs of each year they are; years
  /// between without any are there with zero.
  package func timeline(
    _ request: QueryRequest,
    patience: Patience = Patience(),
  ) throws(ErrorReply) -> Timeline {
    let patience = patience.bounded(by: request.deadline ?? limits.deadline)
    let matches = try matches(request, patience)
    let tally = try tally(matches, [Schema.year], patience)
    var counts: [Int: Int] = [:]
    for (value, count) in tally.values[0] {
      if let year = Int(value) { counts[year, default: 0] += count }
    }
    var buckets: [TimelineBucket] = []
    if let first = counts.keys.min(), let last = counts.keys.max() {
      for year in first...last {
        let count = counts[year] ?? 0
        guard count > 0 || last - first < 200 else { continue }
        let all = try vocabulary.frequency(Schema.year.term("\(year)"))
        let share = Double(count) / Double(max(1, all))
        buckets.append(
          TimelineBucket(year, count, (share * 10_000).rounded() / 10_000)
        )
      }
    }
    return Timeline(
      query: request.text,
      buckets: buckets,
      undated: tally.total - counts.values.reduce(0, +),
    )
  }

  // MARK: Matches

  /// What is counted.
  struct Matches {
    var query: Xapian.Query
    var understood: UnderstoodQuery
    var isEvery: Bool
  }

  func matches(_ request: QueryRequest, _ patience: Patience) throws(ErrorReply) -> Matches {
    var understood = try understand(request)
    var matches = try matches(understood, patience)
    if matches == nil || request.isFuzzy,
      let corrected = try correct(understood, corrections(of: understood), request)
    {
      understood = corrected
      matches = try self.matches(corrected, patience)
    }
    let (query, isEvery) =
      matches ?? (understood.compiled.some ?? understood.compiled.every, false)
    return Matches(query: query, understood: understood, isEvery: isEvery)
  }

  /// The query for every word when something has every word, else the one for some.
  private func matches(
    _ understood: UnderstoodQuery,
    _ patience: Patience,
  ) throws(ErrorReply) -> (query: Xapian.Query, isEvery: Bool)? {
    var search = SearchRequest(understood.compiled.every)
    search.limit = 1
    search.order = .document
    if try !run(search, patience).hits.isEmpty { return (understood.compiled.every, true) }
    return nil
  }

  /// Runs a search to its end: half of a count is none.
  func run(_ search: SearchRequest, _ patience: Patience) throws(ErrorReply) -> Results {
    var search = search
    search.deadline = patience.deadline
    search.cancellation = patience.cancellation
    let results: Results
    do {
      results = try vocabulary.database.search(search)
    } catch {
      throw ErrorReply(error)
    }
    guard !results.stopped else { throw Searcher.tooSlow }
    return results
  }

  private struct Tally {
    var total: Int
    /// For each field its values with the paragraphs that have them.
    var values: [[String: Int]]
    /// For each field the paragraphs that have a value.
    var having: [Int]
    var isExact: Bool
  }

  private func tally(
    _ matches: Matches,
    _ fields: [Schema.Field],
    _ patience: Patience,
  ) throws(ErrorReply) -> Tally {
    var search = SearchRequest(matches.query)
    search.limit = 0
    search.checkAtLeast = .max
    search.order = .document
    search.facetSlots = fields.compactMap(\.slot)
    let results = try run(search, patience)
    var tally = Tally(total: Int(results.estimate), values: [], having: [], isExact: true)
    for range in results.facetRanges {
      var values: [String: Int] = [:]
      var having = 0
      for index in range {
        let entry = results.facets[index]
        guard !entry.bytes.isEmpty else { continue }
        having += Int(entry.count)
        for value in entry.bytes.split(separator: Schema.valueSeparator) {
          values[String(decoding: value, as: UTF8.self), default: 0] += Int(entry.count)
        }
      }
      tally.values.append(values)
      tally.having.append(having)
    }
    return tally
  }

  static var tooSlow: ErrorReply {
    ErrorReply(
      code: 458,
      word: "deadline",
      message: "The time for this query ran out before everything was counted.",
      hint: "Narrow it with a filter, or allow more time.",
    )
  }

  /// Counted in the texts themselves, so that phrases and distances count as such.
  private func occurrences(
    _ matches: Matches,
    _ total: Int,
    _ patience: Patience,
  ) throws(ErrorReply) -> Int {
    var search = SearchRequest(matches.query)
    search.limit = UInt32(clamping: total)
    search.order = .document
    var count = 0
    var reader = QueryReader(self, matches.understood.compiled.sought)
    for hit in try run(search, patience).hits {
      guard !patience.isOver else { throw Searcher.tooSlow }
      let paragraph = try reader.read(hit.document)
      count += Set(paragraph.body.map(\.range)).count
      for marks in paragraph.notes { count += Set(marks.map(\.range)).count }
    }
    return count
  }
}

extension UnderstoodQuery {
  /// How the query was read for counting: the words of a list all together.
  func countedAs(_ isEvery: Bool) -> String {
    guard isEvery, case .list(let items) = parsed?.root else { return readAs }
    let optional = items.filter { $0.sign != .excluded }.map(\.query)
    let excluded = items.filter { $0.sign == .excluded }.map(\.query)
    let all = optional.count == 1 ? optional[0] : Query.and(optional)
    return (excluded.isEmpty ? all : .without(all, .or(excluded))).description
  }
}

extension Patience {
  var isOver: Bool {
    if cancellation?.isCancelled ?? false { return true }
    return (deadline?.monotonicNanoseconds ?? .max) <= MonotonicTime.now()
  }
}

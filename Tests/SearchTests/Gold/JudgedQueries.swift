// SPDX-License-Identifier: GPL-2.0-or-later

import TestSupport
import Wire

/// A query with the passages that answer it, judged by people.
struct JudgedQuery: Sendable {
  struct Passage: Sendable {
    var doc: String
    var lines: Set<Int>
    /// 3 the very passage, 2 clearly useful, 1 touches it.
    var grade: Int
  }

  var id: String
  var text: String
  var kind: String
  var relevant: [Passage]
  var distractors: [Passage]
  var filters: [QueryRequest.Filter]
  var spansBreak: Bool

  init(_ json: JSON) throws {
    id = try json.read("id")
    text = try json.read("q")
    kind = try json.read("kind")
    spansBreak = json["spans_break"]?.bool ?? false
    relevant = try JudgedQuery.passages(json["relevant"])
    distractors = try JudgedQuery.passages(json["must_not"])
    filters = []
    for (name, field) in [
      ("doc", QueryRequest.Filter.Field.document), ("section", .section), ("country", .state),
    ] {
      if let value = json["filters"]?[name]?.string { filters.append(.init(field, [value])) }
    }
  }

  static func all() throws -> [JudgedQuery] {
    guard let bytes = SharedData.bytes("gold/queries.json") else { return [] }
    return try (JSON.parse(bytes).array ?? []).map { try JudgedQuery($0) }
  }

  private static func passages(_ json: JSON?) throws -> [Passage] {
    try (json?.array ?? []).map { passage in
      Passage(
        doc: try passage.read("doc"),
        lines: Set((passage["lines"]?.array ?? []).compactMap(\.integer)),
        grade: passage["grade"]?.integer ?? 0,
      )
    }
  }
}

/// What a list of hits is worth to who asked.
struct Judgement: Sendable {
  /// Discounted gain of the first ten beside the best that is possible.
  var gain = 0.0
  /// One by the rank of the first useful hit.
  var reciprocalRank = 0.0
  var bestIsFirst = false
  var distractors = 0
  var foundBest = false

  init(_ hits: [Hit], _ query: JudgedQuery) {
    var open = query.relevant
    var grades: [Int] = []
    for hit in hits {
      let index = open.indices
        .filter { hit.overlaps(open[$0]) }
        .max { open[$0].grade < open[$1].grade }
      grades.append(index.map { open[$0].grade } ?? 0)
      if let index { open.remove(at: index) }
    }
    let ideal = query.relevant.map(\.grade).sorted(by: >)
    let best = Judgement.gain(ideal)
    gain = best > 0 ? Judgement.gain(grades) / best : 0
    reciprocalRank = grades.firstIndex { $0 >= 2 }.map { 1 / Double($0 + 1) } ?? 0
    bestIsFirst = grades.first == ideal.first
    foundBest = grades.prefix(10).contains(3)
    let isStrict = query.kind == "boolean" || query.kind == "filter"
    let border = isStrict ? hits.endIndex : grades.firstIndex(of: 3) ?? hits.endIndex
    distractors = hits[..<border].count { hit in query.distractors.contains { hit.overlaps($0) } }
  }

  private static func gain(_ grades: [Int]) -> Double {
    // 1 / log2(rank + 1), for ten ranks.
    let discounts = [
      1, 0.630930, 0.5, 0.430677, 0.386853, 0.356207, 0.333333, 0.315465, 0.301030, 0.289065,
    ]
    return zip(grades, discounts).reduce(0) { $0 + Double((1 << $1.0) - 1) * $1.1 }
  }
}

extension Hit {
  func overlaps(_ passage: JudgedQuery.Passage) -> Bool {
    guard doc == passage.doc else { return false }
    return source.lines.contains { range in
      guard range.count == 2, range[0] <= range[1] else { return false }
      return (range[0]...range[1]).contains { passage.lines.contains($0) }
    }
  }
}

// SPDX-License-Identifier: GPL-2.0-or-later

import Platform
import Search
import TestSupport
import Testing
import Wire

@Suite
struct JudgedQueriesTests {
  @Test(.enabled(if: SharedData.isPresent, "\(SharedData.absence)"))
  func `judged queries are answered as the figures say`() throws {
    let queries = try JudgedQuery.all()
    let searcher = try SampleIndex.corpus()
    var kinds: [String: [Judgement]] = [:]
    var all: [Judgement] = []
    for query in queries {
      let hits = try searcher.search(QueryRequest(query.text, filters: query.filters)).hits
      let judgement = Judgement(hits, query)
      kinds[query.kind, default: []].append(judgement)
      all.append(judgement)
      if query.spansBreak { #expect(judgement.foundBest, "\(query.id) \(query.text)") }
      let weak = judgement.gain < 0.9 || !judgement.bestIsFirst
      print(
        weak ? "weak" : "good",
        query.id,
        query.kind,
        "\(judgement.gain.short)",
        query.text,
        separator: "\t",
      )
      if weak { show(hits, query) }
    }
    for (kind, judgements) in kinds.sorted(by: { $0.key < $1.key }) { report(kind, judgements) }
    report("all", all)
    #expect(all.mean(\.gain) >= 0.82)
    #expect(all.mean(\.reciprocalRank) >= 0.85)
    #expect(all.mean { $0.bestIsFirst ? 1 : 0 } >= 0.78)
    #expect(all.reduce(0) { $0 + $1.distractors } == 0)
  }

  private func show(_ hits: [Hit], _ query: JudgedQuery) {
    for hit in hits.prefix(10) {
      let grade = query.relevant.filter { hit.overlaps($0) }.map(\.grade).max() ?? 0
      print("   ", hit.rank, grade, hit.score, hit.id, hit.source.lines)
    }
    for passage in query.relevant where !hits.contains(where: { $0.overlaps(passage) }) {
      print("    missing", passage.grade, passage.doc, passage.lines.sorted())
    }
  }

  private func report(_ name: String, _ judgements: [Judgement]) {
    print(
      name,
      judgements.count,
      "nDCG@10",
      judgements.mean(\.gain).short,
      "MRR",
      judgements.mean(\.reciprocalRank).short,
      "best first",
      judgements.mean { $0.bestIsFirst ? 1 : 0 }.short,
      "distractors",
      judgements.reduce(0) { $0 + $1.distractors },
    )
  }
}

extension Double {
  var short: Double { (self * 1000).rounded() / 1000 }
}

extension [Judgement] {
  func mean(_ value: (Judgement) -> Double) -> Double {
    isEmpty ? 0 : reduce(0) { $0 + value($1) } / Double(count)
  }
}

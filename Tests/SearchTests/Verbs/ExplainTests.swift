// SPDX-License-Identifier: GPL-2.0-or-later

import Search
import TestSupport
import Testing
import Wire

@Suite
struct ExplainTests {
  private let searcher: Searcher
  private let paragraph = "laos-cedaw-death-penalty-2024#p10"

  init() throws {
    searcher = try SampleIndex.corpus()
  }

  @Test
  func `a query is shown as a tree with what is searched beside it`() throws {
    let explanation = try searcher.explain(
      QueryRequest("(jail OR \"legal aid\") NOT prosecut* year:2010..")
    )
    #expect(
      explanation.tree.map { "\($0.depth) \($0.node) \($0.text)" } == [
        "0 and ", "1 or ", "2 word jail", "2 phrase \"legal aid\"", "1 not ", "2 list ",
        "3 wildcard prosecut*", "3 filter year:2010..",
      ]
    )
    #expect(explanation.expansions.contains { $0.from == "jail" && $0.to.contains("prison") })
    #expect(explanation.terms.contains { $0.term == "\"legal aid\"" && $0.frequency > 0 })
    #expect(explanation.terms.contains { $0.term == "jail" && $0.frequency == 0 })
    #expect(explanation.terms.contains { $0.term == "prison" && $0.frequency > 0 })
    #expect(explanation.id == nil && explanation.matches == nil && explanation.score == nil)
  }

  @Test(arguments: [
    ("legal NEAR/2 groups", "legal NEAR/2 groups", "the closest pair is 5 words apart"),
    ("\"aid legal\"", "\"aid legal\"", "its words are there, not side by side"),
    ("legal AND zzyzx", "zzyzx", "no paragraph has it"),
    ("women NOT children", "NOT children", "in the text: children"),
    ("women year:2010..2015", "year:2010..2015", "its date is 2024-09-09"),
    (
      "women state:Tajikistan", "state:\"Tajikistan\"",
      "its state is Lao People's Democratic Republic",
    ),
    ("cites:\"CEDAW/C/LAO/RQ/10 para 57\"", "cites:\"un:CEDAW/C/LAO/RQ/10#para:57\"", "it cites"),
  ])
  func `a clause that fails says why`(query: String, clause: String, detail: String) throws {
    let explanation = try searcher.explain(QueryRequest(query), about: paragraph)
    let failing = explanation.clauses.filter { !$0.ok }
    #expect(failing.map(\.clause) == [clause], "\(explanation.clauses)")
    #expect(failing.first?.detail.hasPrefix(detail) == true, "\(failing)")
  }

  @Test(arguments: ["legal aid", "\"legal aid\" women", "jail lawyer aid", "groups eligible"])
  func `the score is that of the search, and its parts add up to it`(query: String) throws {
    let hit = try #require(
      try searcher.search(QueryRequest(query, limit: 100)).hits.first { $0.id == paragraph }
    )
    let explanation = try searcher.explain(QueryRequest(query), about: paragraph)
    let score = try #require(explanation.score)
    #expect(explanation.matches == true)
    #expect(abs(score - hit.score) < 0.01, "\(score) \(hit.score)")
    #expect(abs(explanation.parts.reduce(0) { $0 + $1.value } - score) < 0.01)
  }

  @Test
  func `paragraphs like another share its rare words, and it is not among them`() throws {
    let similar = try searcher.similar(paragraph, QueryRequest("", limit: 20))
    #expect(!similar.terms.isEmpty && similar.answer.hits.count > 3)
    #expect(!similar.answer.hits.contains { $0.id == paragraph })
    #expect(similar.answer.hits.first?.doc == "laos-cedaw-death-penalty-2024")
    let other = QueryRequest.Filter(.document, ["coe-community-sanctions-rules"])
    let filtered = try searcher.similar(paragraph, QueryRequest("", filters: [other]))
    #expect(filtered.answer.hits.allSatisfy { $0.doc == "coe-community-sanctions-rules" })
    #expect(throws: ErrorReply.self) { try searcher.similar("laos-cedaw-death-penalty-2024") }
  }

  @Test(arguments: [
    ("omen", "women"), ("owmen", "women"), ("xomen", "women"), ("wwomen", "women"),
    ("ecounselx", nil), ("uncounsel", nil),
  ])
  func `a slip in the first letter is the only one`(word: String, better: String?) throws {
    let house = try House(["a.txt": "1. Women and counsel, women and counsel.\n"])
    try house.publish()
    let searcher = try Searcher(house.store.openLive())
    #expect(try searcher.spell(word).spelling == better)
  }

  @Test
  func `what was typed goes on, and is spelt better`() throws {
    let terms = try searcher.suggest("legal prosec", kinds: ["term"], limit: 5).suggestions
    #expect(terms.contains { $0.text == "legal prosecution" && $0.count > 0 }, "\(terms)")
    let cites = try searcher.suggest("CEDAW/C/L", kinds: ["cite"]).suggestions
    #expect(cites.contains { $0.text == "CEDAW/C/LAO/Q/10" }, "\(cites)")
    let titles = try searcher.suggest("recommended act", kinds: ["title"]).suggestions
    #expect(!titles.isEmpty, "\(titles)")
    #expect(try searcher.spell("wmen counsel").spelling == "women counsel")
    #expect(try searcher.spell("women").spelling == nil)
  }
}

// SPDX-License-Identifier: GPL-2.0-or-later

import TestSupport
import Testing
import Wire

@Suite
struct RequestSpellingTests {
  @Test
  func `200 requests read the same in both spellings`() throws {
    let grammar = Grammar()
    var random = SeededGenerator(seed: 7411)
    for _ in 0..<200 {
      let request = Self.request(grammar, &random)
      var json: [UInt8] = []
      request.writeJSON(to: &json)
      var text: [UInt8] = []
      #expect(request.writeText(to: &text))
      let line = String(decoding: text, as: UTF8.self)
      #expect(try grammar.request(json.dropLast()) == request, "\(line)")
      #expect(try grammar.request(text.dropLast()) == request, "\(line)")
    }
  }

  @Test
  func `a query comes out of a request as it went in`() throws {
    let query = QueryRequest(
      "legal aid",
      filters: [.init(.state, ["Laos", "Nepal"]), .init(.year, ["2014.."])],
      scope: .notes,
      order: .newest,
      limit: 3,
      offset: 20,
      perDocument: 2,
      wantsExactTotal: true,
      isFuzzy: true,
      deadline: 100,
    )
    for query in [
      query, QueryRequest("x"), QueryRequest("", filters: [.init(.type, ["report"])]),
    ] {
      var json: [UInt8] = []
      Request(.search, query).writeJSON(to: &json)
      #expect(QueryRequest(try Grammar().request(json.dropLast())) == query)
    }
  }

  private static let values = [
    "CCPR", "Sri Lanka", "50%", "a,b", "x=y", "Côte d’Ivoire", ":colon", "#hash", "@at",
    "\"quoted\"",
    "back\\slash", "CEDAW/C/LAO/RQ/10", "2014..2020", "日本",
  ]

  private static func request(_ grammar: Grammar, _ random: inout SeededGenerator) -> Request {
    let rule = grammar.rule(of: Verb.allCases.randomElement(using: &random) ?? .ping)
    var arguments: [String] = []
    if case .some(_, let least, let most) = rule.arguments {
      for _ in 0..<Int.random(in: least...min(most, 5), using: &random) {
        arguments.append(value(&random))
      }
    }
    let options = rule.options.filter { _ in Bool.random(using: &random) }.map {
      Request.Option($0.name, values($0.value, &random))
    }
    let filters = VerbRule.filterFields.filter { _ in
      rule.takesFilters && Int.random(in: 0..<4, using: &random) == 0
    }
    return Request(
      rule.verb,
      id: Bool.random(using: &random) ? "q-\(Int.random(in: 0..<99, using: &random))" : nil,
      arguments: arguments,
      options: options,
      filters: filters.map { name in
        Request.Option(
          name,
          (0..<Int.random(in: 1..<4, using: &random)).map { _ in value(&random) },
        )
      },
      text: rule.text == .none ? nil : (0..<4).map { _ in value(&random) }.joined(separator: " :"),
    )
  }

  private static func value(_ random: inout SeededGenerator) -> String {
    values.randomElement(using: &random) ?? "x"
  }

  private static func values(_ rule: VerbRule.Value, _ random: inout SeededGenerator) -> [String] {
    switch rule {
    case .flag: ["1"]
    case .number(let range): ["\(Int.random(in: range, using: &random))"]
    case .word(let words): words.randomElement(using: &random).map { [$0] } ?? []
    case .words(let words): Array(words.shuffled(using: &random).prefix(2))
    case .list, .pair: [value(&random), value(&random)]
    case .any: [value(&random)]
    }
  }
}

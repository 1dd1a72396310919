// SPDX-License-Identifier: GPL-2.0-or-later

import Search
import TestSupport
import Testing
import Wire

/// What nobody should type, against a real index: an answer, or an error with its place.
@Suite
struct BadQueryTests {
  private static let operators = [
    "AND", "OR", "NOT", "NEAR/3", "ADJ/2", "NEAR", "(", ")", "+", "-", "*", "\"", "“", "title:",
    "in:", "in:notes", "year:", "year:2014..", "cites:", "rec:", "article:", "rule:", "symbol:",
    "doc:", "lang:", "under:", "&&", "||", ":", "/", "..", "#", "\\", "~", "^", "{", "}",
  ]

  static let hostile: [String] = [
    String(repeating: "(", count: 100_000),
    String(repeating: "(", count: 100_000) + "x" + String(repeating: ")", count: 100_000),
    String(repeating: "(", count: 4000) + "x" + String(repeating: ")", count: 4000),
    String(repeating: ")", count: 5000),
    (0..<10_000).map { "term\($0)" }.joined(separator: " "),
    (0..<64).map { "t\($0)" }.joined(separator: " OR "),
    (0..<2000).map { "t\($0)" }.joined(separator: " AND "),
    "a*", "a* b*", "*", "**", "a**", "abc**", "*a*", "the* and* for* con*", "rig* hum* con* sta*",
    String(repeating: "x", count: 8192), String(repeating: "é", count: 4096),
    String(repeating: "\"", count: 3000), String(repeating: "\"a\" ", count: 1500),
    String(repeating: "-", count: 5000), String(repeating: "+", count: 5000),
    String(repeating: "NOT ", count: 1500), String(repeating: "a NEAR/5 ", count: 900) + "a",
    String(decoding: [0xFF, 0xFE, 0xC0, 0x80, 0xED, 0xA0, 0x80] as [UInt8], as: UTF8.self),
    "\u{0}\u{1}\u{7F}\u{85}\u{2028}\u{202E}", "women\u{0}children", "\u{1B}]0;x\u{7}",
    "\u{FEFF}women", "🏳️‍🌈", "\u{301}\u{301}\u{301}", "死", "死刑死刑死刑", "ا",
    "year:99999999999999999999",
    "rule 999999999999999999999", "cites:\"usc:18/922#sub:(((\"", "cites:\"#\"", "cites:\":\"",
    "title:title:title:x", "((title:(x)))", "title:(a AND (b OR (c NOT d)))", "in:notes", "in:all",
    "lang:xx women", "doc:none women", "year:2014..2020", "-a", "- a", "a -", "a - b", "a -\"b\"",
    "\"a\"b\"c\"", "“a\" OR \"b”", "a NEAR/64 b", "a NEAR/0 b", "a NEAR/-1 b",
    "a NEAR/9999999999999 b",
    "-jail jail", "women -jail jail", "-(jail minor) jail minor CAT", "minor NOT jail jail",
    "\"the of and\"", "the", "the of and", "+the +of", "the*",
  ]

  @Test(arguments: hostile.indices)
  func `a hostile query is answered or refused`(number: Int) throws {
    try check(Self.hostile[number], SampleIndex.corpus())
  }

  @Test
  func `every operator in every wrong place is answered or refused`() throws {
    let searcher = try SampleIndex.corpus()
    for one in Self.operators {
      for text in ["\(one)", "\(one) women", "women \(one)", "a \(one) b", "a\(one)b", "(\(one))"] {
        try check(text, searcher)
      }
      for other in Self.operators {
        for text in ["women \(one) \(other) aid", "\(one)\(other)", "\(other) \(one) x"] {
          do {
            _ = try ParsedQuery(parsing: text)
          } catch {
            check(error.reply, text)
          }
        }
      }
    }
  }

  @Test
  func `what is excluded is forgotten where the same word is sought`() throws {
    let searcher = try SampleIndex.corpus()
    for word in ["women", "jail"] {
      let hits = try searcher.search(QueryRequest("-title:\(word) \(word)")).hits
      #expect(!hits.isEmpty)
      for hit in hits where hit.matchedIn.contains("body") {
        #expect(hit.snippet.fragments.contains { $0.runs.contains { $0.marked } }, "\(hit.id)")
      }
      #expect(hits.contains { $0.matchedIn.contains("body") })
    }
  }

  private func check(_ text: String, _ searcher: Searcher) throws {
    do throws(ErrorReply) {
      let answer = try searcher.search(QueryRequest(text, limit: 3))
      #expect(answer.hits.count <= 3)
      let explained = try searcher.explain(QueryRequest(text)).readAs
      #expect(explained == answer.readAs || !answer.expansions.isEmpty, "\(text.prefix(80))")
    } catch {
      check(error, text)
    }
    guard text.utf8.count < 500 else { return }
    do throws(ErrorReply) {
      _ = try searcher.quote(QueryRequest(text))
      _ = try searcher.resolve(text)
      _ = try searcher.suggest(text)
    } catch {
      #expect(error.code == Self.deadline, "\(text): \(error)")
    }
  }

  /// On a slow machine a hostile text may take all the time that it is given; that is an answer too.
  private static let deadline = 458

  private func check(_ error: ErrorReply, _ text: String) {
    guard error.code != Self.deadline else { return }
    #expect((520...523).contains(error.code), "\(text.prefix(80)): \(error)")
    #expect((0...text.utf8.count).contains(error.at ?? -1), "\(text.prefix(80)): \(error)")
    #expect(error.hint?.isEmpty == false, "\(text.prefix(80)): \(error)")
  }
}

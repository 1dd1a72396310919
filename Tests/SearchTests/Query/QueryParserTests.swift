// SPDX-License-Identifier: GPL-2.0-or-later

import Documents
import Search
import TestSupport
import Testing
import Wire

@Suite
struct QueryParserTests {
  @Test(arguments: [
    ("death penalty women", "death penalty women"),
    ("\"legal aid\" AND trafficking", "\"legal aid\" AND trafficking"),
    ("legal aid AND trafficking", "(legal aid) AND trafficking"),
    ("“fair trial” OR ‹x›", "\"fair trial\" OR x"),
    ("a OR b AND c", "a OR (b AND c)"),
    ("(a AND b) NOT c", "(a AND b) NOT c"),
    ("a AND NOT b", "a NOT b"),
    ("(a AND b) AND c", "a AND b AND c"),
    ("+women -children legal aid", "+women -children legal aid"),
    ("-children women", "-children women"),
    ("+women", "women"),
    ("non-compliance re‑entry", "non-compliance re‑entry"),
    ("police - women", "police women"),
    ("legal NEAR/5 aid", "legal NEAR/5 aid"),
    ("legal NEAR aid NEAR/3 women", "legal NEAR/10 aid NEAR/10 women"),
    ("x (death ADJ/2 penalty)", "x (death ADJ/2 penalty)"),
    ("prosecut*, women", "prosecut* women"),
    ("title:torture section:(fair trial)", "title:torture section:(fair trial)"),
    ("in:notes Laos", "in:notes Laos"),
    (
      "state:\"Sri Lanka\" year:2014..2020 lang:en x",
      "state:\"Sri Lanka\" year:2014..2020 lang:\"en\" x",
    ),
    ("year:..2020", "year:..2020"), ("year:2014", "year:2014"),
    ("doc:laos-report#p3 body:CEDAW x", "doc:\"laos-report#p3\" body:\"CEDAW\" x"),
    ("rule 45", "rule 45"), ("rule:45", "rule 45"), ("Rule 45.", "rule 45"),
    ("§ 7 detention", "section 7 detention"), ("para. 7.2", "paragraph 7.2"),
    ("paragraph 17(a)", "paragraph 17(a)"),
    ("rules of procedure", "rules of procedure"),
    ("and or not", "and or not"), ("AND/OR women", "and or women"),
    ("A/B", "\"A/B\""), ("police/military", "police military"),
    ("CCPR/C/XX/1", "cites:\"un:CCPR/C/XX/1\""), ("XY/C/XX/1", "\"XY/C/XX/1\""),
    ("women’s rights", "women rights"), ("l’homme", "homme"), ("U.S.C. 18", "U.S.C 18"),
    ("922(g) gun", "\"922(g\" gun"), ("state(s) duty", "\"state(s\" duty"),
    ("死刑制度 China", "死刑制度 China"),
    ("http://a.org foo:bar", "cites:\"url:http://a.org\" foo bar"),
    ("Note: torture", "Note torture"), ("title: x", "title x"),
    ("cites:\"usc:18/922#sub:(g)(9)\"", "cites:\"usc:18/922#sub:(g)(9)\""),
    ("CEDAW/C/LAO/Q/10 women", "cites:\"un:CEDAW/C/LAO/Q/10\" women"),
    ("\"CEDAW/C/LAO/Q/10\"", "cites:\"un:CEDAW/C/LAO/Q/10\""),
    ("-CEDAW/C/LAO/Q/10 women", "-cites:\"un:CEDAW/C/LAO/Q/10\" women"),
    ("(women) (((legal aid)))", "women (legal aid)"),
    ("a\u{0}b\tc\u{1B}[31m", "a b c 31m"),
  ])
  func `reads a query and prints it back`(text: String, expected: String) throws {
    let parsed = try ParsedQuery(parsing: text)
    #expect(parsed.root.description == expected)
    #expect(try ParsedQuery(parsing: parsed.root.description).root == parsed.root)
  }

  @Test(arguments: [
    ("", 520, 0), ("   ", 520, 0), ("...", 520, 0), ("AND", 520, 0), ("women AND", 520, 6),
    ("AND women", 520, 0), ("women OR OR men", 520, 9), ("NOT women", 520, 0),
    ("a (NOT b)", 520, 3),
    ("a NOT", 520, 2), ("NEAR/5 aid", 520, 0), ("legal NEAR/5", 520, 6),
    ("legal NEAR/0 aid", 520, 6),
    ("\"legal aid\" NEAR/5 x", 520, 12), ("legal NEAR/5 \"x y\"", 520, 6),
    ("a NEAR/5 b ADJ/2 c", 520, 11), ("a NEAR/65 b", 521, 2), ("\"open phrase", 520, 0),
    ("x “open", 520, 2), ("\"\" x", 520, 0), ("\"...\"", 520, 0), ("()", 520, 1), ("x ()", 520, 3),
    ("(x", 520, 0), ("x)", 520, 1), (")(", 520, 0), ("*", 520, 0), ("x *", 520, 2), ("*x", 520, 0),
    ("a*b", 520, 1), ("ab*", 522, 0), ("-women", 520, 0), ("-a -b", 520, 0),
    ("year:20x4", 523, 0), ("year:2020..2014", 523, 0), ("year:..", 523, 0),
    ("in:footnotes x", 523, 0),
    ("cites:nonsense", 523, 0), ("rec:many", 523, 0), ("rule:ten", 523, 0),
    ("title:(cites:un:A/1)", 520, 0),
    ("title:\"\"", 520, 6), ("doc:\"\" x", 523, 0), ("x title:AND", 520, 2),
  ])
  func `says where a query is wrong, and what to write`(text: String, code: Int, at: Int) {
    let error = #expect(throws: QueryError.self) { try ParsedQuery(parsing: text) }
    #expect(error?.reply.code == code, "\(String(describing: error))")
    #expect(error?.reply.at == at, "\(String(describing: error))")
    #expect(error?.hint.isEmpty == false && error?.message.isEmpty == false)
  }

  @Test
  func `holds to its limits, and to one less`() throws {
    func words(_ count: Int) -> String { (0..<count).map { "w\($0)" }.joined(separator: " ") }
    func nested(_ depth: Int) -> String {
      String(repeating: "(", count: depth) + "x" + String(repeating: ")", count: depth)
    }
    let limits = Limits()
    #expect(throws: Never.self) { try ParsedQuery(parsing: words(64)) }
    #expect(throws: QueryError.self) { try ParsedQuery(parsing: words(65)) }
    #expect(throws: Never.self) { try ParsedQuery(parsing: nested(32)) }
    #expect(throws: QueryError.self) { try ParsedQuery(parsing: nested(33)) }
    #expect(throws: QueryError.self) { try ParsedQuery(parsing: nested(100_000)) }
    #expect(throws: Never.self) { try ParsedQuery(parsing: "\"\(words(16))\"") }
    #expect(throws: QueryError.self) { try ParsedQuery(parsing: "\"\(words(17))\"") }
    #expect(throws: Never.self) { try ParsedQuery(parsing: "abc* abd* abe* abf*") }
    #expect(throws: QueryError.self) { try ParsedQuery(parsing: "abc* abd* abe* abf* abg*") }
    #expect(throws: Never.self) { try ParsedQuery(parsing: "a NEAR/64 b") }
    let long = String(repeating: "a", count: limits.queryBytes)
    #expect(throws: Never.self) { try ParsedQuery(parsing: long) }
    #expect(throws: QueryError.self) { try ParsedQuery(parsing: long + "a") }
    let chain = Array(repeating: "w AND (", count: 1000).joined()
    #expect(throws: QueryError.self) { try ParsedQuery(parsing: chain) }
    let nots = Array(repeating: "NOT ", count: 2000).joined()
    #expect(throws: QueryError.self) { try ParsedQuery(parsing: nots) }
  }

  @Test(arguments: [
    ("\"legal aid\" and trafficking", 1), ("jail or prison", 1), ("women and children", 0),
    ("rights of women or men in custody", 0), ("(a b) or c", 1), ("title:x and y or z", 2),
  ])
  func `gives a hint when a small operator looks meant`(text: String, count: Int) throws {
    #expect(try ParsedQuery(parsing: text).warnings.count == count)
  }

  @Test
  func `answers any text with a query or an error inside the text`() {
    let pieces = [
      "women", "AND", "OR", "NOT", "NEAR/3", "ADJ", "(", ")", "\"", "“", "+", "-", "*", "x*",
      "abc*",
      "title:", "in:body", "year:2014..", "cites:", "CEDAW/C/LAO/Q/10", "rule", "45", " ", "  ",
      "é",
      "死刑", "\u{1B}", "\u{0}", "922(g)(9)", ":", "..", "and", "'", "/", "doc:a", "§", "¶ 3",
      "\u{301}",
    ]
    for seed in UInt64(0)..<4000 {
      var random = SeededGenerator(seed: seed)
      let text = (0..<Int.random(in: 1...12, using: &random)).map { _ in
        (pieces.randomElement(using: &random) ?? "") + (Bool.random(using: &random) ? " " : "")
      }.joined()
      check(text, "seed \(seed)")
    }
    for seed in UInt64(0)..<2000 {
      var random = SeededGenerator(seed: seed)
      let bytes = (0..<Int.random(in: 1...40, using: &random)).map { _ in
        UInt8.random(in: 0...255, using: &random)
      }
      check(String(decoding: bytes, as: UTF8.self), "seed \(seed)")
    }
  }

  private func check(_ text: String, _ note: String) {
    do {
      let parsed = try ParsedQuery(parsing: text)
      let printed = parsed.root.description
      let again = try? ParsedQuery(parsing: printed)
      #expect(
        again?.root == parsed.root,
        "\(note): \(text.debugDescription) \(printed.debugDescription)",
      )
    } catch {
      #expect(error.range.start >= 0 && error.range.end <= text.utf8.count, "\(note)")
    }
  }
}

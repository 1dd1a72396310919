// SPDX-License-Identifier: GPL-2.0-or-later

import TestSupport
import Testing

@testable import pincite

@Suite
struct PageTests {
  @Test(arguments: [
    ("", 0), ("legal aid", 9), ("é", 1), ("e\u{301}", 1), ("¶ 12 — “so”…", 12),
    ("人权", 4), ("カタカナ", 8), ("ｶﾀｶﾅ", 4), ("한국어", 6), ("\u{1112}\u{1161}\u{11AB}", 2),
    ("العربية", 7), ("مَن", 2), ("עברית", 5), ("नि", 2), ("ไทย", 3), ("ຊຶ່", 1),
    ("👩‍👩‍👧", 2), ("👍🏽", 2), ("🇱🇦", 2), ("✔", 1), ("✔️", 2), ("1️⃣", 2), ("⚖️", 2), ("🙂", 2),
  ])
  func `a text fills as many columns as a terminal gives it`(_ text: String, _ columns: Int) {
    #expect(displayWidth(text) == columns)
  }

  struct Wrap: Sendable {
    let text: String
    let columns: Int
    let lines: [String]
  }

  @Test(arguments: [
    Wrap(text: "one two three", columns: 7, lines: ["one two", "three"]),
    Wrap(text: "one two", columns: 80, lines: ["one two"]),
    Wrap(text: "", columns: 10, lines: [""]),
    Wrap(text: "one  two", columns: 4, lines: ["one", "two"]),
    Wrap(text: "a.  B", columns: 10, lines: ["a.  B"]),
    Wrap(text: "one\ntwo three", columns: 20, lines: ["one", "two three"]),
    Wrap(text: "well-known", columns: 6, lines: ["well-", "known"]),
    Wrap(text: "2015-2016", columns: 6, lines: ["2015-2", "016"]),
    Wrap(text: "so—and", columns: 4, lines: ["so—", "and"]),
    Wrap(text: "¶\u{A0}12 and", columns: 6, lines: ["¶\u{A0}12", "and"]),
    Wrap(text: "人权。", columns: 4, lines: ["人", "权。"]),
    Wrap(text: "中文字", columns: 4, lines: ["中文", "字"]),
    Wrap(
      text: "see CEDAW/C/LAO/Q/10 there",
      columns: 18,
      lines: ["see", "CEDAW/C/LAO/Q/10", "there"],
    ),
    Wrap(text: "at a.org/b-c-d now", columns: 12, lines: ["at", "a.org/b-c-d", "now"]),
    Wrap(text: "at ¶¶ 21-23 now", columns: 6, lines: ["at", "¶¶ 21-", "23 now"]),
    Wrap(text: "Id. para. 7.", columns: 10, lines: ["Id.", "para. 7."]),
    Wrap(text: "in sentence 7", columns: 12, lines: ["in sentence", "7"]),
    Wrap(text: "abcdefghij", columns: 4, lines: ["abcd", "efgh", "ij"]),
  ])
  func `text is broken where a reader would break it`(_ example: Wrap) {
    let lines = wrapped([.plain(example.text)], columns: example.columns)
    #expect(lines.map { $0.map(\.text).joined() } == example.lines)
  }

  @Test
  func `no line is wider than it may be and no word is lost`() {
    let seed = UInt64.random(in: 0 ... .max)
    var random = SeededGenerator(seed: seed)
    let letters = ["a", "é", "e\u{301}", "人", "。", "👩‍👧", " ", " ", "-", "—", "ن", "\n", "(", "/"]
    for _ in 0..<300 {
      let text = (0..<Int.random(in: 0...120, using: &random)).map { _ in
        letters[Int.random(in: 0..<letters.count, using: &random)]
      }.joined()
      let columns = Int.random(in: 2...40, using: &random)
      let half = text.index(text.startIndex, offsetBy: text.count / 2)
      let lines = wrapped(
        [.plain(String(text[..<half])), .hit(String(text[half...]))],
        columns: columns,
      )
      for line in lines {
        #expect(displayWidth(line.map(\.text).joined()) <= columns, "seed \(seed)")
      }
      let kept = lines.joined().map(\.text).joined().filter { $0 != " " }
      #expect(kept == text.filter { $0 != " " && $0 != "\n" }, "seed \(seed)")
    }
  }

  @Test
  func `a lead stands in the indent of the first line`() {
    var page = Page(Layout(width: 20))
    page.flow([.plain("a note that is longer than a line")], lead: [.dim("  [7] ")], indent: 6)
    #expect(page.text == "  [7] a note that is\n      longer than a\n      line\n")
    #expect(page.lineCount == 3)
  }

  @Test
  func `a match is bold and underlined, or stands between marks`() {
    let pieces: [Piece] = ["of ", .hit("legal aid"), " to"]
    var styled = Page(Layout(styled: true))
    styled.flow(pieces)
    #expect(styled.text == "  of \u{1B}[1;4mlegal aid\u{1B}[0m to\n")
    var plain = Page(Layout())
    plain.flow(pieces)
    #expect(plain.text == "  of ⟦legal aid⟧ to\n")
    var ascii = Page(Layout(ascii: true))
    ascii.flow(pieces)
    #expect(ascii.text == "  of [[legal aid]] to\n")
  }

  @Test
  func `a match that is broken over two lines does not mark the margin`() {
    var page = Page(Layout(width: 20, styled: true))
    page.flow([.hit("due diligence obligation")], indent: 4)
    #expect(
      page.text == "    \u{1B}[1;4mdue diligence\u{1B}[0m\n    \u{1B}[1;4mobligation\u{1B}[0m\n"
    )
  }

  @Test
  func `text from a document cannot style the page`() {
    var page = Page(Layout(styled: true))
    page.flow([.citation("\u{1B}[31mred\u{1B}]8;;x\u{07}")])
    page.line([.plain("a\nforged line\u{9B}m")])
    #expect(page.text == "  \u{1B}[1m␛[31mred␛]8;;x␇\u{1B}[0m\n  a forged line<U+009B>m\n")
  }

  @Test
  func `right-to-left text stays in its order and is kept apart on a terminal only`() {
    let text = "حقوق الإنسان CEDAW/C/LAO/Q/10 للنساء"
    var terminal = Page(Layout(width: 22, isolates: true))
    terminal.flow([.plain(text)])
    #expect(
      terminal.text
        == "  \u{2068}حقوق الإنسان\u{2069}\n  \u{2067}CEDAW/C/LAO/Q/10\u{2069}\n  \u{2068}للنساء\u{2069}\n"
    )
    var pipe = Page(Layout(width: 22))
    pipe.flow([.plain(text)])
    #expect(pipe.text == "  حقوق الإنسان\n  CEDAW/C/LAO/Q/10\n  للنساء\n")
  }

  @Test
  func `a rule fills the page`() {
    for ascii in [false, true] {
      var page = Page(Layout(width: 40, ascii: ascii))
      page.rule([.plain("Notes")])
      page.rule()
      for line in page.text.split(separator: "\n") { #expect(displayWidth(String(line)) == 40) }
    }
  }

  @Test(arguments: [
    (0.0, "", ""), (1.0, "████", "####"), (0.5, "██", "##"), (0.01, "▏", "#"), (0.3, "█▎", "##"),
  ])
  func `a bar is as long as its share`(_ share: Double, _ blocks: String, _ ascii: String) {
    #expect(Layout().bar(share, columns: 4) == blocks)
    #expect(Layout(ascii: true).bar(share, columns: 4) == ascii)
  }

  @Test
  func `numbers, nouns and signs`() {
    #expect(grouped(88_616) == "88,616")
    #expect(grouped(-1_000) == "-1,000")
    #expect(grouped(999) == "999")
    #expect(counted(1, "paragraph") == "1 paragraph")
    #expect(counted(2, "entry", "entries") == "2 entries")
    #expect(
      Layout(ascii: true).sign("Report, ¶¶ 8–13 and ¶ 12") == "Report, paras. 8–13 and para. 12"
    )
    #expect(Layout().sign("¶ 12") == "¶ 12")
  }
}

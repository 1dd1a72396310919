// SPDX-License-Identifier: GPL-2.0-or-later

import Testing
import Wire

@testable import pincite

@Suite
struct AnswerPageTests {
  static let answer = Answer(
    query: "legal aid women",
    readAs: "legal AND aid AND women",
    generation: 42,
    generationName: "g0000000042-1a2b3c4d",
    total: Total(lower: 3, estimate: 3, upper: 3),
    offset: 0,
    limit: 10,
    ms: 8.25,
    spelling: nil,
    expansions: [Expansion(from: "women", to: ["woman", "girls"], why: "synonym")],
    warnings: [],
    hits: [
      hit(
        1,
        "laos#p10",
        "¶ 10",
        path: ["II. Access to justice for women in conflict with the law"],
        cite:
          "The Advocates for Human Rights and others, Death Penalty submission (9 September 2024), ¶ 10",
        fragments: [
          [
            Run("In its Replies, Laos lists the groups that are eligible for ", marked: false),
            Run("legal aid", marked: true), Run(", which includes ", marked: false),
            Run("women", marked: true), Run(" who are victims of violence.", marked: false),
          ]
        ],
        notes: [
          HitNote(
            number: "17",
            at: 60 + 9,
            text: "Id.",
            runs: nil,
            resolved: ResolvedNote(
              note: "14",
              text: "CEDAW/C/LAO/RQ/10, ¶ 7.",
              hops: ["17", "16"],
              certainty: "certain",
              rule: "id",
            ),
            cites: ["un:CEDAW/C/LAO/RQ/10"],
          )
        ],
      ),
      hit(
        2,
        "laos#p13",
        "¶ 13",
        path: ["II. Access to justice for women in conflict with the law"],
        cite: "…, ¶ 13",
        fragments: [
          [
            Run("Laotian law prescribes ", marked: false), Run("legal aid", marked: true),
            Run(".", marked: false),
          ],
          [Run("The Government does not always provide it.", marked: false)],
        ],
        notes: [],
      ),
      hit(
        3,
        "memo#n36",
        "note 36",
        path: [],
        cite: "DOJ, Memo (2020), note 36",
        fragments: [[Run("Shelters report it.", marked: false)]],
        notes: [
          HitNote(
            number: "36",
            at: 19,
            text: "Id.",
            runs: [Run("Id. at ", marked: false), Run("women", marked: true)],
            resolved: ResolvedNote(
              note: nil,
              text: "",
              hops: [],
              certainty: "broken",
              rule: "there is no note 99",
            ),
            cites: [],
          )
        ],
        matched: ["notes"],
      ),
    ],
  )

  static func hit(
    _ rank: Int,
    _ id: String,
    _ label: String,
    path: [String],
    cite: String,
    fragments: [[Run]],
    notes: [HitNote],
    matched: [String] = ["body"],
  ) -> Hit {
    var at = 0
    var pieces: [Fragment] = []
    for runs in fragments {
      let length = runs.reduce(0) { $0 + $1.text.utf8.count }
      pieces.append(Fragment(span: at..<at + length, runs: runs))
      at += length + 100
    }
    return Hit(
      rank: rank,
      id: id,
      doc: String(id.prefix { $0 != "#" }),
      number: nil,
      label: label,
      kind: "paragraph",
      title: "Title",
      shortTitle: nil,
      author: [],
      date: rank < 3 ? "2024-09-09" : nil,
      language: "en",
      path: path,
      cite: cite,
      score: 3 / Double(rank),
      matchedIn: matched,
      snippet: Snippet(fragments: pieces, cutBefore: rank == 2, cutAfter: rank == 1),
      notes: notes,
      cites: [],
      source: Source(file: "laos.txt", lines: [[76, 78], [90, 90]]),
    )
  }

  @Test
  func `an answer as a page and as records`() throws {
    try expectGolden("answer", forms(of: Self.answer))
  }

  @Test
  func `quiet leaves the hits alone`() {
    let text = page(Self.answer, Layout(talks: false))
    #expect(text.hasPrefix(" 1  The Advocates"))
    #expect(text.hasSuffix("memo#n36\n"))
  }

  @Test
  func `part of an answer says which part and how to go on`() {
    var answer = Self.answer
    answer.offset = 10
    answer.total = Total(lower: 200, estimate: 1214, upper: 2000)
    for i in answer.hits.indices { answer.hits[i].rank += 10 }
    let text = page(answer, Layout(width: 100, handles: true))
    #expect(text.contains("11 to 13 of about 1,214 paragraphs"))
    #expect(
      text.contains(
        "pincite show @11 · pincite cite @11 · pincite search 'legal aid women' --offset 13\n"
      )
    )
    #expect(answer.remarks == ["11 to 13 of about 1,214 paragraphs"])
  }

  @Test
  func `comma-separated cells are quoted, and cannot begin a formula`() {
    var answer = Self.answer
    answer.hits = [answer.hits[0]]
    answer.hits[0].snippet.fragments[0].runs = [Run("=HYPERLINK(\"x\")\r\n\tb", marked: true)]
    answer.hits[0].notes = []
    #expect(
      Records.commaSeparated(answer).split(separator: "\r\n").last
        == #"laos#p10,¶ 10,2024-09-09,"The Advocates for Human Rights and others, Death Penalty submission (9 September 2024), ¶ 10","'=HYPERLINK(""x"")␍  b …",,"laos.txt:76-78,90""#
    )
  }

  @Test
  func `a record is one line whatever the text holds`() {
    var answer = Self.answer
    answer.hits = [answer.hits[0]]
    answer.hits[0].snippet.fragments[0].runs = [Run("a\tb\nc\u{2028}d\u{1B}[2J", marked: true)]
    answer.hits[0].cite = "x\ny"
    let text = Records.tabSeparated(answer)
    #expect(text.split(separator: "\n").count == 1)
    #expect(
      text.split(separator: "\t", omittingEmptySubsequences: false).count == Answer.columns.count
    )
    #expect(text.contains("\ta b c d␛[2J …\t"))
    #expect(Records.zeroSeparated(answer) == "laos#p10\u{0}")
  }

  @Test
  func `lines begin with meta and end with end`() {
    var json = JSONWriter()
    Self.answer.writeLines(to: &json)
    let lines = String(decoding: json.bytes, as: UTF8.self).split(separator: "\n")
    #expect(lines.count == 5)
    #expect(lines[0].hasPrefix(#"{"t":"meta","query":"legal aid women","read_as":"#))
    #expect(lines[1].hasPrefix(#"{"t":"hit","rank":1,"id":"laos#p10""#))
    #expect(lines[4] == #"{"t":"end","hits":3,"more":false}"#)
  }

  @Test
  func `markers stand where they stand in the text`() {
    let pieces: [Piece] = ["one ", .hit("two"), " three"]
    let marks = [7, 0, 13].map { Insertion(at: $0, piece: .dim("[\($0)]")) }
    #expect(
      inserting(marks, into: pieces)
        == [.dim("[0]"), "one ", .hit("two"), .dim("[7]"), " three", .dim("[13]")]
    )
    #expect(inserting([Insertion(at: 2, piece: "x")], into: ["é"]).map(\.text) == ["é", "x"])
  }

  @Test(arguments: [
    ("plain", "plain"), ("two words", "'two words'"), ("it's", #"'it'\''s'"#), ("", "''"),
    ("laos#p10", "laos#p10"), ("#x", "'#x'"), ("a;b", "'a;b'"),
  ])
  func `words are quoted for the shell`(_ word: String, _ quoted: String) {
    #expect(shellQuoted(word) == quoted)
  }
}

/// The page of a value.
func page(_ value: some Presentable, _ layout: Layout) -> String {
  var page = Page(layout)
  value.draw(on: &page)
  return page.text
}

func forms(of value: some Presentable) -> String {
  allForms({ page(value, $0) }, records: Records.tabSeparated(value))
}

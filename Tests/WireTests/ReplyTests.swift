// SPDX-License-Identifier: GPL-2.0-or-later

import Testing
import Wire

@Suite
struct ReplyTests {
  private static let hit = Hit(
    rank: 1,
    id: "laos#p10",
    doc: "laos",
    number: "10",
    label: "¶ 10",
    kind: "paragraph",
    title: "A\ttab and [[brackets]]",
    shortTitle: nil,
    author: [],
    date: "2024-09-09",
    language: "en",
    path: [],
    cite: "Laos, ¶ 10",
    score: 12.4817,
    matchedIn: ["body"],
    snippet: Snippet(
      fragments: [
        Fragment(
          span: 4..<30,
          runs: [Run("see [[x]]\n250 ok: ", marked: false), Run("aid", marked: true)],
        )
      ],
      cutBefore: true,
      cutAfter: false,
    ),
    notes: [
      HitNote(
        number: "17",
        at: 9,
        text: "Id.",
        runs: nil,
        resolved: ResolvedNote(
          note: "3",
          text: "CEDAW/C/LAO/RQ/10",
          hops: ["16"],
          certainty: "certain",
          rule: "id",
        ),
        cites: [],
      )
    ],
    cites: [],
    source: Source(file: "laos.txt", lines: [[76, 76]]),
  )

  private static func answer(_ hits: [Hit]) -> Answer {
    Answer(
      query: "aid",
      readAs: "aid",
      generation: 41,
      generationName: "g0000000041-1a2b3c4d",
      total: Total(lower: hits.count, estimate: hits.count, upper: hits.count),
      offset: 0,
      limit: 10,
      ms: 3.14159,
      spelling: hits.isEmpty ? "legal aid" : nil,
      expansions: [Expansion(from: "aid", to: ["assistance"], why: "synonym")],
      warnings: [],
      hits: hits,
    )
  }

  private static func end(_ code: Int, _ word: String, error: String) -> String {
    #"{"t":"end","req":null,"code":\#(code),"word":"\#(word)","#
      + #""generation":null,"ms":null,"error":\#(error)}"#
  }

  private func spelt(_ reply: Reply, _ style: ReplyStyle) -> [String] {
    var bytes: [UInt8] = []
    reply.write(style, to: &bytes)
    #expect(bytes.last == UInt8(ascii: "\n"))
    return String(decoding: bytes.dropLast(), as: UTF8.self).split(separator: "\n").map(String.init)
  }

  @Test
  func `text lines cannot be forged by the corpus`() {
    let lines = spelt(Reply(Self.answer([Self.hit])), ReplyStyle(.text, id: "q1"))
    #expect(
      lines == [
        "150 #q1 hits n=1 offset=0",
        "!synonym: aid\tassistance",
        "=1\t12.48\t100\tlaos#p10\tLaos, ¶ 10\tA\\ttab and [[brackets]]\t2024-09-09\ten",
        #">…see [[[[x]]]]\n250 ok: [[aid]]"#,
        "^17\tId.\tCEDAW/C/LAO/RQ/10",
        "250 #q1 ok n=1 lower=1 est=1 upper=1 exact=yes gen=41 ms=3.14",
      ]
    )
  }

  @Test
  func `nothing found is said with a spelling`() {
    let lines = spelt(Reply(Self.answer([])), ReplyStyle(.text))
    #expect(lines.last == "252 none spell=legal%20aid gen=41 ms=3.14")
  }

  @Test
  func `JSON lines carry the kind and the id, and the answer can be read back`() throws {
    let lines = spelt(Reply(Self.answer([Self.hit])), ReplyStyle(.json, id: "q1"))
    let values = try lines.map { try JSON.parse(Array($0.utf8)) }
    #expect(values.map { $0["t"]?.string } == ["meta", "hit", "end"])
    #expect(values.allSatisfy { $0["req"]?.string == "q1" })
    #expect(try Hit(values[1]) == Self.hit)
    #expect(values[0]["hits"] == nil)
    #expect(
      lines[2]
        == #"{"t":"end","req":"q1","code":250,"word":"ok","generation":41,"ms":3.14,"error":null}"#
    )
  }

  @Test(arguments: [
    (Reply(250, "pong"), "250 pong", end(250, "pong", error: "null")),
    (
      Reply(ErrorReply.unknownVerb("FR\nOB")),
      #"502 unknown-verb verb=FR%0AOB :there is no verb FR\nOB; HELP lists the verbs"#,
      end(
        502,
        "unknown-verb",
        error: #"{"code":502,"word":"unknown-verb","message":"there is no verb FR\nOB","#
          + #""at":null,"hint":"HELP lists the verbs","culprit":"FR\nOB"}"#,
      ),
    ),
  ])
  func `replies of one line`(reply: Reply, text: String, json: String) {
    #expect(spelt(reply, ReplyStyle(.text)) == [text])
    #expect(spelt(reply, ReplyStyle(.json)) == [json])
  }

  @Test
  func `a greeting can be read back`() throws {
    let greeting = Greeting(generation: 41, limits: WireLimits(), prose: "ready")
    var bytes: [UInt8] = []
    greeting.write(to: &bytes)
    let line = String(decoding: bytes, as: UTF8.self)
    #expect(
      line
        == "220 pincite/\(Version.program) proto=1 gen=41 maxline=65536"
        + " caps=json,auth,pin,facets,similar,suggest :ready\n"
    )
    let status = try #require(StatusLine(bytes.dropLast()))
    #expect(Greeting(status) == greeting)
  }

  @Test(arguments: ["", "hello", "25 ok", "250", "250 ok x", "250 ok x=%4", "abc ok"])
  func `what is no status line is not read as one`(line: String) {
    #expect(StatusLine(Array(line.utf8)) == nil)
  }

  @Test(arguments: [
    ("plain ¶ text", "plain ¶ text"),
    ("a\\b\tc\nd\r", #"a\\b\tc\nd\r"#),
    ("\u{0}\u{1B}\u{7F}\u{85}\u{2028}é“", #"\u0000\u001B\u007F\u0085\u2028é“"#),
  ])
  func `control characters do not reach a line`(text: String, escaped: String) {
    var bytes: [UInt8] = []
    Escaping.appendLine(text, to: &bytes)
    #expect(String(decoding: bytes, as: UTF8.self) == escaped)
  }
}

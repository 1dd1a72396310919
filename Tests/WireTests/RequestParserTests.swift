// SPDX-License-Identifier: GPL-2.0-or-later

import Testing
import Wire

@Suite
struct RequestParserTests {
  private let grammar = Grammar()

  @Test(arguments: [
    ("PING", Request(.ping)),
    ("ping", Request(.ping)),
    ("  PING  ", Request(.ping)),
    ("#q7 PING", Request(.ping, id: "q7")),
    (
      #"SEARCH limit=3 :"legal aid" women"#,
      Request(.search, options: [.init("limit", ["3"])], text: #""legal aid" women"#),
    ),
    (
      "search @country-is-not=1 :x".replacing(
        "@country-is-not=1",
        with: "@state=Sri%20Lanka,Nepal",
      ),
      Request(.search, filters: [.init("state", ["Sri Lanka", "Nepal"])], text: "x"),
    ),
    (
      "SEARCH fuzzy x-trace=abc x-n :a : b :c\td",
      Request(.search, options: [.init("fuzzy", ["1"])], text: "a : b :c\td"),
    ),
    (
      "SEARCH per_doc=2 :limit=3",
      Request(.search, options: [.init("per-doc", ["2"])], text: "limit=3"),
    ),
    ("GET a#p12 b#h4.3", Request(.get, arguments: ["a#p12", "b#h4.3"])),
    ("GET / ", Request(.get, arguments: ["/"])),
    ("GET a%20b%3Dc", Request(.get, arguments: ["a b=c"])),
    ("AUTH s3cret=", Request(.auth, arguments: ["s3cret="])),
    ("HELP", Request(.help)),
    (
      "EXPLAIN a#p1 in=body :x",
      Request(.explain, arguments: ["a#p1"], options: [.init("in", ["body"])], text: "x"),
    ),
    (
      "CITE style=oscola a#p1",
      Request(.cite, arguments: ["a#p1"], options: [.init("style", ["oscola"])]),
    ),
    (
      "FACETS fields=year,doc :x",
      Request(.facets, options: [.init("fields", ["year", "doc"])], text: "x"),
    ),
    (#"{"verb":"ping"}"#, Request(.ping)),
    (#"{"id":7,"verb":"PING"}"#, Request(.ping, id: "7")),
    (
      #"{"id":"q1","verb":"SEARCH","q":"x","limit":3,"fuzzy":true,"filters":{"year":2014,"state":["a","b"]}}"#,
      Request(
        .search,
        id: "q1",
        options: [.init("limit", ["3"]), .init("fuzzy", ["1"])],
        filters: [.init("state", ["a", "b"]), .init("year", ["2014"])],
        text: "x",
      ),
    ),
    (#"{"verb":"GET","ids":["a#p1","b"]}"#, Request(.get, arguments: ["a#p1", "b"])),
    (#"{"verb":"TOC","ids":"a"}"#, Request(.toc, arguments: ["a"])),
    (#"{"verb":"QUOTE","q":"two\nlines"}"#, Request(.quote, text: "two\nlines")),
  ])
  func `reads a request`(line: String, request: Request) throws {
    #expect(try grammar.request(Array(line.utf8)) == request)
  }

  @Test(
    arguments: [
      ("", 500, "empty", nil, nil),
      (" ", 500, "syntax", nil, nil),
      (":x", 502, "unknown-verb", ":x", nil),
      ("#q1", 500, "syntax", nil, "q1"),
      ("#q/1 PING", 500, "syntax", nil, nil),
      ("#\(String(repeating: "a", count: 33)) PING", 500, "syntax", nil, nil),
      ("#q1 FROB x", 502, "unknown-verb", "FROB", "q1"),
      ("PING\u{0}", 501, "bad-encoding", nil, nil),
      ("PI\rNG", 501, "bad-encoding", nil, nil),
      ("SEARCH :\u{1B}[2J", 501, "bad-encoding", nil, nil),
      ("SEARCH @state=%0A :x", 501, "bad-encoding", nil, nil),
      ("GET a%4", 501, "bad-encoding", nil, nil),
      ("GET %FF", 501, "bad-encoding", nil, nil),
      ("SEARCH :", 501, "bad-option", "q", nil),
      ("SEARCH limit=3", 501, "bad-option", "q", nil),
      ("PING :x", 501, "bad-option", "q", nil),
      ("SEARCH limit=0 :x", 501, "bad-option", "limit", nil),
      ("SEARCH limit=101 :x", 501, "bad-option", "limit", nil),
      ("SEARCH limit=+5 :x", 501, "bad-option", "limit", nil),
      ("SEARCH limit=99999999999999999999 :x", 501, "bad-option", "limit", nil),
      ("SEARCH limit= :x", 501, "bad-option", "limit", nil),
      ("SEARCH limit=1,2 :x", 501, "bad-option", "limit", nil),
      ("SEARCH limit=1 limit=1 :x", 501, "bad-option", "limit", nil),
      ("SEARCH per-doc=1 per_doc=1 :x", 501, "bad-option", "per-doc", nil),
      ("SEARCH offset=10001 :x", 501, "bad-option", "offset", nil),
      ("SEARCH sort=best :x", 501, "bad-option", "sort", nil),
      ("SEARCH fuzzy=yes :x", 501, "bad-option", "fuzzy", nil),
      ("SEARCH mark=%zz :x", 501, "bad-option", "mark", nil),
      ("#q2 SEARCH frob=1 :x", 504, "unknown-option", "frob", "q2"),
      ("SEARCH frob :x", 504, "unknown-option", "frob", nil),
      ("SEARCH Limit=1 :x", 504, "unknown-option", "Limit", nil),
      ("PING limit=1", 504, "unknown-option", "limit", nil),
      ("SEARCH @colour=red :x", 523, "bad-filter", "colour", nil),
      ("SEARCH @year= :x", 523, "bad-filter", "year", nil),
      ("SEARCH @year=1 @year=2 :x", 523, "bad-filter", "year", nil),
      ("GET a @year=1", 523, "bad-filter", "year", nil),
      ("GET", 501, "bad-option", "ids", nil),
      ("TOC a b", 501, "bad-option", "ids", nil),
      ("GET / HTTP/1.1", 509, "http", nil, nil),
      ("POST /x HTTP/1.0", 509, "http", nil, nil),
      ("PRI * HTTP/2.0", 509, "http", nil, nil),
      ("{", 501, "bad-json", nil, nil),
      (#"{"verb":"PING"} x"#, 501, "bad-json", nil, nil),
      (#"{"verb":"PING","verb":"PING"}"#, 501, "bad-json", nil, nil),
      (#"{"verb":"GET","ids":[[[[["a"]]]]]}"#, 501, "bad-json", nil, nil),
      (#"{"verb":"SEARCH","q":"\ud800"}"#, 501, "bad-json", nil, nil),
      (#"{"verb":"SEARCH","q":"\u0000"}"#, 501, "bad-encoding", nil, nil),
      (#"{"id":"a","q":"x"}"#, 500, "syntax", nil, "a"),
      (#"{"id":[],"verb":"PING"}"#, 500, "syntax", nil, nil),
      (#"{"id":"a b","verb":"PING"}"#, 500, "syntax", nil, nil),
      (#"{"id":"a","verb":"FROB"}"#, 502, "unknown-verb", "FROB", "a"),
      (#"{"verb":"SEARCH","q":3}"#, 501, "bad-option", "q", nil),
      (#"{"verb":"SEARCH","q":"x","limit":1.5}"#, 501, "bad-option", "limit", nil),
      (#"{"verb":"SEARCH","q":"x","limit":"many"}"#, 501, "bad-option", "limit", nil),
      (#"{"verb":"SEARCH","q":"x","frob":1}"#, 504, "unknown-option", "frob", nil),
      (#"{"verb":"SEARCH","q":"x","filters":[]}"#, 501, "bad-option", "filters", nil),
      (#"{"verb":"SEARCH","q":"x","filters":{"year":[]}}"#, 523, "bad-filter", "year", nil),
    ] as [(String, Int, String, String?, String?)]
  )
  func `refuses what is no request and names the culprit`(
    line: String,
    code: Int,
    word: String,
    culprit: String?,
    id: String?,
  ) {
    let refusal = #expect(throws: RequestError.self) { try grammar.request(Array(line.utf8)) }
    #expect(refusal?.error.code == code)
    #expect(refusal?.error.word == word)
    #expect(refusal?.error.culprit == culprit)
    #expect(refusal?.id == id)
  }

  @Test
  func `refuses bytes that are not UTF-8`() {
    let line = Array("SEARCH :".utf8) + [0xC3]
    let refusal = #expect(throws: RequestError.self) { try grammar.request(line) }
    #expect(refusal?.error.word == "bad-encoding")
  }

  @Test
  func `reads an object of many members in linear time`() {
    let members = (0..<8000).map { "\"k\($0)\":1" }.joined(separator: ",")
    let line = Array("{\"verb\":\"PING\",\(members)}".utf8)
    let refusal = #expect(throws: RequestError.self) { try grammar.request(line) }
    #expect(refusal?.error.word == "unknown-option")
  }
}

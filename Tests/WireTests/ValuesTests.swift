// SPDX-License-Identifier: GPL-2.0-or-later

import Testing
import Wire

@Suite
struct ValuesTests {
  private func survives<Value: JSONWritable & JSONReadable & Equatable>(
    _ value: Value,
    _ json: String,
  ) throws {
    #expect(String(decoding: value.json, as: UTF8.self) == json)
    #expect(try Value(JSON.parse(value.json)) == value)
  }

  @Test
  func `what counts`() throws {
    try survives(
      Count(query: "q", readAs: "r", paragraphs: 3, documents: 2, occurrences: 5, generation: 7),
      #"{"query":"q","read_as":"r","paragraphs":3,"documents":2,"occurrences":5,"generation":7}"#,
    )
    try survives(
      Facets(
        query: "q",
        fields: [Facet(field: "body", values: [FacetValue("CAT", 2)], missing: 1)],
        exact: true,
      ),
      #"{"query":"q","fields":[{"field":"body","values":[["CAT",2]],"missing":1}],"exact":true}"#,
    )
    try survives(
      Timeline(query: "q", buckets: [TimelineBucket(2012, 4, 0.5)], undated: 1),
      #"{"query":"q","buckets":[[2012,4,0.5]],"undated":1}"#,
    )
    try survives(
      Kwic(
        query: "q",
        readAs: "r",
        generation: 7,
        total: Total(lower: 1, estimate: 1, upper: 1),
        lines: [KwicLine(id: "a#p1", label: "¶ 1", before: "b", match: "m", after: "a")],
      ),
      #"{"query":"q","read_as":"r","generation":7,"total":{"lower":1,"estimate":1,"upper":1,"exact":true},"partial":false,"lines":[{"id":"a#p1","label":"¶ 1","before":"b","match":"m","after":"a"}]}"#,
    )
  }

  @Test
  func `what reads`() throws {
    try survives(
      Toc(
        doc: "a",
        sections: [
          TocSection(id: "a#s1", level: 1, label: "1", heading: "One", first: nil, paragraphs: 0)
        ],
      ),
      #"{"doc":"a","sections":[{"id":"a#s1","level":1,"label":"1","heading":"One","first":null,"paragraphs":0}]}"#,
    )
    let card = DocCard(
      doc: "a",
      file: "a.txt",
      fields: [CardField(key: "Title", values: ["T"], origin: "text")],
      sections: 1,
      paragraphs: 2,
      notes: 3,
      citations: 4,
      findings: [],
    )
    let cardJSON =
      #"{"doc":"a","file":"a.txt","fields":[{"key":"Title","values":["T"],"origin":"text"}],"sections":1,"paragraphs":2,"notes":3,"citations":4,"findings":[]}"#
    try survives(card, cardJSON)
    let paragraph = ParagraphRecord(
      id: "a#p1",
      locator: "p1",
      number: "1",
      label: "¶ 1",
      kind: "paragraph",
      section: nil,
      path: [],
      text: "t",
      lines: [[1, 2]],
      joined: false,
      markers: [],
      parent: nil,
      cites: [],
    )
    try survives(
      Show(paragraphs: [ShownParagraph(paragraph, focus: true)], notes: [], doc: card),
      #"{"paragraphs":[{"id":"a#p1","locator":"p1","number":"1","label":"¶ 1","kind":"paragraph","section":null,"path":[],"text":"t","lines":[[1,2]],"joined":false,"markers":[],"parent":null,"cites":[],"focus":true}],"notes":[],"doc":\#(cardJSON)}"#,
    )
    try survives(
      Note(
        id: "a#n2",
        number: "2",
        text: "Id.",
        paragraph: "a#p1",
        resolved: nil,
        chain: [NoteHop(number: "1", text: "x")],
        cites: [],
      ),
      #"{"id":"a#n2","number":"2","text":"Id.","paragraph":"a#p1","resolved":null,"chain":[{"number":"1","text":"x"}],"cites":[]}"#,
    )
  }

  @Test
  func `what cites`() throws {
    try survives(
      Cites(
        id: "a#p1",
        citations: [
          CitationRecord(
            kind: "un",
            normal: "un:A/1",
            pinpoint: nil,
            text: "A/1",
            place: "note 2",
            targets: ["b#p1"],
          )
        ],
      ),
      #"{"id":"a#p1","citations":[{"kind":"un","normal":"un:A/1","pinpoint":null,"text":"A/1","in":"note 2","targets":["b#p1"],"cite":null}]}"#,
    )
    try survives(
      CitedBy(
        normal: "un:A/1",
        total: 1,
        citing: [
          CitingRecord(
            id: "a#p1",
            label: "¶ 1",
            doc: "a",
            place: "body",
            pinpoint: "3",
            text: "A/1",
          )
        ],
        inCorpus: true,
      ),
      #"{"normal":"un:A/1","total":1,"citing":[{"id":"a#p1","label":"¶ 1","doc":"a","in":"body","pinpoint":"3","text":"A/1"}],"in_corpus":true}"#,
    )
    try survives(
      Resolution(
        text: "x",
        candidates: [Candidate(id: "a#p1", label: "¶ 1", cite: "A, ¶ 1", why: "title")],
      ),
      #"{"text":"x","candidates":[{"id":"a#p1","label":"¶ 1","cite":"A, ¶ 1","why":"title"}]}"#,
    )
    try survives(
      Quote(
        verdict: "differs",
        matches: [
          QuoteMatch(
            id: "a#p1",
            label: "¶ 1",
            cite: "A",
            span: 1..<4,
            ratio: 0.5,
            edits: [QuoteEdit("replace", "x", "y")],
          )
        ],
      ),
      #"{"verdict":"differs","matches":[{"id":"a#p1","label":"¶ 1","cite":"A","span":[1,4],"ratio":0.5,"edits":[["replace","x","y"]]}]}"#,
    )
  }
}

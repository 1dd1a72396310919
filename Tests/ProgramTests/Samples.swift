// SPDX-License-Identifier: GPL-2.0-or-later

import Wire

@testable import pincite

/// Answers made by hand, with what is hard to show in them.
enum Samples {
  static let chained = ResolvedNote(
    note: "14",
    text: "Committee on the Elimination of Discrimination against Women, CEDAW/C/LAO/RQ/10, ¶ 7.",
    hops: ["17", "16"],
    certainty: "certain",
    rule: "Id. after Id.",
  )

  static let broken = ResolvedNote(
    note: nil,
    text: "",
    hops: [],
    certainty: "broken",
    rule: "there is no note 99",
  )

  static func paragraph(
    _ locator: String,
    _ number: String?,
    _ text: String,
    path: [String],
    markers: [MarkerRecord] = [],
  ) -> ParagraphRecord {
    ParagraphRecord(
      id: "laos#\(locator)",
      locator: locator,
      number: number,
      label: number.map { "¶ \($0)" } ?? "section II, first paragraph",
      kind: "paragraph",
      section: "laos#sII",
      path: path,
      text: text,
      lines: [[76, 78]],
      joined: false,
      markers: markers,
      parent: nil,
      cites: [],
    )
  }

  static let card = DocCard(
    doc: "laos",
    file: "laos.txt",
    fields: [
      CardField(
        key: "Title",
        values: [
          "Lao People's Democratic Republic's Compliance with the Convention: Death Penalty"
        ],
        origin: "sidecar",
      ),
      CardField(
        key: "Author",
        values: ["The Advocates for Human Rights", "World Coalition Against the Death Penalty"],
        origin: "sidecar",
      ),
      CardField(key: "Date", values: ["2024-09-09"], origin: "text"),
      CardField(key: "Body", values: ["CEDAW"], origin: "defaults"),
      CardField(key: "Language", values: ["en"], origin: "text"),
    ],
    sections: 8,
    paragraphs: 54,
    notes: 38,
    citations: 61,
    findings: [EditorPageTests.findings[1]],
  )

  static let path = [
    "II. Laos fails to ensure access to justice for women in conflict with the law"
  ]

  static let show = Show(
    paragraphs: [
      ShownParagraph(paragraph("sII.1", nil, "An introduction.", path: path), focus: false),
      ShownParagraph(
        paragraph(
          "p10",
          "10",
          "In its Replies to the List of Issues, Laos provides information about the groups that are eligible for legal aid, which includes women who are victims of violence and trafficking. The Government notes that 人权 and حقوق الإنسان matter.",
          path: path,
          markers: [MarkerRecord(number: "17", at: 179), MarkerRecord(number: "99", at: 37)],
        ),
        focus: true,
      ),
      ShownParagraph(
        paragraph(
          "p11",
          "11",
          "Notably, Laos gives no specific information.",
          path: ["III. Next"],
        ),
        focus: false,
      ),
    ],
    notes: [
      NoteRecord(
        number: "17",
        text: "Id.",
        lines: [[80, 80]],
        paragraph: "laos#p10",
        resolved: chained,
      ),
      NoteRecord(
        number: "99",
        text: "supra note 99.",
        lines: [[81, 81]],
        paragraph: "laos#p10",
        resolved: broken,
      ),
    ],
    doc: card,
  )

  static let note = Note(
    id: "laos#n17",
    number: "17",
    text: "Id.",
    paragraph: "laos#p10",
    resolved: chained,
    chain: [NoteHop(number: "16", text: "Id."), NoteHop(number: "14", text: chained.text)],
    cites: ["un:CEDAW/C/LAO/RQ/10"],
  )

  static let brokenNote = Note(
    id: "laos#n99",
    number: "99",
    text: "supra note 99.",
    paragraph: nil,
    resolved: broken,
    chain: [],
    cites: [],
  )

  static let toc = Toc(
    doc: "laos",
    sections: [
      TocSection(
        id: "laos#pre",
        level: 1,
        label: nil,
        heading: "Front matter",
        first: "laos#pre.1",
        paragraphs: 3,
      ),
      TocSection(
        id: "laos#sII",
        level: 1,
        label: "II",
        heading: path[0],
        first: "laos#sII.1",
        paragraphs: 12,
      ),
      TocSection(
        id: "laos#h4",
        level: 2,
        label: nil,
        heading: "Access to legal aid",
        first: nil,
        paragraphs: 1,
      ),
    ],
  )

  static let count = Count(
    query: "\"death penalty\"",
    readAs: "\"death penalty\"",
    paragraphs: 1204,
    documents: 161,
    occurrences: 2390,
    generation: 42,
  )

  static let facets = Facets(
    query: "\"death penalty\"",
    fields: [
      Facet(
        field: "body",
        values: [FacetValue("CCPR", 1512), FacetValue("CAT", 219), FacetValue("委员会", 1)],
        missing: 24,
      ),
      Facet(field: "state", values: [FacetValue("Lao PDR", 12)], missing: 0),
      Facet(field: "lang", values: [], missing: 0),
    ],
    exact: true,
  )

  static let timeline = Timeline(
    query: "x",
    buckets: [
      TimelineBucket(2012, 41, 0.0071), TimelineBucket(2013, 96, 0.017),
      TimelineBucket(2019, 3, 1),
    ],
    undated: 37,
  )

  static let kwic = Kwic(
    query: "\"due diligence\"",
    readAs: "\"due diligence\"",
    generation: 42,
    total: Total(lower: 4, estimate: 4, upper: 4),
    lines: [
      KwicLine(
        id: "cedaw-gr-35#p24",
        label: "¶ 24",
        before: "States parties must exercise ",
        match: "due diligence",
        after:
          "in preventing acts of violence against women, wherever they occur and whoever commits them",
      ),
      KwicLine(
        id: "crpd-gc-3#p26",
        label: "¶ 26",
        before:
          "because of their failure over many years and in spite of warnings to act with the same ",
        match: "due diligence",
        after: " obligation.",
      ),
      KwicLine(id: "zh#p1", label: "¶ 1", before: "缔约国必须履行", match: "应有的注意", after: "义务"),
      KwicLine(
        id: "ar#p2",
        label: "¶ 2",
        before: "يجب على الدول ",
        match: "بذل العناية",
        after: " الواجبة",
      ),
    ],
  )

  static let cites = Cites(
    id: "laos#p10",
    citations: [
      CitationRecord(
        kind: "un",
        normal: "un:CEDAW/C/LAO/RQ/10",
        pinpoint: "para:7",
        text: "CEDAW/C/LAO/RQ/10, ¶ 7",
        place: "note 17",
        targets: [],
      ),
      CitationRecord(
        kind: "article",
        normal: "cedaw:art.2",
        pinpoint: nil,
        text: "article 2 of the Convention",
        place: "body",
        targets: ["cedaw#p2", "cedaw#p2.1"],
      ),
      CitationRecord(
        kind: "id",
        normal: "un:CEDAW/C/LAO/RQ/10",
        pinpoint: "para:9",
        text: "Ibid., ¶ 9",
        place: "note 18",
        targets: [],
        cite: "CEDAW/C/LAO/RQ/10, ¶ 9",
      ),
    ],
  )

  static let citedBy = CitedBy(
    normal: "un:CEDAW/C/LAO/Q/10",
    total: 3,
    citing: [
      CitingRecord(
        id: "laos#p2",
        label: "¶ 2",
        doc: "laos",
        place: "note 2",
        pinpoint: "para:2",
        text: "List of Issues, ¶ 2",
      ),
      CitingRecord(
        id: "laos#p9",
        label: "¶ 9",
        doc: "laos",
        place: "body",
        pinpoint: nil,
        text: "CEDAW/C/LAO/Q/10",
      ),
    ],
    inCorpus: false,
  )

  static let resolution = Resolution(
    text: "GC 14",
    candidates: [
      Candidate(
        id: "cescr-gc-14#p1",
        label: "¶ 1",
        cite: "CESCR, General Comment 14 (2000), ¶ 1",
        why: "short title",
      ),
      Candidate(
        id: "crc-gc-14#p1",
        label: "¶ 1",
        cite: "CRC, General Comment 14 (2013), ¶ 1",
        why: "short title",
      ),
    ],
  )

  static let quote = Quote(
    verdict: "differs",
    matches: [
      QuoteMatch(
        id: "laos#p10",
        label: "¶ 10",
        cite: "The Advocates for Human Rights, Death Penalty (2024), ¶ 10",
        span: 40..<120,
        ratio: 0.9375,
        edits: [
          QuoteEdit("equal", "groups", "groups"), QuoteEdit("replace", "which", "that"),
          QuoteEdit("equal", "are eligible for legal aid", "are eligible for legal aid"),
          QuoteEdit("insert", "", "and trafficking"),
        ],
      )
    ],
  )

  static let exactQuote = Quote(
    verdict: "exact",
    matches: [
      QuoteMatch(
        id: "laos#p10",
        label: "¶ 10",
        cite: "The Advocates, Death Penalty (2024), ¶ 10",
        span: 0..<9,
        ratio: 1,
        edits: [],
      )
    ],
  )

  static let explanation = Explanation(
    query: "legal NEAR/8 women lang:en",
    readAs: "legal NEAR/8 women lang:en",
    tree: [
      TreeLine(depth: 0, node: "and", text: ""),
      TreeLine(depth: 1, node: "near", text: "within 8"),
      TreeLine(depth: 2, node: "word", text: "legal"),
      TreeLine(depth: 2, node: "word", text: "women"),
      TreeLine(depth: 1, node: "filter", text: "lang:en"),
    ],
    expansions: [Expansion(from: "women", to: (1...12).map { "w\($0)" }, why: "wildcard")],
    warnings: [],
    terms: [
      TermCount(term: "legal", field: "body", frequency: 1204),
      TermCount(term: "zzyzx", field: "body", frequency: 0),
    ],
    id: "laos#p22",
    matches: false,
    clauses: [
      ClauseCheck(clause: "lang:en", ok: true, detail: ""),
      ClauseCheck(
        clause: "legal NEAR/8 women",
        ok: false,
        detail: "the closest pair is 29 words apart",
      ),
    ],
    score: 3.25,
    parts: [ScorePart(part: "body", value: 2.5), ScorePart(part: "section", value: 0.75)],
  )

  static var nothing: NothingFound {
    var answer = AnswerPageTests.answer
    answer.hits = []
    answer.total = Total(lower: 0, estimate: 0, upper: 0)
    answer.spelling = "legal aid"
    return NothingFound(
      answer: answer,
      parts: [
        NothingFound.Part(text: "\"womens legal aid centre\"", paragraphs: 0, asWords: 2),
        NothingFound.Part(text: "state:\"Laos\"", paragraphs: 1039),
      ],
      wider: NothingFound.Part(text: "(womens AND aid) AND state:\"Laos\"", paragraphs: 2),
    )
  }

  static let changes = [
    DocumentChange(
      kind: "new",
      doc: "cedaw-gr-35",
      formerDoc: nil,
      file: "cedaw/gr-35.txt",
      formerFile: nil,
      metadataOnly: false,
      metadataChanged: false,
      paragraphs: 26,
      new: [],
      changed: [],
      removed: [],
    ),
    DocumentChange(
      kind: "changed",
      doc: "laos",
      formerDoc: nil,
      file: "laos.txt",
      formerFile: nil,
      metadataOnly: false,
      metadataChanged: true,
      paragraphs: 39,
      new: [ParagraphChange(id: "laos#p14", label: "¶ 14")],
      changed: (1...9).map { ParagraphChange(id: "laos#p\($0)", label: "¶ \($0)") },
      removed: [ParagraphChange(id: "laos#h4.2", label: "section 4, second paragraph")],
    ),
    DocumentChange(
      kind: "renamed",
      doc: "un-module-4",
      formerDoc: nil,
      file: "un/module-4.txt",
      formerFile: "module4.txt",
      metadataOnly: false,
      metadataChanged: false,
      paragraphs: 12,
      new: [],
      changed: [],
      removed: [],
    ),
    DocumentChange(
      kind: "changed",
      doc: "memo",
      formerDoc: nil,
      file: "memo.txt",
      formerFile: nil,
      metadataOnly: true,
      metadataChanged: true,
      paragraphs: 61,
      new: [],
      changed: [],
      removed: [],
    ),
    DocumentChange(
      kind: "removed",
      doc: "draft-note-2019",
      formerDoc: nil,
      file: "draft.txt",
      formerFile: nil,
      metadataOnly: false,
      metadataChanged: false,
      paragraphs: 61,
      new: [],
      changed: [],
      removed: [],
    ),
  ]

  static let documentCounts = DocumentCounts(
    new: 1,
    changed: 2,
    renamed: 1,
    removed: 1,
    unchanged: 1400,
    total: 1404,
  )
  static let paragraphCounts = ParagraphCounts(
    new: 27,
    changed: 9,
    removed: 62,
    unchanged: 38_240,
    total: 38_276,
  )

  static let index = IndexReport(
    generation: 42,
    generationName: "g0000000042-1a2b3c4d",
    published: true,
    staged: false,
    dryRun: false,
    full: false,
    reason: nil,
    documents: documentCounts,
    paragraphs: paragraphCounts,
    shards: ShardCounts(built: 1, kept: 7),
    findings: FindingCounts(errors: 1, warnings: 1, notes: 23),
    reported: Array(EditorPageTests.findings.dropFirst()),
    changes: changes,
    swept: ["build/x"],
    removedGenerations: [],
    bytes: 1_024_104,
    milliseconds: 1320,
  )

  static let diff = ChangeReport(
    from: "g0000000041-1a2b3c4d",
    to: "g0000000042-1a2b3c4d",
    documents: documentCounts,
    paragraphs: paragraphCounts,
    changes: changes,
  )

  static let generations = GenerationList(generations: [
    GenerationRecord(
      name: "g0000000041-1a2b3c4d",
      number: 41,
      live: false,
      created: "2026-11-19T08:00:00Z",
      documents: 1404,
      paragraphs: 38_311,
      bytes: 1_000_000,
      ok: false,
      problem: "shard-00/postlist.glass has 12 bytes, not 8192",
    ),
    GenerationRecord(
      name: "g0000000042-1a2b3c4d",
      number: 42,
      live: true,
      created: "2026-11-20T08:00:00Z",
      documents: 1404,
      paragraphs: 38_276,
      bytes: 912_345_678,
      ok: true,
      problem: nil,
    ),
  ])

  static let publication = PublicationReport(
    generation: 41,
    generationName: "g0000000041-1a2b3c4d",
    former: "g0000000042-1a2b3c4d",
    documents: 1404,
    paragraphs: 38_311,
  )

  static let verified = VerifyReport(
    generation: 42,
    generationName: "g0000000042-1a2b3c4d",
    ok: false,
    files: 8,
    bytes: 1_024_104,
    entries: 489,
    sampled: 100,
    problems: [VerifyProblem(file: "shard-00/postlist.glass", problem: "its digest is another")],
    milliseconds: 35,
  )
}

// SPDX-License-Identifier: GPL-2.0-or-later

/// A citation in a paragraph or in one of its notes.
package struct CitationRecord: Sendable, Equatable {
  package var kind: String
  package var normal: String
  package var pinpoint: String?
  /// As printed.
  package var text: String
  /// `body`, or the number of the note: `note 14`.
  package var place: String
  /// Addresses in the corpus that it may mean.
  package var targets: [String]
  /// Written out in full; nil for what does not stand alone.
  package var cite: String?

  package init(
    kind: String,
    normal: String,
    pinpoint: String?,
    text: String,
    place: String,
    targets: [String],
    cite: String? = nil,
  ) {
    self.kind = kind
    self.normal = normal
    self.pinpoint = pinpoint
    self.text = text
    self.place = place
    self.targets = targets
    self.cite = cite
  }
}

extension CitationRecord: JSONWritable, JSONReadable {
  package func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("kind", kind)
      json.member("normal", normal)
      json.member("pinpoint", pinpoint)
      json.member("text", text)
      json.member("in", place)
      json.member("targets", targets)
      json.member("cite", cite)
    }
  }

  package init(_ json: JSON) throws(JSONError) {
    self.init(
      kind: try json.read("kind"),
      normal: try json.read("normal"),
      pinpoint: try json.read("pinpoint"),
      text: try json.read("text"),
      place: try json.read("in"),
      targets: try json.read("targets"),
      cite: try json.read("cite"),
    )
  }
}

/// What a paragraph cites.
package struct Cites: Sendable, Equatable {
  package var id: String
  package var citations: [CitationRecord]

  package init(
    id: String,
    citations: [CitationRecord],
  ) {
    self.id = id
    self.citations = citations
  }
}

extension Cites: JSONWritable, JSONReadable {
  package func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("id", id)
      json.member("citations", citations)
    }
  }

  package init(_ json: JSON) throws(JSONError) {
    self.init(
      id: try json.read("id"),
      citations: try json.read("citations"),
    )
  }
}

/// A paragraph that cites something.
package struct CitingRecord: Sendable, Equatable {
  package var id: String
  package var label: String
  package var doc: String
  /// `body`, or the number of the note: `note 14`.
  package var place: String
  package var pinpoint: String?
  /// As printed.
  package var text: String

  package init(
    id: String,
    label: String,
    doc: String,
    place: String,
    pinpoint: String?,
    text: String,
  ) {
    self.id = id
    self.label = label
    self.doc = doc
    self.place = place
    self.pinpoint = pinpoint
    self.text = text
  }
}

extension CitingRecord: JSONWritable, JSONReadable {
  package func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("id", id)
      json.member("label", label)
      json.member("doc", doc)
      json.member("in", place)
      json.member("pinpoint", pinpoint)
      json.member("text", text)
    }
  }

  package init(_ json: JSON) throws(JSONError) {
    self.init(
      id: try json.read("id"),
      label: try json.read("label"),
      doc: try json.read("doc"),
      place: try json.read("in"),
      pinpoint: try json.read("pinpoint"),
      text: try json.read("text"),
    )
  }
}

/// Who cites something.
package struct CitedBy: Sendable, Equatable {
  package var normal: String
  package var total: Int
  package var citing: [CitingRecord]
  package var inCorpus: Bool

  package init(
    normal: String,
    total: Int,
    citing: [CitingRecord],
    inCorpus: Bool,
  ) {
    self.normal = normal
    self.total = total
    self.citing = citing
    self.inCorpus = inCorpus
  }
}

extension CitedBy: JSONWritable, JSONReadable {
  package func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("normal", normal)
      json.member("total", total)
      json.member("citing", citing)
      json.member("in_corpus", inCorpus)
    }
  }

  package init(_ json: JSON) throws(JSONError) {
    self.init(
      normal: try json.read("normal"),
      total: try json.read("total"),
      citing: try json.read("citing"),
      inCorpus: try json.read("in_corpus"),
    )
  }
}

/// What a text may mean.
package struct Candidate: Sendable, Equatable {
  package var id: String
  package var label: String
  package var cite: String
  package var why: String

  package init(
    id: String,
    label: String,
    cite: String,
    why: String,
  ) {
    self.id = id
    self.label = label
    self.cite = cite
    self.why = why
  }
}

extension Candidate: JSONWritable, JSONReadable {
  package func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("id", id)
      json.member("label", label)
      json.member("cite", cite)
      json.member("why", why)
    }
  }

  package init(_ json: JSON) throws(JSONError) {
    self.init(
      id: try json.read("id"),
      label: try json.read("label"),
      cite: try json.read("cite"),
      why: try json.read("why"),
    )
  }
}

/// What a citation or a description leads to.
package struct Resolution: Sendable, Equatable {
  package var text: String
  package var candidates: [Candidate]

  package init(
    text: String,
    candidates: [Candidate],
  ) {
    self.text = text
    self.candidates = candidates
  }
}

extension Resolution: JSONWritable, JSONReadable {
  package func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("text", text)
      json.member("candidates", candidates)
    }
  }

  package init(_ json: JSON) throws(JSONError) {
    self.init(
      text: try json.read("text"),
      candidates: try json.read("candidates"),
    )
  }
}

/// A difference between a quotation and its source.
package struct QuoteEdit: Sendable, Equatable {
  /// `replace`, `insert` (only in the source), `delete` (only in the quotation) or `equal`.
  package var op: String
  package var yours: String
  package var source: String

  package init(_ op: String, _ yours: String, _ source: String) {
    self.op = op
    self.yours = yours
    self.source = source
  }
}

extension QuoteEdit: JSONWritable, JSONReadable {
  package func write(to json: inout JSONWriter) {
    json.array { json in
      json.element(op)
      json.element(yours)
      json.element(source)
    }
  }

  package init(_ json: JSON) throws(JSONError) {
    guard let cells = json.array, cells.count == 3 else {
      throw JSONError("a list of 3 was expected")
    }
    self.init(try String(cells[0]), try String(cells[1]), try String(cells[2]))
  }
}

/// A passage that a quotation may come from.
package struct QuoteMatch: Sendable, Equatable {
  package var id: String
  package var label: String
  package var cite: String
  /// UTF-8 bytes of the paragraph's text.
  package var span: Range<Int>
  /// Share of the words that are the same, from 0 to 1.
  package var ratio: Double
  package var edits: [QuoteEdit]

  package init(
    id: String,
    label: String,
    cite: String,
    span: Range<Int>,
    ratio: Double,
    edits: [QuoteEdit],
  ) {
    self.id = id
    self.label = label
    self.cite = cite
    self.span = span
    self.ratio = ratio
    self.edits = edits
  }
}

extension QuoteMatch: JSONWritable, JSONReadable {
  package func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("id", id)
      json.member("label", label)
      json.member("cite", cite)
      json.member("span", span)
      json.member("ratio", ratio)
      json.member("edits", edits)
    }
  }

  package init(_ json: JSON) throws(JSONError) {
    self.init(
      id: try json.read("id"),
      label: try json.read("label"),
      cite: try json.read("cite"),
      span: try json.read("span"),
      ratio: try json.read("ratio"),
      edits: try json.read("edits"),
    )
  }
}

/// Whether a quotation is verbatim, and where it is from.
package struct Quote: Sendable, Equatable {
  /// `exact`, `differs` or `none`.
  package var verdict: String
  package var matches: [QuoteMatch]

  package init(
    verdict: String,
    matches: [QuoteMatch],
  ) {
    self.verdict = verdict
    self.matches = matches
  }
}

extension Quote: JSONWritable, JSONReadable {
  package func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("verdict", verdict)
      json.member("matches", matches)
    }
  }

  package init(_ json: JSON) throws(JSONError) {
    self.init(
      verdict: try json.read("verdict"),
      matches: try json.read("matches"),
    )
  }
}

// SPDX-License-Identifier: GPL-2.0-or-later

/// One node of a query's tree; the lines stand in the order of the text, deeper ones below.
package struct TreeLine: Sendable, Equatable {
  package var depth: Int
  /// `list`, `and`, `or`, `not`, `near`, `word`, `phrase`, `wildcard`, `citation`, `place`, `field` or `filter`.
  package var node: String
  package var text: String

  package init(
    depth: Int,
    node: String,
    text: String,
  ) {
    self.depth = depth
    self.node = node
    self.text = text
  }
}

extension TreeLine: JSONWritable, JSONReadable {
  package func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("depth", depth)
      json.member("node", node)
      json.member("text", text)
    }
  }

  package init(_ json: JSON) throws(JSONError) {
    self.init(
      depth: try json.read("depth"),
      node: try json.read("node"),
      text: try json.read("text"),
    )
  }
}

/// A term that is looked for, and in how many paragraphs it is.
package struct TermCount: Sendable, Equatable {
  package var term: String
  package var field: String
  package var frequency: Int

  package init(
    term: String,
    field: String,
    frequency: Int,
  ) {
    self.term = term
    self.field = field
    self.frequency = frequency
  }
}

extension TermCount: JSONWritable, JSONReadable {
  package func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("term", term)
      json.member("field", field)
      json.member("frequency", frequency)
    }
  }

  package init(_ json: JSON) throws(JSONError) {
    self.init(
      term: try json.read("term"),
      field: try json.read("field"),
      frequency: try json.read("frequency"),
    )
  }
}

/// A part of a query, and whether a paragraph has it.
package struct ClauseCheck: Sendable, Equatable {
  package var clause: String
  package var ok: Bool
  /// Where it stands, or what is missing.
  package var detail: String

  package init(
    clause: String,
    ok: Bool,
    detail: String,
  ) {
    self.clause = clause
    self.ok = ok
    self.detail = detail
  }
}

extension ClauseCheck: JSONWritable, JSONReadable {
  package func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("clause", clause)
      json.member("ok", ok)
      json.member("detail", detail)
    }
  }

  package init(_ json: JSON) throws(JSONError) {
    self.init(
      clause: try json.read("clause"),
      ok: try json.read("ok"),
      detail: try json.read("detail"),
    )
  }
}

/// What a part of a score comes from.
package struct ScorePart: Sendable, Equatable {
  package var part: String
  package var value: Double

  package init(
    part: String,
    value: Double,
  ) {
    self.part = part
    self.value = value
  }
}

extension ScorePart: JSONWritable, JSONReadable {
  package func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("part", part)
      json.member("value", value)
    }
  }

  package init(_ json: JSON) throws(JSONError) {
    self.init(
      part: try json.read("part"),
      value: try json.read("value"),
    )
  }
}

/// How a query is read and, with an address, why that paragraph matches or not.
package struct Explanation: Sendable, Equatable {
  package var query: String
  package var readAs: String
  package var tree: [TreeLine]
  package var expansions: [Expansion]
  package var warnings: [String]
  package var terms: [TermCount]
  /// The address that was asked about.
  package var id: String?
  package var matches: Bool?
  package var clauses: [ClauseCheck]
  /// As a search ranks by it; nil without an address.
  package var score: Double?
  package var parts: [ScorePart]

  package init(
    query: String,
    readAs: String,
    tree: [TreeLine],
    expansions: [Expansion],
    warnings: [String],
    terms: [TermCount],
    id: String?,
    matches: Bool?,
    clauses: [ClauseCheck],
    score: Double?,
    parts: [ScorePart],
  ) {
    self.query = query
    self.readAs = readAs
    self.tree = tree
    self.expansions = expansions
    self.warnings = warnings
    self.terms = terms
    self.id = id
    self.matches = matches
    self.clauses = clauses
    self.score = score
    self.parts = parts
  }
}

extension Explanation: JSONWritable, JSONReadable {
  package func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("query", query)
      json.member("read_as", readAs)
      json.member("tree", tree)
      json.member("expansions", expansions)
      json.member("warnings", warnings)
      json.member("terms", terms)
      json.member("id", id)
      json.member("matches", matches)
      json.member("clauses", clauses)
      json.member("score", score)
      json.member("parts", parts)
    }
  }

  package init(_ json: JSON) throws(JSONError) {
    self.init(
      query: try json.read("query"),
      readAs: try json.read("read_as"),
      tree: try json.read("tree"),
      expansions: try json.read("expansions"),
      warnings: try json.read("warnings"),
      terms: try json.read("terms"),
      id: try json.read("id"),
      matches: try json.read("matches"),
      clauses: try json.read("clauses"),
      score: try json.read("score"),
      parts: try json.read("parts"),
    )
  }
}

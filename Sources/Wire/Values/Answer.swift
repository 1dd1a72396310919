// SPDX-License-Identifier: GPL-2.0-or-later

/// How many paragraphs match, as far as it is known.
package struct Total: Sendable, Equatable {
  package var lower: Int
  package var estimate: Int
  package var upper: Int
  package var exact: Bool

  package init(lower: Int, estimate: Int, upper: Int) {
    self.lower = lower
    self.estimate = estimate
    self.upper = upper
    self.exact = lower == upper
  }
}

extension Total: JSONWritable, JSONReadable {
  package func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("lower", lower)
      json.member("estimate", estimate)
      json.member("upper", upper)
      json.member("exact", exact)
    }
  }

  package init(_ json: JSON) throws(JSONError) {
    self.init(
      lower: try json.read("lower"),
      estimate: try json.read("estimate"),
      upper: try json.read("upper"),
    )
  }
}

/// What was searched beside what was typed, and why.
package struct Expansion: Sendable, Equatable {
  package var from: String
  package var to: [String]
  /// `synonym`, `wildcard`, `spelling`.
  package var why: String

  package init(from: String, to: [String], why: String) {
    self.from = from
    self.to = to
    self.why = why
  }
}

extension Expansion: JSONWritable, JSONReadable {
  package func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("from", from)
      json.member("to", to)
      json.member("why", why)
    }
  }

  package init(_ json: JSON) throws(JSONError) {
    self.init(from: try json.read("from"), to: try json.read("to"), why: try json.read("why"))
  }
}

/// The answer to a search.
package struct Answer: Sendable, Equatable {
  package var query: String
  /// The query as it was understood, printed back.
  package var readAs: String
  package var generation: Int
  package var generationName: String
  package var total: Total
  package var offset: Int
  package var limit: Int
  /// Milliseconds.
  package var ms: Double
  /// A better spelling of the whole query, when there is one.
  package var spelling: String?
  package var expansions: [Expansion]
  package var warnings: [String]
  /// The time was up before everything was looked at.
  package var isPartial: Bool
  package var hits: [Hit]

  package init(
    query: String,
    readAs: String,
    generation: Int,
    generationName: String,
    total: Total,
    offset: Int,
    limit: Int,
    ms: Double,
    spelling: String?,
    expansions: [Expansion],
    warnings: [String],
    isPartial: Bool = false,
    hits: [Hit],
  ) {
    self.query = query
    self.readAs = readAs
    self.generation = generation
    self.generationName = generationName
    self.total = total
    self.offset = offset
    self.limit = limit
    self.ms = ms
    self.spelling = spelling
    self.expansions = expansions
    self.warnings = warnings
    self.isPartial = isPartial
    self.hits = hits
  }
}

extension Answer: JSONWritable, JSONReadable {
  package func write(to json: inout JSONWriter) {
    json.object { json in
      writeMeta(to: &json)
      json.member("hits", hits)
    }
  }

  /// All members but the hits, for the first line of an answer of several lines.
  package func writeMeta(to json: inout JSONWriter) {
    json.member("query", query)
    json.member("read_as", readAs)
    json.member("generation", generation)
    json.member("generation_name", generationName)
    json.member("total", total)
    json.member("offset", offset)
    json.member("limit", limit)
    json.member("ms", ms)
    json.member("spelling", spelling)
    json.member("expansions", expansions)
    json.member("warnings", warnings)
    json.member("partial", isPartial)
  }

  package init(_ json: JSON) throws(JSONError) {
    self.init(
      query: try json.read("query"),
      readAs: try json.read("read_as"),
      generation: try json.read("generation"),
      generationName: try json.read("generation_name"),
      total: try json.read("total"),
      offset: try json.read("offset"),
      limit: try json.read("limit"),
      ms: try json.read("ms"),
      spelling: try json.read("spelling"),
      expansions: try json.read("expansions"),
      warnings: try json.read("warnings"),
      isPartial: try json.read("partial") ?? false,
      hits: try json.read("hits"),
    )
  }
}

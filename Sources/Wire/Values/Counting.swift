// SPDX-License-Identifier: GPL-2.0-or-later

/// How much a query finds.
package struct Count: Sendable, Equatable {
  package var query: String
  package var readAs: String
  package var paragraphs: Int
  package var documents: Int
  /// Of the words of the query in those paragraphs.
  package var occurrences: Int
  package var generation: Int

  package init(
    query: String,
    readAs: String,
    paragraphs: Int,
    documents: Int,
    occurrences: Int,
    generation: Int,
  ) {
    self.query = query
    self.readAs = readAs
    self.paragraphs = paragraphs
    self.documents = documents
    self.occurrences = occurrences
    self.generation = generation
  }
}

extension Count: JSONWritable, JSONReadable {
  package func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("query", query)
      json.member("read_as", readAs)
      json.member("paragraphs", paragraphs)
      json.member("documents", documents)
      json.member("occurrences", occurrences)
      json.member("generation", generation)
    }
  }

  package init(_ json: JSON) throws(JSONError) {
    self.init(
      query: try json.read("query"),
      readAs: try json.read("read_as"),
      paragraphs: try json.read("paragraphs"),
      documents: try json.read("documents"),
      occurrences: try json.read("occurrences"),
      generation: try json.read("generation"),
    )
  }
}

/// A value of a facet and how many paragraphs have it.
package struct FacetValue: Sendable, Equatable {
  package var value: String
  package var count: Int

  package init(_ value: String, _ count: Int) {
    self.value = value
    self.count = count
  }
}

extension FacetValue: JSONWritable, JSONReadable {
  package func write(to json: inout JSONWriter) {
    json.array { json in
      json.element(value)
      json.element(count)
    }
  }

  package init(_ json: JSON) throws(JSONError) {
    guard let cells = json.array, cells.count == 2 else {
      throw JSONError("a list of 2 was expected")
    }
    self.init(try String(cells[0]), try Int(cells[1]))
  }
}

/// How what was found divides by one field.
package struct Facet: Sendable, Equatable {
  package var field: String
  package var values: [FacetValue]
  /// Paragraphs of documents that say nothing in this field.
  package var missing: Int

  package init(
    field: String,
    values: [FacetValue],
    missing: Int,
  ) {
    self.field = field
    self.values = values
    self.missing = missing
  }
}

extension Facet: JSONWritable, JSONReadable {
  package func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("field", field)
      json.member("values", values)
      json.member("missing", missing)
    }
  }

  package init(_ json: JSON) throws(JSONError) {
    self.init(
      field: try json.read("field"),
      values: try json.read("values"),
      missing: try json.read("missing"),
    )
  }
}

/// How what was found divides.
package struct Facets: Sendable, Equatable {
  package var query: String
  package var fields: [Facet]
  package var exact: Bool

  package init(
    query: String,
    fields: [Facet],
    exact: Bool,
  ) {
    self.query = query
    self.fields = fields
    self.exact = exact
  }
}

extension Facets: JSONWritable, JSONReadable {
  package func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("query", query)
      json.member("fields", fields)
      json.member("exact", exact)
    }
  }

  package init(_ json: JSON) throws(JSONError) {
    self.init(
      query: try json.read("query"),
      fields: try json.read("fields"),
      exact: try json.read("exact"),
    )
  }
}

/// A year, how many paragraphs of it match, and their share of all paragraphs of that year.
package struct TimelineBucket: Sendable, Equatable {
  package var year: Int
  package var count: Int
  /// From 0 to 1.
  package var share: Double

  package init(_ year: Int, _ count: Int, _ share: Double) {
    self.year = year
    self.count = count
    self.share = share
  }
}

extension TimelineBucket: JSONWritable, JSONReadable {
  package func write(to json: inout JSONWriter) {
    json.array { json in
      json.element(year)
      json.element(count)
      json.element(share)
    }
  }

  package init(_ json: JSON) throws(JSONError) {
    guard let cells = json.array, cells.count == 3 else {
      throw JSONError("a list of 3 was expected")
    }
    self.init(try Int(cells[0]), try Int(cells[1]), try Double(cells[2]))
  }
}

/// What was found, by year.
package struct Timeline: Sendable, Equatable {
  package var query: String
  package var buckets: [TimelineBucket]
  package var undated: Int

  package init(
    query: String,
    buckets: [TimelineBucket],
    undated: Int,
  ) {
    self.query = query
    self.buckets = buckets
    self.undated = undated
  }
}

extension Timeline: JSONWritable, JSONReadable {
  package func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("query", query)
      json.member("buckets", buckets)
      json.member("undated", undated)
    }
  }

  package init(_ json: JSON) throws(JSONError) {
    self.init(
      query: try json.read("query"),
      buckets: try json.read("buckets"),
      undated: try json.read("undated"),
    )
  }
}

/// A match with the words around it.
package struct KwicLine: Sendable, Equatable {
  /// The full address.
  package var id: String
  package var label: String
  package var before: String
  package var match: String
  package var after: String

  package init(
    id: String,
    label: String,
    before: String,
    match: String,
    after: String,
  ) {
    self.id = id
    self.label = label
    self.before = before
    self.match = match
    self.after = after
  }
}

extension KwicLine: JSONWritable, JSONReadable {
  package func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("id", id)
      json.member("label", label)
      json.member("before", before)
      json.member("match", match)
      json.member("after", after)
    }
  }

  package init(_ json: JSON) throws(JSONError) {
    self.init(
      id: try json.read("id"),
      label: try json.read("label"),
      before: try json.read("before"),
      match: try json.read("match"),
      after: try json.read("after"),
    )
  }
}

/// Matches in their context.
package struct Kwic: Sendable, Equatable {
  package var query: String
  package var readAs: String
  package var generation: Int
  /// Of paragraphs, as in a search.
  package var total: Total
  /// The time was up before everything was looked at.
  package var isPartial: Bool
  package var lines: [KwicLine]

  package init(
    query: String,
    readAs: String,
    generation: Int,
    total: Total,
    isPartial: Bool = false,
    lines: [KwicLine],
  ) {
    self.query = query
    self.readAs = readAs
    self.generation = generation
    self.total = total
    self.isPartial = isPartial
    self.lines = lines
  }
}

extension Kwic: JSONWritable, JSONReadable {
  package func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("query", query)
      json.member("read_as", readAs)
      json.member("generation", generation)
      json.member("total", total)
      json.member("partial", isPartial)
      json.member("lines", lines)
    }
  }

  package init(_ json: JSON) throws(JSONError) {
    self.init(
      query: try json.read("query"),
      readAs: try json.read("read_as"),
      generation: try json.read("generation"),
      total: try json.read("total"),
      isPartial: try json.read("partial") ?? false,
      lines: try json.read("lines"),
    )
  }
}

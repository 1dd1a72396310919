// SPDX-License-Identifier: GPL-2.0-or-later

/// How a word, a title or a citation may go on.
package struct SuggestionItem: Sendable, Equatable {
  /// `term`, `title` or `cite`.
  package var kind: String
  package var text: String
  /// Paragraphs that have it.
  package var count: Int

  package init(
    kind: String,
    text: String,
    count: Int,
  ) {
    self.kind = kind
    self.text = text
    self.count = count
  }
}

extension SuggestionItem: JSONWritable, JSONReadable {
  package func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("kind", kind)
      json.member("text", text)
      json.member("count", count)
    }
  }

  package init(_ json: JSON) throws(JSONError) {
    self.init(
      kind: try json.read("kind"),
      text: try json.read("text"),
      count: try json.read("count"),
    )
  }
}

/// What may follow what was typed so far.
package struct Suggestions: Sendable, Equatable {
  package var prefix: String
  package var suggestions: [SuggestionItem]

  package init(
    prefix: String,
    suggestions: [SuggestionItem],
  ) {
    self.prefix = prefix
    self.suggestions = suggestions
  }
}

extension Suggestions: JSONWritable, JSONReadable {
  package func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("prefix", prefix)
      json.member("suggestions", suggestions)
    }
  }

  package init(_ json: JSON) throws(JSONError) {
    self.init(
      prefix: try json.read("prefix"),
      suggestions: try json.read("suggestions"),
    )
  }
}

/// A better spelling, when there is one.
package struct SpellingReport: Sendable, Equatable {
  package var text: String
  package var spelling: String?
  package var words: [Expansion]

  package init(
    text: String,
    spelling: String?,
    words: [Expansion],
  ) {
    self.text = text
    self.spelling = spelling
    self.words = words
  }
}

extension SpellingReport: JSONWritable, JSONReadable {
  package func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("text", text)
      json.member("spelling", spelling)
      json.member("words", words)
    }
  }

  package init(_ json: JSON) throws(JSONError) {
    self.init(
      text: try json.read("text"),
      spelling: try json.read("spelling"),
      words: try json.read("words"),
    )
  }
}

/// A field of the index.
package struct FieldRecord: Sendable, Equatable {
  package var name: String
  /// `words`, `value` or `exact`.
  package var kind: String
  package var purpose: String
  package var filters: Bool
  package var sorts: Bool
  package var facets: Bool

  package init(
    name: String,
    kind: String,
    purpose: String,
    filters: Bool,
    sorts: Bool,
    facets: Bool,
  ) {
    self.name = name
    self.kind = kind
    self.purpose = purpose
    self.filters = filters
    self.sorts = sorts
    self.facets = facets
  }
}

extension FieldRecord: JSONWritable, JSONReadable {
  package func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("name", name)
      json.member("kind", kind)
      json.member("purpose", purpose)
      json.member("filters", filters)
      json.member("sorts", sorts)
      json.member("facets", facets)
    }
  }

  package init(_ json: JSON) throws(JSONError) {
    self.init(
      name: try json.read("name"),
      kind: try json.read("kind"),
      purpose: try json.read("purpose"),
      filters: try json.read("filters"),
      sorts: try json.read("sorts"),
      facets: try json.read("facets"),
    )
  }
}

/// What can be searched, filtered, sorted and counted by.
package struct FieldReport: Sendable, Equatable {
  package var fields: [FieldRecord]
  package var languages: [String]

  package init(
    fields: [FieldRecord],
    languages: [String],
  ) {
    self.fields = fields
    self.languages = languages
  }
}

extension FieldReport: JSONWritable, JSONReadable {
  package func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("fields", fields)
      json.member("languages", languages)
    }
  }

  package init(_ json: JSON) throws(JSONError) {
    self.init(
      fields: try json.read("fields"),
      languages: try json.read("languages"),
    )
  }
}

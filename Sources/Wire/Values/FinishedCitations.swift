// SPDX-License-Identifier: GPL-2.0-or-later

/// A citation of a place in the corpus, ready to be pasted.
package struct FinishedCitationRecord: Sendable, Equatable {
  /// The full address.
  package var id: String
  package var style: String
  package var text: String
  /// The object itself, for styles that are data.
  package var data: JSON?
  /// Keys of the sidecar that would complete it.
  package var missing: [String]

  package init(
    id: String,
    style: String,
    text: String,
    data: JSON?,
    missing: [String],
  ) {
    self.id = id
    self.style = style
    self.text = text
    self.data = data
    self.missing = missing
  }
}

extension FinishedCitationRecord: JSONWritable, JSONReadable {
  package func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("id", id)
      json.member("style", style)
      json.member("text", text)
      json.member("data", data)
      json.member("missing", missing)
    }
  }

  package init(_ json: JSON) throws(JSONError) {
    self.init(
      id: try json.read("id"),
      style: try json.read("style"),
      text: try json.read("text"),
      data: json["data"].flatMap { $0.isNull ? nil : $0 },
      missing: try json.read("missing"),
    )
  }
}

/// What `cite` prints.
package struct FinishedCitations: Sendable, Equatable {
  package var citations: [FinishedCitationRecord]

  package init(
    citations: [FinishedCitationRecord]
  ) {
    self.citations = citations
  }
}

extension FinishedCitations: JSONWritable, JSONReadable {
  package func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("citations", citations)
    }
  }

  package init(_ json: JSON) throws(JSONError) {
    self.init(
      citations: try json.read("citations")
    )
  }
}

// SPDX-License-Identifier: GPL-2.0-or-later

/// A citation in a text that someone gave.
package struct ScannedCitation: Sendable, Equatable {
  package var kind: String
  package var normal: String
  package var pinpoint: String?
  /// As printed.
  package var text: String
  /// UTF-16 units of the text, half-open.
  package var span: Range<Int>
  /// Where a reference leads: `note:5`, or a normal form.
  package var resolves: String?
  package var certainty: String?
  /// The day on which a web page was read, ISO 8601.
  package var accessed: String?
  /// Document symbols in a web address.
  package var names: [String]

  package init(
    kind: String,
    normal: String,
    pinpoint: String?,
    text: String,
    span: Range<Int>,
    resolves: String?,
    certainty: String?,
    accessed: String?,
    names: [String],
  ) {
    self.kind = kind
    self.normal = normal
    self.pinpoint = pinpoint
    self.text = text
    self.span = span
    self.resolves = resolves
    self.certainty = certainty
    self.accessed = accessed
    self.names = names
  }
}

extension ScannedCitation: JSONWritable, JSONReadable {
  package func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("kind", kind)
      json.member("normal", normal)
      json.member("pinpoint", pinpoint)
      json.member("text", text)
      json.member("span", span)
      json.member("resolves", resolves)
      json.member("certainty", certainty)
      json.member("accessed", accessed)
      json.member("names", names)
    }
  }

  package init(_ json: JSON) throws(JSONError) {
    self.init(
      kind: try json.read("kind"),
      normal: try json.read("normal"),
      pinpoint: try json.read("pinpoint"),
      text: try json.read("text"),
      span: try json.read("span"),
      resolves: try json.read("resolves"),
      certainty: try json.read("certainty"),
      accessed: try json.read("accessed"),
      names: try json.read("names"),
    )
  }
}

/// The citations in one text.
package struct Scan: Sendable, Equatable {
  package var citations: [ScannedCitation]

  package init(_ citations: [ScannedCitation]) {
    self.citations = citations
  }
}

extension Scan: JSONWritable, JSONReadable {
  package func write(to json: inout JSONWriter) {
    json.object { json in json.member("citations", citations) }
  }

  package init(_ json: JSON) throws(JSONError) {
    self.init(try json.read("citations"))
  }
}

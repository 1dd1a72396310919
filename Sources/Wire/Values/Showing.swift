// SPDX-License-Identifier: GPL-2.0-or-later

/// A paragraph of `show`, and whether it is the one that was asked for.
package struct ShownParagraph: Sendable, Equatable {
  package var record: ParagraphRecord
  package var focus: Bool

  package init(_ record: ParagraphRecord, focus: Bool) {
    self.record = record
    self.focus = focus
  }
}

extension ShownParagraph: JSONWritable, JSONReadable {
  package func write(to json: inout JSONWriter) {
    json.object { json in
      record.writeMembers(to: &json)
      json.member("focus", focus)
    }
  }

  package init(_ json: JSON) throws(JSONError) {
    self.init(try ParagraphRecord(json), focus: try json.read("focus"))
  }
}

/// Paragraphs in their surroundings, with the notes that belong to them.
package struct Show: Sendable, Equatable {
  package var paragraphs: [ShownParagraph]
  package var notes: [NoteRecord]
  package var doc: DocCard

  package init(
    paragraphs: [ShownParagraph],
    notes: [NoteRecord],
    doc: DocCard,
  ) {
    self.paragraphs = paragraphs
    self.notes = notes
    self.doc = doc
  }
}

extension Show: JSONWritable, JSONReadable {
  package func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("paragraphs", paragraphs)
      json.member("notes", notes)
      json.member("doc", doc)
    }
  }

  package init(_ json: JSON) throws(JSONError) {
    self.init(
      paragraphs: try json.read("paragraphs"),
      notes: try json.read("notes"),
      doc: try json.read("doc"),
    )
  }
}

/// A note on the way of a chain.
package struct NoteHop: Sendable, Equatable {
  package var number: String
  package var text: String

  package init(
    number: String,
    text: String,
  ) {
    self.number = number
    self.text = text
  }
}

extension NoteHop: JSONWritable, JSONReadable {
  package func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("number", number)
      json.member("text", text)
    }
  }

  package init(_ json: JSON) throws(JSONError) {
    self.init(
      number: try json.read("number"),
      text: try json.read("text"),
    )
  }
}

/// A note, and where it leads.
package struct Note: Sendable, Equatable {
  /// The full address.
  package var id: String
  package var number: String
  package var text: String
  /// The full address of the paragraph that carries its marker.
  package var paragraph: String?
  package var resolved: ResolvedNote?
  /// The notes of `resolved.hops` with their own words, in the order in which they are followed.
  package var chain: [NoteHop]
  package var cites: [String]

  package init(
    id: String,
    number: String,
    text: String,
    paragraph: String?,
    resolved: ResolvedNote?,
    chain: [NoteHop],
    cites: [String],
  ) {
    self.id = id
    self.number = number
    self.text = text
    self.paragraph = paragraph
    self.resolved = resolved
    self.chain = chain
    self.cites = cites
  }
}

extension Note: JSONWritable, JSONReadable {
  package func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("id", id)
      json.member("number", number)
      json.member("text", text)
      json.member("paragraph", paragraph)
      json.member("resolved", resolved)
      json.member("chain", chain)
      json.member("cites", cites)
    }
  }

  package init(_ json: JSON) throws(JSONError) {
    self.init(
      id: try json.read("id"),
      number: try json.read("number"),
      text: try json.read("text"),
      paragraph: try json.read("paragraph"),
      resolved: try json.read("resolved"),
      chain: try json.read("chain"),
      cites: try json.read("cites"),
    )
  }
}

/// A section as an outline has it.
package struct TocSection: Sendable, Equatable {
  /// The full address.
  package var id: String
  package var level: Int
  package var label: String?
  package var heading: String
  /// The full address of its first paragraph, those of the sections below it included.
  package var first: String?
  package var paragraphs: Int

  package init(
    id: String,
    level: Int,
    label: String?,
    heading: String,
    first: String?,
    paragraphs: Int,
  ) {
    self.id = id
    self.level = level
    self.label = label
    self.heading = heading
    self.first = first
    self.paragraphs = paragraphs
  }
}

extension TocSection: JSONWritable, JSONReadable {
  package func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("id", id)
      json.member("level", level)
      json.member("label", label)
      json.member("heading", heading)
      json.member("first", first)
      json.member("paragraphs", paragraphs)
    }
  }

  package init(_ json: JSON) throws(JSONError) {
    self.init(
      id: try json.read("id"),
      level: try json.read("level"),
      label: try json.read("label"),
      heading: try json.read("heading"),
      first: try json.read("first"),
      paragraphs: try json.read("paragraphs"),
    )
  }
}

/// The outline of a document.
package struct Toc: Sendable, Equatable {
  package var doc: String
  package var sections: [TocSection]

  package init(
    doc: String,
    sections: [TocSection],
  ) {
    self.doc = doc
    self.sections = sections
  }
}

extension Toc: JSONWritable, JSONReadable {
  package func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("doc", doc)
      json.member("sections", sections)
    }
  }

  package init(_ json: JSON) throws(JSONError) {
    self.init(
      doc: try json.read("doc"),
      sections: try json.read("sections"),
    )
  }
}

/// A field of a document's card.
package struct CardField: Sendable, Equatable {
  /// As in a sidecar: `Short-title`.
  package var key: String
  package var values: [String]
  /// `sidecar`, `defaults`, `text` or `none`.
  package var origin: String

  package init(
    key: String,
    values: [String],
    origin: String,
  ) {
    self.key = key
    self.values = values
    self.origin = origin
  }
}

extension CardField: JSONWritable, JSONReadable {
  package func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("key", key)
      json.member("values", values)
      json.member("origin", origin)
    }
  }

  package init(_ json: JSON) throws(JSONError) {
    self.init(
      key: try json.read("key"),
      values: try json.read("values"),
      origin: try json.read("origin"),
    )
  }
}

/// What is known about a document as a whole.
package struct DocCard: Sendable, Equatable {
  package var doc: String
  package var file: String
  package var fields: [CardField]
  package var sections: Int
  package var paragraphs: Int
  package var notes: Int
  package var citations: Int
  package var findings: [FindingRecord]

  package init(
    doc: String,
    file: String,
    fields: [CardField],
    sections: Int,
    paragraphs: Int,
    notes: Int,
    citations: Int,
    findings: [FindingRecord],
  ) {
    self.doc = doc
    self.file = file
    self.fields = fields
    self.sections = sections
    self.paragraphs = paragraphs
    self.notes = notes
    self.citations = citations
    self.findings = findings
  }
}

extension DocCard: JSONWritable, JSONReadable {
  package func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("doc", doc)
      json.member("file", file)
      json.member("fields", fields)
      json.member("sections", sections)
      json.member("paragraphs", paragraphs)
      json.member("notes", notes)
      json.member("citations", citations)
      json.member("findings", findings)
    }
  }

  package init(_ json: JSON) throws(JSONError) {
    self.init(
      doc: try json.read("doc"),
      file: try json.read("file"),
      fields: try json.read("fields"),
      sections: try json.read("sections"),
      paragraphs: try json.read("paragraphs"),
      notes: try json.read("notes"),
      citations: try json.read("citations"),
      findings: try json.read("findings"),
    )
  }
}

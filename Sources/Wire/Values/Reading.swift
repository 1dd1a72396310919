// SPDX-License-Identifier: GPL-2.0-or-later

/// Something an editor should know about a file.
package struct FindingRecord: Sendable, Equatable {
  package var rule: String
  /// `error`, `warning` or `note`.
  package var severity: String
  package var file: String
  /// 1-based; 0 for the file as a whole.
  package var line: Int
  package var message: String
  package var excerpt: String
  package var remedy: String

  package init(
    rule: String,
    severity: String,
    file: String,
    line: Int,
    message: String,
    excerpt: String,
    remedy: String,
  ) {
    self.rule = rule
    self.severity = severity
    self.file = file
    self.line = line
    self.message = message
    self.excerpt = excerpt
    self.remedy = remedy
  }
}

extension FindingRecord: JSONWritable, JSONReadable {
  package func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("rule", rule)
      json.member("severity", severity)
      json.member("file", file)
      json.member("line", line)
      json.member("message", message)
      json.member("excerpt", excerpt)
      json.member("remedy", remedy)
    }
  }

  package init(_ json: JSON) throws(JSONError) {
    self.init(
      rule: try json.read("rule"),
      severity: try json.read("severity"),
      file: try json.read("file"),
      line: try json.read("line"),
      message: try json.read("message"),
      excerpt: try json.read("excerpt"),
      remedy: try json.read("remedy"),
    )
  }
}

/// A section as `preview` prints it.
package struct SectionRecord: Sendable, Equatable {
  /// The full address.
  package var id: String
  package var level: Int
  package var label: String?
  package var heading: String
  package var lines: [[Int]]

  package init(
    id: String,
    level: Int,
    label: String?,
    heading: String,
    lines: [[Int]],
  ) {
    self.id = id
    self.level = level
    self.label = label
    self.heading = heading
    self.lines = lines
  }
}

extension SectionRecord: JSONWritable, JSONReadable {
  package func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("id", id)
      json.member("level", level)
      json.member("label", label)
      json.member("heading", heading)
      json.member("lines", lines)
    }
  }

  package init(_ json: JSON) throws(JSONError) {
    self.init(
      id: try json.read("id"),
      level: try json.read("level"),
      label: try json.read("label"),
      heading: try json.read("heading"),
      lines: try json.read("lines"),
    )
  }
}

/// A paragraph as `preview` and `show` print it.
package struct ParagraphRecord: Sendable, Equatable {
  /// The full address.
  package var id: String
  package var locator: String
  package var number: String?
  package var label: String
  package var kind: String
  /// The full address of its section.
  package var section: String?
  /// Headings from the outermost to the innermost.
  package var path: [String]
  package var text: String
  package var lines: [[Int]]
  package var joined: Bool
  package var markers: [MarkerRecord]
  /// The full address of the paragraph under whose lead-in an item stands.
  package var parent: String?
  package var cites: [String]

  package init(
    id: String,
    locator: String,
    number: String?,
    label: String,
    kind: String,
    section: String?,
    path: [String],
    text: String,
    lines: [[Int]],
    joined: Bool,
    markers: [MarkerRecord],
    parent: String?,
    cites: [String],
  ) {
    self.id = id
    self.locator = locator
    self.number = number
    self.label = label
    self.kind = kind
    self.section = section
    self.path = path
    self.text = text
    self.lines = lines
    self.joined = joined
    self.markers = markers
    self.parent = parent
    self.cites = cites
  }
}

extension ParagraphRecord: JSONWritable, JSONReadable {
  package func write(to json: inout JSONWriter) {
    json.object { json in writeMembers(to: &json) }
  }

  /// The members alone, for an object that has others beside them.
  package func writeMembers(to json: inout JSONWriter) {
    json.member("id", id)
    json.member("locator", locator)
    json.member("number", number)
    json.member("label", label)
    json.member("kind", kind)
    json.member("section", section)
    json.member("path", path)
    json.member("text", text)
    json.member("lines", lines)
    json.member("joined", joined)
    json.member("markers", markers)
    json.member("parent", parent)
    json.member("cites", cites)
  }

  package init(_ json: JSON) throws(JSONError) {
    self.init(
      id: try json.read("id"),
      locator: try json.read("locator"),
      number: try json.read("number"),
      label: try json.read("label"),
      kind: try json.read("kind"),
      section: try json.read("section"),
      path: try json.read("path"),
      text: try json.read("text"),
      lines: try json.read("lines"),
      joined: try json.read("joined"),
      markers: try json.read("markers"),
      parent: try json.read("parent"),
      cites: try json.read("cites"),
    )
  }
}

/// A note marker: its number and the byte of the paragraph's text where it stands.
package struct MarkerRecord: Sendable, Equatable {
  package var number: String
  package var at: Int

  package init(
    number: String,
    at: Int,
  ) {
    self.number = number
    self.at = at
  }
}

extension MarkerRecord: JSONWritable, JSONReadable {
  package func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("number", number)
      json.member("at", at)
    }
  }

  package init(_ json: JSON) throws(JSONError) {
    self.init(
      number: try json.read("number"),
      at: try json.read("at"),
    )
  }
}

/// A note as `preview` and `show` print it.
package struct NoteRecord: Sendable, Equatable {
  package var number: String
  package var text: String
  package var lines: [[Int]]
  /// The full address of the paragraph that carries its marker.
  package var paragraph: String?
  package var resolved: ResolvedNote?

  package init(
    number: String,
    text: String,
    lines: [[Int]],
    paragraph: String?,
    resolved: ResolvedNote?,
  ) {
    self.number = number
    self.text = text
    self.lines = lines
    self.paragraph = paragraph
    self.resolved = resolved
  }
}

extension NoteRecord: JSONWritable, JSONReadable {
  package func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("number", number)
      json.member("text", text)
      json.member("lines", lines)
      json.member("paragraph", paragraph)
      json.member("resolved", resolved)
    }
  }

  package init(_ json: JSON) throws(JSONError) {
    self.init(
      number: try json.read("number"),
      text: try json.read("text"),
      lines: try json.read("lines"),
      paragraph: try json.read("paragraph"),
      resolved: try json.read("resolved"),
    )
  }
}

/// A source line that is left out of the text, and why.
package struct DroppedRecord: Sendable, Equatable {
  package var line: Int
  package var reason: String
  package var text: String

  package init(line: Int, reason: String, text: String) {
    self.line = line
    self.reason = reason
    self.text = text
  }
}

extension DroppedRecord: JSONWritable, JSONReadable {
  package func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("line", line)
      json.member("reason", reason)
      json.member("text", text)
    }
  }

  package init(_ json: JSON) throws(JSONError) {
    self.init(
      line: try json.read("line"),
      reason: try json.read("reason"),
      text: try json.read("text"),
    )
  }
}

/// How a file is read.
package struct Preview: Sendable, Equatable {
  package var file: String
  package var doc: String
  package var title: String?
  package var language: String?
  package var sections: [SectionRecord]
  package var paragraphs: [ParagraphRecord]
  package var notes: [NoteRecord]
  package var findings: [FindingRecord]
  package var dropped: [DroppedRecord]

  package init(
    file: String,
    doc: String,
    title: String?,
    language: String?,
    sections: [SectionRecord],
    paragraphs: [ParagraphRecord],
    notes: [NoteRecord],
    findings: [FindingRecord],
    dropped: [DroppedRecord] = [],
  ) {
    self.file = file
    self.doc = doc
    self.title = title
    self.language = language
    self.sections = sections
    self.paragraphs = paragraphs
    self.notes = notes
    self.findings = findings
    self.dropped = dropped
  }
}

extension Preview: JSONWritable, JSONReadable {
  package func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("file", file)
      json.member("doc", doc)
      json.member("title", title)
      json.member("language", language)
      json.member("sections", sections)
      json.member("paragraphs", paragraphs)
      json.member("notes", notes)
      json.member("findings", findings)
      json.member("dropped", dropped)
    }
  }

  package init(_ json: JSON) throws(JSONError) {
    self.init(
      file: try json.read("file"),
      doc: try json.read("doc"),
      title: try json.read("title"),
      language: try json.read("language"),
      sections: try json.read("sections"),
      paragraphs: try json.read("paragraphs"),
      notes: try json.read("notes"),
      findings: try json.read("findings"),
      dropped: try json.read("dropped"),
    )
  }
}

/// The findings of a corpus or of files.
package struct CheckReport: Sendable, Equatable {
  package var findings: [FindingRecord]
  package var errors: Int
  package var warnings: Int
  package var notes: Int
  package var documents: Int

  package init(
    findings: [FindingRecord],
    errors: Int,
    warnings: Int,
    notes: Int,
    documents: Int,
  ) {
    self.findings = findings
    self.errors = errors
    self.warnings = warnings
    self.notes = notes
    self.documents = documents
  }
}

extension CheckReport: JSONWritable, JSONReadable {
  package func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("findings", findings)
      json.member("errors", errors)
      json.member("warnings", warnings)
      json.member("notes", notes)
      json.member("documents", documents)
    }
  }

  package init(_ json: JSON) throws(JSONError) {
    self.init(
      findings: try json.read("findings"),
      errors: try json.read("errors"),
      warnings: try json.read("warnings"),
      notes: try json.read("notes"),
      documents: try json.read("documents"),
    )
  }
}

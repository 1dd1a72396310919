// SPDX-License-Identifier: GPL-2.0-or-later

package import Documents

/// What is stored with the entry of a document: its card, its outline, and where its notes are.
///
/// In its shard the entry stands directly before those of the document's paragraphs, in their
/// order: when the paragraph with ordinal `i` is entry `e` of a shard, its document is `e - 1 - i`.
package struct StoredDocument: Sendable, Equatable {
  package var id: String
  /// The path below the corpus folder, as bytes: file names need not be UTF-8.
  package var file: [UInt8]
  package var fields: [Card.Field: [Card.Value]]
  package var sections: [StoredSection]
  /// Every note of the document, in its order; the text of one with an owner is stored there.
  package var notes: [StoredNoteEntry]
  /// The notes that no marker points at, in full.
  package var strays: [StoredNote]
  package var paragraphs: Int
  package var findings: [Finding]

  package init(
    id: String,
    file: [UInt8],
    fields: [Card.Field: [Card.Value]],
    sections: [StoredSection],
    notes: [StoredNoteEntry],
    strays: [StoredNote],
    paragraphs: Int,
    findings: [Finding],
  ) {
    self.id = id
    self.file = file
    self.fields = fields
    self.sections = sections
    self.notes = notes
    self.strays = strays
    self.paragraphs = paragraphs
    self.findings = findings
  }

  package var card: Card {
    var card = Card()
    card.id = id
    card.fields = fields
    return card
  }

  /// The headings above and at a section, from the outermost to the innermost.
  package func path(to section: Int?) -> [StoredSection] {
    var path: [StoredSection] = []
    var next = section
    // A section stands below its parent, so the chain ends; the reader has checked that.
    while let index = next, sections.indices.contains(index) {
      path.append(sections[index])
      next = sections[index].parent
    }
    return path.reversed()
  }
}

/// A heading of a document's outline.
package struct StoredSection: Sendable, Equatable {
  package var locator: String
  package var label: String?
  package var level: Int
  package var heading: String
  /// Index of a section before it.
  package var parent: Int?
  package var lines: [LineRange]
  /// The ordinal of the first paragraph at or below it; equal to the next section's when it has none.
  package var firstParagraph: Int
  /// How many paragraphs stand in it, those of its subsections included.
  package var paragraphs: Int
  /// Citations in the heading; bytes of `heading`.
  package var citations: [StoredCitation]

  package init(
    locator: String,
    label: String?,
    level: Int,
    heading: String,
    parent: Int?,
    lines: [LineRange],
    firstParagraph: Int,
    paragraphs: Int,
    citations: [StoredCitation],
  ) {
    self.locator = locator
    self.label = label
    self.level = level
    self.heading = heading
    self.parent = parent
    self.lines = lines
    self.firstParagraph = firstParagraph
    self.paragraphs = paragraphs
    self.citations = citations
  }
}

/// One line of the directory of notes.
package struct StoredNoteEntry: Sendable, Equatable {
  package var number: String
  package var locator: String
  /// The ordinal of the paragraph whose record holds the note; nil when it is among the strays.
  package var owner: Int?

  package init(number: String, locator: String, owner: Int?) {
    self.number = number
    self.locator = locator
    self.owner = owner
  }
}

extension StoredDocument {
  package func encoded() -> [UInt8] {
    var writer = RecordWriter(capacity: 1024)
    writer.string(id)
    writer.blob(file)
    writer.number(paragraphs)
    writer.list(Card.Field.allCases.filter { fields[$0] != nil }) { writer, field in
      writer.choice(field)
      writer.list(fields[field] ?? []) { writer, value in
        writer.string(value.text)
        writer.choice(value.origin)
        writer.number(value.line)
      }
    }
    writer.list(sections) { writer, section in writer.section(section) }
    writer.list(notes) { writer, note in
      writer.string(note.number)
      writer.string(note.locator)
      writer.optional(note.owner)
    }
    writer.list(strays) { writer, note in writer.note(note) }
    writer.list(findings) { writer, finding in writer.finding(finding) }
    return writer.bytes
  }

  /// Reads a record; whatever its bytes, the result is sound or an error is thrown.
  package init(decoding bytes: [UInt8]) throws(RecordError) {
    var reader = RecordReader(bytes)
    id = try reader.string()
    file = try reader.blob()
    paragraphs = try reader.number()
    fields = [:]
    for (field, values) in try reader.list({ (reader) throws(RecordError) in try reader.field() }) {
      fields[field] = values
    }
    sections = try reader.list { (reader) throws(RecordError) in try reader.section() }
    notes = try reader.list { (reader) throws(RecordError) in
      StoredNoteEntry(
        number: try reader.string(),
        locator: try reader.string(),
        owner: try reader.optionalNumber(),
      )
    }
    strays = try reader.list { (reader) throws(RecordError) in try reader.note() }
    findings = try reader.list { (reader) throws(RecordError) in try reader.finding() }
    guard reader.isAtEnd else { throw RecordError("a stored document is longer than it says") }
    for (index, section) in sections.enumerated() {
      guard section.parent.map({ $0 < index }) ?? true else {
        throw RecordError("a section of a stored document stands below itself")
      }
    }
  }
}

extension RecordWriter {
  fileprivate mutating func section(_ section: StoredSection) {
    string(section.locator)
    optional(section.label)
    number(section.level)
    string(section.heading)
    optional(section.parent)
    lines(section.lines)
    number(section.firstParagraph)
    number(section.paragraphs)
    list(section.citations) { writer, citation in writer.citation(citation) }
  }

  fileprivate mutating func finding(_ finding: Finding) {
    string(finding.rule)
    choice(finding.severity)
    number(finding.line)
    string(finding.message)
    string(finding.excerpt)
    string(finding.remedy)
    number(finding.inSidecar ? 1 : 0)
  }
}

extension RecordReader {
  fileprivate mutating func field() throws(RecordError) -> (Card.Field, [Card.Value]) {
    let field = try choice(of: Card.Field.self)
    let values = try list { (reader) throws(RecordError) in
      Card.Value(
        try reader.string(),
        try reader.choice(of: Card.Origin.self),
        line: try reader.number(),
      )
    }
    return (field, values)
  }

  fileprivate mutating func section() throws(RecordError) -> StoredSection {
    let section = StoredSection(
      locator: try string(),
      label: try optionalString(),
      level: try number(),
      heading: try string(),
      parent: try optionalNumber(),
      lines: try lines(),
      firstParagraph: try number(),
      paragraphs: try number(),
      citations: try list { (reader) throws(RecordError) in try reader.citation() },
    )
    let whole = ByteRange(0, section.heading.utf8.count)
    guard section.citations.allSatisfy({ $0.isWithin(whole) }) else {
      throw RecordError("a citation in a stored heading lies outside it")
    }
    return section
  }

  fileprivate mutating func finding() throws(RecordError) -> Finding {
    Finding(
      rule: try string(),
      severity: try choice(of: Finding.Severity.self),
      line: try number(),
      message: try string(),
      excerpt: try string(),
      remedy: try string(),
      inSidecar: try number() != 0,
    )
  }
}

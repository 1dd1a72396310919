// SPDX-License-Identifier: GPL-2.0-or-later

package import Documents

/// What is stored with the entry of a paragraph: enough for its hit, its snippet and its notes.
///
/// A note travels with the first paragraph that bears its marker, so one read gives a hit with its
/// notes; title, authors and headings are in the `StoredDocument`, of which a searcher keeps a few.
/// Ranges are bytes of `text` (of the note's text for what stands in a note). The reader has
/// checked each against the text it belongs to, so they may be used without fear.
package struct StoredParagraph: Sendable, Equatable {
  package var text: [UInt8]
  /// Which paragraph of the document it is, from 0.
  package var ordinal: Int
  package var locator: String
  package var number: String?
  package var label: String
  package var kind: Paragraph.Kind
  /// Index into `StoredDocument.sections`.
  package var section: Int?
  /// The ordinal of the paragraph under whose lead-in an item stands.
  package var parent: Int?
  package var joined: Bool
  package var lines: [LineRange]
  package var sentences: [ByteRange]
  package var markers: [StoredMarker]
  package var citations: [StoredCitation]
  package var notes: [StoredNote]

  package init(
    text: [UInt8],
    ordinal: Int,
    locator: String,
    number: String?,
    label: String,
    kind: Paragraph.Kind,
    section: Int?,
    parent: Int?,
    joined: Bool,
    lines: [LineRange],
    sentences: [ByteRange],
    markers: [StoredMarker],
    citations: [StoredCitation],
    notes: [StoredNote],
  ) {
    self.text = text
    self.ordinal = ordinal
    self.locator = locator
    self.number = number
    self.label = label
    self.kind = kind
    self.section = section
    self.parent = parent
    self.joined = joined
    self.lines = lines
    self.sentences = sentences
    self.markers = markers
    self.citations = citations
    self.notes = notes
  }
}

/// The place in a paragraph's text where a note marker stood.
package struct StoredMarker: Sendable, Equatable {
  package var at: Int
  package var number: String
  /// Index into `StoredDocument.notes`, nil when the note is missing. When it is not among the
  /// paragraph's own `notes`, an earlier paragraph carries it.
  package var note: Int?

  package init(at: Int, number: String, note: Int?) {
    self.at = at
    self.number = number
    self.note = note
  }
}

/// A note, stored once per document.
package struct StoredNote: Sendable, Equatable {
  /// Index into `StoredDocument.notes`.
  package var index: Int
  package var number: String
  package var locator: String
  package var text: [UInt8]
  package var lines: [LineRange]
  package var citations: [StoredCitation]
  /// `note` in it is an index into `StoredDocument.notes`.
  package var resolution: Resolution?

  package init(
    index: Int,
    number: String,
    locator: String,
    text: [UInt8],
    lines: [LineRange],
    citations: [StoredCitation],
    resolution: Resolution?,
  ) {
    self.index = index
    self.number = number
    self.locator = locator
    self.text = text
    self.lines = lines
    self.citations = citations
    self.resolution = resolution
  }
}

extension StoredParagraph {
  package func encoded() -> [UInt8] {
    var writer = RecordWriter(capacity: text.count + 256)
    writer.blob(text)
    writer.number(ordinal)
    writer.optional(section)
    writer.string(locator)
    writer.optional(number)
    writer.string(label)
    writer.choice(kind)
    writer.optional(parent)
    writer.number(joined ? 1 : 0)
    writer.lines(lines)
    writer.ascending(sentences)
    var last = 0
    writer.list(markers) { writer, marker in
      writer.number(marker.at - last)
      last = marker.at
      writer.string(marker.number)
      writer.optional(marker.note)
    }
    writer.list(citations) { writer, citation in writer.citation(citation) }
    writer.list(notes) { writer, note in writer.note(note) }
    return writer.bytes
  }

  /// Reads a record; whatever its bytes, the result is sound or an error is thrown.
  package init(decoding bytes: [UInt8]) throws(RecordError) {
    var reader = RecordReader(bytes)
    text = try reader.blob()
    ordinal = try reader.number()
    section = try reader.optionalNumber()
    locator = try reader.string()
    number = try reader.optionalString()
    label = try reader.string()
    kind = try reader.choice(of: Paragraph.Kind.self)
    parent = try reader.optionalNumber()
    joined = try reader.number() != 0
    lines = try reader.lines()
    sentences = try reader.ascending()
    var last = 0
    markers = try reader.list { (reader) throws(RecordError) in
      last += try reader.number()
      return StoredMarker(
        at: last,
        number: try reader.string(),
        note: try reader.optionalNumber(),
      )
    }
    citations = try reader.list { (reader) throws(RecordError) in try reader.citation() }
    notes = try reader.list { (reader) throws(RecordError) in try reader.note() }
    guard reader.isAtEnd else { throw RecordError("a stored paragraph is longer than it says") }
    try checkRanges()
  }

  /// The beginning of a record, for those who read a hundred to show ten.
  package struct Head: Sendable, Equatable {
    /// Bytes of the record.
    package var text: Range<Int>
    package var ordinal: Int
    package var section: Int?

    package init(decoding bytes: [UInt8]) throws(RecordError) {
      var reader = RecordReader(bytes)
      text = try reader.blobRange()
      ordinal = try reader.number()
      section = try reader.optionalNumber()
    }
  }

  private func checkRanges() throws(RecordError) {
    let whole = ByteRange(0, text.count)
    guard
      sentences.allSatisfy({ $0.isWithin(whole) }),
      markers.allSatisfy({ $0.at <= text.count }),
      citations.allSatisfy({ $0.isWithin(whole) }),
      notes.allSatisfy({ note in
        note.citations.allSatisfy { $0.isWithin(ByteRange(0, note.text.count)) }
      })
    else { throw RecordError("a range in a stored paragraph lies outside its text") }
  }
}

extension ByteRange {
  fileprivate func isWithin(_ whole: ByteRange) -> Bool {
    lower <= upper && whole.contains(self)
  }
}

extension StoredCitation {
  package func isWithin(_ whole: ByteRange) -> Bool {
    range.isWithin(whole) && extent.isWithin(whole)
  }
}

extension RecordWriter {
  package mutating func note(_ note: StoredNote) {
    number(note.index)
    string(note.number)
    string(note.locator)
    blob(note.text)
    lines(note.lines)
    list(note.citations) { writer, citation in writer.citation(citation) }
    resolution(note.resolution)
  }

  /// Ranges in rising order, each as its distance from the one before.
  fileprivate mutating func ascending(_ ranges: [ByteRange]) {
    var last = 0
    list(ranges) { writer, range in
      writer.number(range.start - last)
      writer.number(range.count)
      last = range.end
    }
  }
}

extension RecordReader {
  package mutating func note() throws(RecordError) -> StoredNote {
    StoredNote(
      index: try number(),
      number: try string(),
      locator: try string(),
      text: try blob(),
      lines: try lines(),
      citations: try list { (reader) throws(RecordError) in try reader.citation() },
      resolution: try resolution(),
    )
  }

  fileprivate mutating func ascending() throws(RecordError) -> [ByteRange] {
    var last = 0
    return try list { (reader) throws(RecordError) in
      let start = last + (try reader.number())
      last = start + (try reader.number())
      return ByteRange(start, last)
    }
  }
}

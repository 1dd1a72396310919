// SPDX-License-Identifier: GPL-2.0-or-later

/// One document as a careful reader sees it: a buffer of clean UTF-8 and flat arrays of ranges into it.
///
/// Headings, paragraphs and notes each own a range of `text`; nothing in `text` is markup, page
/// furniture or a note marker. Nodes refer to one another by index, so a document is one value.
package struct Document: Sendable {
  package var text: [UInt8] = []
  package var card = Card()
  package var sections: [Section] = []
  package var paragraphs: [Paragraph] = []
  package var notes: [Note] = []
  /// Where note markers stood, in the order of the text; a paragraph or a heading owns a run of them.
  package var markers: [Marker] = []
  /// Sentences of the paragraphs, in order; a paragraph owns a run of them.
  package var sentences: [ByteRange] = []
  /// Citations in paragraphs, notes and headings, in the order of `text`.
  package var citations: [Citation] = []
  /// Source lines; a paragraph, section or note owns a run of them.
  package var lines: [LineRange] = []
  package var findings: [Finding] = []
  /// Source lines that are not in `text`, in order.
  package var dropped: [DroppedLine] = []

  package init() {}

  package func string(_ range: ByteRange) -> String {
    String(decoding: text[range.indices], as: UTF8.self)
  }
}

/// A heading and what stands below it until the next heading of its level or above.
package struct Section: Sendable {
  /// The last segment of the section's address: `s7`, `sII`, `h4`.
  package var locator: String
  /// The label as printed (`7`, `II`), or nil.
  package var label: String?
  /// What the label counts, in small letters: `section`, `chapter`, `slide`.
  package var word = "section"
  /// The heading as a reader sees it, label included (`7. On implementation …`).
  package var heading: ByteRange
  package var level: Int
  package var parent: Int?
  /// Indices into `Document.lines`.
  package var lines: Range<Int>
  /// Markers in the heading; indices into `Document.markers`.
  package var markers: Range<Int> = 0..<0
  /// Indices into `Document.citations`.
  package var citations: Range<Int> = 0..<0

  package init(
    locator: String,
    label: String?,
    heading: ByteRange,
    level: Int,
    parent: Int?,
    lines: Range<Int>,
  ) {
    self.locator = locator
    self.label = label
    self.heading = heading
    self.level = level
    self.parent = parent
    self.lines = lines
  }
}

/// The unit that is indexed, ranked, addressed, shown and cited.
package struct Paragraph: Sendable {
  package enum Kind: String, Sendable, CaseIterable {
    case paragraph, item, row, recital, definition, front
  }

  /// Where it is in its document: `p12`, `p17.a`, `h9.t1.r2`, `pre.1`.
  package var locator: String
  /// The number as printed (`12`, `7.2`, `a`), or nil when its place is counted.
  package var number: String?
  /// The locator in words: `¶ 12`, `rule 45`, `section 7, second paragraph`.
  package var label: String
  package var kind: Kind
  package var section: Int?
  /// The paragraph under whose lead-in an item stands.
  package var parent: Int?
  package var text: ByteRange
  /// Indices into `Document.lines`; two or more for a joined paragraph.
  package var lines: Range<Int>
  /// Whether it was put together across a page break, a block of notes or a box.
  package var joined: Bool
  /// Indices into `Document.markers`.
  package var markers: Range<Int>
  /// Indices into `Document.sentences`.
  package var sentences: Range<Int> = 0..<0
  /// Indices into `Document.citations`.
  package var citations: Range<Int> = 0..<0

  package init(
    locator: String,
    number: String?,
    label: String,
    kind: Kind,
    section: Int?,
    parent: Int?,
    text: ByteRange,
    lines: Range<Int>,
    joined: Bool,
    markers: Range<Int>,
  ) {
    self.locator = locator
    self.number = number
    self.label = label
    self.kind = kind
    self.section = section
    self.parent = parent
    self.text = text
    self.lines = lines
    self.joined = joined
    self.markers = markers
  }
}

/// A footnote or endnote, stored once.
package struct Note: Sendable {
  /// The number as printed.
  package var number: String
  /// Its whole address within the document: `n14`, or `sB.n2` where numbers recur.
  package var locator: String
  package var text: ByteRange
  /// Indices into `Document.lines`.
  package var lines: Range<Int>
  /// The paragraph that carries its marker.
  package var paragraph: Int?
  /// The section whose heading carries its marker, where no paragraph does.
  package var section: Int?
  /// Indices into `Document.citations`.
  package var citations: Range<Int> = 0..<0
  /// Where a note that only points elsewhere (`Id.`, `supra note 4`) leads; nil when it stands by itself.
  package var resolution: Resolution?

  package init(
    number: String,
    locator: String,
    text: ByteRange,
    lines: Range<Int>,
    paragraph: Int?,
  ) {
    self.number = number
    self.locator = locator
    self.text = text
    self.lines = lines
    self.paragraph = paragraph
  }
}

/// The place in a paragraph's clean text where a note marker stood.
package struct Marker: Sendable {
  /// Offset into `Document.text`.
  package var at: Int32
  /// Index into `Document.notes`, or nil when the note is missing.
  package var note: Int?
  /// The number as printed.
  package var number: String

  package init(at: Int, note: Int?, number: String) {
    self.at = Int32(truncatingIfNeeded: at)
    self.note = note
    self.number = number
  }
}

/// A source line that was left out, and why.
package struct DroppedLine: Sendable, Equatable {
  package enum Reason: String, Sendable {
    /// A page number, a printer's number, a picture, a running head.
    case page
    /// Addresses and names round the text.
    case letterhead
    /// Underscores or dashes that part notes from text.
    case rule
    /// The title: it is on the card.
    case title
    /// The document's own symbol: it is on the card.
    case symbol
  }

  /// 1-based.
  package var line: Int
  package var reason: Reason

  package init(line: Int, reason: Reason) {
    self.line = line
    self.reason = reason
  }
}

// SPDX-License-Identifier: GPL-2.0-or-later

/// The one table of what is written in an index. The indexer, the query compiler and
/// `pincite help fields` read it; nobody else knows a prefix or a slot.
///
/// A prefix is made of ASCII capitals, and whatever follows one starts with another byte (words are
/// folded, so they hold no ASCII capital; a citation starts with its scheme), so no term of one
/// field can be taken for one of another.
///
/// Shards keep no lists of the terms of an entry: they are a quarter of an index, and what they say
/// can be had from the text that is stored.
package enum Schema {
  /// Raised whenever an index that was written before could be read wrongly.
  package static let version = 3

  /// How a field's values become terms.
  package enum Form: String, Sendable {
    /// Words of a text: folded, and stemmed in the document's language.
    case words
    /// A whole value, folded: `A` + `amnesty international`.
    case value
    /// A whole value as it is: an address, the normal form of a citation, the four digits of a year.
    case exact
  }

  package struct Field: Sendable {
    /// What is typed before the colon; the texts that `in:` names bear those names.
    package var name: String
    package var form: Form
    /// Of folded words as they are written, or of whole values.
    package var prefix: String
    /// Of stems, for words.
    package var stemPrefix: String?
    /// Whether the words as written are indexed beside the stems, with positions, so that phrases
    /// find them. Elsewhere only those without a stem are (numbers, ideographs), without positions.
    package var positions: Bool
    /// Whether a word counts as often as it occurs, and makes the paragraph longer. Elsewhere terms
    /// have no occurrences; `presence` says what they are worth.
    package var counts: Bool
    /// What a match is worth beside one in the body.
    package var weight: Double
    /// Where the value is stored for sorting, collapsing and facets.
    package var slot: UInt32?
    package var purpose: String

    package init(
      _ name: String,
      _ form: Form,
      prefix: String,
      stemPrefix: String? = nil,
      positions: Bool = false,
      counts: Bool = false,
      weight: Double = 0,
      slot: UInt32? = nil,
      purpose: String,
    ) {
      self.name = name
      self.form = form
      self.prefix = prefix
      self.stemPrefix = stemPrefix
      self.positions = positions
      self.counts = counts
      self.weight = weight
      self.slot = slot
      self.purpose = purpose
    }
  }

  // MARK: Texts

  /// What a word is worth that a paragraph has in its notes, its headings or its title alone, beside
  /// one occurrence in the body.
  package static let presence = 0.45

  /// The stems of the body are those of the other texts too, there without occurrences: a search
  /// that names no text reads one list of postings a word, and each list costs it in every shard.
  package static let body = Field(
    "body",
    .words,
    prefix: "",
    stemPrefix: "Z",
    positions: true,
    counts: true,
    weight: 1,
    purpose: "the text of the paragraph",
  )
  package static let notes = Field(
    "notes",
    .words,
    prefix: "XN",
    stemPrefix: "ZXN",
    positions: true,
    weight: 0.4,
    purpose: "the notes whose markers stand in the paragraph",
  )
  package static let section = Field(
    "section",
    .words,
    prefix: "XH",
    stemPrefix: "ZXH",
    weight: 0.5,
    purpose: "the headings above the paragraph",
  )
  package static let title = Field(
    "title",
    .words,
    prefix: "S",
    stemPrefix: "ZS",
    weight: 0.4,
    purpose: "the title of the document",
  )

  // MARK: Filters

  /// The address of a paragraph; of a document's own entry, its id.
  package static let address = Field(
    "id",
    .exact,
    prefix: "Q",
    purpose: "the address of a paragraph",
  )
  package static let document = Field(
    "doc",
    .exact,
    prefix: "D",
    slot: 0,
    purpose: "the id of the document",
  )
  package static let kind = Field(
    "kind",
    .exact,
    prefix: "XK",
    purpose: "paragraph, item, row, recital, definition, front",
  )
  /// The label as printed (`ii`) and the address (`sii`, `h4`) of each section that a paragraph
  /// stands in; a heading is found by its words in `section`.
  package static let sectionLabel = Field(
    "section label",
    .value,
    prefix: "XL",
    purpose: "labels and addresses of the sections of a paragraph",
  )
  /// The paragraph's own number with the unit of its document: `rule:45`, `paragraph:7.2`.
  package static let unit = Field(
    "unit",
    .value,
    prefix: "XP",
    purpose: "the printed number with its unit",
  )
  package static let author = Field(
    "author",
    .value,
    prefix: "A",
    slot: 4,
    purpose: "who wrote the document",
  )
  package static let treatyBody = Field(
    "body",
    .value,
    prefix: "XB",
    slot: 5,
    purpose: "the body that the document belongs to",
  )
  package static let state = Field(
    "state",
    .value,
    prefix: "XS",
    slot: 6,
    purpose: "the state that the document is about",
  )
  package static let type = Field(
    "type",
    .value,
    prefix: "XT",
    slot: 7,
    purpose: "the type of document",
  )
  package static let language = Field(
    "lang",
    .exact,
    prefix: "L",
    slot: 8,
    purpose: "the language, as an ISO code",
  )
  package static let symbol = Field(
    "symbol",
    .value,
    prefix: "XM",
    purpose: "the document's own symbol",
  )
  package static let session = Field(
    "session",
    .value,
    prefix: "XE",
    purpose: "the session of the body",
  )
  package static let status = Field(
    "status",
    .value,
    prefix: "XU",
    purpose: "in force, draft, superseded",
  )
  package static let year = Field(
    "year",
    .exact,
    prefix: "Y",
    slot: 3,
    purpose: "the year of the document: 2014, 2014..2020",
  )
  package static let citation = Field(
    "cites",
    .exact,
    prefix: "XC",
    weight: 1,
    purpose: "a citation in the paragraph or its notes, and what contains it",
  )

  // MARK: Order

  /// The document's id, a zero byte, and the paragraph's place as four bytes, highest first.
  package static let order = Field(
    "order",
    .exact,
    prefix: "",
    slot: 1,
    purpose: "documents by id, paragraphs as printed",
  )
  /// ISO 8601 as far as known; bytes sort as dates do.
  package static let date = Field(
    "date",
    .exact,
    prefix: "",
    slot: 2,
    purpose: "the date of the document",
  )

  package static let fields: [Field] = [
    body, notes, section, title, address, document, kind, sectionLabel, unit, author, treatyBody,
    state, type, language, symbol, session, status, year, citation, order, date,
  ]

  /// The kind that marks a document's own entry, which is no paragraph and must match no search.
  package static let documentKind = "document"
  /// Stands between the values of a slot that holds several, as authors do.
  package static let valueSeparator: UInt8 = 0x1F
  /// A longer term is cut and told apart by a digest of the whole; glass would take 245 bytes, zeros
  /// counting twice, and fail at the commit.
  package static let termBytes = 64
  /// Positions left free between two notes, so that no phrase runs over the border.
  package static let positionGap: UInt32 = 100
}

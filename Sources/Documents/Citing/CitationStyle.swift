// SPDX-License-Identifier: GPL-2.0-or-later

/// How citations are written. A new style is a row here: of prose in `form`, else in `record`.
package enum CitationStyle: String, Sendable, CaseIterable {
  case plain, un, oscola, bluebook, mcgill, chicago, bibtex
  case csl = "csl-json"
  case ris

  /// What the styles of prose differ in, for documents of the corpus and for what they cite alike.
  struct Form: Sendable {
    /// The parts of the citation of a document, in their order.
    var order: [Part]
    var end = ""
    var authors = AuthorList()
    /// What stands round the title.
    var title = (open: "", close: "")
    /// Before the symbol of a United Nations document.
    var unPrefix: String
    /// Whether abbreviations keep their full stops.
    var hasStops = true
    /// What parts a place from its source.
    var beforePlace = ", "
    /// Words before the value of a place, where they differ from `PrintedForm.labels`.
    var labels: [String: PrintedForm.Label] = [:]
    /// The parts that a reader of this style expects.
    var expects: [Card.Field] = [.title, .author, .date]
  }

  /// As many authors as are named; of more, the first and `others`.
  struct AuthorList: Sendable {
    var most = 2
    var others = " and others"
    /// Before the last of two, and of more.
    var last = (ofTwo: " and ", ofMore: " and ")
  }

  /// A part of a citation with the marks that stand round it where it is known.
  struct Part: Sendable {
    enum Content: Sendable {
      case author, title, symbol, place
      case date(KnownDate.Style)
    }

    var before: String
    var content: Content
    var after: String

    init(_ before: String, _ content: Content, _ after: String = "") {
      self.before = before
      self.content = content
      self.after = after
    }
  }

  /// Nil for the styles that are records rather than prose.
  var form: Form? {
    switch self {
    case .plain:
      Form(
        order: [
          Part("", .author), Part(", ", .title), Part(", ", .symbol),
          Part(" (", .date(.words), ")"),
          Part(", ", .place),
        ],
        unPrefix: "",
        labels: [
          "para": PrintedForm.pilcrow,
          "art": PrintedForm.Label(one: "article ", many: "articles "),
          "sect": PrintedForm.Label(one: "section ", many: "sections "),
        ],
      )
    case .un:
      Form(
        order: [
          Part("", .author), Part(", ", .title), Part(", ", .symbol), Part(", ", .place),
          Part(" (", .date(.year), ")"),
        ],
        end: ".",
        unPrefix: "U.N. Doc. ",
        labels: ["para": PrintedForm.pilcrow],
        expects: [.title, .author, .symbol, .date],
      )
    case .oscola:
      Form(
        order: [
          Part("", .author), Part(", ", .title), Part(" (", .date(.words), ")"),
          Part(", ", .symbol),
          Part(", ", .place),
        ],
        authors: AuthorList(most: 3),
        title: ("‘", "’"),
        unPrefix: "UN Doc ",
        hasStops: false,
        labels: [
          "note": PrintedForm.Label(one: "n ", many: "nn "), "sect": PrintedForm.section,
        ],
      )
    case .bluebook:
      Form(
        order: [
          Part("", .author), Part(", ", .title), Part(", ", .place), Part(", ", .symbol),
          Part(" (", .date(.abbreviated), ")"),
        ],
        end: ".",
        authors: AuthorList(others: " et al.", last: (" & ", " & ")),
        unPrefix: "U.N. Doc. ",
        labels: [
          "para": PrintedForm.pilcrow, "sect": PrintedForm.sectionSign,
          "note": PrintedForm.Label(one: "n.", many: "nn."),
        ],
      )
    case .mcgill:
      Form(
        order: [
          Part("", .author), Part(", ", .title), Part(", ", .symbol),
          Part(" (", .date(.words), ")"),
          Part(" at ", .place),
        ],
        end: ".",
        authors: AuthorList(most: 3, others: " et al", last: (" & ", " & ")),
        unPrefix: "UN Doc ",
        hasStops: false,
        beforePlace: " at ",
        labels: [
          "note": PrintedForm.Label(one: "n ", many: "nn "), "sect": PrintedForm.section,
        ],
      )
    case .chicago:
      Form(
        order: [
          Part("", .author), Part(", ", .title), Part(", ", .date(.american)), Part(", ", .symbol),
          Part(", ", .place),
        ],
        end: ".",
        authors: AuthorList(most: 3, others: " et al.", last: (" and ", ", and ")),
        title: ("“", "”"),
        unPrefix: "UN Doc. ",
        labels: ["sect": PrintedForm.section],
      )
    case .bibtex, .csl, .ris: nil
    }
  }

  /// The record of a document in the styles that are no prose and no JSON.
  func record(_ card: Card, _ pinpoint: PrintedPinpoint?) -> String? {
    switch self {
    case .bibtex: BibTeXEntry(card, pinpoint).text
    case .ris: RISRecord(card, pinpoint).text
    default: nil
    }
  }

  /// The parts that a reader of the style expects and an editor may have left open.
  package var expectedFields: [Card.Field] { form?.expects ?? [.title, .author, .date] }
}

extension CitationStyle.Form {
  /// The word before the value of a place.
  func label(_ type: String) -> PrintedForm.Label? {
    if let own = labels[type] { return own }
    guard let label = PrintedForm.labels[type], !hasStops else { return PrintedForm.labels[type] }
    return PrintedForm.Label(
      one: PrintedForm.withoutStops(label.one),
      many: PrintedForm.withoutStops(label.many),
    )
  }
}

// SPDX-License-Identifier: GPL-2.0-or-later

/// How a finished citation is written. A new style is a row in `form`.
package enum CitationStyle: String, Sendable, CaseIterable {
  case plain, un, oscola, chicago, bibtex
  case csl = "csl-json"

  /// What the prose styles differ in.
  struct Form {
    /// As many authors as are named; of more, the first and these words.
    var authors: Int
    var andOthers: String
    var lastAuthor: String
    /// What stands round the title.
    var title: (open: String, close: String)
    /// Before the symbol of a United Nations document.
    var unPrefix: String
    var date: DatePlace
    /// The words for units: of a paragraph, and of a rule.
    var paragraph: String
    var rule: String
    var end: String
    /// The parts that a reader of this style expects.
    var expects: [Card.Field]
  }

  enum DatePlace {
    /// In brackets, before the pinpoint, as exact as it is known: `(9 September 2024)`.
    case bracketsBefore
    /// In brackets directly after the title.
    case afterTitle
    /// The year alone, in brackets at the end.
    case yearAtEnd
    /// Between commas, American order: `September 9, 2024`.
    case american
  }

  /// Nil for the styles that are data rather than prose.
  var form: Form? {
    switch self {
    case .plain:
      Form(
        authors: 2,
        andOthers: " and others",
        lastAuthor: " and ",
        title: ("", ""),
        unPrefix: "",
        date: .bracketsBefore,
        paragraph: "¶ ",
        rule: "rule ",
        end: "",
        expects: [.title, .author, .date],
      )
    case .un:
      Form(
        authors: 2,
        andOthers: " and others",
        lastAuthor: " and ",
        title: ("", ""),
        unPrefix: "U.N. Doc. ",
        date: .yearAtEnd,
        paragraph: "¶ ",
        rule: "rule ",
        end: ".",
        expects: [.title, .author, .symbol, .date],
      )
    case .oscola:
      Form(
        authors: 3,
        andOthers: " and others",
        lastAuthor: " and ",
        title: ("‘", "’"),
        unPrefix: "UN Doc ",
        date: .afterTitle,
        paragraph: "para ",
        rule: "r ",
        end: "",
        expects: [.title, .author, .date],
      )
    case .chicago:
      Form(
        authors: 3,
        andOthers: " et al.",
        lastAuthor: ", and ",
        title: ("“", ",”"),
        unPrefix: "U.N. Doc. ",
        date: .american,
        paragraph: "para. ",
        rule: "rule ",
        end: ".",
        expects: [.title, .author, .date],
      )
    case .bibtex, .csl: nil
    }
  }

  /// The parts that a reader of the style expects and an editor may have left open.
  package var expectedFields: [Card.Field] { form?.expects ?? [.title, .author, .date] }
}

// SPDX-License-Identifier: GPL-2.0-or-later

import Documents

extension Topic {
  /// The keys of a sidecar; those of the model that are missing here would not compile.
  static let metadata = Topic(
    name: "metadata",
    summary: "what an editor may write down about a document",
  ) {
    """
    NAME.meta beside NAME.txt holds lines such as "Title: The title". A key that is given twice makes
    a list where * stands, # begins a comment line, an indented line goes on with the one above.
    _defaults.meta in a folder holds what its documents and those below share. Nothing is required;
    what is left open is taken from the text where the text says it.


    """
      + HelpText.columns(
        Card.Field.allCases.map { ($0.rawValue + ($0.isList ? " *" : ""), meaning(of: $0)) }
      )
  }

  private static func meaning(of field: Card.Field) -> String {
    switch field {
    case .id: "the part of an address before the #: a-z 0-9 . _ - (else made from the path)"
    case .title: "the title as it should be cited"
    case .shortTitle: "how the document is called in a list"
    case .type: "report, submission, recommendation, decision, memo …"
    case .author: "one author"
    case .body: "the body before which or by which: CEDAW, Human Rights Council"
    case .state: "the state that it is about"
    case .session: "the session of the body"
    case .symbol: "the document's own symbol: CEDAW/C/LAO/RQ/10"
    case .date: "2024, 2024-09, 2024-09-09, 2024-09~ for about, unknown"
    case .language: "en, fr, es, ru, ar, zh …"
    case .status: "current, superseded, draft"
    case .supersededBy: "the identifier of the document that replaces it"
    case .sourceURL: "where it was published"
    case .retrieved: "the day it was taken from there"
    case .rights: "who owns it and what is allowed"
    case .citeAs: "the citation, where the usual form does not fit"
    case .unit: "what a numbered paragraph is called: paragraph, rule, article, section"
    case .citesAs: "a short title that its text uses: List of Issues = CEDAW/C/LAO/Q/10"
    case .translationOf: "the identifier of the original"
    case .accept: "CODE LINE reason: a finding of \"pincite check\" that is as it should be"
    case .note: "for other editors"
    }
  }
}

// SPDX-License-Identifier: GPL-2.0-or-later

import Search

extension Topic {
  /// The query language on one screen.
  static let query = Topic(
    name: "query",
    summary: "how to ask",
    isAboutQueries: true,
  ) {
    HelpText.columns([
      ("torture", "the word in any form: tortured, torturing"),
      ("\"fair trial\"", "the phrase as written, across page breaks too"),
      ("legal aid women", "all words first, then some; close together first"),
      ("a AND b, a OR b, NOT c", "operators are capitals; and, or, not are words"),
      ("+a b -c", "a must be there, c must not"),
      ("(a OR b) c", "brackets"),
      ("legal NEAR/5 women", "within five words, in either order"),
      ("legal ADJ/5 women", "within five words, in this order"),
      ("discriminat*", "any ending; at least three letters, the words are listed"),
      ("18 USC 922(g)", "a citation, in any spelling, and what it contains"),
      ("cites:\"ICCPR 14\"", "the same, said outright"),
      ("rec:88.23", "a recommendation of the Universal Periodic Review"),
      ("rule 45", "rule 45 itself first, then what cites it"),
      ("title:torture", "a word in a field: title, section, notes"),
      ("state:Laos year:2014..2020", "a filter; \"pincite help fields\" lists them"),
      ("in:notes", "only in notes, or only in:body"),
    ])
  }

  static let fields = Topic(
    name: "fields",
    summary: "what may stand before a colon",
    isAboutQueries: true,
  ) {
    HelpText.columns(FieldHelp.rows.map { ("\($0.name):", $0.purpose) })
  }
}

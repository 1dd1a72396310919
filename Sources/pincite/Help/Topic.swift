// SPDX-License-Identifier: GPL-2.0-or-later

import Search

/// A page of help that belongs to no verb.
struct Topic: Sendable {
  let name: String
  let summary: String
  /// Whether it belongs to the manual of the query language.
  var isAboutQueries = false
  let text: @Sendable () -> String

  static let all: [Topic] = [query, fields, limits, exitCodes, environment, metadata]

  static func named(_ name: String) -> Topic? {
    all.first { $0.name == name }
  }

  static let exitCodes = Topic(name: "exit-codes", summary: "how the program ends") {
    HelpText.columns(ExitCode.allCases.map { ("\($0.rawValue)", $0.meaning) })
  }

  static let environment = Topic(
    name: "environment",
    summary: "variables that the program reads",
  ) {
    HelpText.columns([
      ("PINCITE_INDEX", "the index folder, when no --index is given"),
      ("PINCITE_CORPUS", "the folder of documents, when no --corpus is given"),
      ("PINCITE_SERVER", "a server to ask, when neither --server nor --index is given"),
      ("PINCITE_TOKEN_FILE", "the file that holds the token of the server"),
      ("NO_COLOR", "no colours, whatever the terminal can do"),
      ("PAGER", "shows what is longer than the screen"),
      ("COLUMNS", "columns to fill, when no --width is given"),
    ])
  }

  private static let limits = Topic(
    name: "limits",
    summary: "what a query may ask for",
    isAboutQueries: true,
  ) {
    let limits = Limits()
    return HelpText.columns([
      ("\(limits.queryBytes)", "bytes of query text"),
      ("\(limits.words)", "words typed"),
      ("\(limits.terms)", "terms after expansion"),
      ("\(limits.nesting)", "brackets within brackets"),
      ("\(limits.wildcards)", "wildcards"),
      ("\(limits.wildcardStem)", "letters before a wildcard, at least"),
      ("\(limits.wildcardExpansion)", "words a wildcard stands for"),
      ("\(limits.phraseWords)", "words of a phrase or NEAR"),
      ("\(limits.distance)", "words of distance in NEAR and ADJ"),
      ("\(limits.hits)", "hits a page"),
      ("\(limits.offset)", "offset of a page"),
      ("\(limits.deadline)", "milliseconds a query may take"),
    ])
  }
}

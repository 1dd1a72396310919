// SPDX-License-Identifier: GPL-2.0-or-later

import Documents
import Wire

/// One flag of a verb: what is typed, what it takes and what it does.
struct Flag: Sendable, Equatable {
  let name: String
  /// The one-letter form, without its dash.
  let short: String?
  /// The word that stands for the value in help; nil when the flag takes none.
  let value: String?
  /// The values that can be named; empty when there are too many.
  let choices: [String]
  /// The environment variable that gives the value when the flag is not typed.
  let variable: String?
  /// What counts when nobody gives a value.
  let fallback: String?
  let summary: String

  init(
    _ name: String,
    short: String? = nil,
    value: String? = nil,
    choices: [String] = [],
    variable: String? = nil,
    fallback: String? = nil,
    _ summary: String,
  ) {
    self.name = name
    self.short = short
    self.value = value ?? (choices.isEmpty ? nil : choices.joined(separator: "|"))
    self.choices = choices
    self.variable = variable
    self.fallback = fallback
    self.summary = summary
  }

  /// Whether a word such as `n5` is this flag's letter with its value behind it.
  func takes(gluedTo typed: String) -> Bool {
    guard value != nil, let short else { return false }
    return typed.hasPrefix(short) && typed.utf8.count > short.utf8.count
  }

  /// As printed in help: `-n, --limit N`.
  var usage: String {
    (short.map { "-\($0), " } ?? "") + "--\(name)" + (value.map { " \($0)" } ?? "")
  }
}

extension Flag {
  static let help = Flag("help", short: "h", "show this help")
  static let json = Flag("json", "print one JSON object")
  static let quiet = Flag("quiet", short: "q", "say nothing on stderr but errors")
  static let index = Flag(
    "index",
    value: "DIR",
    variable: "PINCITE_INDEX",
    fallback: "index",
    "the index folder (PINCITE_INDEX, else index)",
  )
  static let corpus = Flag(
    "corpus",
    value: "DIR",
    variable: "PINCITE_CORPUS",
    fallback: "corpus",
    "the folder of documents (PINCITE_CORPUS, else corpus)",
  )
  static let server = Flag(
    "server",
    value: "ADDRESS",
    variable: "PINCITE_SERVER",
    "ask a server at HOST:PORT or unix:PATH instead (PINCITE_SERVER)",
  )
  static let limit = Flag("limit", short: "n", value: "N", fallback: "10", "how many to show")
  static let offset = Flag("offset", value: "N", "how many to skip")
  static let color = Flag(
    "color",
    choices: ["auto", "always", "never"],
    fallback: "auto",
    "use colours",
  )
  static let width = Flag("width", value: "N", "columns to fill")
  static let ascii = Flag("ascii", "draw with ASCII characters only")
  static let ndjson = Flag("ndjson", "print JSON lines: meta, a line a hit, end")
  static let csv = Flag("csv", "print comma-separated records under a line of column names")
  static let null = Flag("null", short: "0", "print addresses only, each followed by a zero byte")
  static let noPager = Flag("no-pager", "print at once, however long it is")
  static let perDoc = Flag("per-doc", value: "N", "how many to show of one document")
  static let context = Flag(
    "context",
    short: "C",
    value: "N",
    fallback: "2",
    "how many paragraphs around it",
  )
  static let style = Flag(
    "style",
    value: "NAME",
    choices: CitationStyle.allCases.map(\.rawValue),
    fallback: "plain",
    "the style of citations",
  )
  /// Settings that belong to the environment and the settings file.
  static let pager = Flag(
    "pager",
    value: "COMMAND",
    variable: "PAGER",
    fallback: "less",
    "shows what is long",
  )
  static let editor = Flag(
    "editor",
    value: "COMMAND",
    variable: "EDITOR",
    fallback: "vi",
    "opens a file at a line",
  )

  /// What every verb that reads an index or a server takes.
  static let reading: [Flag] = [index, server, limit, offset] + printing

  /// In which form an answer goes out.
  static let printing: [Flag] = [json, csv, null] + screen

  /// How a page is drawn.
  static let screen: [Flag] = [color, width, ascii, noPager, quiet]

  static let sort = Flag(
    "sort",
    value: "ORDER",
    choices: QueryRequest.Order.allCases.map(\.rawValue),
    "score, date, -date or order (as printed)",
  )
  static let exactTotal = Flag("exact", "count every match, not about how many")
  static let fuzzy = Flag("fuzzy", "search the nearest spelling too")
  static let scope = Flag(
    "in",
    value: "PLACE",
    choices: QueryRequest.Scope.allCases.map(\.rawValue),
    "search body, notes or all",
  )

  /// What narrows a query; each may be repeated, and then any of its values will do.
  static let filters: [Flag] = [
    Flag("doc", value: "ID", "only in this document"),
    Flag("section", value: "LABEL", "only in this section and below"),
    Flag("author", value: "NAME", "only documents by this author"),
    Flag("body", value: "NAME", "only documents of this body"),
    Flag("state", value: "NAME", "only documents about this state"),
    Flag("type", value: "NAME", "only documents of this type"),
    Flag("lang", value: "CODE", "only in this language"),
    Flag("symbol", value: "SYMBOL", "only the document of this symbol"),
    Flag("year", value: "A..B", "only from these years; either end may be open"),
  ]
}

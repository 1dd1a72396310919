// SPDX-License-Identifier: GPL-2.0-or-later

/// One verb of the command line: what help, completions and the manual print, and what it does.
struct Verb: Sendable {
  /// The heading under which help lists it.
  enum Group: String, Sendable, CaseIterable {
    case find = "Find"
    case read = "Read"
    case cite = "Cite"
    case edit = "Edit"
    case run = "Run"
    /// Not listed: the program calls it itself.
    case hidden = ""
  }

  struct Example: Sendable {
    let command: String
    let says: String

    init(_ command: String, _ says: String) {
      self.command = command
      self.says = says
    }
  }

  let name: String
  let group: Group
  /// What follows the flags: `QUERY`, `REF…`; empty for none.
  let operands: String
  let summary: String
  var details = ""
  let flags: [Flag]
  var examples: [Example] = []
  let run: @Sendable (Invocation) throws -> ExitCode
}

extension Verb {
  /// Explaining the program needs no settings, and must work when they are broken.
  var usesSettings: Bool { group != .hidden && name != "help" && name != "completions" }

  /// Whether its operands are addresses or documents, for which handles may stand.
  var takesReferences: Bool { operands.contains("REF") || takesDocuments }

  var takesDocuments: Bool { operands.contains("DOC") }

  /// Every verb, in the order of help.
  static let all: [Verb] = [
    search, count, facets, timeline, kwic, similar, quote, explain, show, note, toc, doc, open,
    cite,
    cites, citedBy, resolve, scan, index, publish, rollback, generations, diff, verify, preview,
    check, watch, serve, status, ping, bench, config, completions, help, manual, checkShard,
  ]

  static func named(_ name: String) -> Verb? {
    all.first { $0.name == name }
  }
}

// SPDX-License-Identifier: GPL-2.0-or-later

import Wire

/// The pages of `pincite help`, made from the table of verbs.
enum HelpText {
  static let start = [
    ("pincite index", "read corpus/ and publish it"),
    ("pincite search 'legal aid women'", "ranked paragraphs, ready to quote"),
    ("pincite show @1", "the first of them in its surroundings"),
    ("pincite cite @1 @2 --style un", "finished citations"),
    ("pincite serve", "answer other programs on a socket"),
  ]

  /// What is printed when nothing was asked: where to begin, and what else there is.
  static var greeting: String {
    var groups: [(String, String)] = []
    for group in Verb.Group.allCases where group != .hidden {
      let names = Verb.all.filter { $0.group == group }.map(\.name)
      groups.append((group.rawValue, names.joined(separator: " ")))
    }
    groups.append(("Topics", Topic.all.map(\.name).joined(separator: " ")))
    return "\(title)\n\nStart:\n\(columns(start))\nVerbs:\n\(columns(groups))\n"
      + "\"pincite help\" says what each does, \"pincite help search\" how one is used.\n"
  }

  private static let title =
    "pincite \(Version.program) - search human-rights and legal documents paragraph by paragraph"

  static var overview: String {
    var text = "\(title)\n\nStart:\n" + columns(start)
    for group in Verb.Group.allCases where group != .hidden {
      let verbs = Verb.all.filter { $0.group == group }
      guard !verbs.isEmpty else { continue }
      text += "\n\(group.rawValue):\n" + columns(verbs.map { ($0.name, $0.summary) })
    }
    text += "\nTopics:\n" + columns(Topic.all.map { ($0.name, $0.summary) })
    text +=
      "\n\"pincite help VERB\" has the flags and examples of a verb, \"pincite help TOPIC\" a page.\n"
    return text
  }

  static func page(_ verb: Verb) -> String {
    var text = "pincite \(verb.name) - \(verb.summary)\n"
    if !verb.examples.isEmpty {
      text += "\nExamples:\n"
      for example in verb.examples { text += "  \(example.command)\n      \(example.says)\n" }
    }
    text += "\nUsage:\n  \(usage(verb))\n"
    if !verb.details.isEmpty { text += "\n\(verb.details)\n" }
    let groups = [
      ("Narrow", verb.flags.filter(Flag.filters.contains)),
      ("Flags", verb.flags.filter { !(Flag.filters + Flag.printing).contains($0) }),
      ("Print", verb.flags.filter(Flag.printing.contains) + [.help]),
    ]
    // One width for all, so that the groups stand under each other.
    let widest = verb.flags.map(\.usage.count).max() ?? 0
    for (heading, flags) in groups where !flags.isEmpty {
      text += "\n\(heading):\n" + columns(flags.map { ($0.usage, $0.summary) }, atLeast: widest)
    }
    return text
  }

  static func usage(_ verb: Verb) -> String {
    ["pincite", verb.name, verb.flags.isEmpty ? "" : "[FLAGS]", verb.operands]
      .filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// Two columns, the first as wide as its widest entry.
  static func columns(_ rows: [(String, String)], atLeast least: Int = 0) -> String {
    let widest = max(rows.map { $0.0.count }.max() ?? 0, least)
    return rows.map { left, right in
      "  " + left + String(repeating: " ", count: widest - left.count + 2) + right + "\n"
    }.joined()
  }
}

// SPDX-License-Identifier: GPL-2.0-or-later

import Wire

/// The pages of `pincite help`, made from the table of verbs.
enum HelpText {
  static var overview: String {
    var text = """
      pincite \(Version.program) · search human-rights and legal documents paragraph by paragraph

      Start:
        pincite index                           read corpus/ and publish it
        pincite search 'legal aid women'        ranked paragraphs, ready to quote
        pincite show laos-report#p10            a paragraph in its surroundings
        pincite serve                           answer other programs on a socket

      """
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
    text += "\nFlags:\n" + columns((verb.flags + [.help]).map { ($0.usage, $0.summary) })
    return text
  }

  static func usage(_ verb: Verb) -> String {
    ["pincite", verb.name, verb.flags.isEmpty ? "" : "[FLAGS]", verb.operands]
      .filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// Two columns, the first as wide as its widest entry.
  static func columns(_ rows: [(String, String)]) -> String {
    let widest = rows.map { $0.0.count }.max() ?? 0
    return rows.map { left, right in
      "  " + left + String(repeating: " ", count: widest - left.count + 2) + right + "\n"
    }.joined()
  }
}

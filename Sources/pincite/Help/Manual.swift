// SPDX-License-Identifier: GPL-2.0-or-later

import Platform

/// The manual pages, made from the table of verbs, the topics of help and the protocol's text.
enum Manual {
  static var program: String {
    var page = Roff("pincite", section: 1, "search documents paragraph by paragraph and cite them")
    page.heading("Synopsis")
    page.paragraph("pincite VERB [FLAGS] [OPERANDS]")
    page.heading("Description")
    page.paragraph(
      "Pincite searches human-rights and legal documents. What it finds are paragraphs, and each can "
        + "be quoted and cited as it is printed: the excerpt is verbatim, the pinpoint is the printed "
        + "number, and the notes that belong to it stand beneath, followed to their full source."
    )
    page.heading("Examples")
    for (command, says) in HelpText.start { page.term(command, says) }
    for group in Verb.Group.allCases where group != .hidden {
      let verbs = Verb.all.filter { $0.group == group }
      guard !verbs.isEmpty else { continue }
      page.heading("\(group.rawValue)")
      for verb in verbs { describe(verb, on: &page) }
    }
    for topic in [Topic.exitCodes, .environment] {
      page.heading(topic.name)
      page.help(topic.text())
    }
    page.heading("Files")
    page.term("~/.config/pincite/config", "settings; pincite config shows them")
    page.term("~/.local/state/pincite/last-search", "what @1, @2 and so on stand for")
    page.heading("See also")
    page.paragraph("pincite-query(7), pincite-protocol(7)")
    return page.text
  }

  static var query: String {
    var page = Roff("pincite-query", section: 7, "how to ask Pincite")
    for topic in Topic.all where topic.isAboutQueries {
      page.heading(topic.name)
      page.help(topic.text())
    }
    page.heading("See also")
    page.paragraph("pincite(1), pincite-protocol(7)")
    return page.text
  }

  private static func describe(_ verb: Verb, on page: inout Roff) {
    page.subheading(HelpText.usage(verb))
    page.paragraph("\(verb.summary.prefix(1).uppercased())\(verb.summary.dropFirst()).")
    if !verb.details.isEmpty { page.help(verb.details) }
    for flag in verb.flags where !Flag.reading.contains(flag) {
      page.term(flag.usage, flag.summary)
    }
    for example in verb.examples { page.example([example.command, "    \(example.says)"]) }
  }

  /// The protocol's specification is Markdown: headings, paragraphs, lists, tables and examples.
  static func protocolPage(_ markdown: String) -> String {
    var page = Roff("pincite-protocol", section: 7, "how programs ask a Pincite server")
    var reader = MarkdownLines(markdown)
    while let block = reader.next() {
      switch block {
      case .heading(1, _): page.heading("Description")
      case .heading(2, let title): page.heading(title)
      case .heading(_, let title): page.subheading(title)
      case .paragraph(let words): page.paragraph(words)
      case .item(let mark, let words): page.term(mark, words)
      case .example(let lines): page.example(lines)
      }
    }
    page.heading("See also")
    page.paragraph("pincite(1), pincite-query(7)")
    return page.text
  }
}

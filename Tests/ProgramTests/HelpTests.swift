// SPDX-License-Identifier: GPL-2.0-or-later

import TestSupport
import Testing

@testable import pincite

@Suite
struct HelpTests {
  @Test
  func `roff keeps what stands in a text from meaning something to it`() {
    #expect(Roff.escaped(#"a\b --limit"#) == #"a\eb \-\-limit"#)
    #expect(Roff.escaped(".SH x\n'quote") == "\\&.SH x\n\\&'quote")
  }

  @Test
  func `help text becomes paragraphs, headings and examples`() {
    var page = Roff("p", section: 7, "s")
    page.heading("One")
    page.help("Some words\nand more.\n\nRows:\n  a   b\n  c   d\n")
    let body = page.text.split(separator: ".SH \"ONE\"\n")[1]
    #expect(
      body == "Some words and more.\n.SS \"Rows\"\n.RS 4\n.nf\na   b\nc   d\n.fi\n.RE\n"
    )
  }

  @Test
  func `Markdown becomes a manual page`() {
    let page = Manual.protocolPage(
      "# T\n\nIntro *words*.\n\n## Requests\n\nUse `PING`,\nor not.\n\n```\nPING\n. x\n```\n\n| verb | does |\n|---|---|\n| PING | says `OK` |\n\n- one\n  more\n"
    )
    for part in [
      ".SH \"DESCRIPTION\"\nIntro words.\n", ".SH \"REQUESTS\"\nUse PING, or not.\n",
      ".nf\nPING\n\\&. x\n.fi\n",
      ".TP\n\\fBPING\\fR\nsays OK\n", "\none more\n",
    ] {
      #expect(page.contains(part), "\(part) is missing in \(page)")
    }
    #expect(!page.contains("\\-\\-\\-"))

    var lines = MarkdownLines("    a = *b\n    c\n\n| `\\|` | *one* | `*` |\n")
    #expect(lines.next() == .example(["a = *b", "c"]))
    #expect(lines.next() == .item("|", "one \u{2014} *"))
    #expect(lines.next() == nil)
  }

  @Test
  func `every verb and flag is in the help, in the manual and in each completion`() {
    let scripts = Completions.shells.compactMap(Completions.script)
    #expect(scripts.count == 3)
    for verb in Verb.all where verb.group != .hidden {
      #expect(HelpText.overview.contains("\n  \(verb.name) "))
      // Roff takes a bare hyphen for one that may break a line.
      let inRoff = verb.name.split(separator: "-").joined(separator: "\\-")
      #expect(Manual.program.contains(".SS \"pincite \(inRoff)"))
      for script in scripts { #expect(script.contains(verb.name)) }
      for flag in verb.flags {
        #expect(HelpText.page(verb).contains(flag.usage))
        for script in scripts { #expect(script.contains(flag.name)) }
      }
    }
  }

  @Test(arguments: [50, 80, 100])
  func `help fits the page, and says the same words`(_ columns: Int) {
    let pages =
      [HelpText.greeting, HelpText.overview] + Verb.all.map(HelpText.page)
      + Topic.all.map { $0.text() }
    for page in pages {
      let shown = fitted(help: page, columns: columns)
      for line in shown.split(separator: "\n") where line.split(separator: " ").count > 1 {
        #expect(displayWidth(String(line)) <= columns, "\(line)")
      }
      #expect(shown.split { " \n".contains($0) } == page.split { " \n".contains($0) })
    }
  }

  @Test
  func `help on three widths and in a pipe`() throws {
    var text = ""
    for words in [["help"], ["help", "search"], ["help", "query"], ["cite", "--help"]] {
      for (title, flags) in GoldenRun.forms where !flags.contains("--ascii") {
        let result = try Program.run(words + flags)
        #expect(result.status == 0)
        text += GoldenRun.text("\(words.joined(separator: " ")), \(title)", result)
      }
    }
    try expectGolden("verbs/help", text)
  }

  @Test
  func `a row of help goes on under its second column, or beneath the first`() {
    #expect(
      fitted(help: "  ab  one two three\n", columns: 12) == "  ab  one\n      two\n      three\n"
    )
    #expect(fitted(help: "  --abcdef  one two\n", columns: 14) == "  --abcdef\n      one two\n")
    #expect(
      fitted(help: "Words that\nflow on.\n\nHead:\n  a\n", columns: 80)
        == "Words that flow on.\n\nHead:\n  a\n"
    )
  }

  @Test
  func `a summary is short, and every example names its own verb`() {
    for verb in Verb.all where verb.group != .hidden {
      #expect(verb.summary.utf8.count <= 60, "\(verb.name)")
      for example in verb.examples {
        #expect(example.command.contains("pincite \(verb.name)"), "\(example.command)")
      }
    }
  }
}

// SPDX-License-Identifier: GPL-2.0-or-later

import Platform
import TestSupport
import Testing

@Suite
struct WatchTests {
  @Test
  func `what is saved is read at once, and so is what was missing in it`() throws {
    let folder = TemporaryDirectory()
    let corpus = folder / "corpus"
    try Files.makeFolders(corpus / "below")
    var terminal = try PseudoTerminal(columns: 80, rows: 24)
    var child = try terminal.start(
      Program.command(["watch", "--corpus", "\(corpus)"], environment: ["TERM": "dumb"])
    )
    let greeting = try terminal.screen(upTo: "\n")
    #expect(greeting == "watching \(corpus), 0 documents; nothing is published\r\n")

    try Files.write(Array("# Title\n\n1. One.\n\n3. Three.\n".utf8), to: corpus / "below/a.txt")
    let saved = try terminal.screen(upTo: "NUM01")
    #expect(saved?.contains("below/a.txt  2 paragraphs, 0 notes,") == true)

    try Files.replace(corpus / "below/a.txt", with: Array("# Title\n\n1. One.\n\n2. Two.\n".utf8))
    #expect(try terminal.screen(upTo: "0 errors, 0 warnings")?.contains("2 paragraphs") == true)

    try Files.write(Array("Date: soon\n".utf8), to: corpus / "below/a.meta")
    #expect(try terminal.screen(upTo: "1 error, 0 warnings")?.contains("below/a.txt") == true)

    try Files.remove(corpus / "below/a.txt")
    #expect(try terminal.screen(upTo: "removed")?.contains("below/a.txt") == true)

    try terminal.type("\u{03}")
    let end = try child.wait(milliseconds: 10_000)
    #expect(end?.status == 130)
  }

  @Test
  func `without a folder there is nothing to watch`() throws {
    let result = try Program.run(["watch", "--corpus", "/no/such/folder"])
    #expect(
      result.errors
        == "pincite: there is no folder of documents at /no/such/folder\n  name one: --corpus DIR\n"
    )
    #expect(result.status == 2)
  }
}

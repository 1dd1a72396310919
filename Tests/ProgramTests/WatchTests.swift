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
  func `what is saved goes live, and what that changed is said`() throws {
    var text = ""
    for (title, flags) in GoldenRun.forms where !flags.isEmpty {
      text += "=== \(title)\n" + (try published(flags))
    }
    try expectGolden("verbs/watch-publish", GoldenRun.blotted(text))
  }

  /// What stands on the terminal while a document is added, mended and removed.
  private func published(_ flags: [String]) throws -> String {
    let world = TemporaryDirectory(inMemory: true)
    let new = world / "corpus/new.txt"
    try Files.makeFolder(world / "corpus")
    for name in ["a", "b", "c"] {
      try Files.write(Array("# The \(name)\n\n1. One.\n".utf8), to: world / "corpus/\(name).txt")
    }
    #expect(try Program.run(["index"], in: world.folder).status == 0)
    var terminal = try PseudoTerminal(columns: 100, rows: 40)
    var watch = try terminal.start(
      Program.command(
        ["watch", "--publish"] + flags,
        environment: ["TERM": "dumb"],
        in: world.folder,
      )
    )
    var text = try terminal.screen(upTo: "published\r\n") ?? ""
    try Files.write(Array("# New\n\n1. One.\n\n3. Three.\n".utf8), to: new)
    text += try terminal.screen(upTo: "  + new") ?? ""
    try Files.replace(new, with: Array("# New\n\n1. One.\n\n2. Two.\n".utf8))
    text += try terminal.screen(upTo: "  ~ new") ?? ""
    try Files.remove(new)
    text += try terminal.screen(upTo: "  - new") ?? ""
    watch.send(.interrupt)
    text += try terminal.rest(of: &watch)
    let found = try Program.run(["search", "one", "--limit", "9"], in: world.folder)
    #expect(found.output.split(separator: "\n").count == 3)
    // A line that tells how far a build is may come, and goes.
    return text.split(separator: "\r\n", omittingEmptySubsequences: false).map { line in
      String(line.split(separator: "\u{1B}[K", omittingEmptySubsequences: false).last ?? "")
    }.joined(separator: "\n")
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

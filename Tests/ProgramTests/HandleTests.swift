// SPDX-License-Identifier: GPL-2.0-or-later

import Platform
import TestSupport
import Testing

@testable import pincite

/// `@3`, and what else needs a search on a terminal first.
@Suite(.serialized)
struct HandleTests {
  private let folder = TemporaryDirectory()

  private var environment: [String: String?] {
    [
      "PINCITE_INDEX": "\(folder.path)/index", "XDG_STATE_HOME": "\(folder.path)/state",
      "PINCITE_CORPUS": "\(FilePath(#filePath).parent / "Fixtures/corpus")",
      "TERM": "xterm-256color", "NO_COLOR": "1",
    ]
  }

  private func build() throws {
    #expect(try Program.run(["index"], environment: environment).status == 0)
  }

  private func screen(
    _ words: String...,
    environment more: [String: String?] = [:],
  ) throws -> String {
    var terminal = try PseudoTerminal(columns: 80, rows: 200)
    var child = try terminal.start(
      Program.command(words, environment: environment.merging(more) { $1 })
    )
    return try terminal.rest(of: &child)
  }

  @Test
  func `a handle stands for a hit of the last search on a terminal`() throws {
    try build()
    #expect(try screen("show", "@1").contains("@1: there was no search on a terminal yet"))
    let page = try screen("search", "legal", "aid", "women")
    #expect(page.contains("pincite show @1 · pincite cite @1"))
    #expect(try screen("show", "@1").contains("\u{25B6} 1 "))
    #expect(try screen("note", "@1.2").contains("[2] Id. para. 7."))
    #expect(try screen("toc", "@1").contains("I. Access to legal aid"))
    #expect(try screen("show", "@9").contains("@9: the last search showed @1 to @4"))

    // A search that nobody saw changes nothing.
    _ = try Program.run(["search", "Lawyers"], environment: environment)
    #expect(try screen("show", "@1").contains("The Committee asked"))
    let mode = try Files.status(of: folder / "state/pincite/last-search")?.mode
    #expect(mode == 0o600)
  }

  @Test
  func `a script has no handles`() throws {
    try build()
    _ = try screen("search", "legal")
    let result = try Program.run(["show", "@1"], environment: environment)
    #expect(result.status == 2)
    #expect(
      result.errors
        == "pincite: @1 stands for a hit of the last search on this terminal, and this is a script\n  give the address that the search printed\n"
    )
  }

  @Test
  func `open starts the editor at the line, and prints the place without a terminal`() throws {
    try build()
    let words = ["open", "harbour-report#p2"]
    let place = try Program.run(words, environment: environment)
    #expect(place.output.hasSuffix("Fixtures/corpus/harbour-report.txt:9\n"))
    let typed = try screen("open", "harbour-report#p2", environment: ["EDITOR": "printf '<%s>'"])
    #expect(typed.hasPrefix("<+9><"))
    #expect(typed.hasSuffix("Fixtures/corpus/harbour-report.txt>"))
    let coded = try screen(
      "open",
      "harbour-report#p2",
      environment: ["VISUAL": "echo code;: /bin/code"],
    )
    #expect(coded.hasPrefix("code"))
    let nothing = try Program.run(words + ["--url"], environment: environment)
    #expect(
      nothing.errors
        == "pincite: harbour-report has no Source-URL in its sidecar\n"
        + "  without --url its file opens: pincite open harbour-report\n"
    )
    #expect(nothing.status == 3)
    let elsewhere = try Program.run(words + ["--corpus", folder.path], environment: environment)
    #expect(elsewhere.status == 3)
  }

  @Test
  func `a long page opens at the paragraph that was asked for`() throws {
    try build()
    let less = folder / "less"
    try Files.write(
      Array("#!/bin/sh\necho \"less $@\"\nsed -n \"${1#+},+3p\"\n".utf8),
      to: less,
      mode: 0o755,
    )
    var terminal = try PseudoTerminal(columns: 80, rows: 10)
    var child = try terminal.start(
      Program.command(
        ["show", "harbour-report#p3"],
        environment: environment.merging(["PAGER": "\(less)"]) { $1 },
      )
    )
    let text = try terminal.rest(of: &child)
    #expect(text.hasPrefix("less +"))
    #expect(text.split(separator: "\r\n").last?.contains("\u{25B6} 3 ") == true)
  }
}

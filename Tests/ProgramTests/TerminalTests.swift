// SPDX-License-Identifier: GPL-2.0-or-later

import Platform
import TestSupport
import Testing

/// The program as it behaves with a terminal around it.
@Suite
struct TerminalTests {
  private func screen(
    _ words: [String],
    rows: UInt16 = 40,
    columns: UInt16 = 80,
    _ environment: [String: String?] = [:],
  ) throws -> String {
    var terminal = try PseudoTerminal(columns: columns, rows: rows)
    var child = try terminal.start(
      Program.command(words, environment: ["TERM": "xterm-256color"].merging(environment) { $1 })
    )
    let text = try terminal.rest(of: &child)
    return text.split(separator: "\r\n", omittingEmptySubsequences: false).joined(separator: "\n")
  }

  @Test(
    arguments: [
      ([:], true), (["NO_COLOR": "1"], false), (["TERM": "dumb"], false), (["NO_COLOR": ""], true),
    ] as [([String: String], Bool)]
  )
  func `colours are for terminals that want them`(
    _ environment: [String: String],
    _ coloured: Bool,
  ) throws {
    let text = try screen(["config"], environment.mapValues { $0 })
    #expect(text.contains("\u{1B}[") == coloured)
    #expect(text.contains("Index"))
  }

  @Test
  func `the flag decides over everything`() throws {
    #expect(try !screen(["config", "--color", "never"]).contains("\u{1B}["))
    let piped = try Program.run(["config", "--color", "always"], environment: ["NO_COLOR": "1"])
    #expect(piped.output.contains("\u{1B}["))
    #expect(try !Program.run(["config"]).output.contains("\u{1B}["))
  }

  @Test
  func `what is longer than the screen goes through the pager, and only then`() throws {
    let pager = ["PAGER": "sed 's/^/paged /'"]
    #expect(try screen(["config"], rows: 10, pager).hasPrefix("paged "))
    #expect(try !screen(["config"], rows: 40, pager).hasPrefix("paged "))
    #expect(try !screen(["config", "--no-pager"], rows: 10, pager).hasPrefix("paged "))
    #expect(
      try !screen(["config"], rows: 10, pager.merging(["TERM": "dumb"]) { $1 }).hasPrefix("paged ")
    )
    #expect(
      try Program.run(["config"], environment: pager.mapValues { $0 }).output.hasPrefix("Index\t")
    )
  }

  @Test
  func `a pager that is not there, or that is left early, costs nothing`() throws {
    #expect(try screen(["config"], rows: 10, ["PAGER": "/no/such/pager"]).contains("Index"))
    #expect(try screen(["config"], rows: 10, ["PAGER": "head -n 1"]).contains("Index"))
    #expect(try screen(["config"], rows: 10, ["PATH": "/nowhere"]).contains("Index"))
  }

  @Test(arguments: [(50, nil, 50), (300, nil, 100), (80, "60", 60)] as [(UInt16, String?, Int)])
  func `a page is as wide as its terminal, but not too wide to read`(
    _ columns: UInt16,
    _ variable: String?,
    _ width: Int,
  ) throws {
    let folder = TemporaryDirectory()
    let words = String(repeating: "word ", count: 60)
    try Files.write(Array("Editor: \(words)\n".utf8), to: folder / "conf")
    let text = try screen(
      ["config", "--color", "never"],
      columns: columns,
      ["PINCITE_CONFIG": "\(folder.path)/conf", "COLUMNS": variable],
    )
    let widest = text.split(separator: "\n").map(\.count).max() ?? 0
    #expect(widest <= width && widest > width - 6)
  }
}

// SPDX-License-Identifier: GPL-2.0-or-later

import Platform
import TestSupport
import Testing
import Wire

@testable import pincite

@Suite
struct SettingsTests {
  private func parse(_ text: String) throws -> Settings {
    try Settings.parse(Array(text.utf8), file: "conf")
  }

  @Test
  func `lines of keys and values are read, comments and blank lines are not`() throws {
    let settings = try parse("# mine\n\nServer: unix:/run/p:1\r\n Limit :  5 \nlimit: 7\n")
    #expect(settings[.server]?.value == "unix:/run/p:1")
    #expect(settings[.limit] == Settings.Entry(flag: "limit", value: "7", line: 5))
    #expect(settings[.style] == nil)
  }

  @Test(arguments: [
    ("Limt: 5", "conf:1: there is no setting \"Limt\"", "did you mean Limit?"),
    ("\nlegal aid", "conf:2: \"legal aid\" is no \"Key: value\"", "comments begin with #"),
    (": 5", "conf:1: there is no setting \"\"", "settings: Index, Corpus"),
  ])
  func `a line that is neither is refused by its number`(
    _ text: String,
    _ message: String,
    _ hint: String,
  ) {
    let failure = #expect(throws: Failure.self) { try parse(text) }
    #expect(failure?.reply.message == message)
    #expect(failure?.reply.hint?.hasPrefix(hint) == true)
    #expect(failure?.exit == .usage)
  }

  @Test
  func `what is nearer to the call wins`() throws {
    let verb = Verb(
      name: "search",
      group: .find,
      operands: "QUERY",
      summary: "",
      flags: Flag.reading,
    ) {
      _ in .done
    }
    func call(
      _ words: [String],
      _ variables: [String: String],
      _ text: String,
    ) throws -> Invocation {
      try Invocation(
        verb,
        words,
        environment: Environment { variables[$0] },
        settings: parse(text),
      )
    }
    let index = ["PINCITE_INDEX": "env"]
    #expect(try call([], [:], "").indexPath == "index")
    #expect(try call([], [:], "Index: set").indexPath == "set")
    #expect(try call([], index, "Index: set").indexPath == "env")
    #expect(try call(["--index", "typed"], index, "Index: set").indexPath == "typed")
    #expect(try call([], [:], "Server: s:1").serverAddress == "s:1")
    #expect(try call([], ["PINCITE_SERVER": "s:1"], "Index: set").serverAddress == "s:1")
    #expect(try call([], index, "Server: s:1").serverAddress == nil)
    #expect(try call(["--index", "i"], ["PINCITE_SERVER": "s:1"], "").serverAddress == nil)
    #expect(try call([], [:], "Ascii: yes").isOn(.ascii))
    #expect(try !call([], [:], "Ascii: no").isOn(.ascii))
  }

  @Test
  func `a missing file is no settings, unless it was named`() throws {
    let folder = TemporaryDirectory()
    let home = Environment { $0 == "HOME" ? folder.path : nil }
    #expect(try Settings.load(home).entries.isEmpty)
    let named = Environment { $0 == "PINCITE_CONFIG" ? "\(folder.path)/none" : nil }
    #expect(throws: Failure.self) { try Settings.load(named) }
    try Files.makeFolders(folder / ".config/pincite")
    try Files.write(Array("Style: un".utf8), to: folder / ".config/pincite/config")
    #expect(try Settings.load(home)[.style]?.value == "un")
  }
}

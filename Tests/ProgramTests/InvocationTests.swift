// SPDX-License-Identifier: GPL-2.0-or-later

import Testing
import Wire

@testable import pincite

@Suite
struct InvocationTests {
  private static let environment = Environment { _ in nil }
  private static let verb = Verb(
    name: "search",
    group: .find,
    operands: "QUERY",
    summary: "",
    flags: Flag.reading,
    run: { _ in .done },
  )

  private func parse(_ words: String...) throws -> Invocation {
    try Invocation(Self.verb, words, environment: Self.environment)
  }

  @Test
  func `flags and operands mix, and the last value wins`() throws {
    let call = try parse("legal", "-n", "3", "aid", "--limit=5", "--json")
    #expect(call.operands == ["legal", "aid"])
    #expect(try call.text() == "legal aid")
    #expect(try call.integer(.limit, in: 1...100) == 5)
    #expect(call.has(.json) && !call.has(.ascii))
  }

  @Test
  func `two dashes end the flags, one dash is an operand`() throws {
    #expect(try parse("-", "--", "--json", "-x").operands == ["-", "--json", "-x"])
  }

  @Test(arguments: [
    (["--limt", "3"], "search has no flag --limt"),
    (["--limit"], "--limit needs a value: --limit N"),
    (["--json=1"], "--json takes no value, \"--json=1\" has one"),
  ])
  func `what cannot be understood is named`(words: [String], message: String) {
    let failure = #expect(throws: Failure.self) {
      try Invocation(Self.verb, words, environment: Self.environment)
    }
    #expect(failure?.reply.message == message)
    #expect(failure?.exit == .usage)
  }

  @Test
  func `a number out of range is refused with its range`() throws {
    let call = try parse("--limit", "101")
    let failure = #expect(throws: Failure.self) { try call.integer(.limit, in: 1...100) }
    #expect(
      failure?.reply.message == "--limit takes a whole number from 1 to 100, not \"101\""
    )
  }

  @Test
  func `an index named on the command line beats a server named in the environment`() throws {
    let environment = Environment { $0 == "PINCITE_SERVER" ? "localhost:1" : nil }
    let verb = Self.verb
    #expect(try Invocation(verb, [], environment: environment).serverAddress == "localhost:1")
    #expect(
      try Invocation(verb, ["--index", "x"], environment: environment).serverAddress == nil
    )
  }

  @Test(arguments: [
    ("serch", "search"), ("hepl", "help"), ("x", nil), ("", nil), ("indxe", "index"),
  ])
  func `the nearest word is suggested only when it is near`(typed: String, near: String?) {
    #expect(nearest(to: typed, among: ["search", "help", "index"]) == near)
  }
}

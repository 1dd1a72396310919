// SPDX-License-Identifier: GPL-2.0-or-later

import Platform
import TestSupport
import Testing

/// What the real program says when it cannot do what was typed: what happened, the evidence, the
/// remedy, and the exit code of the contract.
@Suite
struct ErrorTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let words: [String]
    let says: [String]
    let status: Int32

    init(_ words: String..., says: [String], status: Int32 = 2) {
      self.words = words
      self.says = says
      self.status = status
    }

    var testDescription: String { words.joined(separator: " ") }
  }

  static let cases = [
    Case("zzz", "x", says: ["there is no verb \"zzz\"", "\"pincite help\" lists the verbs"]),
    Case("confg", says: ["there is no verb \"confg\"", "did you mean \"pincite config\"?"]),
    Case(
      "help",
      "confg",
      says: ["there is no help on \"confg\"", "did you mean \"pincite help config\"?"],
    ),
    Case(
      "config",
      "--colour",
      "never",
      says: [
        "config has no flag --colour",
        "did you mean --color? \"pincite help config\" lists its flags; a word that begins with a dash goes after --",
      ],
    ),
    Case("config", "--width", says: ["--width needs a value: --width N"]),
    Case(
      "config",
      "--width",
      "wide",
      says: ["--width takes a whole number from 30 to 1000, not \"wide\""],
    ),
    Case(
      "config",
      "--width=60",
      "--color",
      "allways",
      says: ["--color takes auto, always, never, not \"allways\"", "did you mean always?"],
    ),
    Case("config", "x", says: ["config takes no words after it, \"x\" was given"]),
    Case(
      "config",
      "--csv",
      "--json",
      says: ["--json and --csv ask for different forms", "give one of them"],
    ),
    Case(
      "completions",
      "tcsh",
      says: ["there are no completions for \"tcsh\"", "there are for bash, zsh, fish"],
    ),
    Case("manual", "no\nsuch\u{1B}[2J", says: ["no\\x0asuch\\x1b[2J does not exist"]),
  ]

  @Test(arguments: cases)
  func `an error says what happened and what to do`(_ example: Case) throws {
    let result = try Program.run(example.words)
    #expect(result.output == "")
    let lines = example.says.enumerated().map {
      $0.offset == 0 ? "pincite: \($0.element)\n" : "  \($0.element)\n"
    }
    if example.words.contains("--json") {
      #expect(result.errors.hasPrefix("{\"error\":{"))
    } else {
      #expect(result.errors == lines.joined())
    }
    #expect(result.status == example.status)
  }

  @Test
  func `a broken settings file is named with its line, and help works all the same`() throws {
    let folder = TemporaryDirectory()
    try Files.write(Array("Style: un\nColour: always\n".utf8), to: folder / "conf")
    let environment: [String: String?] = ["PINCITE_CONFIG": "\(folder.path)/conf"]
    let result = try Program.run(["config"], environment: environment)
    #expect(
      result.errors
        == "pincite: \(folder.path)/conf:2: there is no setting \"Colour\"\n  did you mean Color?\n"
    )
    #expect(result.status == 2)
    #expect(try Program.run(["help", "config"], environment: environment).status == 0)
  }

  @Test
  func `a reader that goes away is no error`() throws {
    let command = try Program.command(["help"])
    let shell = try ChildProcess.run(
      Command(
        "/bin/sh",
        ["-c", "trap '' PIPE; { \"$0\" help; echo $? >&2; } | true", command.program.description],
      )
    )
    #expect(String(decoding: shell.errors, as: UTF8.self) == "0\n")
  }
}

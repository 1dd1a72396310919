// SPDX-License-Identifier: GPL-2.0-or-later

import Documents
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

  static let cases: [Case] = [
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

  private static func brackets(_ count: Int) -> String { String(repeating: "(", count: count) }
  private static let manyBrackets = "…\(brackets(68))…"
  private static let styleRefused: String = {
    let styles = CitationStyle.allCases.map(\.rawValue).joined(separator: ", ")
    return "--style takes \(styles), not \"oscolla\""
  }()

  /// What is said of questions to a real index, in a folder with `corpus/` and `index/`.
  static let asked: [Case] = [
    Case(
      "search",
      "legal \"aid for women",
      says: [
        "This quotation mark has no partner.", "legal \"aid for women", "      ^",
        "Close the phrase with \", or leave the mark out.",
      ],
    ),
    Case(
      "search",
      "AND",
      says: ["AND needs something on both sides.", "AND", "^", "Write legal AND aid."],
    ),
    Case(
      "search",
      "*",
      says: [
        "* stands for the end of a word and follows its beginning.", "*", "^",
        "Write a beginning of 3 letters or more, such as prosecut*.",
      ],
    ),
    Case(
      "search",
      "legal NEAR/999 aid",
      says: [
        "NEAR/999 reaches further than 64 words.", "legal NEAR/999 aid", "      ^",
        "Write NEAR/64, or AND for the same paragraph.",
      ],
    ),
    Case(
      "search",
      brackets(10_000),
      says: [
        "The query has 10000 bytes; at most 8192 are read.", manyBrackets,
        "                                    ^",
        "Search for a part of it, or give a passage to `quote`.",
      ],
    ),
    Case(
      "search",
      "  ",
      says: ["search needs QUERY", "try: pincite search 'juvenile \"legal aid\"'"],
    ),
    Case(
      "show",
      "harbour-report#p45",
      says: [
        "harbour-report has no place p45. Its numbered paragraphs run from 1 to 4.",
        "Its outline: pincite toc harbour-report.",
      ],
      status: 3,
    ),
    Case(
      "note",
      "harbour-report#n9",
      says: [
        "harbour-report has no place n9. Its notes run from 1 to 3.",
        "Its outline: pincite toc harbour-report.",
      ],
      status: 3,
    ),
    Case(
      "show",
      "harbor-report#p1",
      says: ["There is no document “harbor-report”.", "Did you mean harbour-report?"],
      status: 3,
    ),
    Case(
      "cite",
      "harbour-report#p1",
      "--style",
      "oscolla",
      says: [
        styleRefused, "did you mean oscola?",
      ],
    ),
    Case(
      "search",
      "--server",
      "unix:none",
      "x",
      says: [
        "no server answers at unix:none: No such file or directory",
        "start one with \"pincite serve\", or ask the local index: leave --server out",
      ],
      status: 4,
    ),
    Case(
      "search",
      "--index",
      "elsewhere",
      "x",
      says: [
        "there is no index in elsewhere",
        "make one with \"pincite index\", or name its folder with --index",
      ],
      status: 5,
    ),
    Case(
      "index",
      "--corpus",
      "elsewhere",
      says: [
        "the corpus folder cannot be read: elsewhere: No such file or directory (open)",
        "make it and put texts in it, or name another with --corpus",
      ],
    ),
    Case(
      "index",
      "--corpus",
      "empty",
      "--index",
      "new",
      says: [
        "there is no document in empty",
        "documents are files that end in .txt or .md; see \"pincite help index\"",
      ],
    ),
    Case(
      "index",
      "--corpus",
      "pictures",
      "--index",
      "new",
      says: [
        "there is no document in pictures that holds text",
        "\"pincite check --corpus pictures\" says what is wrong with each file",
      ],
    ),
    Case(
      "index",
      "--index",
      "foreign",
      says: [
        "foreign holds build and is no index of pincite", "choose an empty folder with --index",
      ],
      status: 5,
    ),
    Case(
      "index",
      "--index",
      "database",
      says: [
        "database holds CURRENT and is no index of pincite", "choose an empty folder with --index",
      ],
      status: 5,
    ),
    Case(
      "publish",
      "99",
      says: ["there is no generation \"99\" in index", "there are 1"],
    ),
    Case(
      "rollback",
      says: [
        "index holds no generation older than 1", "\"pincite generations\" lists what there is",
      ],
    ),
    Case(
      "serve",
      "--listen",
      "0.0.0.0:0",
      says: [
        "refusing to listen on 0.0.0.0:0, which others can reach, without a token",
        "give --token-file FILE, or listen on 127.0.0.1",
      ],
    ),
  ]

  @Test
  func `questions that cannot be answered get a sentence, the evidence and a remedy`() throws {
    let world = TemporaryDirectory(inMemory: true)
    for folder in ["empty", "foreign/build/mine", "database", "pictures"] {
      try Files.makeFolders(world / FilePath(folder))
    }
    for file in ["foreign/build/mine/work", "database/CURRENT"] {
      try Files.write(Array("MANIFEST-000001\n".utf8), to: world / FilePath(file))
    }
    try Files.write(Array(repeating: 1, count: 4096), to: world / "pictures/one.txt")
    try Files.write([], to: world / "pictures/two.txt")
    let corpus = FilePath(#filePath).parent / "Fixtures/corpus"
    let environment: [String: String?] = ["PINCITE_CORPUS": "\(corpus)"]
    let built = try Program.run(["index"], environment: environment, in: world.folder)
    #expect(built.status == 0)
    for example in Self.asked {
      let result = try Program.run(example.words, environment: environment, in: world.folder)
      #expect(result.output == "", "\(example)")
      let wanted = example.says.enumerated().map { ($0 == 0 ? "pincite: " : "  ") + $1 + "\n" }
      #expect(result.errors == wanted.joined())
      #expect(result.status == example.status, "\(example)")
    }
    // Nothing is left in folders that are not ours, and none was made.
    let left = try Files.names(in: world / "foreign") + Files.names(in: world / "database")
    #expect(left == ["build", "CURRENT"])
    #expect(Files.exists(world / "foreign/build/mine/work"))
    #expect(
      try Files.names(in: world.folder).sorted()
        == ["database", "empty", "foreign", "index", "new", "pictures"]
    )
    #expect(try Files.names(in: world / "new/generations").isEmpty)
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
  func `a low limit of open files is raised as far as it may be`() throws {
    let folder = TemporaryDirectory()
    let corpus = FilePath(#filePath).parent / "Fixtures/corpus"
    let index = "\(folder.path)/index"
    #expect(try Program.run(["index", "--corpus", "\(corpus)", "--index", index]).status == 0)
    let command = try Program.command([])
    let limits = try ["-Sn", "-n"].map { limit in
      try ChildProcess.run(
        Command(
          "/bin/sh",
          ["-c", "ulimit \(limit) 5; exec \"$0\" \"$@\"", command.program.description]
            + ["search", "legal aid", "--index", index],
        )
      )
    }
    #expect(limits[0].end == .exited(0))
    #expect(limits[1].end != .exited(0))
    #expect(!limits[1].errors.isEmpty)
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

// SPDX-License-Identifier: GPL-2.0-or-later

import Platform
import TestSupport
import Testing
import Wire

/// The real program as an editor meets it: each verb that builds, checks or switches, after what was
/// done before, each form in a folder of its own.
@Suite
struct EditorGoldenTests {
  enum Step: Sendable {
    case run(String)
    case write(String, String)
    case flip(String)
  }

  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let words: String
    var status: Int32 = 0
    var before: [Step] = []

    var testDescription: String { name }
  }

  private static let report = """
    # Report on the harbour

    Submitted on 4 May 2021

    1. The harbour is closed.

    2. It was open until 2019.

    """
  private static let slip = "# A letter\n\n1. One.\n\n3. Three, of (2016-2015).\n"
  private static let picture = Step.write(
    "corpus/picture.txt",
    String(repeating: "\u{0}\u{1}\u{2}binary", count: 100),
  )
  private static let twoGenerations: [Step] = [
    .run("index"),
    .write("corpus/harbour.txt", "\(report)\n3. It will open again.\n"),
    .write("corpus/letter.txt", slip), .run("index"),
  ]

  static let cases: [Case] = [
    Case(name: "index", words: "index"),
    Case(name: "index-changed", words: "index", before: Array(twoGenerations.dropLast())),
    Case(name: "index-unchanged", words: "index", before: [.run("index")]),
    Case(
      name: "index-dry-run",
      words: "index --dry-run",
      before: Array(twoGenerations.dropLast()),
    ),
    Case(
      name: "index-strict",
      words: "index --strict",
      status: 6,
      before: [.write("corpus/letter.txt", slip)],
    ),
    Case(name: "index-stage", words: "index --stage"),
    Case(name: "publish", words: "publish", before: [.run("index --stage")]),
    Case(name: "generations", words: "generations", before: twoGenerations),
    Case(name: "rollback", words: "rollback --yes", before: twoGenerations),
    Case(name: "diff", words: "diff", before: twoGenerations),
    Case(name: "diff-same", words: "diff 1 1", status: 1, before: [.run("index")]),
    Case(name: "verify", words: "verify", before: [.run("index")]),
    Case(
      name: "verify-damaged",
      words: "verify",
      status: 6,
      before: [.run("index"), .flip("postlist.glass")],
    ),
    Case(
      name: "check-findings",
      words: "check --notes",
      status: 6,
      before: [
        .write("corpus/letter.txt", slip),
        .write("corpus/letter.meta", "Date: 9 Sept\nTitel: A\n"),
        picture,
      ],
    ),
    Case(
      name: "preview-suspicious",
      words: "preview corpus/letter.txt --only suspicious",
      before: [.write("corpus/letter.txt", slip)],
    ),
    Case(
      name: "search-unread",
      words: "search harbour",
      before: [picture, .run("index")],
    ),
    Case(name: "status", words: "status", before: [.run("index")]),
    Case(
      name: "config",
      words: "config",
      before: [.write("settings", "# mine\nStyle: oscola\nLimit: 5\n")],
    ),
  ]

  @Test(arguments: cases)
  func `a verb after what was done before`(_ example: Case) throws {
    var text = ""
    for (title, flags) in GoldenRun.forms {
      let result = try run(example, flags)
      #expect(result.status == example.status, "\(title): \(result.errors)")
      text += GoldenRun.text(title, result)
    }
    try expectGolden("verbs/\(example.name)", GoldenRun.blotted(text))
    let json = try run(example, ["--json"])
    #expect(json.status == example.status)
    let object = json.output.isEmpty ? Array(json.errors.utf8) : json.outputBytes
    #expect(try JSON.parse(object.dropLast()).members != nil)
  }

  private func run(_ example: Case, _ flags: [String]) throws -> Program.Result {
    let world = TemporaryDirectory(inMemory: true)
    try Files.makeFolder(world / "corpus")
    try Files.write(Array(Self.report.utf8), to: world / "corpus/harbour.txt")
    for step in example.before { try take(step, in: world) }
    return try program(example.words, flags, in: world)
  }

  private func program(
    _ words: String,
    _ flags: [String] = [],
    in world: TemporaryDirectory,
  ) throws -> Program.Result {
    let settings = Files.exists(world / "settings") ? "settings" : nil
    return try Program.run(
      words.split(separator: " ").map(String.init) + flags,
      environment: ["PINCITE_CONFIG": settings],
      in: world.folder,
    )
  }

  private func take(_ step: Step, in world: TemporaryDirectory) throws {
    switch step {
    case .run(let words): #expect(try program(words, in: world).status == 0, "\(words)")
    case .write(let path, let text):
      try Files.write(Array(text.utf8), to: world / FilePath(path))
    case .flip(let name):
      let generations = world / "index/generations"
      let generation = try #require(try Files.names(in: generations).first)
      let file = generations / generation / "shard-00" / FilePath(name)
      var bytes = try Files.read(file).bytes
      bytes[bytes.count / 2] ^= 0x10
      try Files.setMode(0o644, of: file)
      try Files.write(bytes, to: file)
    }
  }
}

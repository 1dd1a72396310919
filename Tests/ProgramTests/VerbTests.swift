// SPDX-License-Identifier: GPL-2.0-or-later

import Platform
import TestSupport
import Testing
import Wire

/// The real program on a small corpus: every verb as it stands on a page of three widths, in a
/// pipe and as JSON. What differs from run to run is blotted out.
@Suite(.serialized)
struct VerbTests {
  /// Made once: the index of the corpus in `Fixtures`.
  private static let folder = TemporaryDirectory()
  private static let corpus = FilePath(#filePath).parent / "Fixtures/corpus"
  private static let built: Program.Result? = try? Program.run(
    ["index"],
    environment: environment,
  )
  private static var environment: [String: String?] {
    ["PINCITE_INDEX": "\(folder.path)/index", "PINCITE_CORPUS": "\(corpus)"]
  }

  struct Verb: Sendable, CustomTestStringConvertible {
    let name: String
    let words: [String]
    let status: Int32

    init(_ name: String, _ words: String..., status: Int32 = 0) {
      self.name = name
      self.words = words
      self.status = status
    }

    var testDescription: String { name }
  }

  static let verbs = [
    Verb("search", "search", "legal aid women"),
    Verb("search-phrase", "search", "\"legal aid\" lawyer*", "--limit", "2"),
    Verb("search-nothing", "search", "zzyzx \"quite elsewhere\"", status: 1),
    Verb("count", "count", "legal aid"),
    Verb("facets", "facets", "legal aid"),
    Verb("timeline", "timeline", "legal aid"),
    Verb("kwic", "kwic", "legal"),
    Verb("show", "show", "harbour-report#p2", "--context", "1"),
    Verb("note", "note", "harbour-report#n2"),
    Verb("toc", "toc", "island-rules"),
    Verb("doc", "doc", "harbour-report"),
    Verb("preview", "preview", "harbour-report.txt"),
    Verb("check", "check", "harbour-report.txt", "island-rules.txt", "letter.txt", "--notes"),
  ]

  @Test(arguments: verbs)
  func `a verb on a page and in a pipe`(_ verb: Verb) throws {
    #expect(Self.built?.status == 0, "\(Self.built?.errors ?? "no index")")
    let forms: [(String, [String])] = [
      ("100 columns", ["--width", "100"]), ("80 columns", ["--width", "80"]),
      ("50 columns, ASCII", ["--width", "50", "--ascii"]), ("in a pipe", []),
    ]
    var text = ""
    for (title, flags) in forms {
      let result = try run(verb, flags)
      #expect(result.status == verb.status, "\(title): \(result.errors)")
      text += "=== \(title)\n\(result.output)"
      if !result.errors.isEmpty { text += "--- on standard error\n\(result.errors)" }
    }
    try expectGolden("verbs/\(verb.name)", blotted(text))
    let json = try run(verb, ["--json"])
    #expect(json.status == verb.status)
    #expect(json.outputBytes.count { $0 == UInt8(ascii: "\n") } == 1)
    #expect(try JSON.parse(json.outputBytes.dropLast()).members != nil)
  }

  private func run(_ verb: Verb, _ flags: [String]) throws -> Program.Result {
    try Program.run(verb.words + flags, environment: Self.environment, in: Self.corpus)
  }

  /// Without times, and without the random part of the name of a generation.
  private func blotted(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      var words = line.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
      for i in words.indices {
        if i > 0, words[i].hasPrefix("ms"), words[i - 1].allSatisfy({ "0123456789.,".contains($0) })
        {
          words[i - 1] = "N"
        }
        if words[i].hasPrefix("g0"), words[i].utf8.count == 20 {
          words[i] = "\(words[i].prefix(11))-…"
        }
      }
      return words.joined(separator: " ")
    }.joined(separator: "\n")
  }
}

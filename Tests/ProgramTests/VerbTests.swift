// SPDX-License-Identifier: GPL-2.0-or-later

import Platform
import TestSupport
import Testing
import Wire

@testable import pincite

/// The real program on a small corpus: every verb that reads, as it stands on a page of three
/// widths, in ASCII, in a pipe and as JSON.
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

  static let verbs: [Verb] = [
    Verb("search", "search", "legal aid women"),
    Verb("search-phrase", "search", "\"legal aid\" lawyer*", "--limit", "2"),
    Verb("search-nothing", "search", "zzyzx \"quite elsewhere\"", status: 1),
    Verb("count", "count", "legal aid"),
    Verb("facets", "facets", "legal aid"),
    Verb("timeline", "timeline", "legal aid"),
    Verb("kwic", "kwic", "legal"),
    Verb("similar", "similar", "harbour-report#p2", "--limit", "2"),
    Verb("quote", "quote", "legal aid is free of charge"),
    Verb("quote-differs", "quote", "legal aid is often free of charge for girls", status: 6),
    Verb("quote-nothing", "quote", "nothing of the kind", status: 1),
    Verb("explain", "explain", "legal NEAR/3 charge -men prosecut*"),
    Verb("explain-fails", "explain", "legal NEAR/2 charge", "harbour-report#p1", status: 1),
    Verb("resolve", "resolve", "rule 2"),
    Verb("show", "show", "harbour-report#p2", "--context", "1"),
    Verb("note", "note", "harbour-report#n2"),
    Verb("toc", "toc", "island-rules"),
    Verb("doc", "doc", "harbour-report"),
    Verb("search-exact", "search", "legal", "--exact", "--sort", "-date", "--per-doc", "1"),
    Verb("search-filtered", "search", "--year", "2010..", "--in", "body", "legal"),
    Verb("search-parts", "search", "\"aid legal\" harbour NOT women", "--type", "memo", status: 1),
    Verb("search-spelling", "search", "lgeal"),
    Verb("cite", "cite", "harbour-report#p2", "island-rules#p1"),
    Verb("cite-bibtex", "cite", "harbour-report#p2", "--style", "bibtex"),
    Verb("cite-csl", "cite", "harbour-report#p2", "--style", "csl-json"),
    Verb("cites", "cites", "harbour-report"),
    Verb("cited-by", "cited-by", "CEDAW/C/XYZ/Q/10"),
    Verb("cited-by-nothing", "cited-by", "CCPR/C/21/Rev.1/Add.13", status: 1),
    Verb("facets-by", "facets", "legal aid", "--by", "type,year"),
    Verb("preview", "preview", "harbour-report.txt"),
    Verb("check", "check", "harbour-report.txt", "island-rules.txt", "letter.txt", "--notes"),
  ]

  @Test(arguments: verbs)
  func `a verb on a page and in a pipe`(_ verb: Verb) throws {
    #expect(Self.built?.status == 0, "\(Self.built?.errors ?? "no index")")
    var text = ""
    for (title, flags) in GoldenRun.forms {
      let result = try run(verb, flags)
      #expect(result.status == verb.status, "\(title): \(result.errors)")
      text += GoldenRun.text(title, result)
    }
    try expectGolden("verbs/\(verb.name)", GoldenRun.blotted(text))
    let json = try run(verb, ["--json"])
    #expect(json.status == verb.status)
    #expect(json.outputBytes.count { $0 == UInt8(ascii: "\n") } == 1)
    #expect(try JSON.parse(json.outputBytes.dropLast()).members != nil)
  }

  /// Verbs that answer with no page in several forms; the tests beside the name run them.
  private static let elsewhere = [
    "open": "HandleTests", "scan": "ScanVerbTests", "watch": "WatchTests",
    "serve": "ServeProgramTests", "ping": "ServeProgramTests", "bench": "ReadingBenchTests",
    "completions": "ShellTests", "help": "HelpTests",
  ]

  @Test
  func `no verb of the help is without a golden output`() {
    let words = Self.verbs.compactMap(\.words.first)
    let editors = EditorGoldenTests.cases.compactMap { $0.words.split(separator: " ").first }
    let shown = Set(words + editors.map(String.init) + Self.elsewhere.keys)
    for verb in pincite.Verb.all where verb.group != .hidden { #expect(shown.contains(verb.name)) }
  }

  @Test
  func `kwic gives the same lines as records, as CSV and in JSON`() throws {
    #expect(Self.built?.status == 0)
    let kwic = Verb("kwic", "kwic", "legal")
    let records = try run(kwic, []).output.split(separator: "\n")
      .map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
    #expect(records.count > 2)
    let table = try run(kwic, ["--csv"]).output.split(separator: "\r\n")
    #expect(table.first.map(String.init) == Kwic.columns.joined(separator: ","))
    #expect(table.count == records.count + 1)
    for (row, record) in zip(table.dropFirst(), records) {
      // None of these words has a comma, but the text around may.
      for field in record where !field.contains(where: { ",\"'".contains($0) }) {
        #expect(row.contains(field))
      }
    }
    let answer = try Kwic(JSON.parse(run(kwic, ["--json"]).outputBytes.dropLast()))
    #expect(answer.records == records)
    let zeros = try run(kwic, ["-0"]).output.split(separator: "\0").map(String.init)
    #expect(zeros == records.compactMap(\.first))
  }

  private func run(_ verb: Verb, _ flags: [String]) throws -> Program.Result {
    try Program.run(verb.words + flags, environment: Self.environment, in: Self.corpus)
  }
}

// SPDX-License-Identifier: GPL-2.0-or-later

import Documents
import Platform
import Search
import TestSupport
import Testing
import Wire

/// Snippets of random queries over real documents, held against the paragraphs as they are shown by
/// themselves. `PINCITE_SNIPPETS=10000` makes so many of them, and takes decisions in beside the corpus
/// when they are there.
@Suite
struct SnippetPropertyTests {
  private static let wanted =
    CurrentProcess.environment("PINCITE_SNIPPETS").flatMap { Int($0) } ?? 300

  @Test
  func `every snippet can be quoted as it stands`() throws {
    let store = try SampleIndex.store(of: Self.corpus())
    let searcher = try Searcher(store.openLive())
    let texts = try Self.paragraphs(searcher)
    var random = SeededGenerator(seed: 11)
    var faults: [SnippetFault: Int] = [:]
    var checked = 0
    while checked < Self.wanted {
      guard let paragraph = texts.randomElement(using: &random) else { break }
      let query = Self.query(from: paragraph, &random)
      guard let answer = try? searcher.search(query) else { continue }
      for hit in answer.hits {
        let shown = try searcher.show(hit.id)
        guard let record = shown.paragraphs.first?.record else { continue }
        checked += 1
        for fault in SnippetFault.all(in: hit, of: record, notes: shown.notes) {
          faults[fault, default: 0] += 1
          Issue.record("\(fault): \(query.text): \(hit.id): \(hit.snippet)")
        }
      }
    }
    print("snippets", checked, "faults", faults.values.reduce(0, +), faults)
    #expect(checked >= Self.wanted)
  }

  /// The project's own documents; with many snippets, every eighth of the decisions too.
  private static func corpus() throws -> FilePath {
    let own = SharedData.package / "corpus"
    guard wanted > 1000, let decisions = SharedData.decisions else { return own }
    let folder = FilePath(TemporaryDirectory().path + "/both")
    try Files.makeFolders(folder)
    for (source, every) in [(own, 1), (decisions, 8)] {
      for (number, name) in try Files.names(in: source).enumerated() where number % every == 0 {
        try Files.write(Files.read(source / name).bytes, to: folder / name)
      }
    }
    return folder
  }

  private static func paragraphs(_ searcher: Searcher) throws -> [ParagraphRecord] {
    let all = QueryRequest("the OR of OR rights", limit: 100_000)
    let facets = try searcher.facets(all, fields: ["doc"])
    return try (facets.fields.first?.values ?? []).flatMap { value in
      try searcher.show(value.value).paragraphs.map(\.record)
    }
  }

  private static func query(
    from paragraph: ParagraphRecord,
    _ random: inout SeededGenerator,
  ) -> QueryRequest {
    let words = paragraph.text.split { !$0.isLetter }.filter { $0.count > 2 }.map(String.init)
    func word() -> String { words.randomElement(using: &random) ?? "rights" }
    let start = Int.random(in: 0..<max(1, words.count - 3), using: &random)
    let run = words.dropFirst(start).prefix(3).joined(separator: " ")
    let cited = paragraph.cites.randomElement(using: &random)
    var request: QueryRequest
    switch Int.random(in: 0..<9, using: &random) {
    case 0: request = QueryRequest(word())
    case 1: request = QueryRequest("\"\(run)\"")
    case 2: request = QueryRequest("\(word()) NEAR/8 \(word())")
    case 3: request = QueryRequest("\(word().prefix(4))* \(word())")
    case 4: request = QueryRequest("\(word()) OR \(word())", scope: .notes)
    case 5: request = QueryRequest(cited.map { "cites:\"\($0)\"" } ?? word())
    case 6: request = QueryRequest("\(word()) -\(word())")
    default: request = QueryRequest("\(word()) \(word()) \(word())")
    }
    return request
  }
}

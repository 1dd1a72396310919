// SPDX-License-Identifier: GPL-2.0-or-later

import Platform
import Search
import TestSupport
import Testing
import Wire

/// Quotations made from the paragraphs of the corpus, with edits that are known.
@Suite
struct QuotationTests {
  private let searcher: Searcher

  init() throws {
    searcher = try SampleIndex.corpus()
  }

  /// A passage of a paragraph: some words in a row, with where they are from.
  private struct Passage {
    var id: String
    var words: [String]
    var text: String { words.joined(separator: " ") }
  }

  private static func passages(_ count: Int, _ searcher: Searcher) throws -> [Passage] {
    var paragraphs: [ParagraphRecord] = []
    for name in try Files.names(in: SharedData.package / "corpus").map({ "\($0)" })
    where name.hasSuffix(".txt") && name != "synonyms.txt" {
      paragraphs += try searcher.show(String(name.dropLast(4))).paragraphs.map(\.record)
    }
    var random = SeededGenerator(seed: 6)
    var passages: [Passage] = []
    while passages.count < count {
      guard let record = paragraphs.randomElement(using: &random) else { break }
      let words = record.text.split(whereSeparator: \.isWhitespace).map(String.init)
      guard words.count >= 14 else { continue }
      let length = Int.random(in: 12...min(60, words.count), using: &random)
      let start = Int.random(in: 0...words.count - length, using: &random)
      passages.append(Passage(id: record.id, words: Array(words[start..<start + length])))
    }
    return passages
  }

  private func quote(_ text: String) throws -> Quote {
    try searcher.quote(QueryRequest(text, deadline: 600_000))
  }

  private func isPlain(_ word: String) -> Bool {
    word.utf8.count > 3 && word.utf8.allSatisfy { ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A }
  }

  @Test
  func `what stands in the corpus is verbatim, whatever its typography`() throws {
    for (number, passage) in try Self.passages(120, searcher).enumerated() {
      let text =
        switch number % 6 {
        case 0: passage.text
        case 1: "“\(passage.text)”"
        case 2: passage.words.joined(separator: "\n  ")
        case 3: passage.text.replacing("’", with: "'").replacing("“", with: "\"")
        case 4: "‘\(passage.text.replacing("-", with: "‑").replacing("'", with: "’"))’ "
        default: "… \(passage.text) …"
        }
      let quote = try quote(text)
      #expect(quote.verdict == "exact", "\(passage.id): \(text): \(quote.matches)")
      #expect(quote.matches.contains { $0.id == passage.id }, "\(passage.id): \(text)")
      #expect(quote.matches.allSatisfy { $0.edits.isEmpty && $0.ratio == 1 })
    }
  }

  @Test
  func `brackets, ellipses and note markers are no differences`() throws {
    for (number, passage) in try Self.passages(120, searcher).enumerated() {
      var words = passage.words
      let middle = words.count / 2
      switch number % 6 {
      case 0: words.replaceSubrange(middle..<middle + 3, with: ["…"])
      case 1: words.replaceSubrange(middle..<middle + 4, with: ["[...]"])
      case 2: words.replaceSubrange(middle..<middle + 2, with: [". . ."])
      case 3: words.insert("[sic]", at: middle)
      case 4:
        guard let first = words.first?.first, first.isLetter else { continue }
        let turned = first.isUppercase ? first.lowercased() : first.uppercased()
        words[0] = "[\(turned)]" + words[0].dropFirst()
      default: words[middle] += "[\(number)]"
      }
      let text = words.joined(separator: " ")
      let quote = try quote(text)
      #expect(quote.verdict == "exact", "\(passage.id): \(text): \(quote.matches)")
      #expect(quote.matches.contains { $0.id == passage.id }, "\(passage.id): \(text)")
    }
  }

  @Test
  func `a known edit is the one difference that is found`() throws {
    var tried = 0
    for (number, passage) in try Self.passages(240, searcher).enumerated() {
      var words = passage.words
      guard
        let place = words.indices.dropFirst(3).dropLast(3).first(where: {
          isPlain(words[$0]) && isPlain(words[$0 - 1]) && isPlain(words[$0 + 1])
            && words[$0] != words[$0 + 1] && words[$0] != words[$0 - 1]
        })
      else { continue }
      let word = words[place]
      let expected: QuoteEdit
      switch number % 4 {
      case 0:
        words[place] = "zzyzx"
        expected = QuoteEdit("replace", "zzyzx", word)
      case 1:
        words.remove(at: place)
        expected = QuoteEdit("insert", "", word)
      case 2:
        words.insert("zzyzx", at: place)
        expected = QuoteEdit("delete", "zzyzx", "")
      default:
        words[place] = word.uppercased() == word ? word.lowercased() : word.uppercased()
        expected = QuoteEdit("replace", words[place], word)
      }
      tried += 1
      let text = words.joined(separator: " ")
      let quote = try quote(text)
      #expect(quote.verdict == "differs", "\(text)")
      let match = quote.matches.first { $0.id == passage.id }
      let differences = match?.edits.filter { $0.op != "equal" } ?? []
      #expect(differences == [expected], "\(passage.id): \(text): \(quote.matches)")
      #expect((match?.ratio ?? 0) < 1 && (match?.ratio ?? 0) > 0.8)
    }
    #expect(tried > 150)
  }

  @Test
  func `edits put together again give both sides`() throws {
    for passage in try Self.passages(40, searcher) {
      var words = passage.words
      words[4] = "zzyzx"
      words.remove(at: 8)
      let quote = try quote(words.joined(separator: " "))
      guard let match = quote.matches.first(where: { $0.id == passage.id }) else {
        Issue.record("\(passage.id)")
        continue
      }
      let yours = match.edits.map(\.yours).filter { !$0.isEmpty }.joined(separator: " ")
      #expect(yours == words.joined(separator: " "))
    }
  }

  @Test
  func `a quotation may run over several paragraphs, with their numbers`() throws {
    let records = try ["p11", "p12", "p13"].map { locator in
      try searcher.get(["laos-cedaw-death-penalty-2024#\(locator)"])[0]
    }
    let ids = records.map(\.id)
    for text in [
      records.map(\.text).joined(separator: "\n"),
      records.map { "\($0.number ?? ""). \($0.text)" }.joined(separator: "\n\n"),
    ] {
      let quote = try quote(text)
      #expect(quote.verdict == "exact")
      #expect(quote.matches.map(\.id) == ids)
    }
  }

  @Test(arguments: [
    "the quick brown fox jumps over the lazy dog", "zzyzx", "zzyzx qwvrt", "…", "", "[...]", "“”",
    "[sic]", "12", "1 2 3 4 5 6 7 8", "\u{301}\u{301}", "]]]][[[[", "... ... ...",
  ])
  func `what is from elsewhere has no source`(text: String) throws {
    let quote = try quote(text)
    #expect(quote.verdict == "none" || quote.verdict == "exact", "\(quote)")
    if text.contains("zzyzx") || text.contains("fox") { #expect(quote.verdict == "none") }
  }

  @Test
  func `a filter narrows where a quotation may be from`() throws {
    let text = "the Government does not always provide legal aid"
    #expect(try searcher.quote(QueryRequest(text)).verdict == "exact")
    let other = QueryRequest.Filter(.document, ["coe-community-sanctions-rules"])
    #expect(try searcher.quote(QueryRequest(text, filters: [other])).verdict == "none")
  }
}

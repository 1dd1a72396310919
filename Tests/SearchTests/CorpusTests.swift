// SPDX-License-Identifier: GPL-2.0-or-later

import Documents
import Platform
import Search
import TestSupport
import Testing

@Suite
struct CorpusTests {
  private let folder: FilePath

  init() { folder = FilePath(TemporaryDirectory().path) }

  private func write(_ path: String, _ text: String) throws {
    let target = folder / FilePath(path)
    try Files.makeFolders(target.parent)
    try Files.write(Array(text.utf8), to: target)
  }

  private func report(_ corpus: Corpus) -> [String] {
    corpus.findings.map { "\($0.file): \($0.finding.rule)" }
  }

  @Test
  func `finds the documents and nothing else`() throws {
    for name in [
      "a.txt", "b.md", "c/d.txt", "README.md", "readme.txt", "synonyms.txt", "c/synonyms.txt",
      ".hidden.txt", "_draft.txt", "_old/e.txt", "f.pdf", "g.text",
    ] {
      try write(name, "Text.")
    }
    let corpus = try Corpus(at: folder)
    #expect(
      corpus.entries.map(\.path.description) == [
        "a.txt", "b.md", "c/d.txt", "c/synonyms.txt", "readme.txt",
      ]
    )
    #expect(corpus.findings.isEmpty)
  }

  @Test
  func `gives each document its sidecar and the defaults of its folders`() throws {
    try write("_defaults.meta", "Body: CEDAW\nLanguage: fr\n")
    try write("c/_defaults.meta", "Language: en\n")
    try write("c/d.txt", "Text.")
    try write("c/d.meta", "Title: D\n")
    let entry = try #require(try Corpus(at: folder).entries.first)
    #expect(entry.card.id == "c-d")
    #expect(entry.card.first(.title) == "D")
    #expect(entry.card.first(.body) == "CEDAW")
    #expect(entry.card.first(.language) == "en")
    #expect(entry.sidecar?.path == "c/d.meta")
    #expect(entry.defaults.map(\.path) == ["_defaults.meta", "c/_defaults.meta"])
  }

  @Test
  func `leaves out the second of two documents with one identifier`() throws {
    try write("a.txt", "Text.")
    try write("b.txt", "Text.")
    try write("b.meta", "Title: B\nId: a\n")
    let corpus = try Corpus(at: folder)
    #expect(corpus.entries.map(\.path) == ["a.txt"])
    #expect(report(corpus) == ["b.meta: META05"])
    #expect(corpus.findings.first?.finding.line == 2)
    #expect(corpus.findings.first?.finding.severity == .error)
  }

  @Test
  func `reports what it does not read, and never waits for it`() throws {
    try write("a.txt", "Text.")
    try write("lonely.meta", "Title: Alone\nColour: red\n")
    var links = Command(
      "sh",
      ["-c", "ln -s /etc/passwd link.txt; ln -s / folder; mkfifo pipe.txt"],
    )
    links.workingFolder = folder
    CurrentProcess.prepare()
    #expect(try ChildProcess.run(links).end == .exited(0))
    let corpus = try Corpus(at: folder)
    #expect(corpus.entries.map(\.path) == ["a.txt"])
    #expect(
      report(corpus) == [
        "folder: FILE01", "link.txt: FILE01", "lonely.meta: META07", "lonely.meta: META01",
        "pipe.txt: FILE02",
      ]
    )
  }

  @Test
  func `tells a file that is no text`() throws {
    try write("a.txt", String(repeating: "\u{0}\u{1}\u{2}binary", count: 100))
    try write("b.txt", "1. A paragraph.")
    let corpus = try Corpus(at: folder)
    let documents = try corpus.entries.map { try corpus.load($0).document() }
    #expect(documents.map { $0.findings.map(\.rule) } == [["TXT09"], ["META09"]])
    #expect(documents.map { $0.paragraphs.map(\.locator) } == [[], ["p1"]])
  }

  @Test
  func `refuses a document that became a link after it was listed`() throws {
    try write("a.txt", "Text.")
    let corpus = try Corpus(at: folder)
    let entry = try #require(corpus.entries.first)
    try Files.remove(folder / "a.txt")
    var link = Command("ln", ["-s", "/etc/passwd", "a.txt"])
    link.workingFolder = folder
    CurrentProcess.prepare()
    #expect(try ChildProcess.run(link).end == .exited(0))
    let error = #expect(throws: FileReadError.self) { try corpus.load(entry) }
    #expect(error.map { Corpus.finding(for: $0).rule } == "FILE01")
  }
}

// SPDX-License-Identifier: GPL-2.0-or-later

import Platform
import TestSupport
import Testing
import Wire

@Suite
struct EditorVerbTests {
  private let folder: FilePath

  init() throws {
    folder = FilePath(TemporaryDirectory().path)
    try write(
      "corpus/a.txt",
      "Report of the Committee on its work\n\n1. The first paragraph.¹\n\n¹ A note.\n",
    )
  }

  private func write(_ path: String, _ text: String) throws {
    let target = folder / FilePath(path)
    try Files.makeFolders(target.parent)
    try Files.write(Array(text.utf8), to: target)
  }

  private func run(_ words: String..., input: String = "") throws -> Program.Result {
    try Program.run(words, input: input, in: folder)
  }

  @Test
  func `previews a file with its addresses, notes and sidecar`() throws {
    try write("corpus/a.meta", "Id: report\nUnit: rule\n")
    let result = try run("preview", "corpus/a.txt", "--json")
    #expect(result.status == 0)
    let preview = try Preview(JSON.parse(result.outputBytes))
    #expect(preview.doc == "report")
    #expect(preview.title == "Report of the Committee on its work")
    #expect(preview.paragraphs.map(\.id) == ["report#p1"])
    #expect(preview.paragraphs.map(\.label) == ["rule 1"])
    #expect(preview.paragraphs.map(\.lines) == [[[3, 3]]])
    #expect(preview.paragraphs.first?.markers == [MarkerRecord(number: "1", at: 20)])
    #expect(preview.notes.map(\.paragraph) == ["report#p1"])
    #expect(
      preview.dropped == [
        DroppedRecord(line: 1, reason: "title", text: "Report of the Committee on its work")
      ]
    )
  }

  @Test
  func `previews standard input`() throws {
    let result = try run("preview", "-", "--json", input: "1. A paragraph.\n")
    #expect(try Preview(JSON.parse(result.outputBytes)).paragraphs.map(\.text) == ["A paragraph."])
  }

  @Test
  func `shows only what looks wrong`() throws {
    try write("corpus/b.txt", "1. One.\n\n2. Two (2016-2015).\n\n3. Three.\n")
    let result = try run("preview", "corpus/b.txt", "--only", "suspicious", "--json")
    #expect(try Preview(JSON.parse(result.outputBytes)).paragraphs.map(\.locator) == ["p2"])
  }

  @Test
  func `a clean corpus is clean`() throws {
    let result = try run("check", "--strict")
    #expect(result.status == 0)
    #expect(result.output == "")
    #expect(result.errors == "pincite: 0 errors, 0 warnings, 0 notes in 1 document\n")
  }

  @Test
  func `warnings end a strict check, errors any check, notes none`() throws {
    try write("corpus/b.txt", "A title of some words\n\n1. One.\n\n3. Three.\n")
    #expect(try run("check").status == 0)
    #expect(try run("check", "--strict").status == 6)
    try write("corpus/b.meta", "Accept: NUM01 5 printed so\n")
    #expect(try run("check", "--strict").status == 0)
    try write("corpus/b.meta", "Date: yesterday\n")
    let result = try run("check", "--json")
    #expect(result.status == 6)
    let report = try CheckReport(JSON.parse(result.outputBytes))
    #expect(report.findings.map(\.rule) == ["META04", "NUM01"])
    #expect(report.findings.map(\.file) == ["corpus/b.meta", "corpus/b.txt"])
    #expect((report.errors, report.warnings, report.documents) == (1, 1, 2))
  }

  @Test
  func `writes findings as compilers do`() throws {
    try write("corpus/b.txt", "A title of some words\n\n1. One.\n\n3. Three.\n")
    let result = try run("check", "--format", "gcc", "corpus/b.txt")
    #expect(result.output == "corpus/b.txt:5:1: warning: 2 is missing before 3 [NUM01]\n")
  }

  @Test
  func `tells when there is nothing to check`() throws {
    #expect(try run("check", "--corpus", "nowhere").status == 2)
    #expect(try run("check", "corpus/missing.txt").status == 2)
    try Files.makeFolder(folder / "empty")
    #expect(try run("check", "--corpus", "empty").status == 2)
  }

  @Test
  func `skips what is no text, and does not hang on a pipe`() throws {
    try write("corpus/b.txt", String(repeating: "\u{0}\u{1}\u{2}binary", count: 100))
    var pipe = Command("mkfifo", ["corpus/c.txt"])
    pipe.workingFolder = folder
    CurrentProcess.prepare()
    #expect(try ChildProcess.run(pipe).end == .exited(0))
    let report = try CheckReport(JSON.parse(try run("check", "--json").outputBytes))
    #expect(report.findings.map(\.rule).contains("TXT09"))
    #expect(report.findings.map(\.rule).contains("FILE02"))
    #expect(try run("preview", "corpus/c.txt").status == 2)
  }

  @Test
  func `help lists every code`() throws {
    let help = try run("help", "check").output
    for code in [
      "NUM01", "PAR01", "FN01", "REF01", "TXT01", "HEAD01", "DATE01", "META01", "FILE01",
    ] {
      #expect(help.contains(code))
    }
  }
}

// SPDX-License-Identifier: GPL-2.0-or-later

import Platform
import TestSupport
import Testing
import Wire

/// `index` as an editor runs it: a process, a user who is not root, a corpus with all sorts of things.
@Suite
struct IndexVerbTests {
  private let directory = TemporaryDirectory()
  private var folder: FilePath { directory.folder }

  init() throws {
    CurrentProcess.prepare()
    try Files.setMode(0o777, of: folder)
    for name in ["a", "b", "c"] {
      try write("\(name).txt", "The report \(name)\n\n1. Of \(name) and more.\n\n2. The rest.\n")
    }
  }

  private func write(_ name: String, _ text: String) throws {
    let path = folder / "corpus" / FilePath(name)
    try Files.makeFolders(path.parent)
    try Files.write(Array(text.utf8), to: path)
  }

  private func shell(_ script: String) throws {
    var command = Command("sh", ["-c", script])
    command.workingFolder = folder / "corpus"
    let outcome = try ChildProcess.run(command)
    try #require(outcome.end == .exited(0), "\(String(decoding: outcome.errors, as: UTF8.self))")
  }

  private func run(_ words: String..., under wrapper: [String] = []) throws -> Program.Result {
    let command = try Program.command(words, in: folder).asNobody(under: wrapper)
    return Program.Result(try ChildProcess.run(command, withinMilliseconds: 60_000))
  }

  private func report(_ result: Program.Result) throws -> IndexReport {
    try #require(result.status == 0, "\(result.errors)")
    return try IndexReport(JSON.parse(result.outputBytes))
  }

  @Test
  func `a user who is not root builds, builds again, goes back and forth, and sweeps`() throws {
    #expect(try report(run("index", "--json")).documents.new == 3)
    for round in 1...3 {
      try write("b.txt", "1. Changed \(round) times.\n")
      let changed = try report(run("index", "--json", "--keep", "2"))
      #expect(changed.documents.changed == 1)
    }
    #expect(try run("rollback", "--yes").status == 0)
    #expect(try run("publish").status == 0)
    #expect(try run("verify").status == 0)
    let list = try GenerationList(JSON.parse(run("generations", "--json").outputBytes))
    #expect(list.generations.map(\.number) == [3, 4])
    #expect(try Files.names(in: folder / "index/build").isEmpty)
  }

  @Test
  func `a corpus with everything that is no document is indexed and each thing is named`() throws {
    try shell(
      """
      head -c 4096 /dev/urandom >binary.txt
      truncate -s 65M huge.txt
      printf '1. Closed.\\n' >closed.txt; chmod 000 closed.txt
      mkdir shut; printf '1. Inside.\\n' >shut/in.txt; chmod 000 shut
      ln -s . loop; ln -s b.txt link.txt; ln -s nowhere dangling.txt
      mkfifo pipe.txt
      printf '1. On a name of two lines.\\n' >"$(printf 'two\\nlines.txt')"
      """
    )
    let report = try report(run("index", "--json"))
    let told = Dictionary(grouping: report.reported, by: \.file).mapValues { $0.map(\.rule) }
    #expect(told["binary.txt"] == ["TXT09"])
    #expect(told["huge.txt"] == ["FILE04"])
    #expect(told["closed.txt"] == ["FILE03"])
    #expect(told["shut"] == ["FILE03"])
    for name in ["loop", "link.txt", "dangling.txt"] { #expect(told[name] == ["FILE01"]) }
    #expect(told["pipe.txt"] == ["FILE02"])
    // The binary one is a document without paragraphs; the one of two lines is whole.
    #expect(report.documents.total == 5)
    #expect(report.paragraphs.total == 7)
    #expect(try run("search", "lines").output.contains("two-lines#p1"))
    let again = try self.report(run("index", "--json"))
    #expect(!again.published && again.reported == report.reported)
    // Read one by one they are told the same, and once.
    let check = try run("check", "--format", "gcc")
    #expect(check.status == 6)
    for (name, rule) in [("binary", "TXT09"), ("closed", "FILE03"), ("huge", "FILE04")] {
      let lines = check.output.split(separator: "\n").filter { $0.contains("\(name).txt:") }
      #expect(lines.count == 1 && lines.first?.contains(rule) == true, "\(lines)")
    }
  }

  @Test
  func `what a sidecar says wrong is told with its line on every run, until it is mended`() throws {
    try write("a.meta", "Title: A\nColour: red\nDate: yesterday\n")
    for _ in 1...2 {
      let report = try report(run("index", "--json"))
      #expect(
        report.reported.map { "\($0.file):\($0.line) \($0.rule)" } == [
          "a.meta:2 META01", "a.meta:3 META04",
        ]
      )
    }
    try write("a.meta", "Title: A\n")
    #expect(try report(run("index", "--json")).reported.isEmpty)
  }

  @Test
  func `strict publishes nothing while something is wrong`() throws {
    try write("a.meta", "Date: yesterday\n")
    #expect(try run("index", "--strict").status == 6)
    #expect(try run("status").status == 5)
    try write("a.meta", "Date: 2020\n")
    #expect(try run("index", "--strict").status == 0)
    try write("a.meta", "Date: tomorrow\n")
    #expect(try run("index", "--strict").status == 6)
    let list = try GenerationList(JSON.parse(run("generations", "--json").outputBytes))
    #expect(list.generations.count == 1)
  }

  @Test(.enabled(if: CurrentProcess.user == 0 || Files.exists("/usr/bin/setpriv")))
  func `documents that cannot be read any more are not dropped unasked`() throws {
    try write("sub/d.txt", "1. Below.\n")
    try write("a.meta", "Title: A\n")
    _ = try report(run("index", "--json"))
    for closed in ["a.txt", "sub", "a.meta"] {
      try shell("chmod 000 \(closed)")
      let refusal = try run("index")
      #expect(refusal.status == 7)
      #expect(refusal.errors.contains("\(closed) cannot be read, and the live index has it"))
      #expect(refusal.errors.contains("the live index 4"))
      try shell("chmod 755 \(closed)")
    }
    #expect(try !report(run("index", "--json")).published)
    try shell("chmod 000 a.txt")
    let accepted = try report(run("index", "--json", "--yes"))
    #expect(accepted.documents.removed == 1 && accepted.documents.total == 3)
  }

  @Test
  func `of two at once one writes, and the other is told by whom`() throws {
    _ = try report(run("index", "--json"))
    guard case .held(let lock) = try FileLock.exclusive(folder / "index/LOCK") else {
      Issue.record("the lock is held by nobody")
      return
    }
    for words in [["index"], ["publish"], ["rollback", "--yes"]] {
      let command = try Program.command(words, in: folder)
      let refusal = Program.Result(try ChildProcess.run(command, withinMilliseconds: 60_000))
      if words == ["index"] {
        #expect(refusal.status == 5)
        #expect(refusal.errors.contains("process \(CurrentProcess.identifier), since 20"))
      }
      #expect(refusal.status != 0)
    }
    _ = consume lock
    #expect(try run("index").status == 0)
  }

  @Test
  func `a folder that may not be written is a usage error and says so`() throws {
    try Files.makeFolder(folder / "closed", mode: 0o755)
    guard CurrentProcess.user == 0 else { return try Files.setMode(0o555, of: folder / "closed") }
    let refusal = try run("index", "--index", "closed/index")
    #expect(refusal.status == 2)
    #expect(refusal.errors.contains("closed/index cannot be written: Permission denied"))
  }

  @Test
  func `a file that may not grow is a full disk, and the live index stays`() throws {
    let first = try report(run("index", "--json"))
    for number in 1...40 {
      let text = (1...20).map { "\($0). On \(number * 7919 + $0) and other numbers.\n\n" }
      try write("more\(number).txt", text.joined())
    }
    for limit in stride(from: 8192, through: 65536, by: 8192) {
      let result = try run("index", under: ["prlimit", "--fsize=\(limit)"])
      #expect(result.status == 5, "\(limit): \(result.errors)")
      #expect(result.errors.contains("no space left"), "\(limit): \(result.errors)")
      #expect(result.errors.contains("the published index is unchanged"))
      #expect(try Files.names(in: folder / "index/build").isEmpty)
      let status = try ServerStatus(JSON.parse(run("status", "--json").outputBytes))
      #expect(status.generationName == first.generationName)
    }
    #expect(try run("index").status == 0)
  }
}

// SPDX-License-Identifier: GPL-2.0-or-later

import Platform
import Search
import TestSupport
import Testing
import Wire

/// A small corpus and its index, worked on by the real program under a user who is not root.
struct Ordeal {
  let folder: FilePath
  var corpus: FilePath { folder / "corpus" }
  var index: FilePath { folder / "index" }
  var store: GenerationStore { GenerationStore(index) }
  private let directory: TemporaryDirectory?

  /// `make torture` sets it; the ordinary tests do not take that long.
  static let isWanted = CurrentProcess.environment("PINCITE_TORTURE") != nil

  /// In a folder of its own, or in one that the caller made.
  init(in place: FilePath? = nil) throws {
    CurrentProcess.prepare()
    directory = place == nil ? TemporaryDirectory() : nil
    folder = try place ?? #require(directory?.folder)
    try Files.setMode(0o777, of: folder)
    try Files.makeFolder(corpus)
  }

  func write(_ name: String, _ text: String) throws {
    try Files.write(Array(text.utf8), to: corpus / FilePath(name))
  }

  // MARK: Running

  static let index = ["index", "--corpus", "corpus", "--index", "index", "--keep", "1", "--yes"]

  /// The program with these words; `wrapper` is a command that runs it.
  func command(_ words: [String], under wrapper: [String] = []) throws -> Command {
    try Program.command(words, in: folder).asNobody(under: wrapper)
  }

  @discardableResult
  func run(_ words: [String], under wrapper: [String] = []) throws -> Program.Result {
    let command = try command(words, under: wrapper)
    return Program.Result(try ChildProcess.run(command, withinMilliseconds: 120_000))
  }

  @discardableResult
  func publish() throws -> GenerationName {
    let result = try run(Self.index)
    try #require(result.status == 0, "\(result.errors)")
    return try store.live()
  }

  // MARK: States

  /// Keeps the index as it is now, to be taken back again and again.
  func save() throws {
    try system("cp", "-a", "\(index)", "\(index).saved")
  }

  func restore() throws {
    try Files.removeTree(index)
    if Files.exists(FilePath("\(index).saved")) {
      try system("cp", "-a", "\(index).saved", "\(index)")
    }
  }

  private func system(_ program: String, _ words: String...) throws {
    let outcome = try ChildProcess.run(Command(FilePath(program), words))
    try #require(outcome.end == .exited(0), "\(String(decoding: outcome.errors, as: UTF8.self))")
  }

  // MARK: The oracle

  /// After a fault: what is live is what was acknowledged or what was in flight, and whole.
  func expectWhole(before: GenerationName?, inFlight content: UInt32, _ what: String) throws {
    guard let live = try store.liveIfAny() else {
      #expect(before == nil, "\(what): what was live is lost")
      return
    }
    #expect(live == before || live.content == content, "\(what): \(live) is live")
    let report = try store.openUnchecked(live).verify(sampling: 50)
    #expect(report.ok, "\(what): \(report.problems)")
  }

  /// And the next run, without help, ends where an undisturbed one does and leaves no rubbish.
  func expectRecovery(to content: UInt32, _ what: String) throws {
    let next = try run(Self.index)
    #expect(next.status == 0, "\(what): the next run says \(next.errors)")
    #expect(try store.live().content == content, "\(what): after the next run")
    #expect(try Files.names(in: index / "build").isEmpty, "\(what): rubbish in build")
    #expect(
      try Set(Files.names(in: index)) == ["CURRENT", "LOCK", "build", "generations"],
      "\(what): rubbish in the index",
    )
    #expect(try store.names() == [store.live()], "\(what): rubbish among the generations")
    #expect(try store.openLive().verify(sampling: 50).ok, "\(what): after the next run")
  }

  /// Something of everything: notes, a sidecar, defaults, synonyms, enough for several shards' worth
  /// of calls but no more.
  func fill(version: Int = 1) throws {
    for number in 1...4 {
      try write(
        "d\(number).txt",
        "Report \(number) of the Committee\n\n1. On torture, version \(version).¹\n\n2. Other.\n\n"
          + "¹ CCPR/C/21, para. \(number).\n",
      )
    }
    try write("d1.meta", "Title: The first\nState: Testland\n")
    try write("_defaults.meta", "Date: 2020\n")
    try write("synonyms.txt", "torture = ill-treatment\n")
  }
}

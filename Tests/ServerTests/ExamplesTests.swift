// SPDX-License-Identifier: GPL-2.0-or-later

import Platform
import Server
import Testing
import Wire

private enum Python {
  static let isThere =
    (try? ChildProcess.run(Command("python3", ["--version"])).end) == .exited(0)
}

/// The clients in Examples/ against a real server.
@Suite(.enabled(if: Python.isThere, "python3 is not installed"))
struct ExamplesTests {
  private func python(_ arguments: [String]) throws -> (end: ProcessEnd, output: String) {
    let index = try IndexedCorpus.shared.get()
    let server = try RunningServer { $0.index = index }
    defer { server.stop() }
    try server.waitUntilReady()
    let examples = IndexedCorpus.project / "Examples"
    let outcome = try ChildProcess.run(
      Command(
        "python3",
        ["-B", "\(examples)/\(arguments[0])"]
          + arguments.dropFirst().map { $0 == "SERVER" ? "\(server.address)" : $0 },
      ),
      withinMilliseconds: 60_000,
    )
    let text = String(decoding: outcome.output + outcome.errors, as: UTF8.self)
    return (outcome.end, text)
  }

  @Test
  func `the client of one file prints hits with their notes`() throws {
    let found = try python(["pincite.py", "--server", "SERVER", "\"legal aid\" women", "limit=2"])
    #expect(found.end == .exited(0), "\(found.output)")
    #expect(found.output.contains("1. "))
    #expect(found.output.contains("[legal aid]"))
    #expect(found.output.contains("   note 22: "))
  }

  @Test
  func `the client of one file turns pages`() throws {
    let found = try python(["pincite.py", "--server", "SERVER", "women", "limit=72"])
    #expect(found.end == .exited(0), "\(found.output)")
    #expect(found.output.split(separator: "\n").contains { $0.hasPrefix("60. ") })
  }

  @Test
  func `the client of one file says what a server refuses`() throws {
    let refused = try python(["pincite.py", "--server", "SERVER", "(women"])
    #expect(refused.end == .exited(1))
    #expect(refused.output.hasPrefix("pincite.py: 520 bad-query: "))
  }

  @Test
  func `the transcript is replayed without a difference`() throws {
    let replayed = try python(
      ["replay.py", "\(IndexedCorpus.project)/Sources/Wire/transcript.txt", "SERVER"])
    #expect(replayed.end == .exited(0), "\(replayed.output)")
  }
}

// SPDX-License-Identifier: GPL-2.0-or-later

import Platform
import Server
import Testing
import Wire

/// PROTOCOL.md and the transcript say what is so. `PINCITE_WRITE_EXAMPLES=1` writes the real
/// replies into both.
@Suite(.serialized)
struct ProtocolDocumentTests {
  private static let wire = IndexedCorpus.project / "Sources/Wire"
  private static let document = wire / "PROTOCOL.md"
  private static let transcript = wire / "transcript.txt"
  private static var isWriting: Bool { CurrentProcess.environment("PINCITE_WRITE_EXAMPLES") != nil }

  private func lines(_ path: FilePath) throws -> [String] {
    String(decoding: try Files.read(path).bytes, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  private func server() throws -> RunningServer {
    let index = try IndexedCorpus.shared.get()
    let server = try RunningServer { $0.index = index }
    try server.waitUntilReady()
    return server
  }

  @Test
  func `every session of the document goes as it says`() throws {
    let server = try server()
    defer { server.stop() }
    var lines = try lines(Self.document)
    let sessions = SessionScript.sessions(in: lines)
    #expect(sessions.count >= 4)
    for range in sessions.reversed() {
      let script = SessionScript(lines[range])
      let real = try script.replayed(on: server)
      if Self.isWriting {
        lines.replaceSubrange(range, with: real.lines.map(\.text))
      } else {
        #expect(real.form == script.form)
      }
    }
    if Self.isWriting {
      try Files.write(Array(lines.joined(separator: "\n").utf8), to: Self.document)
    }
  }

  @Test
  func `the transcript can be replayed`() throws {
    let server = try server()
    defer { server.stop() }
    let script = SessionScript(try lines(Self.transcript)[...])
    let real = try script.replayed(on: server)
    if Self.isWriting {
      let text = real.lines.map(\.text).joined(separator: "\n")
      try Files.write(Array(text.utf8), to: Self.transcript)
    } else {
      #expect(real.form == script.form)
    }
  }

  @Test(arguments: Verb.allCases)
  func `the table of verbs has each verb with all its options`(verb: Verb) throws {
    let rows = try lines(Self.document).filter { $0.hasPrefix("| `\(verb.rawValue)`") }
    #expect(rows.count == 1)
    let rule = Grammar().rule(of: verb)
    for option in rule.options where !["format", "gen", "deadline"].contains(option.name) {
      #expect(rows.first?.contains("`\(option.name)") == true, "\(option.name)")
    }
  }
}

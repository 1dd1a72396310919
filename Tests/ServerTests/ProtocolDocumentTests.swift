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

  @Test
  func `the greeting is as the document shows it`() throws {
    let server = try server()
    defer { server.stop() }
    let shown = try lines(Self.document).filter { $0.hasPrefix("    220 ") }
    let real = try #require(try server.connect().line())
    func form(_ line: String) -> [String] {
      line.split(separator: " ").map { word in
        let name = word.prefix { $0 != "=" && $0 != "/" }
        return name == "caps" ? String(word) : String(name)
      }
    }
    #expect(shown.map(form) == [form(real)])
  }

  @Test
  func `what the document pipes into netcat is answered as it says`() throws {
    let server = try server()
    defer { server.stop() }
    let text = try lines(Self.document).joined(separator: "\n")
    let command = try #require(text.firstRange(of: "`printf '"))
    let request = text[command.upperBound...].prefix { $0 != "'" }
      .split(separator: "\\n").map { "\($0)\n" }.joined()
    let reply = try server.session(request).split(separator: "\n")
    let printed = reply.filter { $0.hasPrefix("*") }.map { $0.dropFirst() }
    #expect(printed.contains { $0.hasPrefix("# TYPE pincite_") })
    #expect(reply.last == "221 bye")
    // Nothing else in the document is an example: the other blocks are the grammar and the greeting.
    let fences = try lines(Self.document).filter { $0.hasPrefix("```") && $0 != "```" }
    #expect(Set(fences) == ["```session"])
    let commands = text.split(separator: "`").filter { part in
      Verb.allCases.contains { part.hasPrefix("\($0.rawValue) ") && part.contains(":") }
    }
    #expect(commands.isEmpty, "\(commands)")
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

// SPDX-License-Identifier: GPL-2.0-or-later

import Platform
import Server
import TestSupport
import Testing
import Wire

/// The real program prints the same from the local index and from a server.
@Suite
struct CommandLineParityTests {
  private static let paragraph = "laos-cedaw-death-penalty-2024#p10"
  private static let document = "laos-cedaw-death-penalty-2024"

  /// Each verb that reads, with words for it.
  private static let calls: [[String]] = [
    ["search", "\"legal aid\" women"], ["search", "wmen", "--limit", "3"],
    ["search", "(women"], ["search", "nothingatall"], ["search", "women", "--year", "2010.."],
    ["search", "--doc", document, "--sort", "order", "--limit", "2"],
    ["count", "women"], ["facets", "women"], ["timeline", "women"], ["kwic", "legal aid"],
    ["show", paragraph], ["show", "\(document)#p999"], ["note", "\(document)#n22"],
    ["toc", document], ["doc", document], ["cite", paragraph, "--style", "oscola"],
    ["cites", paragraph], ["cited-by", "CEDAW/C/LAO/RQ/10"],
    ["similar", paragraph, "--limit", "2"], ["similar", document], ["resolve", "rule 45"],
    ["resolve", "¶ 12 of the Laos report"], ["resolve", "nothing of the kind"],
    ["quote", "the Government does not always provide legal aid"],
    ["quote", "the Government does seldom provide legal aid"], ["quote", "nothing of the kind"],
    ["explain", "\"legal aid\" prosecut* -children"], ["explain", "(women"],
    ["explain", "legal NEAR/3 groups year:2010..2015", paragraph],
    ["open", paragraph, "--corpus", "\(IndexedCorpus.corpus)"],
  ]

  @Test(arguments: calls)
  func `a verb prints the same from the index and from a server`(words: [String]) throws {
    let index = try IndexedCorpus.shared.get()
    let server = try RunningServer { $0.index = index }
    defer { server.stop() }
    try server.waitUntilReady()
    // What opens a file has one form: its place.
    let forms = words[0] == "open" ? [[]] : [[], ["--json"], ["--width", "80"], ["--csv"]]
    for form in forms {
      let local = try Self.unhurried(words + form + ["--index", "\(index)"])
      let remote = try Program.run(words + form + ["--server", "\(server.address)"])
      #expect(Self.withoutTimes(remote.output) == Self.withoutTimes(local.output))
      #expect(Self.withoutTimes(remote.errors) == Self.withoutTimes(local.errors))
      #expect(remote.status == local.status)
      #expect(!local.output.isEmpty || local.status != 0)
    }
  }

  /// On a machine that is slow enough, as under a sanitizer, a query may run out of its two seconds;
  /// the server of these tests has more.
  private static func unhurried(_ words: [String]) throws -> Program.Result {
    var result = try Program.run(words)
    for _ in 0..<20 where result.status == 4 { result = try Program.run(words) }
    return result
  }

  @Test
  func `no verb that can ask a server is left out`() throws {
    let help = try Program.run(["help"]).output
    let names = help.split(separator: "\n").filter { $0.hasPrefix("  ") }.compactMap {
      $0.split(separator: " ").first.map(String.init)
    }
    for name in Set(names) {
      let page = try Program.run(["help", name])
      guard page.output.contains("--server ADDRESS"), !["ping", "status"].contains(name)
      else {
        continue
      }
      #expect(Self.calls.contains { $0.first == name }, "\(name)")
    }
  }

  /// Milliseconds in JSON and on pages differ from run to run.
  private static func withoutTimes(_ text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { withoutTimes(line: $0) }
  }

  private static func withoutTimes(line: Substring) -> String {
    var words = line.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    for i in words.indices.dropFirst() where words[i] == "ms" { words[i - 1] = "#" }
    let line = words.joined(separator: " ")
    guard let start = line.firstRange(of: "\"ms\":") else { return line }
    let rest = line[start.upperBound...].drop { $0 != "," && $0 != "}" }
    return String(line[..<start.upperBound]) + String(rest)
  }
}

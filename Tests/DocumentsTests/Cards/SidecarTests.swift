// SPDX-License-Identifier: GPL-2.0-or-later

import Documents
import Testing

@Suite
struct SidecarTests {
  private func parse(_ text: String) -> Sidecar { Sidecar.parse(Array(text.utf8)) }

  @Test
  func `reads keys, lists, comments and continued values`() {
    let sidecar = parse(
      """
      \u{FEFF}# A comment.
      Title: A title: with a colon
        that goes on
      author: One
      Author: Two

      Date: 2024-09
      Cites-as: List of Issues = CEDAW/C/LAO/Q/10
      """
    )
    #expect(sidecar.findings.isEmpty)
    #expect(
      sidecar.entries.map { "\($0.line) \($0.field.rawValue)=\($0.value)" } == [
        "2 Title=A title: with a colon that goes on", "4 Author=One", "5 Author=Two",
        "7 Date=2024-09", "8 Cites-as=List of Issues = CEDAW/C/LAO/Q/10",
      ]
    )
  }

  @Test(arguments: [
    ("Titel: x", "META01 1", "Title"), ("a line", "META02 1", ""), ("  indented", "META02 1", ""),
    ("Title: a\nTitle: b", "META03 2", "line 1"), ("Date: 2024-13", "META04 1", "2024"),
    ("Date: 9 September 2024", "META04 1", "2024"), ("Date: 2023-02-29", "META04 1", ""),
    ("Language: English", "META04 1", "en"), ("Id: A B", "META04 1", "a-b"),
    ("Accept: NUM01 52", "META04 1", "reason"), ("Cites-as: x", "META04 1", "="),
    ("Unit: two words", "META04 1", "rule"),
  ])
  func `tells what it cannot understand, and where`(text: String, place: String, hint: String) {
    let findings = parse(text).findings
    #expect(findings.map { "\($0.rule) \($0.line)" } == [place])
    #expect(findings.allSatisfy { $0.inSidecar && $0.message.contains(hint) })
  }

  @Test(arguments: ["2024", "2024-09", "2024-09-09", "2024-09~", "unknown"])
  func `takes dates as far as they are known`(date: String) {
    #expect(parse("Date: \(date)").findings.isEmpty)
  }

  @Test
  func `prefers the sidecar to the nearest defaults and these to those further out`() {
    let outer = parse("Body: Outer\nLanguage: fr\nState: Outer\nId: never")
    let inner = parse("Body: Inner\nLanguage: en")
    let card = Card(
      path: "a/b/Report 1.txt",
      sidecar: parse("Body: Own"),
      defaults: [outer, inner],
    )
    #expect(card.first(.body) == "Own")
    #expect(card.origin(.body) == .sidecar)
    #expect(card.first(.language) == "en")
    #expect(card.first(.state) == "Outer")
    #expect(card.origin(.state) == .defaults)
    #expect(card.origin(.title) == .none)
    #expect(card.id == "a-b-report-1")
  }

  @Test
  func `quiets a finding that was accepted, and reports an acceptance of nothing`() {
    let text = "1. The plan for (2016-2015) was adopted.\n\n2. It is in force.\n"
    let accepted = Document.read(
      Array(text.utf8),
      card: Card(path: "a.txt", sidecar: parse("Title: x\nAccept: DATE01 1 as printed")),
    )
    #expect(accepted.findings.isEmpty)
    let idle = Document.read(
      Array(text.utf8),
      card: Card(path: "a.txt", sidecar: parse("Title: x\nAccept: DATE01 3 as printed")),
    )
    #expect(idle.findings.map(\.rule) == ["DATE01", "META08"])
    #expect(idle.findings.last?.line == 2)
  }
}

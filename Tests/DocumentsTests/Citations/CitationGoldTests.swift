// SPDX-License-Identifier: GPL-2.0-or-later

import Documents
import TestSupport
import Testing
import Wire

/// The judged vectors: a citation is right when kind, normal form and pinpoint are and the spans overlap.
@Suite(.enabled(if: SharedData.isPresent, Comment(rawValue: SharedData.absence)))
struct CitationGoldTests {
  private struct Expected {
    var kind: String
    var normal: String
    var pinpoint: String
    var span: Range<Int>

    func matches(_ citation: Citation, _ text: [UInt8]) -> Bool {
      kind == citation.kind.rawValue && isFound(by: citation, text) && normal == citation.normal
        && pinpoint == citation.pinpoint
    }

    func isFound(by citation: Citation, _ text: [UInt8]) -> Bool {
      kind == citation.kind.rawValue && span.overlaps(utf16(citation.range, text))
    }
  }

  private struct Score {
    var expected = 0
    var given = 0
    var found = 0
    var exact = 0
    var strict = 0
    var falseInNegatives = 0
    var targets = 0
    var resolved = 0

    var line: String {
      "\(expected) expected, \(given) given: recall \(percent(found, expected)), "
        + "precision \(percent(found, given)), exact \(percent(exact, expected)), "
        + "same span \(percent(strict, expected)), in negatives \(falseInNegatives), "
        + "targets \(resolved) of \(targets)"
    }

    private func percent(_ part: Int, _ whole: Int) -> String {
      let tenths = whole == 0 ? 1000 : part * 1000 / whole
      return "\(tenths / 10).\(tenths % 10) %"
    }
  }

  @Test
  func `the judged vectors are recognised`() throws {
    let bytes = try #require(SharedData.bytes("gold/citation-vectors.json"))
    let vectors = try #require(try JSON.parse(bytes)["vectors"]?.array)
    var scores = ["core": Score(), "stretch": Score()]
    for vector in vectors {
      let tier = vector["tier"]?.string ?? "core"
      try judge(vector, &scores[tier, default: Score()])
    }
    for (tier, score) in scores.sorted(by: { $0.key < $1.key }) { print("\(tier): \(score.line)") }
    let core = try #require(scores["core"])
    #expect(core.found * 100 >= core.expected * 97)
    #expect(core.found * 100 >= core.given * 99)
    #expect(core.exact * 100 >= core.expected * 95)
    #expect(core.falseInNegatives == 0)
    #expect(core.resolved == core.targets)
  }

  private func judge(_ vector: JSON, _ score: inout Score) throws {
    let text = try #require(vector["text"]?.string)
    let bytes = Array(text.utf8)
    let expected = try (vector["cites"]?.array ?? []).map { cite in
      let span = try #require(cite["span"]?.array).compactMap(\.integer)
      return Expected(
        kind: cite["kind"]?.string ?? "",
        normal: cite["normal"]?.string ?? "",
        pinpoint: cite["pinpoint"]?.string ?? "",
        span: span[0]..<span[1],
      )
    }
    let standalone = StandaloneText(text, context(vector["context"]))
    let given = standalone.citations
    score.expected += expected.count
    score.given += given.count
    if expected.isEmpty { score.falseInNegatives += given.count }
    var misses: [String] = []
    for cite in vector["cites"]?.array ?? [] { judgeTarget(cite, standalone, &score) }
    for want in expected {
      if given.contains(where: { want.isFound(by: $0, bytes) }) { score.found += 1 }
      if given.contains(where: { want.matches($0, bytes) }) {
        score.exact += 1
        if given.contains(where: {
          want.matches($0, bytes) && utf16($0.range, bytes) == want.span
        }) {
          score.strict += 1
          continue
        }
      }
      misses.append("  want \(want.kind) | \(want.normal) | \(want.pinpoint) | \(want.span)")
    }
    if !misses.isEmpty || given.count > expected.count {
      print("\(vector["id"]?.string ?? "") \(text)")
      for miss in misses { print(miss) }
      for citation in given {
        let slice = String(decoding: bytes[citation.range.indices], as: UTF8.self)
        print(
          "  gave \(citation.kind.rawValue) | \(citation.normal) | \(citation.pinpoint) | "
            + "\(utf16(citation.range, bytes)) | \(slice)"
        )
      }
    }
  }

  /// `Id.` in a run of notes leads to the note that the vector names.
  private func judgeTarget(_ cite: JSON, _ text: StandaloneText, _ score: inout Score) {
    guard let target = cite["resolves"]?.string else { return }
    score.targets += 1
    let leads = text.citations.contains { $0.kind == .id && text.target(of: $0) == target }
    if leads { score.resolved += 1 } else { print("  no way to \(target)") }
  }

  private func context(_ json: JSON?) -> CitationScanner.Context {
    var defined: [String: String] = [:]
    for member in json?["defined"]?.members ?? [] { defined[member.name] = member.value.string }
    return CitationScanner.Context(committee: json?["committee"]?.string, defined: defined)
  }
}

/// A range of UTF-8 bytes counted in UTF-16 units.
func utf16(_ range: ByteRange, _ text: [UInt8]) -> Range<Int> {
  let lower = String(decoding: text[..<range.start], as: UTF8.self).utf16.count
  return lower..<(lower + String(decoding: text[range.indices], as: UTF8.self).utf16.count)
}

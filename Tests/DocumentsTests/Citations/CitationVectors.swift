// SPDX-License-Identifier: GPL-2.0-or-later

import Documents
import Testing

/// A text and every citation in it, each as `kind | normal | pinpoint | text`.
struct CitationVector: CustomTestStringConvertible, Sendable {
  var text: String
  var expected: [String]
  var committee: String?
  var defined: [String: String] = [:]

  init(
    _ text: String,
    _ expected: String...,
    committee: String? = nil,
    defined: [String: String] = [:],
  ) {
    self.text = text
    self.expected = expected
    self.committee = committee
    self.defined = defined
  }

  var testDescription: String { text }

  /// What the scanner finds, in the notation of `expected`.
  func found() -> [String] {
    var scanner = CitationScanner(.init(committee: committee, defined: defined))
    let bytes = Array(text.utf8)
    return scanner.scan(text).map { citation in
      let slice = String(decoding: bytes[citation.range.indices], as: UTF8.self)
      return "\(citation.kind.rawValue) | \(citation.normal) | \(citation.pinpoint) | \(slice)"
    }
  }
}

extension CitationVector {
  /// What is found, without what is printed.
  func meanings() -> [String] {
    var scanner = CitationScanner(.init(committee: committee, defined: defined))
    return scanner.scan(text).map { "\($0.kind.rawValue) | \($0.normal) | \($0.pinpoint)" }
  }

  static let all =
    unitedNations + treatyBodies + articles + europe + unitedStates + references + others
    + variation
    + unitedNationsSpellings + treatyBodySpellings + articleSpellings + unitedStatesSpellings
    + europeanSpellings + referenceSpellings
}

@Suite
struct CitationVectorTests {
  @Test(arguments: CitationVector.all)
  func `citations are recognised with their normal form, pinpoint and span`(
    _ vector: CitationVector
  ) {
    #expect(vector.found() == vector.expected)
  }

  @Test(arguments: CitationVector.falseFriends)
  func `what only looks like a citation is left alone`(_ text: String) {
    #expect(CitationVector(text).found() == [])
  }

  /// How converters change a text without changing what it says.
  private static let changes: [(name: String, change: @Sendable (String) -> String)] = [
    ("no-break spaces", { $0.replacing(" ", with: "\u{A0}") }),
    ("thin spaces", { $0.replacing(" ", with: "\u{2009}") }),
    ("entities for blanks", { $0.replacing(" ", with: "&nbsp;") }),
    ("entities for section signs", { $0.replacing("§", with: "&sect;") }),
    ("non-breaking hyphens", { $0.replacing("-", with: "\u{2011}") }),
    ("dashes", { $0.replacing("–", with: "\u{2012}") }),
    ("emphasis", { "**\($0)**" }),
    ("tags", { "<p><b>\($0)</b></p>" }),
    (
      "invisible characters",
      { $0.replacing("e", with: "e\u{AD}").replacing(",", with: "\u{200B},") },
    ),
    ("escapes", { $0.replacing("(", with: "\\(").replacing(".", with: "\\.") }),
  ]

  @Test(arguments: CitationVectorTests.changes.map(\.name))
  func `variation does not matter`(_ name: String) throws {
    let change = try #require(CitationVectorTests.changes.first { $0.name == name }?.change)
    let plain = CitationVector.all.filter { vector in
      !vector.text.contains { "*_<&\\:".contains($0) }
    }
    for vector in plain {
      var changed = vector
      changed.text = change(vector.text)
      #expect(changed.meanings() == vector.meanings(), "\(changed.text)")
    }
  }
}

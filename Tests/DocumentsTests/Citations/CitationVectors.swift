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

@Suite
struct CitationVectorTests {
  @Test(
    arguments: CitationVector.unitedNations + CitationVector.treatyBodies + CitationVector.articles
      + CitationVector.europe + CitationVector.unitedStates + CitationVector.references
      + CitationVector.others + CitationVector.variation
  )
  func `citations are recognised with their normal form, pinpoint and span`(
    _ vector: CitationVector
  ) {
    #expect(vector.found() == vector.expected)
  }

  @Test(arguments: CitationVector.falseFriends)
  func `what only looks like a citation is left alone`(_ text: String) {
    #expect(CitationVector(text).found() == [])
  }
}

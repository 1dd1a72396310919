// SPDX-License-Identifier: GPL-2.0-or-later

import Documents
import Testing

@testable import Search

/// A query of small letters is not searched for citations: it would have none.
@Suite
struct PlainQueryTests {
  @Test(arguments: [
    "legal aid for women", "roe v wade", "universal declaration of human rights", "ibid",
    "supra note",
    "the convention on the rights of the child article fourteen", "violence against women act",
    "human rights committee general comment", "ccpr cat upr iccpr", "echr protocol",
    "list of issues",
    "section of the united states code", "rule of law", "recommendations of the committee",
    "vienna convention on the law of treaties", "public law", "case of opuz v turkey", "id at para",
    "council of europe recommendation", "un doc", "res a", "art", "no", "vol", "ilo convention",
  ])
  func `small letters alone name no source`(text: String) {
    var scanner = CitationScanner()
    let bytes = Array(text.utf8)
    let found = scanner.scan(bytes, in: ByteRange(0, bytes.count))
    #expect(!found.contains { RecognisedCitation.isSource($0) })
    #expect(RecognisedCitation.find(in: bytes, outside: []).isEmpty)
  }
}

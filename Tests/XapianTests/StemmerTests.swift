// SPDX-License-Identifier: GPL-2.0-or-later

import Testing
import Xapian

@Suite
struct StemmerTests {
  @Test(arguments: [
    ("en", "rights", "right"),
    ("french", "droits", "droit"),
    ("es", "derechos", "derech"),
    ("ru", "права", "прав"),
    ("en", "", ""),
  ])
  func `a word is reduced to its stem`(language: String, word: String, stem: String) throws {
    var stems: [UInt8] = bytes("Z")
    try Stemmer(language: language).stem(bytes(word).span, into: &stems)
    #expect(String(decoding: stems, as: UTF8.self) == "Z" + stem)
  }

  @Test
  func `languages with a stemmer are known by name`() {
    #expect(Stemmer.languages.contains("english") && Stemmer.languages.contains("arabic"))
  }

  @Test
  func `a language without a stemmer is refused`() {
    #expect {
      try Stemmer(language: "zh")
    } throws: {
      ($0 as? XapianError)?.kind == .invalidArgument
    }
  }
}

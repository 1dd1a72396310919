// SPDX-License-Identifier: GPL-2.0-or-later

import Search
import Testing

@Suite
struct AnalyzerTests {
  private func stems(_ text: String, _ language: String?) -> [String] {
    var analyzer = Analyzer()
    let language = analyzer.language(language)
    analyzer.tokenizer.tokenize(text)
    var result: [String] = []
    for token in analyzer.tokenizer.tokens where Analyzer.hasStem(token) {
      var bytes: [UInt8] = []
      analyzer.appendStem(of: token, in: language, to: &bytes)
      result.append(String(decoding: bytes, as: UTF8.self))
    }
    return result
  }

  private func accented(_ text: String, _ language: String) -> String? {
    var analyzer = Analyzer()
    let code = analyzer.language(language)
    analyzer.tokenizer.tokenize(text)
    var bytes: [UInt8] = []
    guard let token = analyzer.tokenizer.tokens.first else { return nil }
    let bytesOfText = Array(text.utf8)
    let differs = analyzer.appendAccentedStem(
      of: token,
      from: bytesOfText.span,
      in: code,
      to: &bytes,
    )
    return differs ? String(decoding: bytes, as: UTF8.self) : nil
  }

  @Test(arguments: [
    ("re-traumatising retraumatized", "traumat"), ("organisations", "organ"),
    ("offences", "offens"), ("labour", "labor"), ("programmes", "program"),
  ])
  func `stems British and American spelling alike`(text: String, expected: String) {
    #expect(stems(text, "en").contains { $0.hasSuffix(expected) })
  }

  @Test(arguments: [
    ("revise", "revision"), ("supervise", "supervision"), ("exercise", "exercising"),
    ("criminalise", "criminalization"), ("counsellor", "counselors"), ("analyse", "analyzed"),
    ("judgement", "judgments"), ("defence", "defense"), ("centre", "centers"),
  ])
  func `brings relatives together`(one: String, other: String) {
    #expect(stems(one, "en") == stems(other, "en"))
  }

  @Test
  func `knows the languages that have a stemmer`() {
    #expect(stems("condamnations", "fr") == ["condamn"])
    #expect(stems("Häuser", "de") == ["haus"])
    #expect(stems("правами", "ru") == stems("правам", "ru"))
    #expect(stems("الأطفال", "ar") == stems("أطفال", "ar"))
    #expect(stems("Rights", nil) == ["right"])
    #expect(stems("rights", "xx") == ["rights"])
    #expect(stems("rights", "en-GB") == ["right"])
    #expect(stems("死刑 2024", "zh").isEmpty)
  }

  @Test
  func `stems a word with its accents too when that differs`() {
    #expect(accented("condamnée", "fr") == "condamn")
    #expect(stems("condamnee", "fr") == ["condamne"])
    #expect(accented("État", "fr") == nil)
    #expect(accented("rights", "fr") == nil)
  }

  @Test
  func `keeps stems after its cache has been full`() {
    var analyzer = Analyzer()
    let english = analyzer.language("en")
    var bytes: [UInt8] = []
    for number in 0..<70_000 {
      analyzer.tokenizer.tokenize("word\(number)ing")
      bytes.removeAll(keepingCapacity: true)
      analyzer.appendStem(of: analyzer.tokenizer.tokens[0], in: english, to: &bytes)
    }
    #expect(String(decoding: bytes, as: UTF8.self) == "word69999")
    analyzer.tokenizer.tokenize("word1ing")
    bytes.removeAll()
    analyzer.appendStem(of: analyzer.tokenizer.tokens[0], in: english, to: &bytes)
    #expect(String(decoding: bytes, as: UTF8.self) == "word1")
  }
}

// SPDX-License-Identifier: GPL-2.0-or-later

import Documents
import Search
import TestSupport
import Testing

@Suite
struct TokenizerTests {
  private func words(_ text: String) -> [String] {
    var tokenizer = Tokenizer()
    tokenizer.tokenize(text)
    return tokenizer.tokens.map { String(decoding: tokenizer.folded($0), as: UTF8.self) }
  }

  @Test(arguments: [
    ("The Death Penalty.", ["the", "death", "penalty"]),
    ("women’s rights, the states' duty", ["women", "rights", "the", "states", "duty"]),
    ("l’homme d'État qu’il jusqu'à", ["homme", "etat", "il", "a"]),
    ("dell'uomo all’articolo", ["uomo", "articolo"]),
    ("Côte d’Ivoire", ["cote", "ivoire"]),
    ("O'Brien can't", ["obrien", "cant"]),
    ("U.S.C. and U.N. e.g. J.Smith A.", ["usc", "and", "un", "eg", "j", "smith", "a"]),
    (
      "rule 7.2, 4,2 times, 1,025 and 12,345,678",
      ["rule", "7.2", "4.2", "times", "1025", "and", "12345678"],
    ),
    ("on 18.05.2013.", ["on", "18", "05", "2013"]),
    ("article 143¹ and m²", ["article", "143", "1", "and", "m2"]),
    ("§922(g)(9) 2nd 143bis", ["922", "g", "9", "2nd", "143bis"]),
    ("CEDAW/C/LAO/RQ/10", ["cedaw", "c", "lao", "rq", "10"]),
    ("'quoted' ‘curly’", ["quoted", "curly"]),
    ("in the 1990's", ["in", "the", "1990"]),
    ("", []), ("-'.,", []),
  ])
  func `cuts words`(text: String, expected: [String]) {
    #expect(words(text) == expected)
  }

  @Test(arguments: [
    ("non-compliance", ["non", "compliance", "noncompliance"]),
    ("co‑operation", ["co", "operation", "cooperation"]),
    ("2014-2020", ["2014", "2020"]),
    ("COVID-19", ["covid", "19", "covid19"]),
    ("state-of-the-art", ["state", "of", "the", "art", "stateoftheart"]),
    ("a-b-c-d-e", ["a", "b", "c", "d", "e"]),
    ("pre- and post-trial", ["pre", "and", "post", "trial", "posttrial"]),
  ])
  func `gives a hyphenated word in parts and whole`(text: String, expected: [String]) {
    #expect(words(text) == expected)
  }

  @Test(arguments: [
    ("死刑", ["死", "死刑", "刑"]),
    ("中国的死刑", ["中", "中国", "国", "国的", "的", "的死", "死", "死刑", "刑"]),
    ("か\u{3099}き", ["が", "がき", "き"]),
    ("한국", ["한", "한국", "국"]),
    ("\u{1112}\u{1161}\u{11AB}국", ["한", "한국", "국"]),
    ("ｶﾞｽ", ["ガ", "ガス", "ス"]),
    ("โทษ UN", ["โ", "โท", "ท", "ทษ", "ษ", "un"]),
  ])
  func `pairs the characters of scripts without blanks`(text: String, expected: [String]) {
    #expect(words(text) == expected)
  }

  @Test
  func `counts positions and marks forms`() {
    var tokenizer = Tokenizer()
    tokenizer.tokenize("UPR re-entry 922(g) ÉTAT 死刑")
    let seen = tokenizer.tokens.map { token in
      "\(String(decoding: tokenizer.folded(token), as: UTF8.self)) \(token.position) \(token.form.rawValue)"
    }
    #expect(
      seen == [
        "upr 1 1", "re 2 0", "entry 3 0", "reentry 2 4", "922 4 2", "g 5 0", "etat 6 33",
        "死 7 24", "死刑 7 8", "刑 8 24",
      ]
    )
    #expect(tokenizer.tokens[3].range == ByteRange(4, 12))
  }

  @Test
  func `cuts long words between characters`() {
    let long = String(repeating: "é", count: 40) + String(repeating: "ж", count: 40)
    #expect(
      words(long) == [String(repeating: "e", count: 40) + String(repeating: "ж", count: 10)]
    )
  }

  @Test
  func `takes any bytes, and its ranges lie in the text, in order`() {
    var random = SeededGenerator(seed: 2)
    let alphabet = Array("aZé.-’'9,¹死か\u{3099}한 \u{301}﷽\u{0}".utf8)
    var tokenizer = Tokenizer()
    for round in 0..<3000 {
      let bytes = (0..<Int.random(in: 0...60, using: &random)).map { _ in
        round % 2 == 0
          ? UInt8.random(in: 0...255, using: &random) : alphabet.randomElement(using: &random) ?? 0
      }
      tokenizer.tokenize(bytes.span)
      var last = Int32(0)
      for token in tokenizer.tokens {
        let folded = tokenizer.folded(token)
        #expect(token.range.lower >= 0 && token.range.end <= bytes.count && !token.range.isEmpty)
        #expect(
          !folded.isEmpty && folded.count <= Tokenizer.longestTerm && !folded.contains { $0 < 0x20 }
        )
        if !token.form.contains(.compound) {
          #expect(token.position >= last)
          last = token.position
        }
      }
    }
  }
}

// SPDX-License-Identifier: GPL-2.0-or-later

import Documents
import TestSupport
import Testing

@Suite
struct FoldingTests {
  @Test(arguments: [
    ("Café", "cafe"), ("Cafe\u{301}", "cafe"), ("NGÖ", "ngo"), ("Łódź", "lodz"),
    ("straße", "strasse"), ("İstanbul", "istanbul"), ("Diyarbakır", "diyarbakir"),
    ("Đorđević", "dordevic"), ("ﬁnding", "finding"), ("ＵＮ", "un"), ("２０２４", "2024"),
    ("٢٠٢٤", "2024"), ("ΆΡΘΡΟΣ", "αρθροσ"), ("άρθρος", "αρθροσ"),
  ])
  func `loses case, accents, ligatures and width`(text: String, folded: String) {
    #expect(Folding.shared.folded(text) == folded)
  }

  @Test(arguments: [
    ("ёлка", "елка"), ("йод", "йод"), ("и\u{306}од", "йод"), ("Йод", "йод"), ("И\u{306}од", "йод"),
    ("їжак", "іжак"), ("حُقُوق", "حقوق"), ("حـقـوق", "حقوق"), ("أطفال", "اطفال"), ("שָׁלוֹם", "שלום"),
    ("co\u{AD}operate", "cooperate"), ("zero\u{200B}width", "zerowidth"),
  ])
  func `keeps letters apart that are letters of their own`(text: String, folded: String) {
    // Swift compares strings by canonical equivalence; bytes tell й from и with a breve.
    #expect(Array(Folding.shared.folded(text).utf8) == Array(folded.utf8))
  }

  @Test(arguments: [
    ("“l’État”", "\"l'etat\""), ("non‑compliance", "non-compliance"), ("a\u{A0}b", "a b"),
    ("2014–2020", "2014-2020"), ("§ 922(g)", "§ 922(g)"),
  ])
  func `makes quotes, dashes and blanks plain`(text: String, folded: String) {
    #expect(Folding.shared.folded(text) == folded)
  }

  @Test
  func `takes any bytes, and folds what is folded to itself`() {
    var random = SeededGenerator(seed: 6)
    for _ in 0..<2000 {
      let bytes = (0..<40).map { _ in UInt8.random(in: 0...255, using: &random) }
      #expect(Folding.shared.folded(bytes.span).count <= 4 * bytes.count)
      let text = String(decoding: bytes, as: UTF8.self)
      let once = Folding.shared.folded(text)
      #expect(Array(once.utf8) == Array(Folding.shared.folded(once).utf8), "\(bytes)")
    }
    for value in UInt32(0)..<0x30000 {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let once = Folding.shared.folded(Array(String(scalar).utf8).span)
      #expect(once == Folding.shared.folded(once.span), "U+\(String(value, radix: 16))")
    }
  }
}

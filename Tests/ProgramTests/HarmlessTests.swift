// SPDX-License-Identifier: GPL-2.0-or-later

import TestSupport
import Testing

@testable import pincite

@Suite
struct HarmlessTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let what: String
    let text: String
    let page: String
    let record: String

    var testDescription: String { what }

    init(_ what: String, _ text: String, page: String, record: String? = nil) {
      self.what = what
      self.text = text
      self.page = page
      self.record = record ?? page
    }
  }

  static let cases = [
    Case("plain words", "legal aid, ¶ 12 — “so”", page: "legal aid, ¶ 12 — “so”"),
    Case("an escape sequence", "a\u{1B}[2Jb", page: "a␛[2Jb"),
    Case("a title for the window", "\u{1B}]0;x\u{07}", page: "␛]0;x␇"),
    Case("a null", "a\u{0}b", page: "a␀b"),
    Case("a backspace and a delete", "a\u{08}\u{7F}", page: "a␈␡"),
    Case("a carriage return", "a\r\nb", page: "a␍\nb", record: "a␍ b"),
    Case("a C1 control", "a\u{9B}2Jb", page: "a<U+009B>2Jb"),
    Case("next line", "a\u{85}b", page: "a<U+0085>b"),
    Case("a tab", "a\tb", page: "a b"),
    Case("a line feed", "a\nb", page: "a\nb", record: "a b"),
    Case(
      "separators of lines and paragraphs",
      "a\u{2028}b\u{2029}c",
      page: "a\nb\nc",
      record: "a b c",
    ),
    Case("an override", "a\u{202E}b\u{202C}", page: "a<U+202E>b<U+202C>"),
    Case(
      "isolates",
      "\u{2066}a\u{2067}b\u{2068}c\u{2069}",
      page: "<U+2066>a<U+2067>b<U+2068>c<U+2069>",
    ),
    Case(
      "direction marks",
      "a\u{200E}b\u{200F}c\u{061C}",
      page: "abc",
      record: "a\u{200E}b\u{200F}c\u{061C}",
    ),
    Case(
      "characters of no width",
      "a\u{200B}b\u{2060}c\u{FEFF}d\u{AD}e",
      page: "abcde",
      record: "a\u{200B}b\u{2060}c\u{FEFF}d\u{AD}e",
    ),
    Case("tags", "a\u{E0041}\u{E007F}", page: "a", record: "a\u{E0041}\u{E007F}"),
    Case(
      "a joiner between Latin letters",
      "a\u{200D}b\u{200C}c",
      page: "abc",
      record: "a\u{200D}b\u{200C}c",
    ),
    Case("a joiner that Persian needs", "می\u{200C}خواهم", page: "می\u{200C}خواهم"),
    Case("a family", "👩\u{200D}👧", page: "👩\u{200D}👧"),
    Case("combining marks", "e\u{301}", page: "e\u{301}"),
    Case(
      "a hundred marks on one letter",
      "e" + String(repeating: "\u{301}", count: 100) + "f",
      page: "e" + String(repeating: "\u{301}", count: 16) + "f",
      record: "e" + String(repeating: "\u{301}", count: 100) + "f",
    ),
  ]

  @Test(arguments: cases)
  func `what could harm is shown or left out`(_ example: Case) {
    #expect(bytes(harmless(example.text, on: .page)) == bytes(example.page))
    #expect(bytes(harmless(example.text, on: .record)) == bytes(example.record))
  }

  @Test
  func `bytes that are not UTF-8 are shown as what they are`() {
    #expect(harmless(bytes: [0x61, 0xFF, 0x9B, 0x62], on: .page) == #"a\xff\x9bb"#)
    #expect(harmless(bytes: [0xED, 0xA0, 0x80], on: .page) == #"\xed\xa0\x80"#)
    #expect(harmless(bytes: [0xE2, 0x80], on: .page) == #"\xe2\x80"#)
    #expect(harmless(bytes: Array("¶ \u{1B}".utf8), on: .record) == "¶ ␛")
  }

  @Test(arguments: [Surface.page, .record])
  func `no bytes at all get a control character through`(_ surface: Surface) {
    let seed = UInt64.random(in: 0 ... .max)
    var random = SeededGenerator(seed: seed)
    for _ in 0..<400 {
      let input = (0..<Int.random(in: 0...200, using: &random)).map { _ in
        Bool.random(using: &random)
          ? UInt8.random(in: 0 ... .max, using: &random)
          : [0x1B, 0x5B, 0xC2, 0x9B, 0xE2, 0x80, 0xAE, 0xA8, 0x81, 0xA6][
            Int.random(in: 0..<10, using: &random)
          ]
      }
      for text in [
        harmless(bytes: input, on: surface),
        harmless(String(decoding: input, as: UTF8.self), on: surface),
      ] {
        #expect(!text.unicodeScalars.contains { drives($0, surface) }, "seed \(seed)")
        #expect(bytes(harmless(text, on: surface)) == bytes(text), "seed \(seed)")
      }
    }
  }

  private func drives(_ scalar: Unicode.Scalar, _ surface: Surface) -> Bool {
    switch scalar.value {
    case 0x0A: surface == .record
    case 0x00...0x1F, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069, 0x2028, 0x2029: true
    default: false
    }
  }

  private func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }
}

// SPDX-License-Identifier: GPL-2.0-or-later

import Testing
import Wire

@Suite
struct JSONTests {
  @Test(arguments: [
    ("null", JSON.null),
    (" true ", .bool(true)),
    ("-0", .integer(0)),
    ("12.5e1", .number(125)),
    ("9223372036854775807", .integer(.max)),
    ("9223372036854775808", .number(9_223_372_036_854_775_808)),
    (#""a\n\u00e9\ud83d\ude00\/""#, .string("a\né😀/")),
    (
      #"{"a":[1,{"b":[]}],"c":{}}"#,
      .object([
        .init("a", .array([.integer(1), .object([.init("b", .array([]))])])),
        .init("c", .object([])),
      ]),
    ),
  ])
  func `reads every kind of value`(text: String, value: JSON) throws {
    #expect(try JSON.parse(Array(text.utf8)) == value)
  }

  @Test(arguments: [
    "", "{", "[1,", "[1 2]", "{\"a\"}", "{\"a\":1,\"a\":2}", "{a:1}", "01", "1.", "1e", "+1", "tru",
    "\"", "\"\\x\"", "\"\\u12\"", "\"\\ud800\"", "\"\\udc00\"", "\"\u{1}\"", "1 2", "NaN", "'a'",
    "1e999",
  ])
  func `refuses what is not JSON, with a place`(text: String) {
    #expect(throws: JSONError.self) { try JSON.parse(Array(text.utf8)) }
  }

  @Test
  func `refuses bytes that are not UTF-8 within a string`() {
    #expect(throws: JSONError.self) { try JSON.parse([0x22, 0xFF, 0x22]) }
  }

  @Test
  func `bounds nesting before it descends`() throws {
    let deep = { (n: Int) in
      Array(repeating: UInt8(ascii: "["), count: n) + Array(repeating: UInt8(ascii: "]"), count: n)
    }
    _ = try JSON.parse(deep(32))
    #expect(throws: JSONError("nested deeper than 32 levels", at: 32)) {
      try JSON.parse(deep(33))
    }
    #expect(throws: JSONError.self) { try JSON.parse(deep(1_000_000)) }
  }

  @Test
  func `what is written reads back as itself`() throws {
    var generator = SystemRandomNumberGenerator()
    for _ in 0..<500 {
      let value = randomValue(depth: 4, using: &generator)
      #expect(try JSON.parse(value.json) == value)
    }
  }

  @Test
  func `escapes what drives a terminal or reorders text, and reads it back`() throws {
    let text =
      "a\u{7F}\u{9B}\u{85}\u{2028}\u{202E}\u{2069}\u{A0}¶\u{2014}\u{200D}\u{2063}\u{20AC}"
    let json = String(decoding: text.json, as: UTF8.self)
    let escapes = #"\u007f\u009b\u0085\u2028\u202e\u2069"#
    #expect(json == "\"a\(escapes)\u{A0}¶\u{2014}\u{200D}\u{2063}\u{20AC}\"")
    #expect(try JSON.parse(text.json) == .string(text))
  }

  @Test
  func `never writes a line feed or another control character`() {
    let text = String(
      String.UnicodeScalarView((0..<0x20).compactMap { Unicode.Scalar($0 as UInt32) })
    )
    #expect(JSON.string(text).json.allSatisfy { $0 >= 0x20 })
  }

  @Test
  func `a missing value is null, never left out`() throws {
    let note = HitNote(number: "3", at: nil, text: "t", runs: nil, resolved: nil, cites: [])
    let written = String(decoding: note.json, as: UTF8.self)
    #expect(
      written == #"{"number":"3","at":null,"text":"t","runs":null,"resolved":null,"cites":[]}"#
    )
    #expect(try HitNote(JSON.parse(note.json)) == note)
  }

  @Test
  func `a wrong shape names the member`() throws {
    let json = try JSON.parse(Array(#"{"span":[0,9],"runs":[["a",0],["b"]]}"#.utf8))
    #expect(throws: JSONError("runs: a run is a text and 0 or 1")) { try Fragment(json) }
  }

  private func randomValue(depth: Int, using generator: inout some RandomNumberGenerator) -> JSON {
    switch Int.random(in: 0..<(depth > 0 ? 7 : 5), using: &generator) {
    case 0: return .null
    case 1: return .bool(.random(using: &generator))
    case 2: return .integer(.random(in: .min ... .max, using: &generator))
    case 3: return .number(.random(in: -1...1, using: &generator) + 0.1e-3)
    case 4: return .string(randomText(using: &generator))
    case 5:
      return .array(
        (0..<Int.random(in: 0..<4, using: &generator)).map { _ in
          randomValue(depth: depth - 1, using: &generator)
        }
      )
    default:
      return .object(
        (0..<Int.random(in: 0..<4, using: &generator)).map { i in
          .init(
            "\(i)" + randomText(using: &generator),
            randomValue(depth: depth - 1, using: &generator),
          )
        }
      )
    }
  }

  private func randomText(using generator: inout some RandomNumberGenerator) -> String {
    var text = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0..<6, using: &generator) {
      if let scalar = Unicode.Scalar(UInt32.random(in: 0..<0x11_0000, using: &generator)) {
        text.append(scalar)
      }
    }
    return String(text)
  }
}

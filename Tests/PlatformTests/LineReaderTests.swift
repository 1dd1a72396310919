// SPDX-License-Identifier: GPL-2.0-or-later

import Platform
import TestSupport
import Testing

@Suite
struct LineReaderTests {
  private let directory = TemporaryDirectory()

  private func lines(in text: String, limit: Int = 10) throws -> [LineReader.Line] {
    try Files.write(Array(text.utf8), to: directory / "file")
    var reader = LineReader(try Files.openStream(directory / "file"), limit: limit)
    var lines: [LineReader.Line] = []
    while let line = try reader.next() { lines.append(line) }
    return lines
  }

  @Test(
    arguments: [
      ("", []), ("a", ["a"]), ("a\n", ["a"]), ("a\n\n", ["a", ""]), ("\n", [""]),
      ("a\r\nb\rc\r\r\n", ["a", "b\rc\r"]),
      ("0123456789\n0123456789\r\n", ["0123456789", "0123456789"]),
    ] as [(String, [String])]
  )
  func `lines come without their ends`(text: String, expected: [String]) throws {
    #expect(try lines(in: text) == expected.map { .text(Array($0.utf8)) })
  }

  @Test(arguments: [11, 12, 65_535, 65_536, 65_537, 200_000])
  func `a line that is too long is passed over, the next is read`(length: Int) throws {
    let long = String(repeating: "x", count: length)
    #expect(
      try lines(in: "a\n\(long)\nb\n\(long)") == [
        .text([0x61]), .tooLong(limit: 10), .text([0x62]), .tooLong(limit: 10),
      ]
    )
  }

  @Test
  func `a line of any length that is allowed is read whole`() throws {
    let long = String(repeating: "x", count: 200_000)
    #expect(
      try lines(in: "a\n\(long)\nb", limit: 200_000)
        == ["a", long, "b"].map { .text(Array($0.utf8)) }
    )
  }

  @Test(arguments: [(9, false), (10, true), (11, true)])
  func `a stream is read to its end, up to a limit`(limit: Int, isRead: Bool) throws {
    try Files.write(Array("0123456789".utf8), to: directory / "file")
    let bytes = try Files.openStream(directory / "file").readAll(limit: limit)
    #expect((bytes != nil) == isRead)
  }
}

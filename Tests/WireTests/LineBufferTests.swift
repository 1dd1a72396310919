// SPDX-License-Identifier: GPL-2.0-or-later

import Testing
import Wire

@Suite
struct LineBufferTests {
  private static let input =
    "one\r\n\ntw\ro\nthis one is far too long\nlast\n123456789\n1234567890\nx"
  private static let lines: [LineBuffer.Line] = [
    .line(Array("one".utf8)), .line([]), .line(Array("tw\ro".utf8)),
    .tooLong(first: UInt8(ascii: "t")),
    .line(Array("last".utf8)), .line(Array("123456789".utf8)),
    .tooLong(first: UInt8(ascii: "1")),
  ]

  private func lines(of parts: [ArraySlice<UInt8>]) -> [LineBuffer.Line] {
    var buffer = LineBuffer(limit: 10)
    var lines: [LineBuffer.Line] = []
    for part in parts {
      buffer.append(part)
      while let line = buffer.next() { lines.append(line) }
    }
    #expect(buffer.isInsideLine)
    return lines
  }

  @Test
  func `gives the same lines however the bytes arrive`() {
    let bytes = Array(Self.input.utf8)
    #expect(lines(of: [bytes[...]]) == Self.lines)
    #expect(lines(of: bytes.indices.map { bytes[$0...$0] }) == Self.lines)
    for cut in bytes.indices {
      #expect(lines(of: [bytes[..<cut], bytes[cut...]]) == Self.lines, "cut at \(cut)")
    }
  }

  @Test
  func `gives the same lines when all of them are read late`() {
    var buffer = LineBuffer(limit: 10)
    for byte in Self.input.utf8 { buffer.append([byte]) }
    var lines: [LineBuffer.Line] = []
    while let line = buffer.next() { lines.append(line) }
    #expect(lines == Self.lines)
  }

  @Test
  func `reports an endless line once and holds none of it`() {
    var buffer = LineBuffer(limit: 64 * 1024)
    var reports = 0
    for _ in 0..<64 {
      buffer.append([UInt8](repeating: 0x61, count: 16 * 1024))
      while let line = buffer.next() {
        #expect(line == .tooLong(first: 0x61))
        reports += 1
      }
      #expect(buffer.count < 64 * 1024)
    }
    buffer.append(Array("\nPING\n".utf8))
    #expect(reports == 1)
    #expect(buffer.next() == .line(Array("PING".utf8)))
    #expect(buffer.next() == nil)
    #expect(!buffer.isInsideLine)
  }
}

// SPDX-License-Identifier: GPL-2.0-or-later

import TestSupport
import Testing

@testable import Documents

@Suite
struct SixteenBytesTests {
  @Test
  func `finds the byte that a walk finds, wherever it stands`() {
    var generator = SeededGenerator(seed: 16)
    for count in 0..<70 {
      for _ in 0..<8 {
        let bytes = (0..<count).map { _ in
          UInt8.random(in: 0..<16, using: &generator) == 0
            ? UInt8.random(in: 0...255, using: &generator) : 0x62
        }
        let start = Int.random(in: 0...count, using: &generator)
        let end = Int.random(in: start...count, using: &generator)
        let found = firstByte(bytes.span, start, end) {
          $0.equal(0x20) .| $0.below(0x0A) .| $0.within(0x30...0x39) .| $0.above(0xBF)
        }
        let walked = (start..<end).first { at in
          bytes[at] == 0x20 || bytes[at] < 0x0A || bytes[at].isDigit || bytes[at] > 0xBF
        }
        #expect(found == walked ?? end)
      }
    }
  }
}

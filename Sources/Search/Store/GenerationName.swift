// SPDX-License-Identifier: GPL-2.0-or-later

package import Platform

/// The name of a generation: its number, and the beginning of the digest of its content.
///
/// Numbers only grow and none is used twice; the clock says nothing about order.
package struct GenerationName: Sendable, Hashable, Comparable, CustomStringConvertible {
  package let number: Int
  package let content: UInt32

  package init(number: Int, content: UInt64) {
    self.number = number
    self.content = UInt32(truncatingIfNeeded: content >> 32)
  }

  /// `g0000000042-1a2b3c4d` and nothing else: a name is used as a path.
  package init?(_ text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard bytes.count == 20, bytes[0] == UInt8(ascii: "g"), bytes[11] == UInt8(ascii: "-"),
      bytes[1..<11].allSatisfy({ $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }),
      let number = Int(String(decoding: bytes[1..<11], as: UTF8.self)),
      let content = Hexadecimal.number(String(decoding: bytes[12...], as: UTF8.self)[...])
    else { return nil }
    self.number = number
    self.content = UInt32(truncatingIfNeeded: content)
  }

  package static func < (left: GenerationName, right: GenerationName) -> Bool {
    (left.number, left.content) < (right.number, right.content)
  }

  package var description: String {
    let digits = String(number)
    let zeros = String(repeating: "0", count: max(0, 10 - digits.utf8.count))
    return "g\(zeros)\(digits)-\(Hexadecimal.text(UInt64(content), digits: 8))"
  }

  package var path: FilePath { FilePath(description) }
}

// SPDX-License-Identifier: GPL-2.0-or-later

import Documents

extension Schema.Field {
  /// The term of a whole value: both sides make it here. Never empty, at most
  /// `Schema.termBytes` long, without control characters.
  package func term(_ value: String) -> [UInt8] {
    var bytes = Array(prefix.utf8)
    bytes.append(contentsOf: normalised(value))
    guard bytes.count > Schema.termBytes else { return bytes }
    let mark = Array(Hexadecimal.text(XXHash64.digest(bytes.span), digits: 16).utf8)
    var end = Schema.termBytes - mark.count
    while end > prefix.utf8.count, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    return bytes[..<end] + mark
  }

  /// As it is compared: folded unless the field is exact, each run of blanks and controls one blank.
  private func normalised(_ value: String) -> [UInt8] {
    let source = Array(value.utf8)
    let folded = form == .exact ? source : Folding.shared.folded(source.span)
    var result: [UInt8] = []
    for byte in folded {
      if byte > 0x20, byte != 0x7F {
        result.append(byte)
      } else if let last = result.last, last != 0x20 {
        result.append(0x20)
      }
    }
    if result.last == 0x20 { result.removeLast() }
    return result
  }
}

// SPDX-License-Identifier: GPL-2.0-or-later

/// The symbol under which an organisation files a document, alone on its line.
enum DocumentSymbol {
  /// A line that is nothing but a symbol: `CEDAW/C/LAO/Q/10`, `A/HRC/19/3/Add.1`, `CM/Rec(2017)3`.
  static func whole(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> String? {
    var from = start
    var to = end
    while from < to, bytes[from] == 0x2A { from += 1 }
    while to > from, bytes[to - 1] == 0x2A { to -= 1 }
    return symbol(bytes, from, to) ?? symbolBesidePage(bytes, from, to)
  }

  /// `A/HRC/19/3<tab>12`, `12<tab>A/HRC/19/3`: the head of a page.
  private static func symbolBesidePage(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> String? {
    let from = Furniture.afterPageNumber(bytes, start, end)
    if from > start { return symbol(bytes, from, end) }
    var to = end
    while to > start, bytes[to - 1].isDigit || bytes[to - 1] == 0x2F { to -= 1 }
    guard to < end, end - to <= 7, to > start, bytes[to - 1].isBlank else { return nil }
    while to > start, bytes[to - 1].isBlank { to -= 1 }
    return symbol(bytes, start, to)
  }

  private static func symbol(_ bytes: Span<UInt8>, _ from: Int, _ to: Int) -> String? {
    guard to - from >= 5, to - from <= 60, bytes[from].isUpper else { return nil }
    var slashes = 0
    var digits = 0
    var letters = 0
    for at in from..<to {
      switch bytes[at] {
      case 0x2F: slashes += 1
      case 0x30...0x39: digits += 1
      case 0x41...0x5A, 0x61...0x7A: letters += 1
      case 0x2E, 0x2D, 0x28, 0x29: break
      default: return nil
      }
    }
    guard digits > 0, letters > 0, slashes > 1 || slashes == 1 && bytes[to - 1].isDigit else {
      return nil
    }
    return String(decoding: (from..<to).map { bytes[$0] }, as: UTF8.self)
  }
}

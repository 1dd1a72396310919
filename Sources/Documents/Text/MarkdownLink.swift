// SPDX-License-Identifier: GPL-2.0-or-later

/// `[the report](https://example.org)`: words and where they lead.
struct MarkdownLink {
  let text: Range<Int>
  let address: Range<Int>
  /// Past the closing bracket.
  let end: Int

  private static let longestText = 300
  private static let longestAddress = 2000

  init?(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) {
    var at = start + 1
    let reach = min(end, start + Self.longestText)
    while at < reach, bytes[at] != 0x5D {
      if bytes[at] == 0x5B { return nil }
      at += 1
    }
    guard at < reach, at > start + 1, at + 2 < end, bytes[at + 1] == 0x28 else { return nil }
    text = start + 1..<at
    let from = at + 2
    guard
      ["http://", "https://", "www.", "mailto:", "#", "/", "./", "../"].contains(where: {
        hasPrefix(bytes, from, end, $0)
      })
    else { return nil }
    at = from
    let stop = min(end, from + Self.longestAddress)
    // Brackets may stand in an address in pairs.
    var depth = 0
    while at < stop, bytes[at] > 0x20 {
      // Another link begins: this one has no end.
      if bytes[at] == 0x5D, at + 1 < stop, bytes[at + 1] == 0x28 { return nil }
      if bytes[at] == 0x28 { depth += 1 }
      if bytes[at] == 0x29 {
        if depth == 0 { break }
        depth -= 1
      }
      at += 1
    }
    guard at < stop, bytes[at] == 0x29 else { return nil }
    address = from..<at
    self.end = at + 1
  }

  /// Whether the address is on the web and says more than the words.
  func showsAddress(_ bytes: Span<UInt8>) -> Bool {
    guard bytes[address.lowerBound].isLetter else { return false }
    guard text.count == address.count else { return true }
    return !zip(text, address).allSatisfy { bytes[$0] == bytes[$1] }
  }
}

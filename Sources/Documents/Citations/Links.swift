// SPDX-License-Identifier: GPL-2.0-or-later

/// How far a web address reaches in running text.
enum LinkExtent {
  /// The end of the address whose scheme or `www` ends at `head`, or nil when nothing follows it.
  static func end(_ text: Span<UInt8>, lower: Int, head: Int, limit: Int) -> Int? {
    var at = head
    if text[lower] | 0x20 == UInt8(ascii: "h") {
      guard head + 3 < limit, text[head] == UInt8(ascii: ":"), text[head + 1] == 0x2F,
        text[head + 2] == 0x2F
      else { return nil }
      at = head + 3
    } else {
      let stop = head < limit && text[head] == UInt8(ascii: "\\") ? head + 1 : head
      guard stop + 1 < limit, text[stop] == UInt8(ascii: ".") else { return nil }
      at = stop + 1
    }
    let start = at
    // Before the walk: a file of nothing but beginnings of addresses would be walked from each to its end.
    guard start < limit, isLetterOrDigit(text[start]) else { return nil }
    var opened = 0
    var closed = 0
    while at < limit, isPart(text, at, limit) {
      if text[at] == UInt8(ascii: "(") { opened += 1 }
      if text[at] == UInt8(ascii: ")") { closed += 1 }
      at += 1
    }
    while at > start {
      switch text[at - 1] {
      case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"),
        UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: "'"), UInt8(ascii: "*"),
        UInt8(ascii: "]"), UInt8(ascii: "\\"):
        at -= 1
        continue
      case UInt8(ascii: ")") where closed > opened:
        closed -= 1
        at -= 1
        continue
      default: break
      }
      break
    }
    return at > start ? at : nil
  }

  private static func isPart(_ text: Span<UInt8>, _ at: Int, _ limit: Int) -> Bool {
    let byte = text[at]
    switch byte {
    case 0x00...0x20, 0x7F, UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""),
      UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "|"), UInt8(ascii: "^"),
      UInt8(ascii: "`"):
      return false
    case UInt8(ascii: "&"):
      guard let glyph = Glyph(entity: text, at: at, end: limit), case .space = glyph.kind else {
        return true
      }
      return false
    case 0x80...0xFF:
      switch Glyph(text, at: at, end: limit).kind {
      case .letter, .nothing: return true
      default: return byte & 0xC0 == 0x80
      }
    default: return true
    }
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    0x30...0x39 ~= byte || 0x41...0x5A ~= byte || 0x61...0x7A ~= byte || byte >= 0x80
  }
}

/// Web addresses, the dates on which they were read, and the other numbers that publishers give.
extension CitationScanner {
  mutating func link(at index: Int) -> Int? {
    guard tokens[index].shape == .link else { return nil }
    let printed = text(index)
    var citation = Found(.url, normalLink(printed), index, index + 1)
    citation.names = symbols(in: printed)
    if let known = accessDate, index - known.upper <= 4 { citation.accessed = known.date }
    if citation.accessed == nil, let (date, _) = accessBehind(index + 1) {
      citation.accessed = date
    }
    accessDate = nil
    add(citation)
    open = nil
    return index + 1
  }

  /// Scheme and host in small letters, the path as it is; `www.` gets `http://`.
  private func normalLink(_ printed: String) -> String {
    var link: [UInt8] = []
    var slashes = 0
    for byte in plainLink(printed).utf8 {
      if byte == UInt8(ascii: "/") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "#") {
        slashes += 1
      }
      link.append(slashes < 3 && byte.isUpper ? byte | 0x20 : byte)
    }
    return "url:" + String(decoding: link, as: UTF8.self)
  }

  /// Without escapes and what nobody sees, and with its scheme.
  private func plainLink(_ printed: String) -> String {
    var link = printed
    if link.utf8.contains(UInt8(ascii: "&")) { link = link.replacing("&amp;", with: "&") }
    if link.utf8.contains(where: { $0 == UInt8(ascii: "\\") || $0 >= 0x80 || $0 < 0x20 }) {
      link.unicodeScalars.removeAll { $0 == "\\" || $0.value.isInvisible }
    }
    return link.utf8.first.map { $0 | 0x20 == UInt8(ascii: "h") } ?? false ? link : "http://" + link
  }

  /// The document symbol in an address, plain or percent-encoded.
  private func symbols(in link: String) -> [String] {
    guard link.utf8.count <= 2000 else { return [] }
    let decoded = Array(
      link.utf8.contains(UInt8(ascii: "%"))
        ? link.replacing("%2F", with: "/").replacing("%2f", with: "/").utf8 : link.utf8
    )
    var tries = 0
    for index in decoded.indices
    where decoded[index] == UInt8(ascii: "=") || decoded[index] == UInt8(ascii: "/") {
      let head = decoded[(index + 1)...].prefix(6)
      guard let slash = head.firstIndex(of: UInt8(ascii: "/")), tries < 4,
        Symbols.bodies.contains(String(decoding: head[..<slash], as: UTF8.self).uppercased())
      else { continue }
      tries += 1
      let rest = decoded[(index + 1)...].prefix { !"=&?#".utf8.contains($0) }
      var scanner = CitationScanner()
      let symbols = scanner.scan(Array(rest), in: ByteRange(0, rest.count))
      if let symbol = symbols.first(where: { $0.range.start == 0 && $0.normal.hasPrefix("un:") }) {
        return [symbol.normal]
      }
    }
    return []
  }

  // MARK: Access dates

  /// `accessed October 1, 2020,` before an address.
  mutating func accessed(at index: Int) -> Int? {
    guard let (date, upper) = readDate(index + 1) else { return nil }
    accessDate = (upper, date)
    return nil
  }

  /// `, accessed 3/4/2021`, `(last visited 6 Sept. 2024)` behind an address.
  private func accessBehind(_ index: Int) -> (String, Int)? {
    var next = index
    while next < index + 8 {
      if word(next) == .accessed { return readDate(next + 1) }
      let isFiller =
        [.comma, .leftParenthesis, .leftBracket, .otherMark, .period, .rightParenthesis].contains(
          word(next)
        ) || ["last", "Last", "date", "site"].contains(text(next))
      guard isFiller, next < tokens.count else { return nil }
      next += 1
    }
    return nil
  }

  /// A date in ISO 8601, or `?` when it can be read in two ways.
  private func readDate(_ index: Int) -> (String, Int)? {
    let index = skipping(.on, .colon, from: index)
    if word(index) == .month, let month = monthNumber(index), let day = plainNumber(index + 1) {
      let year = skipping(.comma, from: index + 2)
      if 1...31 ~= day, let value = plainNumber(year), 1900...2200 ~= value {
        return (iso(value, month, day), year + 1)
      }
    }
    guard let first = plainNumber(index) else { return nil }
    if let month = monthNumber(index + 1), 1...31 ~= first {
      let year = skipping(.comma, from: index + 2)
      guard let value = plainNumber(year), 1900...2200 ~= value else { return nil }
      return (iso(value, month, first), year + 1)
    }
    let mark = word(index + 1)
    guard mark == .slash || mark == .hyphen || mark == .period, word(index + 3) == mark,
      let second = plainNumber(index + 2), let third = plainNumber(index + 4)
    else { return nil }
    if first > 1900, 1...12 ~= second, 1...31 ~= third {
      return (iso(first, second, third), index + 5)
    }
    guard 1900...2200 ~= third else { return nil }
    if first > 12, 1...12 ~= second, first <= 31 { return (iso(third, second, first), index + 5) }
    if second > 12, 1...12 ~= first, second <= 31 {
      return (iso(third, first, second), index + 5)
    }
    return ("?", index + 5)
  }

  private func iso(_ year: Int, _ month: Int, _ day: Int) -> String {
    "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
  }

  func monthNumber(_ index: Int) -> Int? {
    guard word(index) == .month else { return nil }
    let names = [
      "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ]
    return names.firstIndex(of: String(text(index).lowercased().prefix(3))).map { $0 + 1 }
  }

  // MARK: Identifiers

  /// `doi:10.21105/joss.03617`, `DOI 10.1000/182`.
  mutating func doi(at index: Int) -> Int? {
    let start = skipping(.colon, from: index + 1)
    guard word(start + 1) == .period, text(start) == "10", word(start + 3) == .slash else {
      return nil
    }
    var upper = start + 4
    while upper < tokens.count, !tokens[upper].isSpaced,
      ![.comma, .semicolon, .closeQuote, .quote, .rightBracket].contains(tokens[upper].word)
    {
      upper += 1
    }
    while upper > start + 4, tokens[upper - 1].shape == .mark { upper -= 1 }
    guard upper > start + 4 else { return nil }
    add(Found(.doi, "doi:" + text(start, upTo: upper), index, upper))
    return upper
  }

  /// `ISBN 978-92-1-154170-1`, `ISBN-10: 92-1-154170-X`.
  mutating func isbn(at index: Int) -> Int? {
    var next = index + 1
    if word(next) == .hyphen, [10, 13].contains(plainNumber(next + 1) ?? 0) { next += 2 }
    next = skipping(.colon, from: next)
    var digits = ""
    var upper = next
    while upper < tokens.count, digits.utf8.count < 13 {
      let token = tokens[upper]
      if token.shape == .number {
        digits += text(upper)
      } else if text(upper).uppercased() == "X", digits.utf8.count == 9 {
        digits += "X"
      } else if token.word != .hyphen {
        break
      }
      upper += 1
    }
    while upper > next, tokens[upper - 1].word == .hyphen { upper -= 1 }
    digits = digits.uppercased()
    guard digits.utf8.count == 10 || digits.utf8.count == 13 else { return nil }
    add(Found(.isbn, "isbn:" + digits, index, upper))
    return upper
  }
}

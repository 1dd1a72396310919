// SPDX-License-Identifier: GPL-2.0-or-later

/// What belongs to the page and not to the text: its number, the printer's number, pictures.
enum Furniture {
  private static let longest = 60

  static func isPageLine(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    if isImage(bytes, start, end) { return true }
    guard end - start <= longest else { return false }
    if isGoingOn(bytes, start, end) { return true }
    if isPageNumber(bytes, start, end) || isJobNumber(bytes, start, end) { return true }
    // `2/18 23-20842`: both on one line.
    let second = afterPageNumber(bytes, start, end)
    return second > start && second < end && isJobNumber(bytes, second, end)
  }

  /// `/...`, `/…`: the page goes on.
  private static func isGoingOn(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    guard end - start <= 6, bytes[start] == 0x2F else { return false }
    return hasPrefix(bytes, start + 1, end, "...") || scalar(bytes, start + 1, end).value == 0x2026
  }

  /// Past `2` or `2/18` and the blanks behind it; `start` where there is none.
  static func afterPageNumber(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Int {
    var at = start
    for part in 0..<2 {
      let digits = at
      while at < end, bytes[at].isDigit, at - digits < 4 { at += 1 }
      guard at > digits else { return start }
      guard part == 0, at < end, bytes[at] == 0x2F else { break }
      at += 1
    }
    return at < end && bytes[at].isBlank ? skipBlanks(bytes, at, end) : start
  }

  /// `image1.png`, `![](…)`.
  private static func isImage(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    if hasPrefix(bytes, start, end, "![") { return bytes[end - 1] == 0x29 }
    guard end - start < 80, end - start > 5 else { return false }
    for ending in [".png", ".jpg", ".jpeg", ".gif", ".emf", ".wmf", ".tif", ".bmp", ".svg"]
    where hasPrefix(bytes, end - ending.utf8.count, end, ending) {
      for at in start..<end where bytes[at].isBlank || bytes[at] == 0x2F { return false }
      return true
    }
    return false
  }

  /// `- 12 -`, `-12-`, `12/34`, `Page 12 of 34`, `[12]` between dashes; a bare number is told by its label.
  private static func isPageNumber(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    var at = start
    var named = false
    for word in ["page ", "página ", "seite ", "p. ", "стр. ", "страница "]
    where hasPrefix(bytes, at, end, word) {
      at = skipBlanks(bytes, at + word.utf8.count, end)
      named = true
      break
    }
    var dashed = false
    while at < end, bytes[at] == 0x2D || bytes[at] == 0x7C || bytes[at].isBlank {
      dashed = dashed || !bytes[at].isBlank
      at += 1
    }
    let digits = at
    while at < end, bytes[at].isDigit { at += 1 }
    guard at > digits, at - digits <= 4 else { return false }
    at = skipBlanks(bytes, at, end)
    if at == end { return named }
    if dashed {
      while at < end, bytes[at] == 0x2D || bytes[at] == 0x7C || bytes[at].isBlank { at += 1 }
      return at == end
    }
    var separated = false
    for word in ["/", "of ", "de ", "sur ", "von ", "из "] where hasPrefix(bytes, at, end, word) {
      at = skipBlanks(bytes, at + word.utf8.count, end)
      separated = named || word == "/"
      break
    }
    guard separated else { return false }
    let total = at
    while at < end, bytes[at].isDigit { at += 1 }
    return at == end && at > total && at - total <= 4
  }

  /// `GE.11-46463 (E)`, `V.05-84567`, `12-34567 (F)`, `*1234567*`: the United Nations' printers.
  private static func isJobNumber(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    var at = start
    if bytes[at] == 0x2A {
      at += 1
      let digits = at
      while at < end, bytes[at].isDigit { at += 1 }
      return at - digits >= 6 && at + 1 == end && bytes[at] == 0x2A
    }
    let letters = at
    while at < end, at - letters < 4, bytes[at].isUpper { at += 1 }
    let office = at > letters
    if office {
      guard at < end, bytes[at] == 0x2E else { return false }
      at += 1
    }
    let first = at
    while at < end, bytes[at].isDigit { at += 1 }
    guard at - first == 2, at < end, bytes[at] == 0x2D else { return false }
    at += 1
    let second = at
    while at < end, bytes[at].isDigit { at += 1 }
    guard at - second >= 5, at - second <= 6 else { return false }
    // Languages in brackets, dates of printing, a bar code's number or the page's may follow.
    while at < end {
      let byte = bytes[at]
      guard
        byte.isBlank || byte.isDigit || byte == 0x2F || byte == 0x28 || byte == 0x29 || byte == 0x2A
          || "EFSRAC".utf8.contains(byte)
      else { return false }
      at += 1
    }
    return true
  }
}

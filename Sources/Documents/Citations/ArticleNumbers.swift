// SPDX-License-Identifier: GPL-2.0-or-later

/// An article without its instrument is that of the one instrument of which the document names the
/// same article elsewhere; when it names several, or none, it stays what it was.
enum ArticleNumbers {
  /// The rule by which an article has only its document's committee to go by.
  static let committeeAlone = "committee-alone"

  /// The instruments of which one article is named.
  private enum Known {
    case none
    case one(Substring)
    case several
  }

  static func complete(_ citations: inout [Citation]) {
    var open: [Int] = []
    var named: [Int] = []
    for index in citations.indices where citations[index].kind == .article {
      if isUnknown(citations[index].normal) || citations[index].resolution?.rule == committeeAlone {
        open.append(index)
      } else {
        named.append(index)
      }
    }
    guard !open.isEmpty else { return }
    var instruments: [Substring: Known] = [:]
    for index in open { instruments[parts(citations[index].normal).number] = Known.none }
    for index in named {
      let (instrument, number) = parts(citations[index].normal)
      switch instruments[number] {
      case nil, .several: break
      case .some(.none): instruments[number] = .one(instrument)
      case .one(let other): if other != instrument { instruments[number] = .several }
      }
    }
    for index in open {
      let (unknown, number) = parts(citations[index].normal)
      guard case .one(let instrument) = instruments[number],
        unknown == "?" || !instrument.hasPrefix("dom:")
      else { continue }
      let rest = citations[index].normal.dropFirst("art:".utf8.count + unknown.utf8.count)
      citations[index].normal = "art:\(instrument)" + rest
      citations[index].resolution = Resolution(rule: "same-number")
    }
  }

  private static func isUnknown(_ normal: String) -> Bool {
    let bytes = normal.utf8.span
    return bytes.count > 4 && bytes[4] == UInt8(ascii: "?")
  }

  /// The instrument and the number of `art:ICCPR/14/3/d`.
  private static func parts(_ normal: String) -> (instrument: Substring, number: Substring) {
    let bytes = normal.utf8.span
    var slashes = (first: bytes.count, second: bytes.count)
    var at = 4
    while at < bytes.count, slashes.second == bytes.count {
      if bytes[at] == UInt8(ascii: "/") {
        if slashes.first == bytes.count { slashes.first = at } else { slashes.second = at }
      }
      at += 1
    }
    let index = { (offset: Int) in normal.utf8.index(normal.startIndex, offsetBy: offset) }
    let number = min(slashes.first + 1, bytes.count)
    return (
      normal[index(min(4, bytes.count))..<index(slashes.first)],
      normal[index(number)..<index(max(number, slashes.second))],
    )
  }
}

// SPDX-License-Identifier: GPL-2.0-or-later

/// An article without its instrument is that of the one instrument of which the document names the
/// same article elsewhere; when it names several, or none, it stays what it was.
enum ArticleNumbers {
  /// The rule by which an article has only its document's committee to go by.
  static let committeeAlone = "committee-alone"

  static func complete(_ citations: inout [Citation]) {
    var instruments: [Substring: Set<Substring>] = [:]
    for citation in citations where citation.kind == .article {
      let (instrument, number) = parts(citation.normal)
      if citation.resolution?.rule == committeeAlone { continue }
      if instrument != "?" { instruments[number, default: []].insert(instrument) }
    }
    for index in citations.indices where citations[index].kind == .article {
      let isAlone = citations[index].resolution?.rule == committeeAlone
      let (unknown, number) = parts(citations[index].normal)
      guard unknown == "?" || isAlone, let known = instruments[number], known.count == 1,
        let instrument = known.first, !isAlone || !instrument.hasPrefix("dom:")
      else { continue }
      let rest = citations[index].normal.dropFirst("art:".utf8.count + unknown.utf8.count)
      citations[index].normal = "art:\(instrument)" + rest
      citations[index].resolution = Resolution(rule: "same-number")
    }
  }

  /// The instrument and the number of `art:ICCPR/14/3/d`.
  private static func parts(_ normal: String) -> (instrument: Substring, number: Substring) {
    let elements = normal.dropFirst(4).split(separator: "/", maxSplits: 2)
    return (elements.first ?? "", elements.dropFirst().first ?? "")
  }
}

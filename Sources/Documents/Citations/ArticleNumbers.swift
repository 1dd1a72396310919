// SPDX-License-Identifier: GPL-2.0-or-later

/// An article without its instrument is that of the one instrument of which the document names the
/// same article elsewhere; when it names several, or none, it stays unknown.
enum ArticleNumbers {
  static func complete(_ citations: inout [Citation]) {
    var instruments: [Substring: Set<Substring>] = [:]
    for citation in citations where citation.kind == .article {
      let (instrument, number) = parts(citation.normal)
      if instrument != "?" { instruments[number, default: []].insert(instrument) }
    }
    for index in citations.indices where citations[index].normal.hasPrefix("art:?/") {
      let number = parts(citations[index].normal).number
      guard let known = instruments[number], known.count == 1, let instrument = known.first else {
        continue
      }
      citations[index].normal = "art:\(instrument)/" + citations[index].normal.dropFirst(6)
      citations[index].resolution = Resolution(rule: "same-number")
    }
  }

  /// The instrument and the number of `art:ICCPR/14/3/d`.
  private static func parts(_ normal: String) -> (instrument: Substring, number: Substring) {
    let elements = normal.dropFirst(4).split(separator: "/", maxSplits: 2)
    return (elements.first ?? "", elements.dropFirst().first ?? "")
  }
}

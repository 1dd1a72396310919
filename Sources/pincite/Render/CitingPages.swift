// SPDX-License-Identifier: GPL-2.0-or-later

import Wire

extension Cites: Presentable {
  static var columns: [String] { ["normal", "kind", "pinpoint", "text", "in", "targets", "cite"] }

  var records: [[String]] {
    citations.map {
      [
        $0.normal, $0.kind, $0.pinpoint ?? "", $0.text, $0.place,
        $0.targets.joined(separator: " "), $0.cite ?? "",
      ]
    }
  }

  func draw(on page: inout Page) {
    if page.layout.talks {
      page.flow([.citation(id), .plain(" cites \(counted(citations.count, "source"))")])
    }
    for citation in citations {
      page.flow([.plain(citation.text)], indent: 4)
      if let source = citation.source {
        page.flow([.plain("= \(page.layout.sign(source))")], indent: 6)
      }
      page.facts(
        [
          citation.normal, citation.pinpoint.map { page.layout.sign(pinpointInWords($0)) },
          citation.place,
        ],
        indent: 6,
      )
      for target in citation.targets {
        page.line([.plain("\(page.layout.arrow) \(target)")], indent: 6)
      }
    }
  }
}

extension CitationRecord {
  /// The source in full where the text only points to it.
  fileprivate var source: String? { ["id", "supra", "infra", "alias"].contains(kind) ? cite : nil }
}

extension CitedBy: Presentable {
  static var columns: [String] { ["id", "label", "in", "pinpoint", "text"] }

  var records: [[String]] {
    citing.map { [$0.id, $0.label, $0.place, $0.pinpoint ?? "", $0.text] }
  }

  var remarks: [String] {
    if citing.isEmpty { return ["nothing in the corpus cites \(normal)"] }
    return citing.count < total ? ["\(citing.count) of \(total) shown"] : []
  }

  func draw(on page: inout Page) {
    let layout = page.layout
    if layout.talks {
      let often = total == 0 ? "nowhere" : counted(total, "time")
      page.flow([.citation(normal), .plain(" is cited \(often)")])
      if !inCorpus { page.facts(["it is not in the corpus itself"]) }
      let isWhole = citing.count == total
      page.facts(
        isWhole ? pinpointsWithCounts.map(layout.sign) : ["\(citing.count) of them shown"]
      )
    }
    let widest = Swift.min(
      citing.map { displayWidth($0.marginal(layout)) }.max() ?? 0,
      layout.width / 3,
    )
    var document: String?
    for reference in citing {
      if reference.doc != document {
        document = reference.doc
        page.blank()
        page.flow([.citation(reference.doc)])
      }
      page.flow(
        [.plain(reference.text), .dim("  #\(locator(reference.id))")],
        lead: [.plain("    " + padded(reference.marginal(layout), to: widest) + "  ")],
        hanging: 2,
      )
    }
    guard layout.talks, let first = citing.first else { return }
    page.blank()
    let more = "pincite cited-by \(shellQuoted(normal)) --limit \(Swift.min(total, 100))"
    page.next(["pincite show \(first.id)"] + (citing.count < Swift.min(total, 100) ? [more] : []))
  }

  /// Which places are cited how often, in the order in which they come: `¶ 4 (2)`.
  private var pinpointsWithCounts: [String] {
    var counts: [(String, Int)] = []
    for pinpoint in citing.compactMap(\.pinpoint) {
      if let i = counts.firstIndex(where: { $0.0 == pinpoint }) {
        counts[i].1 += 1
      } else {
        counts.append((pinpoint, 1))
      }
    }
    return counts.map { "\(pinpointInWords($0.0))\($0.1 > 1 ? " (\($0.1))" : "")" }
  }
}

extension CitingRecord {
  fileprivate func marginal(_ layout: Layout) -> String {
    layout.sign(place == "body" ? label : "\(label), \(place)")
  }
}

/// A pinpoint of a normal form as it is read: `para:17(d)` is `¶ 17(d)`.
func pinpointInWords(_ pinpoint: String) -> String {
  let parts = pinpoint.split(separator: ":", maxSplits: 1)
  guard parts.count == 2 else { return pinpoint }
  return switch parts[0] {
  case "para": "¶ \(parts[1])"
  case "sub": String(parts[1])
  case "page": "p. \(parts[1])"
  case "art": "article \(parts[1])"
  case "sect": "section \(parts[1])"
  case "chap": "chapter \(parts[1])"
  default: "\(parts[0]) \(parts[1])"
  }
}

extension Resolution: Presentable {
  static var columns: [String] { ["id", "label", "cite", "why"] }

  var records: [[String]] { candidates.map { [$0.id, $0.label, $0.cite, $0.why] } }

  var remarks: [String] { candidates.isEmpty ? ["nothing in the corpus answers to \(text)"] : [] }

  func draw(on page: inout Page) {
    if candidates.isEmpty { page.flow([.plain("nothing in the corpus answers to \(text)")]) }
    for candidate in candidates {
      page.flow([.citation(page.layout.sign(candidate.cite))])
      page.facts([candidate.why], indent: 4)
      page.line([.dim(candidate.id)], indent: 4)
    }
  }
}

extension Quote: Presentable {
  static var columns: [String] { ["id", "verdict", "ratio", "label", "cite", "differences"] }

  var records: [[String]] {
    matches.map { match in
      let edits = match.edits.filter(\.isDifference)
        .map { "[\($0.yours)] \u{2192} [\($0.source)]" }
      return [
        match.id, verdict, match.ratio.rounded(toPlaces: 3), match.label, match.cite,
        edits.joined(separator: " "),
      ]
    }
  }

  var remarks: [String] { matches.isEmpty ? ["no passage comes near this text"] : [] }

  func draw(on page: inout Page) {
    switch verdict {
    case "exact": page.flow([.citation("verbatim")])
    case "differs":
      page.flow([.problem("not verbatim"), .plain("; the nearest passage:")])
    default: page.flow([.problem("not found"), .plain(": no passage comes near this text")])
    }
    for match in matches {
      page.blank()
      page.flow([.citation(page.layout.sign(match.cite))], indent: 4)
      let differences = match.edits.filter(\.isDifference).count
      if differences > 0 {
        page.entry("you wrote", match.edits.pieces(\.yours), indent: 6, column: 11)
        page.entry("source", match.edits.pieces(\.source), indent: 6, column: 11)
        let share = "\((match.ratio * 100).rounded(toPlaces: 0)) % of the words are the same"
        page.facts([share, counted(differences, "difference")], indent: 6)
      }
      page.line([.dim(match.id)], indent: 6)
    }
  }
}

extension QuoteEdit {
  fileprivate var isDifference: Bool { op != "equal" }
}

extension [QuoteEdit] {
  /// One side of the comparison, with what differs marked.
  fileprivate func pieces(_ side: (QuoteEdit) -> String) -> [Piece] {
    filter { !side($0).isEmpty }.enumerated().flatMap { i, edit -> [Piece] in
      let words: Piece = edit.isDifference ? .hit(side(edit)) : .plain(side(edit))
      return i > 0 ? [.plain(" "), words] : [words]
    }
  }
}

// SPDX-License-Identifier: GPL-2.0-or-later

import Wire

extension Cites: Presentable {
  static var columns: [String] { ["normal", "kind", "pinpoint", "text", "in", "targets"] }

  var records: [[String]] {
    citations.map {
      [$0.normal, $0.kind, $0.pinpoint ?? "", $0.text, $0.place, $0.targets.joined(separator: " ")]
    }
  }

  func draw(on page: inout Page) {
    if page.layout.talks {
      page.flow([.citation(id), .plain(" cites \(counted(citations.count, "source"))")])
    }
    for citation in citations {
      page.flow([.plain(citation.text)], indent: 4)
      page.facts([citation.normal, citation.pinpoint, citation.place], indent: 6)
      for target in citation.targets {
        page.line([.plain("\(page.layout.arrow) \(target)")], indent: 6)
      }
    }
  }
}

extension CitedBy: Presentable {
  static var columns: [String] { ["id", "label", "in", "pinpoint", "text"] }

  var records: [[String]] {
    citing.map { [$0.id, $0.label, $0.place, $0.pinpoint ?? "", $0.text] }
  }

  var remarks: [String] { citing.count < total ? ["\(citing.count) of \(total) shown"] : [] }

  func draw(on page: inout Page) {
    if page.layout.talks {
      page.flow([.citation(normal), .plain(" is cited \(counted(total, "time"))")])
      if !inCorpus { page.facts(["it is not in the corpus itself"]) }
    }
    var document: String?
    for reference in citing {
      if reference.doc != document {
        document = reference.doc
        page.blank()
        page.flow([.citation(reference.doc)])
      }
      let layout = page.layout
      let places = [layout.sign(reference.label), reference.place == "body" ? "" : reference.place]
      page.flow(
        [
          .plain(places.filter { !$0.isEmpty }.joined(separator: ", ")),
          .dim(reference.pinpoint.map { "  cites \(layout.sign($0))" } ?? ""),
        ],
        indent: 4,
      )
      page.flow([.dim(reference.text)], indent: 6)
      page.line([.dim(reference.id)], indent: 6)
    }
    guard page.layout.talks, let first = citing.first else { return }
    page.blank()
    page.next(["pincite show \(first.id)"])
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

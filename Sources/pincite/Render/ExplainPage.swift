// SPDX-License-Identifier: GPL-2.0-or-later

import Wire

extension Explanation: Presentable {
  static var columns: [String] { ["part", "name", "field", "value"] }

  var records: [[String]] {
    [["read as", readAs, "", ""]] + terms.map { ["term", $0.term, $0.field, "\($0.frequency)"] }
      + clauses.map { ["clause", $0.clause, $0.detail, $0.ok ? "yes" : "no"] }
      + parts.map { ["score", $0.part, "", $0.value.rounded(toPlaces: 3)] }
  }

  var remarks: [String] { warnings.map { "warning: \($0)" } }

  /// How the query was read, how often its terms occur, and why a paragraph matches or does not.
  func draw(on page: inout Page) {
    page.entry("read as", [.citation(readAs)])
    for line in tree {
      page.flow(
        [.dim("\(line.node) "), .plain(line.text)],
        indent: 4 + 2 * Swift.min(line.depth, 12),
        hanging: 2,
      )
    }
    for expansion in expansions { page.expansion(expansion) }
    for warning in warnings { page.entry("warning", [.problem(warning)]) }
    page.frequencies(terms)
    guard let id else { return }
    page.blank()
    let verdict = matches == true ? "matches" : "does not match"
    let scored = score.map { ", score \($0.rounded(toPlaces: 2))" } ?? ""
    page.flow([
      .citation(id), matches == true ? .plain(" \(verdict)") : .problem(" \(verdict)"),
      .plain(scored),
    ])
    for clause in clauses {
      let sign = page.layout.ascii ? (clause.ok ? "+" : "-") : (clause.ok ? "✓" : "✗")
      page.flow(
        [.plain(clause.clause), .dim("  \(clause.detail)")],
        lead: [.plain("    "), clause.ok ? .dim(sign) : .problem(sign), " "],
      )
    }
    guard !parts.isEmpty else { return }
    let longest = Swift.max(parts.map(\.value).max() ?? 1, .leastNonzeroMagnitude)
    page.chart(
      parts.map {
        Bar(name: $0.part, share: $0.value / longest, number: $0.value.rounded(toPlaces: 2))
      }
    )
  }
}

extension Page {
  /// Terms and how many paragraphs have them; what nobody has stands out.
  mutating func frequencies(_ terms: [TermCount]) {
    let widest = Swift.min(terms.map { displayWidth($0.term) }.max() ?? 0, layout.width / 2)
    let numbers = terms.map { counted($0.frequency, "paragraph") }
    let column = terms.map { grouped($0.frequency).utf8.count }.max() ?? 0
    for (term, number) in zip(terms, numbers) {
      let words = padded(
        clipped(harmless(term.term, on: .record), columns: widest, layout),
        to: widest,
      )
      let margin = spaces(column - grouped(term.frequency).utf8.count + 2)
      let count: Piece = term.frequency == 0 ? .problem(number) : .plain(number)
      flow([count, .dim("  \(term.field)")], lead: [.plain("    " + words + margin)])
    }
  }
}

extension Similar: Presentable {
  static var columns: [String] { Answer.columns }

  var records: [[String]] { answer.records }

  var handles: [Int: String] { answer.handles }

  func draw(on page: inout Page) {
    if page.layout.talks, !terms.isEmpty {
      page.entry("terms", [.plain(terms.joined(separator: ", "))])
    }
    answer.draw(on: &page, more: "similar \(answer.query)")
  }

  func writeLines(to json: inout JSONWriter) { answer.writeLines(to: &json) }
}

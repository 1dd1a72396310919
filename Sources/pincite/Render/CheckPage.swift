// SPDX-License-Identifier: GPL-2.0-or-later

import Wire

extension FindingRecord {
  static let columns = ["file", "line", "severity", "rule", "message", "excerpt", "remedy"]

  var record: [String] { [file, "\(line)", severity, rule, message, excerpt, remedy] }

  var isNote: Bool { severity == "note" }

  /// Severity and rule, what is the matter, the place in the text, and what can be done.
  func draw(
    on page: inout Page,
    indent: Int = 2,
    withExcerpt: Bool = true,
    withRemedy: Bool = true,
  ) {
    let place = line > 0 ? "\(line)" : "file"
    let margin = spaces(indent + Swift.max(5 - place.utf8.count, 0))
    let severity: Piece = isNote ? .dim(severity) : .problem(severity)
    page.flow(
      [severity, .dim(" \(rule)  "), .plain(message)],
      lead: [.plain(margin), .dim(place + "  ")],
      indent: indent + 7,
    )
    let bar = page.layout.ascii ? "| " : "│ "
    if withExcerpt, !excerpt.isEmpty {
      let columns = page.layout.width - indent - 9
      page.line(
        [.dim(bar), .plain(clipped(excerpt, columns: columns, page.layout))],
        indent: indent + 7,
      )
    }
    if withRemedy, !remedy.isEmpty { page.flow([.dim(remedy)], indent: indent + 7) }
  }
}

extension CheckReport: Presentable {
  static var columns: [String] { FindingRecord.columns }

  var records: [[String]] { findings.map(\.record) }

  var remarks: [String] { [summary] }

  var summary: String {
    let counts = [
      counted(errors, "error"), counted(warnings, "warning"), counted(notes, "note"),
    ].joined(separator: ", ")
    return "\(counts) in \(counted(documents, "document"))"
  }

  func draw(on page: inout Page) {
    page.findings(findings)
    guard page.layout.talks else { return }
    if !findings.isEmpty { page.blank() }
    page.flow([errors + warnings > 0 ? .problem(summary) : .plain(summary)], indent: 0)
  }
}

extension Page {
  /// Findings under the names of their files; the remedy of a rule is said once.
  mutating func findings(_ findings: [FindingRecord]) {
    var file: String?
    var explained: Set<String> = []
    for finding in findings {
      if finding.file != file {
        if file != nil { blank() }
        flow([.citation(finding.file)], indent: 0)
        file = finding.file
      }
      finding.draw(on: &self, withRemedy: explained.insert(finding.rule).inserted)
    }
  }
}

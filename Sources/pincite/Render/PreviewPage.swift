// SPDX-License-Identifier: GPL-2.0-or-later

import Search
import Wire

extension Preview: Presentable {
  static var columns: [String] { ["id", "label", "kind", "lines", "markers", "section", "text"] }

  var records: [[String]] {
    paragraphs.map { paragraph in
      [
        paragraph.id, paragraph.label, paragraph.kind, lineRanges(paragraph.lines),
        paragraph.markers.map { "[\($0.number)]" }.joined(), paragraph.section ?? "",
        paragraph.text,
      ]
    }
  }

  var remarks: [String] { findings.isEmpty ? [] : [counted(findings.count, "finding")] }

  func draw(on page: inout Page) {
    if page.layout.talks { drawHeader(on: &page) }
    drawBody(on: &page)
  }

  fileprivate func drawBody(on page: inout Page) {
    var waiting = findings.sorted { $0.line < $1.line }[...]
    let labels = labelColumns(page.layout)
    var headings = sections[...]
    var leftOut = dropped[...]
    for paragraph in paragraphs {
      let start = paragraph.lines.first?.first ?? 0
      drawDropped(&leftOut, before: start, on: &page)
      while let section = headings.first, section.lines.first?.first ?? 0 <= start {
        drawHeading(section, on: &page)
        headings.removeFirst()
      }
      draw(paragraph, labels: labels, on: &page)
      let end = paragraph.lines.last?.last ?? 0
      while let finding = waiting.first, finding.line <= end {
        finding.draw(on: &page, indent: 6, withExcerpt: false, withRemedy: !finding.isNote)
        waiting.removeFirst()
      }
    }
    for section in headings { drawHeading(section, on: &page) }
    drawDropped(&leftOut, before: .max, on: &page)
    for finding in waiting {
      finding.draw(on: &page, indent: 6, withExcerpt: false, withRemedy: !finding.isNote)
    }
    guard !notes.isEmpty else { return }
    page.blank()
    page.rule([.plain("Notes")])
    for note in notes { page.note(note.number, [.plain(note.text)], note.resolved, indent: 2) }
  }

  fileprivate func drawHeader(on page: inout Page) {
    page.flow([.citation(title ?? "No title")])
    page.facts([file, doc, language])
    page.facts([
      counted(paragraphs.count, "paragraph"), counted(sections.count, "section"),
      counted(notes.count, "note"),
      findings.isEmpty ? "no findings" : counted(findings.count, "finding"),
    ])
  }

  /// Lines that are left out of the text, in their place.
  private func drawDropped(
    _ waiting: inout ArraySlice<DroppedRecord>,
    before line: Int,
    on page: inout Page,
  ) {
    while let next = waiting.first, next.line < line {
      let number = "\(next.line)"
      let words = clipped(
        harmless(next.text, on: .record),
        columns: page.layout.width - 30,
        page.layout,
      )
      page.line(
        [.dim(spaces(7 - number.utf8.count) + number + "  left out: \(next.reason)  " + words)],
        indent: 0,
      )
      waiting.removeFirst()
    }
  }

  private func drawHeading(_ section: SectionRecord, on page: inout Page) {
    page.blank()
    let depth = Swift.max(section.level - (sections.map(\.level).min() ?? 1), 0)
    page.flow(
      [.citation(section.heading), .dim("  \(locator(section.id))")],
      indent: 2 + 2 * Swift.min(depth, 8),
    )
  }

  /// As wide as the widest label that has room. The label says what the address says, in words, so
  /// it is the first to go.
  private func labelColumns(_ layout: Layout) -> Int {
    let room = layout.width >= 100 ? 30 : layout.width >= 70 ? 14 : 0
    return paragraphs.map { displayWidth(layout.sign($0.label)) }.filter { $0 <= room }.max() ?? 0
  }

  /// Line, address, label and first words on one line, with the markers that stand in the text.
  private func draw(_ paragraph: ParagraphRecord, labels: Int, on page: inout Page) {
    let layout = page.layout
    let line = "\(paragraph.lines.first?.first ?? 0)"
    var lead: [Piece] = [
      .dim(spaces(7 - line.utf8.count) + line + "  "),
      .plain(padded(paragraph.locator, to: 8) + " "),
    ]
    if labels > 0 {
      let label = layout.sign(paragraph.label)
      lead.append(.plain(padded(displayWidth(label) <= labels ? label : "", to: labels) + " "))
    }
    let used = lead.reduce(0) { $0 + displayWidth($1.text) }
    let joined = paragraph.joined ? "joined " : ""
    let markers = joined + paragraph.markers.map { "[\($0.number)]" }.joined()
    let rest = layout.width - used
    let tail = rest < 24 ? "" : clipped(markers, columns: rest / 3, layout)
    let words = harmless(paragraph.text, on: .record)
    let first = clipped(words, columns: rest - displayWidth(tail) - 1, layout)
    page.line(lead + [.plain(first), .dim(tail.isEmpty ? "" : " \(tail)")], indent: 0)
  }
}

/// What looks wrong in a document, under the head of the whole of it.
struct SuspiciousPreview: Presentable {
  private let whole: Preview
  private let shown: Preview

  init(whole: Preview) {
    self.whole = whole
    shown = whole.suspicious
  }

  static var columns: [String] { Preview.columns }

  var records: [[String]] { shown.records }

  var remarks: [String] { shown.remarks }

  func draw(on page: inout Page) {
    if page.layout.talks { whole.drawHeader(on: &page) }
    if shown.paragraphs.isEmpty, shown.notes.isEmpty, shown.findings.isEmpty {
      page.flow([.plain("nothing in it looks wrong")])
    } else {
      shown.drawBody(on: &page)
    }
  }

  func write(to json: inout JSONWriter) { shown.write(to: &json) }
}

/// What follows the `#` of an address.
func locator(_ address: String) -> String {
  address.utf8.firstIndex(of: UInt8(ascii: "#")).map {
    String(address[address.index(after: $0)...])
  }
    ?? address
}

/// `12-14,20`, from pairs of first and last lines.
func lineRanges(_ lines: [[Int]]) -> String {
  lines.map { range in
    range.first == range.last ? "\(range.first ?? 0)" : "\(range.first ?? 0)-\(range.last ?? 0)"
  }.joined(separator: ",")
}

/// A text filled up with spaces to so many columns.
func padded(_ text: String, to columns: Int) -> String {
  text + spaces(columns - displayWidth(text))
}

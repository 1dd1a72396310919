// SPDX-License-Identifier: GPL-2.0-or-later

import Wire

extension DocCard {
  func first(_ key: String) -> String? { all(key).first }

  func all(_ key: String) -> [String] { fields.first { $0.key == key }?.values ?? [] }

  /// Title, authors and what else a reader wants to know first.
  fileprivate func drawHead(on page: inout Page) {
    page.flow([.citation(first("Title") ?? doc)])
    page.facts(all("Author"))
    page.facts([
      readableDate(first("Date")), first("Type"), first("Body"),
      first("Session").map { "session \($0)" }, first("State"),
      first("Language"), first("Status"),
    ])
    if let successor = first("Superseded-by") {
      page.flow([.problem("superseded by \(successor)")])
    }
  }
}

extension Show: Presentable {
  static var columns: [String] { ["id", "label", "focus", "lines", "text"] }

  var records: [[String]] {
    paragraphs.map { shown in
      let record = shown.record
      return [
        record.id, record.label, shown.focus ? "focus" : "", lineRanges(record.lines), record.text,
      ]
    }
      + notes.map { note in
        let end = note.resolved.map { " \($0.plain)" } ?? ""
        return [
          "\(doc.doc)#n\(note.number)", "note \(note.number)", "", lineRanges(note.lines),
          note.text + end,
        ]
      }
  }

  func draw(on page: inout Page) {
    if page.layout.talks { doc.drawHead(on: &page) }
    let names = paragraphs.map { $0.record.number ?? "[\($0.record.locator)]" }
    let widest = Swift.min(names.map(displayWidth).max() ?? 0, 12)
    for (i, shown) in paragraphs.enumerated() {
      if i > 0 { page.blank() }
      if i == 0 || paragraphs[i - 1].record.path != shown.record.path {
        page.heading(shown.record.path)
      }
      if shown.focus { page.markFocus() }
      draw(shown, name: padded(names[i], to: widest), on: &page)
    }
    if !notes.isEmpty {
      page.blank()
      page.rule([.plain("Notes")])
    }
    for note in notes { page.note(note.number, [.plain(note.text)], note.resolved, indent: 2) }
    guard page.layout.talks, let focus = paragraphs.first(where: \.focus) ?? paragraphs.first else {
      return
    }
    page.blank()
    page.facts([focus.record.id, Source(file: doc.file, lines: focus.record.lines).text])
    page.next(["pincite cite \(focus.record.id)", "pincite cites \(focus.record.id)"])
  }

  private func draw(_ shown: ShownParagraph, name: String, on page: inout Page) {
    let record = shown.record
    let markers = record.markers.map { Insertion(at: $0.at, piece: .dim("[\($0.number)]")) }
    let sign = shown.focus ? page.layout.focus : " "
    page.flow(
      inserting(markers, into: [.plain(record.text)]),
      lead: [
        .citation(" \(sign) "), shown.focus ? .citation(name) : .dim(name), .plain("  "),
      ],
      indent: 4,
    )
  }
}

extension ResolvedNote {
  /// Where the note leads, in one line without styles.
  var plain: String { note.map { "→ note \($0): \(text)" } ?? "→ \(certainty)" }
}

extension Page {
  /// The section that the following paragraphs stand in.
  mutating func heading(_ path: [String]) {
    rule([.citation(headingPath(path, columns: Swift.max(layout.width - 12, 12), layout))])
  }
}

extension Note: Presentable {
  static var columns: [String] { ["id", "number", "text", "leads", "source", "paragraph"] }

  var records: [[String]] {
    [
      [
        id, number, text, resolved.map { $0.note ?? $0.certainty } ?? "", resolved?.text ?? "",
        paragraph ?? "",
      ]
    ]
  }

  /// The note, and beneath it, step by step, the notes that it leads to.
  func draw(on page: inout Page) {
    var steps = [NoteHop(number: number, text: text)] + chain
    if let resolved, let end = resolved.note, steps.last?.number != end {
      steps.append(NoteHop(number: end, text: resolved.text))
    }
    for (i, step) in steps.enumerated() {
      let depth = Swift.min(i, 8)
      let branch = i == 0 ? "" : spaces(3 * (depth - 1) + 1) + page.layout.branch
      page.flow(
        [.plain(step.text)],
        lead: [.plain("  "), .dim("\(branch)[\(step.number)] ")],
        indent: 4 + 3 * depth,
      )
    }
    if let resolved {
      if resolved.note == nil {
        page.entry("leads", [.problem(resolved.certainty), .dim(": \(resolved.rule)")])
      } else {
        let steps = counted(resolved.hops.count, "step")
        page.entry(
          "resolved",
          [.plain("\(resolved.certainty), \(steps)"), .dim(" (\(resolved.rule))")],
        )
      }
    }
    guard page.layout.talks else { return }
    page.facts([id, paragraph.map { "in \($0)" }])
    if let paragraph { page.next(["pincite show \(paragraph)"]) }
  }
}

extension Toc: Presentable {
  static var columns: [String] { ["id", "level", "label", "heading", "first", "paragraphs"] }

  var records: [[String]] {
    sections.map {
      [$0.id, "\($0.level)", $0.label ?? "", $0.heading, $0.first ?? "", "\($0.paragraphs)"]
    }
  }

  func draw(on page: inout Page) {
    if page.layout.talks { page.flow([.citation(doc)]) }
    let top = sections.map(\.level).min() ?? 1
    let widest = sections.map { displayWidth(locator($0.id)) }.max() ?? 0
    for section in sections {
      let depth = spaces(2 * Swift.min(section.level - top, 8))
      page.flow(
        [.plain(section.heading), .dim("  (\(section.paragraphs))")],
        lead: [.dim("  " + padded(locator(section.id), to: widest)), .plain("  \(depth)")],
        hanging: 2,
      )
    }
    guard page.layout.talks, let first = sections.first else { return }
    page.blank()
    page.next(["pincite show \(first.id)", "pincite doc \(doc)"])
  }
}

extension DocCard: Presentable {
  static var columns: [String] { ["key", "value", "origin"] }

  var records: [[String]] {
    fields.flatMap { field in field.values.map { [field.key, $0, field.origin] } }
      + [
        ["File", file, ""], ["Sections", "\(sections)", ""], ["Paragraphs", "\(paragraphs)", ""],
        ["Notes", "\(notes)", ""], ["Citations", "\(citations)", ""],
        ["Findings", "\(findings.count)", ""],
      ]
  }

  func draw(on page: inout Page) {
    page.flow([.citation(doc)])
    for field in fields {
      for (i, value) in field.values.enumerated() {
        let origin = field.origin == "sidecar" ? "" : "  (\(field.originInWords))"
        page.entry(i == 0 ? field.key : "", [.plain(value), .dim(origin)], column: 15)
      }
    }
    page.blank()
    page.facts([
      file, counted(paragraphs, "paragraph"), counted(sections, "section"), counted(notes, "note"),
      counted(citations, "citation"),
    ])
    let problems = findings.filter { !$0.isNote }
    if !problems.isEmpty { page.blank() }
    for finding in problems { finding.draw(on: &page) }
    guard page.layout.talks else { return }
    page.blank()
    page.next(["pincite toc \(doc)"])
  }
}

extension CardField {
  fileprivate var originInWords: String {
    switch origin {
    case "text": "found in the text"
    case "defaults": "from the folder's defaults"
    case "none": "unknown"
    default: origin
    }
  }
}

// SPDX-License-Identifier: GPL-2.0-or-later

package import Documents
package import Wire

extension Preview {
  /// How a document was read, for the person who edits it; lines that were left out are shown from
  /// the bytes of the file.
  package init(_ document: Document, file: String, source: [UInt8], findings: [FindingRecord]) {
    let names = ReadingNames(document)
    self.init(
      file: file,
      doc: document.card.id,
      title: document.card.first(.title),
      language: document.card.first(.language),
      sections: document.sections.indices.map { names.section($0) },
      paragraphs: document.paragraphs.indices.map { names.paragraph($0) },
      notes: document.notes.indices.map { names.note($0) },
      findings: findings,
      dropped: SourceLines(source).records(document.dropped),
    )
  }

  /// Only what findings point to: an outline of what looks wrong.
  package var suspicious: Preview {
    var result = self
    let lines = findings.filter { $0.severity != "note" && $0.line > 0 }.map(\.line)
    func isTouched(_ ranges: [[Int]]) -> Bool {
      ranges.contains { range in
        guard let first = range.first, let last = range.last else { return false }
        return lines.contains { first <= $0 && $0 <= last }
      }
    }
    result.paragraphs.removeAll { !$0.joined && !isTouched($0.lines) }
    result.notes.removeAll { !isTouched($0.lines) }
    let shown = Set(result.paragraphs.compactMap(\.section))
    result.sections.removeAll { !shown.contains($0.id) && !isTouched($0.lines) }
    result.findings.removeAll { $0.severity == "note" }
    return result
  }
}

extension FindingRecord {
  package init(_ finding: Finding, file: String) {
    self.init(
      rule: finding.rule,
      severity: finding.severity.rawValue,
      file: file,
      line: finding.line,
      message: finding.message,
      excerpt: finding.excerpt,
      remedy: finding.remedy,
    )
  }
}

/// The addresses and lines of a document's parts as they are printed.
private struct ReadingNames {
  let document: Document
  /// The headings down to each section.
  let paths: [[String]]

  init(_ document: Document) {
    self.document = document
    var paths: [[String]] = []
    for section in document.sections {
      let above = section.parent.map { paths[$0] } ?? []
      paths.append(above + [document.string(section.heading)])
    }
    self.paths = paths
  }

  private func address(_ locator: String) -> String { "\(document.card.id)#\(locator)" }

  private func lines(_ range: Range<Int>) -> [[Int]] {
    document.lines[range].map { [Int($0.first), Int($0.last)] }
  }

  func section(_ index: Int) -> SectionRecord {
    let section = document.sections[index]
    return SectionRecord(
      id: address(section.locator),
      level: section.level,
      label: section.label,
      heading: document.string(section.heading),
      lines: lines(section.lines),
    )
  }

  func paragraph(_ index: Int) -> ParagraphRecord {
    let paragraph = document.paragraphs[index]
    return ParagraphRecord(
      id: address(paragraph.locator),
      locator: paragraph.locator,
      number: paragraph.number,
      label: paragraph.label,
      kind: paragraph.kind.rawValue,
      section: paragraph.section.map { address(document.sections[$0].locator) },
      path: paragraph.section.map { paths[$0] } ?? [],
      text: document.string(paragraph.text),
      lines: lines(paragraph.lines),
      joined: paragraph.joined,
      markers: document.markers[paragraph.markers].map { marker in
        MarkerRecord(number: marker.number, at: Int(marker.at) - paragraph.text.start)
      },
      parent: paragraph.parent.map { address(document.paragraphs[$0].locator) },
      cites: distinct(document.citations[paragraph.citations].map(\.normal)),
    )
  }

  func note(_ index: Int) -> NoteRecord {
    let note = document.notes[index]
    let home =
      note.paragraph.map { document.paragraphs[$0].locator }
      ?? note.section.map { document.sections[$0].locator }
    return NoteRecord(
      number: note.number,
      text: document.string(note.text),
      lines: lines(note.lines),
      paragraph: home.map(address),
      resolved: note.resolution.map(resolved),
    )
  }

  private func resolved(_ resolution: Documents.Resolution) -> ResolvedNote {
    ResolvedNote(
      note: resolution.note.map { document.notes[$0].number },
      text: resolution.note.map { document.string(document.notes[$0].text) } ?? "",
      hops: resolution.hops,
      certainty: resolution.certainty.rawValue,
      rule: resolution.rule,
    )
  }

  private func distinct(_ names: [String]) -> [String] {
    var seen: Set<String> = []
    return names.filter { seen.insert($0).inserted }
  }
}

/// The lines of a file, for those that are shown as they stand.
private struct SourceLines {
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  func records(_ dropped: [DroppedLine]) -> [DroppedRecord] {
    var records: [DroppedRecord] = []
    records.reserveCapacity(dropped.count)
    var waiting = dropped[...]
    var number = 1
    var at = 0
    while let next = waiting.first, at < bytes.count {
      var end = at
      while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
      if number == next.line {
        let text = String(decoding: bytes[at..<min(end, at + 200)], as: UTF8.self)
        records.append(DroppedRecord(line: next.line, reason: next.reason.rawValue, text: text))
        waiting.removeFirst()
        if waiting.first?.line == number { continue }
      }
      if end + 1 < bytes.count, bytes[end] == 0x0D, bytes[end + 1] == 0x0A { end += 1 }
      at = end + 1
      number += 1
    }
    return records
  }
}

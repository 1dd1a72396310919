// SPDX-License-Identifier: GPL-2.0-or-later

import Documents

/// A document's reading as lines that a person can write down and compare.
///
/// `= II | II. Heading` a section (`==` one level down) · `p12 | text` a paragraph with its locator, its
/// markers in the text as `{12}` · `+` before the text when it was joined · `n3 → p12 | text` a note.
enum ReadingTree {
  static func of(_ text: String) -> String { of(Document.read(Array(text.utf8))) }

  static func of(_ document: Document) -> String {
    var lines: [(at: Int32, text: String)] = []
    for section in document.sections {
      lines.append(
        (
          section.heading.lower,
          String(repeating: "=", count: section.level) + " \(section.locator) | "
            + marked(section.heading, section.markers, document),
        )
      )
    }
    for paragraph in document.paragraphs {
      let sign = paragraph.joined ? "+ " : ""
      lines.append(
        (
          paragraph.text.lower,
          "\(paragraph.locator) | \(sign)" + marked(paragraph.text, paragraph.markers, document),
        )
      )
    }
    for note in document.notes {
      let home =
        note.paragraph.map { document.paragraphs[$0].locator }
        ?? note.section.map { document.sections[$0].locator } ?? "?"
      lines.append((note.text.lower, "\(note.locator) → \(home) | \(document.string(note.text))"))
    }
    return lines.sorted { $0.at < $1.at }.map(\.text).joined(separator: "\n")
  }

  private static func marked(
    _ range: ByteRange,
    _ markers: Range<Int>,
    _ document: Document,
  ) -> String {
    var result = ""
    var from = range.start
    for marker in document.markers[markers] {
      let sign = marker.note == nil ? "{\(marker.number)?}" : "{\(marker.number)}"
      result += document.string(ByteRange(from, Int(marker.at))) + sign
      from = Int(marker.at)
    }
    result += document.string(ByteRange(from, range.end))
    return result.replacing("\n", with: "⏎").replacing("\t", with: "⇥")
  }
}

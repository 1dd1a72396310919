// SPDX-License-Identifier: GPL-2.0-or-later

/// Paragraphs by their addresses, in the order in which they were asked for.
package struct Passages: Sendable, Equatable {
  package var paragraphs: [ParagraphRecord]

  package init(paragraphs: [ParagraphRecord]) {
    self.paragraphs = paragraphs
  }
}

extension Passages: JSONWritable, JSONReadable, ReplyValue {
  package func write(to json: inout JSONWriter) {
    json.object { $0.member("paragraphs", paragraphs) }
  }

  package init(_ json: JSON) throws(JSONError) {
    self.init(paragraphs: try json.read("paragraphs"))
  }

  package func write(to lines: inout TextLines) {
    for (i, paragraph) in paragraphs.enumerated() { lines.append(paragraph, place: i + 1) }
  }
}

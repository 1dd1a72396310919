// SPDX-License-Identifier: GPL-2.0-or-later

import Documents
import Wire
import Xapian

/// What an address means in a generation.
enum Reference {
  case document(entry: UInt32, StoredDocument)
  case section(Int, of: UInt32, StoredDocument)
  case paragraph(entry: UInt32, StoredParagraph, of: UInt32, StoredDocument)
  case note(Int, of: UInt32, StoredDocument)
}

extension Searcher {
  /// Reads `DOC`, `DOC#p12`, `DOC#s7` or `DOC#n14`.
  func reference(_ address: String) throws(ErrorReply) -> Reference {
    let parts = address.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    guard let id = parts.first, let entry = try records.entry(of: String(id)) else {
      throw try unknown(address, near: String(parts.first ?? ""))
    }
    let document = try records.document(entry)
    guard parts.count > 1 else { return .document(entry: entry, document) }
    let locator = String(parts[1])
    if let number = try records.entry(of: address) {
      return .paragraph(entry: number, try records.paragraph(number), of: entry, document)
    }
    if let note = document.notes.firstIndex(where: { $0.locator == locator }) {
      return .note(note, of: entry, document)
    }
    if let section = document.sections.firstIndex(where: { $0.locator == locator }) {
      return .section(section, of: entry, document)
    }
    throw ErrorReply(
      code: 550,
      word: "no-such-id",
      message: "\(id) has no place \(locator).\(try numbered(like: locator, of: entry, document))",
      hint: "Its outline: pincite toc \(id).",
    )
  }

  /// From where to where the printed numbers of a document run, for a person who is off by one.
  private func numbered(
    like locator: String,
    of entry: UInt32,
    _ document: StoredDocument,
  ) throws(ErrorReply) -> String {
    if locator.hasPrefix("n") {
      let numbers = document.notes.map(\.number)
      return span("notes", numbers.first, numbers.last)
    }
    guard locator.hasPrefix("p") else { return "" }
    // Front matter and annexes are short; a document without numbers is not read to its end.
    let edge = 64
    let count = document.paragraphs
    return span(
      "numbered paragraphs",
      try number(amid: 0..<min(edge, count), of: entry, document),
      try number(amid: (max(0, count - edge)..<count).reversed(), of: entry, document),
    )
  }

  private func span(_ what: String, _ first: String?, _ last: String?) -> String {
    guard let first, let last, first != last else { return "" }
    return " Its \(what) run from \(first) to \(last)."
  }

  private func number(
    amid ordinals: some Sequence<Int>,
    of entry: UInt32,
    _ document: StoredDocument,
  ) throws(ErrorReply) -> String? {
    let reading = DocumentReading(records: records, entry: entry, document: document)
    for ordinal in ordinals {
      let paragraph = try reading.paragraph(ordinal)
      if paragraph.parent == nil, let number = paragraph.number { return number }
    }
    return nil
  }

  private func unknown(_ address: String, near id: String) throws(ErrorReply) -> ErrorReply {
    let known = try vocabulary.values(of: Schema.document, cap: 1 << 14)
      .map { String(decoding: $0, as: UTF8.self) }
    let near = known.min { distance($0, id) < distance($1, id) }
    let hint = near.map { "Did you mean \($0)?" } ?? "The index has no document."
    return ErrorReply(
      code: 550,
      word: "no-such-id",
      message: "There is no document “\(id)”.",
      hint: hint,
    )
  }

  /// What two names do not have in common at their beginnings.
  private func distance(_ name: String, _ other: String) -> Int {
    let common = zip(name.utf8, other.utf8).prefix { $0 == $1 }.count
    return max(name.utf8.count, other.utf8.count) - 2 * common
  }
}

/// Reads the paragraphs and notes of one document, by their places in it.
struct DocumentReading {
  let records: RecordReading
  let entry: UInt32
  let document: StoredDocument

  func paragraph(_ ordinal: Int) throws(ErrorReply) -> StoredParagraph {
    try records.paragraph(records.number(ofParagraph: ordinal, in: entry))
  }

  func address(_ locator: String) -> String { "\(document.id)#\(locator)" }

  func record(_ paragraph: StoredParagraph) throws(ErrorReply) -> ParagraphRecord {
    let section = paragraph.section.flatMap {
      document.sections.indices.contains($0) ? document.sections[$0] : nil
    }
    var parent: String?
    if let ordinal = paragraph.parent { parent = address(try self.paragraph(ordinal).locator) }
    return ParagraphRecord(
      id: address(paragraph.locator),
      locator: paragraph.locator,
      number: paragraph.number,
      label: paragraph.label,
      kind: paragraph.kind.rawValue,
      section: section.map { address($0.locator) },
      path: document.path(to: paragraph.section).map(\.heading),
      text: String(decoding: paragraph.text, as: UTF8.self),
      lines: paragraph.lines.pairs,
      joined: paragraph.joined,
      markers: paragraph.markers.map { MarkerRecord(number: $0.number, at: $0.at) },
      parent: parent,
      cites: HitBuilder.normals(paragraph.citations),
    )
  }

  func record(_ note: StoredNote) throws(ErrorReply) -> NoteRecord {
    NoteRecord(
      number: note.number,
      text: String(decoding: note.text, as: UTF8.self),
      lines: note.lines.pairs,
      paragraph: try carrier(of: note.index),
      resolved: try NoteChain(records, document, entry: entry).resolved(note),
    )
  }

  /// The address of the paragraph that carries a note's marker.
  func carrier(of note: Int) throws(ErrorReply) -> String? {
    guard document.notes.indices.contains(note), let owner = document.notes[note].owner else {
      return nil
    }
    return address(try paragraph(owner).locator)
  }

  func card() -> DocCard {
    DocCard(
      doc: document.id,
      file: String(decoding: document.file, as: UTF8.self),
      fields: Card.Field.allCases.compactMap { field in
        guard let values = document.fields[field], let first = values.first else { return nil }
        return CardField(
          key: field.rawValue,
          values: values.map(\.text),
          origin: first.origin.rawValue,
        )
      },
      sections: document.sections.count,
      paragraphs: document.paragraphs,
      notes: document.notes.count,
      citations: 0,
      findings: document.findings.map { finding in
        FindingRecord(
          rule: finding.rule,
          severity: finding.severity.rawValue,
          file: String(decoding: document.file, as: UTF8.self),
          line: finding.line,
          message: finding.message,
          excerpt: finding.excerpt,
          remedy: finding.remedy,
        )
      },
    )
  }
}

extension [LineRange] {
  var pairs: [[Int]] { map { [Int($0.first), Int($0.last)] } }
}

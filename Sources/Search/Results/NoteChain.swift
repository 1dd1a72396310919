// SPDX-License-Identifier: GPL-2.0-or-later

import Documents
import Wire

/// Reads the notes of a document by their place in it, wherever they are stored.
struct NoteChain {
  private let records: RecordReading
  private let document: StoredDocument
  /// The entry of the document.
  private let entry: UInt32

  init(_ records: RecordReading, _ paragraph: ReadParagraph) throws(ErrorReply) {
    self.init(
      records,
      paragraph.document,
      entry: try records.number(
        ofDocumentOf: paragraph.entry,
        ordinal: paragraph.record.ordinal,
      ),
    )
  }

  init(_ records: RecordReading, _ document: StoredDocument, entry: UInt32) {
    self.records = records
    self.document = document
    self.entry = entry
  }

  /// The note with an index into `StoredDocument.notes`.
  func note(_ index: Int) throws(ErrorReply) -> StoredNote? {
    guard document.notes.indices.contains(index) else { return nil }
    guard let owner = document.notes[index].owner else {
      return document.strays.first { $0.index == index }
    }
    let paragraph = try records.paragraph(records.number(ofParagraph: owner, in: entry))
    return paragraph.notes.first { $0.index == index }
  }

  /// Where a note that only points elsewhere leads.
  func resolved(_ note: StoredNote) throws(ErrorReply) -> ResolvedNote? {
    guard let resolution = note.resolution else { return nil }
    let target = try resolution.note.flatMapNote { index throws(ErrorReply) in try self.note(index)
    }
    return ResolvedNote(
      note: target?.number,
      text: target.map { String(decoding: $0.text, as: UTF8.self) } ?? "",
      hops: resolution.hops,
      certainty: resolution.certainty.rawValue,
      rule: resolution.rule,
    )
  }
}

extension Int? {
  fileprivate func flatMapNote(
    _ read: (Int) throws(ErrorReply) -> StoredNote?
  ) throws(ErrorReply) -> StoredNote? {
    guard let self else { return nil }
    return try read(self)
  }
}

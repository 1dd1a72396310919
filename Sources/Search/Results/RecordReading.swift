// SPDX-License-Identifier: GPL-2.0-or-later

import Wire
import Xapian

/// The stored records of a generation by the numbers of their entries.
final class RecordReading {
  private let vocabulary: Vocabulary
  private let shards: UInt32
  private var documents: [UInt32: StoredDocument] = [:]
  private static let mostKept = 4096

  init(_ vocabulary: Vocabulary, shards: Int) {
    self.vocabulary = vocabulary
    self.shards = UInt32(clamping: max(1, shards))
  }

  func paragraph(_ entry: UInt32) throws(ErrorReply) -> StoredParagraph {
    try paragraph(in: try bytes(entry))
  }

  func bytes(_ entry: UInt32) throws(ErrorReply) -> [UInt8] {
    do {
      return try vocabulary.database.data(ofDocument: entry)
    } catch {
      throw ErrorReply(error)
    }
  }

  func paragraph(in bytes: [UInt8]) throws(ErrorReply) -> StoredParagraph {
    do {
      return try StoredParagraph(decoding: bytes)
    } catch {
      throw RecordReading.damage("\(error)")
    }
  }

  func head(of bytes: [UInt8]) throws(ErrorReply) -> StoredParagraph.Head {
    do {
      return try StoredParagraph.Head(decoding: bytes)
    } catch {
      throw RecordReading.damage("\(error)")
    }
  }

  /// The document of a paragraph, which stands before its paragraphs in the same shard.
  func document(of paragraph: UInt32, ordinal: Int) throws(ErrorReply) -> StoredDocument {
    try document(try number(ofDocumentOf: paragraph, ordinal: ordinal))
  }

  func document(_ entry: UInt32) throws(ErrorReply) -> StoredDocument {
    if let known = documents[entry] { return known }
    let document: StoredDocument
    do {
      document = try StoredDocument(decoding: try vocabulary.database.data(ofDocument: entry))
    } catch let error as XapianError {
      throw ErrorReply(error)
    } catch {
      throw RecordReading.damage("\(error)")
    }
    if documents.count >= RecordReading.mostKept { documents.removeAll(keepingCapacity: true) }
    documents[entry] = document
    return document
  }

  func number(ofDocumentOf paragraph: UInt32, ordinal: Int) throws(ErrorReply) -> UInt32 {
    guard paragraph > 0, let back = steps(ordinal + 1), paragraph > back else {
      throw RecordReading.damage("a paragraph stands before its document")
    }
    return paragraph - back
  }

  /// The entry of a document's paragraph.
  func number(ofParagraph ordinal: Int, in document: UInt32) throws(ErrorReply) -> UInt32 {
    guard let forth = steps(ordinal + 1),
      case (let sum, let overflow) = document.addingReportingOverflow(forth),
      !overflow
    else { throw RecordReading.damage("a paragraph lies outside its shard") }
    return sum
  }

  /// So many entries further in the same shard: entries of several are numbered in turn.
  private func steps(_ count: Int) -> UInt32? {
    guard let count = UInt32(exactly: count) else { return nil }
    let (product, overflow) = count.multipliedReportingOverflow(by: shards)
    return overflow ? nil : product
  }

  /// The entry of an address, `DOC#LOCATOR` or a document's id; nil when there is none.
  func entry(of address: String) throws(ErrorReply) -> UInt32? {
    let term = Schema.address.term(address)
    guard term.count > Schema.address.prefix.utf8.count else { return nil }
    do {
      return try vocabulary.database.documents(withTerm: term, cap: 1).first
    } catch {
      throw ErrorReply(error)
    }
  }

  /// Whether an entry stands in the shard where a range begins, and in the range.
  func isSameShard(_ range: ClosedRange<UInt32>, _ entry: UInt32) -> Bool {
    range.contains(entry) && (entry - range.lowerBound) % shards == 0
  }

  /// Every entry that has a term.
  func all(withTerm term: [UInt8]) throws(ErrorReply) -> [UInt32] {
    do {
      return try vocabulary.database.documents(withTerm: term, cap: .max)
    } catch {
      throw ErrorReply(error)
    }
  }

  /// Documents by id, paragraphs as printed.
  func order(of entry: UInt32) throws(ErrorReply) -> [UInt8] {
    guard let slot = Schema.order.slot else { return [] }
    do {
      return try vocabulary.database.value(ofDocument: entry, slot: slot)
    } catch {
      throw ErrorReply(error)
    }
  }

  static func damage(_ what: String) -> ErrorReply {
    IndexError(.damaged, "the index is damaged: \(what)", hint: IndexError.damageHint).reply
  }
}

// SPDX-License-Identifier: GPL-2.0-or-later

import Xapian

/// Whether an entry of a shard is what its record says: the address in the record leads back to it.
enum EntryCheck {
  static func check(
    _ entry: UInt32,
    of shard: borrowing Database,
    in path: String,
  ) throws {
    let bytes = try shard.data(ofDocument: entry)
    let address: String
    if try isDocument(entry, of: shard) {
      address = try StoredDocument(decoding: bytes).id
    } else {
      let paragraph = try StoredParagraph(decoding: bytes)
      let document = Int(entry) - 1 - paragraph.ordinal
      guard document >= 1 else {
        throw IndexError(.damaged, "entry \(entry) of \(path) has no document before it")
      }
      let stored = try StoredDocument(
        decoding: shard.data(ofDocument: UInt32(clamping: document))
      )
      address = "\(stored.id)#\(paragraph.locator)"
    }
    guard try shard.documents(withTerm: Schema.address.term(address), cap: 2) == [entry] else {
      throw IndexError(
        .damaged,
        "entry \(entry) of \(path) is not found by its address \(address)",
      )
    }
  }

  private static func isDocument(
    _ entry: UInt32,
    of shard: borrowing Database,
  ) throws(XapianError) -> Bool {
    let kind = Schema.kind.term(Schema.documentKind)
    return try shard.documents(withTerm: kind, from: entry, cap: 1) == [entry]
  }
}

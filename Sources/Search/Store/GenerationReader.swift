// SPDX-License-Identifier: GPL-2.0-or-later

import Xapian

/// Reads the records of a generation, document by document. For one thread.
package struct GenerationReader: ~Copyable {
  package let generation: Generation
  private let database: Database
  private let layout: ShardLayout

  package init(_ generation: Generation) throws(IndexError) {
    self.generation = generation
    database = try generation.database()
    layout = ShardLayout(count: generation.head.shards.count)
  }

  /// The number of a document's own entry; its paragraphs follow it, a shard count apart.
  package func entry(ofDocument id: String) throws(IndexError) -> UInt32? {
    do {
      return try database.documents(withTerm: Schema.address.term(id), cap: 1).first
    } catch {
      throw IndexError(error, about: "generation \(generation.name)")
    }
  }

  package func document(_ id: String) throws(IndexError) -> StoredDocument? {
    guard let entry = try entry(ofDocument: id) else { return nil }
    return try reading(id) { () throws in
      try StoredDocument(decoding: database.data(ofDocument: entry))
    }
  }

  /// Lends each paragraph of a document in its order.
  package func forEachParagraph(
    of id: String,
    _ body: (StoredParagraph) -> Void,
  ) throws(IndexError) {
    guard let entry = try entry(ofDocument: id), let document = try document(id) else { return }
    let step = UInt32(clamping: layout.count)
    for ordinal in 0..<document.paragraphs {
      let paragraph = try reading(id) { () throws in
        let number = entry &+ UInt32(clamping: ordinal + 1) &* step
        return try StoredParagraph(decoding: database.data(ofDocument: number))
      }
      guard paragraph.ordinal == ordinal else {
        throw IndexError(
          .damaged,
          "paragraph \(ordinal + 1) of \(id) is not where it should be",
          hint: IndexError.damageHint,
        )
      }
      body(paragraph)
    }
  }

  private func reading<Value>(
    _ id: String,
    _ body: () throws -> Value,
  ) throws(IndexError) -> Value {
    do {
      return try body()
    } catch let error as XapianError {
      throw IndexError(error, about: "the record of \(id)")
    } catch {
      throw IndexError(
        .damaged,
        "the record of \(id) cannot be read: \(error)",
        hint: IndexError.damageHint,
      )
    }
  }
}

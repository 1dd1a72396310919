// SPDX-License-Identifier: GPL-2.0-or-later

import Documents
import Xapian

/// Whether an entry of a shard is what its record says: the address in the record leads back to it,
/// and so do the words and the citations of its text.
struct EntryCheck {
  private let path: String
  private var analyser = Analyzer()

  /// Words of a paragraph that are looked up; a damaged list of postings shows in a few.
  private static let wordLimit = 64

  init(_ path: String) {
    self.path = path
  }

  mutating func check(_ entry: UInt32, of shard: borrowing Database) throws {
    let bytes = try shard.data(ofDocument: entry)
    let kind = Schema.kind.term(Schema.documentKind)
    if try shard.documents(withTerm: kind, from: entry, cap: 1) == [entry] {
      try find(Schema.address.term(StoredDocument(decoding: bytes).id), of: entry, in: shard)
      return
    }
    let paragraph = try StoredParagraph(decoding: bytes)
    let owner = Int(entry) - 1 - paragraph.ordinal
    guard owner >= 1 else { throw problem("has no document before it") }
    let document = try StoredDocument(
      decoding: shard.data(ofDocument: UInt32(clamping: owner))
    )
    let address = "\(document.id)#\(paragraph.locator)"
    try find(Schema.address.term(address), of: entry, in: shard)
    try checkWords(of: paragraph, language: document.card.first(.language), entry, shard)
    for citation in paragraph.citations where citation.kind.isSource {
      try find(Schema.citation.term(citation.normal), of: entry, in: shard)
    }
  }

  private mutating func checkWords(
    of paragraph: StoredParagraph,
    language code: String?,
    _ entry: UInt32,
    _ shard: borrowing Database,
  ) throws {
    let language = analyser.language(code)
    analyser.tokenizer.tokenize(paragraph.text.span)
    for token in analyser.tokenizer.tokens.prefix(EntryCheck.wordLimit) {
      let word = Array(analyser.tokenizer.folded(token))
      if token.form.contains(.compound) {
        try find(word, of: entry, in: shard)
      } else {
        let positions = try shard.positions(ofTerm: word, inDocument: entry)
        guard positions.contains(UInt32(clamping: token.position)) else {
          throw problem("has no \"\(String(decoding: word, as: UTF8.self))\" in its place")
        }
      }
      guard analyser.hasStem(token) else { continue }
      var stem = Array((Schema.body.stemPrefix ?? "").utf8)
      analyser.appendStem(of: token, in: language, to: &stem)
      try find(stem, of: entry, in: shard)
    }
  }

  private func find(
    _ term: [UInt8],
    of entry: UInt32,
    in shard: borrowing Database,
  ) throws {
    guard try shard.documents(withTerm: term, from: entry, cap: 1) == [entry] else {
      throw problem("is not found by \(String(decoding: term, as: UTF8.self))")
    }
  }

  private func problem(_ what: String) -> IndexError {
    IndexError(.damaged, "an entry of \(path) \(what)", hint: IndexError.damageHint)
  }
}

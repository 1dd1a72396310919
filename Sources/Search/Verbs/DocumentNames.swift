// SPDX-License-Identifier: GPL-2.0-or-later

import Documents
import Wire

/// What a document may be called by who speaks of it.
struct DocumentName {
  let entry: UInt32
  let id: String
  let titles: [(text: String, kind: String)]
  let paragraphs: Int
  /// Stems of all words by which it may be meant: of its titles, its id, its symbols, its authors, its
  /// body, its state, its type and the year.
  let stems: Set<[UInt8]>
}

/// The names of all documents of a generation.
struct DocumentNames {
  private(set) var all: [DocumentName] = []
  private var frequencies: [[UInt8]: Int] = [:]

  init(_ names: [DocumentName]) {
    all = names
    for name in names {
      for stem in name.stems { frequencies[stem, default: 0] += 1 }
    }
  }

  /// The documents whose name is this and nothing else.
  func called(_ text: String) -> [(DocumentName, why: String)] {
    let folded = Folding.shared.folded(text.trimmed)
    return all.compactMap { name in
      if name.id == folded { return (name, "its id") }
      let title = name.titles.first { Folding.shared.folded($0.text) == folded }
      return title.map { (name, "its \($0.kind)") }
    }
  }

  /// The documents that some words mean, the best first: those that are called so, then those that
  /// have the most of the words that any document has.
  func meant(by text: String, _ analyzer: inout Analyzer) -> [(DocumentName, why: String)] {
    let called = called(text)
    guard called.isEmpty else { return called }
    let stems = analyzer.nameStems(text).filter { frequencies[$0] != nil }
    guard !stems.isEmpty else { return [] }
    let weights = stems.map { Rarity.of(frequencies[$0] ?? 0, among: all.count) + 0.1 }
    var best = 0.0
    var meant: [(DocumentName, why: String)] = []
    for name in all {
      var weight = 0.0
      for (stem, value) in zip(stems, weights) where name.stems.contains(stem) { weight += value }
      if weight > best + 1e-9 {
        best = weight
        meant = []
      }
      if weight > 0, weight > best - 1e-9 { meant.append((name, "named so")) }
    }
    guard best >= 0.5 * weights.reduce(0, +) else { return [] }
    return meant
  }
}

extension Analyzer {
  /// Stems of the words of a name, each once, without those that say nothing.
  mutating func nameStems(_ text: String) -> [[UInt8]] {
    let english = language("en")
    tokenizer.tokenize(text)
    var stems: [[UInt8]] = []
    for token in tokenizer.tokens where !token.form.contains(.compound) {
      let word = Array(tokenizer.folded(token))
      guard !StopWords.contains(word) else { continue }
      var stem: [UInt8] = []
      appendStem(ofWord: word, in: english, to: &stem)
      if !stems.contains(stem) { stems.append(stem) }
    }
    return stems
  }
}

extension Searcher {
  /// Read once: a generation does not change.
  func documentNames() throws(ErrorReply) -> DocumentNames {
    if let names { return names }
    var all: [DocumentName] = []
    for entry in try records.all(withTerm: Schema.kind.term(Schema.documentKind)) {
      let document = try records.document(entry)
      let fields: [Card.Field] = [
        .title, .shortTitle, .symbol, .author, .body, .state, .type, .date, .session,
      ]
      let texts = fields.flatMap { document.fields[$0] ?? [] }.map(\.text) + [document.id]
      var stems: Set<[UInt8]> = []
      for text in texts { stems.formUnion(analyzer.nameStems(text)) }
      let titles = [
        (Card.Field.shortTitle, "short title"), (.title, "title"), (.symbol, "symbol"),
      ]
      .flatMap { field, kind in (document.fields[field] ?? []).map { ($0.text, kind) } }
      all.append(
        DocumentName(
          entry: entry,
          id: document.id,
          titles: titles,
          paragraphs: document.paragraphs,
          stems: stems,
        )
      )
    }
    all.sort { $0.id < $1.id }
    let names = DocumentNames(all)
    self.names = names
    return names
  }
}

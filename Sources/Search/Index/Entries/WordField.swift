// SPDX-License-Identifier: GPL-2.0-or-later

/// A field of words in one language, with the terms of each word that it has met.
struct WordField {
  let field: Schema.Field
  let language: Analyzer.Language
  let prefix: TermPrefix
  let stemPrefix: TermPrefix
  /// By the number of the bare word: its own term, and that of its stem; -1 when not known yet.
  private var known: [(word: TermTable.ID, stem: TermTable.ID)] = []

  static let unknown: TermTable.ID = -1
  static let none: TermTable.ID = -2

  init(_ field: Schema.Field, _ language: Analyzer.Language) {
    self.field = field
    self.language = language
    prefix = TermPrefix(field.prefix)
    stemPrefix = TermPrefix(field.stemPrefix ?? field.prefix)
  }

  @inline(__always)
  func terms(ofWord word: TermTable.ID) -> (word: TermTable.ID, stem: TermTable.ID)? {
    let index = Int(word)
    guard index < known.count, known[index].word != WordField.unknown else { return nil }
    return known[index]
  }

  mutating func learn(_ word: TermTable.ID, _ terms: (word: TermTable.ID, stem: TermTable.ID)) {
    let index = Int(word)
    if index >= known.count {
      let missing = index + 1 + index / 2 - known.count
      known.append(
        contentsOf:
          repeatElement((word: WordField.unknown, stem: WordField.unknown), count: missing)
      )
    }
    known[index] = terms
  }
}

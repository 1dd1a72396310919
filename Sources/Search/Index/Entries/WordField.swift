// SPDX-License-Identifier: GPL-2.0-or-later

/// A field of words in one language, with the terms of each word that it has met.
struct WordField {
  /// The terms of a word: as written, its stem, and its stem among those of all texts.
  struct Terms {
    var written: TermTable.ID
    var stem: TermTable.ID
    var anywhere: TermTable.ID

    static let unknown = Terms(written: -1, stem: -1, anywhere: -1)
  }

  let field: Schema.Field
  let language: Analyzer.Language
  let prefix: TermPrefix
  let stemPrefix: TermPrefix
  /// By the number of the bare word.
  private var known: [Terms] = []

  /// Of what a word does not have.
  static let none: TermTable.ID = -2

  init(_ field: Schema.Field, _ language: Analyzer.Language) {
    self.field = field
    self.language = language
    prefix = TermPrefix(field.prefix)
    stemPrefix = TermPrefix(field.stemPrefix ?? field.prefix)
  }

  @inline(__always)
  func terms(ofWord word: TermTable.ID) -> Terms? {
    let index = Int(word)
    guard index < known.count, known[index].written >= 0 else { return nil }
    return known[index]
  }

  mutating func learn(_ word: TermTable.ID, _ terms: Terms) {
    let index = Int(word)
    if index >= known.count {
      let missing = index + 1 + index / 2 - known.count
      known.append(contentsOf: repeatElement(.unknown, count: missing))
    }
    known[index] = terms
  }
}

// SPDX-License-Identifier: GPL-2.0-or-later

import Documents

/// Texts to terms, the same for indexing, queries and snippets. One a thread: it keeps buffers and
/// the stems of words it has seen.
///
/// What a token becomes in a field of words:
/// - its folded form, at its position (a `compound` has none of its own);
/// - `Z`, and its stem in the language of the text, without position. Numbers and ideographs have no
///   stem: their folded form is all.
///
/// A word with accents may have a second stem, that of its plain spelling, so that `condamnee` finds
/// `condamnée` in a language whose endings have accents.
package struct Analyzer {
  /// A language with a stemmer, or none.
  package struct Language: Hashable, Sendable {
    fileprivate let index: Int
  }

  package var tokenizer = Tokenizer()
  private var codes: [String] = []
  private var caches: [StemCache] = []
  private var accented: [UInt8] = []

  package init() {}

  /// The language of an ISO code. Texts of an unknown language are read as English.
  package mutating func language(_ code: String?) -> Language {
    let code = code.map { $0.split(separator: "-").first.map(String.init) ?? $0 } ?? "en"
    if let index = codes.firstIndex(of: code) { return Language(index: index) }
    codes.append(code)
    caches.append(StemCache(language: code))
    return Language(index: codes.count - 1)
  }

  package static func hasStem(_ token: Token) -> Bool {
    token.form.isDisjoint(with: [.number, .ideographs])
  }

  /// Whether a token of the text that was cut last is indexed by its stem.
  func hasStem(_ token: Token) -> Bool {
    Analyzer.hasStem(token) && !StopWords.contains(tokenizer.folded(token))
  }

  /// Appends the stem of a token of the text that was cut last.
  package mutating func appendStem(
    of token: Token,
    in language: Language,
    to bytes: inout [UInt8],
  ) {
    let stem = caches[language.index].stem(tokenizer.folded(token))
    bytes.append(contentsOf: caches[language.index].bytes[stem])
  }

  /// Appends the stem of a folded word.
  package mutating func appendStem(
    ofWord word: [UInt8],
    in language: Language,
    to bytes: inout [UInt8],
  ) {
    let stem = caches[language.index].stem(word[...])
    bytes.append(contentsOf: caches[language.index].bytes[stem])
  }

  /// Appends the stem that the word has with its accents, and says whether there is one that differs
  /// from the stem of its folded form.
  package mutating func appendAccentedStem(
    of token: Token,
    from text: Span<UInt8>,
    in language: Language,
    to bytes: inout [UInt8],
  ) -> Bool {
    guard token.form.contains(.beyondASCII), token.range.count <= Tokenizer.longestTerm
    else { return false }
    accented.removeAll(keepingCapacity: true)
    for index in token.range.indices { accented.append(text[index]) }
    let lower = Array(String(decoding: accented, as: UTF8.self).lowercased().utf8)
    let stem = caches[language.index].stem(lower[...])
    let folded = Folding.shared.folded(Array(caches[language.index].bytes[stem]).span)
    let plain = caches[language.index].stem(tokenizer.folded(token))
    guard !caches[language.index].bytes[plain].elementsEqual(folded) else { return false }
    bytes.append(contentsOf: folded)
    return true
  }

  /// Whether the stems of a language begin as its words do.
  func keepsBeginnings(_ language: Language) -> Bool { caches[language.index].keepsFirstLetter }

  /// What a table has for the stem of a token of the text that was cut last.
  mutating func stemGroup(of token: Token, _ table: SoughtTable, _ language: Language) -> Int32? {
    let word = tokenizer.folded(token)
    // Most words of a text are turned away before they are stemmed.
    if caches[language.index].keepsFirstLetter, !table.mayStart(word[word.startIndex]) {
      return nil
    }
    let stem = caches[language.index].stem(word)
    return table.value(of: caches[language.index].bytes[stem])
  }
}

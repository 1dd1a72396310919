// SPDX-License-Identifier: GPL-2.0-or-later

import Documents
import Wire
import Xapian

/// The forms of a word as typed, in the languages of the index.
struct WordForms {
  /// Folded, as written.
  var written: [UInt8]
  /// Its stems, each once.
  var stems: [[UInt8]] = []
  /// The parts of a hyphenated word; the whole is `written`. A number has no stem.
  var parts: [(written: [UInt8], stem: [UInt8]?)] = []
  /// The pairs of a run of ideographs.
  var pairs: [[UInt8]] = []
  var isShortForm = false
}

/// Turns single words into terms.
struct WordCompiler {
  let vocabulary: Vocabulary
  var analyzer: Analyzer
  /// Whether synonyms are added.
  var widens = true
  /// Whether a word in capitals is one because everything is.
  var ignoresCapitals = false
  private var languages: [Analyzer.Language] = []

  init(_ vocabulary: Vocabulary, _ analyzer: consuming Analyzer) {
    self.vocabulary = vocabulary
    self.analyzer = analyzer
    languages = vocabulary.languages.map { self.analyzer.language($0) }
  }

  /// `lang:` narrows the stemmers to those of its values.
  mutating func restrictLanguages(to typed: [String], _ filters: [QueryRequest.Filter]) {
    let outer = filters.filter { $0.field == .language }.flatMap(\.values)
    let codes = (typed + outer).map { $0.lowercased() }.filter { vocabulary.languages.contains($0) }
    if !codes.isEmpty { languages = codes.map { analyzer.language($0) } }
  }

  mutating func isStopWord(_ word: Query.Word) -> Bool {
    StopWords.contains(forms(word).written)
  }

  mutating func forms(_ word: Query.Word) -> WordForms {
    let text = Array(word.text.utf8)
    analyzer.tokenizer.tokenize(text.span)
    let tokens = analyzer.tokenizer.tokens
    guard let last = tokens.last else { return WordForms(written: []) }
    let whole = tokens.count > 1 && last.form.contains(.compound) ? last : tokens[0]
    var forms = WordForms(written: Array(analyzer.tokenizer.folded(whole)))
    if whole.form.contains(.compound) {
      let parts = tokens.dropLast().map { ($0, Array(analyzer.tokenizer.folded($0))) }
      for (token, part) in parts {
        var stem: [UInt8] = []
        if Analyzer.hasStem(token) {
          analyzer.appendStem(ofWord: part, in: languages[0], to: &stem)
        }
        forms.parts.append((part, stem.isEmpty ? nil : stem))
      }
    } else if whole.form.contains(.ideographs), tokens.count > 1 {
      forms.pairs = tokens.filter { !$0.form.contains(.single) }
        .map { Array(analyzer.tokenizer.folded($0)) }
    }
    forms.isShortForm = whole.form.contains(.capitals) && !ignoresCapitals
    guard !StopWords.contains(forms.written) else { return forms }
    guard Analyzer.hasStem(whole) || (whole.form.contains(.compound) && !forms.parts.isEmpty) else {
      return forms
    }
    for language in languages {
      var stem: [UInt8] = []
      analyzer.appendStem(ofWord: forms.written, in: language, to: &stem)
      if !forms.stems.contains(stem) { forms.stems.append(stem) }
      stem.removeAll()
      if analyzer.appendAccentedStem(of: whole, from: text.span, in: language, to: &stem),
        !forms.stems.contains(stem)
      {
        forms.stems.append(stem)
      }
    }
    return forms
  }

  /// The stems of a folded word that was not typed: of a synonym.
  mutating func forms(folded word: [UInt8]) -> WordForms {
    forms(Query.Word(String(decoding: word, as: UTF8.self), .init(ByteRange(0, 0))))
  }

  static func fields(_ texts: SoughtTerms.Texts) -> [Schema.Field] {
    var fields: [Schema.Field] = []
    if texts.contains(.body) { fields.append(Schema.body) }
    if texts.contains(.notes) { fields.append(Schema.notes) }
    if texts.contains(.section) { fields.append(Schema.section) }
    if texts.contains(.title) { fields.append(Schema.title) }
    return fields
  }

  // MARK: Queries

  /// What matches a word in some texts, and how many paragraphs have it in the text where it is most
  /// common; nil when none has it.
  func query(
    _ forms: WordForms,
    _ texts: SoughtTerms.Texts,
  ) throws(ErrorReply) -> (query: Xapian.Query, frequency: Int)? {
    // The stems of the body stand for those of all texts: one list of postings a word.
    let isAnywhere = texts == .all && !forms.stems.isEmpty && !forms.isShortForm
    var parts: [Xapian.Query] = []
    var frequency = 0
    for field in isAnywhere ? [Schema.body] : WordCompiler.fields(texts) {
      guard let (query, count) = try self.query(forms, field, isAnywhere: isAnywhere) else {
        continue
      }
      frequency = max(frequency, count)
      parts.append(.scale(query, for: field))
    }
    guard !parts.isEmpty else { return nil }
    return (parts.count == 1 ? parts[0] : .or(parts), frequency)
  }

  private func query(
    _ forms: WordForms,
    _ field: Schema.Field,
    isAnywhere: Bool,
  ) throws(ErrorReply) -> (Xapian.Query, Int)? {
    if !forms.pairs.isEmpty { return try pairs(forms.pairs, field) }
    var terms: [Xapian.Query] = []
    var frequency = 0
    for term in self.terms(forms, field) {
      let count = try vocabulary.frequency(term)
      guard count > 0 else { continue }
      frequency += count
      terms.append(isAnywhere || !field.counts ? .term(term) : .occurring(term))
    }
    if let separate = try apart(forms, field) {
      frequency += separate.1
      terms.append(separate.0)
    }
    guard !terms.isEmpty else { return nil }
    return (terms.count == 1 ? terms[0] : .or(terms), frequency)
  }

  /// The terms of a field that a word stands for.
  func terms(_ forms: WordForms, _ field: Schema.Field) -> [[UInt8]] {
    let prefix = Array(field.prefix.utf8)
    if forms.stems.isEmpty || (forms.isShortForm && field.positions) {
      return [prefix + forms.written]
    }
    let stemPrefix = Array((field.stemPrefix ?? field.prefix).utf8)
    return forms.stems.map { stemPrefix + $0 }
  }

  /// A hyphenated word whose parts stand apart: less than the word itself.
  private func apart(
    _ forms: WordForms,
    _ field: Schema.Field,
  ) throws(ErrorReply) -> (Xapian.Query, Int)? {
    guard forms.parts.count > 1 else { return nil }
    var terms: [Xapian.Query] = []
    var least = Int.max
    for part in forms.parts {
      let stem = part.stem.map { Array((field.stemPrefix ?? field.prefix).utf8) + $0 }
      let term = stem ?? Array(field.prefix.utf8) + part.written
      let count = try vocabulary.frequency(term)
      guard count > 0 else { return nil }
      least = min(least, count)
      terms.append(.term(term))
    }
    return (.scale(.and(terms), by: 0.5), least)
  }

  private func pairs(
    _ pairs: [[UInt8]],
    _ field: Schema.Field,
  ) throws(ErrorReply) -> (Xapian.Query, Int)? {
    var terms: [Xapian.Query] = []
    var least = Int.max
    for pair in pairs {
      let term = Array(field.prefix.utf8) + pair
      let count = try vocabulary.frequency(term)
      guard count > 0 else { return nil }
      least = min(least, count)
      terms.append(.term(term))
    }
    return (.and(terms), least)
  }

  /// Words as written that have a stem in common with this one, the most frequent first.
  mutating func inflections(_ forms: WordForms, cap: Int) throws(ErrorReply) -> [[UInt8]] {
    guard let stem = forms.stems.first, !forms.isShortForm else { return [forms.written] }
    let common = zip(stem, forms.written).prefix { $0 == $1 }.count
    guard common >= 3, cap > 1 else { return [forms.written] }
    var result: [[UInt8]] = []
    for word in try vocabulary.words(startingWith: Array(stem.prefix(common)), cap: 512).0 {
      var other: [UInt8] = []
      analyzer.appendStem(ofWord: word, in: languages[0], to: &other)
      if forms.stems.contains(other) { result.append(word) }
      if result.count == cap { break }
    }
    return result.isEmpty ? [forms.written] : result
  }
}

extension Query {
  /// The values of `lang:` in it.
  var languages: [String] {
    switch self {
    case .list(let items): items.filter { $0.sign != .excluded }.flatMap { $0.query.languages }
    case .and(let parts), .or(let parts): parts.flatMap { $0.languages }
    case .without(let query, _): query.languages
    case .filter(let filter):
      if case .value(.language, let code) = filter.test { [code] } else { [] }
    default: []
    }
  }

  /// The words in it that stand for themselves.
  var words: [Word] {
    switch self {
    case .list(let items): items.flatMap { $0.query.words }
    case .and(let parts), .or(let parts): parts.flatMap { $0.words }
    case .without(let query, let other): query.words + other.words
    case .near(let words, _, _): words
    case .word(let word): [word]
    case .text(_, let query): query.words
    default: []
    }
  }
}

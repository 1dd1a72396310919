// SPDX-License-Identifier: GPL-2.0-or-later

import Documents
import Wire
import Xapian

extension QueryCompiler {
  /// What a synonym is worth beside the word that was typed.
  static let synonymWeight = 0.6
  static let mostSynonyms = 8

  /// The clause that starts with the first of some words: it, or a longer expression that has
  /// synonyms. Nil for a word that says nothing.
  mutating func words(
    _ run: [Query.Word],
    _ texts: SoughtTerms.Texts,
    keepsStopWords: Bool,
  ) throws(ErrorReply) -> (part: CompiledPart?, count: Int) {
    var typed: [(word: Query.Word, forms: WordForms)] = []
    for word in run.prefix(synonyms.longest) { typed.append((word, words.forms(word))) }
    let span = try expression(typed[...], texts, keepsStopWords)
    return (span.part, span.count)
  }

  /// A part of a list of words, and the groups of its words.
  private struct Span {
    var part: CompiledPart?
    var groups: [Int] = []
    var count: Int
  }

  /// The longest expression at the start of some words that has synonyms. Shorter ones inside it are
  /// widened too.
  private mutating func expression(
    _ typed: ArraySlice<(word: Query.Word, forms: WordForms)>,
    _ texts: SoughtTerms.Texts,
    _ keepsStopWords: Bool,
  ) throws(ErrorReply) -> Span {
    guard let first = typed.first else { return Span(count: 1) }
    for count in stride(from: words.widens ? typed.count : 0, through: 1, by: -1) {
      let alternatives = synonyms.alternatives(
        to: typed.prefix(count).map(\.forms.written)[...],
        isShortForm: count == 1 && first.forms.isShortForm,
        &words.analyzer,
      )
      guard !alternatives.isEmpty else { continue }
      return try widened(typed.prefix(count), alternatives, texts, keepsStopWords)
    }
    guard keepsStopWords || !StopWords.contains(first.forms.written) else { return Span(count: 1) }
    let (query, group) = try word(first.word, first.forms, texts)
    return Span(part: CompiledPart(query), groups: [group], count: 1)
  }

  /// One word as typed; it is noted what is looked for, and whether the index has it.
  private mutating func word(
    _ word: Query.Word,
    _ forms: WordForms,
    _ texts: SoughtTerms.Texts,
  ) throws(ErrorReply) -> (query: Xapian.Query, group: Int) {
    let found = try words.query(forms, texts)
    let frequency = found?.frequency ?? 0
    if frequency == 0 {
      absent.append(word)
    } else if frequency <= 2 {
      rare.append(word)
    }
    let group = group(word.text, forms, texts, weight: vocabulary.rarity(frequency))
    return (found?.query ?? .nothing, group)
  }

  private mutating func group(
    _ label: String,
    _ forms: WordForms,
    _ texts: SoughtTerms.Texts,
    weight: Double,
  ) -> Int {
    let key = forms.stems.first.map { Array("Z".utf8) + $0 } ?? forms.written
    if let known = groups[key] { return known }
    let group = sought.addGroup(SoughtTerms.Group(label: label, weight: weight, texts: texts))
    groups[key] = group
    note(forms, group)
    return group
  }

  private mutating func note(_ forms: WordForms, _ group: Int) {
    for pair in forms.pairs { sought.add(word: pair, group: group) }
    if !forms.parts.isEmpty { sought.add(phrase: forms.parts.map(\.written), group: group) }
    if forms.isShortForm || forms.stems.isEmpty {
      if forms.pairs.isEmpty { sought.add(word: forms.written, group: group) }
    }
    if !forms.isShortForm {
      for stem in forms.stems { sought.add(stem: stem, group: group) }
    }
  }

  // MARK: Synonyms

  private mutating func widened(
    _ typed: ArraySlice<(word: Query.Word, forms: WordForms)>,
    _ alternatives: [Synonyms.Expression],
    _ texts: SoughtTerms.Texts,
    _ keepsStopWords: Bool,
  ) throws(ErrorReply) -> Span {
    let missing = absent.count
    var own: [CompiledPart] = []
    var groups: [Int] = []
    var rest = typed
    while let first = rest.first {
      var span = Span(count: 1)
      if typed.count > 1 {
        span = try expression(rest.prefix(typed.count - 1), texts, keepsStopWords)
      } else {
        let (query, group) = try word(first.word, first.forms, texts)
        span = Span(part: CompiledPart(query), groups: [group], count: 1)
      }
      if let part = span.part { own.append(part) }
      groups += span.groups
      rest = rest.dropFirst(span.count)
    }
    var others: [Xapian.Query] = []
    var used: [String] = []
    for alternative in alternatives where used.count < QueryCompiler.mostSynonyms {
      guard let query = try synonym(alternative, texts, groups) else { continue }
      others.append(query)
      used.append(alternative.text)
    }
    let every = own.count == 1 ? own[0].query : Xapian.Query.and(own.map(\.query))
    var part = CompiledPart(every)
    if !used.isEmpty {
      part.query = .or([every] + others)
      // Found by another name, it is not missing.
      absent.removeSubrange(min(missing, absent.count)...)
      expansions.append(
        Wire.Expansion(
          from: typed.map(\.word.text).joined(separator: " "),
          to: used,
          why: "synonym",
        )
      )
    }
    if own.count > 1 { part.loose = .or([.or(own.map { $0.loose ?? $0.query })] + others) }
    return Span(
      part: own.isEmpty && others.isEmpty ? nil : part,
      groups: groups,
      count: typed.count,
    )
  }

  /// What matches a synonym, or nil when no paragraph has all its words.
  private mutating func synonym(
    _ expression: Synonyms.Expression,
    _ texts: SoughtTerms.Texts,
    _ groups: [Int],
  ) throws(ErrorReply) -> Xapian.Query? {
    var parts: [Xapian.Query] = []
    var forms: [WordForms] = []
    for word in expression.words where !StopWords.contains(word) || expression.words.count == 1 {
      var form = words.forms(folded: word)
      form.isShortForm = expression.isShortForm
      guard
        let found = try words.query(form, texts)
      else { return nil }
      parts.append(found.query)
      forms.append(form)
    }
    guard let first = parts.first else { return nil }
    for group in groups {
      if expression.words.count == 1 {
        note(forms[0], group)
      } else {
        var stems: [[UInt8]] = []
        for word in expression.words { stems.append(words.forms(folded: word).stems.first ?? word) }
        sought.add(stemPhrase: stems, group: group)
      }
    }
    return .scale(parts.count == 1 ? first : .and(parts), by: QueryCompiler.synonymWeight)
  }

  // MARK: Phrases

  mutating func phrase(
    _ phrase: Query.Phrase,
    _ texts: SoughtTerms.Texts,
  ) throws(ErrorReply) -> Xapian.Query {
    words.analyzer.tokenizer.tokenize(phrase.text)
    let tokens = words.analyzer.tokenizer.tokens.filter {
      $0.form.isDisjoint(with: [.compound, .single])
    }
    let written = tokens.map { Array(words.analyzer.tokenizer.folded($0)) }
    var parts: [Xapian.Query] = []
    var rarest = Int.max
    for field in WordCompiler.fields(texts) {
      var terms: [[UInt8]] = []
      if field.positions {
        terms = written.map { Array(field.prefix.utf8) + $0 }
      } else if texts != .all {
        // Headings and titles have no positions: all the words, in any order.
        for word in written {
          terms.append(contentsOf: words.terms(words.forms(folded: word), field))
        }
      } else {
        continue
      }
      let counts = try frequencies(of: terms)
      guard let least = counts.min(), least > 0 else { continue }
      rarest = min(rarest, least)
      let queries = terms.map { Xapian.Query.term($0) }
      let query: Xapian.Query =
        queries.count == 1 ? queries[0] : field.positions ? .phrase(queries) : .and(queries)
      parts.append(.scale(query, for: field))
    }
    let weight = vocabulary.rarity(rarest == Int.max ? 1 : rarest) * (written.count > 1 ? 1.5 : 1)
    let group = sought.addGroup(
      SoughtTerms.Group(label: "\"\(phrase.text)\"", weight: weight, texts: texts)
    )
    sought.add(phrase: written, group: group)
    return parts.isEmpty ? .nothing : parts.count == 1 ? parts[0] : .or(parts)
  }

  private func frequencies(of terms: [[UInt8]]) throws(ErrorReply) -> [Int] {
    var counts: [Int] = []
    for term in terms { counts.append(try vocabulary.frequency(term)) }
    return counts
  }

  // MARK: Distance

  mutating func near(
    _ typed: [Query.Word],
    _ distance: Int,
    _ ordered: Bool,
    _ texts: SoughtTerms.Texts,
  ) throws(ErrorReply) -> Xapian.Query {
    // Positions belong to words as written, so each combination of inflections is asked for.
    let cap = [6, 6, 3, 2].indices.contains(typed.count - 1) ? [6, 6, 3, 2][typed.count - 1] : 1
    var combinations: [[[UInt8]]] = [[]]
    for word in typed {
      let forms = words.forms(word)
      let written = forms.parts.map(\.written)
      let all = try words.inflections(forms, cap: cap)
      let group = group(word.text, forms, texts, weight: 3)
      if !written.isEmpty {
        combinations = combinations.map { $0 + written }
      } else {
        for word in all { sought.add(word: word, group: group) }
        combinations = combinations.flatMap { words in all.map { words + [$0] } }
      }
    }
    var parts: [Xapian.Query] = []
    for field in WordCompiler.fields(texts) where field.positions {
      for combination in combinations {
        let terms = combination.map { Array(field.prefix.utf8) + $0 }
        let counts = try frequencies(of: terms)
        guard counts.allSatisfy({ $0 > 0 }) else { continue }
        let queries = terms.map { Xapian.Query.term($0) }
        let window = distance + queries.count - 1
        let query: Xapian.Query =
          ordered ? .phrase(queries, window: window) : .near(queries, window: window)
        parts.append(.scale(query, for: field))
      }
    }
    return parts.isEmpty ? .nothing : parts.count == 1 ? parts[0] : .or(parts)
  }

  // MARK: Wildcards

  mutating func wildcard(
    _ word: Query.Word,
    _ texts: SoughtTerms.Texts,
  ) throws(ErrorReply) -> Xapian.Query {
    let prefix = words.forms(word).written
    let (found, more) = try vocabulary.words(startingWith: prefix, cap: limits.wildcardExpansion)
    let group = sought.addGroup(
      SoughtTerms.Group(label: word.text + "*", weight: 3, texts: texts)
    )
    sought.add(prefix: prefix, group: group)
    let names = found.map { String(decoding: $0, as: UTF8.self) }
    if found.isEmpty {
      absent.append(word)
    } else {
      expansions.append(Wire.Expansion(from: word.text + "*", to: names, why: "wildcard"))
    }
    if more {
      warnings.append(
        "“\(word.text)*” stands for more words than \(limits.wildcardExpansion); "
          + "the most frequent are searched."
      )
    }
    var parts: [Xapian.Query] = []
    for field in WordCompiler.fields(texts) where field.positions {
      var terms: [Xapian.Query] = []
      for word in found {
        let term = Array(field.prefix.utf8) + word
        let count = try vocabulary.frequency(term)
        if count > 0 { terms.append(.term(term)) }
      }
      guard !terms.isEmpty else { continue }
      let query: Xapian.Query = terms.count == 1 ? terms[0] : .synonym(terms)
      parts.append(.scale(query, for: field))
    }
    return parts.isEmpty ? .nothing : parts.count == 1 ? parts[0] : .or(parts)
  }
}

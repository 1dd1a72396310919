// SPDX-License-Identifier: GPL-2.0-or-later

package import Documents

/// What a query looks for, in the form in which a text is read for it: for highlights, for the choice
/// of a snippet, and for how close the words stand.
package struct SoughtTerms: Sendable {
  /// One thing that was asked for; its synonyms and inflections belong to it.
  package struct Group: Sendable {
    package var label: String
    /// How much a paragraph gains by it: its rarity.
    package var weight: Double
    package var texts: Texts

    package init(label: String, weight: Double, texts: Texts) {
      self.label = label
      self.weight = weight
      self.texts = texts
    }
  }

  /// The texts in which something is looked for.
  package struct Texts: OptionSet, Sendable {
    package let rawValue: UInt8
    package init(rawValue: UInt8) { self.rawValue = rawValue }

    package static let body = Texts(rawValue: 1)
    package static let notes = Texts(rawValue: 2)
    package static let section = Texts(rawValue: 4)
    package static let title = Texts(rawValue: 8)
    package static let all: Texts = [.body, .notes, .section, .title]
  }

  package private(set) var groups: [Group] = []
  /// Folded words as written, and stems, with the group they belong to.
  private(set) var words = SoughtTable()
  private(set) var stems = SoughtTable()
  private(set) var prefixes: [(term: [UInt8], group: Int)] = []
  private(set) var phrases: [(words: [[UInt8]], group: Int)] = []
  /// Phrases of stems, for what was not typed.
  private(set) var stemPhrases: [(stems: [[UInt8]], group: Int)] = []
  private(set) var citations: [(source: Query.CitedSource, group: Int)] = []
  /// How the words of all these begin.
  private(set) var beginnings = WordBeginnings()

  package init() {}

  package mutating func addGroup(_ group: Group) -> Int {
    groups.append(group)
    return groups.count - 1
  }

  package mutating func add(word: [UInt8], group: Int) {
    words.insert(word, Int32(group))
    beginnings.insert(word)
  }

  package mutating func add(stem: [UInt8], group: Int) {
    stems.insert(stem, Int32(group))
    beginnings.insert(stem)
  }

  package mutating func add(prefix: [UInt8], group: Int) {
    prefixes.append((prefix, group))
    beginnings.insert(prefix)
  }

  package mutating func add(citation: Query.CitedSource, group: Int) {
    citations.append((citation, group))
  }

  package mutating func add(phrase: [[UInt8]], group: Int) {
    if phrase.count == 1 {
      add(word: phrase[0], group: group)
    } else if !phrase.isEmpty {
      phrases.append((phrase, group))
      for word in phrase { beginnings.insert(word) }
    }
  }

  package mutating func add(stemPhrase stems: [[UInt8]], group: Int) {
    stemPhrases.append((stems, group))
    for stem in stems { beginnings.insert(stem) }
  }

  package mutating func setWeight(_ weight: Double, ofGroup group: Int) {
    groups[group].weight = weight
  }
}

/// A place in a text where something sought stands.
package struct Mark: Sendable, Equatable {
  package var range: ByteRange
  package var group: Int
  /// The place among the words of the text, for closeness.
  package var position: Int32

  package init(range: ByteRange, group: Int, position: Int32) {
    self.range = range
    self.group = group
    self.position = position
  }
}

extension Analyzer {
  /// Where a text holds what is sought, in order; a text is read once, whatever the query.
  package mutating func marks(
    of sought: SoughtTerms,
    in text: Span<UInt8>,
    language: Language,
    as kind: SoughtTerms.Texts = .body,
  ) -> [Mark] {
    let hasStems = !sought.stems.isEmpty || !sought.stemPhrases.isEmpty
    let isPlain = !hasStems || keepsBeginnings(language)
    tokenizer.tokenize(text, only: isPlain ? sought.beginnings : nil)
    var marks: [Mark] = []
    for index in tokenizer.tokens.indices {
      let token = tokenizer.tokens[index]
      guard let group = group(of: token, sought, language),
        sought.groups[group].texts.contains(kind)
      else { continue }
      marks.append(Mark(range: token.range, group: group, position: token.position))
    }
    guard !sought.phrases.isEmpty || !sought.stemPhrases.isEmpty else { return marks }
    let tokens = tokenizer.tokens.filter { $0.form.isDisjoint(with: [.compound, .single]) }
    for (words, group) in sought.phrases where sought.groups[group].texts.contains(kind) {
      let tokenizer = tokenizer
      addPhrases(words, group, tokens, &marks) { token, word in
        tokenizer.folded(token).elementsEqual(word)
      }
    }
    for (stems, group) in sought.stemPhrases where sought.groups[group].texts.contains(kind) {
      addPhrases(stems, group, tokens, &marks) { token, stem in
        isStem(stem, of: token, language)
      }
    }
    marks.sort { $0.range.lower < $1.range.lower }
    return marks
  }

  private mutating func group(
    of token: Token,
    _ sought: SoughtTerms,
    _ language: Language,
  ) -> Int? {
    if let group = sought.words.value(of: tokenizer.folded(token)) { return Int(group) }
    if !sought.stems.isEmpty, Analyzer.hasStem(token),
      let group = stemGroup(of: token, sought.stems, language)
    {
      return Int(group)
    }
    for (prefix, group) in sought.prefixes where tokenizer.folded(token).starts(with: prefix) {
      return group
    }
    return nil
  }

  private mutating func isStem(_ stem: [UInt8], of token: Token, _ language: Language) -> Bool {
    var own: [UInt8] = []
    if Analyzer.hasStem(token) {
      appendStem(of: token, in: language, to: &own)
    } else {
      own.append(contentsOf: tokenizer.folded(token))
    }
    return own == stem
  }
}

/// Adds a mark wherever the parts of a phrase stand side by side.
private func addPhrases(
  _ parts: [[UInt8]],
  _ group: Int,
  _ tokens: [Token],
  _ marks: inout [Mark],
  matches: (Token, [UInt8]) -> Bool,
) {
  guard parts.count <= tokens.count else { return }
  for start in 0...(tokens.count - parts.count) {
    let found = parts.indices.allSatisfy { offset in
      tokens[start + offset].position == tokens[start].position + Int32(offset)
        && matches(tokens[start + offset], parts[offset])
    }
    guard found else { continue }
    let end = tokens[start + parts.count - 1].range.end
    let range = ByteRange(tokens[start].range.start, end)
    marks.append(Mark(range: range, group: group, position: tokens[start].position))
  }
}

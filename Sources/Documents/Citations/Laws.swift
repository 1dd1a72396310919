// SPDX-License-Identifier: GPL-2.0-or-later

/// Laws of a state by their name: capitalised words with `of`, `on`, `for`, `against`, `and` between them.
extension CitationScanner {
  mutating func lawMention(at index: Int) -> Int? {
    if !isCapital(index) { return commonLaw(at: index) }
    let lower = nameStart(index)
    let upper = nameEnd(index)
    if word(index) == .charter, word(index + 1) == .of,
      word(skipping(.the, from: index + 2)) == .united
    {
      remember(Mention(code: "?", classWord: .charter, lower: lower, upper: upper))
      return upper
    }
    guard tokens[upper - 1].upper - tokens[lower].lower <= CitationScanner.longestName else {
      return nil
    }
    let isBare = upper == index + 1 && lower == index
    let classWord = word(index)
    if isBare {
      remember(Mention(code: nil, classWord: classWord, lower: index, upper: upper))
    } else {
      let code = "dom:" + nameKey(lower, upper)
      remember(Mention(code: code, classWord: classWord, lower: lower, upper: upper))
    }
    return upper
  }

  /// `the Dublin III Regulation`, `Regulation on …`: by name and not by number.
  mutating func regulation(at index: Int) -> Int? {
    guard isCapital(index) else { return nil }
    if let last = sentence.mentions.last, index < last.upper { return last.upper }
    return lawMention(at: index)
  }

  /// `article 300 of the criminal code`: small letters, right behind an article.
  private mutating func commonLaw(at index: Int) -> Int? {
    guard let group = sentence.groups.last, index - group.upper <= 5, word(group.upper) == .of
    else {
      return nil
    }
    var lower = index
    while lower > group.upper, shape(lower - 1) == .word, word(lower - 1) == .plain { lower -= 1 }
    guard word(lower - 1) == .the || word(lower - 1) == .of || word(lower - 1) == .its else {
      return nil
    }
    let code = lower == index ? nil : "dom:" + nameKey(lower, index + 1)
    remember(Mention(code: code, classWord: word(index), lower: lower, upper: index + 1))
    return index + 1
  }

  func nameKey(_ lower: Int, _ upper: Int) -> String {
    text(lower, upTo: upper).key(joinedBy: "-")
  }

  /// Capitalised words before the class word: `Criminal Procedure Code`, `Prevention of Terrorism Act`.
  private func nameStart(_ index: Int) -> Int {
    var lower = index
    var at = index - 1
    while at > index - 12, at >= 0, tokens[at].shape == .word || tokens[at].word == .hyphen {
      let token = tokens[at]
      if token.word == .hyphen {
        guard !isSpaced(at), !isSpaced(at + 1) else { break }
      } else if token.isCapital {
        guard !opensSentence(at), !token.word.isInstrument, !token.word.isArticleWord else { break }
        lower = at
      } else if token.word == .of || token.word == .and || token.word == .against {
        guard isCapital(at - 1), !tokens[max(at - 1, 0)].word.isInstrument else { break }
      } else {
        break
      }
      at -= 1
    }
    return lower
  }

  /// Bytes of a law's name; all its articles bear it.
  private static let longestName: Int32 = 400

  /// A word that has its capital from the start of a sentence: `Under`, `The`, `See`.
  private func opensSentence(_ index: Int) -> Bool {
    switch word(index) {
    case .plain, .international, .human, .rights, .council, .general, .nations, .united, .states,
      .labour, .namedRules, .procedure, .optional, .house, .series, .organization:
      CitationScanner.openers.contains(text(index))
    default: true
    }
  }

  private static let openers: Set<String> = [
    "Since", "When", "While", "Although", "If", "After", "Before", "Because", "However",
    "Moreover", "Furthermore", "Also", "These", "Those", "Such", "According", "Pursuant", "Both",
    "Section", "Sections", "Chapter", "Part", "Paragraph", "Paragraphs", "Unlike", "Whereas",
    "Neither", "Whether", "Similarly", "Further", "Thus", "Therefore", "Here", "Where", "Until",
  ]

  /// What follows the class word: `Code of Criminal Procedure`, `Law of Ukraine on bail`, `Act No. 12`.
  private func nameEnd(_ index: Int) -> Int {
    var upper = index + 1
    while word(upper) == .hyphen, !isSpaced(upper), !isSpaced(upper + 1), isCapital(upper + 1) {
      upper += 2
    }
    if word(upper) == .number, shape(upper + 1) == .number {
      upper += 2
      while [.slash, .hyphen, .period].contains(word(upper)), !isSpaced(upper),
        !isSpaced(upper + 1), shape(upper + 1) == .number
      {
        upper += 2
      }
    }
    while upper < tokens.count, let next = nameContinues(upper, from: index) { upper = next }
    return upper
  }

  private func nameContinues(_ index: Int, from start: Int) -> Int? {
    if isNameWord(index) { return index > start + 1 ? index + 1 : nil }
    guard [.of, .on, .for, .against, .and].contains(word(index)) else {
      return word(index) == .hyphen && !isSpaced(index) && !isSpaced(index + 1)
        && shape(index + 1) == .word ? index + 2 : nil
    }
    let next = skipping(.the, from: index + 1)
    if isNameWord(next) {
      return word(index) == .and && startsAnotherLaw(next) ? nil : next + 1
    }
    if word(index) == .on, takesCommonWord(start), shape(index + 1) == .word,
      word(index + 1) == .plain
    {
      return index + 2
    }
    return nil
  }

  /// `Law on bail`, `Act on the press`; a code is named in capitals.
  private func takesCommonWord(_ index: Int) -> Bool {
    !["Code", "Codes", "Constitution", "Charter", "Statute"].contains(text(index))
  }

  private func isNameWord(_ index: Int) -> Bool {
    shape(index) == .word && isCapital(index) && !word(index).isInstrument
      && !word(index).isArticleWord
  }

  /// `and` joins two laws when the words behind it lead to another class word.
  private func startsAnotherLaw(_ index: Int) -> Bool {
    var at = index
    while at < min(index + 8, tokens.count), tokens[at].shape == .word {
      let token = tokens[at]
      if token.word.isInstrument, token.isCapital { return true }
      guard token.isCapital || [.of, .on, .for, .against, .the].contains(token.word) else { break }
      at += 1
    }
    return false
  }

  // MARK: Rules of procedure

  /// `the Committee's rules of procedure`, `the rules of procedure of the Human Rights Committee`.
  mutating func rulesOfProcedure(at index: Int) -> Bool {
    guard word(index) == .rules, word(index + 1) == .of, word(index + 2) == .procedure else {
      return false
    }
    var code = sentence.committee?.code ?? context.committee
    if word(index + 3) == .of || word(index + 3) == .leftParenthesis {
      let next = skipping(.the, from: index + 4)
      if next < tokens.count, grammar.starts[Int(tokens[next].lexeme)].contains(.committee),
        let named = grammar.committees.longest(tokens, at: next)
      {
        code = named.value
      }
    }
    let key = (code?.lowercased() ?? "?") + "-rop"
    sentence.mentions.append(Mention(code: key, classWord: .rules, lower: index, upper: index + 3))
    return true
  }
}

extension Word {
  var isInstrument: Bool {
    switch self {
    case .covenant, .convention, .protocolWord, .domesticClass, .charter, .declaration,
      .constitution, .treaty:
      true
    default: false
    }
  }

  var isArticleWord: Bool { self == .article || self == .articles }
}

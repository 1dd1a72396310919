// SPDX-License-Identifier: GPL-2.0-or-later

/// Places within a source: `para. 7 (a)`, `chap. III, sect. E`, `[189–190]`, `at 1194–95`.
extension CitationScanner {
  /// The type of a pinpoint, by its word; nil for words that start none.
  private func pinpointType(_ index: Int) -> String? {
    switch word(index) {
    case .paragraph, .paragraphs, .pilcrow, .subparagraph: "para"
    case .page, .pages: "page"
    case .section, .sections: "sect"
    case .sectionSign: "sect"
    case .chapter: "chap"
    case .annex: "annex"
    case .preamble: "preamble"
    case .part: "part"
    case .volume: "vol"
    case .rule, .rules: "rule"
    case .article, .articles: "art"
    case .number: "no"
    default: nil
    }
  }

  struct Pinpoint {
    var text: String
    var lower: Int
    var upper: Int
  }

  /// The pinpoint that starts at a token, if one does.
  func readPinpoint(at index: Int) -> Pinpoint? {
    guard let type = pinpointType(index) else { return nil }
    var next = index + 1
    if word(next) == .sectionSign || word(next) == .pilcrow { next += 1 }
    if word(next) == .number || word(next) == .numbers { next += 1 }
    let takesLetters = !["para", "page", "no", "rule", "art"].contains(type)
    if let (value, upper) = readValues(at: next, takesLetters: takesLetters) {
      return Pinpoint(text: type + ":" + value, lower: index, upper: upper)
    }
    guard type == "annex" || type == "preamble" else { return nil }
    return Pinpoint(text: type, lower: index, upper: index + 1)
  }

  /// Numbers with their ranges and lists.
  func readValues(at index: Int, takesLetters: Bool = false) -> (text: String, upper: Int)? {
    guard var (result, next) = readRange(at: index, takesLetters) else { return nil }
    while let (member, upper) = nextMember(at: next, takesLetters) {
      result += "," + member
      next = upper
    }
    return (result, next)
  }

  private func nextMember(at index: Int, _ takesLetters: Bool) -> (String, Int)? {
    var next = index
    if word(next) == .comma { next += 1 }
    if word(next) == .and || word(next) == .or || word(next) == .ampersand { next += 1 }
    guard next > index else { return nil }
    if let (tail, upper) = bracketTail(at: next) { return (tail, upper) }
    guard shape(next) == .number || (takesLetters && word(next) == .plain) else { return nil }
    guard let (member, upper) = readRange(at: next, takesLetters) else { return nil }
    if let year = plainNumber(next), 1900...2100 ~= year, upper == next + 1 { return nil }
    if word(upper) == .slash || word(upper) == .number || startsForm(next) { return nil }
    return endsNumber(upper) ? (member, upper) : nil
  }

  /// `(d)` behind `2 (c) and`.
  private func bracketTail(at index: Int) -> (String, Int)? {
    guard word(index - 1) != .comma || word(index - 2) == .rightParenthesis,
      let (text, upper) = shortBracket(index)
    else { return nil }
    return ("(\(text))", upper)
  }

  private func readRange(at index: Int, _ takesLetters: Bool) -> (String, Int)? {
    guard let (start, upper) = readValue(at: index, takesLetters) else { return nil }
    guard word(upper) == .hyphen || word(upper) == .to else { return (start, upper) }
    var next = upper + 1
    if next < tokens.count, word(next).isPinpointWord { next += 1 }
    if let (tail, last) = shortBracket(next) { return (start + "-(\(tail))", last) }
    guard let (end, last) = readValue(at: next, takesLetters),
      word(upper) == .hyphen || endsNumber(last)
    else { return (start, upper) }
    return (start + "-" + completed(end, after: start), last)
  }

  private func readValue(at index: Int, _ takesLetters: Bool) -> (String, Int)? {
    guard index < tokens.count else { return nil }
    var result: String
    var next = index + 1
    switch tokens[index].shape {
    case .number:
      result = numberText(index)
      if word(next) == .bis, !isSpaced(next) || tokens[index].isPlainNumber {
        result += text(next)
        next += 1
      }
    case .word where takesLetters && tokens[index].isCapital && isLabel(index):
      result = text(index)
      if tokens[index].isDotted { result.removeLast() }
    default: return nil
    }
    while word(next) == .period, !isSpaced(next), !isSpaced(next + 1), shape(next + 1) == .number {
      result += "." + numberText(next + 1)
      next += 2
    }
    if takesLetters, word(next) == .period, !isSpaced(next), !isSpaced(next + 1),
      shape(next + 1) == .word, isCapital(next + 1), isLabel(next + 1)
    {
      result += "." + text(next + 1).filter { $0 != "." }
      next += 2
    }
    while let (inner, upper) = shortBracket(next) {
      result += "(\(inner))"
      next = upper
    }
    return (result, next)
  }

  /// `21d` is the letter d of 21.
  private func numberText(_ index: Int) -> String {
    let token = tokens[index]
    let text = text(index)
    guard token.upper - token.lower == token.digits + 1 else { return text }
    return text.dropLast() + "(\(text.suffix(1)))"
  }

  /// A single capital or a Roman numeral.
  func isLabel(_ index: Int) -> Bool {
    let letters = text(index).filter { $0 != "." }
    return letters.utf8.count == 1 || (letters.utf8.count <= 6 && isRomanText(letters))
  }

  private func isRomanText(_ text: String) -> Bool {
    text.utf8.allSatisfy { "IVXLC".utf8.contains($0) }
  }

  // MARK: Where a pinpoint belongs

  mutating func pinpoint(at index: Int) -> Int? {
    if word(index) == .section || word(index) == .sections || word(index) == .subsection
      || word(index).isParagraph || word(index) == .sectionSign,
      let next = unitedStatesSection(at: index)
    {
      return next
    }
    if let next = convertsToArticle(at: index) { return next }
    if word(index) == .number { return number(at: index) }
    guard var pinpoint = readPinpoint(at: index) else { return nil }
    if let next = crossReference(pinpoint) { return next }
    if let owner = open, reaches(owner, pinpoint.lower) {
      if word(index) == .sectionSign, found[owner].kind == .echr {
        pinpoint.text = "para" + pinpoint.text.dropFirst(4)
      }
      attach(pinpoint, to: owner)
      return readYear(of: owner)
    }
    if sentence.hasRecommendations, word(index).isParagraph,
      let next = reviewNumbers(at: index + 1, from: 40)
    {
      return next
    }
    if word(pinpoint.upper) == .of || word(pinpoint.upper) == .comma {
      let upper = pinpoint.upper + (word(pinpoint.upper) == .comma ? 1 : 0)
      pending = PendingPinpoint(value: pinpoint.text, lower: pinpoint.lower, upper: upper)
    }
    return alias(before: pinpoint) ?? pinpoint.upper
  }

  mutating func attach(_ pinpoint: Pinpoint, to owner: Int) {
    if found[owner].kind == .treatySeries, !found[owner].normal.contains("/"),
      pinpoint.text.hasPrefix("page:"), !pinpoint.text.contains(where: { ",-".contains($0) })
    {
      found[owner].normal += "/" + pinpoint.text.dropFirst("page:".utf8.count)
    } else {
      found[owner].pinpoint.append(pinpoint.text)
    }
    let isBracketed =
      pinpoint.lower > found[owner].upper && word(pinpoint.lower - 1) == .leftParenthesis
      && word(pinpoint.upper) == .rightParenthesis
    let upper = pinpoint.upper + (isBracketed ? 1 : 0)
    found[owner].upper = max(found[owner].upper, upper)
    found[owner].extentUpper = max(found[owner].extentUpper, upper)
    if word(found[owner].upper) == .rightParenthesis {
      found[owner].extentUpper = max(found[owner].extentUpper, found[owner].upper + 1)
    }
  }

  /// Whether a pinpoint can belong to a citation before it. Titles, dates, names and brackets may lie
  /// between, not what makes a sentence of them; a second pinpoint follows the first directly.
  func reaches(_ owner: Int, _ lower: Int) -> Bool {
    let upper = found[owner].upper
    if lower <= upper { return true }
    switch word(lower - 1) {
    case .under, .of, .to, .from, .see, .the, .that, .with, .by, .as, .this, .its, .on, .or:
      return false
    case .in:
      return lower - upper == 2 && word(upper) == .comma
    default: break
    }
    guard lower - upper <= CitationScanner.longestTitle else { return false }
    let hasPinpoint = !found[owner].pinpoint.isEmpty
    for index in upper..<lower {
      let token = tokens[index]
      if hasPinpoint, token.shape != .mark, token.word != .and, token.word != .at { return false }
      if token.shape == .word, token.word.makesSentence || isSentenceWord(index) { return false }
    }
    return true
  }

  /// Words and marks between a source and its place: longer titles are not printed, so that no place
  /// has to look back over a whole text.
  private static let longestTitle = 160

  /// Words that stand in sentences, not in the titles of sources.
  func isSentenceWord(_ index: Int) -> Bool {
    guard word(index) == .plain, tokens[index].upper - tokens[index].lower <= 9 else {
      return ["Records", "Supplement", "Journal", "according"].contains(text(index))
    }
    return CitationScanner.sentenceWords.contains(text(index))
  }

  private static let sentenceWords: Set<String> = [
    "which", "who", "whom", "whose", "it", "they", "he", "she", "is", "are", "was", "were", "be",
    "has", "have", "had", "does", "did", "must", "may", "might", "should", "shall", "would",
    "could", "can", "cannot", "will", "where", "when", "whereby", "because", "if", "not", "states",
    "stated", "stating", "noted", "notes", "noting", "held", "Official", "Journal", "Records",
  ]

  /// `at 25`, `at 3-4.213`, `at para. 12`.
  mutating func pinpointAfterAt(_ index: Int) -> Int? {
    guard let owner = open, index - found[owner].upper <= 1 || word(index - 1) == .comma,
      shape(index + 1) == .number
    else { return nil }
    var upper = index + 2
    var isPage = tokens[index + 1].isPlainNumber
    if word(upper) == .hyphen, shape(upper + 1) == .number, word(upper + 2) == .period,
      !isSpaced(upper + 3), shape(upper + 3) == .number
    {
      upper += 4
      isPage = false
    } else if word(upper) == .period, !isSpaced(upper + 1), shape(upper + 1) == .number {
      upper += 2
      isPage = false
    }
    if isPage, let (values, end) = readValues(at: index + 1) {
      guard endsNumber(end), found[owner].kind.takesPages || endsPhrase(end) else { return nil }
      attach(Pinpoint(text: "page:" + values, lower: index, upper: end), to: owner)
      return readYear(of: owner)
    }
    guard found[owner].kind == .id || found[owner].kind == .supra else { return nil }
    let value = text(index + 1, upTo: upper)
    attach(Pinpoint(text: "loc:" + value, lower: index, upper: upper), to: owner)
    return upper
  }

  /// Whether a phrase ends before a token.
  func endsPhrase(_ index: Int) -> Bool {
    guard index < tokens.count else { return true }
    return tokens[index].shape == .mark && tokens[index].word != .hyphen
      && tokens[index].word != .slash
  }

  /// The pages, the year and the bracketed places that stand directly behind some kinds.
  mutating func readTail(of owner: Int) -> Int {
    let kind = found[owner].kind
    let next = found[owner].upper
    if kind.takesPages, word(next) == .comma, plainNumber(next + 1) != nil,
      let (values, upper) = readPages(at: next + 1)
    {
      attach(Pinpoint(text: "page:" + values, lower: next + 1, upper: upper), to: owner)
    }
    return readYear(of: owner)
  }

  /// `678` and not `678, 129` in `678, 129 S. Ct. 1937`.
  private func readPages(at index: Int) -> (text: String, upper: Int)? {
    if let pages = readValues(at: index), pageEnds(pages.upper) { return pages }
    guard let (page, upper) = readRange(at: index, false), pageEnds(upper) else { return nil }
    return (page, upper)
  }

  private mutating func readYear(of owner: Int) -> Int {
    guard found[owner].kind.takesYear, let upper = bareYear(found[owner].upper) else {
      return found[owner].upper
    }
    found[owner].upper = upper
    found[owner].extentUpper = max(found[owner].extentUpper, upper)
    return upper
  }

  /// `410 U.S. 113, 131 (1973)`: a page is followed by a mark, never by words or another volume.
  private func pageEnds(_ index: Int) -> Bool {
    guard index < tokens.count else { return true }
    if tokens[index].word == .slash { return false }
    if tokens[index].word == .note { return true }
    return tokens[index].shape == .mark || tokens[index].isDotted == false && isCapital(index)
  }
}

extension Word {
  var isParagraph: Bool {
    self == .paragraph || self == .paragraphs || self == .subparagraph || self == .pilcrow
  }

  var isPinpointWord: Bool {
    isParagraph || self == .page || self == .pages || self == .rule || self == .rules
  }
}

extension Citation.Kind {
  /// Whether a bare number behind it, or behind `at`, is a page.
  var takesPages: Bool {
    switch self {
    case .federalRegister, .statutesAtLarge, .usReport, .usCase, .journal, .id, .supra, .usBill,
      .publicLaw:
      true
    default: false
    }
  }

  /// Whether a bare year in round brackets directly behind it is part of it.
  var takesYear: Bool {
    switch self {
    case .usCode, .cfr, .federalRegister, .publicLaw, .statutesAtLarge, .usBill, .usReport,
      .usCase, .journal, .generalComment, .unResolution:
      true
    default: false
    }
  }
}

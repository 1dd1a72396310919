// SPDX-License-Identifier: GPL-2.0-or-later

/// Conventions of the International Labour Organization, resolutions of the African Commission, and the forms of the table.
extension CitationScanner {
  /// `ILO Convention No. 169`, `International Labour Organization Convention No. 122`.
  mutating func labourOrganization(at index: Int) -> Int? {
    var next = index + 1
    if word(index) == .international {
      guard word(next) == .labour, word(next + 1) == .organization else { return nil }
      next += 2
    }
    sentence.namesLabourOrganization = true
    if word(next) == .apostrophe { next += 2 }
    guard word(next) == .convention || word(next).isRecommendation else { return next }
    return labourNumbers(next, lower: index, needs: .nothing) ?? next
  }

  /// `Convention 111`, `Recommendation No. 204`, when the sentence names the Organization.
  mutating func labourRecommendation(at index: Int) -> Int? {
    guard word(index).isRecommendation, isCapital(index) else { return nil }
    return labourNumbers(index, lower: index, needs: .labourOrganization)
  }

  mutating func labourConvention(at index: Int) -> Int? {
    guard isCapital(index) else { return nil }
    return labourNumbers(index, lower: index, needs: .labourOrganization)
  }

  private mutating func labourNumbers(
    _ index: Int,
    lower: Int,
    needs: Found.Requirement,
  ) -> Int? {
    let letter = word(index) == .convention ? "C" : "R"
    let isPlural = text(index).hasSuffix("s")
    let isBracketed =
      word(index + 1) == .leftParenthesis && word(index + 2) == .number
      && word(index + 4) == .rightParenthesis
    var number = skipping(.number, .numbers, from: isBracketed ? index + 2 : index + 1)
    guard let first = plainNumber(number), 1...250 ~= first,
      word(number + 1) != .period || isSpaced(number + 2) || shape(number + 2) != .number
    else { return nil }
    var lower = lower
    while true {
      let end = isBracketed ? number + 2 : number + 1
      var citation = Found(.ilo, "ilo:\(letter)\(tokens[number].value)", lower, end)
      citation.needs = needs
      add(citation)
      if isBracketed { return end }
      sentence.mentions.append(
        Mention(code: "?", classWord: .convention, lower: lower, upper: number + 1)
      )
      let upper = number + 1
      var next = skipping(.comma, from: upper)
      next = skipping(.and, .or, .ampersand, from: next)
      let start = next
      next = skipping(.number, .numbers, from: next)
      guard next > upper, isPlural || start < next, let member = plainNumber(next),
        1...250 ~= member, endsNumber(next + 1)
      else { return upper }
      lower = start
      number = next
    }
  }

  /// `C169`, `C.190`, `R204`: a letter with a number, when the sentence names the Organization.
  mutating func labourCode(at index: Int) -> Int? {
    let token = tokens[index]
    guard token.isCapital else { return nil }
    let printed = text(index)
    guard let letter = printed.first, letter == "C" || letter == "R" else { return nil }
    var number = Int(printed.dropFirst())
    var upper = index + 1
    if printed == "C." || printed == "R.", !isSpaced(upper) {
      number = plainNumber(upper)
      upper += 1
    }
    guard let number, 1...250 ~= number else { return nil }
    var citation = Found(.ilo, "ilo:\(letter)\(number)", index, upper)
    citation.needs = .labourOrganization
    add(citation)
    return upper
  }

  /// `Forced Labour Convention, 1930 (No. 29)`: the title, the year and the number in brackets.
  mutating func labourTitle(at index: Int) -> Int? {
    guard word(index - 1) == .leftParenthesis, let year = plainNumber(index - 2),
      1900...2100 ~= year
    else { return nil }
    let last = word(index - 3) == .comma ? index - 4 : index - 3
    guard plainNumber(index + 1) != nil, let (head, start) = titleWord(last) else { return nil }
    let letter = word(head) == .convention ? "C" : "R"
    var lower = start
    var number = index + 1
    if sentence.mentions.last.map({ $0.lower >= lower }) ?? false { sentence.mentions.removeLast() }
    while true {
      let isLast = word(number + 1) == .rightParenthesis
      add(
        Found(
          .ilo,
          "ilo:\(letter)\(tokens[number].value)",
          lower,
          isLast ? number + 2 : number + 1,
        )
      )
      var next = skipping(.comma, from: number + 1)
      next = skipping(.and, from: next)
      guard next > number + 1, plainNumber(next) != nil else { return number + (isLast ? 2 : 1) }
      lower = next
      number = next
    }
  }

  /// The word `Convention` or `Recommendation` of a title that ends at a token, and where it starts:
  /// `Forced Labour Convention`, `Convention concerning Forced or Compulsory Labour`.
  private func titleWord(_ last: Int) -> (head: Int, start: Int)? {
    let isHead = { (index: Int) in
      (self.word(index) == .convention || self.word(index).isRecommendation)
        && self.isCapital(index)
    }
    if isHead(last) { return (last, titleStart(last)) }
    var head = last - 1
    while head > last - 16, shape(head) == .word, !isHead(head) { head -= 1 }
    return isHead(head) && text(head + 1) == "concerning" ? (head, head) : nil
  }

  private func titleStart(_ head: Int) -> Int {
    var lower = head
    while lower > 0, head - lower < 20 {
      let token = tokens[lower - 1]
      switch token.word {
      case .leftParenthesis, .rightParenthesis, .of, .and, .the, .on, .to: lower -= 1
      default:
        guard token.shape == .word, token.isCapital, token.word != .ilo else {
          return trimmed(lower, head)
        }
        lower -= 1
      }
    }
    return trimmed(lower, head)
  }

  private func trimmed(_ lower: Int, _ head: Int) -> Int {
    var lower = lower
    while lower < head, !isCapital(lower) || [.the, .in, .under, .see].contains(word(lower)) {
      lower += 1
    }
    return lower
  }

  /// `ACHPR/Res.227 (LII) 2012`.
  mutating func africanResolution(at index: Int) -> Int? {
    guard word(index + 1) == .slash, word(index + 2) == .resolution else { return nil }
    let next = skipping(.period, from: index + 3)
    guard let number = plainNumber(next), word(next + 1) == .leftParenthesis else { return nil }
    var upper = next + 2
    while upper < next + 9, word(upper) != .rightParenthesis { upper += 1 }
    let year = skipping(.slash, from: upper + 1)
    guard word(upper) == .rightParenthesis, let printed = plainNumber(year),
      1980...2100 ~= printed || tokens[year].digits == 2
    else { return nil }
    let value = printed >= 1980 ? printed : printed + (printed < 80 ? 2000 : 1900)
    let session = text(next + 2, upTo: upper).filter { $0 != " " }
    add(Found(.achpr, "achpr:\(number)(\(session))\(value)", index, year + 1))
    return year + 1
  }

  // MARK: Forms of the table

  mutating func form(at index: Int) -> Int? {
    guard
      let (form, match) = grammar.forms.longestMatch(tokens, at: index, plurals: grammar.plurals)
    else { return nil }
    let lower = match.lower
    guard isWhole(lower, match.upper),
      lower == index || found.last.map({ $0.upper <= lower }) ?? true
    else { return nil }
    var numbers = match.numbers.map { "\(tokens[$0].value)" }
    var end = match.upper
    if form.kind.hasLongPages, let last = numbers.last {
      let (page, upper) = longPage(last, at: end)
      // A shorter one is a street, a frequency or a team.
      guard page.utf8.count >= 3 || form.kind != .federalRegister else { return nil }
      numbers[numbers.count - 1] = page
      end = upper
    }
    let owner = add(Found(form.kind, form.normal(numbers), lower, end))
    if form.normal.contains("@"), let (pages, upper) = readValues(at: end - 1) {
      found[owner].pinpoint = ["page:" + pages]
      found[owner].upper = upper
      found[owner].extentUpper = upper
    }
    nameTreaty(of: owner)
    var upper = readTail(of: owner)
    guard lower == index, form.kind.takesLists else { return upper }
    while let (start, member) = nextMember(of: match, at: upper) {
      numbers = member.numbers.map { "\(tokens[$0].value)" }
      add(Found(form.kind, form.normal(numbers), start, member.upper))
      upper = readTail(of: found.count - 1)
    }
    return upper
  }

  /// Whether a number is the volume of a form: the `136` of `§ 12005, 136 Stat. 1313`.
  func startsForm(_ number: Int) -> Bool {
    guard number + 1 < tokens.count,
      grammar.starts[Int(tokens[number + 1].lexeme)].contains(.form),
      let (_, match) = grammar.forms.longestMatch(
        tokens,
        at: number + 1,
        plurals: grammar.plurals,
      )
    else { return false }
    return match.lower == number
  }

  /// `54,321` is one page, and so is `3009-546` of the Statutes at Large.
  private func longPage(_ first: String, at index: Int) -> (String, Int) {
    guard tokens.indices.contains(index + 1), !isSpaced(index), !isSpaced(index + 1),
      tokens[index + 1].isPlainNumber
    else { return (first, index) }
    if word(index) == .comma, tokens[index + 1].digits == 3 {
      return (first + text(index + 1), index + 2)
    }
    return word(index) == .hyphen ? ("\(first)-\(text(index + 1))", index + 2) : (first, index)
  }

  /// `1155 U.N.T.S. 331` beside an article names its treaty.
  private mutating func nameTreaty(of owner: Int) {
    guard let code = Treaty.bySeries[found[owner].normal] else { return }
    let mention = Mention(
      code: code,
      classWord: Treaty.classWord(of: code),
      lower: found[owner].lower,
      upper: found[owner].upper,
    )
    sentence.mentions.append(mention)
  }

  /// Neither end of a form may be a part of a longer number.
  private func isWhole(_ lower: Int, _ upper: Int) -> Bool {
    let before = word(lower - 1)
    if shape(lower) == .number, !isSpaced(lower),
      [.period, .hyphen, .slash].contains(before) || shape(lower - 1) == .number
    {
      return false
    }
    if word(upper) == .slash, !isSpaced(upper) { return false }
    return word(upper) != .period || isSpaced(upper + 1) || shape(upper + 1) != .number
  }

  private func nextMember(
    of match: PhraseTable<Form>.Match,
    at index: Int,
  ) -> (Int, PhraseTable<Form>.Match)? {
    var next = skipping(.comma, from: index)
    next = skipping(.and, .or, .ampersand, from: next)
    guard next > index else { return nil }
    let start = next
    next = skipping(.number, .numbers, from: next)
    guard let member = grammar.forms.member(of: match, tokens, at: next, plurals: grammar.plurals),
      isWhole(start, member.upper), member.numbers.count > 1 || match.isPlural,
      endsNumber(member.upper)
    else { return nil }
    return (start, member)
  }
}

extension Form {
  /// The normal form with the numbers put in.
  func normal(_ numbers: [String]) -> String {
    var result = ""
    var isReference = false
    for character in normal {
      switch character {
      case "$": isReference = true
      case "1" where isReference, "2" where isReference:
        result += (character == "1" ? numbers.first : numbers.dropFirst().first) ?? ""
        isReference = false
      default: result.append(character)
      }
    }
    return result
  }
}

extension Citation.Kind {
  /// Whether pages run into the thousands and are printed so.
  fileprivate var hasLongPages: Bool { self == .federalRegister || self == .statutesAtLarge }

  /// Whether further numbers behind `and` or a comma are citations of their own.
  var takesLists: Bool {
    switch self {
    case .coeTreaty, .publicLaw, .usReport, .interAmerican: true
    default: false
    }
  }
}

// SPDX-License-Identifier: GPL-2.0-or-later

/// General comments and recommendations, and the numbers of recommendations in the Universal Periodic Review.
extension CitationScanner {
  mutating func generalComment(at index: Int) -> Int? {
    var next = index + 1
    if word(index) == .general {
      guard word(next) == .comment || word(next).isRecommendation else { return nil }
      next += 1
    } else {
      guard tokens[index].flags.contains(.capitals) else { return nil }
      if text(index) == "GR", sentence.committee == nil { return nil }
    }
    while word(next) == .number || word(next) == .numbers { next += 1 }
    guard let number = commentNumber(next), number < 100, endsNumber(next + 1) else { return nil }
    var last = next
    while let (_, member) = nextComment(bareYear(last + 1) ?? last + 1) { last = member }
    let behind = bareYear(last + 1) ?? last + 1
    var upper = addComment(next, from: index, committee: committeeBehind(behind))
    while let (lower, member) = nextComment(upper) {
      upper = addComment(member, from: lower, committee: committeeBehind(behind))
    }
    while let (lower, member) = jointComment(upper) {
      let behind = bareYear(member + 1) ?? member + 1
      upper = addComment(member, from: lower, committee: committeeBehind(behind))
    }
    return upper
  }

  /// One number with its year; the committee is the one named behind, before, or the document's.
  private mutating func addComment(_ number: Int, from lower: Int, committee: String?) -> Int {
    let code = committee ?? sentence.committee?.code ?? context.committee
    var citation = Found(
      .generalComment,
      "gc:\(code ?? "?")/\(commentNumber(number) ?? 0)",
      lower,
      number + 1,
    )
    if committee == nil, let named = sentence.committee, named.upper <= lower {
      citation.extentLower = named.lower
    } else if committee == nil, code != nil {
      citation.resolution = Resolution(rule: "committee")
    }
    return readTail(of: add(citation))
  }

  /// The number of a comment; old recommendations have Roman ones.
  private func commentNumber(_ index: Int) -> Int? {
    if let number = plainNumber(index) { return number }
    guard isRoman(index), isCapital(index), word(index - 1) == .number || endsPhrase(index + 1)
    else { return nil }
    return romanValue(text(index))
  }

  private func nextComment(_ index: Int) -> (lower: Int, number: Int)? {
    var next = skipping(.comma, from: index)
    next = skipping(.and, .or, .ampersand, from: next)
    guard next > index else { return nil }
    let lower = next
    next = skipping(.number, from: next)
    guard let number = plainNumber(next), number < 100 else { return nil }
    guard bareYear(next + 1) != nil || lower < next || endsNumber(next + 1) else { return nil }
    return (lower, next)
  }

  /// `No. 3 (2017) of the Committee on Migrant Workers and No. 22 (2017) of the Committee …`
  private func jointComment(_ index: Int) -> (lower: Int, number: Int)? {
    guard committeeBehind(index) != nil else { return nil }
    var next = index + 2
    while next < index + 28, shape(next) == .word || word(next) == .slash {
      if word(next) == .number, word(next - 1) == .and || word(next - 1) == .slash,
        let number = plainNumber(next + 1), number < 100
      {
        return (next, next + 1)
      }
      next += 1
    }
    return nil
  }

  /// `of the Human Rights Committee`, `(CESCR)` behind a number.
  private func committeeBehind(_ index: Int) -> String? {
    var index = skipping(.comma, from: index)
    if word(index) == .on {
      let end = min(index + 20, tokens.count)
      while index < end, shape(index) == .word || word(index) == .comma { index += 1 }
      guard word(index) == .leftParenthesis else { return nil }
    }
    guard word(index) == .of || word(index) == .leftParenthesis || word(index) == .by else {
      return nil
    }
    let next = skipping(.the, from: index + 1)
    guard next < tokens.count, grammar.starts[Int(tokens[next].lexeme)].contains(.committee) else {
      return nil
    }
    return grammar.committees.longest(tokens, at: next)?.value
  }

  // MARK: Recommendations

  mutating func recommendation(at index: Int) -> Int? {
    if let next = ministersRecommendation(at: index) { return next }
    if let next = labourRecommendation(at: index) { return next }
    guard word(index).isRecommendation || word(index) == .upr else { return nil }
    sentence.hasRecommendations = true
    guard word(index).isRecommendation else { return nil }
    var next = index + 1
    while word(next) == .number || word(next) == .numbers || word(next) == .colon { next += 1 }
    return reviewNumbers(at: next)
  }

  /// `88.4, 88.5 and 88.7`, with ranges; returns what follows the last.
  mutating func reviewNumbers(at index: Int, from least: Int = 10) -> Int? {
    guard plainNumber(index) ?? 0 >= least, var next = skipped(index) ?? reviewNumber(at: index)
    else { return nil }
    while true {
      var member = next
      if word(member) == .comma || word(member) == .semicolon { member += 1 }
      if word(member) == .and || word(member) == .or || word(member) == .ampersand { member += 1 }
      member = skipping(.number, .numbers, from: member)
      guard member > next, let upper = skipped(member) ?? reviewNumber(at: member) else {
        return next
      }
      next = upper
    }
  }

  /// `88.` with its second number missing: nothing to cite, but the list goes on behind it.
  private func skipped(_ index: Int) -> Int? {
    guard plainNumber(index) != nil, word(index + 1) == .period,
      word(index + 2) == .and || word(index + 2) == .comma
    else { return nil }
    return index + 2
  }

  private mutating func reviewNumber(at index: Int) -> Int? {
    guard let (start, upper) = readReviewNumber(index) else { return nil }
    var key = start
    var end = upper
    if word(end) == .hyphen || word(end) == .to {
      if let (last, next) = readReviewNumber(end + 1) {
        key += "-" + last
        end = next
      } else if let last = plainNumber(end + 1), word(end) == .hyphen, word(end + 2) != .period,
        let dot = start.firstIndex(of: ".")
      {
        let number = completed("\(last)", after: String(start[start.index(after: dot)...]))
        key += "-\(start[...dot])\(number)"
        end += 2
      }
    }
    add(Found(.uprRecommendation, "upr:" + key, index, end))
    return end
  }

  private func readReviewNumber(_ index: Int) -> (String, Int)? {
    guard let first = plainNumber(index), 10...999 ~= first, tokens[index].digits <= 3,
      word(index + 1) == .period, !isSpaced(index + 1), let second = plainNumber(index + 2),
      tokens[index + 2].digits <= 3, second > 0
    else { return nil }
    let upper = index + 3
    if upper < tokens.count {
      let after = tokens[upper]
      switch after.word {
      case .percent, .percentWord, .unit, .currency: return nil
      case .period, .slash, .colon:
        let goesOn = !after.isSpaced && shape(upper + 1) == .number && !isSpaced(upper + 1)
        if goesOn { return nil }
      default: break
      }
    }
    return ("\(first).\(second)", upper)
  }

  /// A decimal that stands apart from the word `recommendation`: in brackets, or behind `paragraphs`.
  mutating func loneNumber(at index: Int) -> Int {
    guard sentence.hasRecommendations, word(index + 1) == .period, !isSpaced(index + 1) else {
      return index + 1
    }
    switch word(index - 1) {
    case .leftParenthesis, .leftBracket, .paragraph, .paragraphs, .numbers, .number, .colon, .upr,
      .pilcrow:
      if let next = reviewNumbers(at: index) { return next }
    default: break
    }
    return index + 1
  }

  // MARK: Recommendations of the Committee of Ministers

  /// `CM/Rec(2010)1`, `Rec(92)16`, `No. R (92) 16`.
  private mutating func ministersRecommendation(at index: Int) -> Int? {
    var next = index
    if word(next) == .cm {
      guard word(next + 1) == .slash, word(next + 2) == .recommendation else { return nil }
      next += 2
    }
    guard isCapital(next),
      word(next) == .r || ["Rec", "Rec.", "REC", "Recommendation"].contains(text(next))
    else { return nil }
    next += 1
    guard word(next) == .leftParenthesis, let year = plainNumber(next + 1),
      tokens[next + 1].digits == 2 || tokens[next + 1].digits == 4,
      word(next + 2) == .rightParenthesis, let number = plainNumber(next + 3)
    else { return nil }
    var upper = next + 4
    var key = "coe:rec/\(year < 100 ? 1900 + year : year)/\(number)"
    if word(upper) == .hyphen, !isSpaced(upper), text(upper + 1) == "rev" {
      key += "-rev"
      upper += 2
    }
    let lower = word(index) == .r && word(index - 1) == .number ? index - 1 : index
    add(Found(.coeRecommendation, key, lower, upper))
    return upper
  }
}

extension Word {
  var isRecommendation: Bool { self == .recommendation || self == .recommendations }
}

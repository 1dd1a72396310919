// SPDX-License-Identifier: GPL-2.0-or-later

/// Resolutions by their organ and number, and the rules and principles that have a name of their own.
extension CitationScanner {
  mutating func resolution(at index: Int) -> Int? {
    var next = index + 1
    if word(next) == .number || word(next) == .numbers { next += 1 }
    if word(index) == .scResolution {
      guard let number = resolutionNumber(at: next, "S/RES") else { return nil }
      return addResolutions("S/RES", index, number)
    }
    for organ in sentence.organs.reversed() {
      guard let number = resolutionNumber(at: next, organ.prefix) else { continue }
      return addResolutions(organ.prefix, organ.upper == index ? organ.lower : index, number)
    }
    return laterOrgan(at: index, numbers: next)
  }

  /// `resolution 60/147 of the General Assembly`: the organ stands behind the number.
  private mutating func laterOrgan(at index: Int, numbers next: Int) -> Int? {
    guard shape(next) == .number else { return nil }
    for at in (next + 1)..<(next + 16) where at < tokens.count {
      let token = tokens[at]
      if token.word == .terminator || token.word == .semicolon || token.word == .resolution {
        return nil
      }
      guard grammar.starts[Int(token.lexeme)].contains(.organ),
        let organ = grammar.organs.longest(tokens, at: at),
        let number = resolutionNumber(at: next, organ.value), follows(at, number.upper)
      else { continue }
      return addResolutions(organ.value, index, number)
    }
    return nil
  }

  /// Whether an organ stands near behind a number: `of the …`, `, the …`, `adopted by the …`.
  private func follows(_ organ: Int, _ upper: Int) -> Bool {
    let before = word(organ - 1) == .the ? organ - 2 : organ - 1
    return before >= upper - 1 && [.of, .by, .comma].contains(word(before))
  }

  private struct Number {
    var key: String
    var part: String?
    var upper: Int
  }

  private mutating func addResolutions(
    _ prefix: String,
    _ lower: Int,
    _ number: Number,
  ) -> Int {
    var lower = lower
    var number = number
    while true {
      var citation = Found(.unResolution, "un:\(prefix)/\(number.key)", lower, number.upper)
      if let part = number.part { citation.pinpoint = ["part:\(part)"] }
      let owner = add(citation)
      let upper = readTail(of: owner)
      guard let (next, member) = nextResolution(upper, prefix) else { return upper }
      lower = next
      number = member
    }
  }

  private func nextResolution(_ index: Int, _ prefix: String) -> (Int, Number)? {
    var next = skipping(.comma, from: index)
    next = skipping(.and, .or, from: next)
    guard next > index, let member = resolutionNumber(at: next, prefix) else { return nil }
    // A bare number is a member only behind another of the Security Council.
    if member.upper == next + 1 {
      guard prefix == "S/RES", bareYear(member.upper) != nil || endsNumber(member.upper) else {
        return nil
      }
    }
    return (next, member)
  }

  /// `70/175`, `3318 (XXIX)`, `2200 A (XXI)`, `S-17/1`, and for the Security Council `1325`.
  private func resolutionNumber(at index: Int, _ prefix: String) -> Number? {
    guard index < tokens.count else { return nil }
    var head = ""
    var next = index
    if ["S", "ES"].contains(text(index)), word(index + 1) == .hyphen {
      head = text(index) + "-"
      next = index + 2
    }
    guard shape(next) == .number, tokens[next].digits <= 4 else { return nil }
    if word(next + 1) == .slash, !isSpaced(next + 1), plainNumber(next) != nil,
      shape(next + 2) == .number, tokens[next + 2].digits <= 4, word(next + 3) != .slash,
      (tokens[next].digits == 4) == prefix.hasPrefix("E/")
    {
      let key = head + text(next) + "/\(tokens[next + 2].value)"
      let letters = text(next + 2).drop(while: \.isNumber)
      if letters.isEmpty { return Number(key: key, part: nil, upper: next + 3) }
      return letters.count == 1
        ? Number(key: key, part: String(letters), upper: next + 3) : nil
    }
    let digits = "\(tokens[next].value)"
    var part: String?
    var upper = next + 1
    let letters = text(next).drop(while: \.isNumber)
    if letters.count == 1 { part = String(letters) } else if !letters.isEmpty { return nil }
    if part == nil, let letter = partLetter(upper) {
      part = letter
      upper += 1
    }
    if let (session, end) = sessionBracket(upper) {
      return Number(key: "\(digits)(\(session))", part: part, upper: end)
    }
    return prefix == "S/RES" && part == nil ? Number(key: digits, part: nil, upper: next + 1) : nil
  }

  // MARK: Rules and principles with a name

  mutating func namedRules(at index: Int) -> Int? {
    guard isCapital(index), isCapital(index + 1), let symbol = namedSymbol(index) else {
      return nil
    }
    var lower = index
    if text(index) == "Mandela", index > 0, text(index - 1) == "Nelson" { lower -= 1 }
    add(Found(.alias, "un:A/RES/\(symbol)", lower, index + 2))
    return index + 2
  }

  private func namedSymbol(_ index: Int) -> String? {
    let isRules = word(index + 1) == .rules
    return switch text(index).lowercased() {
    case "tokyo" where isRules: "45/110"
    case "beijing" where isRules: "40/33"
    case "bangkok" where isRules: "65/229"
    case "mandela" where isRules: "70/175"
    case "paris" where text(index + 1) == "Principles": "48/134"
    default: nil
    }
  }
}

// SPDX-License-Identifier: GPL-2.0-or-later

/// Courts and acts of Europe: applications to Strasbourg, ECLI, acts of the European Union.
extension CitationScanner {
  /// `application No. 13442/08`, `App. Nos. 8139/09 and 32733/08`, `app no 57950/00 [189–190]`.
  mutating func application(at index: Int) -> Int? {
    let next = skipping(.number, .numbers, from: index + 1)
    guard let number = applicationNumber(next) else { return nil }
    return addApplications(lower: index, number, needs: .nothing)
  }

  /// `No. 29217/12` where Strasbourg is named in the sentence, and the other meanings of `No.`
  mutating func number(at index: Int) -> Int? {
    if let next = journalIssue(at: index) { return next }
    if let next = labourTitle(at: index) { return next }
    if let next = furtherCommunication(at: index) { return next }
    if let number = applicationNumber(index + 1) {
      return addApplications(lower: index, number, needs: .strasbourg)
    }
    guard let owner = open, found[owner].kind == .treatySeries,
      let pinpoint = readPinpoint(at: index)
    else { return nil }
    attach(pinpoint, to: owner)
    return pinpoint.upper
  }

  /// `nos. 66069/09, 130/10 and 3896/10`.
  mutating func applications(at index: Int) -> Int? {
    guard let number = applicationNumber(index + 1) else { return nil }
    return addApplications(lower: index, number, needs: .strasbourg)
  }

  /// `European Court of Human Rights`.
  func isStrasbourg(_ index: Int) -> Bool {
    text(index - 1) == "European" && word(index + 1) == .of && word(index + 2) == .human
  }

  private mutating func addApplications(
    lower: Int,
    _ number: (key: String, upper: Int),
    needs: Found.Requirement,
  ) -> Int {
    var lower = lower
    var number = number
    while true {
      var citation = Found(.echr, "echr:" + number.key, lower, number.upper)
      citation.needs = needs
      let owner = add(citation)
      var upper = number.upper
      if let pinpoint = bracketedParagraphs(upper) {
        attach(pinpoint, to: owner)
        upper = pinpoint.upper
      }
      var next = skipping(.comma, from: upper)
      next = skipping(.and, .or, .ampersand, from: next)
      guard next > upper else { return upper }
      let start = next
      next = skipping(.number, .numbers, from: next)
      guard let member = applicationNumber(next) else { return upper }
      lower = start
      number = member
    }
  }

  private func applicationNumber(_ index: Int) -> (key: String, upper: Int)? {
    guard let number = plainNumber(index), tokens[index].digits <= 6, number > 0,
      word(index + 1) == .slash, let year = plainNumber(index + 2), tokens[index + 2].digits == 2,
      word(index + 3) != .slash
    else { return nil }
    return ("\(number)/\(year < 10 ? "0" : "")\(year)", index + 3)
  }

  /// `[189–190]`, `[119]–[122]` and `[60], [64]` behind an application are paragraphs.
  func bracketedParagraphs(_ index: Int) -> Pinpoint? {
    var result = ""
    var next = index
    while word(next) == .leftBracket, let (values, upper) = readValues(at: next + 1),
      word(upper) == .rightBracket
    {
      result += values
      next = upper + 1
      guard word(next) == .hyphen || word(next) == .comma, word(next + 1) == .leftBracket,
        shape(next + 2) == .number
      else { break }
      result += word(next) == .hyphen ? "-" : ","
      next += 1
    }
    return next == index ? nil : Pinpoint(text: "para:" + result, lower: index, upper: next)
  }

  private func takesBrackets(_ owner: Int) -> Bool {
    switch found[owner].kind {
    case .echr, .ecli, .supra: true
    // The full stop of `Ibid.` can end a note, and the bracket be the number of the next.
    case .id: !tokens[found[owner].upper - 1].isDotted
    default: false
    }
  }

  /// Directly behind a citation, or behind court and date in round brackets.
  private func isBehind(_ owner: Int, _ index: Int) -> Bool {
    let upper = found[owner].upper
    if index - upper <= 1 { return true }
    return found[owner].kind == .echr && index - upper <= 12 && word(upper) == .leftParenthesis
      && word(index - 1) == .rightParenthesis
      && !(upper..<(index - 1)).contains { word($0) == .rightParenthesis }
  }

  /// `[14]` behind a case, or behind a reference to one.
  mutating func bracketedPlace(at index: Int) -> Int? {
    guard let owner = open, takesBrackets(owner), isBehind(owner, index),
      !tokens[index].flags.contains(.lineStart),
      found[owner].pinpoint.isEmpty, let pinpoint = bracketedParagraphs(index)
    else { return nil }
    attach(pinpoint, to: owner)
    return pinpoint.upper
  }

  // MARK: ECLI

  /// `ECLI:NL:RVS:2011:BQ0793`, with or without blanks behind the colons.
  mutating func ecli(at index: Int) -> Int? {
    var parts: [String] = []
    var upper = index + 1
    while parts.count < 4, word(upper) == .colon, upper + 1 < tokens.count,
      tokens[upper + 1].shape == .word || tokens[upper + 1].shape == .number
    {
      parts.append(text(upper + 1))
      upper += 2
    }
    guard parts.count == 4, parts[0].utf8.count == 2 || parts[0].utf8.count == 3 else { return nil }
    while upper + 1 < tokens.count, word(upper) == .period || word(upper) == .hyphen,
      !isSpaced(upper), !isSpaced(upper + 1), tokens[upper + 1].shape != .mark
    {
      parts[3] += text(upper) + text(upper + 1)
      upper += 2
    }
    let key = parts.map { $0.uppercased() }.joined(separator: ":")
    add(Found(.ecli, "ecli:ECLI:" + key, index, upper))
    return upper
  }

  // MARK: European Union

  /// `Regulation (EU) 2016/679`, `Directive 93/13/EEC`, `Council Framework Decision 2002/584/JHA`.
  mutating func europeanAct(at index: Int) -> Int? {
    if word(index) == .celex { return celex(at: index) }
    guard isCapital(index), let letter = actLetter(index) else { return nil }
    var next = word(index) == .framework ? index + 2 : index + 1
    let isNamed = word(next) == .leftParenthesis
    if isNamed {
      next += 1
      while word(next) == .eu || word(next) == .comma { next += 1 }
      guard word(next) == .rightParenthesis, word(next - 1) == .eu else { return nil }
      next += 1
    }
    let hasNumber = word(next) == .number || word(next) == .numbers
    next = skipping(.number, .numbers, from: next)
    var lower = index
    var last: Int?
    while let (key, upper) = actNumber(at: next, letter, isNamed, hasNumber) {
      add(Found(.celex, "celex:3" + key, lower, upper))
      last = upper
      next = skipping(.comma, from: upper)
      next = skipping(.and, .or, .ampersand, from: next)
      guard next > upper else { break }
      lower = next
    }
    return last
  }

  /// Year, letter and number of an act: `2016/679`, `93/13/EEC`.
  private func actNumber(
    at index: Int,
    _ letter: String,
    _ isNamed: Bool,
    _ hasNumber: Bool,
  ) -> (key: String, upper: Int)? {
    guard let first = plainNumber(index), word(index + 1) == .slash, !isSpaced(index + 1),
      let second = plainNumber(index + 2)
    else { return nil }
    var upper = index + 3
    if word(upper) == .slash, word(upper + 1) == .eu { upper += 2 }
    guard isNamed || upper > index + 3, word(upper) != .slash else { return nil }
    let hasNumberFirst = hasNumber && letter == "R"
    let (year, number) = yearAndNumber(first, second, hasNumberFirst: hasNumberFirst)
    guard let year else { return nil }
    let padding = String(repeating: "0", count: max(0, 4 - "\(number)".utf8.count))
    return ("\(year)\(letter)\(padding)\(number)", upper)
  }

  private func actLetter(_ index: Int) -> String? {
    switch word(index) {
    case .regulation: "R"
    case .directive: "L"
    case .decision: "D"
    case .framework: word(index + 1) == .decision ? "F" : nil
    default: nil
    }
  }

  private func yearAndNumber(_ first: Int, _ second: Int, hasNumberFirst: Bool) -> (Int?, Int) {
    if hasNumberFirst { return (fullYear(second), first) }
    if let year = fullYear(first), first >= 1950 || fullYear(second) == nil || first >= 52 {
      return (year, second)
    }
    return (fullYear(second), first)
  }

  private func fullYear(_ value: Int) -> Int? {
    if 52...99 ~= value { return 1900 + value }
    return 1952...2100 ~= value ? value : nil
  }

  private mutating func celex(at index: Int) -> Int? {
    let next = word(index + 1) == .colon || word(index + 1) == .number ? index + 2 : index + 1
    guard shape(next) == .number, tokens[next].digits == 5,
      (10...15).contains(Int(tokens[next].upper - tokens[next].lower))
    else { return nil }
    add(Found(.celex, "celex:" + text(next).uppercased(), index, next + 1))
    return next + 1
  }
}

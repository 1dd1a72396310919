// SPDX-License-Identifier: GPL-2.0-or-later

/// The United States Code and the Code of Federal Regulations.
extension CitationScanner {
  struct CodeSection {
    var number: String
    /// A chain of brackets as printed without blanks: `(g)(8)`.
    var brackets: [String]
    var upper: Int
    var isRange = false
  }

  /// `18 U.S.C. § 922(g)(8)`, from the name of the code.
  mutating func unitedStatesCode(at index: Int) -> Int? {
    unitedStatesCode(named: index, upTo: index + 1)
  }

  /// `42 United States Code section 12101`, `42 U.S. Code § 1983`.
  mutating func writtenOutCode(at index: Int) -> Int? {
    let code = word(index) == .united ? index + 2 : index + 1
    guard text(code) == "Code", word(index) == .us || word(index + 1) == .states else { return nil }
    return unitedStatesCode(named: index, upTo: code + 1)
  }

  private mutating func unitedStatesCode(named index: Int, upTo upper: Int) -> Int? {
    guard let title = plainNumber(index - 1), title <= 60, word(index - 2) != .hyphen else {
      return nil
    }
    let lower = word(index - 2) == .title ? index - 2 : index - 1
    return codeSections(title: title, lower: lower, after: upper)
  }

  private mutating func codeSections(title: Int, lower: Int, after index: Int) -> Int? {
    var next = skipping(.comma, from: index)
    var prefix = "usc:\(title)/"
    if ["app", "app.", "appendix", "App."].contains(text(next)) {
      prefix += "app/"
      next += 1
    }
    let (marked, isPlural) = sectionMark(next)
    guard let first = readSection(at: marked, isPlural: isPlural), isFree(first.upper) else {
      return nil
    }
    return addSections(
      .usCode,
      prefix,
      first: first,
      lower: lower,
      isPlural: isPlural || marked == next,
    )
  }

  /// `§`, `§§`, `sec.`, `sections` and where the number starts.
  func sectionMark(_ index: Int) -> (upper: Int, isPlural: Bool) {
    var next = index
    var isPlural = false
    if ["s", "ss"].contains(text(next)), shape(next + 1) == .number {
      return (next + 1, text(next) == "ss")
    }
    while next < index + 2,
      word(next) == .sectionSign || word(next) == .section || word(next) == .sections
    {
      isPlural = isPlural || word(next) == .sections || next > index
      next += 1
    }
    return (next, isPlural)
  }

  /// `42 USC 12 students` counts something.
  private func isFree(_ index: Int) -> Bool {
    index >= tokens.count || endsNumber(index) || isSpaced(index)
  }

  func readSection(at index: Int, isPlural: Bool) -> CodeSection? {
    guard shape(index) == .number, tokens[index].digits <= 6 else { return nil }
    var section = CodeSection(number: text(index), brackets: [], upper: index + 1)
    readHyphens(&section, isPlural)
    while section.brackets.count < 12, let (text, upper) = shortBracket(section.upper) {
      section.brackets.append(text)
      section.upper = upper
    }
    if !section.brackets.isEmpty { readBracketRange(&section) }
    return section
  }

  /// `2000e-2` is one section, `10461-10465` a range, and so is `2000e to 2000e-17`.
  private func readHyphens(_ section: inout CodeSection, _ isPlural: Bool) {
    while word(section.upper) == .hyphen || word(section.upper) == .to,
      tokens.indices.contains(section.upper + 1)
    {
      let next = tokens[section.upper + 1]
      guard next.shape == .number, word(section.upper) == .hyphen || endsNumber(section.upper + 2)
      else { return }
      let end = text(section.upper + 1)
      let start = section.number
      let startValue = Int(start.prefix(while: \.isNumber)) ?? 0
      let isLettered = start.utf8.count != start.prefix(while: \.isNumber).utf8.count
      let whole = completed(end, after: start)
      let endValue = Int(whole.prefix(while: \.isNumber)) ?? 0
      let isRange = word(section.upper) == .to || endValue > startValue && (!isLettered || isPlural)
      if section.isRange {
        section.number += "-" + end
      } else if isRange {
        section.number += "-" + (isLettered ? end : whole)
        section.isRange = true
      } else {
        guard !isSpaced(section.upper) else { return }
        section.number += "-" + end
      }
      section.upper += 2
    }
  }

  /// `(A)-(C)` is one pinpoint.
  private func readBracketRange(_ section: inout CodeSection) {
    guard word(section.upper) == .hyphen || word(section.upper) == .to,
      let (end, upper) = shortBracket(section.upper + 1), let start = section.brackets.popLast()
    else { return }
    section.brackets.append("\(start))-(\(end)")
    section.upper = upper
  }

  mutating func addSections(
    _ kind: Citation.Kind,
    _ prefix: String,
    first: CodeSection,
    lower: Int,
    isPlural: Bool,
  ) -> Int {
    var section = first
    var lower = lower
    while true {
      var citation = Found(kind, prefix + section.number, lower, section.upper)
      if kind == .usCode, let title = Int(prefix.dropFirst(4).prefix(while: \.isNumber)) {
        bills.learn(section: section.number, title: title)
      }
      if !section.brackets.isEmpty { citation.pinpoint = [brackets(section.brackets)] }
      var upper = readSuffixes(of: &citation)
      add(citation)
      upper = max(upper, readTail(of: found.count - 1))
      if let tail = nextBrackets(upper, section) {
        lower = tail.lower
        section = tail.section
        continue
      }
      guard
        let next = nextSection(
          upper,
          isPlural: isPlural,
          isRegulation: kind == .cfr,
        )
      else { return upper }
      lower = next.lower
      section = next.section
    }
  }

  func brackets(_ list: [String]) -> String {
    "sub:" + list.map { "(\($0))" }.joined()
  }

  /// `note` and `et seq.` stand alone in the pinpoint.
  private func readSuffixes(of citation: inout Found) -> Int {
    var upper = citation.upper
    if word(upper) == .et, word(upper + 1) == .seq {
      citation.pinpoint.append("etseq")
      upper += 2
    }
    if text(upper) == "note", shape(upper + 1) != .number {
      citation.pinpoint.append("note")
      upper += 1
    }
    citation.upper = upper
    citation.extentUpper = upper
    return upper
  }

  /// `and (9)` behind `922(g)(8)`: the brackets above its level are those of the member before.
  private func nextBrackets(
    _ index: Int,
    _ section: CodeSection,
  ) -> (lower: Int, section: CodeSection)? {
    var next = skipping(.comma, from: index)
    next = skipping(.and, .or, .ampersand, from: next)
    guard next > index, !section.brackets.isEmpty, let (text, _) = shortBracket(next) else {
      return nil
    }
    var member = section
    member.brackets = prefix(of: section.brackets, before: text)
    member.upper = next
    while member.brackets.count < 12, let (text, upper) = shortBracket(member.upper) {
      member.brackets.append(text)
      member.upper = upper
    }
    readBracketRange(&member)
    return (next, member)
  }

  func nextSection(
    _ index: Int,
    isPlural: Bool,
    isRegulation: Bool = false,
  ) -> (lower: Int, section: CodeSection)? {
    var next = skipping(.comma, from: index)
    next = skipping(.and, .or, .ampersand, from: next)
    guard next > index else { return nil }
    let lower = next
    let marked = sectionMark(next).upper
    let read =
      isRegulation
      ? readRegulation(at: marked, part: "") : readSection(at: marked, isPlural: isPlural)
    guard isPlural || marked > next, let section = read,
      endsNumber(section.upper), word(section.upper) != .period || isSpaced(section.upper + 1)
    else { return nil }
    return (lower, section)
  }

  // MARK: Regulations

  /// `17 CFR § 240.10b-5`, `28 C.F.R. part 90`.
  mutating func federalRegulations(at index: Int) -> Int? {
    guard let title = plainNumber(index - 1), title <= 50 else { return nil }
    var next = skipping(.comma, from: index + 1)
    var part = ""
    if word(next) == .part {
      part = "part"
      next += 1
    }
    let (marked, isPlural) = sectionMark(next)
    guard let first = readRegulation(at: marked, part: part) else { return nil }
    return addSections(
      .cfr,
      "cfr:\(title)/",
      first: first,
      lower: word(index - 2) == .title ? index - 2 : index - 1,
      isPlural: isPlural && part.isEmpty,
    )
  }

  /// `240.10b-5`, `0.15`, `90`, with its brackets.
  private func readRegulation(at index: Int, part: String) -> CodeSection? {
    guard shape(index) == .number else { return nil }
    var section = CodeSection(number: part + text(index), brackets: [], upper: index + 1)
    while [.period, .hyphen].contains(word(section.upper)), !isSpaced(section.upper),
      !isSpaced(section.upper + 1), shape(section.upper + 1) == .number
    {
      section.number += word(section.upper) == .period ? "." : "-"
      section.number += text(section.upper + 1)
      section.upper += 2
    }
    while section.brackets.count < 12, let (text, upper) = shortBracket(section.upper) {
      section.brackets.append(text)
      section.upper = upper
    }
    return section
  }
}

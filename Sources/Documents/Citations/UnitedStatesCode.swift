// SPDX-License-Identifier: GPL-2.0-or-later

/// The United States Code and the Code of Federal Regulations.
extension CitationScanner {
  private struct Section {
    var number: String
    /// A chain of brackets as printed without blanks: `(g)(8)`.
    var brackets: [String]
    var upper: Int
    var isRange = false
  }

  /// `18 U.S.C. § 922(g)(8)`, from the name of the code.
  mutating func unitedStatesCode(at index: Int) -> Int? {
    guard let title = plainNumber(index - 1), title <= 60, word(index - 2) != .hyphen else {
      return nil
    }
    var lower = index - 1
    if word(lower - 1) == .title { lower -= 1 }
    return codeSections(title: title, lower: lower, after: index + 1)
  }

  mutating func codeSections(title: Int, lower: Int, after index: Int) -> Int? {
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
  private func sectionMark(_ index: Int) -> (upper: Int, isPlural: Bool) {
    var next = index
    var isPlural = false
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

  private func readSection(at index: Int, isPlural: Bool) -> Section? {
    guard shape(index) == .number, tokens[index].digits <= 6 else { return nil }
    var section = Section(number: text(index), brackets: [], upper: index + 1)
    readHyphens(&section, isPlural)
    while section.brackets.count < 12, let (text, upper) = shortBracket(section.upper) {
      section.brackets.append(text)
      section.upper = upper
    }
    if !section.brackets.isEmpty { readBracketRange(&section) }
    return section
  }

  /// `2000e-2` is one section, `10461-10465` a range, and so is `2000e to 2000e-17`.
  private func readHyphens(_ section: inout Section, _ isPlural: Bool) {
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
  private func readBracketRange(_ section: inout Section) {
    guard word(section.upper) == .hyphen || word(section.upper) == .to,
      let (end, upper) = shortBracket(section.upper + 1), let start = section.brackets.popLast()
    else { return }
    section.brackets.append("\(start))-(\(end)")
    section.upper = upper
  }

  private mutating func addSections(
    _ kind: Citation.Kind,
    _ prefix: String,
    first: Section,
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
      guard let next = nextSection(upper, isPlural: isPlural) else { return upper }
      lower = next.lower
      section = next.section
    }
  }

  private func brackets(_ list: [String]) -> String {
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
  private func nextBrackets(_ index: Int, _ section: Section) -> (lower: Int, section: Section)? {
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

  private func nextSection(_ index: Int, isPlural: Bool) -> (lower: Int, section: Section)? {
    var next = skipping(.comma, from: index)
    next = skipping(.and, .or, .ampersand, from: next)
    guard next > index else { return nil }
    let lower = next
    let marked = sectionMark(next).upper
    guard isPlural || marked > next, let section = readSection(at: marked, isPlural: isPlural),
      endsNumber(section.upper), word(section.upper) != .period || isSpaced(section.upper + 1)
    else { return nil }
    return (lower, section)
  }

  // MARK: The number before the title

  /// `section 922(g)(1) of title 18`, `paragraphs (8), (9) and (10) of section 922(g)`.
  mutating func unitedStatesSection(at index: Int) -> Int? {
    if word(index).isParagraph || word(index) == .subsection { return bracketsOfSection(at: index) }
    let (marked, isPlural) = sectionMark(index)
    guard let first = readSection(at: marked, isPlural: isPlural) else { return nil }
    var last = first
    var member = first.upper
    while let next = nextSection(member, isPlural: true) {
      last = next.section
      member = next.section.upper
    }
    guard let title = titleBehind(last.upper) else { return nil }
    let start = found.count
    let upper = addSections(title.kind, title.prefix, first: first, lower: index, isPlural: true)
    if found.count == start + 1 {
      found[start].upper = title.upper
    }
    for item in start..<found.count { found[item].extentUpper = title.upper }
    return max(upper, title.upper)
  }

  private func titleBehind(
    _ index: Int
  ) -> (kind: Citation.Kind, prefix: String, upper: Int)? {
    var next = skipping(.comma, from: index)
    next = skipping(.of, from: next)
    guard word(next) == .title, let title = plainNumber(next + 1) else { return nil }
    var upper = next + 2
    var code = skipping(.comma, from: upper)
    code = skipping(.of, .the, from: code)
    code = skipping(.the, from: code)
    if word(code) == .usc { upper = code + 1 }
    if word(code) == .united, word(code + 1) == .states, text(code + 2) == "Code" {
      upper = code + 3
    }
    let isRegulation =
      word(code) == .cfr || (text(code) == "Code" && text(code + 2) == "Federal")
    guard isRegulation else { return (.usCode, "usc:\(title)/", upper) }
    return (.cfr, "cfr:\(title)/", word(code) == .cfr ? code + 1 : code + 4)
  }

  private mutating func bracketsOfSection(at index: Int) -> Int? {
    guard let (first, firstUpper) = shortBracket(index + 1) else { return nil }
    var members = [(text: first, lower: index, upper: firstUpper)]
    var next = firstUpper
    while true {
      var start = skipping(.comma, from: next)
      start = skipping(.and, .or, .ampersand, from: start)
      guard start > next, let (text, upper) = shortBracket(start) else { break }
      members.append((text, start, upper))
      next = upper
    }
    guard word(next) == .of, word(next + 1) == .section || word(next + 1) == .sectionSign,
      let section = readSection(at: next + 2, isPlural: false)
    else { return nil }
    let title = titleBehind(section.upper)
    guard title?.kind ?? .usCode == .usCode, title != nil || !section.brackets.isEmpty else {
      return nil
    }
    let known = bills.title(ofSection: section.number)
    let prefix = title?.prefix ?? "usc:\(known.map(String.init) ?? "?")/"
    let upper = title?.upper ?? section.upper
    for (offset, member) in members.enumerated() {
      let isLast = offset == members.count - 1
      var citation = Found(
        .usCode,
        prefix + section.number,
        member.lower,
        isLast && members.count == 1 ? upper : member.upper,
      )
      citation.pinpoint = [brackets(section.brackets + [member.text])]
      citation.extentUpper = upper
      if title == nil, known != nil { citation.resolution = Resolution(rule: "fuller-mention") }
      add(citation)
    }
    return upper
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
  private func readRegulation(at index: Int, part: String) -> Section? {
    guard shape(index) == .number else { return nil }
    var section = Section(number: part + text(index), brackets: [], upper: index + 1)
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

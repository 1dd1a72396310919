// SPDX-License-Identifier: GPL-2.0-or-later

/// Sections of the United States Code whose title stands apart, or was given before.
extension CitationScanner {
  /// `section 922(g)(1) of title 18`, `paragraphs (8), (9) and (10) of section 922(g)`.
  mutating func unitedStatesSection(at index: Int) -> Int? {
    if word(index).isParagraph || word(index) == .subsection { return bracketsOfSection(at: index) }
    let (marked, isPlural) = sectionMark(index)
    guard let first = readSection(at: marked, isPlural: isPlural) else { return nil }
    guard index >= sentence.untitled else { return knownSection(first, at: index) }
    var last = first
    var member = first.upper
    while let next = nextSection(member, isPlural: true) {
      last = next.section
      member = next.section.upper
    }
    guard let title = titleBehind(last.upper) else {
      sentence.untitled = last.upper
      return knownSection(first, at: index)
    }
    let start = found.count
    let upper = addSections(title.kind, title.prefix, first: first, lower: index, isPlural: true)
    if found.count == start + 1 {
      found[start].upper = title.upper
    }
    for item in start..<found.count { found[item].extentUpper = title.upper }
    return max(upper, title.upper)
  }

  /// `section 922(g)` where the same section was cited with its title before.
  private mutating func knownSection(_ section: CodeSection, at index: Int) -> Int? {
    guard !section.brackets.isEmpty, let title = bills.title(ofSection: section.number) else {
      return nil
    }
    let start = found.count
    let upper = addSections(
      .usCode,
      "usc:\(title)/",
      first: section,
      lower: index,
      isPlural: word(index) == .sections,
    )
    for item in start..<found.count { found[item].resolution = Resolution(rule: "fuller-mention") }
    return upper
  }

  /// `title 42, section 1983, United States Code`, `title 18, United States Code, section 2261`.
  mutating func titleFirst(at index: Int) -> Int? {
    guard let title = plainNumber(index + 1), title <= 60 else { return nil }
    var next = skipping(.comma, from: index + 2)
    let named = codeName(next)
    if let named { next = skipping(.comma, from: named) }
    let (marked, isPlural) = sectionMark(next)
    guard marked > next, let first = readSection(at: marked, isPlural: isPlural) else { return nil }
    let behind = codeName(skipping(.of, .comma, from: skipping(.comma, from: first.upper)))
    guard named != nil || behind != nil || isCapital(index) else { return nil }
    let start = found.count
    let upper = addSections(
      .usCode,
      "usc:\(title)/",
      first: first,
      lower: index,
      isPlural: isPlural,
    )
    guard found.count == start + 1, let behind else { return upper }
    found[start].upper = max(behind, upper)
    found[start].extentUpper = found[start].upper
    return found[start].upper
  }

  /// What follows `U.S.C.`, `U.S. Code` or `the United States Code`.
  private func codeName(_ index: Int) -> Int? {
    let index = skipping(.the, from: index)
    if word(index) == .usc { return index + 1 }
    if word(index) == .us, text(index + 1) == "Code" { return index + 2 }
    return word(index) == .united && word(index + 1) == .states && text(index + 2) == "Code"
      ? index + 3 : nil
  }

  private func titleBehind(
    _ index: Int
  ) -> (kind: Citation.Kind, prefix: String, upper: Int)? {
    var next = skipping(.comma, from: index)
    next = skipping(.of, from: next)
    guard word(next) == .title, let title = plainNumber(next + 1) else { return nil }
    let code = skipping(.the, from: skipping(.of, from: skipping(.comma, from: next + 2)))
    let upper = codeName(code) ?? next + 2
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
}

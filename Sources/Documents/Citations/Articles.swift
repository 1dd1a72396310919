// SPDX-License-Identifier: GPL-2.0-or-later

/// Articles that share one instrument: `articles 1, 2, 5 (3) and 21 of the Convention`.
struct ArticleGroup {
  struct Member {
    var found: Int
    /// The number as it goes into the normal form, a range included: `14`, `143-1`, `12-14`, `2bis`.
    var base: String
    /// What follows a dot in it: the `b` of `15.b`, the `4` of `12.4`.
    var dotted: [String]
    /// The number that stands raised behind it: the `1` of `143¹`.
    var raised: Int?
    /// Paragraph, letter and so on: `["3", "d"]`.
    var path: [String]
  }

  var isRule: Bool
  var lower: Int
  var upper: Int
  var members: [Member] = []
}

extension CitationScanner {
  mutating func article(at index: Int) -> Int? {
    let isArt = tokens[index].upper - tokens[index].lower == 3 && text(index) == "art"
    if isArt, word(index - 1) == .the || word(index - 1) == .of { return nil }
    if let next = articlePinpoint(at: index) { return next }
    if isArt, plainNumber(index + 1) != nil, !endsNumber(index + 2) { return nil }
    return numberedGroup(at: index, isRule: false)
  }

  mutating func rule(at index: Int) -> Int? {
    if rulesOfProcedure(at: index) { return index + 3 }
    guard let pinpoint = readPinpoint(at: index) else { return nil }
    if let owner = open, found[owner].kind.takesRules, reaches(owner, pinpoint.lower) {
      attach(pinpoint, to: owner)
      return pinpoint.upper
    }
    let next = numberedGroup(at: index, isRule: true)
    if word(pinpoint.upper) == .of {
      pending = PendingPinpoint(value: pinpoint.text, lower: index, upper: pinpoint.upper)
    }
    return next ?? pinpoint.upper
  }

  /// `art.` is a pinpoint behind Id. and the acts of the European Union.
  private mutating func articlePinpoint(at index: Int) -> Int? {
    guard let owner = open, found[owner].kind == .id || found[owner].kind == .celex,
      [.comma, .leftParenthesis, .rightParenthesis, .at].contains(word(index - 1))
        || index == found[owner].upper,
      reaches(owner, index), let pinpoint = readPinpoint(at: index), word(pinpoint.upper) != .of
    else { return nil }
    attach(pinpoint, to: owner)
    return pinpoint.upper
  }

  /// The words `article` or `rule` with the numbers that follow them.
  mutating func numberedGroup(at index: Int, isRule: Bool) -> Int? {
    let isPlural = word(index) == .articles || word(index) == .rules
    let source = sourceOfTitle(with: index)
    var group = ArticleGroup(isRule: isRule, lower: index, upper: index)
    var next = index + 1
    if word(next) == .number || word(next) == .numbers { next += 1 }
    guard next < tokens.count, var member = readMember(at: next, word: index) else { return nil }
    var lower = index
    while true {
      member.upper = formerNumber(member.upper) ?? member.upper
      next = addMembers(
        &member,
        from: lower,
        to: &group,
        isPlural: isPlural,
        isInTitle: source != nil,
      )
      guard let following = nextArticle(next, isPlural: isPlural),
        let read = readMember(at: following, word: index)
      else { break }
      lower = following
      member = read
    }
    group.upper = next
    open = source
    pending = nil
    if !isRule, word(next) == .of {
      pending = PendingPinpoint(value: nil, lower: index, upper: next)
    }
    sentence.groups.append(group)
    return next
  }

  /// `general comment No. 32 on article 14, para. 21`: the place is one of the comment, not of the article.
  private func sourceOfTitle(with index: Int) -> Int? {
    guard let owner = open,
      found[owner].kind == .generalComment || found[owner].kind == .unDocument,
      found[owner].pinpoint.isEmpty
    else { return nil }
    let gap = found[owner].upper..<index
    guard gap.count <= 12, gap.contains(where: { word($0) == .on }) || gap.count == 1 else {
      return nil
    }
    let isTitle = gap.allSatisfy { tokens[$0].shape == .word || tokens[$0].word == .comma }
    return isTitle && !gap.contains(where: { isSentenceWord($0) }) ? owner : nil
  }

  /// Articles as a place in an act of the European Union.
  func asPinpoint(_ group: ArticleGroup) -> String {
    "art:"
      + group.members.map { member in
        member.base + member.path.map { "(\($0))" }.joined()
      }.joined(separator: ",")
  }

  struct ReadMember {
    var member: ArticleGroup.Member
    var upper: Int
  }

  /// Adds a member with its paragraphs and bracket tails; returns what follows.
  private mutating func addMembers(
    _ read: inout ReadMember,
    from lower: Int,
    to group: inout ArticleGroup,
    isPlural: Bool,
    isInTitle: Bool,
  ) -> Int {
    let (paths, upper) = readPaths(at: read.upper, isPlural: isPlural, isInTitle: isInTitle)
    var start = lower
    for path in paths.isEmpty ? [PathSpan(path: [], lower: lower, upper: read.upper)] : paths {
      read.member.path = path.path
      read.member.found = found.count
      found.append(Found(group.isRule ? .rule : .article, "", start, path.upper))
      group.members.append(read.member)
      start = path.upper
      if let next = paths.first(where: { $0.lower >= path.upper })?.lower { start = next }
    }
    return upper
  }

  /// One number: `14`, `15.b`, `143¹`, `2bis`, `16 ter`, `321 ff.`, `VI`, `12–14`.
  private func readMember(at index: Int, word head: Int) -> ReadMember? {
    let token = tokens[index]
    var member = ArticleGroup.Member(found: 0, base: "", dotted: [], raised: nil, path: [])
    var next = index + 1
    switch token.shape {
    case .number where token.digits <= 5: member.base = text(index)
    case .word where token.flags.contains(.capitals) && isRoman(index):
      let isFollowed = endsPhrase(next) || word(next) == .of || word(next) == .and
      guard isFollowed || isCapital(head) && text(index) != "I" else { return nil }
      member.base = text(index)
      if token.isDotted { member.base.removeLast() }
    default: return nil
    }
    if shape(next) == .superscript, !isSpaced(next) {
      member.raised = Int(tokens[next].value)
      next += 1
    }
    while word(next) == .period, !isSpaced(next), !isSpaced(next + 1), next + 1 < tokens.count,
      shape(next + 1) == .number || (shape(next + 1) == .word && text(next + 1).utf8.count == 1)
    {
      member.dotted.append(text(next + 1))
      next += 2
    }
    if word(next) == .bis {
      member.base += text(next)
      next += 1
    }
    if word(next) == .hyphen || word(next) == .to,
      let (tail, upper) = rangeEnd(next, member.base, head)
    {
      member.base += tail
      next = upper
    }
    if word(next) == .followingPages {
      member.base += "ff"
      next += 1
    }
    return ReadMember(member: member, upper: next)
  }

  /// `12–14` is a range, `293-1` a number of its own.
  private func rangeEnd(_ index: Int, _ start: String, _ head: Int) -> (String, Int)? {
    let next = index + 1
    guard shape(next) == .number, word(index) == .to || !isSpaced(next) || isSpaced(index) else {
      return nil
    }
    if word(index) == .to, !endsNumber(next + 1) { return nil }
    let end = text(next)
    let whole = completed(end, after: start)
    let isList = word(head) == .articles || word(head) == .rules
    guard isList, let first = Int(start), let last = Int(whole), last > first else {
      return ("-" + end, next + 1)
    }
    return ("-" + whole, next + 1)
  }

  /// The next member of a list of articles behind a comma, `and` or `or`.
  private func nextArticle(_ index: Int, isPlural: Bool) -> Int? {
    var next = index
    if word(next) == .leftParenthesis, let closed = gloss(next) { next = closed }
    let start = next
    if word(next) == .comma { next += 1 }
    if word(next) == .and || word(next) == .or || word(next) == .ampersand || word(next) == .to {
      next += 1
    }
    guard next > start, next < tokens.count, tokens[next].shape == .number else { return nil }
    var after = next + 1
    while let (_, upper) = shortBracket(after) { after = upper }
    if word(after) == .slash || word(after) == .unts { return nil }
    if let year = plainNumber(next), 1800...2100 ~= year, word(next - 1) == .comma { return nil }
    return after > next + 1 || endsNumber(after) ? next : nil
  }

  /// `114 (formerly rule 108)`: the number that it had.
  private func formerNumber(_ index: Int) -> Int? {
    guard word(index) == .leftParenthesis,
      word(index + 1) == .former || ["formerly", "now", "previously"].contains(text(index + 1))
    else { return nil }
    let end = min(index + 8, tokens.count)
    return (index + 2..<max(end, index + 2)).first { word($0) == .rightParenthesis }.map { $0 + 1 }
  }

  /// Words in brackets that explain a number: `135 (Insult) and 136`.
  private func gloss(_ index: Int) -> Int? {
    var next = index + 1
    while next < min(tokens.count, index + 10), tokens[next].shape == .word { next += 1 }
    guard next > index + 1, word(next) == .rightParenthesis else { return nil }
    return next + 1
  }
}

extension Citation.Kind {
  /// Whether a rule of it is a pinpoint.
  var takesRules: Bool {
    switch self {
    case .coeRecommendation, .alias, .unResolution, .unDocument, .id, .supra: true
    default: false
    }
  }
}

// SPDX-License-Identifier: GPL-2.0-or-later

/// Joining articles to the instruments named in their sentence, when the sentence has been read.
extension CitationScanner {
  private struct Bond {
    var mention: Mention
    var rule: String
  }

  mutating func settleArticles() {
    let groups = sentence.groups
    guard !groups.isEmpty else { return }
    let mentions = sentence.mentions
    var bonds = besides(groups, mentions)
    let followers = bonds.contains { $0 == nil } ? freeFollowers(mentions, bonds) : []
    let (rules, treaties) = (followers.filter(\.isOfRules), followers.filter { !$0.isOfRules })
    // From the last to the first, so that an instrument carries over a chain of joined groups.
    for index in groups.indices.reversed() where bonds[index] == nil {
      if index + 1 < groups.count, let next = bonds[index + 1],
        groups[index].isRule == groups[index + 1].isRule,
        isJoined(groups[index].upper, groups[index + 1].lower)
      {
        bonds[index] = Bond(mention: next.mention, rule: "list")
      } else if let mention = onlyFollower(
        of: groups[index],
        groups[index].isRule ? rules : treaties,
      ) {
        bonds[index] = Bond(mention: mention, rule: "only-name")
      }
    }
    for index in groups.indices.dropFirst() where bonds[index] == nil {
      guard let before = bonds[index - 1], groups[index].isRule == groups[index - 1].isRule,
        isReadWith(max(groups[index - 1].upper, before.mention.upper), groups[index].lower)
      else { continue }
      bonds[index] = Bond(mention: before.mention, rule: "list")
    }
    for (group, bond) in zip(groups, bonds) { settle(group, bond) }
  }

  /// For each group the instrument right behind it, else right before it.
  private func besides(_ groups: [ArticleGroup], _ mentions: [Mention]) -> [Bond?] {
    let hasRules = mentions.contains(where: \.isOfRules)
    let treaties = hasRules ? mentions.filter { !$0.isOfRules } : mentions
    let rules = hasRules ? mentions.filter(\.isOfRules) : []
    var next = (treaty: 0, rule: 0)
    return groups.map { group in
      group.isRule
        ? beside(group, rules, &next.rule) : beside(group, treaties, &next.treaty)
    }
  }

  /// `next` is the first mention behind the groups so far; groups come in their order.
  private func beside(_ group: ArticleGroup, _ mentions: [Mention], _ next: inout Int) -> Bond? {
    while next < mentions.count, mentions[next].lower < group.upper { next += 1 }
    if next < mentions.count, followsDirectly(group, mentions[next]) {
      return Bond(mention: mentions[next], rule: "named")
    }
    if next > 0, precedesDirectly(mentions[next - 1], group) {
      return Bond(mention: mentions[next - 1], rule: "named")
    }
    return nil
  }

  /// `of the Covenant`, `of Belarus's Criminal Code`, `ECHR`, `, 1155 UNTS 331`.
  private func followsDirectly(_ group: ArticleGroup, _ mention: Mention) -> Bool {
    var at = group.upper
    guard mention.lower - at <= 12 else { return false }
    if word(at) == .comma || word(at) == .leftParenthesis { at += 1 }
    if at >= mention.lower { return true }
    guard word(at) == .of else { return false }
    for index in at..<mention.lower {
      let token = tokens[index]
      let isBridge =
        token.shape == .word || token.word == .apostrophe || token.shape == .number
        || token.word == .hyphen || token.word == .openQuote || token.word == .quote
      if !isBridge || token.word.isArticleWord { return false }
    }
    return true
  }

  /// `ICCPR Art.`, `Civil Code, art.`, `Covenant (adopted 16 December 1966) 999 UNTS 171, art.`
  private func precedesDirectly(_ mention: Mention, _ group: ArticleGroup) -> Bool {
    guard group.lower - mention.upper <= 40 else { return false }
    var depth = 0
    for index in mention.upper..<group.lower {
      let token = tokens[index]
      switch token.word {
      case .leftParenthesis, .leftBracket: depth += 1
      case .rightParenthesis, .rightBracket: depth -= 1
      case .comma, .month, .colon, .hyphen, .in, .openQuote, .closeQuote, .quote: break
      default:
        if depth <= 0, token.shape != .number, token.shape != .superscript { return false }
      }
    }
    return mention.upper == group.lower || word(mention.upper) != .in || mention.code == nil
  }

  /// Whether words such as `read in conjunction with` join two groups into one list.
  private func isJoined(_ lower: Int, _ upper: Int) -> Bool {
    guard upper - lower <= 8 else { return false }
    for index in lower..<upper {
      switch word(index) {
      case .comma, .and, .or, .read, .in, .conjunction, .with, .together, .alone, .as, .well, .of,
        .ampersand, .also:
        break
      default: return false
      }
    }
    return true
  }

  /// `of the Covenant, read in conjunction with article 2 (3)`: the second is of the same instrument.
  private func isReadWith(_ lower: Int, _ upper: Int) -> Bool {
    guard lower < upper, isJoined(lower, upper), word(upper - 1) == .with else { return false }
    return true
  }

  /// The instruments behind a preposition that belong to no article beside them.
  private func freeFollowers(_ mentions: [Mention], _ bonds: [Bond?]) -> [Mention] {
    let taken = Set(bonds.compactMap { $0?.mention.lower })
    return mentions.filter { mention in
      let before = word(mention.lower - 1) == .the ? mention.lower - 2 : mention.lower - 1
      return [.of, .in, .from, .under].contains(word(before)) && !taken.contains(mention.lower)
    }
  }

  /// The one of them that follows in the sentence.
  private func onlyFollower(of group: ArticleGroup, _ followers: [Mention]) -> Mention? {
    var only: Mention?
    for mention in followers.reversed() {
      guard mention.lower >= group.upper else { break }
      if only != nil { return nil }
      only = mention
    }
    return only
  }

  // MARK: Normal forms

  private mutating func settle(_ group: ArticleGroup, _ bond: Bond?) {
    if group.isRule, bond == nil {
      for member in group.members { found[member.found].isDropped = true }
      return
    }
    let (code, rule) = instrumentCode(bond) ?? ownTreaty(group) ?? ("?", nil)
    let head = (group.isRule ? "rule:" : "art:") + code + "/"
    let isTreaty = code != "?" && !code.hasPrefix("dom:")
    for member in group.members {
      found[member.found].normal = head + key(of: member, isOfTreaty: isTreaty)
      found[member.found].extentLower = min(group.lower, bond?.mention.lower ?? group.lower)
      found[member.found].extentUpper = max(group.upper, bond?.mention.upper ?? group.upper)
      guard let rule else { continue }
      found[member.found].resolution = Resolution(rule: rule)
    }
  }

  /// The code of an instrument, and the rule that found it unless it is printed beside the article.
  private func instrumentCode(_ bond: Bond?) -> (code: String, rule: String?)? {
    guard let bond else { return nil }
    let mention = bond.mention
    if let code = mention.code { return (code, bond.rule == "named" ? nil : bond.rule) }
    let word = mention.classWord
    if let meaning = instruments.meaning(of: word, committee: context.committee) {
      return (meaning.code, meaning.rule)
    }
    switch word {
    case .covenant, .convention, .protocolWord, .declaration, .treaty, .charter: return ("?", nil)
    default: return ("dom:" + nameKey(mention.upper - 1, mention.upper), nil)
    }
  }

  /// An article without an instrument, in the document of a committee, is one of its treaty, unless
  /// another instrument is in reach or the treaty has no such article.
  private func ownTreaty(_ group: ArticleGroup) -> (code: String, rule: String?)? {
    guard !group.isRule, let committee = context.committee,
      word(skipping(.comma, from: group.upper)) != .of
    else { return nil }
    let treaty = Treaty.watched(by: committee)
    guard let last = Treaty.lastArticle[treaty], instruments.isOnly(treaty) else {
      return nil
    }
    let isWithin = group.members.allSatisfy { member in
      let number = member.base.prefix { $0.isNumber }
      let end = member.base.dropFirst(number.count)
      return member.raised == nil && (end.isEmpty || end.hasPrefix("-"))
        && member.dotted.allSatisfy { $0.utf8.first.map { $0 >= 0x41 } ?? false }
        && Int(number).map { 1...last ~= $0 } ?? false
    }
    return isWithin ? (treaty, ArticleNumbers.committeeAlone) : nil
  }

  /// The number of an article and its parts: `14/3/d`.
  private func key(of member: ArticleGroup.Member, isOfTreaty: Bool) -> String {
    var key = member.base
    if let raised = member.raised, !isOfTreaty { key += "-\(raised)" }
    if let first = member.dotted.first {
      let isPart = isOfTreaty || first.utf8.first.map { $0 >= 0x41 } ?? false
      for part in member.dotted { key += (isPart ? "/" : ".") + part }
    }
    for part in member.path {
      key += "/"
      key += part
    }
    return key
  }
}

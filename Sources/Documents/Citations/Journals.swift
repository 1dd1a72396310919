// SPDX-License-Identifier: GPL-2.0-or-later

/// Articles in journals, by volume and page.
extension CitationScanner {
  /// `100 Harv. L. Rev. 1731`, from the last word of the journal's name.
  mutating func lawReview(at index: Int) -> Int? {
    guard isCapital(index), isSpaced(index + 1), let page = plainNumber(index + 1), page > 0 else {
      return nil
    }
    var lower = index
    while lower > index - 7, lower > 0, tokens[lower - 1].shape != .number,
      isCapital(lower - 1) || isNameMark(lower - 1)
    {
      lower -= 1
    }
    guard lower > 0, lower < index, let volume = plainNumber(lower - 1),
      isCapital(lower),
      endsPhrase(index + 2) || bareYear(index + 2) != nil || word(index + 2) == .at
    else { return nil }
    let title = text(lower, upTo: index + 1).lowercased()
    let owner = add(Found(.journal, "jrnl:\(title)/\(volume)//\(page)", lower - 1, index + 2))
    if word(index + 2) == .hyphen, let (range, upper) = readValues(at: index + 1),
      range.contains("-")
    {
      found[owner].normal = "jrnl:\(title)/\(volume)//\(range)"
      found[owner].upper = upper
    }
    return readTail(of: owner)
  }

  private func isNameMark(_ index: Int) -> Bool {
    switch word(index) {
    case .apostrophe, .ampersand, .period, .of, .and, .the, .on, .for: true
    default: text(index) == "l"
    }
  }

  // MARK: Volume and issue

  /// `JAMA 267, no. 22 (1992): 3043–3047`, from the word `no.`
  mutating func journalIssue(at index: Int) -> Int? {
    var issue = index + 1
    let volume = word(index - 1) == .comma ? index - 2 : index - 1
    guard plainNumber(volume) != nil, shape(issue) == .number else { return nil }
    var number = text(issue)
    issue += 1
    if word(issue) == .hyphen || word(issue) == .slash, shape(issue + 1) == .number {
      number += "-" + text(issue + 1)
      issue += 2
    }
    return journal(volume: volume, issue: number, behind: issue)
  }

  /// `Preventive Medicine 123 (2019): 20–26`, from the bracket before the year.
  mutating func journalYear(at index: Int) -> Int? {
    guard plainNumber(index - 1) != nil, let upper = bareYear(index), word(upper) == .colon,
      shape(upper + 1) == .number
    else { return nil }
    return journal(volume: index - 1, issue: "", behind: index)
  }

  private mutating func journal(volume: Int, issue: String, behind index: Int) -> Int? {
    guard let lower = journalTitle(before: volume) else { return nil }
    var titleUpper = word(volume - 1) == .volume ? volume - 1 : volume
    if word(titleUpper - 1) == .comma { titleUpper -= 1 }
    guard lower < titleUpper else { return nil }
    var next = index
    if let upper = bareYear(next) { next = upper } else if issue.isEmpty { return nil }
    var key = "jrnl:\(text(lower, upTo: titleUpper).lowercased())/\(text(volume))"
    var pinpoint: String?
    if word(next) == .colon, let (pages, upper) = readValues(at: next + 1) {
      key += "/\(issue)/\(pages)"
      next = upper
    } else {
      guard next > index else { return nil }
      key += issue.isEmpty ? "" : "/\(issue)"
      var page = skipping(.comma, from: next)
      if word(page) == .page || word(page) == .pages { page += 1 }
      if page > next, let (pages, upper) = readValues(at: page) {
        pinpoint = "page:" + pages
        next = upper
      }
    }
    let owner = add(Found(.journal, key, lower, next))
    if let pinpoint { found[owner].pinpoint.append(pinpoint) }
    return next
  }

  /// Where the title before a volume starts: at its emphasis, behind a quotation mark, or at the
  /// first of the capitalised words behind the last comma.
  private func journalTitle(before volume: Int) -> Int? {
    var upper = word(volume - 1) == .volume ? volume - 1 : volume
    if word(upper - 1) == .comma { upper -= 1 }
    let isEmphasised = upper > 0 && upper < tokens.count && isMarkup(Int(tokens[upper - 1].upper))
    var lower = upper
    var comma: Int?
    while lower > 0, upper - lower < 16 {
      let token = tokens[lower - 1]
      if isEmphasised {
        lower -= 1
        if isMarkup(Int(token.lower) - 1) { return lower }
        continue
      }
      switch token.word {
      case .closeQuote, .quote: return trimmedTitle(lower, upper)
      case .comma:
        if comma == nil { comma = lower }
      case .ampersand, .and, .of, .the, .in, .for, .on, .apostrophe: break
      default:
        guard token.shape == .word, token.isCapital || text(lower - 1) == "s" else {
          return trimmedTitle(comma ?? lower, upper)
        }
      }
      lower -= 1
    }
    return trimmedTitle(comma ?? lower, upper)
  }

  private func isMarkup(_ at: Int) -> Bool {
    at >= 0 && at < text.count && ByteClass.table[Int(text[at])] == .markup
  }

  private func trimmedTitle(_ lower: Int, _ upper: Int) -> Int? {
    var lower = lower
    while lower < upper, !isCapital(lower) || [.see, .in].contains(word(lower)) { lower += 1 }
    return lower < upper ? lower : nil
  }
}

// SPDX-License-Identifier: GPL-2.0-or-later

/// Titles of sources, so that `List of Issues para. 3` is known to mean one of them.
struct TitleTable {
  /// Short titles that the document or its editor defines, in small letters.
  private var defined: [String: String] = [:]
  /// For each beginning of a title that was printed with its symbol, the symbol; nil when two differ.
  private var beginnings: [String: String?] = [:]

  init(_ titles: [String: String]) {
    for (title, normal) in titles { defined[TitleTable.folded(title)] = normal }
  }

  static func folded(_ title: String) -> String {
    title.key(joinedBy: " ")
  }

  mutating func define(_ title: String, as normal: String) {
    let key = TitleTable.folded(title)
    if defined[key] == nil { defined[key] = normal }
  }

  /// Learns the words of a title from its first on.
  mutating func learn(_ words: [String], _ normal: String) {
    var key = ""
    for (index, word) in words.prefix(8).enumerated() {
      key += (index > 0 ? " " : "") + word.lowercased()
      guard index > 0 else { continue }
      if let known = beginnings[key], known != normal {
        beginnings[key] = .some(nil)
      } else {
        beginnings[key] = .some(normal)
      }
    }
  }

  func meaning(of title: String) -> (normal: String, rule: String)? {
    let key = TitleTable.folded(title)
    if let normal = defined[key] { return (normal, "defined-title") }
    if let normal = beginnings[key] ?? nil { return (normal, "title-printed") }
    return nil
  }

  var hasDefinitions: Bool { !defined.isEmpty }

  /// What a title means that the document or its editor defines.
  func definition(of title: String) -> String? { defined[TitleTable.folded(title)] }

  var isEmpty: Bool { defined.isEmpty && beginnings.isEmpty }
}

extension CitationScanner {
  /// Remembers the title that stands before a symbol: `List of issues …, (Nov. 14, 2023), CEDAW/C/…`.
  mutating func learnTitle(before index: Int, _ normal: String) {
    var upper = index
    var depth = 0
    var steps = 0
    // Back over the date, brackets and `U.N. Doc.` to the end of the title.
    while upper > 0, steps < 16 {
      let token = tokens[upper - 1]
      switch token.word {
      case .rightParenthesis: depth += 1
      case .leftParenthesis:
        guard depth > 0 else { return }
        depth -= 1
      case .comma, .month, .period: break
      default:
        let isLabel = ["Doc.", "Doc", "UN", "U.N.", "document"].contains(text(upper - 1))
        guard depth > 0 || token.shape == .number || isLabel else {
          return learnSegment(endingAt: upper, normal)
        }
      }
      upper -= 1
      steps += 1
    }
  }

  private mutating func learnSegment(endingAt upper: Int, _ normal: String) {
    var lower = upper
    while lower > 0, upper - lower < 60 {
      let token = tokens[lower - 1]
      switch token.word {
      case .comma, .semicolon, .period, .terminator, .leftParenthesis, .openQuote, .quote, .colon,
        .http:
        return titles.learn(words(lower, upper), normal)
      default: lower -= 1
      }
    }
    if lower == 0 { titles.learn(words(lower, upper), normal) }
  }

  private func words(_ lower: Int, _ upper: Int) -> [String] {
    (lower..<min(upper, lower + 8)).filter { tokens[$0].shape == .word }.map { text($0) }
  }

  /// A short title before a pinpoint: the longest known one that ends where the pinpoint starts.
  mutating func alias(before pinpoint: Pinpoint) -> Int? {
    var upper = pinpoint.lower
    if word(upper - 1) == .comma || word(upper - 1) == .leftParenthesis { upper -= 1 }
    if word(upper - 1).closes, word(upper - 1) != .rightParenthesis { upper -= 1 }
    var best: (lower: Int, normal: String, rule: String)?
    let knowsTitles = !titles.isEmpty
    var lower = upper - 1
    var starts: [Int32] = []
    while lower >= 0, upper - lower <= 8, tokens[lower].shape == .word {
      if isCapital(lower) {
        starts.append(tokens[lower].lower)
        if knowsTitles, let meaning = titles.meaning(of: text(lower, upTo: upper)) {
          best = (lower, meaning.normal, meaning.rule)
        }
      } else if titles.hasDefinitions, upper - lower > 1,
        let normal = titles.definition(of: text(lower, upTo: upper))
      {
        best = (lower, normal, "defined-title")
      }
      lower -= 1
    }
    guard let best else {
      if let next = work(before: pinpoint) { return next }
      if !starts.isEmpty {
        remember(
          UnknownTitle(
            starts: starts,
            titleEnd: tokens[upper - 1].upper,
            end: tokens[pinpoint.upper - 1].upper,
            pinpoint: pinpoint.text,
          )
        )
      }
      return nil
    }
    var citation = Found(.alias, best.normal, best.lower, pinpoint.upper)
    citation.pinpoint = [pinpoint.text]
    citation.resolution = Resolution(rule: best.rule)
    pending = nil
    add(citation)
    return pinpoint.upper
  }
}

/// A short title with a pinpoint, before its meaning is known: `List of Issues para. 2`.
package struct UnknownTitle: Sendable {
  /// Where it may start, the last first.
  var starts: [Int32]
  var titleEnd: Int32
  var end: Int32
  var pinpoint: String
}

extension CitationScanner {
  /// The citation that a short title has become since its text was read, if it has.
  func citation(
    of title: UnknownTitle,
    in text: [UInt8],
    _ place: Citation.Place,
  ) -> Citation? {
    for start in title.starts.reversed() {
      let words = String(decoding: text[Int(start)..<Int(title.titleEnd)], as: UTF8.self)
      guard let meaning = titles.meaning(of: words) else { continue }
      var citation = Citation(
        kind: .alias,
        normal: meaning.normal,
        pinpoint: title.pinpoint,
        range: ByteRange(Int(start), Int(title.end)),
        place: place,
      )
      citation.resolution = Resolution(rule: meaning.rule)
      return citation
    }
    return nil
  }
}

extension CitationScanner {
  /// `(hereinafter “State report”)`, `(“the Guidelines”)` right behind a citation defines a short title.
  mutating func definition(at index: Int) -> Int? {
    guard let owner = open, index - found[owner].upper <= 1 else { return nil }
    var next = index + 1
    let start = next
    while [.hereinafter, .the, .as, .to, .comma, .colon].contains(word(next))
      || text(next) == "referred"
    {
      next += 1
    }
    let isMarked = word(start) == .hereinafter
    let isQuoted = word(next) == .openQuote || word(next) == .quote
    guard isMarked || isQuoted else { return nil }
    if isQuoted { next += 1 }
    next = skipping(.the, from: next)
    let lower = next
    while shape(next) == .word, next - lower < 8 { next += 1 }
    guard next > lower, isCapital(lower) else { return nil }
    titles.define(text(lower, upTo: next), as: found[owner].normal)
    return next
  }

  /// A title with a full date and a place and nothing else: `Suggested List of Issues, Sept. 11, 2023, ¶ 6`.
  private mutating func work(before pinpoint: Pinpoint) -> Int? {
    guard open == nil, pinpoint.text.hasPrefix("para:") || pinpoint.text.hasPrefix("page:"),
      let date = dateStart(before: pinpoint.lower), word(date - 1) == .comma
    else { return nil }
    let upper = date - 1
    var lower = upper
    while lower > 0, upper - lower < 40, tokens[lower - 1].shape == .word || isTitleMark(lower - 1)
    {
      lower -= 1
    }
    while lower < upper, !isCapital(lower) { lower += 1 }
    guard upper - lower >= 4 else { return nil }
    let title = text(lower, upTo: upper)
    var citation = Found(.work, "work:" + title.lowercased(), lower, pinpoint.upper)
    citation.pinpoint = [pinpoint.text]
    pending = nil
    add(citation)
    return pinpoint.upper
  }

  private func isTitleMark(_ index: Int) -> Bool {
    [.apostrophe, .hyphen, .ampersand].contains(word(index))
  }

  /// Where the full date starts that stands before a place: `Sept. 11, 2023,`, `11 September 2023,`.
  private func dateStart(before index: Int) -> Int? {
    guard word(index - 1) == .comma, let year = plainNumber(index - 2), 1900...2100 ~= year else {
      return nil
    }
    let month = word(index - 3) == .comma ? index - 5 : index - 3
    if word(month) == .month, plainNumber(month + 1) != nil, month + 2 < index - 2 { return month }
    if word(index - 3) == .month, plainNumber(index - 4) != nil { return index - 4 }
    return nil
  }
}

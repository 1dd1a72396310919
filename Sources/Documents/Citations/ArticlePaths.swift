// SPDX-License-Identifier: GPL-2.0-or-later

/// The parts of an article: `14 (3) (d)`, `14, paragraphs 1 and 3 (b), (d) and (e)`, `6 § 1`.
extension CitationScanner {
  struct PathSpan {
    var path: [String]
    var lower: Int
    var upper: Int
  }

  /// All parts that are named behind an article's number, and what follows them.
  func readPaths(at index: Int, isPlural: Bool, isInTitle: Bool) -> ([PathSpan], Int) {
    var paths: [PathSpan] = []
    var next = index
    if let path = bracketPath(at: index, after: []) {
      paths.append(path)
      next = tails(of: &paths, at: path.upper)
    }
    if !isInTitle,
      let (marked, upper) = paragraphPaths(at: next, prefix: paths.last?.path ?? [], isPlural)
    {
      if !paths.isEmpty { paths.removeLast() }
      let lower = paths.isEmpty ? index : next
      paths += marked.enumerated().map { offset, path in
        PathSpan(path: path.path, lower: offset == 0 ? lower : path.lower, upper: path.upper)
      }
      next = upper
    }
    return (paths, next)
  }

  /// Brackets in a row: `(3) (d)`, and a range of the last: `(1)–(4)`.
  private func bracketPath(at index: Int, after prefix: [String]) -> PathSpan? {
    var path = prefix
    var next = index
    while path.count < 8, let (text, upper) = shortBracket(next) {
      path.append(text)
      next = upper
    }
    guard next > index else { return nil }
    if word(next) == .hyphen || word(next) == .to, let (end, upper) = shortBracket(next + 1),
      let start = path.popLast()
    {
      path.append(start + "-" + end)
      next = upper
    }
    return PathSpan(path: path, lower: index, upper: next)
  }

  /// `, (d) and (e)`: brackets that take the place of the last one of their sort.
  private func tails(of paths: inout [PathSpan], at index: Int) -> Int {
    var next = index
    while let last = paths.last {
      var start = skipping(.comma, from: next)
      start = skipping(.and, .or, .ampersand, from: start)
      guard start > next, let (first, _) = shortBracket(start),
        let tail = bracketPath(at: start, after: prefix(of: last.path, before: first))
      else { break }
      paths.append(tail)
      next = tail.upper
    }
    return next
  }

  /// The part of a path above the level at which a bracket stands.
  func prefix(of path: [String], before bracket: String) -> [String] {
    let sort = bracketSort(bracket)
    let level = path.lastIndex { bracketSort($0) == sort }
    if let level { return Array(path[..<level]) }
    if sort == .roman, let level = path.lastIndex(where: { bracketSort($0) == .letter }) {
      return Array(path[..<level])
    }
    return sort == .number ? [] : path
  }

  private enum BracketSort {
    case number
    case letter
    case capital
    case roman
  }

  private func bracketSort(_ text: String) -> BracketSort {
    let head = text.prefix { $0 != "-" }
    guard let first = head.utf8.first else { return .letter }
    if 0x30...0x39 ~= first { return .number }
    if head.utf8.count > 1 || first == UInt8(ascii: "i") { return .roman }
    return 0x41...0x5A ~= first ? .capital : .letter
  }

  /// `, paragraphs 1 and 3 (d)`, `, para. 3`, `§ 1`, `(para. 3)`, `, subparagraph (a)`.
  private func paragraphPaths(
    at index: Int,
    prefix: [String],
    _ isPlural: Bool,
  ) -> ([PathSpan], Int)? {
    var next = index
    let isBracketed = word(next) == .leftParenthesis && word(next + 1).isParagraph
    if word(next) == .comma || isBracketed { next += 1 }
    let isSign = word(next) == .sectionSign && next == index
    guard word(next).isParagraph || isSign else { return nil }
    let takesList = word(next) == .paragraphs || word(next + 1) == .sectionSign || !isPlural
    if word(next + 1).isParagraph || word(next + 1) == .sectionSign { next += 1 }
    next += 1
    guard var paths = paragraphPath(at: next, prefix, from: index) else { return nil }
    next = tails(of: &paths, at: paths.last?.upper ?? next)
    var isClosed = false
    while takesList, !isClosed {
      var start = next
      let hasComma = word(start) == .comma
      if hasComma { start += 1 }
      isClosed = word(start) == .and || word(start) == .or || word(start) == .ampersand
      if isClosed { start += 1 }
      if word(start).isParagraph { start += 1 }
      guard start > next, !(isPlural && hasComma && isClosed), shape(start) == .number,
        let more = paragraphPath(at: start, prefix, from: start), endsNumber(more[0].upper)
      else { break }
      paths += more
      next = tails(of: &paths, at: paths.last?.upper ?? start)
    }
    if isBracketed, word(next) == .rightParenthesis {
      next += 1
      paths[paths.count - 1].upper = next
    }
    return (paths, next)
  }

  private func paragraphPath(
    at index: Int,
    _ prefix: [String],
    from lower: Int,
  ) -> [PathSpan]? {
    if shape(index) == .number, tokens[index].digits <= 3 {
      var number = text(index)
      var letters: [String] = []
      if tokens[index].upper - tokens[index].lower == tokens[index].digits + 1 {
        letters = [String(number.removeLast())]
      }
      var next = index + 1
      if word(next) == .hyphen || word(next) == .to, shape(next + 1) == .number,
        endsNumber(next + 2)
      {
        number += "-" + completed(text(next + 1), after: number)
        next += 2
      }
      let path = prefix + [number] + letters
      guard let brackets = bracketPath(at: next, after: path) else {
        return [PathSpan(path: path, lower: lower, upper: next)]
      }
      return [PathSpan(path: brackets.path, lower: lower, upper: brackets.upper)]
    }
    return bracketPath(at: index, after: prefix).map { path in
      [PathSpan(path: path.path, lower: lower, upper: path.upper)]
    }
  }

  /// `paragraph 3 (d) of article 14`: the parts stand before the article.
  mutating func convertsToArticle(at index: Int) -> Int? {
    guard word(index).isParagraph else { return nil }
    var next = index + 1
    if word(next).isParagraph { next += 1 }
    guard var paths = paragraphPath(at: next, [], from: index) else { return nil }
    next = tails(of: &paths, at: paths.last?.upper ?? next)
    while word(index) == .paragraphs {
      var start = skipping(.comma, from: next)
      start = skipping(.and, .or, .ampersand, from: start)
      guard start > next, shape(start) == .number,
        let more = paragraphPath(at: start, [], from: start)
      else { break }
      paths += more
      next = tails(of: &paths, at: paths.last?.upper ?? start)
    }
    next = skipping(.comma, from: next)
    guard word(next) == .of else { return nil }
    next = skipping(.the, .that, .this, .said, from: next + 1)
    guard word(next) == .article || word(next) == .rule else { return nil }
    let isRule = word(next) == .rule
    let start = found.count
    guard let upper = numberedGroup(at: next, isRule: isRule),
      var group = sentence.groups.popLast(), let member = group.members.first
    else { return nil }
    if group.members.count == 1 {
      found.removeSubrange(start...)
      group.members = []
      for (offset, path) in paths.enumerated() {
        var part = member
        part.path = path.path + member.path
        part.found = found.count
        let isLast = offset == paths.count - 1
        found.append(Found(isRule ? .rule : .article, "", path.lower, isLast ? upper : path.upper))
        group.members.append(part)
      }
      group.lower = index
    }
    sentence.groups.append(group)
    return upper
  }
}

// SPDX-License-Identifier: GPL-2.0-or-later

/// Communications to the treaty bodies: `communications Nos. 1110/2002 and 1421/2005`, `No. R.2/9`.
extension CitationScanner {
  mutating func communication(at index: Int) -> Int? {
    if word(index) == .comment, word(index + 1) != .number, word(index + 1) != .numbers {
      return nil
    }
    var next = skipping(.comma, from: index + 1)
    next = skipping(.number, .numbers, from: next)
    return communications(lower: index, at: next)
  }

  /// `No. 231/2003` behind another communication of the sentence.
  mutating func furtherCommunication(at index: Int) -> Int? {
    guard sentence.hasCommunications,
      [.and, .comma, .see, .semicolon, .also].contains(word(index - 1)),
      let year = plainNumber(index + 3), year >= 1976
    else { return nil }
    return communications(lower: index, at: index + 1)
  }

  private mutating func communications(lower: Int, at index: Int) -> Int? {
    var lower = lower
    var next = index
    var last: Int?
    while let (key, upper) = communicationKey(at: next) {
      sentence.hasCommunications = true
      add(Found(.communication, "comm:" + key, lower, upper))
      last = upper
      next = skipping(.comma, from: upper)
      next = skipping(.and, .or, .ampersand, from: next)
      guard next > upper else { break }
      lower = next
      next = skipping(.number, .numbers, from: next)
    }
    return last
  }

  /// `1110/2002`, `1594-1596/2007`, `R.15/64`.
  private func communicationKey(at index: Int) -> (String, Int)? {
    var head = ""
    var next = index
    if word(next) == .r, tokens[next].isDotted, isCapital(next) {
      head = "R."
      next += 1
    }
    guard let number = plainNumber(next), number > 0, tokens[next].digits <= 5 else { return nil }
    head += "\(number)"
    next += 1
    if word(next) == .hyphen, let end = plainNumber(next + 1) {
      head += "-" + completed("\(end)", after: "\(number)")
      next += 2
    }
    guard word(next) == .slash, let year = plainNumber(next + 1), word(next + 2) != .slash else {
      return nil
    }
    return ("\(head)/\(year)", next + 2)
  }
}

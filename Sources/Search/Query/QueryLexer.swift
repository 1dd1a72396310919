// SPDX-License-Identifier: GPL-2.0-or-later

import Documents

/// Cuts the text of a query into pieces, one flat pass from left to right.
struct QueryLexer {
  private let text: [UInt8]
  private let limits: Limits
  /// Citations as typed outside quotation marks, in order, none within another.
  private var citations: [RecognisedCitation] = []
  private var index = 0
  private var nextCitation = 0
  private(set) var tokens: [QueryToken] = []
  private(set) var warnings: [String] = []

  init(_ text: [UInt8], limits: Limits) {
    self.text = text
    self.limits = limits
  }

  mutating func run() throws(QueryError) {
    try checkBytes()
    let quoted = try quotations()
    citations = RecognisedCitation.find(in: text, outside: quoted)
    while index < text.count { try step() }
  }

  private func checkBytes() throws(QueryError) {
    guard text.count <= limits.queryBytes else {
      throw QueryError(
        .tooComplex,
        "The query has \(text.count) bytes; at most \(limits.queryBytes) are read.",
        hint: "Search for a part of it, or give a passage to `quote`.",
        at: ByteRange(limits.queryBytes, text.count),
      )
    }
    var index = 0
    while index < text.count {
      let (scalar, length) = UTF8Scalar.decode(text.span, at: index)
      guard scalar != 0xFFFD || length == 3 else {
        throw QueryError(
          .syntax,
          "The query is not UTF-8.",
          hint: "Send text in UTF-8.",
          at: ByteRange(index, index + 1),
        )
      }
      index += length
    }
  }

  // MARK: Steps

  private mutating func step() throws(QueryError) {
    if let citation = citationHere() {
      add(citation.token, ByteRange(index, citation.extent.end))
      index = citation.extent.end
      return
    }
    switch text[index] {
    case UInt8(ascii: "("):
      add(.openBracket, ByteRange(index, index + 1))
      index += 1
    case UInt8(ascii: ")"):
      add(.closeBracket, ByteRange(index, index + 1))
      index += 1
    case UInt8(ascii: "+") where signs(at: index):
      add(.plus, ByteRange(index, index + 1))
      index += 1
    case UInt8(ascii: "-") where signs(at: index):
      add(.minus, ByteRange(index, index + 1))
      index += 1
    default:
      if let mark = QueryCharacter.quote(text, at: index) {
        try readPhrase(mark)
      } else if QueryCharacter.isBlank(text[index]) {
        index += 1
      } else {
        try readChunk()
      }
    }
  }

  private mutating func add(_ kind: QueryToken.Kind, _ range: ByteRange) {
    tokens.append(QueryToken(kind, range))
  }

  private mutating func citationHere() -> RecognisedCitation? {
    while nextCitation < citations.count, citations[nextCitation].extent.start < index {
      nextCitation += 1
    }
    guard nextCitation < citations.count, citations[nextCitation].extent.start == index
    else { return nil }
    return citations[nextCitation]
  }

  /// A sign stands before what it is about and after a blank or bracket; a hyphen is none.
  private func signs(at index: Int) -> Bool {
    let before = index == 0 ? UInt8(ascii: " ") : text[index - 1]
    guard QueryCharacter.isBlank(before) || before == UInt8(ascii: "(") else { return false }
    let next = index + 1
    guard next < text.count else { return true }
    return switch text[next] {
    case UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: ")"), UInt8(ascii: "*"): false
    case let byte: !QueryCharacter.isBlank(byte)
    }
  }

  // MARK: Phrases

  private mutating func readPhrase(_ mark: QueryCharacter.Quote) throws(QueryError) {
    let start = index
    guard let (content, end) = quotation(at: start, mark) else {
      index += mark.length
      return
    }
    index = end
    let range = ByteRange(start, end)
    let phrase = string(content)
    if let cited = RecognisedCitation.whole(phrase) {
      add(.citation(cited.source(at: range, typed: phrase)), range)
    } else {
      add(.phrase(phrase), range)
    }
  }

  /// What stands between a quotation mark and the next, and where that one ends.
  private func quotation(at start: Int, _ mark: QueryCharacter.Quote) -> (ByteRange, Int)? {
    var end = start + mark.length
    while end < text.count {
      if let closing = QueryCharacter.quote(text, at: end) {
        return (ByteRange(start + mark.length, end), end + closing.length)
      }
      end += 1
    }
    return nil
  }

  private func quotations() throws(QueryError) -> [ByteRange] {
    var ranges: [ByteRange] = []
    var index = 0
    while index < text.count {
      guard let mark = QueryCharacter.quote(text, at: index) else {
        index += 1
        continue
      }
      guard let (_, end) = quotation(at: index, mark) else {
        throw QueryError(
          .syntax,
          "This quotation mark has no partner.",
          hint: "Close the phrase with \", or leave the mark out.",
          at: ByteRange(index, index + mark.length),
        )
      }
      ranges.append(ByteRange(index, end))
      index = end
    }
    return ranges
  }

  // MARK: Words, operators and fields

  private mutating func readChunk() throws(QueryError) {
    let start = index
    if let field = QueryField.named(text, at: start) {
      return try readField(field)
    }
    let end = chunkEnd(from: start)
    index = end
    let range = ByteRange(start, end)
    if let kind = try operation(range) {
      add(kind, range)
    } else if let (name, number, end) = UnitName.read(text, at: start) {
      add(.unit(name: name, number: number), ByteRange(start, end))
      index = end
    } else {
      try addWords(range)
    }
  }

  /// The end of what is typed without a blank. A bracket that opens in it and closes in it belongs to
  /// it: `922(g)`.
  private func chunkEnd(from start: Int) -> Int {
    var index = start
    while index < text.count {
      let byte = text[index]
      if QueryCharacter.isBlank(byte) || byte == UInt8(ascii: ")") { break }
      if QueryCharacter.quote(text, at: index) != nil { break }
      if byte == UInt8(ascii: "(") {
        guard index > start, let close = closingInside(index) else { break }
        index = close
      }
      index += 1
    }
    return index
  }

  private func closingInside(_ open: Int) -> Int? {
    for index in (open + 1)..<max(open + 1, text.count) {
      let byte = text[index]
      if byte == UInt8(ascii: ")") { return index }
      if byte == UInt8(ascii: "(") || QueryCharacter.isBlank(byte)
        || QueryCharacter.quote(text, at: index) != nil
      {
        return nil
      }
    }
    return nil
  }

  private func operation(_ range: ByteRange) throws(QueryError) -> QueryToken.Kind? {
    let word = string(range)
    switch word {
    case "AND", "&&": return .and
    case "OR", "||": return .or
    case "NOT": return .not
    case "NEAR": return .near(distance: 10, ordered: false)
    case "ADJ": return .near(distance: 10, ordered: true)
    default: break
    }
    for (name, ordered) in [("NEAR/", false), ("ADJ/", true)] where word.hasPrefix(name) {
      guard let distance = Int(word.dropFirst(name.count)), distance >= 1 else {
        throw QueryError(
          .syntax,
          "\(name) needs a number of words.",
          hint: "Write \(name)5 for at most five words apart.",
          at: range,
        )
      }
      guard distance <= limits.distance else {
        throw QueryError(
          .tooComplex,
          "\(word) reaches further than \(limits.distance) words.",
          hint: "Write \(name)\(limits.distance), or AND for the same paragraph.",
          at: range,
        )
      }
      return .near(distance: distance, ordered: ordered)
    }
    return nil
  }

  private mutating func addWords(_ range: ByteRange) throws(QueryError) {
    var range = range
    var isWildcard = false
    if let star = text[range.indices].firstIndex(of: UInt8(ascii: "*")) {
      // What follows a closing star, such as a comma, is no word.
      let rest = ByteRange(star + 1, range.end)
      guard star > range.start, QueryWords.pieces(text, rest).isEmpty,
        QueryWords.endsInWord(text, ByteRange(range.start, star))
      else {
        throw QueryError(
          .syntax,
          "* stands for the end of a word and follows its beginning.",
          hint: "Write a beginning of \(limits.wildcardStem) letters or more, such as prosecut*.",
          at: ByteRange(star, star + 1),
        )
      }
      range = ByteRange(range.start, star)
      isWildcard = true
    }
    let pieces = QueryWords.pieces(text, range)
    for (place, piece) in pieces.enumerated() {
      switch piece {
      case .word(let range):
        let word = QueryWords.plain(string(range))
        let last = isWildcard && place == pieces.count - 1
        add(last ? .wildcard(word) : .word(word), last ? ByteRange(range.start, index) : range)
      case .phrase(let range):
        add(.phrase(string(range)), range)
      }
    }
  }

  private mutating func readField(_ field: (QueryField, Int)) throws(QueryError) {
    let (field, valueStart) = field
    let start = index
    index = valueStart
    if case .text(let name) = field {
      return add(.field(name), ByteRange(start, valueStart))
    }
    let value: String
    if let citation = citationHere(), field == .cites {
      index = citation.extent.end
      return add(citation.token, ByteRange(start, index))
    } else if let mark = QueryCharacter.quote(text, at: index),
      let (content, end) = quotation(at: index, mark)
    {
      value = string(content)
      index = end
    } else {
      let end = chunkEnd(from: index)
      value = string(ByteRange(index, end))
      index = end
    }
    add(try field.kind(of: value, at: ByteRange(start, index)), ByteRange(start, index))
  }

  private func string(_ range: ByteRange) -> String {
    String(decoding: text[range.indices], as: UTF8.self)
  }
}

// SPDX-License-Identifier: GPL-2.0-or-later

import Documents
package import Wire

/// What may stand before a colon.
enum QueryField: Equatable {
  case text(Query.TextField)
  case filter(Query.Filter.Field)
  case scope
  case year
  case cites
  case recommendation
  case unit(String)

  static let names: [(String, QueryField)] = [
    ("title", .text(.title)), ("section", .text(.section)), ("notes", .text(.notes)),
    ("in", .scope), ("doc", .filter(.document)), ("author", .filter(.author)),
    ("body", .filter(.treatyBody)), ("state", .filter(.state)), ("country", .filter(.state)),
    ("type", .filter(.type)), ("lang", .filter(.language)), ("symbol", .filter(.symbol)),
    ("under", .filter(.section)), ("year", .year), ("cites", .cites), ("rec", .recommendation),
    ("article", .unit("article")), ("rule", .unit("rule")), ("paragraph", .unit("paragraph")),
    ("principle", .unit("principle")), ("guideline", .unit("guideline")),
  ]

  /// The field whose name and colon stand at an index, with a value glued to it, and where that
  /// begins.
  static func named(_ text: [UInt8], at start: Int) -> (QueryField, Int)? {
    var end = start
    var name: [UInt8] = []
    while end < text.count, name.count <= 10, isLetter(text[end]) {
      name.append(text[end] | 0x20)
      end += 1
    }
    guard end + 1 < text.count, text[end] == UInt8(ascii: ":"),
      !QueryCharacter.isBlank(text[end + 1]), text[end + 1] != UInt8(ascii: ")"),
      let field = names.first(where: { $0.0.utf8.elementsEqual(name) })
    else { return nil }
    return (field.1, end + 1)
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (byte | 0x20) >= UInt8(ascii: "a") && (byte | 0x20) <= UInt8(ascii: "z")
  }

  /// What a value after this field means.
  func kind(of value: String, at range: ByteRange) throws(QueryError) -> QueryToken.Kind {
    let value = value.trimmed
    guard !value.isEmpty else {
      throw QueryError(
        .filter,
        "There is no value after the colon.",
        hint: "Write it directly behind, in quotation marks when it has blanks.",
        at: range,
      )
    }
    switch self {
    case .text(let field): return .field(field)
    case .filter(let field): return .filter(.value(field, value))
    case .year: return try years(value, range)
    case .scope:
      guard let scope = Query.Scope(rawValue: value.lowercased()) else {
        throw QueryError(
          .filter,
          "in: takes body, notes or all, not “\(value)”.",
          hint: "Write in:notes; a treaty body is body:\(value).",
          at: range,
        )
      }
      return .filter(.scope(scope))
    case .cites: return .citation(try RecognisedCitation.value(value, range))
    case .recommendation: return .citation(try RecognisedCitation.recommendation(value, range))
    case .unit(let name):
      if name == "article", let cited = RecognisedCitation.article(value) {
        return .citation(cited.source(at: range, typed: nil))
      }
      guard let (number, end) = UnitName.number(Array(value.utf8), at: 0), end == value.utf8.count
      else {
        throw QueryError(
          .filter,
          "\(name): takes a printed number, not “\(value)”.",
          hint: name == "article"
            ? "Write article:14, or article:\"ICCPR 14\" for one of a treaty."
            : "Write \(name):45.",
          at: range,
        )
      }
      return .unit(name: name, number: number)
    }
  }

  private func years(_ value: String, _ range: ByteRange) throws(QueryError) -> QueryToken.Kind {
    func year(_ text: Substring) -> Int? {
      guard text.utf8.count == 4, text.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else {
        return nil
      }
      return Int(text)
    }
    let ends = value.split(separator: "..", maxSplits: 1, omittingEmptySubsequences: false)
    let years = ends.map { $0.isEmpty ? nil : year($0) }
    let bad = zip(ends, years).contains { !$0.0.isEmpty && $0.1 == nil }
    let first = years.first ?? nil
    let last = years.last ?? nil
    guard !bad, first != nil || last != nil else {
      throw QueryError(
        .filter,
        "“\(value)” is no year and no range of years.",
        hint: "Write year:2014, year:2014..2020, year:2014.. or year:..2020.",
        at: range,
      )
    }
    if let first, let last, first > last {
      throw QueryError(
        .filter,
        "The years \(first)..\(last) run backwards.",
        hint: "Write year:\(last)..\(first).",
        at: range,
      )
    }
    return .filter(.years(first, last))
  }
}

extension String {
  /// Without blanks and control characters at its ends.
  var trimmed: String {
    let bytes = utf8
    guard let first = bytes.firstIndex(where: { !QueryCharacter.isBlank($0) }),
      let last = bytes.lastIndex(where: { !QueryCharacter.isBlank($0) })
    else { return "" }
    return String(self[first...last])
  }
}

/// Words for numbered places, and the numbers behind them.
enum UnitName {
  private static let names: [(String, String)] = [
    ("rule", "rule"), ("rules", "rule"), ("article", "article"), ("articles", "article"),
    ("art.", "article"), ("art", "article"), ("section", "section"), ("sec.", "section"),
    ("paragraph", "paragraph"), ("paragraphs", "paragraph"), ("para", "paragraph"),
    ("para.", "paragraph"), ("principle", "principle"), ("guideline", "guideline"),
    ("¶", "paragraph"), ("§", "section"),
  ]

  /// A name and a number as typed bare, and where they end: `rule 45`, `¶12`.
  static func read(_ text: [UInt8], at start: Int) -> (name: String, number: String, end: Int)? {
    for (written, name) in names {
      let end = start + written.utf8.count
      guard end < text.count, matches(text, start, written) else { continue }
      let sign = text[start] >= 0x80
      var next = end
      while next < text.count, text[next] == UInt8(ascii: " ") { next += 1 }
      guard sign || next > end, let (number, end) = number(text, at: next) else { continue }
      return (name, number, end)
    }
    return nil
  }

  private static func matches(_ text: [UInt8], _ start: Int, _ written: String) -> Bool {
    var index = start
    for byte in written.utf8 {
      let typed = text[index]
      let small = typed >= UInt8(ascii: "A") && typed <= UInt8(ascii: "Z") ? typed | 0x20 : typed
      guard small == byte else { return false }
      index += 1
    }
    return true
  }

  /// A printed number (`45`, `7.2`, `10bis`, `17(a)`), with nothing glued to it.
  static func number(_ text: [UInt8], at start: Int) -> (String, Int)? {
    func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
    func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A }
    var end = start
    while end < text.count, isDigit(text[end]) { end += 1 }
    guard end > start, end - start <= 6 else { return nil }
    while end + 1 < text.count, text[end] == UInt8(ascii: "."), isDigit(text[end + 1]) {
      end += 2
      while end < text.count, isDigit(text[end]) { end += 1 }
    }
    while end < text.count, isLetter(text[end]) { end += 1 }
    while end + 2 < text.count, text[end] == UInt8(ascii: "("),
      isLetter(text[end + 1]) || isDigit(text[end + 1]), text[end + 2] == UInt8(ascii: ")")
    {
      end += 3
    }
    if end < text.count {
      let byte = text[end]
      let closes =
        QueryCharacter.isBlank(byte) || byte == UInt8(ascii: ")")
        || byte == UInt8(ascii: ",") || byte == UInt8(ascii: ";") || byte == UInt8(ascii: "?")
        || byte == UInt8(ascii: ".") || byte == UInt8(ascii: ":")
      guard closes else { return nil }
    }
    guard end - start <= 24 else { return nil }
    return (String(decoding: text[start..<end], as: UTF8.self), end)
  }
}

extension FieldList {
  /// The fields that the query language has.
  package static let known = FieldList(query: QueryField.names.map(\.0))
}

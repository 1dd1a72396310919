// SPDX-License-Identifier: GPL-2.0-or-later

import Documents

/// A citation that somebody typed into a query.
struct RecognisedCitation {
  var citation: Citation
  /// The bytes of the query that belong to it, instrument and head word included.
  var extent: ByteRange
  var typed: String

  // MARK: Typed bare

  /// The citations of a query, in order, without those that touch a quotation.
  static func find(in text: [UInt8], outside quoted: [ByteRange]) -> [RecognisedCitation] {
    // Small letters alone name no source, and to set up the scanner takes a millisecond.
    guard !text.allSatisfy(isSmallLetterOrBlank) else { return [] }
    var scanner = CitationScanner()
    var result: [RecognisedCitation] = []
    for citation in scanner.scan(text, in: ByteRange(0, text.count)) where isSource(citation) {
      var extent = citation.extent
      guard !extent.isEmpty, !quoted.contains(where: { $0.overlaps(extent) }) else { continue }
      if citation.kind == .uprRecommendation {
        extent = ByteRange(headWord(before: extent.start, in: text), extent.end)
      }
      // A member of a list shares what stands round it with those before.
      if let last = result.last, extent.start < last.extent.end {
        extent = ByteRange(max(citation.range.start, last.extent.end), extent.end)
        guard !extent.isEmpty else { continue }
      }
      let typed = String(decoding: text[extent.indices], as: UTF8.self)
      result.append(RecognisedCitation(citation: citation, extent: extent, typed: typed))
    }
    return result
  }

  /// The one citation that a text is, from its first word to its last.
  static func whole(_ text: String) -> RecognisedCitation? {
    let found = find(in: Array(text.utf8), outside: [])
    guard found.count == 1, let only = found.first, only.typed == text.trimmed else { return nil }
    return only
  }

  /// What a recognised citation is to the parser.
  var token: QueryToken.Kind {
    if let (name, number) = unnamedUnit { return .unit(name: name, number: number) }
    return .citation(source(at: extent, typed: typed))
  }

  func source(at range: ByteRange, typed: String?) -> Query.CitedSource {
    let position = Query.Position(range)
    return Query.CitedSource(
      normal: citation.normal,
      pinpoint: citation.pinpoint,
      position: position,
      typed: typed.map { Query.Phrase($0, position) },
    )
  }

  /// `article 14` of nobody knows what is a place of the corpus as much as a citation.
  private var unnamedUnit: (String, String)? {
    let (name, prefix) =
      switch citation.kind {
      case .article: ("article", "art:?/")
      case .rule: ("rule", "rule:?-rop/")
      default: ("", "")
      }
    guard !prefix.isEmpty, citation.normal.hasPrefix(prefix) else { return nil }
    let parts = citation.normal.dropFirst(prefix.count).split(separator: "/")
    guard let first = parts.first else { return nil }
    let number = parts.dropFirst().reduce(String(first)) { $0 + "(\($1))" }
    guard let (read, end) = UnitName.number(Array(number.utf8), at: 0), end == number.utf8.count
    else { return nil }
    return (name, read)
  }

  private static func isSmallLetterOrBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || (byte >= 0x61 && byte <= 0x7A)
  }

  /// Whether it names a source, and can be printed between quotation marks.
  static func isSource(_ citation: Citation) -> Bool {
    switch citation.kind {
    case .id, .supra, .infra, .crossReference: return false
    default: break
    }
    let normal = Array(citation.normal.utf8)
    return !normal.isEmpty
      && !normal.indices.contains { QueryCharacter.quote(normal, at: $0) != nil }
  }

  /// Where `recommendation`, `rec.` or `UPR` starts that stands right before a number.
  private static func headWord(before start: Int, in text: [UInt8]) -> Int {
    var end = start
    while end > 0, QueryCharacter.isBlank(text[end - 1]) { end -= 1 }
    var first = end
    while first > 0, (text[first - 1] | 0x20) >= 0x61, (text[first - 1] | 0x20) <= 0x7A {
      first -= 1
    }
    let heads = ["recommendation", "recommendations", "rec", "recs", "upr"]
    let word = text[first..<end].map { $0 | 0x20 }
    return heads.contains { $0.utf8.elementsEqual(word) } ? first : start
  }

  // MARK: After a field

  /// What follows `cites:`: a citation as printed, or its normal form.
  static func value(_ value: String, _ range: ByteRange) throws(QueryError) -> Query.CitedSource {
    if let source = normalForm(value, range) { return source }
    let found = find(in: Array(value.utf8), outside: [])
    if let first = found.max(by: { $0.extent.count < $1.extent.count }) {
      return first.source(at: range, typed: nil)
    }
    if let article = article(value) { return article.source(at: range, typed: nil) }
    throw QueryError(
      .filter,
      "“\(value)” is not read as a citation.",
      hint: "Write it as a note would print it, such as cites:\"18 U.S.C. 922(g)\".",
      at: range,
    )
  }

  static func recommendation(
    _ value: String,
    _ range: ByteRange,
  ) throws(QueryError) -> Query.CitedSource {
    for text in ["recommendation \(value)", value] {
      let found = find(in: Array(text.utf8), outside: [])
      let kinds: [Citation.Kind] = [.uprRecommendation, .coeRecommendation, .generalComment]
      if let first = found.first(where: { kinds.contains($0.citation.kind) }) {
        return first.source(at: range, typed: nil)
      }
    }
    throw QueryError(
      .filter,
      "“\(value)” is not the number of a recommendation.",
      hint: "Write rec:88.23, or rec:\"CM/Rec(2010)1\".",
      at: range,
    )
  }

  /// `ICCPR 14`, `14(3)(d) ICCPR`: an article of a named instrument.
  static func article(_ value: String) -> RecognisedCitation? {
    let words = value.split(separator: " ")
    guard
      let number = words.first(where: { $0.utf8.first.map { $0 >= 0x30 && $0 <= 0x39 } ?? false })
    else { return nil }
    let name = words.filter { $0 != number }.joined(separator: " ")
    guard !name.isEmpty else { return nil }
    for text in ["article \(number) \(name)", "article \(number) of the \(name)", value] {
      let found = find(in: Array(text.utf8), outside: [])
      if let first = found.first(where: { $0.citation.kind == .article && $0.unnamedUnit == nil }) {
        return first
      }
    }
    return nil
  }

  /// `usc:18/922#sub:(g)(9)`, as a query is printed.
  private static func normalForm(_ value: String, _ range: ByteRange) -> Query.CitedSource? {
    guard let colon = value.firstIndex(of: ":"), schemes.contains(String(value[..<colon])) else {
      return nil
    }
    var normal = value[...]
    var pinpoint = ""
    if let hash = value.lastIndex(of: "#") {
      let after = value[value.index(after: hash)...]
      let type = after.prefix { $0 != ":" && $0 != ";" && $0 != "," }
      if pinpoints.contains(String(type)) {
        normal = value[..<hash]
        pinpoint = String(after)
      }
    }
    return Query.CitedSource(normal: String(normal), pinpoint: pinpoint, position: .init(range))
  }

  static let schemes: Set<String> = [
    "un", "gc", "comm", "upr", "art", "rule", "coe", "ets", "usc", "cfr", "fr", "publ", "stat",
    "bill", "hrep", "srep", "case", "url", "echr", "ecli", "celex", "ilo", "unts", "jrnl", "iacthr",
    "achpr", "doi", "isbn", "work",
  ]

  private static let pinpoints: Set<String> = [
    "para", "art", "sect", "sub", "page", "rule", "chap", "annex", "preamble", "part", "vol", "no",
    "loc", "note", "etseq",
  ]
}

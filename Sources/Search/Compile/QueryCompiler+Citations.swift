// SPDX-License-Identifier: GPL-2.0-or-later

import Documents
import Wire
import Xapian

extension QueryCompiler {
  /// A citation decides where it occurs. With a pinpoint, paragraphs that cite that very place are
  /// what was asked for; those that cite the source elsewhere come behind.
  mutating func citation(
    _ source: Query.CitedSource,
    _ texts: SoughtTerms.Texts,
  ) throws(ErrorReply) -> CompiledPart {
    let normals = try normals(matching: source.normal)
    let whole = try terms(normals.map { Schema.citation.term($0) })
    guard let whole else { return try uncited(source, texts) }
    let group = sought.addGroup(
      SoughtTerms.Group(
        label: source.normal,
        weight: vocabulary.rarity(whole.frequency),
        texts: texts,
      )
    )
    for normal in normals {
      sought.add(
        citation: Query.CitedSource(
          normal: normal,
          pinpoint: source.pinpoint,
          position: source.position,
        ),
        group: group,
      )
    }
    var part = CompiledPart(.scale(whole.query, by: 2))
    part.decides = true
    return part
  }

  /// What nothing cites is looked for as it was typed.
  private mutating func uncited(
    _ source: Query.CitedSource,
    _ texts: SoughtTerms.Texts,
  ) throws(ErrorReply) -> CompiledPart {
    warnings.append("No paragraph cites \(source.normal).")
    guard let typed = source.typed else { return CompiledPart(.nothing) }
    let query = try phrase(typed, texts)
    var words: [Query.Item] = []
    let bytes = Array(typed.text.utf8)
    for piece in QueryWords.pieces(bytes, ByteRange(0, bytes.count)) {
      if case .word(let range) = piece {
        let text = String(decoding: bytes[range.indices], as: UTF8.self)
        words.append(Query.Item(.word(Query.Word(text, source.position))))
      }
    }
    var part = CompiledPart(query)
    if words.count > 1 {
      part.loose = .or([query, try compile(.list(words), texts, isTop: false).query])
    }
    return part
  }

  /// The normal forms in the index that a typed one means; a part that was not typed is any.
  private func normals(matching normal: String) throws(ErrorReply) -> [String] {
    guard let gap = normal.firstIndex(of: "?"), normal[..<gap].hasSuffix(":") else {
      return [normal]
    }
    let before = normal[..<gap]
    let after = normal[normal.index(after: gap)...]
    let prefix = Array((Schema.citation.prefix + before).utf8)
    var found: [(String, UInt32)] = []
    for term in try vocabulary.terms(startingWith: prefix, cap: 1 << 14) {
      let text = String(
        decoding: term.bytes.dropFirst(Schema.citation.prefix.utf8.count),
        as: UTF8.self,
      )
      guard let slash = text.firstIndex(of: "/"), text[slash...].hasPrefix(after) else { continue }
      let rest = text[slash...].dropFirst(after.count)
      if rest.isEmpty || rest.hasPrefix("/") { found.append((text, term.count)) }
    }
    guard !found.isEmpty else { return [normal] }
    return found.sorted { $0.1 > $1.1 }.prefix(limits.wildcardExpansion).map(\.0)
  }

  private func terms(
    _ terms: [[UInt8]]
  ) throws(ErrorReply) -> (query: Xapian.Query, frequency: Int)? {
    var queries: [Xapian.Query] = []
    var frequency = 0
    for term in terms {
      let count = try vocabulary.frequency(term)
      guard count > 0 else { continue }
      frequency += count
      queries.append(.term(term))
    }
    guard !queries.isEmpty else { return nil }
    return (queries.count == 1 ? queries[0] : .max(queries), frequency)
  }

  // MARK: Numbered places

  /// Rule 45 is rule 45 itself first, then what cites it, then what has the words.
  mutating func unit(
    _ name: String,
    _ number: String,
    _ texts: SoughtTerms.Texts,
  ) throws(ErrorReply) -> Xapian.Query {
    var parts: [Xapian.Query] = []
    let places =
      name == "section"
      ? [Schema.sectionLabel.term(number), Schema.unit.term("section:\(number)")]
      : [Schema.unit.term("\(name):\(number)")]
    if let own = try terms(places) { parts.append(.scale(own.query, by: 4)) }
    let scheme = name == "article" ? "art" : name
    let cited = try normals(matching: "\(scheme):?/\(number.pathed)")
    if let citing = try terms(cited.map { Schema.citation.term($0) }) {
      parts.append(.scale(citing.query, by: 1.5))
      let group = sought.addGroup(
        SoughtTerms.Group(label: "\(name) \(number)", weight: 4, texts: texts)
      )
      for normal in cited {
        let source = Query.CitedSource(
          normal: normal,
          pinpoint: "",
          position: .init(ByteRange(0, 0)),
        )
        sought.add(citation: source, group: group)
      }
    }
    let words = Query.Phrase("\(name) \(number)", .init(ByteRange(0, 0)))
    parts.append(try phrase(words, texts))
    return .or(parts)
  }
}

extension String {
  /// `14(3)(d)` as normal forms have it: `14/3/d`.
  fileprivate var pathed: String {
    String(
      decoding: utf8.compactMap { byte -> UInt8? in
        byte == UInt8(ascii: "(") ? UInt8(ascii: "/") : byte == UInt8(ascii: ")") ? nil : byte
      },
      as: UTF8.self,
    )
  }
}

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
    guard let whole = try term(source.normal) else { return try uncited(source, texts) }
    let group = sought.addGroup(
      SoughtTerms.Group(
        label: source.normal,
        weight: vocabulary.rarity(whole.frequency),
        texts: texts,
      )
    )
    sought.add(citation: source, group: group)
    var part = CompiledPart(.scale(whole.query, by: 2 / Schema.presence))
    if !source.pinpoint.isEmpty {
      if let place = try place(source) {
        part.loose = part.query
        part.query = .scale(place, by: 2 / Schema.presence)
      } else {
        warnings.append(
          "No paragraph cites \(source.normal) at \(source.pinpoint), only elsewhere or as a whole."
        )
      }
    }
    part.decides = true
    return part
  }

  /// Paragraphs that cite the very place, or one within it.
  private func place(_ source: Query.CitedSource) throws(ErrorReply) -> Xapian.Query? {
    var queries: [Xapian.Query] = []
    for part in source.pinpoint.split(separator: ";") {
      guard let found = try term(source.normal, String(part)) else { return nil }
      queries.append(found.query)
    }
    return queries.count == 1 ? queries[0] : .and(queries)
  }

  private func term(
    _ normal: String,
    _ pinpoint: String = "",
  ) throws(ErrorReply) -> (query: Xapian.Query, frequency: Int)? {
    let term = Schema.citation.term(CitationTerms.term(normal: normal, pinpoint: pinpoint))
    let frequency = try vocabulary.frequency(term)
    return frequency > 0 ? (.term(term), frequency) : nil
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
    for place in places where try vocabulary.frequency(place) > 0 {
      parts.append(.bearing(place, weight: 4))
    }
    let source = Query.CitedSource(
      normal: "\(name == "article" ? "art" : name):?/\(number.pathed)",
      pinpoint: "",
      position: .init(ByteRange(0, 0)),
    )
    if let citing = try term(source.normal) {
      parts.append(.scale(citing.query, by: 1.5 / Schema.presence))
      let group = sought.addGroup(
        SoughtTerms.Group(label: "\(name) \(number)", weight: 4, texts: texts)
      )
      sought.add(citation: source, group: group)
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

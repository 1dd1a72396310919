// SPDX-License-Identifier: GPL-2.0-or-later

import Documents
import Wire
import Xapian

extension QueryCompiler {
  /// A filter typed in a query.
  mutating func filter(_ filter: Query.Filter) throws(ErrorReply) -> Xapian.Query {
    switch filter.test {
    case .scope: .everything
    case .years(let first, let last): years(first, last)
    case .value(.section, let value): try section(value)
    case .value(let field, let value): try valued(field.schema, value)
    }
  }

  /// A filter given beside a query; one of its values has to hold.
  mutating func filter(_ filter: QueryRequest.Filter) throws(ErrorReply) -> Xapian.Query {
    var queries: [Xapian.Query] = []
    for value in filter.values {
      switch filter.field {
      case .section: queries.append(try section(value))
      case .year:
        guard case .filter(.years(let first, let last)) = try year(value) else { continue }
        queries.append(years(first, last))
      case .document: queries.append(try valued(Schema.document, value))
      case .author: queries.append(try valued(Schema.author, value))
      case .body: queries.append(try valued(Schema.treatyBody, value))
      case .state: queries.append(try valued(Schema.state, value))
      case .type: queries.append(try valued(Schema.type, value))
      case .language: queries.append(try valued(Schema.language, value.lowercased()))
      case .symbol: queries.append(try valued(Schema.symbol, value))
      }
    }
    return queries.isEmpty ? .everything : queries.count == 1 ? queries[0] : .or(queries)
  }

  private func year(_ value: String) throws(ErrorReply) -> QueryToken.Kind {
    do {
      return try QueryField.year.kind(of: value, at: ByteRange(0, 0))
    } catch {
      var reply = error.reply
      reply.at = nil
      reply.culprit = QueryRequest.Filter.Field.year.rawValue
      throw reply
    }
  }

  private func years(_ first: Int?, _ last: Int?) -> Xapian.Query {
    guard let slot = Schema.year.slot else { return .nothing }
    func bytes(_ year: Int) -> [UInt8] {
      let digits = Array("\(year)".utf8)
      return [UInt8](repeating: UInt8(ascii: "0"), count: max(0, 4 - digits.count)) + digits
    }
    // Without a year a value is empty, which sorts before every year.
    let lower = first.map(bytes) ?? [UInt8(ascii: "0")]
    return last.map { .value(in: slot, from: lower, to: bytes($0)) }
      ?? .value(in: slot, atLeast: lower)
  }

  // MARK: Values

  /// A value as the index has it; else those that hold its words, or another name of it.
  private mutating func valued(
    _ field: Schema.Field,
    _ value: String,
  ) throws(ErrorReply) -> Xapian.Query {
    let term = field.term(value)
    guard term.count > field.prefix.utf8.count else { return .nothing }
    if try vocabulary.frequency(term) > 0 { return .term(term) }
    for other in others(value) where try vocabulary.frequency(field.term(other)) > 0 {
      return .term(field.term(other))
    }
    let known = try vocabulary.values(of: field, cap: 1 << 14)
    for name in [value] + others(value) {
      let found = known.filter { QueryCompiler.holds($0, name) }.prefix(limits.wildcardExpansion)
      guard !found.isEmpty else { continue }
      let names = found.map { String(decoding: $0, as: UTF8.self) }
      expansions.append(Wire.Expansion(from: "\(field.name):\(value)", to: names, why: "value"))
      return .or(found.map { .term(Array(field.prefix.utf8) + $0) })
    }
    let some = known.prefix(5).map { String(decoding: $0, as: UTF8.self) }.joined(separator: ", ")
    warnings.append(
      "No document has \(field.name) “\(value)”."
        + (some.isEmpty ? "" : " There is \(some)\(known.count > 5 ? " …" : ".")")
    )
    return .nothing
  }

  /// Other names of a value: what the synonyms say it is.
  private mutating func others(_ value: String) -> [String] {
    words.analyzer.tokenizer.tokenize(value)
    let tokens = words.analyzer.tokenizer.tokens.filter { !$0.form.contains(.compound) }
    let folded = tokens.map { Array(words.analyzer.tokenizer.folded($0)) }
    let isShort = tokens.count == 1 && tokens[0].form.contains(.capitals)
    return synonyms.alternatives(to: folded[...], isShortForm: isShort, &words.analyzer).map(\.text)
  }

  /// Whether a folded value holds the words of another, side by side.
  private static func holds(_ value: [UInt8], _ name: String) -> Bool {
    let name = Array(Folding.shared.folded(name.trimmed).utf8)
    guard !name.isEmpty, name.count <= value.count else { return false }
    func ends(_ index: Int) -> Bool {
      guard value.indices.contains(index) else { return true }
      let byte = value[index]
      return byte < 0x80 && !(0x30...0x39).contains(byte) && !(0x61...0x7A).contains(byte)
    }
    return (0...(value.count - name.count)).contains { start in
      value[start..<start + name.count] == name[...] && ends(start - 1)
        && ends(start + name.count)
    }
  }

  // MARK: Sections

  /// A section by its label or address, else by the words of its heading, with what lies below it.
  private mutating func section(_ value: String) throws(ErrorReply) -> Xapian.Query {
    let label = value.split(separator: "#").last.map(String.init) ?? value
    let term = Schema.sectionLabel.term(label)
    if try vocabulary.frequency(term) > 0 { return .term(term) }
    words.analyzer.tokenizer.tokenize(value)
    let tokens = words.analyzer.tokenizer.tokens.filter { !$0.form.contains(.compound) }
    let folded = tokens.map { Array(words.analyzer.tokenizer.folded($0)) }
    var queries: [Xapian.Query] = []
    for word in folded {
      guard let found = try words.query(words.forms(folded: word), .section) else {
        warnings.append("No section is called “\(value)”.")
        return .nothing
      }
      queries.append(found.query)
    }
    return queries.isEmpty ? .nothing : .and(queries)
  }
}

extension Query.Filter.Field {
  var schema: Schema.Field {
    switch self {
    case .document: Schema.document
    case .author: Schema.author
    case .treatyBody: Schema.treatyBody
    case .state: Schema.state
    case .type: Schema.type
    case .language: Schema.language
    case .symbol: Schema.symbol
    case .section: Schema.sectionLabel
    }
  }
}

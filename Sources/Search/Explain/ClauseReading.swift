// SPDX-License-Identifier: GPL-2.0-or-later

import Documents
import Wire

/// Says where a paragraph has a part of a query, or what it lacks.
struct ClauseReading {
  let paragraph: ReadParagraph
  let query: Query
  let sought: SoughtTerms
  /// In how many paragraphs it is.
  let frequency: Int

  /// Where it stands.
  var places: String {
    var places: [String] = []
    if case .citation(let source) = query { return citations(of: source) }
    let body = words(of: paragraph.record.text, paragraph.body)
    if !body.isEmpty { places.append("in the text: \(body)") }
    for (note, marks) in zip(paragraph.record.notes, paragraph.notes) where !marks.isEmpty {
      places.append("in note \(note.number): \(words(of: note.text, marks))")
    }
    if !paragraph.section.isEmpty { places.append("in a heading above it") }
    if !paragraph.title.isEmpty { places.append("in the title") }
    return places.isEmpty ? "" : places.joined(separator: "; ")
  }

  private func words(of text: [UInt8], _ marks: [Mark]) -> String {
    var words: [String] = []
    for mark in marks {
      let word = String(decoding: text[mark.range.indices], as: UTF8.self)
      if !words.contains(word) { words.append(word) }
    }
    return words.prefix(4).joined(separator: ", ") + (words.count > 4 ? " …" : "")
  }

  private func citations(of source: Query.CitedSource) -> String {
    var places: [String] = []
    func add(_ citations: [StoredCitation], _ text: [UInt8], _ place: String) {
      let own = citations.filter { $0.isOne(of: source) }
        .map { String(decoding: text[$0.range.indices], as: UTF8.self) }
      if !own.isEmpty { places.append("\(place): \(own.joined(separator: ", "))") }
    }
    add(paragraph.record.citations, paragraph.record.text, "in the text")
    for note in paragraph.record.notes { add(note.citations, note.text, "in note \(note.number)") }
    for section in paragraph.document.path(to: paragraph.record.section) {
      add(section.citations, Array(section.heading.utf8), "in a heading above it")
    }
    guard places.isEmpty, !source.pinpoint.isEmpty else { return places.joined(separator: "; ") }
    return citation(source)
  }

  /// Why it is not there.
  func lack(_ reads: (Query) throws(ErrorReply) -> ClauseReading) throws(ErrorReply) -> String {
    switch query {
    case .phrase(let phrase):
      let missing = try missing(QueryWords.words(in: phrase.text), reads)
      return missing ?? "its words are there, not side by side"
    case .near(let words, _, let ordered):
      if let missing = try missing(words, reads) { return missing }
      return distance(ordered) ?? "its words stand in different texts"
    case .citation(let source): return citation(source)
    case .unit(let name, let number): return "it is not \(name) \(number), and does not cite it"
    case .list(let items):
      return try missing(items.map(\.query.description), items.map(\.query), reads)
    case .and(let parts): return try missing(parts.map(\.description), parts, reads)
    case .or: return "none of these is in it"
    default: return elsewhere
    }
  }

  var elsewhere: String {
    frequency == 0 ? "no paragraph has it" : "not here; \(frequency) others have it"
  }

  private func missing(
    _ words: [Query.Word],
    _ reads: (Query) throws(ErrorReply) -> ClauseReading,
  ) throws(ErrorReply) -> String? {
    var missing: [String] = []
    for word in words where try reads(.word(word)).paragraph.everything.isEmpty {
      missing.append(word.text)
    }
    return missing.isEmpty ? nil : "it lacks \(missing.joined(separator: ", "))"
  }

  private func missing(
    _ names: [String],
    _ parts: [Query],
    _ reads: (Query) throws(ErrorReply) -> ClauseReading,
  ) throws(ErrorReply) -> String {
    var missing: [String] = []
    for (name, part) in zip(names, parts) where try reads(part).paragraph.everything.isEmpty {
      missing.append(name)
    }
    return missing.isEmpty ? elsewhere : "it lacks \(missing.joined(separator: ", "))"
  }

  /// How near the words come, in the text where they come nearest.
  private func distance(_ ordered: Bool) -> String? {
    var nearest: Int32?
    var isBackwards = false
    for marks in [paragraph.body] + paragraph.notes {
      for (index, mark) in marks.enumerated() {
        guard
          let next = marks[(index + 1)...].first(where: { $0.group != mark.group })
        else { continue }
        let apart = next.position - mark.position
        if nearest.map({ apart < $0 }) ?? true { nearest = apart }
        if mark.group > next.group { isBackwards = true }
      }
    }
    guard let nearest else { return nil }
    return ordered && isBackwards
      ? "they stand the other way round, \(nearest) words apart"
      : "the closest pair is \(nearest) words apart"
  }

  private func citation(_ source: Query.CitedSource) -> String {
    let cited =
      paragraph.record.citations + paragraph.record.notes.flatMap(\.citations)
    let places = cited.filter { citation in
      ([citation.normal, citation.resolution?.target].compactMap(\.self) + citation.names)
        .contains { CitationTerms.terms(normal: $0, pinpoint: "").contains(source.normal) }
    }
    guard !places.isEmpty, !source.pinpoint.isEmpty else {
      return frequency == 0
        ? "no paragraph cites it" : "it does not cite it; \(frequency) others do"
    }
    var pinpoints: [String] = []
    for place in places.map(\.pinpoint) where !pinpoints.contains(place) { pinpoints.append(place) }
    let named = pinpoints.map { $0.isEmpty ? "without a place" : "at \($0)" }
    return "it cites \(source.normal) \(named.joined(separator: ", ")), not at \(source.pinpoint)"
  }
}

extension QueryWords {
  /// The words of a phrase, each by itself.
  static func words(in phrase: String) -> [Query.Word] {
    var tokenizer = Tokenizer()
    let bytes = Array(phrase.utf8)
    tokenizer.tokenize(bytes.span)
    return tokenizer.tokens.filter { $0.form.isDisjoint(with: [.compound, .single]) }.map { token in
      Query.Word(
        String(decoding: bytes[token.range.indices], as: UTF8.self),
        Query.Position(token.range),
      )
    }
  }
}

// SPDX-License-Identifier: GPL-2.0-or-later

import Documents
package import Wire
import Xapian

extension Searcher {
  /// Paragraphs like this one, found by what is rare in it: its words, and the sources that it and its
  /// notes cite.
  package func similar(
    _ address: String,
    _ request: QueryRequest = QueryRequest(""),
    patience: Patience = Patience(),
  ) throws(ErrorReply) -> Similar {
    let start = ContinuousClock.now
    let patience = patience.bounded(by: request.deadline ?? limits.deadline)
    try check(request)
    let entry = try paragraphEntry(of: address)
    let paragraph = try records.paragraph(entry)
    let document = try records.document(of: entry, ordinal: paragraph.ordinal)
    let features = try features(of: paragraph, document)
    var sought = SoughtTerms()
    var parts: [Xapian.Query] = []
    for feature in features {
      let group = sought.addGroup(
        SoughtTerms.Group(label: feature.text, weight: feature.rarity, texts: .body)
      )
      switch feature.kind {
      case .stem(let stem): sought.add(stem: stem, group: group)
      case .word(let word): sought.add(word: word, group: group)
      case .citation(let normal):
        sought.add(
          citation: Query.CitedSource(
            normal: normal,
            pinpoint: "",
            position: .init(ByteRange(0, 0)),
          ),
          group: group,
        )
      }
      parts.append(.scale(.term(feature.term), by: feature.weight))
    }
    let own = Schema.address.term("\(document.id)#\(paragraph.locator)")
    let outer = try compile(nil, QueryRequest("", filters: request.filters))
    let every = Xapian.Query.filter(.and(.or(parts), not: .term(own)), by: outer.every)
    let compiled = CompiledQuery(
      every: every,
      some: nil,
      absent: [],
      rare: [],
      sought: sought,
      expansions: outer.expansions,
      warnings: outer.warnings,
      ranks: true,
    )
    let page = try ranker(compiled, request, patience).page()
    var warnings = compiled.warnings
    if features.isEmpty { warnings.append("Nothing in this paragraph stands in another one.") }
    if page.stopped { warnings.append(Searcher.incomplete) }
    return Similar(
      Answer(
        query: address,
        readAs: "like \(document.id)#\(paragraph.locator)",
        generation: generation.name.number,
        generationName: generation.name.description,
        total: page.total,
        offset: request.offset,
        limit: request.limit,
        ms: (ContinuousClock.now - start).milliseconds,
        spelling: nil,
        expansions: compiled.expansions,
        warnings: warnings,
        isPartial: page.stopped,
        hits: try hits(of: page, compiled, request),
      ),
      terms: features.map(\.text),
    )
  }

  // MARK: What is rare in a paragraph

  private struct Feature {
    enum Kind {
      case stem([UInt8])
      case word([UInt8])
      case citation(String)
    }

    var kind: Kind
    /// As written.
    var text: String
    var term: [UInt8]
    var occurrences = 1
    var rarity = 0.0

    /// A second occurrence says less than the first.
    var weight: Double { 2 - 1 / Double(occurrences) }
    var worth: Double { rarity * weight }
  }

  private static let mostFeatures = 16

  private func features(
    of paragraph: StoredParagraph,
    _ document: StoredDocument,
  ) throws(ErrorReply) -> [Feature] {
    let language = analyzer.language(document.fields[.language]?.first?.text)
    var features: [Feature] = []
    var known: [[UInt8]: Int] = [:]
    func add(_ feature: Feature) {
      if let index = known[feature.term] {
        features[index].occurrences += 1
      } else {
        known[feature.term] = features.count
        features.append(feature)
      }
    }
    analyzer.tokenizer.tokenize(paragraph.text.span)
    for token in analyzer.tokenizer.tokens
    where token.form.isDisjoint(with: [.number, .compound, .single]) {
      let word = Array(analyzer.tokenizer.folded(token))
      let text = String(decoding: paragraph.text[token.range.indices], as: UTF8.self)
      if token.form.contains(.ideographs) {
        add(Feature(kind: .word(word), text: text, term: word))
      } else if word.count > 2, !StopWords.contains(word) {
        var stem: [UInt8] = []
        analyzer.appendStem(ofWord: word, in: language, to: &stem)
        let term = Array((Schema.body.stemPrefix ?? "").utf8) + stem
        add(Feature(kind: .stem(stem), text: text, term: term))
      }
    }
    for normal in HitBuilder.normals(
      paragraph.citations + paragraph.notes.flatMap { $0.citations }
    ) {
      add(
        Feature(kind: .citation(normal), text: normal, term: Schema.citation.term(normal))
      )
    }
    var rare: [Feature] = []
    for var feature in features {
      let frequency = try vocabulary.frequency(feature.term)
      // What stands here alone leads nowhere.
      guard frequency > 1 else { continue }
      feature.rarity = vocabulary.rarity(frequency)
      rare.append(feature)
    }
    rare.sort { $0.worth > $1.worth }
    return Array(rare.prefix(Searcher.mostFeatures))
  }
}

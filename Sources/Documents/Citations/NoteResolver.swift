// SPDX-License-Identifier: GPL-2.0-or-later

/// Follows `Id.`, `Ibid.`, `supra` and `infra` over the notes of a whole document.
///
/// Notes are read in their sequence and each is settled before the next, so a chain of any length
/// costs one step a note. What is ambiguous or broken says so and has no target.
struct NoteResolver {
  /// Something that a note cites: a source printed in it, or where one of its references leads.
  private struct Authority {
    var citation: Int
    var target: String?
    /// The note at the end of the chain, when it is another.
    var note: Int?
  }

  /// Longer chains are followed too, but only so many of their notes are listed.
  private static let listedHops = 16
  /// Authorities of one note among which a name is looked for, and bytes in which it is.
  private static let comparedAuthorities = 16
  private static let searchedForName = 2048

  private var document: Document
  private var authorities: [[Authority]] = []
  /// For each printed number the last note that has it, of those read so far.
  private var latest: [Substring: Int] = [:]
  /// Numbers that several notes have; from the text nobody knows which is meant.
  private var repeated: Set<Substring> = []
  private var names: NameIndex?

  static func resolve(_ document: inout Document) {
    let citations = document.citations
    guard citations.indices.contains(where: { citations[$0].kind.isReference }) else { return }
    var resolver = NoteResolver(document: document)
    document = Document()
    resolver.run()
    document = resolver.document
  }

  private init(document: Document) {
    self.document = document
  }

  private mutating func run() {
    for note in document.notes.indices {
      settleNote(note)
      let number = document.notes[note].number[...]
      if latest.updateValue(note, forKey: number) != nil { repeated.insert(number) }
    }
    settleForward()
    for paragraph in document.paragraphs.indices {
      settleBody(document.paragraphs[paragraph].citations)
    }
  }

  // MARK: One note

  private mutating func settleNote(_ note: Int) {
    let range = document.notes[note].citations
    var found: [Authority] = []
    for index in range {
      let citation = document.citations[index]
      switch citation.kind {
      case .id:
        let resolution = resolveIdem(index, in: note, after: found)
        record(resolution, of: index, in: note)
        found.append(Authority(citation: index, target: resolution.target, note: resolution.note))
      case .supra:
        let resolution = resolveSupra(index, in: note)
        record(resolution, of: index, in: note)
        found.append(Authority(citation: index, target: resolution.target, note: resolution.note))
      case .infra, .crossReference: break
      default:
        if isParenthetical(index, in: note) { break }
        if let last = found.last, isParallel(last.citation, index) { break }
        found.append(Authority(citation: index, target: citation.normal, note: nil))
      }
    }
    authorities.append(withoutArticlesBesideSources(found))
  }

  private mutating func record(_ resolution: Resolution, of index: Int, in note: Int) {
    document.citations[index].resolution = resolution
    let first = document.notes[note].citations.first { document.citations[$0].kind.isAuthority }
    if first == index { document.notes[note].resolution = resolution }
  }

  /// An article inside the title of a source is not another source.
  private func withoutArticlesBesideSources(_ found: [Authority]) -> [Authority] {
    let sources = found.filter { document.citations[$0.citation].kind != .article }
    return sources.isEmpty ? found : sources
  }

  /// `(quoting …)`, `(citing …)`: sources in brackets are no antecedents.
  private func isParenthetical(_ index: Int, in note: Int) -> Bool {
    let text = document.notes[note].text
    var at = document.citations[index].range.start - 1
    var depth = 0
    let limit = max(text.start, at - 400)
    while at >= limit {
      switch document.text[at] {
      case UInt8(ascii: ")"): depth += 1
      case UInt8(ascii: "("):
        if depth == 0 { return opensWithSignal(at + 1, text.end) }
        depth -= 1
      default: break
      }
      at -= 1
    }
    return false
  }

  private func opensWithSignal(_ start: Int, _ end: Int) -> Bool {
    let signals = ["quoting", "citing", "cited in", "quoted in", "discussing", "referring to"]
    return signals.contains { signal in
      start + signal.utf8.count <= end
        && document.text[start..<(start + signal.utf8.count)].elementsEqual(signal.utf8)
    }
  }

  /// Two citations of one source: a general comment and its symbol, a title and its address. What
  /// parts two sources is a semicolon, the end of a sentence or `and`.
  private func isParallel(_ first: Int, _ second: Int) -> Bool {
    let lower = document.citations[first].range.end
    let upper = document.citations[second].range.start
    guard lower <= upper else { return true }
    if document.citations[second].kind == .url { return true }
    let gap = document.text[lower..<upper]
    if gap.contains(UInt8(ascii: ";")) || gap.contains(UInt8(ascii: ".")) && gap.count > 24 {
      return false
    }
    let words = String(decoding: gap, as: UTF8.self).split { !$0.isLetter }
    return !words.contains { ["and", "see", "See", "also", "or"].contains($0) } && !words.isEmpty
      || gap.allSatisfy { " ,()".utf8.contains($0) }
        && document.citations[first].kind != document.citations[second].kind
  }

  // MARK: Id.

  private func resolveIdem(_ index: Int, in note: Int, after found: [Authority]) -> Resolution {
    if let last = found.last {
      return Resolution(
        note: last.note ?? note,
        target: last.target,
        hops: last.note == nil ? [] : hop(note),
        certainty: document.citations[last.citation].resolution?.certainty ?? .certain,
        rule: "same-note",
      )
    }
    guard note > 0, follows(note - 1, note) else {
      return broken(note == 0 ? "no-note-before" : "gap")
    }
    return lead(from: note, to: note - 1, rule: "preceding-note")
  }

  /// Whether one printed number comes right after another; letters and signs are taken on trust.
  private func follows(_ first: Int, _ second: Int) -> Bool {
    guard let before = Int(document.notes[first].number),
      let after = Int(document.notes[second].number)
    else { return true }
    return before + 1 == after
  }

  /// The answer when a reference leads to the one authority of an earlier note.
  private func lead(from note: Int, to target: Int, rule: String) -> Resolution {
    let found = authorities[target]
    let hops = hop(note)
    guard found.count <= 1 else {
      return Resolution(
        note: nil,
        target: nil,
        hops: hops,
        certainty: .ambiguous,
        rule: rule,
      )
    }
    guard let only = found.first else {
      return Resolution(
        note: target,
        target: nil,
        hops: hops,
        certainty: .probable,
        rule: rule,
      )
    }
    guard let resolution = document.citations[only.citation].resolution,
      document.citations[only.citation].kind.isReference
    else {
      return Resolution(
        note: target,
        target: only.target,
        hops: hops,
        certainty: .certain,
        rule: rule,
      )
    }
    var chained = resolution
    chained.rule = rule
    chained.hops = Array((hops + resolution.hops).prefix(NoteResolver.listedHops))
    return chained
  }

  /// The number of a note on the way; none for a reference in the text itself.
  private func hop(_ note: Int) -> [String] {
    document.notes.indices.contains(note) ? [document.notes[note].number] : []
  }

  private func broken(_ rule: String) -> Resolution {
    Resolution(note: nil, target: nil, hops: [], certainty: .broken, rule: rule)
  }

  // MARK: supra

  private mutating func resolveSupra(_ index: Int, in note: Int) -> Resolution {
    let citation = document.citations[index]
    guard citation.namesNote else { return resolveName(citation, before: note) }
    let number = citation.noteNumber
    guard let target = latest[number] else {
      return broken(
        number == document.notes[note].number[...] ? "points-to-itself" : "no-such-note-before"
      )
    }
    if citation.normal.utf8.contains(UInt8(ascii: "-")) {
      return Resolution(
        note: target,
        target: nil,
        hops: hop(note),
        certainty: .certain,
        rule: "supra-number",
      )
    }
    return named(citation, lead(from: note, numbered: target, name: citation.name), in: target)
  }

  /// The number decides which note it is; among several authorities of that note, the name.
  private func lead(from note: Int, numbered target: Int, name: String?) -> Resolution {
    var resolution = lead(from: note, to: target, rule: "supra-number")
    guard resolution.certainty == .ambiguous else { return resolution }
    resolution.note = target
    resolution.certainty = .certain
    if let name, authorities[target].count <= NoteResolver.comparedAuthorities {
      resolution.target = authorities[target].first { bears(name, $0, in: target) }?.target
    }
    return resolution
  }

  /// Whether a name stands in or shortly before a citation.
  private func bears(_ name: String, _ authority: Authority, in note: Int) -> Bool {
    let range = document.citations[authority.citation].extent
    let start = max(document.notes[note].text.start, range.start - 160)
    let end = min(range.end, start + NoteResolver.searchedForName)
    let text = SmallLetters(of: document, ByteRange(start, end))
    return NameIndex.words(of: name).allSatisfy { text.contains($0) }
  }

  /// A name that the note does not hold lowers the certainty; it never moves the target.
  private func named(_ citation: Citation, _ resolution: Resolution, in target: Int) -> Resolution {
    guard let name = citation.name, resolution.certainty == .certain else { return resolution }
    let words = NameIndex.words(of: name)
    if words.isEmpty { return resolution }
    let notes = [target, resolution.note ?? target]
    let isNamed = notes.contains { note in
      let range = document.notes[note].text
      let end = min(range.end, range.start + NoteResolver.searchedForName)
      let text = SmallLetters(of: document, ByteRange(range.start, end))
      return words.contains { text.contains($0) }
    }
    if isNamed { return resolution }
    var resolution = resolution
    resolution.certainty = .probable
    resolution.rule = "supra-number-other-name"
    return resolution
  }

  /// `Fei v Colombia, op. cit.`: the one earlier note that bears the name.
  private mutating func resolveName(_ citation: Citation, before note: Int) -> Resolution {
    guard let name = citation.name else { return broken("no-name") }
    let index = names ?? NameIndex(document)
    names = index
    switch index.note(bearing: name, before: note) {
    case .none: return broken("no-such-name")
    case .several:
      return Resolution(
        note: nil,
        target: nil,
        hops: hop(note),
        certainty: .ambiguous,
        rule: "supra-name",
      )
    case .one(let target): return lead(from: note, named: name, in: target)
    }
  }

  private func lead(from note: Int, named name: String, in target: Int) -> Resolution {
    var resolution = lead(from: note, numbered: target, name: name)
    resolution.rule = "supra-name"
    if resolution.certainty == .certain { resolution.certainty = .probable }
    return resolution
  }

  // MARK: infra, and references in the text itself

  /// `infra note 44` is answered when every note has been read: from the last to the first.
  private mutating func settleForward() {
    var next: [Substring: Int] = [:]
    for note in document.notes.indices.reversed() {
      for index in document.notes[note].citations {
        let citation = document.citations[index]
        guard citation.kind == .infra, citation.namesNote else { continue }
        document.citations[index].resolution = forward(from: note, to: next[citation.noteNumber])
      }
      next[document.notes[note].number[...]] = note
    }
  }

  private func forward(from note: Int, to target: Int?) -> Resolution {
    guard let target else { return broken("no-such-note-behind") }
    return Resolution(
      note: target,
      target: authorities[target].count == 1 ? authorities[target][0].target : nil,
      hops: hop(note),
      certainty: .certain,
      rule: "infra-number",
    )
  }

  private mutating func settleBody(_ range: Range<Int>) {
    var last: Int?
    for index in range {
      let citation = document.citations[index]
      switch citation.kind {
      case .id:
        let known = last.map { document.citations[$0] }
        document.citations[index].resolution =
          known.map { before in
            Resolution(
              note: before.resolution?.note,
              target: before.kind.isReference ? before.resolution?.target : before.normal,
              hops: [],
              certainty: .probable,
              rule: "same-paragraph",
            )
          } ?? broken("no-source-before")
      case .supra, .infra:
        document.citations[index].resolution = numbered(citation)
      default: break
      }
      if citation.kind.isAuthority { last = index }
    }
  }

  /// A note cited by its number in the text.
  private mutating func numbered(_ citation: Citation) -> Resolution? {
    guard citation.namesNote else {
      return citation.kind == .infra ? nil : resolveName(citation, before: document.notes.count)
    }
    guard let target = latest[citation.noteNumber] else { return broken("no-such-note") }
    guard !repeated.contains(citation.noteNumber) else {
      return Resolution(
        note: nil,
        target: nil,
        hops: [],
        certainty: .ambiguous,
        rule: "supra-number",
      )
    }
    let found = authorities[target]
    return Resolution(
      note: found.count == 1 ? found[0].note ?? target : target,
      target: found.count == 1 ? found[0].target : nil,
      hops: [],
      certainty: .certain,
      rule: "supra-number",
    )
  }
}

extension Citation {
  /// Whether it gives the number of a note.
  fileprivate var namesNote: Bool { normal.hasPrefix("note:") }

  /// The number of the note to which it points; the first of a range.
  fileprivate var noteNumber: Substring { normal.dropFirst(5).prefix { $0 != "-" } }
}

extension Citation.Kind {
  /// Whether it points to another note instead of naming a source.
  var isReference: Bool { self == .id || self == .supra || self == .infra }

  /// Whether `Id.` can mean it.
  var isAuthority: Bool { self != .infra && self != .crossReference }
}

/// A piece of a document in small letters, to look for words in.
private struct SmallLetters {
  private let bytes: [UInt8]

  init(of document: Document, _ range: ByteRange) {
    let text = document.text[range.indices]
    bytes =
      text.allSatisfy { $0 < 0x80 }
      ? text.map { $0.isUpper ? $0 | 0x20 : $0 } : Array(document.string(range).lowercased().utf8)
  }

  func contains(_ word: String) -> Bool {
    let word = Array(word.utf8)
    guard let first = word.first, word.count <= bytes.count else { return word.isEmpty }
    return (0...(bytes.count - word.count)).contains { start in
      bytes[start] == first && bytes[start..<(start + word.count)].elementsEqual(word)
    }
  }
}

// SPDX-License-Identifier: GPL-2.0-or-later

import Documents
package import Wire
import Xapian

extension Searcher {
  /// The places of the corpus that a text may mean, the likeliest first: an address, a citation, a
  /// printed number, a title; then the paragraphs that cite what was meant.
  package func resolve(_ text: String, limit: Int = 10) throws(ErrorReply) -> Wire.Resolution {
    let text = text.trimmed
    var found: [(id: String, why: String)] = []
    func add(_ id: String, _ why: String) {
      if !found.contains(where: { $0.id == id }) { found.append((id, why)) }
    }
    if let id = try address(written: text) { add(id, "its address") }
    let citations = RecognisedCitation.find(in: Array(text.utf8), outside: [])
    for cited in citations {
      let citation = cited.citation
      let term = CitationTerms.term(normal: citation.normal, pinpoint: citation.pinpoint)
      for target in try targets(normal: citation.normal, pinpoint: citation.pinpoint) {
        add(target, "it is \(term)")
      }
    }
    let written = WrittenPlace(text)
    if let written {
      for (id, why) in try places(of: written, limit: limit) { add(id, why) }
    }
    if found.isEmpty {
      let names = try documentNames()
      let meant =
        citations.isEmpty ? names.meant(by: text, &analyzer) : names.called(text)
      for (name, why) in meant { add(name.id, why) }
    }
    if found.count < limit {
      for id in try citing(citations, written, limit: limit) { add(id, "cites it") }
    }
    var candidates: [Candidate] = []
    for (id, why) in found.prefix(limit) {
      let (card, label) = try place(id)
      candidates.append(
        Candidate(
          id: id,
          label: label.isEmpty ? "document" : label,
          cite: FinishedCitation(of: card, label: label, style: .plain).text,
          why: why,
        )
      )
    }
    return Wire.Resolution(text: text, candidates: candidates)
  }

  private func address(written text: String) throws(ErrorReply) -> String? {
    let parts = text.split(separator: "#", maxSplits: 1).map(String.init)
    for id in [parts.first ?? "", (parts.first ?? "").lowercased()]
    where try records.entry(of: id) != nil {
      guard parts.count > 1 else { return id }
      do {
        _ = try reference("\(id)#\(parts[1])")
        return "\(id)#\(parts[1])"
      } catch {
        return nil
      }
    }
    return nil
  }

  // MARK: Numbered places

  private func places(
    of written: WrittenPlace,
    limit: Int,
  ) throws(ErrorReply) -> [(id: String, why: String)] {
    let named = try documentNames().meant(by: written.rest, &analyzer).map(\.0)
    let isNamed = !analyzer.nameStems(written.rest).isEmpty
    if isNamed, named.isEmpty { return [] }
    switch written.place {
    case .unit(let name, let number):
      let own = try units(name, number, of: isNamed ? named : nil)
      // What one document calls a rule another calls a paragraph.
      let others = isNamed && own.isEmpty ? try located("para:\(number)", in: named) : []
      return (own + others).map { ($0, "\(name) \(number)") }
    case .note(let number):
      return try located(note: number, in: isNamed ? named : documentNames().all, limit: limit)
        .map { ($0, "note \(number)") }
    case .section(let label, let paragraph):
      let ids = try sections(label, paragraph, in: isNamed ? named : documentNames().all)
      if !ids.isEmpty || paragraph != nil { return ids.map { ($0, "section \(label)") } }
      return try units("section", label, of: isNamed ? named : nil).map {
        ($0, "section \(label)")
      }
    }
  }

  /// The paragraphs that bear a printed number, of some documents or of all.
  private func units(
    _ name: String,
    _ number: String,
    of documents: [DocumentName]?,
  ) throws(ErrorReply) -> [String] {
    let head = String(number.prefix { $0 != "(" })
    let letters = number.dropFirst(head.count).split { $0 == "(" || $0 == ")" }
    var entries: [(order: [UInt8], id: String)] = []
    for entry in try records.all(withTerm: Schema.unit.term("\(name):\(head)")) {
      let paragraph = try records.paragraph(entry)
      let document = try records.document(of: entry, ordinal: paragraph.ordinal)
      guard documents?.contains(where: { $0.id == document.id }) ?? true else { continue }
      var id = "\(document.id)#\(paragraph.locator)"
      let item = letters.reduce(id) { "\($0).\($1)" }
      if !letters.isEmpty, try records.entry(of: item) != nil { id = item }
      entries.append((try records.order(of: entry), id))
    }
    return entries.sorted { $0.order.lexicographicallyPrecedes($1.order) }.map(\.id)
  }

  private func located(
    _ pinpoint: String,
    in documents: [DocumentName],
  ) throws(ErrorReply) -> [String] {
    var ids: [String] = []
    for document in documents {
      for locator in CorpusSources.locators(of: pinpoint) {
        let id = "\(document.id)#\(locator)"
        if try records.entry(of: id) != nil {
          ids.append(id)
          break
        }
      }
    }
    return ids
  }

  private func located(
    note number: String,
    in documents: [DocumentName],
    limit: Int,
  ) throws(ErrorReply) -> [String] {
    var ids: [String] = []
    for name in documents where ids.count < limit {
      let document = try records.document(name.entry)
      for note in document.notes where note.number == number {
        ids.append("\(name.id)#\(note.locator)")
      }
    }
    return ids
  }

  private func sections(
    _ label: String,
    _ paragraph: Int?,
    in documents: [DocumentName],
  ) throws(ErrorReply) -> [String] {
    var ids: [String] = []
    for name in documents {
      let document = try records.document(name.entry)
      for section in document.sections where section.label?.lowercased() == label.lowercased() {
        guard let paragraph else {
          ids.append("\(name.id)#\(section.locator)")
          continue
        }
        let id = "\(name.id)#\(section.locator).\(paragraph)"
        if try records.entry(of: id) != nil { ids.append(id) }
      }
    }
    return ids
  }

  // MARK: What cites it

  private func citing(
    _ citations: [RecognisedCitation],
    _ written: WrittenPlace?,
    limit: Int,
  ) throws(ErrorReply) -> [String] {
    var terms = citations.map {
      CitationTerms.term(normal: $0.citation.normal, pinpoint: $0.citation.pinpoint)
    }
    if let written, written.rest.isEmpty, case .unit(let name, let number) = written.place {
      terms.append("\(name == "article" ? "art" : name):?/\(number)")
    }
    var entries: [(order: [UInt8], entry: UInt32)] = []
    for term in terms {
      for entry in try records.all(withTerm: Schema.citation.term(term)) {
        entries.append((try records.order(of: entry), entry))
      }
    }
    entries.sort { $0.order.lexicographicallyPrecedes($1.order) }
    var ids: [String] = []
    for (_, entry) in entries where ids.count < limit {
      let paragraph = try records.paragraph(entry)
      let document = try records.document(of: entry, ordinal: paragraph.ordinal)
      let id = "\(document.id)#\(paragraph.locator)"
      if !ids.contains(id) { ids.append(id) }
    }
    return ids
  }
}

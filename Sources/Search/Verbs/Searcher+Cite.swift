// SPDX-License-Identifier: GPL-2.0-or-later

import Documents
package import Wire

extension Searcher {
  /// Finished citations of documents, paragraphs, sections and notes.
  package func cite(
    _ addresses: [String],
    style: String = CitationStyle.plain.rawValue,
  ) throws(ErrorReply) -> FinishedCitations {
    guard let style = CitationStyle(rawValue: style) else {
      let known = CitationStyle.allCases.map(\.rawValue).joined(separator: ", ")
      throw ErrorReply(
        code: 501,
        word: "bad-option",
        message: "there is no style \(style)",
        hint: "the styles are \(known)",
      )
    }
    var citations: [FinishedCitationRecord] = []
    for address in addresses {
      let (card, label) = try place(address)
      let finished = FinishedCitation(of: card, label: label, style: style)
      let data = style == .csl ? cslItem(card, label) : nil
      citations.append(
        FinishedCitationRecord(
          id: address,
          style: style.rawValue,
          text: data.map { String(decoding: $0.json, as: UTF8.self) } ?? finished.text,
          data: data,
          missing: finished.missing,
        )
      )
    }
    return FinishedCitations(citations: citations)
  }

  func place(_ address: String) throws(ErrorReply) -> (Card, label: String) {
    switch try reference(address) {
    case .document(_, let document): return (document.card, "")
    case .paragraph(_, let paragraph, _, let document): return (document.card, paragraph.label)
    case .note(let index, _, let document):
      return (document.card, "note \(document.notes[index].number)")
    case .section(let index, _, let document):
      let section = document.sections[index]
      return (document.card, section.label.map { "section \($0)" } ?? "“\(section.heading)”")
    }
  }

  /// The item of the Citation Style Language with the locator beside it: CSL keeps a place apart
  /// from the work, and whoever pastes both gets both.
  private func cslItem(_ card: Card, _ label: String) -> JSON {
    var members: [JSON.Member] = [
      .init("id", .string(card.id)), .init("type", .string("report")),
    ]
    func add(_ name: String, _ value: String?) {
      if let value { members.append(.init(name, .string(value))) }
    }
    add("title", card.first(.title))
    add("title-short", card.first(.shortTitle))
    let authors = card.all(.author)
    if !authors.isEmpty {
      members.append(
        .init("author", .array(authors.map { .object([.init("literal", .string($0))]) }))
      )
    }
    if let date = card.date {
      let parts = [date.year, date.month, date.day].compactMap(\.self).map { JSON.integer($0) }
      var issued = [JSON.Member("date-parts", .array([.array(parts)]))]
      if date.isApproximate { issued.append(.init("circa", .bool(true))) }
      members.append(.init("issued", .object(issued)))
    }
    add("number", card.first(.symbol))
    add("authority", card.first(.body))
    add("language", card.first(.language))
    add("URL", card.first(.sourceURL))
    if let pinpoint = PrintedPinpoint(label: label) {
      add("locator", pinpoint.cslLocator)
      add("label", pinpoint.cslLabel)
    }
    return .object(members)
  }
}

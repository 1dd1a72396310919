// SPDX-License-Identifier: GPL-2.0-or-later

import Documents
import Wire

/// What a document and a paragraph have in the place of a filter.
struct FilterReading {
  let paragraph: ReadParagraph

  func detail(_ test: Query.Filter.Test) -> String {
    switch test {
    case .scope: ""
    case .years: values([.date], "date")
    case .value(.section, _): section
    case .value(let field, _): detail(field)
    }
  }

  func detail(_ field: QueryRequest.Filter.Field) -> String {
    switch field {
    case .section: section
    case .year: values([.date], "date")
    case .document: "its document is \(paragraph.document.id)"
    case .author: values([.author], "author")
    case .body: values([.body], "body")
    case .state: values([.state], "state")
    case .type: values([.type], "type")
    case .language: values([.language], "language")
    case .symbol: values([.symbol], "symbol")
    }
  }

  private func detail(_ field: Query.Filter.Field) -> String {
    switch field {
    case .document: detail(QueryRequest.Filter.Field.document)
    case .author: detail(QueryRequest.Filter.Field.author)
    case .treatyBody: detail(QueryRequest.Filter.Field.body)
    case .state: detail(QueryRequest.Filter.Field.state)
    case .type: detail(QueryRequest.Filter.Field.type)
    case .language: detail(QueryRequest.Filter.Field.language)
    case .symbol: detail(QueryRequest.Filter.Field.symbol)
    case .section: section
    }
  }

  private var section: String {
    let path = paragraph.document.path(to: paragraph.record.section)
    guard !path.isEmpty else { return "it stands in no section" }
    return "it stands in " + path.map(\.heading).joined(separator: " › ")
  }

  private func values(_ fields: [Card.Field], _ name: String) -> String {
    let values = fields.flatMap { paragraph.document.fields[$0] ?? [] }.map(\.text)
    return values.isEmpty
      ? "its document names no \(name)" : "its \(name) is \(values.joined(separator: ", "))"
  }
}

// SPDX-License-Identifier: GPL-2.0-or-later

/// What may stand before a colon, with what it means: the fields of the table, and the few that the
/// query language adds.
package enum FieldHelp {
  package static var rows: [(name: String, purpose: String)] {
    QueryField.names.map { name, field in
      let purpose =
        switch field {
        case .text(let text): purpose(of: text.rawValue)
        case .filter(let filter): filter.schema.purpose
        case .scope: "where words are looked for: body, notes or all"
        case .year: Schema.year.purpose
        case .cites: Schema.citation.purpose
        case .recommendation: "a recommendation of the Universal Periodic Review: 88.23"
        case .unit(let unit): "the \(unit) of that number: a treaty's, or of a document here"
        }
      return (name, purpose)
    }
  }

  private static func purpose(of text: String) -> String {
    Schema.fields.first { $0.name == text && $0.form == .words }?.purpose ?? ""
  }
}

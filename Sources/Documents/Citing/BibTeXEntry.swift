// SPDX-License-Identifier: GPL-2.0-or-later

/// A BibTeX record. BibTeX has no field for a place in a work: it goes into `note`.
struct BibTeXEntry {
  let text: String

  init(_ card: Card, _ pinpoint: PrintedPinpoint?) {
    var fields: [(String, String)] = []
    func add(_ name: String, _ value: String?) {
      if let value { fields.append((name, value)) }
    }
    // Names of bodies are kept whole by their own braces.
    let authors = card.all(.author).map { "{\(Self.escaped($0))}" }
    if !authors.isEmpty { fields.append(("author", authors.joined(separator: " and "))) }
    add("title", card.first(.title).map { "{\(Self.escaped($0))}" })
    add("institution", card.first(.body).map(Self.escaped))
    add("number", card.first(.symbol).map(Self.escaped))
    add("year", card.date.map { "\($0.year)" })
    add("month", card.date?.month.map { "\($0)" })
    add("url", card.first(.sourceURL))
    add("language", card.first(.language))
    if let pinpoint, let form = CitationStyle.chicago.form {
      add("note", Self.escaped(pinpoint.text(form)))
    }
    let rows = fields.map { "  \($0.0) = {\($0.1)}" }.joined(separator: ",\n")
    text = "@techreport{\(card.id),\n\(rows)\n}"
  }

  private static func escaped(_ value: String) -> String {
    value.unicodeScalars.reduce(into: "") { text, scalar in
      switch scalar {
      case "&", "%", "$", "#", "_": text += "\\\(scalar)"
      case "{", "}": break
      case "\\": text += "\\textbackslash "
      default: text.unicodeScalars.append(scalar)
      }
    }
  }
}

// SPDX-License-Identifier: GPL-2.0-or-later

/// A BibTeX record. BibTeX has no field for a place in a work: it goes into `note`, and with the
/// symbol into `howpublished`.
struct BibTeXEntry {
  let text: String

  init(_ card: Card, _ pinpoint: PrintedPinpoint?) {
    var fields: [(String, String)] = []
    func add(_ name: String, _ value: String?) {
      if let value { fields.append((name, "{\(value)}")) }
    }
    // Names of bodies are kept whole by their own braces.
    let authors = card.all(.author).map { "{\(Self.escaped($0))}" }
    if !authors.isEmpty { add("author", authors.joined(separator: " and ")) }
    add("title", card.first(.title).map { "{\(Self.escaped($0))}" })
    add("institution", card.first(.body).map(Self.escaped))
    add("number", card.first(.symbol).map(Self.escaped))
    add("year", card.date.map { "\($0.year)" })
    // A name that every BibTeX style defines.
    if let month = card.date?.shortMonth { fields.append(("month", month.prefix(3).lowercased())) }
    add("url", card.first(.sourceURL).map(Self.address))
    add("language", card.first(.language).map(Self.escaped))
    if let pinpoint, let form = CitationStyle.chicago.form {
      let place = Self.escaped(pinpoint.text(form))
      add("note", place)
      add("howpublished", card.first(.symbol).map { "\(Self.escaped($0)), \(place)" })
    }
    let rows = fields.map { "  \($0.0) = \($0.1)" }.joined(separator: ",\n")
    text = "@techreport{\(card.id),\n\(rows)\n}"
  }

  /// Braces have to pair even where they are escaped, so they are named.
  private static func escaped(_ value: String) -> String {
    value.unicodeScalars.reduce(into: "") { text, scalar in
      switch scalar {
      case "&", "%", "$", "#", "_": text += "\\\(scalar)"
      case "{": text += "\\textbraceleft{}"
      case "}": text += "\\textbraceright{}"
      case "\\": text += "\\textbackslash{}"
      case "~": text += "\\textasciitilde{}"
      case "^": text += "\\textasciicircum{}"
      case "\n", "\r", "\t": text += " "
      default: text.unicodeScalars.append(scalar)
      }
    }
  }

  /// An address is printed as it is, but braces and blanks would end or break it.
  private static func address(_ value: String) -> String {
    let codes: [Unicode.Scalar: String] = [
      "{": "%7B", "}": "%7D", "\\": "%5C", " ": "%20", "\n": "", "\r": "", "\t": "",
    ]
    return value.unicodeScalars.reduce(into: "") { text, scalar in
      text += codes[scalar] ?? String(scalar)
    }
  }
}

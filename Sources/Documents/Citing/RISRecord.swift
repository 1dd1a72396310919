// SPDX-License-Identifier: GPL-2.0-or-later

/// A record of the RIS format: one tag a line. The place in a work goes into `SP`.
struct RISRecord {
  let text: String

  init(_ card: Card, _ pinpoint: PrintedPinpoint?) {
    var lines = [("TY", "RPRT"), ("ID", card.id)]
    func add(_ tag: String, _ value: String?) {
      // A value is one line: a break in it would start another tag.
      let words = value?.split { $0.isWhitespace || $0.isNewline }.joined(separator: " ") ?? ""
      if !words.isEmpty { lines.append((tag, words)) }
    }
    for author in card.all(.author) { add("AU", author) }
    add("TI", card.first(.title))
    add("ST", card.first(.shortTitle))
    if let date = card.date {
      add("PY", "\(date.year)")
      add("DA", date.slashed)
    }
    add("PB", card.first(.body))
    add("SN", card.first(.symbol))
    add("LA", card.first(.language))
    add("UR", card.first(.sourceURL))
    if let pinpoint, let form = CitationStyle.chicago.form { add("SP", pinpoint.text(form)) }
    lines.append(("ER", ""))
    text = lines.map { "\($0.0)  - \($0.1)" }.joined(separator: "\n")
  }
}

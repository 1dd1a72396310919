// SPDX-License-Identifier: GPL-2.0-or-later

/// A citation of a document of the corpus, or of a place in it, ready to be pasted.
///
/// Nothing is made up: what the card does not say is left out and named in `missing`.
package struct FinishedCitation: Sendable, Equatable {
  package var text: String
  /// The keys of the sidecar that would complete it.
  package var missing: [String]

  package init(of card: Card, label: String, style: CitationStyle) {
    missing = style.expectedFields.filter { field in
      field == .date ? card.date == nil : card.first(field) == nil
    }.map(\.rawValue)
    let pinpoint = PrintedPinpoint(label: label)
    text =
      style.form.map { Self.prose(card, pinpoint, style, $0) } ?? style.record(card, pinpoint) ?? ""
  }

  private static func prose(
    _ card: Card,
    _ pinpoint: PrintedPinpoint?,
    _ style: CitationStyle,
    _ form: CitationStyle.Form,
  ) -> String {
    let place = pinpoint?.text(form)
    // What an editor wrote down as the citation beats what can be put together.
    if let whole = card.first(.citeAs) {
      return [whole, place].compactMap(\.self).joined(separator: form.beforePlace) + form.end
    }
    var text = ""
    for part in form.order {
      let content: String?
      switch part.content {
      case .author: content = authors(card.all(.author), form.authors)
      case .title: content = form.title.open + (card.first(.title) ?? card.id) + form.title.close
      case .symbol: content = symbol(card, style)
      case .date(let style): content = card.date?.text(style)
      case .place: content = place
      }
      guard let content, !content.isEmpty else { continue }
      text = joined(text, part.before + content + part.after)
    }
    return joined(text, form.end)
  }

  /// American quotation marks take in the comma or the full stop that follows them.
  private static func joined(_ text: String, _ next: String) -> String {
    if text.isEmpty {
      let isMark = { (letter: Character) in letter == "," || letter == " " || letter == "(" }
      return String(next.drop(while: isMark))
    }
    guard text.hasSuffix("”"), let mark = next.first, mark == "," || mark == "." else {
      return text.hasSuffix(".") && next == "." ? text : text + next
    }
    return text.dropLast() + "\(mark)”" + next.dropFirst()
  }

  private static func authors(_ names: [String], _ list: CitationStyle.AuthorList) -> String? {
    guard let first = names.first, let last = names.last else { return nil }
    guard names.count > 1 else { return first }
    guard names.count <= list.most else { return first + list.others }
    return names.dropLast().joined(separator: ", ")
      + (names.count == 2 ? list.last.ofTwo : list.last.ofMore) + last
  }

  /// The symbol, unless the title names it already; a United Nations one as it is cited elsewhere.
  private static func symbol(_ card: Card, _ style: CitationStyle) -> String? {
    guard let symbol = card.first(.symbol), !(card.first(.title) ?? "").contains(symbol) else {
      return nil
    }
    var scanner = CitationScanner()
    guard let citation = scanner.scan(symbol).first, citation.normal.hasPrefix("un:"),
      citation.range.count == symbol.utf8.count
    else { return symbol }
    return Citation.printed(normal: citation.normal, pinpoint: citation.pinpoint, style: style)
  }
}

extension Card {
  package var date: KnownDate? { first(.date).flatMap { KnownDate($0) } }
}

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
    if let form = style.form {
      text = Self.prose(card, pinpoint, form)
    } else {
      text = BibTeXEntry(card, pinpoint).text
    }
  }

  private static func prose(
    _ card: Card,
    _ pinpoint: PrintedPinpoint?,
    _ form: CitationStyle.Form,
  ) -> String {
    let place = pinpoint?.text(form)
    // What an editor wrote down as the citation beats what can be put together.
    if let whole = card.first(.citeAs) {
      return [whole, place].compactMap(\.self).joined(separator: ", ") + form.end
    }
    let date = card.date
    var title = form.title.open + (card.first(.title) ?? card.id) + form.title.close
    if form.date == .afterTitle, let date { title += " (\(date.inWords))" }
    let isAmerican = form.date == .american
    var parts = [authors(card.all(.author), form)]
    if isAmerican {
      // The comma stands inside the quotation marks.
      parts.append(
        title + " "
          + [date?.american, symbol(card, form)].compactMap(\.self)
          .joined(separator: ", ")
      )
    } else {
      parts += [title, symbol(card, form)]
    }
    var text = parts.compactMap { $0?.trimmingEnd }.filter { !$0.isEmpty }.joined(separator: ", ")
    if form.date == .bracketsBefore, let date { text += " (\(date.inWords))" }
    if let place { text += (text.hasSuffix(",”") ? " " : ", ") + place }
    if form.date == .yearAtEnd, let date { text += " (\(date.year))" }
    return text + form.end
  }

  private static func authors(_ names: [String], _ form: CitationStyle.Form) -> String? {
    guard let first = names.first else { return nil }
    guard names.count > 1 else { return first }
    guard names.count <= form.authors else { return first + form.andOthers }
    let joint =
      names.count == 2 && form.lastAuthor.hasPrefix(",")
      ? String(form.lastAuthor.dropFirst()) : form.lastAuthor
    return names.dropLast().joined(separator: ", ") + joint + (names.last ?? "")
  }

  /// The symbol, unless the title names it already; a United Nations one with its prefix.
  private static func symbol(_ card: Card, _ form: CitationStyle.Form) -> String? {
    guard let symbol = card.first(.symbol), !(card.first(.title) ?? "").contains(symbol) else {
      return nil
    }
    guard !form.unPrefix.isEmpty, isUnitedNations(symbol) else { return symbol }
    return form.unPrefix + symbol
  }

  private static func isUnitedNations(_ symbol: String) -> Bool {
    var scanner = CitationScanner()
    let kinds: [Citation.Kind] = [.unDocument, .unResolution]
    return scanner.scan(symbol).first.map { kinds.contains($0.kind) } ?? false
  }
}

extension Card {
  package var date: KnownDate? { first(.date).flatMap { KnownDate($0) } }
}

extension String {
  fileprivate var trimmingEnd: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}

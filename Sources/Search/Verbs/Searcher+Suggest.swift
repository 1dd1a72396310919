// SPDX-License-Identifier: GPL-2.0-or-later

import Documents
package import Wire
import Xapian

extension Searcher {
  /// How what was typed so far may go on: its last word, a title, a citation.
  package func suggest(
    _ text: String,
    kinds: [String] = [],
    limit: Int = 10,
  ) throws(ErrorReply) -> Suggestions {
    let kinds = kinds.isEmpty ? ["term", "title", "cite"] : kinds
    var lists: [[SuggestionItem]] = []
    for kind in kinds {
      switch kind {
      case "term": lists.append(try terms(after: text, limit))
      case "title": lists.append(try titles(after: text, limit))
      default: lists.append(try citations(after: text, limit))
      }
    }
    // In turn, so that no kind crowds out the others.
    var items: [SuggestionItem] = []
    for place in 0..<limit {
      for list in lists where place < list.count && items.count < limit {
        items.append(list[place])
      }
    }
    return Suggestions(prefix: text, suggestions: items)
  }

  private func terms(after text: String, _ limit: Int) throws(ErrorReply) -> [SuggestionItem] {
    analyzer.tokenizer.tokenize(text)
    guard let last = analyzer.tokenizer.tokens.last(where: { !$0.form.contains(.compound) }),
      last.range.end == text.utf8.count
    else { return [] }
    let folded = Array(analyzer.tokenizer.folded(last))
    let before = String(decoding: Array(text.utf8)[..<last.range.start], as: UTF8.self)
    var items: [SuggestionItem] = []
    for word in try vocabulary.words(startingWith: folded, cap: limit).0 {
      items.append(
        SuggestionItem(
          kind: "term",
          text: before + String(decoding: word, as: UTF8.self),
          count: try vocabulary.frequency(word),
        )
      )
    }
    return items
  }

  private func titles(after text: String, _ limit: Int) throws(ErrorReply) -> [SuggestionItem] {
    let folded = Folding.shared.folded(text.trimmed)
    guard !folded.isEmpty else { return [] }
    var items: [SuggestionItem] = []
    for name in try documentNames().all where items.count < limit {
      let title = name.titles.first { title in
        let title = Folding.shared.folded(title.text)
        return title.hasPrefix(folded) || title.contains(" \(folded)")
      }
      if let title {
        items.append(SuggestionItem(kind: "title", text: title.text, count: name.paragraphs))
      }
    }
    return items
  }

  private func citations(after text: String, _ limit: Int) throws(ErrorReply) -> [SuggestionItem] {
    let typed = text.trimmed
    guard !typed.isEmpty else { return [] }
    var items: [SuggestionItem] = []
    for scheme in RecognisedCitation.schemes.sorted() {
      let prefix = Schema.citation.term("\(scheme):\(typed)")
      guard prefix.count < Schema.termBytes else { continue }
      for term in try vocabulary.terms(startingWith: prefix, cap: 8 * limit) {
        let normal = String(
          decoding: term.bytes.dropFirst(Schema.citation.prefix.utf8.count),
          as: UTF8.self,
        )
        guard !normal.contains("#") else { continue }
        items.append(
          SuggestionItem(
            kind: "cite",
            text: scheme == "un" ? String(normal.dropFirst(3)) : normal,
            count: Int(term.count),
          )
        )
      }
    }
    items.sort { ($1.count, $0.text) < ($0.count, $1.text) }
    return Array(items.prefix(limit))
  }

  /// A better spelling of words that the index does not have, or hardly has.
  package func spell(_ text: String) throws(ErrorReply) -> SpellingReport {
    let understood = try understand(QueryRequest(text))
    let corrections = try corrections(of: understood)
    return SpellingReport(
      text: text,
      spelling: spelling(understood, corrections),
      words: corrections.map { Expansion(from: $0.0.text, to: [$0.1], why: "spelling") },
    )
  }
}

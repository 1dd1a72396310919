// SPDX-License-Identifier: GPL-2.0-or-later

import Wire

/// The answer to a search that found nothing, and what would have been found.
struct NothingFound: Sendable {
  /// A part of the query, and how many paragraphs it finds by itself.
  struct Part: Sendable, Equatable {
    var text: String
    var paragraphs: Int
    /// Of a phrase that occurs nowhere: how many paragraphs hold all its words.
    var asWords: Int?
  }

  let answer: Answer
  var parts: [Part] = []
  /// The query that asks for less and finds the most, and how many paragraphs.
  var wider: Part?

  /// One sentence on why there is nothing, for a person who wants something.
  private var advice: String? {
    if !parts.isEmpty, parts.allSatisfy({ $0.paragraphs > 0 }) {
      return parts.count > 1 ? "each of these occurs, but nowhere together" : nil
    }
    let missing = parts.filter { $0.paragraphs == 0 }.map(\.text)
    return missing.isEmpty
      ? nil
      : "\(missing.joined(separator: ", ")) \(missing.count == 1 ? "occurs" : "occur") nowhere"
  }
}

extension NothingFound: Presentable {
  static var columns: [String] { Answer.columns }

  var records: [[String]] { [] }

  var remarks: [String] {
    answer.remarks + (advice.map { [$0] } ?? [])
      + (wider.map { ["\(shellQuoted($0.text)) finds \(counted($0.paragraphs, "paragraph"))"] }
        ?? [])
  }

  func draw(on page: inout Page) {
    answer.draw(on: &page)
    page.counts(parts)
    guard page.layout.talks else { return }
    if let advice { page.facts([advice]) }
    let better = [answer.spelling, wider?.text].compactMap(\.self)
    guard !better.isEmpty else { return }
    page.blank()
    page.next(better.map { "pincite search \(shellQuoted($0))" })
  }

  func write(to json: inout JSONWriter) { answer.write(to: &json) }

  func writeLines(to json: inout JSONWriter) { answer.writeLines(to: &json) }
}

extension Page {
  /// The parts of a query and what each finds; what nobody has stands out.
  fileprivate mutating func counts(_ parts: [NothingFound.Part]) {
    let texts = parts.map { harmless($0.text, on: .record) }
    let widest = Swift.min(texts.map(displayWidth).max() ?? 0, layout.width / 2)
    let numbers = parts.map { grouped($0.paragraphs) }
    let column = numbers.map(\.utf8.count).max() ?? 0
    for (i, part) in parts.enumerated() {
      let words = padded(clipped(texts[i], columns: widest, layout), to: widest)
      let number = spaces(column - numbers[i].utf8.count) + numbers[i]
      let asWords = part.asWords.map { "  its words together in \(grouped($0))" } ?? ""
      line(
        [
          .plain(words), .plain("  "), part.paragraphs == 0 ? .problem(number) : .plain(number),
          .dim(asWords),
        ],
        indent: 4,
      )
    }
  }
}

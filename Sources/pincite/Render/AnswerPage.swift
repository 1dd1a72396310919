// SPDX-License-Identifier: GPL-2.0-or-later

import Wire

extension Answer: Presentable {
  static var columns: [String] { ["id", "label", "date", "cite", "text", "notes", "source"] }

  var records: [[String]] { hits.map(\.record) }

  var handles: [Int: String] {
    Dictionary(hits.map { ($0.rank, $0.id) }, uniquingKeysWith: { first, _ in first })
  }

  var remarks: [String] {
    var remarks = warnings.map { "warning: \($0)" }
    remarks += offeredSpelling.map { ["did you mean \($0)"] } ?? []
    return remarks + (hasMore || hits.isEmpty || offset > 0 ? [summary] : [])
  }

  func draw(on page: inout Page) { draw(on: &page, more: "search \(shellQuoted(query))") }

  /// `more` are the words that ask for the next page.
  func draw(on page: inout Page, more: String) {
    if page.layout.talks { drawHeader(on: &page) }
    for (i, hit) in hits.enumerated() {
      if i > 0 || page.layout.talks { page.blank() }
      hit.draw(on: &page, after: i > 0 ? hits[i - 1] : nil)
    }
    guard page.layout.talks, let first = hits.first else { return }
    let handle = page.layout.handles ? "@\(first.rank)" : first.id
    page.blank()
    page.next(
      ["pincite show \(handle)", "pincite cite \(handle)"]
        + (hasMore ? ["pincite \(page.layout.again ?? more) --offset \(offset + hits.count)"] : [])
    )
  }

  /// How much was found, and how the query was understood.
  private func drawHeader(on page: inout Page) {
    page.facts([summary, "generation \(generation)", "\(ms.rounded(toPlaces: 1)) ms"])
    page.entry("read as", [.plain(readAs)])
    for expansion in expansions { page.expansion(expansion) }
    if let spelling = offeredSpelling {
      page.entry("spelling", [.plain("did you mean \(spelling)")])
    }
    for warning in warnings { page.entry("warning", [.problem(warning)]) }
  }

  var summary: String {
    guard !hits.isEmpty else {
      return offset > 0 && total.upper > 0
        ? "nothing more after \(counted(total.estimate, "paragraph"))"
        : isPartial ? "nothing was found before the time ran out" : "no paragraph matches"
    }
    let all = (total.exact ? "" : "about ") + counted(total.estimate, "paragraph")
    guard hits.count < total.estimate || offset > 0 else { return all }
    let last = hits.count > 1 ? " to \(grouped(offset + hits.count))" : ""
    return "\(grouped(offset + 1))\(last) of \(all)"
  }

  /// A better spelling, unless it is what was searched.
  var offeredSpelling: String? {
    expansions.contains { $0.why == "spelling" } ? nil : spelling
  }

  var hasMore: Bool { !hits.isEmpty && offset + hits.count < total.upper }

  /// One `meta` line, one line a hit, and an `end` line, without which the stream was cut off.
  func writeLines(to json: inout JSONWriter) {
    json.object { json in
      json.member("t", "meta")
      writeMeta(to: &json)
    }
    json.newLine()
    for hit in hits {
      json.object { json in
        json.member("t", "hit")
        hit.writeMembers(to: &json)
      }
      json.newLine()
    }
    json.object { json in
      json.member("t", "end")
      json.member("hits", hits.count)
      json.member("more", hasMore)
    }
    json.newLine()
  }
}

extension Hit {
  fileprivate var record: [String] {
    [
      id, label, date ?? "", cite, snippet.text, notes.map(\.line).joined(separator: " "),
      source.text,
    ]
  }

  /// Citation, date and section, the excerpt, the notes that belong to it, the address.
  fileprivate func draw(on page: inout Page, after previous: Hit?) {
    let layout = page.layout
    let isSameDocument = previous?.doc == doc
    let lead = String(repeating: " ", count: rank < 10 ? 1 : 0) + "\(rank)  "
    let citation = isSameDocument ? "same document, \(label)" : citeInList
    page.flow([.citation(layout.sign(citation))], lead: [.plain(lead)], indent: 4)
    var facts = isSameDocument || isDatedByCitation ? [] : [readableDate(date)]
    if !isSameDocument || previous?.path != path, !path.isEmpty {
      let used = facts.reduce(4) { $0 + displayWidth($1 + layout.dot) }
      facts.append(headingPath(path, columns: Swift.max(layout.width - used, 20), layout))
    }
    if let place { facts.append(place) }
    page.facts(facts, indent: 4)
    page.flow(snippet.pieces(notes: notes, layout: layout), indent: 6)
    let (shown, others) = notesBeneath
    for note in shown {
      let text = note.runs?.pieces ?? [.plain(note.text)]
      page.note(note.number, text, note.resolved, indent: 6)
    }
    if !others.isEmpty {
      let numbers = others.map(\.number).joined(separator: ", ")
      page.facts(["also matches in \(others.count == 1 ? "note" : "notes") \(numbers)"], indent: 6)
    }
    page.line([.dim(id)], indent: 6)
  }

  /// In a list the document goes by its short title, if an editor gave it one.
  private var citeInList: String {
    guard let title, let shortTitle, let place = cite.firstRange(of: title) else { return cite }
    return cite[..<place.lowerBound] + shortTitle + cite[place.upperBound...]
  }

  private var isDatedByCitation: Bool {
    date.map { $0.utf8.count >= 4 && cite.contains("\($0.prefix(4)))") } ?? false
  }

  /// The notes whose markers stand in the excerpt. Others matched too: their words are worth the
  /// room only when those of the paragraph did not.
  private var notesBeneath: (shown: [HitNote], others: [HitNote]) {
    guard matchedIn.contains("body") else { return (notes, []) }
    let isShown = { (note: HitNote) in
      note.at.map { at in snippet.fragments.contains { $0.shows(markerAt: at) } } ?? false
    }
    return (notes.filter(isShown), notes.filter { !isShown($0) })
  }

  /// Where the match is, when it is not in the text that is shown.
  private var place: String? {
    guard let first = matchedIn.first, !matchedIn.contains("body") else { return nil }
    return switch first {
    case "notes": "match in a note"
    case "section": "match in the heading"
    case "title": "match in the title"
    case "citation": "match in a citation"
    default: "match in \(first)"
    }
  }
}

extension HitNote {
  /// The note and where it leads, on one line.
  fileprivate var line: String {
    let end = resolved.map { found in
      found.note.map { " → note \($0): \(found.text)" } ?? " → \(found.certainty)"
    }
    return "[\(number)] \(text)\(end ?? "")"
  }
}

extension Source {
  /// `file:12-14,20`.
  var text: String {
    lines.isEmpty ? file : "\(file):\(lineRanges(lines))"
  }
}

extension Double {
  /// As printed: at most so many digits after the point, none for whole numbers.
  func rounded(toPlaces places: Int) -> String {
    guard isFinite, abs(self) < 1e12 else { return "\(self)" }
    var unit = 1
    for _ in 0..<places { unit *= 10 }
    let scaled = Int((abs(self) * Double(unit)).rounded())
    let (whole, rest) = scaled.quotientAndRemainder(dividingBy: unit)
    let sign = self < 0 && scaled > 0 ? "-" : ""
    guard rest > 0 else { return "\(sign)\(whole)" }
    var digits = String(repeating: "0", count: places - "\(rest)".utf8.count) + "\(rest)"
    while digits.utf8.last == UInt8(ascii: "0") { digits.removeLast() }
    return "\(sign)\(whole).\(digits)"
  }
}

extension Page {
  /// What was searched beside a word that was typed.
  mutating func expansion(_ expansion: Expansion, most: Int = 8) {
    let words = expansion.to.prefix(most).joined(separator: ", ")
    let more = expansion.to.count - most
    entry(
      expansion.why == "spelling" ? "instead" : "also",
      [
        .plain("\(expansion.from) \(layout.arrow) \(words)"),
        .dim((more > 0 ? " and \(more) more" : "") + " (\(expansion.why))"),
      ],
    )
  }
}

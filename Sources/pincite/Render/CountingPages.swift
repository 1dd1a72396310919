// SPDX-License-Identifier: GPL-2.0-or-later

import Wire

extension Count: Presentable {
  static var columns: [String] { ["paragraphs", "documents", "occurrences", "query"] }

  var records: [[String]] { [["\(paragraphs)", "\(documents)", "\(occurrences)", query]] }

  func draw(on page: inout Page) {
    let dot = page.layout.dot
    page.flow([
      .citation(counted(paragraphs, "paragraph")),
      .plain(dot + counted(documents, "document") + dot + counted(occurrences, "occurrence")),
    ])
    if page.layout.talks {
      page.entry("read as", [.plain(readAs)])
      page.facts(["generation \(generation)"])
    }
  }
}

/// A row of a chart: its name, its number and what the bar is long for.
struct Bar {
  let name: String
  let share: Double
  let number: String
  var isDim = false
}

extension Page {
  /// Bars under each other, scaled to the longest; they are the first to go on a narrow page, the
  /// numbers never.
  mutating func chart(_ bars: [Bar], indent: Int = 4) {
    let numbers = bars.map { displayWidth($0.number) }.max() ?? 0
    let names = Swift.min(
      bars.map { displayWidth($0.name) }.max() ?? 0,
      Swift.max(layout.width - indent - numbers - 2, 8),
      40,
    )
    let room = Swift.min(layout.width - indent - names - numbers - 4, 40)
    for bar in bars {
      let name = padded(
        clipped(harmless(bar.name, on: .record), columns: names, layout),
        to: names,
      )
      let number = spaces(numbers - displayWidth(bar.number)) + bar.number
      let drawn = room < 6 ? "" : padded(layout.bar(bar.share, columns: room), to: room) + "  "
      line(
        [bar.isDim ? .dim(name) : .plain(name), .plain("  \(drawn)"), .plain(number)],
        indent: indent,
      )
    }
  }
}

extension Facets: Presentable {
  static var columns: [String] { ["field", "value", "count"] }

  var records: [[String]] {
    fields.flatMap { facet in
      facet.values.map { [facet.field, $0.value, "\($0.count)"] }
        + (facet.missing > 0 ? [[facet.field, "", "\(facet.missing)"]] : [])
    }
  }

  func draw(on page: inout Page) {
    for (i, facet) in fields.filter({ !$0.values.isEmpty || $0.missing > 0 }).enumerated() {
      if i > 0 { page.blank() }
      page.line([.citation(facet.field)])
      let longest = Double((facet.values.map(\.count) + [facet.missing, 1]).max() ?? 1)
      var bars = facet.values.map {
        Bar(name: $0.value, share: Double($0.count) / longest, number: grouped($0.count))
      }
      if facet.missing > 0 {
        bars.append(
          Bar(
            name: "(none)",
            share: Double(facet.missing) / longest,
            number: grouped(facet.missing),
            isDim: true,
          )
        )
      }
      page.chart(bars)
    }
    guard page.layout.talks else { return }
    if !exact { page.facts(["the numbers are estimates"]) }
    if let facet = fields.first(where: { $0.values.count > 1 }), let value = facet.values.first {
      page.blank()
      let narrowed = "\(query) \(facet.field):\(queryQuoted(value.value))"
      page.next(["pincite search \(shellQuoted(narrowed))"])
    }
  }
}

/// A value for a field of a query: in quotes unless it is one word.
func queryQuoted(_ value: String) -> String {
  let isWord = value.utf8.allSatisfy { byte in
    (byte | 0x20) >= UInt8(ascii: "a") && (byte | 0x20) <= UInt8(ascii: "z")
      || (byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")) || byte >= 0x80 || byte == 0x2D
  }
  return isWord && !value.isEmpty ? value : "\"\(value)\""
}

extension Timeline: Presentable {
  static var columns: [String] { ["year", "paragraphs", "share"] }

  var records: [[String]] {
    buckets.map { ["\($0.year)", "\($0.count)", ($0.share * 100).rounded(toPlaces: 3)] }
      + (undated > 0 ? [["", "\(undated)", ""]] : [])
  }

  func draw(on page: inout Page) {
    if page.layout.talks {
      page.facts(["paragraphs a year, and their share of all paragraphs of that year"])
    }
    let longest = Double(buckets.map(\.count).max() ?? 1)
    var bars: [Bar] = []
    for (i, bucket) in buckets.enumerated() {
      if i > 0, bucket.year > buckets[i - 1].year + 1 {
        bars.append(Bar(name: page.layout.ascii ? "." : "⋮", share: 0, number: "", isDim: true))
      }
      let share = "\((bucket.share * 100).rounded(toPlaces: 1)) %"
      bars.append(
        Bar(
          name: "\(bucket.year)",
          share: Double(bucket.count) / Swift.max(longest, 1),
          number: "\(grouped(bucket.count))  \(spaces(6 - share.utf8.count))\(share)",
        )
      )
    }
    page.chart(bars)
    if undated > 0 { page.facts(["\(counted(undated, "paragraph")) without a date"]) }
  }
}

extension Kwic: Presentable {
  static var columns: [String] { ["id", "label", "before", "match", "after"] }

  var records: [[String]] { lines.map { [$0.id, $0.label, $0.before, $0.match, $0.after] } }

  var remarks: [String] { lines.isEmpty ? ["no paragraph matches"] : [] }

  func draw(on page: inout Page) {
    let ids = lines.map { displayWidth($0.id) }.max() ?? 0
    let isNarrow = page.layout.width < 70 || ids > page.layout.width / 3
    let column = isNarrow ? 0 : ids + 2
    let match = Swift.min(lines.map { displayWidth($0.match) }.max() ?? 0, page.layout.width / 3)
    let marks = page.layout.markWidth
    let room = Swift.max((page.layout.width - column - match - marks) / 2, 4)
    var paragraph: String?
    for line in lines {
      // Without a column for it, an address is the heading of its lines.
      if isNarrow, line.id != paragraph { page.line([.dim(line.id)], indent: 2) }
      paragraph = line.id
      draw(line, room: room, match: match, isNarrow: isNarrow, on: &page)
    }
    guard page.layout.talks else { return }
    page.blank()
    let all = (total.exact ? "" : "about ") + counted(total.estimate, "paragraph")
    page.facts(["\(counted(lines.count, "line")) from \(all)", "generation \(generation)"])
  }

  /// The match of each line stands under that of the line before. Columns and right-to-left text
  /// do not go together, so such a line is a paragraph.
  private func draw(_ line: KwicLine, room: Int, match: Int, isNarrow: Bool, on page: inout Page) {
    let layout = page.layout
    let (before, after) = (harmless(line.before, on: .record), harmless(line.after, on: .record))
    let found = clipped(harmless(line.match, on: .record), columns: match, layout)
    if runsRightToLeft(before + found + after) {
      page.flow([.plain(before), .hit(found), .plain(after)])
      if !isNarrow { page.line([.dim(line.id)], indent: 6) }
      return
    }
    let left = clippedAtStart(before, columns: room, layout)
    let right = clippedAtWord(after, columns: room, layout)
    let gap = room - displayWidth(right) + match - displayWidth(found)
    let rest = isNarrow ? "" : spaces(gap) + "  " + line.id
    page.line(
      [
        .plain(spaces(room - displayWidth(left)) + left), .hit(found), .plain(right),
        .dim(rest),
      ],
      indent: 0,
    )
  }
}

/// The end of a text, cut to so many columns.
private func clippedAtStart(_ text: String, columns: Int, _ layout: Layout) -> String {
  String(clippedAtWord(String(text.reversed()), columns: columns, layout).reversed())
}

/// The beginning of a text, cut to so many columns; a word that is cut is left out, if it is short.
private func clippedAtWord(_ text: String, columns: Int, _ layout: Layout) -> String {
  guard displayWidth(text) > columns else { return text }
  let room = columns - displayWidth(layout.ellipsis)
  var width = 0
  var kept = text.prefix { cluster in
    width += displayWidth(cluster)
    return width <= room
  }
  let isInWord = text.dropFirst(kept.count).first != " "
  if isInWord, let space = kept.lastIndex(of: " "), kept[space...].count <= longestLeftOut {
    kept = kept[..<space]
  }
  while kept.last == " " { kept.removeLast() }
  return kept + layout.ellipsis
}

private let longestLeftOut = 14

// SPDX-License-Identifier: GPL-2.0-or-later

package import Documents
package import Wire

/// Chooses what is shown of a paragraph: whole sentences, verbatim, no citation cut.
///
/// A pure function of the paragraph and the marks in it: the same input gives the same snippet.
package struct SnippetBuilder {
  /// Characters to grow to with whole sentences.
  package static let aim = 300
  /// Characters that are never passed.
  package static let ceiling = 700
  static let mostFragments = 3

  private let text: [UInt8]
  private let marks: [Mark]
  private let weights: [Double]
  private let cuts: CutPlaces
  /// Sentences without the blanks between them.
  private var sentences: [ByteRange]
  private var lengths: [Int]

  /// `weights` says what each group of the marks is worth; no cut falls inside one of the `extents`.
  package init(
    text: [UInt8],
    sentences: [ByteRange],
    extents: [ByteRange],
    marks: [Mark],
    weights: [Double],
  ) {
    self.text = text
    self.marks = marks
    self.weights = weights
    cuts = CutPlaces(text: text, extents: extents)
    self.sentences = SnippetBuilder.whole(SnippetBuilder.cover(text, sentences), extents)
    lengths = []
    shortenSentences()
    lengths = self.sentences.map { length($0) }
  }

  package func snippet() -> Snippet {
    let chosen = choose().sorted()
    var spans: [ByteRange] = []
    for index in chosen {
      if let last = spans.last, isNext(last, index) {
        spans[spans.count - 1] = ByteRange(last.start, sentences[index].end)
      } else {
        spans.append(sentences[index])
      }
    }
    let fragments = spans.map { Fragment(span: $0.indices, runs: runs(in: $0)) }
    return Snippet(
      fragments: fragments,
      cutBefore: spans.first.map { !isBlank(ByteRange(0, $0.start)) } ?? false,
      cutAfter: spans.last.map { !isBlank(ByteRange($0.end, text.count)) } ?? false,
    )
  }

  // MARK: Choice

  /// Indices of the sentences that are shown.
  private func choose() -> [Int] {
    guard lengths.reduce(0, +) > SnippetBuilder.aim + 20 else { return Array(sentences.indices) }
    let groups = groupsBySentence()
    var chosen: [Int] = []
    var covered: Set<Int> = []
    var total = 0
    while chosen.count < SnippetBuilder.mostFragments, let next = best(groups, covered, chosen) {
      let fits = total + lengths[next] <= SnippetBuilder.aim + SnippetBuilder.aim / 2
      guard chosen.isEmpty || fits else { break }
      chosen.append(next)
      total += lengths[next]
      covered.formUnion(groups[next].keys)
      if total >= SnippetBuilder.aim { break }
    }
    if chosen.isEmpty, let first = sentences.indices.first {
      chosen = [first]
      total = lengths[first]
    }
    grow(&chosen, total: total)
    return chosen
  }

  /// How often each group occurs in each sentence.
  private func groupsBySentence() -> [[Int: Int]] {
    var groups = [[Int: Int]](repeating: [:], count: sentences.count)
    var sentence = 0
    for mark in marks {
      while sentence < sentences.count, sentences[sentence].end <= mark.range.start {
        sentence += 1
      }
      guard sentence < sentences.count else { break }
      if sentences[sentence].start <= mark.range.start {
        groups[sentence][mark.group, default: 0] += 1
      }
    }
    return groups
  }

  /// The sentence that adds most to what is covered; of equals, the earlier.
  private func best(_ groups: [[Int: Int]], _ covered: Set<Int>, _ chosen: [Int]) -> Int? {
    var best: (index: Int, score: Double)?
    for index in sentences.indices where !chosen.contains(index) {
      var score = 0.0
      var fresh = 0
      for (group, count) in groups[index].sorted(by: { $0.key < $1.key }) {
        let isNew = !covered.contains(group)
        fresh += isNew ? 1 : 0
        let weight = weights.indices.contains(group) ? weights[group] : 0
        score += weight * ((isNew ? 1 : 0.05) + 0.1 * Double(min(count, 4) - 1))
      }
      guard fresh > 0 else { continue }
      score *= 1 + 0.2 * Double(fresh - 1)
      score /= 1 + 0.01 * Double(index)
      if best.map({ score > $0.score }) ?? true { best = (index, score) }
    }
    return best?.index
  }

  /// Adds neighbours, those after a chosen sentence first, as long as whole ones fit.
  private func grow(_ chosen: inout [Int], total: Int) {
    var total = total
    var grew = true
    while grew, total < SnippetBuilder.aim {
      grew = false
      for index in chosen {
        for neighbour in [index + 1, index - 1]
        where sentences.indices.contains(neighbour) && !chosen.contains(neighbour) {
          guard total + lengths[neighbour] <= SnippetBuilder.aim + 20 else { continue }
          chosen.append(neighbour)
          total += lengths[neighbour]
          grew = true
        }
      }
    }
  }

  private func isNext(_ span: ByteRange, _ index: Int) -> Bool {
    span.end <= sentences[index].start && isBlank(ByteRange(span.end, sentences[index].start))
  }

  // MARK: Sentences

  /// The sentences as given, and what lies between and round them, without outer blanks.
  private static func cover(_ text: [UInt8], _ sentences: [ByteRange]) -> [ByteRange] {
    var result: [ByteRange] = []
    func add(_ start: Int, _ end: Int) {
      var (start, end) = (start, end)
      while start < end, CutPlaces.isBlank(text[start]) { start += 1 }
      while end > start, CutPlaces.isBlank(text[end - 1]) { end -= 1 }
      if start < end { result.append(ByteRange(start, end)) }
    }
    var last = 0
    for sentence in sentences where sentence.start >= last && sentence.end <= text.count {
      add(last, sentence.start)
      add(sentence.start, sentence.end)
      last = sentence.end
    }
    add(last, text.count)
    return result
  }

  /// Joins sentences whose border lies inside an extent.
  private static func whole(_ sentences: [ByteRange], _ extents: [ByteRange]) -> [ByteRange] {
    var result: [ByteRange] = []
    for sentence in sentences {
      if let last = result.last,
        extents.contains(where: { $0.start < last.end && $0.end > sentence.start })
      {
        result[result.count - 1] = ByteRange(last.start, sentence.end)
      } else {
        result.append(sentence)
      }
    }
    return result
  }

  /// Cuts a sentence that is longer than the ceiling at clause marks, or at words when it has none.
  private mutating func shortenSentences() {
    guard sentences.contains(where: { $0.count > SnippetBuilder.ceiling }) else { return }
    var result: [ByteRange] = []
    for sentence in sentences {
      var rest = sentence
      while length(rest) > SnippetBuilder.ceiling {
        let cut = cuts.cut(rest, aim: SnippetBuilder.aim, ceiling: SnippetBuilder.ceiling)
        guard cut.left.end < rest.end, !cut.left.isEmpty else { break }
        result.append(cut.left)
        rest = cut.right
      }
      if !rest.isEmpty { result.append(rest) }
    }
    sentences = result
  }

  // MARK: Runs

  private func runs(in span: ByteRange) -> [Run] {
    var runs: [Run] = []
    var last = span.start
    for range in SnippetBuilder.merged(marks, text) {
      guard range.end > span.start, range.start < span.end else { continue }
      let start = max(range.start, last)
      let end = min(range.end, span.end)
      guard start < end else { continue }
      if last < start { runs.append(Run(string(last, start), marked: false)) }
      runs.append(Run(string(start, end), marked: true))
      last = end
    }
    if last < span.end { runs.append(Run(string(last, span.end), marked: false)) }
    return runs
  }

  /// A whole text as runs: how a note is shown that matches itself.
  package static func runs(of text: [UInt8], marks: [Mark]) -> [Run] {
    let builder = SnippetBuilder(text: text, sentences: [], extents: [], marks: marks, weights: [])
    return builder.runs(in: ByteRange(0, text.count))
  }

  /// Marked ranges; words that stand side by side are one.
  private static func merged(_ marks: [Mark], _ text: [UInt8]) -> [ByteRange] {
    var ranges: [ByteRange] = []
    for mark in marks {
      if let last = ranges.last,
        mark.range.start <= last.end || joins(text, last.end, mark.range.start)
      {
        ranges[ranges.count - 1] = ByteRange(last.start, max(last.end, mark.range.end))
      } else {
        ranges.append(mark.range)
      }
    }
    return ranges
  }

  private static func joins(_ text: [UInt8], _ end: Int, _ start: Int) -> Bool {
    text[end..<start].allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "-") }
  }

  private func string(_ start: Int, _ end: Int) -> String {
    String(decoding: text[start..<end], as: UTF8.self)
  }

  /// Characters, not bytes: continuation bytes do not count.
  private func length(_ range: ByteRange) -> Int {
    text[range.indices].count { $0 & 0xC0 != 0x80 }
  }

  private func isBlank(_ range: ByteRange) -> Bool {
    text[range.indices].allSatisfy(CutPlaces.isBlank)
  }
}

// SPDX-License-Identifier: GPL-2.0-or-later

import Documents
package import Wire

extension Searcher {
  /// Each occurrence in its line: the word sought with so many characters before and after it.
  /// Paragraphs come as a search ranks them, occurrences as printed; `limit` counts lines.
  package func kwic(
    _ request: QueryRequest,
    width: Int = 60,
    patience: Patience = Patience(),
  ) throws(ErrorReply) -> Kwic {
    var inner = request
    inner.offset = 0
    inner.limit = limits.hits
    let answer = try search(inner, patience: patience)
    let understood = try understand(request)
    var reader = QueryReader(self, try soughtOfAnswer(answer, understood, request))
    var lines: [KwicLine] = []
    var skipped = 0
    for hit in answer.hits where lines.count < request.limit {
      guard let entry = try records.entry(of: hit.id) else { continue }
      let paragraph = try reader.read(entry)
      for range in Searcher.occurrences(paragraph.body) {
        if skipped < request.offset {
          skipped += 1
          continue
        }
        guard lines.count < request.limit else { break }
        lines.append(
          Searcher.line(range, of: paragraph.record.text, id: hit.id, label: hit.label, width)
        )
      }
    }
    return Kwic(
      query: request.text,
      readAs: answer.readAs,
      generation: generation.name.number,
      total: answer.total,
      isPartial: answer.isPartial,
      lines: lines,
    )
  }

  /// What was sought when the answer was made: its spelling may have been mended.
  private func soughtOfAnswer(
    _ answer: Answer,
    _ understood: UnderstoodQuery,
    _ request: QueryRequest,
  ) throws(ErrorReply) -> SoughtTerms {
    guard answer.expansions.contains(where: { $0.why == "spelling" }),
      let corrected = try correct(understood, corrections(of: understood), request)
    else { return understood.compiled.sought }
    return corrected.compiled.sought
  }

  /// Places, those that overlap as one.
  static func occurrences(_ marks: [Mark]) -> [ByteRange] {
    var ranges: [ByteRange] = []
    for mark in marks {
      if let last = ranges.last, mark.range.start < last.end {
        ranges[ranges.count - 1] = ByteRange(last.start, max(last.end, mark.range.end))
      } else {
        ranges.append(mark.range)
      }
    }
    return ranges
  }

  private static func line(
    _ range: ByteRange,
    of text: [UInt8],
    id: String,
    label: String,
    _ width: Int,
  ) -> KwicLine {
    func string(_ start: Int, _ end: Int) -> String {
      String(decoding: text[start..<end], as: UTF8.self)
    }
    // By characters as people count them, so that no accent is parted from its letter; whole words,
    // where there are blanks between them.
    let left = string(0, range.start)
    var before = left.suffix(width)
    if before.startIndex > left.startIndex, !isBlank(left[left.index(before: before.startIndex)]),
      let blank = before.firstIndex(where: isBlank)
    {
      before = before[left.index(after: blank)...]
    }
    let right = string(range.end, text.count)
    var after = right.prefix(width)
    if after.endIndex < right.endIndex, !isBlank(right[after.endIndex]),
      let blank = after.lastIndex(where: isBlank)
    {
      after = after[..<blank]
    }
    return KwicLine(
      id: id,
      label: label,
      before: String(before),
      match: string(range.start, range.end),
      after: String(after),
    )
  }

  private static func isBlank(_ character: Character) -> Bool { character.isWhitespace }
}

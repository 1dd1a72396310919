// SPDX-License-Identifier: GPL-2.0-or-later

/// A text that is no document: a line, a query, a block of notes that someone has pasted.
package struct StandaloneText {
  /// Its citations in their order.
  package private(set) var citations: [Citation]
  private var notes: [Note] = []

  /// Notes that start with their number (`⁶`, `[2]`, `13.`) are told apart, so that `Id.` and
  /// `supra` lead from one to another.
  package init(_ text: String, _ context: CitationScanner.Context = .init()) {
    var scanner = CitationScanner(context)
    let bytes = Array(text.utf8)
    citations = scanner.scan(bytes, in: ByteRange(0, bytes.count))
    for index in citations.indices { scanner.complete(&citations[index]) }
    guard citations.contains(where: { $0.kind.isReference }) else { return }
    var document = StandaloneText.document(bytes, citations, scanner.noteStarts())
    NoteResolver.resolve(&document)
    citations = document.citations
    notes = document.notes
  }

  /// Where a reference leads: `note:5`, or the normal form of a source in its own note; nil for a
  /// citation that is no reference and for one that leads nowhere.
  package func target(of citation: Citation) -> String? {
    guard citation.kind.isReference, let resolution = citation.resolution else { return nil }
    if let note = resolution.note, citation.place != .note(note), !notes[note].number.isEmpty {
      return "note:\(notes[note].number)"
    }
    return resolution.target
  }

  /// What stands before the first note is one more note, without a number: `Id.` leads there too.
  private static func document(
    _ text: [UInt8],
    _ citations: [Citation],
    _ starts: [CitationScanner.NoteStart],
  ) -> Document {
    var document = Document()
    document.text = text
    document.citations = citations
    var starts = starts
    if starts.first?.at ?? 1 > 0 { starts.insert(.init(number: 0, at: 0), at: 0) }
    var next = 0
    for (index, start) in starts.enumerated() {
      let end = index + 1 < starts.count ? starts[index + 1].at : text.count
      var note = Note(
        number: start.number == 0 ? "" : "\(start.number)",
        locator: "",
        text: ByteRange(start.at, end),
        lines: 0..<0,
        paragraph: nil,
      )
      let first = next
      while next < citations.count, citations[next].range.start < end { next += 1 }
      note.citations = first..<next
      for citation in note.citations { document.citations[citation].place = .note(index) }
      document.notes.append(note)
    }
    return document
  }
}

extension CitationScanner {
  struct NoteStart {
    var number: Int
    /// Offset in bytes.
    var at: Int
  }

  /// Where notes start in the text that was scanned last.
  func noteStarts() -> [NoteStart] {
    var starts: [NoteStart] = []
    for index in tokens.indices {
      guard let number = noteNumber(at: index, after: starts.last?.number) else { continue }
      starts.append(NoteStart(number: number, at: Int(tokens[index].lower)))
    }
    return starts
  }

  private func noteNumber(at index: Int, after last: Int?) -> Int? {
    let token = tokens[index]
    let isAtStart = token.flags.contains(.lineStart)
    if token.shape == .superscript { return isAtStart ? Int(token.value) : nil }
    if token.word == .leftBracket, isAtStart, word(index + 2) == .rightBracket {
      return plainNumber(index + 1)
    }
    guard let number = plainNumber(index), isAtStart || number == (last ?? -1) + 1 else {
      return nil
    }
    let next = skipping(.period, from: index + 1)
    let endsBefore =
      index == 0 || isAtStart || word(index - 1) == .period || word(index - 1) == .id
      || word(index - 1) == .ibid
    guard endsBefore, isSpaced(next), isCapital(next) else { return nil }
    // Without its full stop a number starts a note only before `Ibid.` or in a sequence.
    return next > index + 1 || last != nil || word(next) == .ibid || word(next) == .id
      ? number : nil
  }
}

// SPDX-License-Identifier: GPL-2.0-or-later

import Documents
import Wire

/// What can be wrong with a snippet.
enum SnippetFault: Hashable, CustomStringConvertible {
  case notVerbatim
  case outOfOrder
  case tooLong
  case cut(String)
  case wrongEllipsis
  case missingNote(String)
  case strayNote(String)
  case wrongNote(String)

  var description: String {
    switch self {
    case .notVerbatim: "not a slice of the paragraph"
    case .outOfOrder: "fragments out of order"
    case .tooLong: "longer than anybody wants to read"
    case .cut(let what): "cuts a \(what)"
    case .wrongEllipsis: "an ellipsis too many or too few"
    case .missingNote(let number): "lacks note \(number)"
    case .strayNote(let number): "has note \(number), whose marker is not shown"
    case .wrongNote(let number): "another text for note \(number)"
    }
  }

  static func all(
    in hit: Hit,
    of record: ParagraphRecord,
    notes: [NoteRecord],
  ) -> [SnippetFault] {
    let text = Array(record.text.utf8)
    let fragments = hit.snippet.fragments
    var faults: [SnippetFault] = []
    var last = 0
    for (index, fragment) in fragments.enumerated() {
      let span = fragment.span
      guard span.lowerBound >= last, span.upperBound <= text.count, !span.isEmpty else {
        return faults + [.outOfOrder]
      }
      last = span.upperBound
      let joined = Array(fragment.runs.map(\.text).joined().utf8)
      if joined != Array(text[span]) { faults.append(.notVerbatim) }
      if index >= 3 { faults.append(.outOfOrder) }
    }
    let border = Border(record.text)
    for fragment in fragments {
      faults += [fragment.span.lowerBound, fragment.span.upperBound].flatMap(border.cuts)
    }
    let characters = fragments.flatMap(\.runs).map(\.text.unicodeScalars.count).reduce(0, +)
    if characters > 700 + border.longestCitation { faults.append(.tooLong) }
    let before = fragments.first.map { !isBlank(text[..<$0.span.lowerBound]) } ?? false
    let after = fragments.last.map { !isBlank(text[$0.span.upperBound...]) } ?? false
    if before != hit.snippet.cutBefore || after != hit.snippet.cutAfter {
      faults.append(.wrongEllipsis)
    }
    return faults + noteFaults(hit, record, notes)
  }

  private static func noteFaults(
    _ hit: Hit,
    _ record: ParagraphRecord,
    _ notes: [NoteRecord],
  ) -> [SnippetFault] {
    var faults: [SnippetFault] = []
    let shown = record.markers.filter { marker in
      hit.snippet.fragments.contains { fragment in
        (fragment.span.lowerBound < marker.at && marker.at <= fragment.span.upperBound)
          || (marker.at == 0 && fragment.span.lowerBound == 0)
      }
    }
    for marker in shown where notes.contains(where: { $0.number == marker.number }) {
      if !hit.notes.contains(where: { $0.number == marker.number }) {
        faults.append(.missingNote(marker.number))
      }
    }
    for note in hit.notes {
      let isShown = shown.contains { $0.number == note.number && $0.at == note.at }
      let matches = note.runs?.contains(where: \.marked) ?? false
      if !isShown, !matches { faults.append(.strayNote(note.number)) }
      let texts = notes.filter { $0.number == note.number }.map(\.text)
      let joined = note.runs?.map(\.text).joined() ?? note.text
      if !texts.contains(note.text) || joined != note.text {
        faults.append(.wrongNote(note.number))
      }
    }
    return faults
  }

  private static func isBlank(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.allSatisfy { $0 <= 0x20 }
  }
}

/// Where a text must not be cut, seen from the text alone.
private struct Border {
  private let text: [UInt8]
  private let extents: [ByteRange]
  private let characters: Set<Int>

  init(_ string: String) {
    text = Array(string.utf8)
    var scanner = CitationScanner()
    extents = scanner.scan(text, in: ByteRange(0, text.count)).map(\.extent)
    var offset = 0
    var characters: Set<Int> = [0]
    for character in string {
      offset += character.utf8.count
      characters.insert(offset)
    }
    self.characters = characters
  }

  var longestCitation: Int { extents.map(\.count).max() ?? 0 }

  func cuts(_ place: Int) -> [SnippetFault] {
    guard place > 0, place < text.count else { return [] }
    var faults: [SnippetFault] = []
    if !characters.contains(place) { faults.append(.cut("character")) }
    if let extent = extents.first(where: { $0.start < place && place < $0.end }) {
      faults.append(.cut("citation: \(String(decoding: text[extent.indices], as: UTF8.self))"))
    }
    if isLetter(text[place - 1]), isLetter(text[place]) { faults.append(.cut("word")) }
    if cutsAbbreviation(place) { faults.append(.cut("abbreviation")) }
    return faults
  }

  private func isLetter(_ byte: UInt8) -> Bool {
    (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A || (0x30...0x39).contains(byte)
  }

  /// A number behind a word that announces one.
  private func cutsAbbreviation(_ place: Int) -> Bool {
    var end = place
    while end > 0, text[end - 1] <= 0x20 { end -= 1 }
    var next = place
    while next < text.count, text[next] <= 0x20 { next += 1 }
    guard next < text.count, (0x30...0x39).contains(text[next]), end > 0, text[end - 1] == 0x2E
    else { return false }
    let word = text[..<(end - 1)].reversed().prefix { isLetter($0) }.reversed()
    let small = String(decoding: word.map { $0 | 0x20 }, as: UTF8.self)
    return ["para", "paras", "art", "arts", "no", "nos", "sec", "sect", "vol", "pp", "doc"]
      .contains(small)
  }
}

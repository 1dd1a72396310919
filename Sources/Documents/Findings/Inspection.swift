// SPDX-License-Identifier: GPL-2.0-or-later

/// Looks a document over for what an editor should know.
struct Inspection {
  private let document: Document
  /// The numbers of the notes whose markers stand in the title.
  private let titleMarkers: [Int32]

  /// Findings of the document beside those that were noted while it was read.
  static func findings(
    of document: Document,
    noted: FindingList,
    titleMarkers: [Int32],
  ) -> [Finding] {
    var list = noted
    let inspection = Inspection(document: document, titleMarkers: titleMarkers)
    inspection.inspectNumbers(&list)
    inspection.inspectParagraphs(&list)
    inspection.inspectNotes(&list)
    inspection.inspectReferences(&list)
    DateInspection.run(document, &list)
    return list.finish()
  }

  private func line(_ lines: Range<Int>) -> Int {
    lines.isEmpty ? 0 : Int(document.lines[lines.lowerBound].first)
  }

  private func excerpt(_ range: ByteRange) -> String {
    Excerpt.of(document.text, range.start, range.end)
  }

  // MARK: Numbers

  private func inspectNumbers(_ list: inout FindingList) {
    var previous: [Int] = []
    var parts: [Int] = []
    var section: Int?
    var seen: Set<String> = []
    var ledIn = false
    for paragraph in document.paragraphs {
      if paragraph.section != section {
        section = paragraph.section
        seen.removeAll(keepingCapacity: true)
      }
      // A list below a line of its own counts anew.
      if ledIn, paragraph.number == "1" { seen.removeAll(keepingCapacity: true) }
      ledIn = paragraph.number == nil
      guard paragraph.kind == .paragraph, paragraph.parent == nil, let number = paragraph.number
      else { continue }
      guard Self.readParts(of: number, into: &parts) else { continue }
      let at = line(paragraph.lines)
      if !seen.insert(number).inserted {
        list.add(
          .numberTwice,
          line: at,
          "\(number) is printed twice",
          excerpt: excerpt(paragraph.text),
        )
      } else if let missing = gap(from: previous, to: parts) {
        list.add(
          .numberGap,
          line: at,
          "\(missing) before \(number)",
          excerpt: excerpt(paragraph.text),
        )
      } else if goesBack(from: previous, to: parts, paragraph) {
        list.add(
          .numberBack,
          line: at,
          "\(number) after \(previous.map(String.init).joined(separator: "."))",
          excerpt: excerpt(paragraph.text),
        )
      }
      swap(&previous, &parts)
    }
  }

  /// `7.2.1` as numbers; false for what is printed otherwise.
  private static func readParts(of number: String, into parts: inout [Int]) -> Bool {
    parts.removeAll(keepingCapacity: true)
    var value = 0
    var suffixed = false
    for byte in number.utf8 {
      if byte == 0x2E {
        parts.append(value)
        value = 0
        suffixed = false
      } else if byte.isDigit, !suffixed {
        value = min(value * 10 + Int(byte - 0x30), 999_999)
      } else {
        suffixed = true
      }
    }
    parts.append(value)
    return !parts.contains(0)
  }

  /// What is missing between two numbers, in words; nil when nothing is.
  private func gap(from previous: [Int], to next: [Int]) -> String? {
    guard !previous.isEmpty, next.lexicographicallyPrecedes(previous) == false else { return nil }
    var shared = 0
    while shared < previous.count, shared < next.count, previous[shared] == next[shared] {
      shared += 1
    }
    guard shared < next.count else { return nil }
    let first = shared < previous.count ? previous[shared] + 1 : 1
    let prefix = next[..<shared].map { "\($0)." }.joined()
    guard next[shared] > first else {
      // `4.2` after `3.1`: the first of its own series is missing.
      guard shared + 1 < next.count, shared < previous.count, next[shared + 1] > 1 else {
        return nil
      }
      let missing = next[...shared].map { "\($0)." }.joined() + "1"
      return "\(missing) is missing"
    }
    let last = next[shared] - 1
    return last == first
      ? "\(prefix)\(first) is missing" : "\(prefix)\(first) to \(prefix)\(last) are missing"
  }

  /// Whether the numbering goes back within its section.
  private func goesBack(from previous: [Int], to next: [Int], _ paragraph: Paragraph) -> Bool {
    guard !previous.isEmpty, next.lexicographicallyPrecedes(previous) else { return false }
    guard let section = paragraph.section else { return next != [1] }
    // The first of a section may begin anew.
    return document.sections[section].heading.start < paragraph.text.start
      && next.first != 1
  }

  // MARK: Paragraphs

  private func inspectParagraphs(_ list: inout FindingList) {
    let text = document.text.span
    for (index, paragraph) in document.paragraphs.enumerated() {
      let range = paragraph.text
      let at = line(paragraph.lines)
      if paragraph.joined {
        let rest = document.lines[paragraph.lines].dropFirst().map { "\($0.first)" }
        list.add(
          .joined,
          line: at,
          "goes on in line \(rest.joined(separator: ", "))",
          excerpt: excerpt(range),
        )
      }
      if range.count > 8000 {
        list.add(.veryLong, line: at, "\(range.count) bytes", excerpt: excerpt(range))
      }
      guard paragraph.kind == .paragraph || paragraph.kind == .front else { continue }
      let begins = Visible.beginning(text, range.start, range.end)
      if begins == .lower, paragraph.number == nil {
        list.add(.beginsOpen, line: at, excerpt: excerpt(range))
      }
      let leadsOn =
        index + 1 < document.paragraphs.count && document.paragraphs[index + 1].parent == index
      if hasGluedDigit(text, range) {
        list.add(
          .gluedDigit,
          line: Int(document.lines[paragraph.lines].last?.last ?? 0),
          excerpt: Excerpt.end(of: document.text, range.start, range.end),
        )
      } else if paragraph.kind == .paragraph, range.count > 100, begins != .address, !leadsOn,
        endsOpen(text, range)
      {
        list.add(
          .endsOpen,
          line: Int(document.lines[paragraph.lines].last?.last ?? 0),
          excerpt: Excerpt.end(of: document.text, range.start, range.end),
        )
      }
    }
  }

  /// Whether text ends without a mark, and is no list whose items have none.
  private func endsOpen(_ text: Span<UInt8>, _ range: ByteRange) -> Bool {
    switch Visible.ending(text, range.start, range.end) {
    case .terminal, .colon, .semicolon: return false
    case .open, .comma, .hyphen: break
    }
    var at = range.end - 1
    while at > range.start {
      if text[at] == 0x0A { return false }
      at -= 1
    }
    return true
  }

  /// `… in Peru.3`
  private func hasGluedDigit(_ text: Span<UInt8>, _ range: ByteRange) -> Bool {
    var at = range.end
    while at > range.start, text[at - 1].isDigit, range.end - at < 3 { at -= 1 }
    guard at < range.end, at - 2 > range.start, text[at - 1] == 0x2E else { return false }
    return text[at - 2].isLower || text[at - 2] == 0x29
  }

  // MARK: Notes

  private func inspectNotes(_ list: inout FindingList) {
    for paragraph in document.paragraphs {
      var last = 0
      for marker in document.markers[paragraph.markers] {
        if marker.note == nil {
          list.add(
            .noteMissing,
            line: line(paragraph.lines),
            "marker \(marker.number) has no note",
            excerpt: Excerpt.end(of: document.text, paragraph.text.start, Int(marker.at)),
          )
        }
        let number = Int(marker.number) ?? 0
        if number < last {
          list.add(
            .markerOrder,
            line: line(paragraph.lines),
            "marker \(number) after \(last)",
            excerpt: Excerpt.end(of: document.text, paragraph.text.start, Int(marker.at)),
          )
        }
        last = number
      }
    }
    for section in document.sections where !section.markers.isEmpty {
      list.add(.markerInHeading, line: line(section.lines), excerpt: excerpt(section.heading))
    }
    var numbers: [String: Int] = [:]
    for note in document.notes { numbers[note.number, default: 0] += 1 }
    for note in document.notes where note.paragraph == nil && note.section == nil {
      if let number = Int32(note.number), titleMarkers.contains(number) { continue }
      let twice = numbers[note.number, default: 0] > 1
      list.add(
        twice ? .noteTwice : .markerMissing,
        line: line(note.lines),
        "note \(note.number)",
        excerpt: excerpt(note.text),
      )
    }
  }

  // MARK: References

  private func inspectReferences(_ list: inout FindingList) {
    for note in document.notes {
      guard let resolution = note.resolution else { continue }
      switch resolution.certainty {
      case .certain, .probable: break
      case .ambiguous:
        list.add(
          .ambiguousReference,
          line: line(note.lines),
          "note \(note.number)",
          excerpt: excerpt(note.text),
        )
      case .broken:
        list.add(
          .brokenReference,
          line: line(note.lines),
          "note \(note.number)",
          excerpt: excerpt(note.text),
        )
      }
    }
  }
}

/// A few words of a text, for a person to recognise the place.
enum Excerpt {
  private static let length = 72

  static func of(_ text: [UInt8], _ start: Int, _ end: Int) -> String {
    guard end - start > length else { return plain(text, start, end) }
    var stop = start + length
    while stop > start, text[stop].isContinuation { stop -= 1 }
    return plain(text, start, stop) + "…"
  }

  static func end(of text: [UInt8], _ start: Int, _ end: Int) -> String {
    guard end - start > length else { return plain(text, start, end) }
    var from = end - length
    while from < end, text[from].isContinuation { from += 1 }
    return "…" + plain(text, from, end)
  }

  private static func plain(_ text: [UInt8], _ start: Int, _ end: Int) -> String {
    guard start < end else { return "" }
    return String(decoding: text[start..<end].map { $0 < 0x20 ? 0x20 : $0 }, as: UTF8.self)
  }
}

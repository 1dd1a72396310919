// SPDX-License-Identifier: GPL-2.0-or-later

/// Ties markers to notes and notes to the paragraphs that carry their markers.
enum NoteBinding {
  static func bind(_ document: inout Document, _ marks: [Cleaner.Mark]) {
    var byNumber: [Int32: [Int]] = [:]
    for index in document.notes.indices {
      if let number = Int32(document.notes[index].number) {
        byNumber[number, default: []].append(index)
      }
    }
    document.markers.reserveCapacity(marks.count)
    // Where the search for the next note of a number that recurs begins.
    var used: [Int32: Int] = [:]
    for mark in marks {
      let candidates = byNumber[mark.value] ?? []
      var note: Int?
      if candidates.count == 1 {
        note = candidates[0]
      } else if let next = candidates.dropFirst(used[mark.value] ?? 0).first {
        note = next
        used[mark.value, default: 0] += 1
      }
      document.markers.append(
        Marker(at: Int(mark.at), note: note, number: String(mark.value))
      )
    }
    own(&document)
  }

  /// Gives each paragraph and heading its run of markers, and each note the place of its first marker.
  private static func own(_ document: inout Document) {
    var marker = 0
    let markers = document.markers
    func run(_ range: ByteRange) -> Range<Int> {
      while marker < markers.count, markers[marker].at < range.lower { marker += 1 }
      let first = marker
      while marker < markers.count, markers[marker].at <= range.upper { marker += 1 }
      return first..<marker
    }
    var section = 0
    for index in document.paragraphs.indices {
      let range = document.paragraphs[index].text
      while section < document.sections.count,
        document.sections[section].heading.lower < range.lower
      {
        let found = run(document.sections[section].heading)
        document.sections[section].markers = found
        for at in found {
          if let note = markers[at].note, document.notes[note].paragraph == nil {
            document.notes[note].section = section
          }
        }
        section += 1
      }
      let found = run(range)
      document.paragraphs[index].markers = found
      for at in found {
        guard let note = markers[at].note, document.notes[note].paragraph == nil else { continue }
        document.notes[note].paragraph = index
      }
    }
    while section < document.sections.count {
      document.sections[section].markers = run(document.sections[section].heading)
      section += 1
    }
  }
}

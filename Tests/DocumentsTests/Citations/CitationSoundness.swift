// SPDX-License-Identifier: GPL-2.0-or-later

import Documents

/// What must hold of the citations of any text; the faults say what does not.
struct CitationSoundness {
  private(set) var faults: [String] = []

  /// The citations of a piece of text.
  init(_ citations: [Citation], of text: [UInt8]) {
    check(citations, of: text)
    for citation in citations { checkPrinting(citation) }
  }

  /// The citations of a document and where they lead.
  init(_ document: Document) {
    check(document.citations, of: document.text)
    for (index, note) in document.notes.enumerated() {
      for citation in document.citations[note.citations] { checkTarget(citation, index, document) }
    }
  }

  private mutating func check(_ citations: [Citation], of text: [UInt8]) {
    let whole = ByteRange(0, text.count)
    var last = 0
    for citation in citations {
      let (range, extent) = (citation.range, citation.extent)
      expect(range.start < range.end && whole.contains(range), "span", citation)
      expect(whole.contains(extent) && extent.contains(range), "extent", citation)
      expect(range.start >= last, "order", citation)
      last = range.start
      for end in [range.start, range.end] where end < text.count {
        expect(text[end] & 0xC0 != 0x80, "character cut", citation)
      }
      expect(!citation.normal.isEmpty && !citation.normal.hasSuffix(":"), "normal form", citation)
      expect(!citation.pinpoint.split(separator: ";").contains(""), "pinpoint", citation)
    }
  }

  /// What is printed is read back as itself.
  private mutating func checkPrinting(_ citation: Citation) {
    for style in CitationStyle.allCases {
      guard
        let text = Citation.printed(
          normal: citation.normal,
          pinpoint: citation.pinpoint,
          style: style,
        )
      else { continue }
      var scanner = CitationScanner()
      let read = scanner.scan(text)
      let isItself =
        read.count == 1 && read[0].normal == citation.normal
        && read[0].pinpoint == citation.pinpoint
      let found = read.map { "\($0.normal) \($0.pinpoint)" }
      expect(isItself, "\(style.rawValue) \(text) is read as \(found)", citation)
    }
  }

  /// Where a reference leads: to a note before it, an `infra` to one behind it, or nowhere.
  private mutating func checkTarget(_ citation: Citation, _ note: Int, _ document: Document) {
    guard let resolution = citation.resolution else { return }
    if resolution.certainty == .broken {
      expect(resolution.note == nil && resolution.target == nil, "broken has a target", citation)
    }
    guard let target = resolution.note else { return }
    guard document.notes.indices.contains(target) else {
      faults.append("no such note: \(citation.normal)")
      return
    }
    switch citation.kind {
    case .id: expect(target <= note, "Id. leads forward", citation)
    case .supra: expect(target < note, "supra leads forward", citation)
    case .infra: expect(target > note, "infra leads back", citation)
    default: break
    }
  }

  private mutating func expect(_ holds: Bool, _ fault: String, _ citation: Citation) {
    if !holds {
      faults.append("\(fault): \(citation.kind.rawValue) \(citation.normal) \(citation.pinpoint)")
    }
  }
}

// SPDX-License-Identifier: GPL-2.0-or-later

import Documents

/// What every reader of a document relies on, whatever the bytes were: the faults found.
///
/// The tests and the fuzzer share it.
struct Soundness {
  private(set) var faults: [String] = []
  private let document: Document
  private let lineCount: Int

  init(_ document: Document, of bytes: [UInt8]) {
    self.document = document
    // UTF-16 ends lines with the same byte, among others.
    lineCount = 1 + bytes.count { $0 == 0x0A || $0 == 0x0D }
    checkText()
    checkAddresses()
    checkOrder()
    for index in document.sections.indices { checkSection(index) }
    for index in document.paragraphs.indices { checkParagraph(index) }
    for index in document.notes.indices { checkNote(index) }
    for citation in document.citations { checkCitation(citation) }
    checkLines()
  }

  private mutating func expect(_ holds: Bool, _ fault: @autoclosure () -> String) {
    if !holds { faults.append(fault()) }
  }

  private mutating func checkText() {
    expect(String(validating: document.text, as: UTF8.self) != nil, "the text is no UTF-8")
    expect(
      !document.text.contains { $0 < 0x20 && $0 != 0x0A && $0 != 0x09 || $0 == 0x7F },
      "a control character is in the text",
    )
  }

  private mutating func checkAddresses() {
    let locators =
      document.sections.map(\.locator) + document.paragraphs.map(\.locator)
      + document.notes.map(\.locator)
    expect(Set(locators).count == locators.count, "an address is used twice")
    for locator in locators {
      expect(
        !locator.isEmpty && locator.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F },
        "the address “\(locator)” is not plain ASCII",
      )
    }
  }

  /// Paragraphs come in the order of the text, and no two pieces share a byte.
  private mutating func checkOrder() {
    let paragraphs = document.paragraphs.map(\.text)
    let others = document.sections.map(\.heading) + document.notes.map(\.text)
    for (one, next) in zip(paragraphs, paragraphs.dropFirst()) {
      expect(one.end <= next.start, "\(next) comes before \(one)")
    }
    let sorted = (paragraphs + others.filter { !$0.isEmpty }).sorted { $0.lower < $1.lower }
    for (one, next) in zip(sorted, sorted.dropFirst()) {
      expect(one.end <= next.start, "\(one) overlaps \(next)")
    }
  }

  private mutating func checkSection(_ index: Int) {
    let section = document.sections[index]
    checkRange(section.heading, "heading \(section.locator)")
    expect((section.parent ?? -1) < index, "section \(section.locator) comes before its parent")
    expect(section.level >= 1, "section \(section.locator) has no level")
    checkRun(section.lines, document.lines.count, "lines of \(section.locator)")
    checkMarkers(section.markers, section.heading, section.locator)
  }

  private mutating func checkParagraph(_ index: Int) {
    let paragraph = document.paragraphs[index]
    let name = paragraph.locator
    checkRange(paragraph.text, name)
    expect(!paragraph.text.isEmpty, "\(name) is empty")
    expect(!paragraph.label.isEmpty, "\(name) has no label")
    expect(!paragraph.lines.isEmpty, "\(name) has no line")
    expect(
      paragraph.section.map { document.sections.indices.contains($0) } ?? true,
      "\(name) is in no section",
    )
    expect((paragraph.parent ?? -1) < index, "\(name) comes before what it is part of")
    checkRun(paragraph.lines, document.lines.count, "lines of \(name)")
    checkRun(paragraph.sentences, document.sentences.count, "sentences of \(name)")
    checkRun(paragraph.citations, document.citations.count, "citations of \(name)")
    checkMarkers(paragraph.markers, paragraph.text, name)
    checkSentences(paragraph)
  }

  private mutating func checkSentences(_ paragraph: Paragraph) {
    var last = paragraph.text.start
    for sentence in document.sentences[paragraph.sentences] {
      checkRange(sentence, "sentence of \(paragraph.locator)")
      expect(sentence.start >= last, "the sentences of \(paragraph.locator) overlap")
      expect(!sentence.isEmpty, "a sentence of \(paragraph.locator) is empty")
      expect(sentence.end <= paragraph.text.end, "a sentence leaves \(paragraph.locator)")
      last = sentence.end
      for citation in document.citations[paragraph.citations]
      where citation.extent.overlaps(sentence) && !sentence.contains(citation.extent) {
        // Items of a list are sentences of their own, also where a citation goes through them.
        let crossesItems = document.text[citation.extent.indices].contains(0x0A)
        expect(crossesItems, "a sentence of \(paragraph.locator) cuts \(citation.normal)")
      }
    }
  }

  private mutating func checkNote(_ index: Int) {
    let note = document.notes[index]
    checkRange(note.text, note.locator)
    checkRun(note.lines, document.lines.count, "lines of \(note.locator)")
    expect(
      note.paragraph.map { document.paragraphs.indices.contains($0) } ?? true,
      "\(note.locator) is in no paragraph",
    )
    expect(
      note.section.map { document.sections.indices.contains($0) } ?? true,
      "\(note.locator) is in no section",
    )
  }

  private mutating func checkMarkers(_ run: Range<Int>, _ range: ByteRange, _ name: String) {
    checkRun(run, document.markers.count, "markers of \(name)")
    var last = range.start
    for marker in document.markers[run] {
      checkPlace(Int(marker.at), "marker of \(name)")
      expect(
        (last...range.end).contains(Int(marker.at)),
        "marker \(marker.number) stands outside \(name)",
      )
      expect(
        marker.note.map { document.notes.indices.contains($0) } ?? true,
        "marker \(marker.number) has a note that is none",
      )
      last = max(last, Int(marker.at))
    }
  }

  private mutating func checkCitation(_ citation: Citation) {
    checkRange(citation.range, "citation \(citation.normal)")
    checkRange(citation.extent, "extent of \(citation.normal)")
    expect(citation.extent.contains(citation.range), "\(citation.normal) leaves its extent")
    let place =
      switch citation.place {
      case .paragraph(let index): document.paragraphs[index].text
      case .note(let index): document.notes[index].text
      case .section(let index): document.sections[index].heading
      }
    expect(place.contains(citation.extent), "\(citation.normal) leaves its place")
  }

  private mutating func checkLines() {
    let lines = 1...Int32(lineCount)
    for range in document.lines {
      expect(
        range.first <= range.last && lines.contains(range.first) && lines.contains(range.last),
        "there are no lines \(range.first) to \(range.last)",
      )
    }
    for finding in document.findings where !finding.inSidecar {
      expect((0...lineCount).contains(finding.line), "\(finding.rule) in line \(finding.line)")
      expect(Rule.named(finding.rule) != nil, "\(finding.rule) is no rule")
    }
    for (one, next) in zip(document.dropped, document.dropped.dropFirst()) {
      expect(one.line <= next.line, "dropped lines out of order")
    }
  }

  private mutating func checkRange(_ range: ByteRange, _ name: @autoclosure () -> String) {
    expect(range.lower <= range.upper, "\(name()) ends before it begins")
    checkPlace(range.start, name())
    checkPlace(range.end, name())
  }

  /// A place is between two characters of the text.
  private mutating func checkPlace(_ place: Int, _ name: @autoclosure () -> String) {
    guard (0...document.text.count).contains(place) else {
      faults.append("\(name()) leaves the text")
      return
    }
    expect(
      place == document.text.count || document.text[place] & 0xC0 != 0x80,
      "\(name()) cuts a character",
    )
  }

  private mutating func checkRun(
    _ run: Range<Int>,
    _ count: Int,
    _ name: @autoclosure () -> String,
  ) {
    expect(run.lowerBound >= 0 && run.upperBound <= count, "\(name()) are not there")
  }
}

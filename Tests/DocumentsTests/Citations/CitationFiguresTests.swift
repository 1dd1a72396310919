// SPDX-License-Identifier: GPL-2.0-or-later

import Documents
import Platform
import TestSupport
import Testing
import Wire

/// The citations of whole documents, counted and printed.
@Suite(.enabled(if: SharedData.isPresent, Comment(rawValue: SharedData.absence)))
struct CitationFiguresTests {
  private static func document(_ name: String) throws -> Document {
    Document.read(try #require(SharedData.bytes("corpus/\(name).txt")))
  }

  private static func gold(_ name: String) throws -> [JSON] {
    let bytes = try #require(SharedData.bytes("gold/\(name).json"))
    return try #require(try JSON.parse(bytes)["citations"]?.array)
  }

  @Test
  func `every Id. and supra of the memorandum leads to its note`() throws {
    let memo = try Self.document("doj-domestic-violence-specialists-2020")
    let targets = [
      "6": "5", "9": "3", "14": "4", "18": "17", "19": "17", "21": "20", "22": "20", "26": "25",
      "35": "34", "36": "34", "37": "34", "38": "34",
    ]
    var led: [String: String] = [:]
    for note in memo.notes {
      for citation in memo.citations[note.citations] where [.id, .supra].contains(citation.kind) {
        led[note.number] = citation.resolution?.note.map { memo.notes[$0].number }
      }
    }
    print("memorandum: \(led.count { targets[$0.key] == $0.value }) of \(targets.count) resolved")
    #expect(led == targets)
  }

  @Test
  func `every recommendation of the report of Tajikistan has a place`() throws {
    let name = "tajikistan-upr-midterm-2014"
    let report = try Self.document(name)
    var placed: Set<String> = []
    for index in report.paragraphs.indices {
      let own = report.paragraphs[index].citations.map { report.citations[$0] }
      let carried = report.carriedCitations(ofParagraph: index).map { report.citations[$0] }
      placed.formUnion((own + carried).map(\.normal).filter { $0.hasPrefix("upr:") })
    }
    let printed = try Self.gold(name).filter { $0["kind"]?.string == "upr-rec" }
      .compactMap { $0["normal"]?.string?.split(separator: " ").last.map { "upr:\($0)" } }
    print("Tajikistan: \(placed.count) recommendations with a place, \(Set(printed).count) printed")
    #expect(placed == Set(printed))
    #expect(placed.count == 86)
  }

  @Test(arguments: ["CEDAW/C/LAO/Q/10", "CEDAW/C/LAO/RQ/10"])
  func `every citation of the list of issues and of its replies is found`(symbol: String) throws {
    let name = "laos-cedaw-death-penalty-2024"
    let report = try Self.document(name)
    var found: [ClosedRange<Int>] = []
    func add(_ lines: Range<Int>, _ citations: Range<Int>) {
      for citation in report.citations[citations] where citation.normal == "un:\(symbol)" {
        let ranges = report.lines[lines]
        guard let first = ranges.first, let last = ranges.last else { continue }
        found.append(Int(first.first)...Int(last.last))
      }
    }
    for section in report.sections { add(section.lines, section.citations) }
    for paragraph in report.paragraphs { add(paragraph.lines, paragraph.citations) }
    for note in report.notes { add(note.lines, note.citations) }
    let expected = try Self.gold(name).filter { $0["normal"]?.string == symbol }
      .compactMap { $0["line"]?.integer }
    var missed: [Int] = []
    for line in expected {
      if let index = found.firstIndex(where: { $0.contains(line) }) {
        found.remove(at: index)
      } else {
        missed.append(line)
      }
    }
    print("\(symbol): \(expected.count - missed.count) of \(expected.count)")
    #expect(missed == [])
  }

  /// A part of the decisions; all of them with `PINCITE_WHOLE=1`.
  @Test
  func `no sentence of the decisions ends inside a citation`() throws {
    let folder = try #require(SharedData.decisions)
    let names = try Files.names(in: folder).sorted { $0.bytes.lexicographicallyPrecedes($1.bytes) }
    let isWhole = CurrentProcess.environment("PINCITE_WHOLE") != nil
    var counts = (documents: 0, citations: 0, sentences: 0, cut: 0)
    for index in stride(from: 0, to: names.count, by: isWhole ? 1 : 60) {
      let document = Document.read(try Files.read(folder / names[index]).bytes)
      counts.documents += 1
      counts.citations += document.citations.count
      for paragraph in document.paragraphs {
        let extents = document.citations[paragraph.citations].map(\.extent)
        for sentence in document.sentences[paragraph.sentences] {
          counts.sentences += 1
          let cuts = extents.filter { $0.start < sentence.end && sentence.end < $0.end }
          counts.cut += cuts.count
          for cut in cuts { Issue.record("\(names[index]): \(document.string(cut))") }
        }
      }
    }
    print(
      "\(counts.documents) decisions, \(counts.citations) citations, \(counts.sentences) sentences, "
        + "\(counts.cut) ending inside a citation"
    )
    #expect(counts.citations > 0)
  }
}

// SPDX-License-Identifier: GPL-2.0-or-later

import Platform
import Search
import Wire

extension Verb {
  static let scan = Verb(
    name: "scan",
    group: .cite,
    operands: "",
    summary: "print the citations in each line of standard input",
    details: """
      For each citation: line, span, kind, normal form, pinpoint, where a reference leads, and the
      text. Spans are half-open and count UTF-16 units. With --json, one object for each line of
      input. A line that starts with { is {"text":…,"context":{"committee":…,"defined":{…}}}.
      """,
    flags: [.json],
    examples: [
      Example("pincite scan < footnotes.txt", "what a list of notes cites"),
      Example("echo 'CCPR/C/21/Rev.1/Add.13, para. 5' | pincite scan --json", "one object"),
    ],
    run: { call in
      try call.takesNoOperands()
      var reader = LineReader(.standardInput, limit: Scan.longestLine)
      var code = ExitCode.done
      var number = 0
      while let line = try reader.next() {
        number += 1
        do {
          let scan = try Scan(line: line)
          try call.has(.json) ? Console.print(json: scan) : scan.printRecords(line: number)
        } catch let error as JSONError {
          if call.has(.json) { try Console.print(json: Scan([])) }
          Console.say(
            "pincite: line \(number) starts with { and cannot be read: \(error.message); "
              + "give {\"text\":\"…\"}, or a line that starts otherwise"
          )
          code = .foundProblems
        }
      }
      return code
    },
  )
}

extension Scan {
  fileprivate static let longestLine = 64 << 20

  fileprivate init(line: LineReader.Line) throws {
    switch line {
    case .text(let bytes): self.init(try ScanRequest(line: bytes))
    case .tooLong(let limit): throw JSONError("it is longer than \(limit >> 20) MiB")
    }
  }

  fileprivate func printRecords(line: Int) throws(SystemError) {
    var records = ""
    for citation in citations {
      let cells = [
        "\(line)", "\(citation.span.lowerBound)-\(citation.span.upperBound)", citation.kind,
        citation.normal, citation.pinpoint ?? "", citation.resolves ?? "", citation.text,
      ]
      records += cells.map { harmless($0, on: .record) }.joined(separator: "\t") + "\n"
    }
    if !records.isEmpty { try Console.print(records) }
  }
}

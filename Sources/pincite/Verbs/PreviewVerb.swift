// SPDX-License-Identifier: GPL-2.0-or-later

import Documents
import Platform
import Search
import Wire

extension Verb {
  static let preview = Verb(
    name: "preview",
    group: .edit,
    operands: "FILE",
    summary: "show how a file is read, and what looks wrong in it",
    details: """
      Each paragraph stands with its line, its address, the words for it, and its first words; with
      the markers in it, and whether it was joined across a page. Lines that are left out and
      findings stand in their place. A FILE of - reads standard input. Nothing is written.
      """,
    flags: [.only, .corpus] + Flag.printing,
    examples: [
      Example("pincite preview corpus/report.txt", "the outline of a document"),
      Example("pincite preview corpus/report.txt --only suspicious", "what to look at first"),
      Example("pincite preview - < report.txt", "before a file is added"),
    ],
    run: { call in
      let only = try call.choice(.only)
      let preview = try call.preview(of: call.operand())
      if only == nil {
        try call.present(preview)
      } else {
        try call.present(SuspiciousPreview(whole: preview))
      }
      return .done
    },
  )
}

extension Flag {
  fileprivate static let only = Flag(
    "only",
    choices: ["suspicious"],
    "only what was joined and what findings point to",
  )
}

extension Invocation {
  var corpusFolder: FilePath { FilePath(corpusPath) }

  fileprivate func preview(of name: String) throws -> Preview {
    guard name != "-" else {
      guard let bytes = try FileDescriptor.standardInput.readAll(limit: Self.largestFile) else {
        throw Failure.usage("standard input holds more than \(Self.largestFile >> 20) MiB")
      }
      let document = Document.read(bytes, card: Card(path: "stdin", sidecar: nil))
      let findings = document.findings.map { FindingRecord($0, file: "-") }
      return Preview(document, file: "-", source: bytes, findings: findings)
    }
    let (file, others) = try Corpus.file(at: FilePath(name), corpus: corpusFolder)
    let document = file.document()
    let findings =
      others.map { FindingRecord($0.finding, file: $0.file.description) }
      + document.findings.map { FindingRecord($0, file: file.file(of: $0).description) }
    return Preview(document, file: name, source: file.bytes, findings: findings)
  }

  private static let largestFile = 64 << 20
}

// SPDX-License-Identifier: GPL-2.0-or-later

import Documents
import Platform
import Search
import Wire

extension Verb {
  static let check = Verb(
    name: "check",
    group: .edit,
    operands: "[FILE…]",
    summary: "say what parsed badly, and what to do about it",
    details: """
      Reads the corpus, or only the files named, and writes nothing. Ends with 6 when there is an
      error, with --strict also for a warning. Notes tell what was put right while reading; they
      are counted, and listed on request. A finding that is as it should be is quieted in the
      sidecar of its document: "Accept: CODE LINE reason".

      \(rules)
      """,
    flags: [.strict, .notes, .format, .corpus] + Flag.printing,
    examples: [
      Example("pincite check", "the whole corpus"),
      Example("pincite check corpus/report.txt --notes", "one file, with what was put right"),
      Example("pincite check --strict --format gcc", "for continuous integration and editors"),
    ],
    run: { call in
      let report = try CheckRun(call).report
      let format = try call.choice(.format)
      if format != nil {
        try Console.print(report.compilerLines)
      } else {
        let json = call.has(.json) || call.has(.ndjson)
        try call.present(call.has(.notes) || json ? report : report.withoutNotes)
      }
      let failed = report.errors > 0 || call.has(.strict) && report.warnings > 0
      return failed ? .foundProblems : .done
    },
  )

  /// The codes by family, each with what it means and the remedy.
  private static var rules: String {
    Rule.families.map { letters, name in
      let rows = Rule.all.filter { $0.code.prefix { !$0.isNumber } == letters }
      return "\(name.prefix(1).uppercased())\(name.dropFirst()):\n"
        + rows.map { rule in
          "  \(padded(rule.code, to: 7)) \(padded(rule.severity.rawValue, to: 8)) \(rule.meaning)\n"
            + "                   \(rule.remedy)\n"
        }.joined()
    }.joined(separator: "\n")
  }
}

extension Flag {
  fileprivate static let strict = Flag("strict", "end with 6 for a warning too")
  fileprivate static let notes = Flag("notes", "list notes too")
  fileprivate static let format = Flag(
    "format",
    choices: ["gcc"],
    "FILE:LINE:1: SEVERITY: MESSAGE, as compilers write",
  )
}

/// Reads documents one after the other and gathers what is found.
private struct CheckRun {
  private(set) var report = CheckReport(
    findings: [],
    errors: 0,
    warnings: 0,
    notes: 0,
    documents: 0,
  )

  init(_ call: Invocation) throws {
    if call.operands.isEmpty {
      try checkCorpus(call.corpusFolder)
    } else {
      for name in call.operands { try checkOne(FilePath(name), call) }
    }
  }

  private mutating func checkOne(_ path: FilePath, _ call: Invocation) throws {
    if try Files.status(of: path)?.kind == .folder {
      try checkCorpus(path)
      return
    }
    guard try Files.status(of: path) != nil else { throw Failure.usage("\(path) does not exist") }
    do throws(FileReadError) {
      let (file, others) = try Corpus.file(at: path, corpus: call.corpusFolder)
      for other in others { add(other.finding, other.file) }
      check(file, in: nil)
    } catch {
      add(Corpus.finding(for: error), path)
    }
  }

  private mutating func checkCorpus(_ folder: FilePath) throws {
    guard try Files.status(of: folder)?.kind == .folder else {
      throw Failure.usage(
        "there is no folder of documents at \(folder)",
        hint: "name one: --corpus DIR",
      )
    }
    let corpus = try Corpus(at: folder)
    guard !corpus.entries.isEmpty || !corpus.findings.isEmpty else {
      throw Failure.usage(
        "there is no document in \(folder)",
        hint: "documents are files that end in .txt or .md",
      )
    }
    for found in corpus.findings { add(found.finding, folder / found.file) }
    for entry in corpus.entries {
      do throws(FileReadError) {
        check(try corpus.load(entry), in: folder)
      } catch {
        add(Corpus.finding(for: error), folder / entry.path)
      }
    }
    report.findings.sort { ($0.file, $0.line, $0.rule) < ($1.file, $1.line, $1.rule) }
  }

  private mutating func check(_ file: CorpusFile, in folder: FilePath?) {
    report.documents += 1
    for finding in file.document().findings {
      let path = file.file(of: finding)
      add(finding, folder.map { $0 / path } ?? path)
    }
  }

  private mutating func add(_ finding: Finding, _ file: FilePath) {
    report.findings.append(FindingRecord(finding, file: file.description))
    switch finding.severity {
    case .error: report.errors += 1
    case .warning: report.warnings += 1
    case .note: report.notes += 1
    }
  }
}

extension CheckReport {
  fileprivate var withoutNotes: CheckReport {
    var report = self
    report.findings.removeAll(where: \.isNote)
    return report
  }

  /// One line a finding, as editors and build logs read it.
  fileprivate var compilerLines: String {
    findings.reduce(into: "") { text, finding in
      let place = "\(finding.file):\(Swift.max(finding.line, 1)):1"
      text += harmless(
        "\(place): \(finding.severity): \(finding.message) [\(finding.rule)]",
        on: .record,
      )
      text += "\n"
    }
  }
}

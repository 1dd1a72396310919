// SPDX-License-Identifier: GPL-2.0-or-later

import Platform
import Search
import Wire

extension Verb {
  static let index = Verb(
    name: "index",
    group: .edit,
    operands: "",
    summary: "build what changed in the corpus and publish it",
    details: """
      Reads the documents of the corpus, builds the shards that hold a new or changed one, and \
      publishes the result as a new generation. Readers keep the old one until it is complete; \
      an interrupted run changes nothing.
      """,
    flags: [
      .corpus, .index, .full, .rehash, .dryRun, .strict, .stage, .yes, .keep, .threads,
    ] + Flag.printing,
    examples: [
      Example("pincite index", "index what changed"),
      Example("pincite index --strict --stage", "for a reviewed corpus: check, then publish"),
    ],
    run: { call in
      try call.takesNoOperands()
      let report = try call.index()
      try call.present(report)
      let problems = report.findings.errors + report.findings.warnings
      return call.has(.strict) && problems > 0 ? .foundProblems : .done
    },
  )
}

extension Flag {
  fileprivate static let full = Flag("full", "build everything anew")
  fileprivate static let rehash = Flag(
    "rehash",
    "read every file, even if its times are as before",
  )
  fileprivate static let dryRun = Flag("dry-run", "say what would be done, and do nothing")
  fileprivate static let strict = Flag(
    "strict",
    "publish nothing while there are errors or warnings",
  )
  fileprivate static let stage = Flag(
    "stage",
    "build, and leave it to \"pincite publish\" to make it live",
  )
  static let yes = Flag("yes", "do it without asking")
  fileprivate static let keep = Flag("keep", value: "N", "how many generations stay (5)")
  fileprivate static let threads = Flag("threads", value: "N", "how many to build on (one a core)")
}

extension Invocation {
  func index() throws -> IndexReport {
    var options = IndexOptions(corpus: FilePath(corpusPath), index: FilePath(indexPath))
    options.full = has(.full)
    options.rehash = has(.rehash)
    options.dryRun = has(.dryRun)
    options.strict = has(.strict)
    options.stage = has(.stage)
    options.acceptsLoss = has(.yes)
    if let keep = try integer(.keep, in: 1...1000) { options.keep = keep }
    if let threads = try integer(.threads, in: 1...256) { options.threads = threads }
    return try build(options)
  }

  private func build(_ options: IndexOptions) throws -> IndexReport {
    let progress = has(.quiet) ? nil : BuildProgress()
    let control = BuildControl { progress?.show($0) }
    let interruption = Interruption()
    let asJSON = has(.json)
    let result = try interruption.during(cancel: control.cancel) {
      Result { () throws(IndexError) in
        try Indexer(options, control: control).run { error in
          progress?.end()
          let failure = Failure(error)
          Main.report(failure, asJSON: asJSON)
          CurrentProcess.exitAtOnce(failure.exit.rawValue)
        }
      }
    }
    progress?.end()
    do {
      return try result.get()
    } catch {
      guard error.kind == .interrupted, let signal = interruption.signal else {
        throw Failure(error)
      }
      Console.say("pincite: \(error.message)")
      signal.endProcess()
    }
  }
}

extension Failure {
  init(_ error: IndexError) {
    switch error.kind {
    case .unconfirmed: self.init(.unconfirmed, "unconfirmed", error.message, hint: error.hint)
    case .findings: self.init(.foundProblems, "findings", error.message, hint: error.hint)
    case .interrupted: self.init(.interrupted, "interrupted", error.message, hint: error.hint)
    case .locked: self.init(.index, "locked", error.message, hint: error.hint)
    default: self.init(error.reply)
    }
  }
}

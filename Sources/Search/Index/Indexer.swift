// SPDX-License-Identifier: GPL-2.0-or-later

import Documents
import Platform
package import Wire
import Xapian

/// Builds what changed in a corpus and publishes it as a new generation.
package struct Indexer: Sendable {
  let options: IndexOptions
  let control: BuildControl
  let store: GenerationStore
  private let start = MonotonicTime.now()

  package init(_ options: IndexOptions, control: BuildControl = BuildControl()) {
    self.options = options
    self.control = control
    store = GenerationStore(options.index)
  }

  /// `lastWords` are for a full disk, on which the library can end the process: it is called when what
  /// was built so far is removed.
  package func run(
    lastWords: (@Sendable (IndexError) -> Never)? = nil
  ) throws(IndexError) -> IndexReport {
    // Looked at before anything is made, so that a slip of the keyboard leaves nothing behind.
    let corpus = try corpus()
    if options.dryRun { return try finished(dryRun(corpus)) }
    do {
      return try write(corpus, lastWords)
    } catch  where error.kind == .inputOutput && error.hint == nil {
      throw IndexError(.inputOutput, error.message, hint: "the published index is unchanged")
    }
  }

  private func write(
    _ corpus: Corpus,
    _ lastWords: (@Sendable (IndexError) -> Never)?,
  ) throws(IndexError) -> IndexReport {
    var writer = try IndexWriter.begin(store)
    let swept = writer.swept
    if let lastWords { endInOrder(lastWords) }
    var report: IndexReport
    do {
      report = try publishChanges(of: corpus, writer)
    } catch {
      // The next writer would sweep it, but a full disk should be freed now.
      try? writer.sweep()
      throw error
    }
    report.swept = swept
    // What was published is published, even if an old generation cannot be removed; the next run
    // tries again.
    let gone = (try? writer.prune(keep: options.keep)) ?? []
    report.removedGenerations = gone.map { "\($0)" }
    return finished(report)
  }

  private func endInOrder(_ lastWords: @escaping @Sendable (IndexError) -> Never) {
    let root = store.root
    let work = store.build / Indexer.workName
    setLastWords { thrown in
      // Other threads may still be writing there, and then the first attempt fails.
      for _ in 0..<3 where Files.exists(work) { try? Files.removeTree(work) }
      lastWords(IndexError(thrown, about: "\(root)"))
    }
  }

  private static let workName: FilePath = "work"

  private func publishChanges(
    of corpus: Corpus,
    _ writer: borrowing IndexWriter,
  ) throws(IndexError) -> IndexReport {
    let last = try LastGeneration(store)
    let plan = try plan(corpus, since: last)
    try checkGuards(plan, last)
    let synonyms = try synonyms()
    guard let live = last.generation, plan.isUnchanged,
      live.head.files == (synonyms.map { [$0.file] } ?? [])
    else {
      return try build(plan, last, synonyms, in: try writer.buildFolder(Indexer.workName), writer)
    }
    var report = try self.report(plan, last, live)
    report.generation = live.name.number
    report.generationName = "\(live.name)"
    return report
  }

  private func finished(_ report: IndexReport) -> IndexReport {
    var report = report
    report.milliseconds = Int((MonotonicTime.now() - start) / 1_000_000)
    return report
  }

  func plan(_ corpus: Corpus, since last: LastGeneration) throws(IndexError) -> BuildPlan {
    control.update { $0.phase = .scanning }
    return try BuildPlan(
      corpus,
      since: last.canBeContinued ? last.manifest : nil,
      BuildPlan.Options(
        rehash: options.rehash,
        full: options.full,
        threads: options.threads,
        shardBytes: options.shardBytes,
      ),
    )
  }

  private func corpus() throws(IndexError) -> Corpus {
    let corpus: Corpus
    do {
      corpus = try Corpus(at: options.corpus)
    } catch {
      throw IndexError(
        .noCorpus,
        "the corpus folder cannot be read: \(error)",
        hint: "make it and put texts in it, or name another with --corpus",
      )
    }
    guard corpus.entries.isEmpty else { return corpus }
    throw IndexError(
      .noCorpus,
      "there is no document in \(options.corpus)",
      hint: "documents are files that end in .txt or .md; see \"pincite help index\"",
    )
  }

  /// The synonyms as a file of the generation; nil when the corpus has none.
  func synonyms() throws(IndexError) -> (file: Manifest.File, bytes: [UInt8])? {
    do {
      let path = options.corpus / FilePath(Synonyms.fileName)
      let bytes = try Files.read(path, limit: Corpus.fileLimit).bytes
      let file = Manifest.File(
        path: Synonyms.fileName,
        size: Int64(bytes.count),
        digest: XXHash64.digest(bytes.span),
      )
      return (file, bytes)
    } catch  where error.reason == .missing {
      return nil
    } catch {
      throw IndexError(error)
    }
  }

  // MARK: Guards

  /// A folder that is not mounted, or a file that lost its permissions, must not empty the search.
  private func checkGuards(_ plan: BuildPlan, _ last: LastGeneration) throws(IndexError) {
    guard !options.acceptsLoss, let manifest = last.manifest else { return }
    let lost = plan.refused.filter(manifest.holds)
    let (before, now) = (manifest.head.documents, plan.items.count)
    if let first = lost.first {
      let more = lost.count > 1 ? " and \(lost.count - 1) more" : ""
      throw IndexError(
        .unconfirmed,
        "\(first.file)\(more) cannot be read, and the live index has it: \(first.finding.message)"
          + "; the corpus has \(now) readable \(now == 1 ? "document" : "documents"), the live index"
          + " \(before)",
        hint: "mend it, or publish without it with --yes",
      )
    }
    if now * 2 < before {
      throw IndexError(
        .unconfirmed,
        "the corpus has \(now) \(now == 1 ? "document" : "documents"), the live index \(before)",
        hint: "is \(options.corpus) the right folder, and whole? publish it with --yes",
      )
    }
  }

  // MARK: Building

  private func build(
    _ plan: BuildPlan,
    _ last: LastGeneration,
    _ synonyms: (file: Manifest.File, bytes: [UInt8])?,
    in work: FilePath,
    _ writer: borrowing IndexWriter,
  ) throws(IndexError) -> IndexReport {
    let folder = work / "generation"
    let parts = work / "parts"
    try system { () throws(SystemError) in
      try checkSpace(plan)
      try Files.makeFolder(folder)
      try Files.makeFolder(parts)
    }
    let built = try buildShards(plan, parts: parts, destination: folder)
    var shards: [Manifest.Shard] = []
    var documents: [Manifest.Document] = []
    for (number, shard) in plan.shards.enumerated() {
      if let built = built[number] {
        shards.append(built.shard)
        documents += built.documents
      } else if let kept = last.generation {
        shards.append(try kept.linkShard(number, into: folder))
        documents += shard.items.compactMap(\.keptDocument)
      }
    }
    documents.sort { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
    let manifest = Manifest(
      versions: .current,
      number: try writer.nextNumber(),
      created: "\(Timestamp.now())",
      documents: documents,
      companions: plan.companions,
      shards: shards,
      files: synonyms.map { [$0.file] } ?? [],
    )
    try system { () throws(SystemError) in
      if let synonyms {
        try Files.write(
          synonyms.bytes,
          to: folder / FilePath(synonyms.file.path),
          synchronised: true,
        )
      }
      try Files.write(manifest.text, to: folder / Generation.manifestName, synchronised: true)
      try Files.write([], to: folder / Generation.leaseName, synchronised: true)
      try Files.removeTree(parts)
      try Files.synchronise(folder: folder)
    }
    return try check(manifest.head.name, plan, last, in: work, writer)
  }

  /// Opens what was built as a reader would, says what changed, and publishes it.
  private func check(
    _ name: GenerationName,
    _ plan: BuildPlan,
    _ last: LastGeneration,
    in work: FilePath,
    _ writer: borrowing IndexWriter,
  ) throws(IndexError) -> IndexReport {
    control.update { $0.phase = .checking }
    let folder = work / "generation"
    var report: IndexReport
    do {
      let generation = try Generation(name, at: folder)
      guard generation.head.paragraphs > 0 else { throw nothingToRead(work) }
      report = try self.report(plan, last, generation)
    }
    try control.checkCancellation()
    if options.strict, report.findings.errors + report.findings.warnings > 0 {
      try system { () throws(SystemError) in try Files.removeTree(work) }
      return report
    }
    control.update { $0.phase = .publishing }
    try writer.publish(folder, as: name, makeLive: !options.stage)
    report.generation = name.number
    report.generationName = "\(name)"
    report.published = !options.stage
    report.staged = options.stage
    // It is empty; if it stays, the next writer takes it away.
    try? Files.removeTree(work)
    return report
  }

  /// A corpus in which nothing can be read is as good as empty, and must not empty the search.
  private func nothingToRead(_ work: FilePath) -> IndexError {
    try? Files.removeTree(work)
    return IndexError(
      .noCorpus,
      "there is no document in \(options.corpus) that holds text",
      hint: "\"pincite check --corpus \(options.corpus)\" says what is wrong with each file",
    )
  }

  private func buildShards(
    _ plan: BuildPlan,
    parts: FilePath,
    destination: FilePath,
  ) throws(IndexError) -> [Int: BuiltShard] {
    let folder = options.corpus
    var shards: [(number: Int, items: [BuildItem])] = []
    for (number, shard) in plan.shards.enumerated() where !shard.isKept {
      let items = shard.items.map { item in
        BuildItem(size: item.size) { () throws(IndexError) in
          try ReadDocument(item, in: folder)
        }
      }
      shards.append((number, items))
    }
    let all = shards.flatMap(\.items)
    control.update { progress in
      progress.phase = .reading
      progress.totalDocuments = all.count
      progress.totalBytes = all.reduce(0) { $0 + $1.size }
    }
    let builder = ShardBuilder(shards, parts: parts, destination: destination, control: control)
    return try builder.run(threads: options.threads)
  }

  /// Less than this cannot be enough; what is needed is known only when it is built.
  private func checkSpace(_ plan: BuildPlan) throws(SystemError) {
    if try Files.freeSpace(at: store.root) < UInt64(clamping: plan.bytesToRead) * 2 {
      throw SystemError(call: "index", subject: "\(store.root)", code: .noSpace)
    }
  }

  // MARK: Reporting

  /// What differs between the last generation and one that was built, and what is wrong in it.
  private func report(
    _ plan: BuildPlan,
    _ last: LastGeneration,
    _ generation: Generation,
  ) throws(IndexError) -> IndexReport {
    let diff = try GenerationDiff(from: last, to: generation)
    var report = IndexReport(
      diff,
      documents: generation.head.documents,
      paragraphs: generation.head.paragraphs,
      shards: ShardCounts(
        built: plan.shards.count { !$0.isKept },
        kept: plan.shards.count { $0.isKept },
      ),
    )
    report.reason = options.full ? nil : last.objection
    report.bytes = Int(generation.head.bytes)
    report.metadataFiles = last.metadataFiles(unlike: plan.companions, generation.head.files.first)
    report.add(plan.findings)
    try report.add(generation)
    return report
  }

  func system<Value>(
    _ body: () throws(SystemError) -> Value
  ) throws(IndexError) -> Value {
    do {
      return try body()
    } catch {
      throw IndexError(error)
    }
  }
}

// SPDX-License-Identifier: GPL-2.0-or-later

import Documents
import Platform
import Wire

extension Indexer {
  /// What a build would do. Reads the documents that changed and writes nothing.
  func dryRun(_ corpus: Corpus) throws(IndexError) -> IndexReport {
    let last = try LastGeneration(store)
    let plan = try plan(corpus, since: last)
    let changed = try readChanged(plan)
    var documents: [Manifest.Document] = []
    for item in plan.items {
      if let read = changed[item.id] {
        documents.append(Manifest.Document(read))
      } else if let kept = item.keptDocument {
        documents.append(kept)
      }
    }
    let diff = try difference(last, documents, changed)
    var report = IndexReport(
      diff,
      documents: documents.count,
      paragraphs: documents.reduce(0) { $0 + $1.paragraphs },
      shards: ShardCounts(
        built: plan.shards.count { !$0.isKept },
        kept: plan.shards.count { $0.isKept },
      ),
    )
    report.dryRun = true
    report.metadataFiles = last.metadataFiles(unlike: plan.companions, try synonyms()?.file)
    report.reason = options.full ? nil : last.objection
    report.add(plan.findings)
    if let generation = last.generation {
      let unread = plan.items.filter { changed[$0.id] == nil }
      try report.add(generation, only: Set(unread.map(\.id)))
    }
    for item in plan.items {
      guard let read = changed[item.id] else { continue }
      report.add(
        read.document.findings.map {
          Corpus.FileFinding(file: $0.inSidecar ? item.sidecarPath : item.entry.path, finding: $0)
        }
      )
    }
    return report
  }

  private func readChanged(_ plan: BuildPlan) throws(IndexError) -> [String: ReadDocument] {
    let items = plan.items.filter { $0.unchanged == nil || options.full }
    let folder = options.corpus
    let read: [Result<ReadDocument?, IndexError>]
    do {
      read = try Workers.map(items.count, threads: options.threads) { index in
        Result { () throws(IndexError) in try ReadDocument(items[index], in: folder) }
      }
    } catch {
      throw IndexError(error)
    }
    var documents: [String: ReadDocument] = [:]
    for (item, result) in zip(items, read) { documents[item.id] = try result.get() }
    return documents
  }

  private func difference(
    _ last: LastGeneration,
    _ documents: [Manifest.Document],
    _ changed: [String: ReadDocument],
  ) throws(IndexError) -> GenerationDiff {
    let new = GenerationDiff.Side(documents: documents) { (id) throws(IndexError) in
      guard let read = changed[id] else { return [] }
      let records = DocumentRecords(read.document, file: read.source.path.bytes)
      return read.document.paragraphs.indices.map {
        GenerationDiff.Worded(records.paragraph($0))
      }
    }
    guard let generation = last.generation, let manifest = last.manifest else {
      let nothing = GenerationDiff.Side(documents: []) { (_) throws(IndexError) in [] }
      return try GenerationDiff(from: nothing, to: new, byContent: false)
    }
    let reader = try GenerationReader(generation)
    let old = GenerationDiff.Side(documents: manifest.documents) { (id) throws(IndexError) in
      try reader.wordedParagraphs(of: id)
    }
    return try GenerationDiff(from: old, to: new, byContent: false)
  }
}

// SPDX-License-Identifier: GPL-2.0-or-later

import Documents
import Platform
import Xapian

/// A document to be indexed: the size of its source, and how to read it.
struct BuildItem: Sendable {
  var size: Int
  /// Nil when the file is gone; then it is as if it had never been listed.
  var read: @Sendable () throws(IndexError) -> ReadDocument?
}

/// A shard that was built, checked and synchronised.
struct BuiltShard: Sendable {
  var shard: Manifest.Shard
  /// In the order of the shard: by id.
  var documents: [Manifest.Document]
}

/// Builds shards on several threads.
///
/// The documents of a shard are cut into batches of some five hundred paragraphs. Each becomes a
/// database of its own: the library's maps then stay within the cache of a core, and threads do not
/// meet. Who ends the last batch of a shard merges them into one.
final class ShardBuilder: Sendable {
  private struct Batch {
    var shard: Int
    var items: [BuildItem]
    var folder: FilePath
  }

  private struct State {
    var next = 0
    /// Batches not done yet, by shard.
    var remaining: [Int]
    /// By batch.
    var documents: [[Manifest.Document]]
    var built: [Int: BuiltShard] = [:]
    var failure: IndexError?
  }

  /// Source bytes of a batch: about five hundred paragraphs.
  private static let batchBytes = 3 << 17

  private let batches: [Batch]
  private let folders: [Int: (parts: [FilePath], destination: FilePath)]
  private let control: BuildControl
  private let state: Locked<State>

  /// Takes for each shard that is to be built its number and its documents, sorted by id; `parts`
  /// is an empty folder for the batches.
  init(
    _ shards: [(number: Int, items: [BuildItem])],
    parts: FilePath,
    destination: FilePath,
    control: BuildControl,
  ) {
    var batches: [Batch] = []
    var folders: [Int: (parts: [FilePath], destination: FilePath)] = [:]
    for (number, items) in shards {
      let name = Manifest.shardName(number)
      var own: [FilePath] = []
      for items in ShardBuilder.cut(items) {
        let folder = parts / FilePath("\(name).\(own.count)")
        batches.append(Batch(shard: number, items: items, folder: folder))
        own.append(folder)
      }
      folders[number] = (own, destination / FilePath(name))
    }
    let count = (shards.map(\.number).max() ?? -1) + 1
    var remaining = [Int](repeating: 0, count: count)
    for batch in batches { remaining[batch.shard] += 1 }
    self.batches = batches
    self.folders = folders
    self.control = control
    state = Locked(
      State(
        remaining: remaining,
        documents: Array(repeating: [], count: batches.count),
      )
    )
  }

  /// Batches of about the same size, an even number of them, so that two cores end together; at
  /// least one, since a shard without documents is a database too.
  private static func cut(_ items: [BuildItem]) -> [[BuildItem]] {
    let total = items.reduce(0) { $0 + $1.size }
    let count = total <= batchBytes ? 1 : (total / batchBytes + 1) / 2 * 2
    var batches: [[BuildItem]] = [[]]
    var bytes = 0
    for item in items {
      if bytes * count >= total * batches.count {
        batches.append([])
      }
      batches[batches.count - 1].append(item)
      bytes += item.size
    }
    return batches
  }

  /// Builds everything, on this thread and others; the shards by their numbers.
  func run(threads: Int) throws(IndexError) -> [Int: BuiltShard] {
    do {
      try Workers.run(min(threads, batches.count)) { self.work() }
    } catch {
      throw IndexError(error)
    }
    if let failure = state.withLock({ $0.failure }) { throw failure }
    return state.withLock { $0.built }
  }

  private func work() {
    var writer = EntryWriter()
    do {
      while let index = nextBatch() {
        let documents = try build(batches[index], with: &writer)
        if let shard = done(index, documents) { try finish(shard) }
      }
    } catch {
      state.withLock { state in
        if state.failure == nil { state.failure = error }
      }
    }
  }

  private func nextBatch() -> Int? {
    state.withLock { state in
      guard state.failure == nil, state.next < batches.count else { return nil }
      state.next += 1
      return state.next - 1
    }
  }

  /// Notes what a batch gave; the number of its shard when that was the last.
  private func done(
    _ batch: Int,
    _ documents: [Manifest.Document],
  ) -> Int? {
    state.withLock { state in
      let shard = batches[batch].shard
      state.documents[batch] = documents
      state.remaining[shard] -= 1
      return state.remaining[shard] == 0 ? shard : nil
    }
  }

  // MARK: Batches

  private func build(
    _ batch: Batch,
    with entries: inout EntryWriter,
  ) throws(IndexError) -> [Manifest.Document] {
    let folder = batch.folder.description
    var documents: [Manifest.Document] = []
    do {
      var writer = try Writer(creating: folder, keepsTermLists: false)
      for item in batch.items {
        try control.checkCancellation()
        guard let read = try item.read() else { continue }
        let records = DocumentRecords(read.document, file: read.source.path.bytes)
        let digests = try entries.add(records, to: &writer)
        documents.append(Manifest.Document(read, digests))
        control.update { progress in
          progress.documents += 1
          progress.bytes += item.size
          progress.paragraphs += read.document.paragraphs.count
        }
      }
      try entries.writeSpelling(to: &writer)
      try writer.commit()
      try writer.close()
    } catch let error as IndexError {
      throw error
    } catch let error as XapianError {
      throw IndexError(error, about: folder)
    } catch {
      throw IndexError(.inputOutput, "\(folder): \(error)")
    }
    return documents
  }

  // MARK: Shards

  private func finish(_ number: Int) throws(IndexError) {
    guard let (parts, destination) = folders[number] else { return }
    try control.checkCancellation()
    let documents = state.withLock { state in
      batches.indices.filter { batches[$0].shard == number }.flatMap { state.documents[$0] }
    }
    let entries = documents.reduce(documents.count) { $0 + $1.paragraphs }
    let shard = try ShardFiles.merge(parts, into: destination, entries: entries)
    state.withLock { $0.built[number] = BuiltShard(shard: shard, documents: documents) }
  }
}

extension Manifest.Document {
  init(_ read: ReadDocument, _ digests: EntryDigests) {
    self.init(read)
    content = digests.content.value
    text = digests.text.value
  }

  /// Without digests of content: it can only be compared by its files.
  init(_ read: ReadDocument) {
    let findings = read.document.findings
    self.init(
      id: read.document.card.id,
      source: read.source,
      paragraphs: read.document.paragraphs.count,
      content: 0,
      text: 0,
      metadata: read.metadata,
      errors: findings.count { $0.severity == .error },
      warnings: findings.count { $0.severity == .warning },
      notes: findings.count { $0.severity == .note },
    )
  }
}

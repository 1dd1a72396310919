// SPDX-License-Identifier: GPL-2.0-or-later

import Documents
import Platform

/// What a build has to do: which documents there are, which of them are as they were, and which
/// shards have to be built anew.
struct BuildPlan: Sendable {
  struct Item: Sendable {
    var entry: Corpus.Entry
    /// Of the file's bytes when the plan was made.
    var digest: SHA256.Digest
    var metadata: UInt64
    /// What the last generation holds of it, when neither the file nor its metadata changed.
    var unchanged: Manifest.Document?

    var id: String { entry.card.id }
    var size: Int { Int(clamping: entry.status.size) }

    var sidecarPath: FilePath { entry.sidecar?.path ?? entry.path }

    var source: Manifest.Input {
      Manifest.Input(path: entry.path, entry.status, digest: digest)
    }

    /// What the next manifest says of it when its shard is taken over: the file's times may be new.
    var keptDocument: Manifest.Document? {
      guard var document = unchanged else { return nil }
      document.source = source
      return document
    }
  }

  struct Shard: Sendable {
    var items: [Item]
    /// Whether the shard of this number in the last generation holds just this.
    var isKept: Bool
  }

  struct Options {
    /// Digest each file, whatever its times say.
    var rehash: Bool
    /// Take no shard over.
    var full: Bool
    var threads: Int
    /// Source bytes of a shard, on average.
    var shardBytes: Int
  }

  /// Sorted by the bytes of their ids.
  private(set) var items: [Item] = []
  private(set) var shards: [Shard] = []
  /// Sidecars and folder defaults.
  private(set) var companions: [Manifest.Input] = []
  /// About sidecars, and about files that are no documents.
  private(set) var findings: [Corpus.FileFinding]
  /// Files that are there and cannot be read.
  private(set) var unreadable: [Corpus.FileFinding] = []
  /// Whether every shard can be taken over, and none of the last generation is left over.
  private(set) var isUnchanged = false

  init(
    _ corpus: Corpus,
    since last: Manifest?,
    _ options: Options,
  ) throws(IndexError) {
    findings = corpus.findings
    var former: [FilePath: Manifest.Document] = [:]
    for document in last?.documents ?? [] { former[document.source.path] = document }
    try addItems(corpus, former, options)
    addCompanions(corpus)
    layOut(last, options)
  }

  /// Files and folders that are there and are not read, among them those that never were.
  var refused: [Corpus.FileFinding] {
    let rules: [Rule] = [.unreadable, .changing, .tooLarge, .link, .special]
    let codes = Set(rules.map(\.code))
    return findings.filter { codes.contains($0.finding.rule) }
  }

  var bytesToRead: Int {
    shards.reduce(0) { $1.isKept ? $0 : $0 + $1.items.reduce(0) { $0 + $1.size } }
  }

  // MARK: Documents

  private enum Digest: Sendable {
    case of(SHA256.Digest)
    case gone
    case unreadable(Finding)
  }

  /// Digests the files whose times differ from those of the last generation, on all cores.
  private mutating func addItems(
    _ corpus: Corpus,
    _ former: [FilePath: Manifest.Document],
    _ options: Options,
  ) throws(IndexError) {
    let entries = corpus.entries
    let pending = entries.indices.filter { index in
      options.rehash
        || former[entries[index].path]?.source.isUnchanged(entries[index].status) != true
    }
    let taken: [Digest]
    do {
      taken = try Workers.map(pending.count, threads: options.threads) { place in
        BuildPlan.digest(of: entries[pending[place]], in: corpus.folder)
      }
    } catch {
      throw IndexError(error)
    }
    let digests = Dictionary(uniqueKeysWithValues: zip(pending, taken))
    for (index, entry) in entries.enumerated() {
      let document = former[entry.path]
      switch (digests[index], document) {
      case (.of(let digest), _): add(entry, digest, document)
      case (nil, let document?): add(entry, document.source.digest, document)
      case (.unreadable(let finding), _):
        unreadable.append(Corpus.FileFinding(file: entry.path, finding: finding))
      case (.gone, _), (nil, nil): continue
      }
    }
    findings += unreadable
    items.sort { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
  }

  private mutating func add(
    _ entry: Corpus.Entry,
    _ digest: SHA256.Digest,
    _ former: Manifest.Document?,
  ) {
    let metadata = BuildPlan.metadata(of: entry)
    let isUnchanged =
      former?.id == entry.card.id && former?.metadata == metadata && former?.source.digest == digest
    items.append(
      Item(
        entry: entry,
        digest: digest,
        metadata: metadata,
        unchanged: isUnchanged ? former : nil,
      )
    )
  }

  private static func digest(of entry: Corpus.Entry, in folder: FilePath) -> Digest {
    let path = folder / entry.path
    // A file that only claims to be large, as a sparse one does, would take hours to read.
    if let refusal = refusal(of: path, size: entry.status.size) { return .unreadable(refusal) }
    var hash = SHA256()
    do {
      let status = try Files.readPieces(of: path) { hash.update($0) }
      return refusal(of: path, size: status.size).map(Digest.unreadable) ?? .of(hash.value)
    } catch  where error.reason == .missing {
      return .gone
    } catch {
      return .unreadable(Corpus.finding(for: error))
    }
  }

  private static func refusal(of path: FilePath, size: Int64) -> Finding? {
    guard size > Int64(Corpus.fileLimit) else { return nil }
    let reason = FileReadError.Reason.tooLarge(size: size, limit: Corpus.fileLimit)
    return Corpus.finding(for: FileReadError(path: path, reason: reason))
  }

  // MARK: Metadata

  /// Of all that a document is read with beside its own file, wherever it lies.
  private static func metadata(of entry: Corpus.Entry) -> UInt64 {
    var hash = XXHash64()
    for attachment in entry.attachments {
      hash.update(CorpusName.isDefaults(attachment.path) ? 1 : 2)
      hash.update(UInt64(attachment.bytes.count))
      hash.update(attachment.bytes.span)
    }
    return hash.value
  }

  private mutating func addCompanions(_ corpus: Corpus) {
    var seen: Set<FilePath> = []
    for attachment in corpus.entries.flatMap(\.attachments)
    where seen.insert(attachment.path).inserted {
      companions.append(
        Manifest.Input(
          path: attachment.path,
          size: Int64(attachment.bytes.count),
          modified: 0,
          changed: 0,
          digest: SHA256.digest(attachment.bytes.span),
        )
      )
    }
    companions.sort { $0.path < $1.path }
  }

  // MARK: Shards

  private mutating func layOut(_ last: Manifest?, _ options: Options) {
    let bytes = items.reduce(0) { $0 + $1.size }
    let layout = ShardLayout(corpusBytes: bytes, bytesPerShard: options.shardBytes)
    shards = Array(repeating: Shard(items: [], isKept: false), count: layout.count)
    for item in items { shards[layout.shard(of: item.id)].items.append(item) }
    guard !options.full, let last else { return }
    let formerLayout = ShardLayout(count: last.head.shards.count)
    var former = Array(repeating: [String](), count: formerLayout.count)
    for document in last.documents {
      former[formerLayout.shard(of: document.id)].append(document.id)
    }
    for number in shards.indices.prefix(former.count) {
      let items = shards[number].items
      shards[number].isKept =
        items.allSatisfy { $0.unchanged != nil } && items.map(\.id) == former[number]
    }
    isUnchanged = shards.count == former.count && shards.allSatisfy(\.isKept)
  }
}

extension Manifest {
  /// Whether the index was made with that file, or with one below that folder.
  func holds(_ item: Corpus.FileFinding) -> Bool {
    let folder = item.file.bytes + [UInt8(ascii: "/")]
    let known = documents.lazy.map(\.source.path) + companions.lazy.map(\.path)
    return known.contains { $0 == item.file || $0.bytes.starts(with: folder) }
  }
}

extension Corpus.Entry {
  /// The defaults of the folders, outermost first, then the document's own sidecar.
  fileprivate var attachments: [Corpus.Attachment] {
    defaults + (sidecar.map { [$0] } ?? [])
  }
}

extension Manifest.Input {
  /// A file may be changed again within the grain of its times, and then they do not tell; such a
  /// young one is digested next time.
  private static let grain: Int64 = 100_000_000

  init(path: FilePath, _ status: FileStatus, digest: SHA256.Digest) {
    let isYoung = max(status.modified, status.changed) > Timestamp.nowInNanoseconds() - Self.grain
    self.init(
      path: path,
      size: status.size,
      modified: isYoung ? 0 : status.modified,
      changed: isYoung ? 0 : status.changed,
      digest: digest,
    )
  }

  func isUnchanged(_ status: FileStatus) -> Bool {
    size == status.size && modified == status.modified && changed == status.changed
  }
}

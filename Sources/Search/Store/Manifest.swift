// SPDX-License-Identifier: GPL-2.0-or-later

package import Platform

/// What a generation is made of: from which files, by which rules, and what its own files must be.
package struct Manifest: Sendable, Equatable {
  /// A file of the corpus as it was read.
  package struct Input: Sendable, Equatable {
    /// Below the corpus folder.
    package var path: FilePath
    package var size: Int64
    /// Nanoseconds since 1970; 0 when the file was too young to be told by its times.
    package var modified: Int64
    package var changed: Int64
    package var digest: SHA256.Digest

    package init(
      path: FilePath,
      size: Int64,
      modified: Int64,
      changed: Int64,
      digest: SHA256.Digest,
    ) {
      self.path = path
      self.size = size
      self.modified = modified
      self.changed = changed
      self.digest = digest
    }
  }

  package struct Document: Sendable, Equatable {
    package var id: String
    package var source: Input
    package var paragraphs: Int
    /// Of all that is indexed and stored for it.
    package var content: UInt64
    /// Of its paragraphs and notes alone: equal when only its card or its outline changed.
    package var text: UInt64
    /// Of the sidecar and the folder defaults it was read with.
    package var metadata: UInt64
    package var errors: Int
    package var warnings: Int
    package var notes: Int

    package init(
      id: String,
      source: Input,
      paragraphs: Int,
      content: UInt64,
      text: UInt64,
      metadata: UInt64,
      errors: Int,
      warnings: Int,
      notes: Int,
    ) {
      self.id = id
      self.source = source
      self.paragraphs = paragraphs
      self.content = content
      self.text = text
      self.metadata = metadata
      self.errors = errors
      self.warnings = warnings
      self.notes = notes
    }

    package var hasFindings: Bool { errors + warnings + notes > 0 }
  }

  /// A file of the generation.
  package struct File: Sendable, Equatable {
    /// Below the generation's folder: `shard-00/postlist.glass`.
    package var path: String
    package var size: Int64
    package var digest: UInt64

    package init(path: String, size: Int64, digest: UInt64) {
      self.path = path
      self.size = size
      self.digest = digest
    }
  }

  package struct Shard: Sendable, Equatable {
    /// Documents and paragraphs: each has an entry.
    package var entries: Int
    package var uuid: String
    package var files: [File]

    package init(entries: Int, uuid: String, files: [File]) {
      self.entries = entries
      self.uuid = uuid
      self.files = files
    }
  }

  /// What a reader needs; the lists of documents and files, which may be long, come after it.
  package struct Head: Sendable, Equatable {
    package var versions: IndexVersions
    package var number: Int
    /// UTC, ISO 8601.
    package var created: String
    /// One number for all that is indexed, however it is spread over shards: equal corpora have
    /// equal ones.
    package var content: UInt64
    package var documents: Int
    package var paragraphs: Int
    /// Documents that could not be read, in which nothing is found.
    package var unread: Int
    package var shards: [Shard]
    /// Files beside the shards.
    package var files: [File]

    package var name: GenerationName { GenerationName(number: number, content: content) }
    package var allFiles: [File] { shards.flatMap(\.files) + files }
    package var bytes: Int64 { allFiles.reduce(0) { $0 + $1.size } }
  }

  package let head: Head
  /// Sorted by the bytes of their ids.
  package let documents: [Document]
  /// Sidecars, folder defaults and synonyms, sorted by path.
  package let companions: [Input]

  package init(
    versions: IndexVersions,
    number: Int,
    created: String,
    documents: [Document],
    companions: [Input],
    shards: [Shard],
    files: [File],
  ) {
    head = Head(
      versions: versions,
      number: number,
      created: created,
      content: Manifest.content(of: documents, files),
      documents: documents.count,
      paragraphs: documents.reduce(0) { $0 + $1.paragraphs },
      unread: documents.count { $0.paragraphs == 0 && $0.errors > 0 },
      shards: shards,
      files: files,
    )
    self.documents = documents
    self.companions = companions
  }

  /// Puts together what was read from a file; nil when the parts contradict each other.
  init?(head: Head, documents: [Document], companions: [Input]) {
    guard head.documents == documents.count,
      head.paragraphs == documents.reduce(0, { $0 &+ $1.paragraphs }),
      head.content == Manifest.content(of: documents, head.files)
    else { return nil }
    self.head = head
    self.documents = documents
    self.companions = companions
  }

  private static func content(of documents: [Document], _ files: [File]) -> UInt64 {
    var hash = XXHash64()
    for document in documents {
      hash.update(document.id)
      hash.update(document.content)
    }
    for file in files {
      hash.update(file.path)
      hash.update(file.digest)
    }
    return hash.value
  }

  package static func shardName(_ index: Int) -> String {
    index < 10 ? "shard-0\(index)" : "shard-\(index)"
  }
}

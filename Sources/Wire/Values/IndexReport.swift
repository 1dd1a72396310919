// SPDX-License-Identifier: GPL-2.0-or-later

/// Shards that were built, and that were taken over from the generation before.
package struct ShardCounts: Sendable, Equatable {
  package var built: Int
  package var kept: Int

  package init(
    built: Int,
    kept: Int,
  ) {
    self.built = built
    self.kept = kept
  }
}

extension ShardCounts: JSONWritable, JSONReadable {
  package func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("built", built)
      json.member("kept", kept)
    }
  }

  package init(_ json: JSON) throws(JSONError) {
    self.init(
      built: try json.read("built"),
      kept: try json.read("kept"),
    )
  }
}

/// Findings by their severity.
package struct FindingCounts: Sendable, Equatable {
  package var errors: Int
  package var warnings: Int
  package var notes: Int

  package init(
    errors: Int,
    warnings: Int,
    notes: Int,
  ) {
    self.errors = errors
    self.warnings = warnings
    self.notes = notes
  }
}

extension FindingCounts: JSONWritable, JSONReadable {
  package func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("errors", errors)
      json.member("warnings", warnings)
      json.member("notes", notes)
    }
  }

  package init(_ json: JSON) throws(JSONError) {
    self.init(
      errors: try json.read("errors"),
      warnings: try json.read("warnings"),
      notes: try json.read("notes"),
    )
  }
}

/// What `index` did, or would do.
package struct IndexReport: Sendable, Equatable {
  /// Of the generation that was made; of the live one when nothing changed.
  package var generation: Int?
  package var generationName: String?
  package var published: Bool
  /// Made, and waiting for `publish`.
  package var staged: Bool
  package var dryRun: Bool
  /// No shard was taken over.
  package var full: Bool
  /// Why all was built anew though nobody asked.
  package var reason: String?
  package var documents: DocumentCounts
  package var paragraphs: ParagraphCounts
  package var shards: ShardCounts
  package var findings: FindingCounts
  /// Errors and warnings of all documents, changed or not.
  package var reported: [FindingRecord]
  package var changes: [DocumentChange]
  /// Sidecars, defaults and synonyms that are new, changed or gone.
  package var metadataFiles: [String] = []
  /// What an interrupted run had left.
  package var swept: [String]
  package var removedGenerations: [String]
  package var bytes: Int
  package var milliseconds: Int

  package init(
    generation: Int?,
    generationName: String?,
    published: Bool,
    staged: Bool,
    dryRun: Bool,
    full: Bool,
    reason: String?,
    documents: DocumentCounts,
    paragraphs: ParagraphCounts,
    shards: ShardCounts,
    findings: FindingCounts,
    reported: [FindingRecord],
    changes: [DocumentChange],
    swept: [String],
    removedGenerations: [String],
    bytes: Int,
    milliseconds: Int,
  ) {
    self.generation = generation
    self.generationName = generationName
    self.published = published
    self.staged = staged
    self.dryRun = dryRun
    self.full = full
    self.reason = reason
    self.documents = documents
    self.paragraphs = paragraphs
    self.shards = shards
    self.findings = findings
    self.reported = reported
    self.changes = changes
    self.swept = swept
    self.removedGenerations = removedGenerations
    self.bytes = bytes
    self.milliseconds = milliseconds
  }
}

extension IndexReport: JSONWritable, JSONReadable {
  package func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("generation", generation)
      json.member("generation_name", generationName)
      json.member("published", published)
      json.member("staged", staged)
      json.member("dry_run", dryRun)
      json.member("full", full)
      json.member("reason", reason)
      json.member("documents", documents)
      json.member("paragraphs", paragraphs)
      json.member("shards", shards)
      json.member("findings", findings)
      json.member("reported", reported)
      json.member("changes", changes)
      json.member("metadata_files", metadataFiles)
      json.member("swept", swept)
      json.member("removed_generations", removedGenerations)
      json.member("bytes", bytes)
      json.member("ms", milliseconds)
    }
  }

  package init(_ json: JSON) throws(JSONError) {
    self.init(
      generation: try json.read("generation"),
      generationName: try json.read("generation_name"),
      published: try json.read("published"),
      staged: try json.read("staged"),
      dryRun: try json.read("dry_run"),
      full: try json.read("full"),
      reason: try json.read("reason"),
      documents: try json.read("documents"),
      paragraphs: try json.read("paragraphs"),
      shards: try json.read("shards"),
      findings: try json.read("findings"),
      reported: try json.read("reported"),
      changes: try json.read("changes"),
      swept: try json.read("swept"),
      removedGenerations: try json.read("removed_generations"),
      bytes: try json.read("bytes"),
      milliseconds: try json.read("ms"),
    )
    metadataFiles = try json.read("metadata_files")
  }
}

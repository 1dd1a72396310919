// SPDX-License-Identifier: GPL-2.0-or-later

import Documents
import Platform
package import Wire

extension IndexReport {
  /// The counts of what differs, and the differences themselves.
  init(
    _ diff: GenerationDiff,
    documents: Int,
    paragraphs: Int,
    shards: ShardCounts,
  ) {
    self.init(
      generation: nil,
      generationName: nil,
      published: false,
      staged: false,
      dryRun: false,
      full: shards.kept == 0,
      reason: nil,
      documents: DocumentCounts(diff, total: documents),
      paragraphs: ParagraphCounts(diff, total: paragraphs),
      shards: shards,
      findings: FindingCounts(errors: 0, warnings: 0, notes: 0),
      reported: [],
      changes: diff.changes.map(DocumentChange.init),
      swept: [],
      removedGenerations: [],
      bytes: 0,
      milliseconds: 0,
    )
  }

  mutating func add(_ findings: [Corpus.FileFinding]) {
    for item in findings {
      switch item.finding.severity {
      case .error: self.findings.errors += 1
      case .warning: self.findings.warnings += 1
      case .note: self.findings.notes += 1
      }
      if item.finding.severity != .note {
        reported.append(FindingRecord(item.finding, file: item.file.description))
      }
    }
  }
}

extension IndexReport {
  /// The findings of the documents of a generation, changed or not: what parses badly is said on
  /// every run until it is mended or accepted.
  mutating func add(
    _ generation: Generation,
    only ids: Set<String>? = nil,
  ) throws(IndexError) {
    let reader = try GenerationReader(generation)
    for document in try generation.manifest().documents
    where ids?.contains(document.id) != false {
      findings.errors += document.errors
      findings.warnings += document.warnings
      findings.notes += document.notes
      guard document.errors + document.warnings > 0 else { continue }
      for finding in try reader.document(document.id)?.findings ?? []
      where finding.severity != .note {
        let file = document.source.path
        let place = finding.inSidecar ? CorpusName.sidecar(of: file) : file
        reported.append(FindingRecord(finding, file: place.description))
      }
    }
  }
}

extension DocumentCounts {
  init(_ diff: GenerationDiff, total: Int) {
    func count(_ kind: GenerationDiff.Change.Kind) -> Int { diff.changes.count { $0.kind == kind } }
    self.init(
      new: count(.new),
      changed: count(.changed),
      renamed: count(.renamed),
      removed: count(.removed),
      unchanged: diff.unchangedDocuments,
      total: total,
    )
  }
}

extension ParagraphCounts {
  init(_ diff: GenerationDiff, total: Int) {
    self.init(
      new: diff.changes.reduce(0) { $0 + ($1.kind == .new ? $1.paragraphs : $1.new.count) },
      changed: diff.changes.reduce(0) { $0 + $1.changed.count },
      removed: diff.changes.reduce(0) {
        $0 + ($1.kind == .removed ? $1.paragraphs : $1.removed.count)
      },
      unchanged: diff.changes.reduce(diff.untouchedParagraphs) { $0 + $1.unchanged },
      total: total,
    )
  }
}

extension DocumentChange {
  init(_ change: GenerationDiff.Change) {
    func list(_ paragraphs: [GenerationDiff.Paragraph], of id: String) -> [ParagraphChange] {
      paragraphs.map { ParagraphChange(id: "\(id)#\($0.locator)", label: $0.label) }
    }
    self.init(
      kind: change.kind.rawValue,
      doc: change.id,
      formerDoc: change.formerID,
      file: change.file.description,
      formerFile: change.formerFile?.description,
      metadataOnly: change.isMetadataOnly,
      metadataChanged: change.hasOtherMetadata,
      paragraphs: change.paragraphs,
      new: list(change.new, of: change.id),
      changed: list(change.changed, of: change.id),
      removed: list(change.removed, of: change.formerID ?? change.id),
    )
  }
}

extension ChangeReport {
  package init(from old: Generation, to new: Generation) throws(IndexError) {
    let diff = try GenerationDiff(from: old, to: new)
    self.init(
      from: "\(old.name)",
      to: "\(new.name)",
      documents: DocumentCounts(diff, total: new.head.documents),
      paragraphs: ParagraphCounts(diff, total: new.head.paragraphs),
      changes: diff.changes.map(DocumentChange.init),
    )
  }
}

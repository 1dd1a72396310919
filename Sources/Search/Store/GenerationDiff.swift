// SPDX-License-Identifier: GPL-2.0-or-later

package import Platform

/// What differs between two generations, document by document and paragraph by paragraph.
package struct GenerationDiff: Sendable, Equatable {
  package struct Change: Sendable, Equatable {
    package enum Kind: String, Sendable {
      case new, changed, renamed, removed
    }

    package var kind: Kind
    /// The document's id; of a removed one, its last.
    package var id: String
    /// The id before, when a renamed file changed it.
    package var formerID: String?
    /// The file; `formerFile` when it has moved.
    package var file: FilePath
    package var formerFile: FilePath?
    /// The sidecar or the folder's defaults are not as they were.
    package var hasOtherMetadata = false
    /// How many paragraphs it has, or had when it was removed.
    package var paragraphs: Int
    /// Those of a changed or renamed document that differ.
    package var new: [Paragraph] = []
    package var changed: [Paragraph] = []
    package var removed: [Paragraph] = []

    package var unchanged: Int { isOneSided ? 0 : paragraphs - new.count - changed.count }
    package var isOneSided: Bool { kind == .new || kind == .removed }
    /// Paragraphs and notes are as they were.
    package var isMetadataOnly: Bool {
      kind == .changed && hasOtherMetadata && new.isEmpty && changed.isEmpty && removed.isEmpty
    }
  }

  /// A paragraph by its address within the document and the words for it.
  package struct Paragraph: Sendable, Equatable {
    package var locator: String
    package var label: String
  }

  /// A paragraph with a digest of what a reader sees of it.
  struct Worded {
    var paragraph: Paragraph
    var wording: UInt64
  }

  /// One of the two that are compared: its documents by id, and the paragraphs of each.
  struct Side {
    var documents: [Manifest.Document]
    var paragraphs: (_ id: String) throws(IndexError) -> [Worded]
  }

  /// Sorted by id.
  package private(set) var changes: [Change] = []
  package private(set) var unchangedDocuments = 0
  /// Those of documents that did not change.
  package private(set) var untouchedParagraphs = 0

  package init(from old: Generation, to new: Generation) throws(IndexError) {
    let oldReader = try GenerationReader(old)
    let newReader = try GenerationReader(new)
    let sameRules = old.head.versions == new.head.versions
    try self.init(
      from: Side(documents: old.manifest().documents) { (id) throws(IndexError) in
        try oldReader.wordedParagraphs(of: id)
      },
      to: Side(documents: new.manifest().documents) { (id) throws(IndexError) in
        try newReader.wordedParagraphs(of: id)
      },
      byContent: sameRules,
    )
  }

  /// From the live generation as a build found it; when it cannot be read, nothing was before.
  init(from last: LastGeneration, to new: Generation) throws(IndexError) {
    if let old = last.generation {
      try self.init(from: old, to: new)
    } else {
      let nothing = Side(documents: last.manifest?.documents ?? []) { (_) throws(IndexError) in [] }
      let reader = try GenerationReader(new)
      let side = Side(documents: try new.manifest().documents) { (id) throws(IndexError) in
        try reader.wordedParagraphs(of: id)
      }
      try self.init(from: nothing, to: side, byContent: false)
    }
  }

  /// `byContent` when both were made by the same rules, so that their content can be compared by its
  /// digest; else a document is unchanged when its files are.
  init(
    from old: Side,
    to new: Side,
    byContent: Bool,
  ) throws(IndexError) {
    var gone = Dictionary(uniqueKeysWithValues: old.documents.map { ($0.id, $0) })
    var fresh: [Manifest.Document] = []
    for document in new.documents {
      guard let former = gone.removeValue(forKey: document.id) else {
        fresh.append(document)
        continue
      }
      if former.isSame(as: document, byContent: byContent) {
        unchangedDocuments += 1
        untouchedParagraphs += document.paragraphs
      } else {
        changes.append(try Change(former, old, document, new, byContent: byContent))
      }
    }
    // A file under a new name that bears its old bytes is the same document, even if its id, which
    // may come from the name, is another.
    var idsByDigest: [SHA256.Digest: [String]] = [:]
    for id in gone.keys.sorted().reversed() {
      if let document = gone[id] { idsByDigest[document.source.digest, default: []].append(id) }
    }
    for document in fresh {
      if let id = idsByDigest[document.source.digest]?.popLast(),
        let former = gone.removeValue(forKey: id)
      {
        changes.append(try Change(former, old, document, new, byContent: byContent))
      } else {
        changes.append(Change(.new, document))
      }
    }
    changes += gone.values.map { Change(.removed, $0) }
    changes.sort { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
  }
}

extension Manifest.Document {
  fileprivate func isSame(as other: Manifest.Document, byContent: Bool) -> Bool {
    guard source.path == other.source.path else { return false }
    return byContent
      ? content == other.content
      : source.digest == other.source.digest && metadata == other.metadata
  }
}

extension GenerationReader {
  func wordedParagraphs(of id: String) throws(IndexError) -> [GenerationDiff.Worded] {
    var paragraphs: [GenerationDiff.Worded] = []
    try forEachParagraph(of: id) { paragraphs.append(GenerationDiff.Worded($0)) }
    return paragraphs
  }
}

extension GenerationDiff.Worded {
  init(_ paragraph: StoredParagraph) {
    self.init(
      paragraph: GenerationDiff.Paragraph(locator: paragraph.locator, label: paragraph.label),
      wording: paragraph.wording,
    )
  }
}

extension GenerationDiff.Change {
  fileprivate init(_ kind: Kind, _ document: Manifest.Document) {
    self.init(
      kind: kind,
      id: document.id,
      file: document.source.path,
      paragraphs: document.paragraphs,
    )
  }

  fileprivate init(
    _ before: Manifest.Document,
    _ old: GenerationDiff.Side,
    _ after: Manifest.Document,
    _ new: GenerationDiff.Side,
    byContent: Bool,
  ) throws(IndexError) {
    let hasMoved = before.source.path != after.source.path
    self.init(
      kind: hasMoved ? .renamed : .changed,
      id: after.id,
      formerID: before.id == after.id ? nil : before.id,
      file: after.source.path,
      formerFile: hasMoved ? before.source.path : nil,
      hasOtherMetadata: before.metadata != after.metadata,
      paragraphs: after.paragraphs,
    )
    if byContent, before.text == after.text { return }
    var former: [String: UInt64] = [:]
    let formerParagraphs = try old.paragraphs(before.id)
    for worded in formerParagraphs { former[worded.paragraph.locator] = worded.wording }
    for worded in try new.paragraphs(after.id) {
      switch former.removeValue(forKey: worded.paragraph.locator) {
      case nil: self.new.append(worded.paragraph)
      case worded.wording: break
      default: changed.append(worded.paragraph)
      }
    }
    removed = formerParagraphs.map(\.paragraph).filter { former[$0.locator] != nil }
  }
}

extension StoredParagraph {
  /// Of what a reader sees: the text and the notes. Where they stand in the file does not matter.
  var wording: UInt64 {
    var hash = XXHash64()
    hash.update(UInt64(text.count))
    hash.update(text.span)
    for marker in markers {
      hash.update(UInt64(clamping: marker.at))
      hash.update(marker.number)
    }
    for note in notes {
      hash.update(note.number)
      hash.update(UInt64(note.text.count))
      hash.update(note.text.span)
    }
    return hash.value
  }
}

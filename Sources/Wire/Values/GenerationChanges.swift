// SPDX-License-Identifier: GPL-2.0-or-later

/// A paragraph that differs between two generations.
package struct ParagraphChange: Sendable, Equatable {
  /// The full address.
  package var id: String
  package var label: String

  package init(
    id: String,
    label: String,
  ) {
    self.id = id
    self.label = label
  }
}

extension ParagraphChange: JSONWritable, JSONReadable {
  package func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("id", id)
      json.member("label", label)
    }
  }

  package init(_ json: JSON) throws(JSONError) {
    self.init(
      id: try json.read("id"),
      label: try json.read("label"),
    )
  }
}

/// A document that differs between two generations.
package struct DocumentChange: Sendable, Equatable {
  /// `new`, `changed`, `renamed`, `removed`.
  package var kind: String
  package var doc: String
  /// The id before, when a renamed file has another.
  package var formerDoc: String?
  package var file: String
  package var formerFile: String?
  /// Its paragraphs and notes are as they were.
  package var metadataOnly: Bool
  /// Its sidecar or the defaults of its folder differ.
  package var metadataChanged: Bool
  /// How many it has, or had.
  package var paragraphs: Int
  /// Of a changed or renamed document; those of a new or removed one are not listed.
  package var new: [ParagraphChange]
  package var changed: [ParagraphChange]
  package var removed: [ParagraphChange]

  package init(
    kind: String,
    doc: String,
    formerDoc: String?,
    file: String,
    formerFile: String?,
    metadataOnly: Bool,
    metadataChanged: Bool,
    paragraphs: Int,
    new: [ParagraphChange],
    changed: [ParagraphChange],
    removed: [ParagraphChange],
  ) {
    self.kind = kind
    self.doc = doc
    self.formerDoc = formerDoc
    self.file = file
    self.formerFile = formerFile
    self.metadataOnly = metadataOnly
    self.metadataChanged = metadataChanged
    self.paragraphs = paragraphs
    self.new = new
    self.changed = changed
    self.removed = removed
  }
}

extension DocumentChange: JSONWritable, JSONReadable {
  package func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("kind", kind)
      json.member("doc", doc)
      json.member("former_doc", formerDoc)
      json.member("file", file)
      json.member("former_file", formerFile)
      json.member("metadata_only", metadataOnly)
      json.member("metadata_changed", metadataChanged)
      json.member("paragraphs", paragraphs)
      json.member("new", new)
      json.member("changed", changed)
      json.member("removed", removed)
    }
  }

  package init(_ json: JSON) throws(JSONError) {
    self.init(
      kind: try json.read("kind"),
      doc: try json.read("doc"),
      formerDoc: try json.read("former_doc"),
      file: try json.read("file"),
      formerFile: try json.read("former_file"),
      metadataOnly: try json.read("metadata_only"),
      metadataChanged: try json.read("metadata_changed"),
      paragraphs: try json.read("paragraphs"),
      new: try json.read("new"),
      changed: try json.read("changed"),
      removed: try json.read("removed"),
    )
  }
}

/// Documents by what became of them.
package struct DocumentCounts: Sendable, Equatable {
  package var new: Int
  package var changed: Int
  package var renamed: Int
  package var removed: Int
  package var unchanged: Int
  package var total: Int

  package init(
    new: Int,
    changed: Int,
    renamed: Int,
    removed: Int,
    unchanged: Int,
    total: Int,
  ) {
    self.new = new
    self.changed = changed
    self.renamed = renamed
    self.removed = removed
    self.unchanged = unchanged
    self.total = total
  }
}

extension DocumentCounts: JSONWritable, JSONReadable {
  package func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("new", new)
      json.member("changed", changed)
      json.member("renamed", renamed)
      json.member("removed", removed)
      json.member("unchanged", unchanged)
      json.member("total", total)
    }
  }

  package init(_ json: JSON) throws(JSONError) {
    self.init(
      new: try json.read("new"),
      changed: try json.read("changed"),
      renamed: try json.read("renamed"),
      removed: try json.read("removed"),
      unchanged: try json.read("unchanged"),
      total: try json.read("total"),
    )
  }
}

/// Paragraphs by what became of them.
package struct ParagraphCounts: Sendable, Equatable {
  package var new: Int
  package var changed: Int
  package var removed: Int
  package var unchanged: Int
  package var total: Int

  package init(
    new: Int,
    changed: Int,
    removed: Int,
    unchanged: Int,
    total: Int,
  ) {
    self.new = new
    self.changed = changed
    self.removed = removed
    self.unchanged = unchanged
    self.total = total
  }
}

extension ParagraphCounts: JSONWritable, JSONReadable {
  package func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("new", new)
      json.member("changed", changed)
      json.member("removed", removed)
      json.member("unchanged", unchanged)
      json.member("total", total)
    }
  }

  package init(_ json: JSON) throws(JSONError) {
    self.init(
      new: try json.read("new"),
      changed: try json.read("changed"),
      removed: try json.read("removed"),
      unchanged: try json.read("unchanged"),
      total: try json.read("total"),
    )
  }
}

/// What `diff` says of two generations.
package struct ChangeReport: Sendable, Equatable {
  package var from: String
  package var to: String
  package var documents: DocumentCounts
  package var paragraphs: ParagraphCounts
  package var changes: [DocumentChange]

  package init(
    from: String,
    to: String,
    documents: DocumentCounts,
    paragraphs: ParagraphCounts,
    changes: [DocumentChange],
  ) {
    self.from = from
    self.to = to
    self.documents = documents
    self.paragraphs = paragraphs
    self.changes = changes
  }
}

extension ChangeReport: JSONWritable, JSONReadable {
  package func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("from", from)
      json.member("to", to)
      json.member("documents", documents)
      json.member("paragraphs", paragraphs)
      json.member("changes", changes)
    }
  }

  package init(_ json: JSON) throws(JSONError) {
    self.init(
      from: try json.read("from"),
      to: try json.read("to"),
      documents: try json.read("documents"),
      paragraphs: try json.read("paragraphs"),
      changes: try json.read("changes"),
    )
  }
}

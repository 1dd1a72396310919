// SPDX-License-Identifier: GPL-2.0-or-later

import Wire

extension [DocumentChange] {
  /// What happened to documents whose text is as it was.
  func summary(_ metadataFiles: [String]) -> [String] {
    var lines: [String] = []
    let renamed = filter { $0.kind == "renamed" }
    let kept = renamed.count { $0.formerDoc == nil }
    if kept > 0 { lines.append("\(counted(kept, "document")) renamed, ids kept") }
    if renamed.count > kept {
      lines.append("\(counted(renamed.count - kept, "document")) renamed, with new ids")
    }
    let quiet = count(where: \.metadataOnly)
    if quiet > 0 {
      let isDefault = metadataFiles.contains { $0.hasSuffix("_defaults.meta") }
      let cause = isDefault ? "defaults changed: " : ""
      lines.append("\(cause)\(counted(quiet, "document")), metadata only")
    }
    if metadataFiles.contains("synonyms.txt") { lines.append("synonyms changed") }
    return lines
  }

  /// Addresses that lead nowhere any more: what was cited by them has to be cited otherwise.
  var vanished: [String] {
    flatMap { change -> [String] in
      if change.kind == "removed" { return ["all of \(change.doc)"] }
      if let former = change.formerDoc { return ["all of \(former), which is \(change.doc) now"] }
      return change.removed.map(\.id)
    }
  }
}

extension DocumentChange {
  /// `¶ 14 of laos changed, ¶ 15 new`; nil when the summary says it all.
  var sentence: String? {
    switch kind {
    case "new": return "\(doc) is new: \(counted(paragraphs, "paragraph"))"
    case "removed": return "\(doc) is gone, and its \(counted(paragraphs, "paragraph"))"
    default: break
    }
    var parts: [String] = []
    for (name, changes) in [("changed", changed), ("new", new), ("removed", removed)]
    where !changes.isEmpty {
      let labels = changes.prefix(6).map(\.label).joined(separator: ", ")
      let more = changes.count > 6 ? " and \(changes.count - 6) more" : ""
      parts.append("\(labels)\(more)\(parts.isEmpty ? " of \(doc)" : "") \(name)")
    }
    if let formerDoc { parts.append("\(doc) was \(formerDoc)") }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }
}

// SPDX-License-Identifier: GPL-2.0-or-later

import Wire

extension IndexReport: Presentable {
  static var columns: [String] { ["name", "value"] }

  var records: [[String]] {
    [
      ["generation", generationName ?? ""], ["published", "\(published)"],
      ["documents", "\(documents.total)"], ["paragraphs", "\(paragraphs.total)"],
      ["shards built", "\(shards.built)"], ["shards kept", "\(shards.kept)"],
      ["errors", "\(findings.errors)"], ["warnings", "\(findings.warnings)"],
      ["notes", "\(findings.notes)"], ["bytes", "\(bytes)"], ["ms", "\(milliseconds)"],
    ]
  }

  /// What a page says, for who gets records: a line each.
  var remarks: [String] {
    let most = Self.mostRemarks
    let all = changes.summary(metadataFiles) + changes.compactMap(\.sentence)
    let more = all.count > most ? ["and \(all.count - most) more: pincite diff"] : []
    let problems = reported.map {
      "\($0.file):\($0.line): \($0.severity): \($0.message) [\($0.rule)]"
    }
    let rest =
      problems.count > most ? ["and \(problems.count - most) problems more: pincite check"] : []
    return [headline] + swept.map { "removed: \($0)" } + all.prefix(most) + more
      + problems.prefix(most) + rest
  }

  private static let mostRemarks = 20

  private var hasChanges: Bool { documents.unchanged < documents.total || documents.removed > 0 }

  private var headline: String {
    let name = generation.map { "generation \($0)" } ?? "no generation"
    if dryRun { return hasChanges ? "this would be published" : "there is nothing to publish" }
    if published { return "\(name) is live" }
    if staged { return "\(name) is staged; what was live before still is" }
    if hasChanges {
      let problems = findings.errors + findings.warnings
      return "nothing was published: \(counted(problems, "problem")), and --strict was given"
    }
    return "nothing has changed; \(name) stays live"
  }

  /// What changed, what is wrong, and how to go on or back.
  func draw(on page: inout Page) {
    page.flow([.citation(headline), .dim(generationName.map { "  \($0)" } ?? "")])
    page.entry("documents", [.plain(documents.words)], column: 12)
    page.entry("paragraphs", [.plain(paragraphs.words)], column: 12)
    let made = [
      "\(shards.built) built", "\(shards.kept) kept", sized(bytes), "\(grouped(milliseconds)) ms",
    ]
    page.entry("shards", [.plain(made.joined(separator: ", "))], column: 12)
    let problems = findings.errors + findings.warnings > 0
    let words = [
      counted(findings.errors, "error"), counted(findings.warnings, "warning"),
      counted(findings.notes, "note"),
    ].joined(separator: ", ")
    page.entry("findings", [problems ? .problem(words) : .plain(words)], column: 12)
    if let reason { page.entry("built anew", [.plain(reason)], column: 12) }
    if !swept.isEmpty {
      page.entry("swept", [.plain("what an interrupted run had left")], column: 12)
    }
    let summary = changes.summary(metadataFiles)
    if !changes.isEmpty || !summary.isEmpty { page.blank() }
    for sentence in summary { page.flow([.plain(sentence)]) }
    // Of many with nothing but other metadata the number is enough.
    let quiet = changes.count(where: \.metadataOnly)
    let listed = quiet > Self.mostQuiet ? changes.filter { !$0.metadataOnly } : changes
    for change in listed.prefix(Self.mostChanges) { change.draw(on: &page, listing: 6) }
    if listed.count > Self.mostChanges {
      page.facts(["and \(counted(listed.count - Self.mostChanges, "document")) more"], indent: 4)
    }
    if !reported.isEmpty { page.blank() }
    page.findings(reported)
    guard page.layout.talks else { return }
    let isLoss = documents.unchanged + documents.new < documents.total || documents.removed > 0
    if staged || (published && isLoss) {
      page.blank()
      page.next(
        staged ? ["pincite diff", "pincite publish"] : ["pincite diff", "pincite rollback"]
      )
    }
  }

  private static let mostChanges = 20
  private static let mostQuiet = 3
}

extension DocumentCounts {
  var words: String {
    counts(
      [("new", new), ("changed", changed), ("renamed", renamed), ("removed", removed)],
      unchanged,
      total,
    )
  }
}

extension ParagraphCounts {
  var words: String {
    counts([("new", new), ("changed", changed), ("removed", removed)], unchanged, total)
  }
}

/// `1 new, 2 removed, 8 as before; 9 in all`.
private func counts(_ parts: [(String, Int)], _ unchanged: Int, _ total: Int) -> String {
  var words = parts.filter { $0.1 > 0 }.map { "\(grouped($0.1)) \($0.0)" }
  if unchanged > 0 { words.append("\(grouped(unchanged)) as before") }
  return words.joined(separator: ", ") + "; \(grouped(total)) in all"
}

extension DocumentChange {
  fileprivate var record: [[String]] {
    let whole = [[kind, doc, file, metadataChanged ? "metadata" : "", "", ""]]
    let parts = [("new", new), ("changed", changed), ("removed", removed)].flatMap {
      name,
      changes in
      changes.map { [kind, doc, file, name, $0.id, $0.label] }
    }
    return parts.isEmpty || metadataChanged ? whole + parts : parts
  }

  /// The document, and of a changed one so many of the paragraphs that differ.
  fileprivate func draw(on page: inout Page, listing most: Int) {
    let layout = page.layout
    let sign = ["new": "+", "changed": "~", "removed": "-"][kind] ?? layout.arrow
    var facts: [String] = []
    switch kind {
    case "new", "removed": facts.append(counted(paragraphs, "paragraph"))
    case "renamed":
      facts.append("was \(formerFile ?? formerDoc ?? "elsewhere")")
      facts.append(
        formerDoc == nil ? "its addresses are as before" : "its id was \(formerDoc ?? "")"
      )
    default: break
    }
    for (name, changes) in [("new", new), ("changed", changed), ("removed", removed)]
    where !changes.isEmpty {
      let labels = changes.prefix(most).map { layout.sign($0.label) }.joined(separator: ", ")
      let more = changes.count > most ? " and \(changes.count - most) more" : ""
      facts.append("\(name): \(labels)\(more)")
    }
    if metadataOnly {
      facts.append("metadata only")
    } else if metadataChanged {
      facts.append("metadata too")
    }
    page.flow(
      [.citation(doc), .plain("  \(facts.joined(separator: "; "))")],
      lead: [.dim("  \(sign) ")],
      indent: 4,
      hanging: 2,
    )
  }
}

extension ChangeReport: Presentable {
  static var columns: [String] { ["change", "doc", "file", "part", "id", "label"] }

  var records: [[String]] { changes.flatMap(\.record) }

  var remarks: [String] { changes.isEmpty ? ["\(from) and \(to) hold the same"] : [] }

  func draw(on page: inout Page) {
    page.flow([.citation("\(from) \(page.layout.arrow) \(to)")])
    page.entry("documents", [.plain(documents.words)], column: 12)
    page.entry("paragraphs", [.plain(paragraphs.words)], column: 12)
    let vanished = changes.vanished
    if !vanished.isEmpty {
      page.entry("vanished", [.plain(vanished.joined(separator: ", "))], column: 12)
    }
    if !changes.isEmpty { page.blank() }
    for change in changes { change.draw(on: &page, listing: 40) }
  }
}

extension GenerationList: Presentable {
  static var columns: [String] {
    ["name", "number", "live", "created", "documents", "paragraphs", "bytes", "problem"]
  }

  var records: [[String]] {
    generations.map {
      [
        $0.name, "\($0.number)", $0.live ? "live" : "", $0.created ?? "", "\($0.documents)",
        "\($0.paragraphs)", "\($0.bytes)", $0.ok ? "" : $0.problem ?? "damaged",
      ]
    }
  }

  var remarks: [String] { generations.isEmpty ? ["there is no generation yet"] : [] }

  func draw(on page: inout Page) {
    if generations.isEmpty { page.facts(["there is no generation yet"]) }
    for generation in generations {
      let sign = generation.live ? page.layout.focus : " "
      page.line(
        [
          .citation("\(sign) \(generation.name)"), .dim(generation.live ? "  live" : ""),
        ],
        indent: 1,
      )
      page.facts(
        [
          generation.created, counted(generation.documents, "document"),
          counted(generation.paragraphs, "paragraph"), sized(generation.bytes),
        ],
        indent: 5,
      )
      if !generation.ok { page.flow([.problem(generation.problem ?? "damaged")], indent: 5) }
    }
    guard page.layout.talks, generations.count > 1 else { return }
    page.blank()
    page.next(["pincite diff", "pincite rollback"])
  }
}

extension PublicationReport: Presentable {
  static var columns: [String] { ["generation", "former", "documents", "paragraphs"] }

  var records: [[String]] { [[generationName, former ?? "", "\(documents)", "\(paragraphs)"]] }

  func draw(on page: inout Page) {
    page.flow([.citation("generation \(generation) is live"), .dim("  \(generationName)")])
    page.facts([
      counted(documents, "document"), counted(paragraphs, "paragraph"),
      former.map { "before it \($0) was" },
    ])
  }
}

extension VerifyReport: Presentable {
  static var columns: [String] { ["file", "problem"] }

  var records: [[String]] { problems.map { [$0.file, $0.problem] } }

  var remarks: [String] { [headline] }

  private var headline: String {
    ok
      ? "generation \(generation) is as it was written"
      : "generation \(generation) is damaged: \(counted(problems.count, "problem"))"
  }

  func draw(on page: inout Page) {
    page.flow([ok ? .citation(headline) : .problem(headline), .dim("  \(generationName)")])
    for problem in problems {
      page.flow(
        [
          .citation(problem.file.isEmpty ? "the whole" : problem.file),
          .plain("  \(problem.problem)"),
        ],
        indent: 4,
      )
    }
    page.facts([
      counted(files, "file"), sized(bytes), counted(entries, "entry", "entries"),
      "\(grouped(sampled)) compared with their terms", "\(grouped(milliseconds)) ms",
    ])
  }
}

/// Bytes as people read them: `1.2 MB`.
func sized(_ bytes: Int) -> String {
  let units = ["bytes", "KB", "MB", "GB", "TB"]
  var value = Double(bytes)
  var unit = 0
  while value >= 1000, unit < units.count - 1 {
    value /= 1000
    unit += 1
  }
  return "\(value.rounded(toPlaces: unit == 0 || value >= 100 ? 0 : 1)) \(units[unit])"
}

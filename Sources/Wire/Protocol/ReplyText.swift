// SPDX-License-Identifier: GPL-2.0-or-later

extension TextLines {
  package mutating func append(_ answer: Answer) {
    for expansion in answer.expansions {
      append(.warning, "\(expansion.why): \(expansion.from)", expansion.to.joined(separator: ", "))
    }
    for warning in answer.warnings { append(.warning, warning) }
    if let spelling = answer.spelling { append(.spelling, spelling) }
    let best = answer.hits.map(\.score).max() ?? 0
    for hit in answer.hits { append(hit, best: best) }
  }

  /// The percentage is that of the best score on the page.
  private mutating func append(_ hit: Hit, best: Double) {
    let percent = best > 0 ? Int((hit.score / best * 100).rounded()) : 100
    append(
      .hit,
      "\(hit.rank)",
      hit.score.toHundredths.description,
      "\(percent)",
      hit.id,
      hit.cite,
      hit.title ?? "",
      hit.date ?? "",
      hit.language ?? "",
    )
    let fragments = hit.snippet.fragments
    for (i, fragment) in fragments.enumerated() {
      let before = i == 0 && hit.snippet.cutBefore ? "…" : ""
      let after = i == fragments.count - 1 && hit.snippet.cutAfter ? "…" : ""
      append(.fragment, before + marked(fragment.runs) + after)
    }
    for note in hit.notes {
      append(.note, [note.number, note.text] + (note.resolved.map { [$0.text] } ?? []))
    }
  }
}

extension Answer {
  var statusFields: [StatusLine.Field] {
    guard hits.isEmpty && !isPartial else { return total.fields(count: hits.count) }
    return spelling.map { [.init("spell", $0)] } ?? []
  }
}

extension Total {
  func fields(count: Int) -> [StatusLine.Field] {
    [
      .init("n", count), .init("lower", lower), .init("est", estimate), .init("upper", upper),
      .init("exact", exact ? "yes" : "no"),
    ]
  }
}

extension ErrorReply {
  var statusFields: [StatusLine.Field] {
    var fields: [StatusLine.Field] = []
    if let culprit { fields.append(.init(culpritName, culprit)) }
    if let at { fields.append(.init("at", at)) }
    return fields
  }

  /// What the culprit of that status is called.
  private var culpritName: String {
    switch code {
    case 501, 504, 505: "opt"
    case 502: "verb"
    case 522: "term"
    case 523: "filter"
    case 550: "id"
    default: "name"
    }
  }

  var prose: String {
    guard let hint else { return message }
    return message.hasSuffix(".") ? "\(message) \(hint)" : "\(message); \(hint)"
  }
}

// SPDX-License-Identifier: GPL-2.0-or-later

extension Count: ReplyValue {
  package var isEmpty: Bool { paragraphs == 0 }

  package var statusFields: [StatusLine.Field] {
    [
      .init("paragraphs", paragraphs), .init("documents", documents),
      .init("occurrences", occurrences),
    ]
  }

  package func write(to lines: inout TextLines) {}
}

extension Facets: ReplyValue {
  package var isEmpty: Bool { fields.allSatisfy(\.values.isEmpty) }

  package func write(to lines: inout TextLines) {
    for facet in fields {
      for value in facet.values {
        lines.append(.facet, facet.field, value.value, "\(value.count)")
      }
      if facet.missing > 0 { lines.append(.facet, facet.field, "", "\(facet.missing)") }
    }
  }
}

extension Timeline: ReplyValue {
  package var isEmpty: Bool { buckets.isEmpty && undated == 0 }

  package func write(to lines: inout TextLines) {
    for bucket in buckets { lines.append(.facet, "year", "\(bucket.year)", "\(bucket.count)") }
    if undated > 0 { lines.append(.facet, "year", "", "\(undated)") }
  }
}

extension Kwic: ReplyValue {
  package var isEmpty: Bool { lines.isEmpty }

  package var statusFields: [StatusLine.Field] { total.fields(count: lines.count) }

  package func write(to text: inout TextLines) {
    for line in lines {
      text.append(.fragment, line.before, line.match, line.after, line.id, line.label)
    }
  }
}

extension Show: ReplyValue {
  package func write(to lines: inout TextLines) {
    for (i, shown) in paragraphs.enumerated() { lines.append(shown.record, place: i + 1) }
    for note in notes { lines.append(note) }
  }
}

extension Note: ReplyValue {
  package func write(to lines: inout TextLines) {
    lines.append(.note, [number, text] + (resolved.map { [$0.text] } ?? []))
    for (depth, hop) in chain.enumerated() {
      lines.append(.explanation, "\(depth + 1)", hop.number, hop.text)
    }
    if let paragraph { lines.append(.info, "paragraph", paragraph) }
    for normal in cites { lines.append(.info, "cites", normal) }
  }
}

extension Toc: ReplyValue {
  package func write(to lines: inout TextLines) {
    for section in sections {
      lines.append(
        .explanation,
        "\(section.level)",
        section.heading,
        section.id,
        section.first ?? "",
        "\(section.paragraphs)",
      )
    }
  }
}

extension DocCard: ReplyValue {
  package func write(to lines: inout TextLines) {
    lines.append(.info, "doc", doc)
    lines.append(.info, "file", file)
    for field in self.fields where !field.values.isEmpty {
      lines.append(.info, field.key, field.values.joined(separator: "; "), field.origin)
    }
    lines.append(.info, "sections", "\(sections)")
    lines.append(.info, "paragraphs", "\(paragraphs)")
    lines.append(.info, "notes", "\(notes)")
    lines.append(.info, "citations", "\(citations)")
    for finding in findings {
      lines.append(.warning, "\(finding.severity) \(finding.rule)", finding.message)
    }
  }
}

extension Cites: ReplyValue {
  package var isEmpty: Bool { citations.isEmpty }

  package func write(to lines: inout TextLines) {
    for citation in citations {
      lines.append(
        .info,
        [citation.normal, citation.pinpoint ?? "", citation.place, citation.text]
          + citation.targets,
      )
    }
  }
}

extension Scan: ReplyValue {
  package var isEmpty: Bool { citations.isEmpty }

  package func write(to lines: inout TextLines) {
    for citation in citations {
      let span = "\(citation.span.lowerBound)-\(citation.span.upperBound)"
      lines.append(
        .info,
        span,
        citation.kind,
        citation.normal,
        citation.pinpoint ?? "",
        citation.resolves ?? "",
        citation.text,
      )
    }
  }
}

extension CitedBy: ReplyValue {
  package var isEmpty: Bool { citing.isEmpty }

  package var statusFields: [StatusLine.Field] {
    [
      .init("n", citing.count), .init("total", total), .init("normal", normal),
      .init("in-corpus", inCorpus ? "yes" : "no"),
    ]
  }

  package func write(to lines: inout TextLines) {
    for record in citing {
      lines.append(
        .info,
        record.id,
        record.label,
        record.pinpoint ?? "",
        record.place,
        record.text,
      )
    }
  }
}

extension Resolution: ReplyValue {
  package var isEmpty: Bool { candidates.isEmpty }

  package func write(to lines: inout TextLines) {
    for candidate in candidates {
      lines.append(.info, candidate.id, candidate.label, candidate.cite, candidate.why)
    }
  }
}

extension Explanation: ReplyValue {
  package var statusFields: [StatusLine.Field] {
    guard let matches else { return [] }
    return [.init("matches", matches ? "yes" : "no")]
      + (score.map { [.init("score", $0.toHundredths.description)] } ?? [])
  }

  package func write(to lines: inout TextLines) {
    for expansion in expansions {
      lines.append(
        .warning,
        "\(expansion.why): \(expansion.from)",
        expansion.to.joined(separator: ", "),
      )
    }
    for warning in warnings { lines.append(.warning, warning) }
    lines.append(.info, "read-as", readAs)
    for line in tree { lines.append(.explanation, "\(line.depth)", line.node, line.text) }
    for term in terms { lines.append(.info, "term", term.term, term.field, "\(term.frequency)") }
    for clause in clauses {
      lines.append(.info, "clause", clause.ok ? "yes" : "no", clause.clause, clause.detail)
    }
    for part in parts {
      lines.append(.info, "score", part.part, part.value.toHundredths.description)
    }
  }
}

extension Suggestions: ReplyValue {
  package var isEmpty: Bool { suggestions.isEmpty }

  package func write(to lines: inout TextLines) {
    for item in suggestions { lines.append(.info, item.kind, item.text, "\(item.count)") }
  }
}

extension SpellingReport: ReplyValue {
  package var isEmpty: Bool { spelling == nil }

  package var statusFields: [StatusLine.Field] { spelling.map { [.init("spell", $0)] } ?? [] }

  package func write(to lines: inout TextLines) {
    for word in words {
      lines.append(.warning, "spelling: \(word.from)", word.to.joined(separator: ", "))
    }
    if let spelling { lines.append(.spelling, spelling) }
  }
}

extension Quote: ReplyValue {
  package var isEmpty: Bool { matches.isEmpty }

  package var statusFields: [StatusLine.Field] { [.init("verdict", verdict)] }

  package func write(to lines: inout TextLines) {
    for match in matches {
      let percent = Int((match.ratio * 100).rounded())
      lines.append(.info, match.id, match.label, match.cite, "\(percent)")
      for edit in match.edits where edit.op != "equal" {
        lines.append(.explanation, edit.op, edit.yours, edit.source)
      }
    }
  }
}

extension TextLines {
  mutating func append(_ record: ParagraphRecord, place: Int) {
    append(.hit, "\(place)", "", "", record.id, record.label)
    append(.text, record.text)
  }

  mutating func append(_ note: NoteRecord) {
    append(.note, [note.number, note.text] + (note.resolved.map { [$0.text] } ?? []))
  }
}

extension FinishedCitations: ReplyValue {
  package func write(to lines: inout TextLines) {
    for one in citations { lines.append(.info, one.id, one.style, one.text) }
  }
}

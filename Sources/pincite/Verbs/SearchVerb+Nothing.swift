// SPDX-License-Identifier: GPL-2.0-or-later

import Search
import Wire

extension Invocation {
  /// Why there is nothing: each part of the query asked by itself. That a question fails is no
  /// reason for the whole to fail.
  func nothing(_ answer: Answer, _ query: QueryRequest) -> NothingFound {
    var nothing = NothingFound(answer: answer)
    let parts = query.parts.prefix(Self.mostParts)
    guard parts.count < Self.mostParts else { return nothing }
    for part in parts {
      guard let paragraphs = paragraphs(part) else { return NothingFound(answer: answer) }
      var counted = NothingFound.Part(text: part.printed, paragraphs: paragraphs)
      if paragraphs == 0, let words = part.phraseAsWords, let count = self.paragraphs(words) {
        counted.asWords = count
      }
      nothing.parts.append(counted)
    }
    nothing.wider = wider(parts.map(\.self), nothing.parts)
    return nothing
  }

  private static let mostParts = 9

  /// None where the question was answered only with another spelling.
  private func paragraphs(_ query: QueryRequest) -> Int? {
    guard let count = try? ask(Request(.count, query), for: Count.self) else { return nil }
    let isAsAsked = Self.words(count.readAs) == Self.words(query.reading)
    return isAsAsked ? count.paragraphs : 0
  }

  private static func words(_ reading: String) -> Set<Substring> {
    Set(reading.split { " ()".contains($0) }).subtracting(["AND"])
  }

  /// The query without what occurs nowhere, its phrases as words where that helps; where all parts
  /// occur, without the one that stands most in the way.
  private func wider(_ parts: [QueryRequest], _ counts: [NothingFound.Part]) -> NothingFound.Part? {
    let hasMissing = counts.contains { $0.paragraphs == 0 }
    let candidates: [[QueryRequest]]
    if hasMissing {
      candidates = [
        zip(parts, counts).compactMap { part, count in
          count.paragraphs > 0 ? part : count.asWords ?? 0 > 0 ? part.phraseAsWords : nil
        }
      ]
    } else {
      candidates = parts.indices.map { left in
        parts.indices.filter { $0 != left }.map { parts[$0] }
      }
    }
    return candidates.filter { !$0.isEmpty }.compactMap { kept -> NothingFound.Part? in
      let query = QueryRequest(joining: kept)
      return paragraphs(query).map { NothingFound.Part(text: query.printed, paragraphs: $0) }
    }.filter { $0.paragraphs > 0 }.max { $0.paragraphs < $1.paragraphs }
  }
}

extension QueryRequest {
  /// What has to hold, piece by piece, each as a query of its own; filters that were given as flags
  /// are pieces too.
  fileprivate var parts: [QueryRequest] {
    let asked = (try? ParsedQuery(parsing: text))?.root.pieces ?? []
    return asked.map { QueryRequest("\($0)", scope: scope) }
      + filters.map { QueryRequest("", filters: [$0]) }
  }

  /// As it is read before anything is put right.
  fileprivate var reading: String { (try? ParsedQuery(parsing: text)).map { "\($0.root)" } ?? "" }

  fileprivate init(joining parts: [QueryRequest]) {
    let texts = parts.map(\.text).filter { !$0.isEmpty }
    // Words in a list find paragraphs that hold some of them; here all of them are meant.
    self.init(
      texts.joined(separator: " AND "),
      filters: parts.flatMap(\.filters),
      scope: parts.first?.scope ?? .all,
    )
  }

  /// As it can be typed in one word.
  fileprivate var printed: String {
    let filters = filters.map { filter in
      let name = filter.field == .section ? "under" : filter.field.rawValue
      let tests = filter.values.map { value in
        filter.field == .year ? "year:\(value)" : "\(name):\(queryQuoted(value))"
      }
      return tests.count == 1 ? tests[0] : "(\(tests.joined(separator: " OR ")))"
    }
    return ([text] + filters).filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// Of a phrase, the query for all its words.
  fileprivate var phraseAsWords: QueryRequest? {
    guard case .phrase(let phrase)? = (try? ParsedQuery(parsing: text))?.root else { return nil }
    let words = phrase.text.split(separator: " ")
    guard words.count > 1 else { return nil }
    return QueryRequest("(\(words.joined(separator: " AND ")))", scope: scope)
  }
}

extension Query {
  fileprivate var pieces: [Query] {
    switch self {
    case .list(let items): items.filter { $0.sign != .excluded }.map(\.query)
    case .and(let parts): parts
    case .without(let query, _): query.pieces
    default: [self]
    }
  }
}

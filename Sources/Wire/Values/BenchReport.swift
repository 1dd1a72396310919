// SPDX-License-Identifier: GPL-2.0-or-later

/// How long something took, in milliseconds.
package struct Latency: Sendable, Equatable {
  package var mean: Double
  package var median: Double
  package var p95: Double
  package var p99: Double
  package var slowest: Double

  package init(
    mean: Double,
    median: Double,
    p95: Double,
    p99: Double,
    slowest: Double,
  ) {
    self.mean = mean
    self.median = median
    self.p95 = p95
    self.p99 = p99
    self.slowest = slowest
  }
}

extension Latency: JSONWritable, JSONReadable {
  package func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("mean", mean)
      json.member("p50", median)
      json.member("p95", p95)
      json.member("p99", p99)
      json.member("slowest", slowest)
    }
  }

  package init(_ json: JSON) throws(JSONError) {
    self.init(
      mean: try json.read("mean"),
      median: try json.read("p50"),
      p95: try json.read("p95"),
      p99: try json.read("p99"),
      slowest: try json.read("slowest"),
    )
  }
}

/// What an installation needs for its answers, in this process, on one thread.
package struct BenchReport: Sendable, Equatable {
  package var queries: Int
  package var rounds: Int
  /// Of all queries of one round.
  package var hits: Int
  /// Milliseconds until the first query can be asked.
  package var opening: Double
  /// Reading a query, searching and ranking.
  package var ranking: Latency
  /// All of it, with snippets and notes.
  package var answers: Latency
  package var generation: Int
  package var paragraphs: Int

  package init(
    queries: Int,
    rounds: Int,
    hits: Int,
    opening: Double,
    ranking: Latency,
    answers: Latency,
    generation: Int,
    paragraphs: Int,
  ) {
    self.queries = queries
    self.rounds = rounds
    self.hits = hits
    self.opening = opening
    self.ranking = ranking
    self.answers = answers
    self.generation = generation
    self.paragraphs = paragraphs
  }
}

extension BenchReport: JSONWritable, JSONReadable {
  package func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("queries", queries)
      json.member("rounds", rounds)
      json.member("hits", hits)
      json.member("opening", opening)
      json.member("ranking", ranking)
      json.member("answers", answers)
      json.member("generation", generation)
      json.member("paragraphs", paragraphs)
    }
  }

  package init(_ json: JSON) throws(JSONError) {
    self.init(
      queries: try json.read("queries"),
      rounds: try json.read("rounds"),
      hits: try json.read("hits"),
      opening: try json.read("opening"),
      ranking: try json.read("ranking"),
      answers: try json.read("answers"),
      generation: try json.read("generation"),
      paragraphs: try json.read("paragraphs"),
    )
  }
}

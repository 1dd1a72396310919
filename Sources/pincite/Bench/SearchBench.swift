// SPDX-License-Identifier: GPL-2.0-or-later

import Platform
import Search
import Wire

extension Invocation {
  func benchSearch() throws -> BenchReport {
    let rounds = try integer(.rounds, in: 1...100) ?? 3
    let limit = try integer(.limit, in: 1...100) ?? 10
    let clock = ContinuousClock()
    let start = clock.now
    do {
      let generation = try GenerationStore(indexPath).openLive()
      let searcher = try Searcher(generation)
      let opening = clock.now - start
      let requests = try queries(of: searcher).map { QueryRequest($0, limit: limit) }
      guard !requests.isEmpty else { throw Failure.usage("there is no query to ask") }
      var ranking: [Duration] = []
      var answers: [Duration] = []
      var hits = 0
      for round in 0...rounds {
        hits = 0
        for request in requests {
          let ranked = try clock.measure { _ = try searcher.rank(request) }
          let answered = try clock.measure { hits += try searcher.search(request).hits.count }
          guard round > 0 else { continue }
          ranking.append(ranked)
          answers.append(answered)
        }
      }
      return BenchReport(
        queries: requests.count,
        rounds: rounds,
        hits: hits,
        opening: opening.thousandths,
        ranking: Latency(ranking),
        answers: Latency(answers),
        generation: generation.name.number,
        paragraphs: generation.head.paragraphs,
      )
    } catch let error as IndexError {
      throw Failure(error.reply)
    } catch let error as ErrorReply {
      throw Failure(error)
    }
  }

  private func queries(of searcher: Searcher) throws -> [String] {
    guard let name = value(.queries) else { return try searcher.sampleQueries(200) }
    let bytes: [UInt8]
    do {
      bytes = try Files.read(FilePath(name)).bytes
    } catch {
      throw Failure.usage("\(error)")
    }
    return bytes.split(separator: UInt8(ascii: "\n")).map { String(decoding: $0, as: UTF8.self) }
  }
}

extension Duration {
  /// Milliseconds with three places.
  fileprivate var thousandths: Double {
    let (seconds, attoseconds) = components
    return Double(seconds) * 1e3 + (Double(attoseconds) / 1e12).rounded() / 1e3
  }
}

extension Latency {
  fileprivate init(_ durations: [Duration]) {
    let sorted = durations.map(\.thousandths).sorted()
    func share(_ part: Double) -> Double {
      sorted.isEmpty ? 0 : sorted[min(sorted.count - 1, Int(Double(sorted.count) * part))]
    }
    let sum = sorted.reduce(0, +)
    self.init(
      mean: (sum / Double(max(1, sorted.count)) * 1000).rounded() / 1000,
      median: share(0.5),
      p95: share(0.95),
      p99: share(0.99),
      slowest: sorted.last ?? 0,
    )
  }
}

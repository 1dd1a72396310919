// SPDX-License-Identifier: GPL-2.0-or-later

import Platform
import Wire

/// Counters of the loop; nobody else touches them, so counting costs no lock.
struct ServerStatistics {
  private struct Kind: Hashable {
    var verb: Verb?
    var code: Int
  }

  private struct Histogram {
    var count = 0
    var nanoseconds: UInt64 = 0
    var buckets = [Int](repeating: 0, count: ServerStatistics.bounds.count + 1)
  }

  /// Milliseconds.
  private static let bounds = [
    0.1, 0.25, 0.5, 1, 1.5, 2, 3, 5, 7.5, 10, 25, 50, 100, 250, 500, 1000, 2500,
  ]

  private var requests: [Kind: Int] = [:]
  private var latencies: [Verb: Histogram] = [:]
  var accepted = 0
  var turnedAway = 0
  var timedOut = 0
  var cancelled = 0
  var adopted = 0
  var generationsRefused = 0
  var bytesIn = 0
  var bytesOut = 0

  /// The verb is nil for a line that was no request.
  mutating func count(_ verb: Verb?, _ code: Int) {
    requests[Kind(verb: verb, code: code), default: 0] += 1
  }

  mutating func time(_ verb: Verb, nanoseconds: UInt64) {
    let milliseconds = Double(nanoseconds) / 1_000_000
    let bucket = Self.bounds.firstIndex { milliseconds <= $0 } ?? Self.bounds.count
    latencies[verb, default: Histogram()].count += 1
    latencies[verb, default: Histogram()].nanoseconds += nanoseconds
    latencies[verb, default: Histogram()].buckets[bucket] += 1
  }

  func report(_ status: ServerStatus, queue: Int, running: Int) -> StatisticsReport {
    let counters: [NamedNumbers.Entry] = [
      .init("connections", status.connections), .init("queued", queue),
      .init("running", running),
      .init("held", status.held.count), .init("generation", status.generation ?? 0),
      .init("documents", status.documents), .init("paragraphs", status.paragraphs),
      .init("accepted-total", accepted), .init("turned-away-total", turnedAway),
      .init("timed-out-total", timedOut), .init("cancelled-total", cancelled),
      .init("generations-adopted-total", adopted),
      .init("generations-refused-total", generationsRefused),
      .init("bytes-in-total", bytesIn), .init("bytes-out-total", bytesOut),
      .init("resident-bytes", Int(clamping: CurrentProcess.residentMemory)),
      .init("descriptors", CurrentProcess.openDescriptorCount),
    ]
    return StatisticsReport(
      uptime: status.uptime,
      requests: requests.map { kind, count in
        StatisticsReport.Requests(verb: kind.verb?.rawValue ?? "", code: kind.code, count: count)
      }.sorted { ($0.verb, $0.code) < ($1.verb, $1.code) },
      bounds: Self.bounds,
      latencies: latencies.map { verb, histogram in
        StatisticsReport.Latency(
          verb: verb.rawValue,
          count: histogram.count,
          sum: Double(histogram.nanoseconds) / 1_000_000,
          buckets: histogram.buckets,
        )
      }.sorted { $0.verb < $1.verb },
      counters: NamedNumbers(counters),
    )
  }
}

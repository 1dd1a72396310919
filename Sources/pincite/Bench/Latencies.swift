// SPDX-License-Identifier: GPL-2.0-or-later

import Wire

/// Times of many requests, in nanoseconds.
struct Latencies: Sendable {
  private(set) var samples: [UInt64] = []

  mutating func append(_ sample: UInt64) { samples.append(sample) }

  mutating func append(_ others: Latencies) { samples += others.samples }

  /// What a report tells of them, in milliseconds.
  var summary: LatencySummary {
    let sorted = samples.sorted()
    let quantile = { (share: Double) -> Double in
      guard !sorted.isEmpty else { return 0 }
      let place = min(sorted.count - 1, Int(Double(sorted.count) * share))
      return Double(sorted[place]) / 1_000_000
    }
    let sum = sorted.reduce(0.0) { $0 + Double($1) }
    return LatencySummary(
      count: sorted.count,
      mean: sorted.isEmpty ? 0 : sum / Double(sorted.count) / 1_000_000,
      p50: quantile(0.5),
      p90: quantile(0.9),
      p99: quantile(0.99),
      p999: quantile(0.999),
      most: quantile(1),
    )
  }
}

struct LatencySummary: Sendable, JSONWritable {
  var count: Int
  /// Milliseconds, as all below.
  var mean: Double
  var p50: Double
  var p90: Double
  var p99: Double
  var p999: Double
  var most: Double

  var percentiles: String {
    [("p50", p50), ("p90", p90), ("p99", p99), ("p99.9", p999)].map { name, value in
      "\(name) \(value.rounded(toPlaces: 2))"
    }.joined(separator: ", ") + " ms"
  }

  func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("count", count)
      json.member("mean_ms", mean)
      json.member("p50_ms", p50)
      json.member("p90_ms", p90)
      json.member("p99_ms", p99)
      json.member("p999_ms", p999)
      json.member("max_ms", most)
    }
  }
}

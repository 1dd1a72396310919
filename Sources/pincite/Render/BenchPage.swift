// SPDX-License-Identifier: GPL-2.0-or-later

import Wire

extension BenchReport: Presentable {
  static var columns: [String] { ["what", "mean", "p50", "p95", "p99", "slowest"] }

  var records: [[String]] {
    [("ranking", ranking), ("answers", answers)].map { name, latency in
      [
        name, "\(latency.mean)", "\(latency.median)", "\(latency.p95)", "\(latency.p99)",
        "\(latency.slowest)",
      ]
    }
  }

  func draw(on page: inout Page) {
    page.flow([
      .plain("\(counted(queries, "query", "queries")), \(counted(rounds, "round"))"),
      .plain(", \(counted(paragraphs, "paragraph")), opened in \(opening) ms"),
    ])
    for (name, latency) in [("ranking", ranking), ("answers", answers)] {
      page.entry(
        name,
        [
          .plain("mean \(latency.mean) ms, median \(latency.median), 95 % \(latency.p95), "),
          .plain("99 % \(latency.p99), slowest \(latency.slowest)"),
        ],
      )
    }
  }
}

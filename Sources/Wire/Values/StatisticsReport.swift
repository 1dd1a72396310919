// SPDX-License-Identifier: GPL-2.0-or-later

/// What a server counted since it started.
package struct StatisticsReport: Sendable, Equatable {
  package struct Requests: Sendable, Equatable {
    package var verb: String
    package var code: Int
    package var count: Int

    package init(verb: String, code: Int, count: Int) {
      self.verb = verb
      self.code = code
      self.count = count
    }
  }

  /// From the reading of a request to its reply, for the verbs that workers answer.
  package struct Latency: Sendable, Equatable {
    package var verb: String
    package var count: Int
    /// Milliseconds, all together.
    package var sum: Double
    /// How many took at most the bound of the same place in `bounds`, and not the one before; the
    /// last count is of those above every bound.
    package var buckets: [Int]

    package init(verb: String, count: Int, sum: Double, buckets: [Int]) {
      self.verb = verb
      self.count = count
      self.sum = sum
      self.buckets = buckets
    }
  }

  package var uptime: Int
  package var requests: [Requests]
  /// Milliseconds.
  package var bounds: [Double]
  package var latencies: [Latency]
  /// Everything that is one number.
  package var counters: NamedNumbers

  package init(
    uptime: Int,
    requests: [Requests],
    bounds: [Double],
    latencies: [Latency],
    counters: NamedNumbers,
  ) {
    self.uptime = uptime
    self.requests = requests
    self.bounds = bounds
    self.latencies = latencies
    self.counters = counters
  }
}

extension StatisticsReport: JSONWritable, JSONReadable, ReplyValue {
  package func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("uptime", uptime)
      json.member("requests", requests)
      json.member("bounds_ms", bounds)
      json.member("latencies", latencies)
      json.member("counters", counters)
    }
  }

  package init(_ json: JSON) throws(JSONError) {
    self.init(
      uptime: try json.read("uptime"),
      requests: try json.read("requests"),
      bounds: try json.read("bounds_ms"),
      latencies: try json.read("latencies"),
      counters: try json.read("counters"),
    )
  }

  package func write(to lines: inout TextLines) {
    lines.append(.info, "uptime", "\(uptime)")
    for entry in counters.entries { lines.append(.info, entry.name, "\(entry.value)") }
    for request in requests {
      lines.append(.info, "requests", request.verb, "\(request.code)", "\(request.count)")
    }
    for latency in latencies {
      let mean = latency.count > 0 ? latency.sum / Double(latency.count) : 0
      lines.append(
        .info,
        "latency",
        latency.verb,
        "n=\(latency.count)",
        "mean=\(mean.toHundredths)",
        "p50=\(quantile(0.5, of: latency))",
        "p99=\(quantile(0.99, of: latency))",
      )
    }
  }

  /// The bound, in milliseconds, below which that share of the requests stayed.
  package func quantile(_ share: Double, of latency: Latency) -> Double {
    var left = Double(latency.count) * share
    for (bound, count) in zip(bounds, latency.buckets) {
      left -= Double(count)
      if left <= 0 { return bound }
    }
    return .infinity
  }
}

extension StatisticsReport.Requests: JSONWritable, JSONReadable {
  package func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("verb", verb)
      json.member("code", code)
      json.member("count", count)
    }
  }

  package init(_ json: JSON) throws(JSONError) {
    self.init(
      verb: try json.read("verb"),
      code: try json.read("code"),
      count: try json.read("count"),
    )
  }
}

extension StatisticsReport.Latency: JSONWritable, JSONReadable {
  package func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("verb", verb)
      json.member("count", count)
      json.member("sum_ms", sum)
      json.member("buckets", buckets)
    }
  }

  package init(_ json: JSON) throws(JSONError) {
    self.init(
      verb: try json.read("verb"),
      count: try json.read("count"),
      sum: try json.read("sum_ms"),
      buckets: try json.read("buckets"),
    )
  }
}

/// The same in the text format of Prometheus, to be dropped where a collector finds it.
package struct PrometheusText: Sendable, Equatable {
  package var lines: [String] = []

  package init(_ report: StatisticsReport) {
    declare("pincite_uptime_seconds", "gauge", "Seconds since the server started.")
    lines.append("pincite_uptime_seconds \(report.uptime)")
    for entry in report.counters.entries {
      let name = "pincite_" + entry.name.replacing("-", with: "_")
      lines.append("# TYPE \(name) \(name.hasSuffix("_total") ? "counter" : "gauge")")
      lines.append("\(name) \(entry.value)")
    }
    declare("pincite_requests_total", "counter", "Requests by verb and status.")
    for request in report.requests {
      lines.append(
        "pincite_requests_total{verb=\"\(request.verb)\",code=\"\(request.code)\"} \(request.count)"
      )
    }
    declare("pincite_latency_seconds", "histogram", "From the reading of a request to its reply.")
    for latency in report.latencies { append(latency, report.bounds) }
  }

  private mutating func declare(_ name: String, _ type: String, _ help: String) {
    lines.append("# HELP \(name) \(help)")
    lines.append("# TYPE \(name) \(type)")
  }

  private mutating func append(_ latency: StatisticsReport.Latency, _ bounds: [Double]) {
    var sum = 0
    for (bound, count) in zip(bounds.map { "\($0 / 1000)" } + ["+Inf"], latency.buckets) {
      sum += count
      lines.append(
        "pincite_latency_seconds_bucket{verb=\"\(latency.verb)\",le=\"\(bound)\"} \(sum)"
      )
    }
    lines.append("pincite_latency_seconds_sum{verb=\"\(latency.verb)\"} \(latency.sum / 1000)")
    lines.append("pincite_latency_seconds_count{verb=\"\(latency.verb)\"} \(latency.count)")
  }
}

extension PrometheusText: JSONWritable, ReplyValue {
  package func write(to json: inout JSONWriter) {
    json.object { $0.member("lines", lines) }
  }

  package func write(to text: inout TextLines) {
    for line in lines { text.append(.info, line) }
  }
}

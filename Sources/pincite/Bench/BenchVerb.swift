// SPDX-License-Identifier: GPL-2.0-or-later

import Platform
import Wire

extension Verb {
  static let bench = Verb(
    name: "bench",
    group: .run,
    operands: "search|serve|index|reading [FILE|DIR…]",
    summary: "measure this installation",
    details: """
      search asks the local index in this process, on one thread; without --queries it takes words \
      of the index itself, and a first round that warms up is not counted. serve runs a server of its own over hard links of the index, asks it over a unix socket, and \
      compares with the same queries in this process. Nothing of the index or the corpus is \
      changed. With --corpus new generations are published while clients ask. index builds copies \
      of the corpus in a folder of its own, up to four at once, which takes about twenty times the \
      room of the corpus in $TMPDIR. With --yardstick it is compared, in turns, with a program that \
      gets two arguments: the file of --paragraphs, and where to make its database. reading turns \
      files into documents, or what nobody would write when none is named: its time may grow with \
      the size alone.
      """,
    flags: [
      .benchCorpus, .queries, .rounds, .seconds, .requests, .only, .limit, .index, .yardstick,
      .paragraphs,
    ] + Flag.printing,
    examples: [
      Example("pincite bench search --queries FILE", "ranking alone, and whole answers"),
      Example("pincite bench serve", "all measurements that need no corpus"),
      Example("pincite bench serve --corpus corpus", "all of them"),
      Example(
        "pincite bench serve --only latency --queries FILE",
        "one of them, with your queries",
      ),
      Example(
        "pincite bench index --corpus DIR --yardstick PROGRAM --paragraphs FILE",
        "building, changing one file, and twice and four times the corpus",
      ),
      Example(
        "pincite bench reading corpus",
        "megabytes a second, parsing alone and with citations",
      ),
      Example("pincite bench reading --only '['", "a hostile shape at 1, 4, 16 and 64 MiB"),
      Example(
        "pincite bench serve --only random --seconds 600",
        "random bytes for ten minutes: no crash, no leak",
      ),
    ],
    run: { call in
      let subject = call.operands.first ?? ""
      let figures: [Figure]
      switch subject {
      case "search":
        try call.present(try call.benchSearch())
        return .done
      case "serve":
        let bench = try ServeBench(call)
        defer { bench.place.remove() }
        figures = try bench.run(only: call.all(.only))
      case "index": figures = try IndexBench(call).run(only: call.all(.only))
      case "reading": figures = try call.benchReading()
      default:
        throw Failure.usage("bench measures search, serve, index or reading, not \"\(subject)\"")
      }
      if call.has(.json) { try Console.print(json: figures) }
      return figures.allSatisfy(\.isReached) ? .done : .foundProblems
    },
  )
}

extension Flag {
  fileprivate static let benchCorpus = Flag(
    "corpus",
    value: "DIR",
    "the corpus: to be built, or to publish changes of it while clients ask",
  )
  static let queries = Flag("queries", value: "FILE", "queries, one a line")
  static let rounds = Flag("rounds", value: "N", "how often each query is asked (3)")
  fileprivate static let seconds = Flag("seconds", value: "N", "how long one load runs (4)")
  static let requests = Flag(
    "requests",
    value: "N",
    "queries while generations are published (100000)",
  )
  static let yardstick = Flag("yardstick", value: "PROGRAM", "another indexer to compare with")
  static let paragraphs = Flag("paragraphs", value: "FILE", "what the yardstick reads")
  fileprivate static let only = Flag("only", value: "NAME", "one measurement; may be repeated")
}

/// One number and what it should be.
struct Figure: Sendable, JSONWritable {
  var name: String
  var value: Double
  var unit: String
  /// At most this, or at least this.
  var bound: Double?
  var isCeiling = true
  var remark = ""

  var isReached: Bool {
    guard let bound else { return true }
    return isCeiling ? value <= bound : value >= bound
  }

  var line: String {
    let verdict = bound == nil ? "      " : isReached ? "ok    " : "not ok"
    let target = bound.map { " (at \(isCeiling ? "most" : "least") \($0.rounded(toPlaces: 2)))" }
    let measured = unit.isEmpty ? "" : " \(unit)"
    return "\(verdict)  \(name): \(value.rounded(toPlaces: 3))\(measured)\(target ?? "")"
      + (remark.isEmpty ? "" : "; \(remark)")
  }

  func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("name", name)
      json.member("value", value)
      json.member("unit", unit)
      json.member("bound", bound)
      json.member("ceiling", isCeiling)
      json.member("reached", isReached)
      json.member("remark", remark)
    }
  }
}

extension Invocation {
  fileprivate func benchReading() throws -> [Figure] {
    let names = operands.dropFirst()
    guard names.isEmpty else { return show(try ReadingBench(self, names).ofFiles()) }
    let wanted = all(.only)
    let shapes = HostileShape.all + HostileShape.citations
    for name in wanted where !shapes.contains(where: { $0.name == name }) {
      let known = shapes.map(\.name).joined(separator: ", ")
      throw Failure.usage("there is no shape \"\(name)\"", hint: "there are \(known)")
    }
    let isWanted = { (shape: HostileShape) in wanted.isEmpty || wanted.contains(shape.name) }
    return HostileShape.all.filter(isWanted).flatMap { show(ReadingBench.hostile($0)) }
      + HostileShape.citations.filter(isWanted).flatMap {
        show([ReadingBench.hostileCitations($0)])
      }
  }

  private func show(_ figures: [Figure]) -> [Figure] {
    if !has(.quiet) { for figure in figures { Console.say(figure.line) } }
    return figures
  }

  /// The lines of `--queries`, or words that most collections of this kind have.
  func benchQueries() throws(Failure) -> [String] {
    guard let file = value(.queries) else { return Self.commonQueries }
    do {
      let text = String(decoding: try Files.read(FilePath(file)).bytes, as: UTF8.self)
      let lines = text.split(whereSeparator: \.isNewline).map(String.init)
      guard !lines.isEmpty else { throw Failure.usage("\(file) holds no queries") }
      return lines
    } catch let failure as Failure {
      throw failure
    } catch {
      throw .usage("\(error)")
    }
  }

  var benchMilliseconds: Int32 {
    get throws(Failure) { Int32(try integer(.seconds, in: 1...3600) ?? 4) * 1000 }
  }

  private static let commonQueries = [
    "right to life", "legal aid", "arbitrary detention", "fair trial", "death penalty women",
    "exhaustion of domestic remedies", "freedom of expression", "torture prevention",
    "adequate housing", "domestic violence protection", "enforced disappearance",
    "independence of the judiciary", "\"effective remedy\"", "children best interests",
    "migrant workers exploitation", "non-discrimination", "prison conditions", "state party report",
    "article 14", "compensation for victims",
  ]
}

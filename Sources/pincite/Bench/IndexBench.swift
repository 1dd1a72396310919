// SPDX-License-Identifier: GPL-2.0-or-later

import Platform
import Wire

/// The measurements of `bench index`. Each run is a process of this program, timed from its start to
/// its end: reading, building, checking and synchronising are all in it.
struct IndexBench: Sendable {
  private let corpus: FilePath
  private let folder: FilePath
  private let yardstick: (program: FilePath, paragraphs: FilePath)?
  private let rounds: Int
  private let isQuiet: Bool

  /// What one build took.
  private struct Build {
    var seconds: Double
    var usage: ProcessUsage
    var report: IndexReport

    /// The digest of all content, as far as the name of the generation shows it.
    var content: String { report.generationName.map { String($0.suffix(8)) } ?? "" }
  }

  private static let measurements = ["full", "change", "scaling", "threads"]

  init(_ call: Invocation) throws {
    corpus = FilePath(call.corpusPath)
    rounds = try call.integer(.rounds, in: 1...100) ?? 1
    isQuiet = call.has(.quiet)
    switch (call.value(.yardstick), call.value(.paragraphs)) {
    case (let program?, let paragraphs?):
      yardstick = (FilePath(program), FilePath(paragraphs))
    case (nil, nil): yardstick = nil
    default: throw Failure.usage("--yardstick and --paragraphs go together")
    }
    folder =
      FilePath(call.environment["TMPDIR"] ?? "/tmp")
      / FilePath("pincite-bench-\(CurrentProcess.identifier)")
  }

  func run(only names: [String]) throws -> [Figure] {
    for name in names where !Self.measurements.contains(name) {
      let known = Self.measurements.joined(separator: ", ")
      throw Failure.usage("there is no measurement \"\(name)\"", hint: "there are \(known)")
    }
    try Files.makeFolder(folder, mode: 0o700)
    defer { try? Files.removeTree(folder) }
    try copyCorpus(as: 1)
    var figures: [Figure] = []
    func add(_ more: [Figure]) {
      if !isQuiet { for figure in more { Console.say(figure.line) } }
      figures += more
    }
    func wants(_ name: String) -> Bool { names.isEmpty || names.contains(name) }
    let full = try build("one")
    if wants("full") { add(try self.full(first: full)) }
    let changed = wants("change") ? try change("one", in: 1) : 0
    if wants("change") {
      add([
        Figure(name: "one file changed", value: changed, unit: "s", bound: 2),
        Figure(name: "nothing changed", value: try nothingChanged("one"), unit: "s", bound: 0.3),
      ])
    }
    if wants("threads") { add(try threads()) }
    if wants("scaling") { add(try scaling(full.seconds, changed: changed)) }
    return figures
  }

  // MARK: Measurements

  private func full(first: Build) throws -> [Figure] {
    var best = first
    var reference: Double?
    for round in 0..<rounds {
      if let yardstick {
        let seconds = try measure(yardstick)
        reference = min(reference ?? seconds, seconds)
      }
      // The first build, before the yardstick's, warmed the disk for both.
      guard yardstick != nil || round > 0 else { continue }
      let build = try build("one", ["--full"])
      if round == 0 || build.seconds < best.seconds { best = build }
    }
    let text = try size(of: corpus)
    let speed = Double(text) / 1e6 / best.seconds
    let bytes = Double(best.report.bytes)
    var figures = [
      Figure(
        name: "full build",
        value: best.seconds,
        unit: "s",
        remark: "\(counted(best.report.paragraphs.total, "paragraph")), "
          + "\(speed.rounded(toPlaces: 1)) MB of text a second, "
          + "\(best.usage.processorSeconds.rounded(toPlaces: 1)) s of processor time",
      ),
      Figure(
        name: "peak memory",
        value: Double(best.usage.peakMemory) / 1e6,
        unit: "MB",
        bound: 600,
      ),
      Figure(
        name: "size",
        value: bytes / 1e6,
        unit: "MB",
        remark: "\((bytes / Double(text)).rounded(toPlaces: 2)) times the text",
      ),
    ]
    guard let reference else { return figures }
    figures.append(
      Figure(
        name: "full build, times as fast as the yardstick",
        value: reference / best.seconds,
        unit: "",
        bound: 1.4,
        isCeiling: false,
        remark: "which takes \(reference.rounded(toPlaces: 1)) s",
      )
    )
    if let compacted = try compactedYardstick() {
      figures.append(
        Figure(
          name: "size, times the compacted yardstick",
          value: bytes / Double(compacted),
          unit: "",
          bound: 1.5,
        )
      )
    }
    return figures
  }

  /// The slowest of five changes, each of another document of about the middle size.
  private func change(_ index: FilePath, in copies: Int) throws -> Double {
    let texts = try Files.list(folder / "\(copies)").filter { $0.path.hasSuffix(".txt") }
      .sorted { ($0.file?.size ?? 0, $0.path) < ($1.file?.size ?? 0, $1.path) }
    var slowest = 0.0
    for step in 0..<5 where !texts.isEmpty {
      let text = texts[min(texts.count - 1, texts.count / 2 + step)]
      let path = folder / "\(copies)" / text.path
      let bytes = try Files.read(path).bytes
      try Files.write(bytes + Array("\n\nOne paragraph more, of \(step).\n".utf8), to: path)
      let build = try build(index, from: copies)
      guard build.report.published, build.report.documents.changed == 1 else {
        throw Failure(.index, "bench", "the change of \(text.path) was not published")
      }
      slowest = max(slowest, build.seconds)
    }
    return slowest
  }

  private func nothingChanged(_ index: FilePath) throws -> Double {
    let builds = try (0..<3).map { _ in try build(index) }
    return builds.map(\.seconds).min() ?? 0
  }

  private func threads() throws -> [Figure] {
    let one = try build("threads-1", ["--threads", "1"])
    let two = try build("threads-2", ["--threads", "2"])
    let again = try build("threads-2", ["--threads", "2", "--full"])
    for name in ["threads-1", "threads-2"] as [FilePath] { try Files.removeTree(folder / name) }
    let contents = Set([one.content, two.content, again.content])
    return [
      Figure(
        name: "content digests of three builds, on 1, 2 and 2 threads",
        value: Double(contents.count),
        unit: "different",
        bound: 1,
        remark: contents.sorted().joined(separator: ", "),
      ),
      Figure(
        name: "full build on 2 threads, times as fast as on 1",
        value: one.seconds / two.seconds,
        unit: "",
      ),
    ]
  }

  private func scaling(_ once: Double, changed: Double) throws -> [Figure] {
    try Files.removeTree(folder / "one")
    var figures: [Figure] = []
    for copies in [2, 4] {
      for copy in (copies == 2 ? 2 : 3)...copies { try copyCorpus(as: copy) }
      let build = try build("many", ["--full"], from: copies)
      figures.append(
        Figure(
          name: "full build of \(copies) times the corpus, for each",
          value: build.seconds / Double(copies) / once,
          unit: "of one",
          bound: 1.15,
          remark: "\(build.seconds.rounded(toPlaces: 1)) s",
        )
      )
    }
    let more = try change("many", in: 4)
    figures.append(
      Figure(
        name: "one file changed in 4 times the corpus",
        value: more,
        unit: "s",
        bound: 2,
        remark: changed > 0 ? "\((more / changed).rounded(toPlaces: 2)) times as long" : "",
      )
    )
    return figures
  }

  // MARK: Running

  private func build(
    _ index: FilePath,
    _ flags: [String] = [],
    from copies: Int = 1,
  ) throws -> Build {
    var command = Command(try CurrentProcess.executable(), ["index", "--json", "--yes", "-q"])
    command.arguments += flags.map { Array($0.utf8) }
    for (flag, path) in [("--corpus", folder / "\(copies)"), ("--index", folder / index)] {
      command.arguments += [Array(flag.utf8), path.bytes]
    }
    let (seconds, outcome) = try timed(command)
    let report = try IndexReport(JSON.parse(outcome.output))
    return Build(seconds: seconds, usage: outcome.usage, report: report)
  }

  private func measure(_ yardstick: (program: FilePath, paragraphs: FilePath)) throws -> Double {
    try Files.removeTree(folder / "yardstick")
    var command = Command(yardstick.program)
    command.arguments = [yardstick.paragraphs.bytes, (folder / "yardstick").bytes]
    return try timed(command).seconds
  }

  private func timed(_ command: Command) throws -> (seconds: Double, outcome: ProcessOutcome) {
    let start = MonotonicTime.now()
    let outcome = try ChildProcess.run(command)
    let seconds = Double(MonotonicTime.now() - start) / 1e9
    guard outcome.end == .exited(0) else {
      throw Failure(
        .index,
        "bench",
        "\(command.program) failed: \(String(decoding: outcome.errors, as: UTF8.self))",
      )
    }
    return (seconds, outcome)
  }

  /// Nil where there is no `xapian-compact`.
  private func compactedYardstick() throws -> Int? {
    var command = Command("xapian-compact")
    command.arguments = [(folder / "yardstick").bytes, (folder / "compacted").bytes]
    guard (try? timed(command)) != nil else { return nil }
    return try size(of: folder / "compacted")
  }

  private func size(of folder: FilePath) throws -> Int {
    try Files.list(folder).reduce(0) { $0 + Int($1.file?.size ?? 0) }
  }

  // MARK: Copies of the corpus

  /// Folder `n` holds the copies up to the n-th, each under ids of its own.
  private func copyCorpus(as number: Int) throws {
    let target = folder / "\(number)"
    if number > 1 { try Files.rename(folder / "\(number - 1)", to: target) }
    for entry in try Files.list(corpus) where entry.file != nil {
      let name = number == 1 ? entry.path : FilePath("copy\(number)") / entry.path
      try Files.makeFolders((target / name).parent)
      if number > 1, name.hasSuffix(".meta") {
        // What says its id would say it twice.
        let lines = try Files.read(corpus / entry.path).bytes.split(separator: UInt8(ascii: "\n"))
        let others = lines.filter { !$0.starts(with: "Id:".utf8) }
        try Files.write(Array(others.joined(separator: [UInt8(ascii: "\n")])), to: target / name)
      } else {
        try Files.copy(corpus / entry.path, to: target / name)
      }
    }
  }
}

// SPDX-License-Identifier: GPL-2.0-or-later

import Documents
import Platform
import Search
import Wire

extension Verb {
  static let watch = Verb(
    name: "watch",
    group: .edit,
    operands: "",
    summary: "check each document when it is saved",
    details: """
      Waits for documents and sidecars to be saved, says how each is read, and what looks wrong in
      it. Nothing is written unless --publish is given: then what was saved is indexed and goes live.
      Ctrl-C ends it.
      """,
    flags: [.publish, .corpus, .index, .json] + Flag.screen,
    examples: [
      Example("pincite watch", "beside an editor"),
      Example("pincite watch --publish", "what is saved can be found a moment later"),
    ],
    run: { call in
      try call.takesNoOperands()
      let signals = try SignalReader([.interrupt, .terminate])
      var watcher = try Watcher.start(call.corpusFolder)
      if !call.has(.quiet) {
        let documents = counted(watcher.documentCount, "document")
        let end = call.has(.publish) ? "what is saved is published" : "nothing is published"
        Console.say("watching \(watcher.folder), \(documents); \(end)")
      }
      var isFirst = true
      while true {
        let reports = try watcher.next(unless: signals)
        if let signal = signals.next() { signal.endProcess() }
        // What was published before stands apart from what is new.
        if call.has(.publish), !call.has(.json), !isFirst { try Console.print("\n") }
        isFirst = false
        for report in reports { try call.print(report) }
        if call.has(.publish), !reports.isEmpty { call.publish(reports) }
      }
    },
  )
}

extension Flag {
  fileprivate static let publish = Flag("publish", "index what was saved and publish it")
}

extension Invocation {
  fileprivate func print(_ report: SavedDocument) throws {
    if has(.json) {
      try Console.print(json: report)
    } else {
      var page = Page(try layout())
      report.draw(on: &page)
      try Console.print(page.text)
    }
  }

  /// As the verb does it. What goes wrong is said, and the watch goes on: the next save may mend it.
  fileprivate func publish(_ saved: [SavedDocument]) {
    let said = Set(saved.flatMap(\.findings).map { "\($0.file):\($0.line):\($0.rule)" })
    _ = Main.reporting(asJSON: has(.json)) {
      var report = try index()
      report.reported.removeAll { finding in
        said.contains("\(corpusFolder / FilePath(finding.file)):\(finding.line):\(finding.rule)")
      }
      try present(report)
      return .done
    }
  }
}

/// What became of a file that was saved.
struct SavedDocument: Sendable {
  let file: String
  /// Nil when there is no document any more.
  var read: (paragraphs: Int, notes: Int)?
  var findings: [FindingRecord] = []

  private func count(_ severity: String) -> Int { findings.count { $0.severity == severity } }

  func draw(on page: inout Page) {
    guard let read else {
      page.line([.citation(file), .plain("  removed")], indent: 0)
      return
    }
    let problems = count("error") + count("warning")
    let words = [counted(count("error"), "error"), counted(count("warning"), "warning")]
      .joined(separator: ", ")
    page.line(
      [
        .citation(file),
        .plain("  \(counted(read.paragraphs, "paragraph")), \(counted(read.notes, "note")), "),
        problems > 0 ? .problem(words) : .plain(words),
      ],
      indent: 0,
    )
    for finding in findings where !finding.isNote { finding.draw(on: &page) }
  }
}

extension SavedDocument: JSONWritable {
  func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("file", file)
      json.member("paragraphs", read?.paragraphs)
      json.member("notes", read?.notes)
      json.member("findings", findings)
    }
  }
}

/// Tells documents apart from what they were when it last looked.
private struct Watcher: ~Copyable {
  /// All that the reading of a document depends on.
  private struct Stamp: Equatable {
    let status: FileStatus
    let metadata: [[UInt8]]
  }

  let folder: FilePath
  private let changes: FolderWatch
  private let events: Epoll
  private var watched: Set<FilePath> = []
  private var stamps: [FilePath: Stamp] = [:]
  private var hasLooked = false

  var documentCount: Int { stamps.count }

  static func start(_ folder: FilePath) throws -> Watcher {
    guard try Files.status(of: folder)?.kind == .folder else {
      throw Failure.usage(
        "there is no folder of documents at \(folder)",
        hint: "name one: --corpus DIR",
      )
    }
    let events = try Epoll()
    let changes = try FolderWatch()
    try events.add(changes, token: 0, for: .readable)
    var watcher = Watcher(folder: folder, changes: changes, events: events)
    _ = try watcher.look()
    return watcher
  }

  private init(folder: FilePath, changes: consuming FolderWatch, events: consuming Epoll) {
    self.folder = folder
    self.changes = changes
    self.events = events
  }

  /// Waits until something was saved. Comes back with nothing when a signal has come.
  mutating func next(unless signals: borrowing SignalReader) throws -> [SavedDocument] {
    try events.add(signals, token: 1, for: .readable)
    defer { try? events.remove(signals) }
    var ready: [Epoll.Event] = []
    while true {
      try events.wait(milliseconds: 1000, into: &ready)
      if ready.contains(where: { $0.token == 1 }) { return [] }
      if !ready.isEmpty { try settle() }
      let saved = try look()
      if !saved.isEmpty { return saved }
    }
  }

  /// Editors save in several steps: waits until none has followed for a moment.
  private func settle() throws {
    var ready: [Epoll.Event] = []
    repeat {
      _ = try changes.drain()
      try events.wait(milliseconds: 60, into: &ready)
    } while ready.contains { $0.token == 0 }
  }

  private mutating func look() throws -> [SavedDocument] {
    for entry in try Files.list(folder) {
      if case .present(let status) = entry.finding, status.kind == .folder { watch(entry.path) }
    }
    watch("")
    let corpus = try Corpus(at: folder)
    var now: [FilePath: Stamp] = [:]
    var saved: [SavedDocument] = []
    for entry in corpus.entries {
      let metadata = (entry.sidecar.map { [$0.bytes] } ?? []) + entry.defaults.map(\.bytes)
      let stamp = Stamp(status: entry.status, metadata: metadata)
      now[entry.path] = stamp
      if hasLooked, stamps[entry.path] != stamp { saved.append(report(on: entry, of: corpus)) }
    }
    for gone in stamps.keys.filter({ now[$0] == nil }).sorted() {
      saved.append(SavedDocument(file: "\(folder / gone)"))
    }
    stamps = now
    hasLooked = true
    return saved
  }

  private mutating func watch(_ path: FilePath) {
    guard watched.insert(path).inserted else { return }
    _ = try? changes.add(path.bytes.isEmpty ? folder : folder / path)
  }

  private func report(on entry: Corpus.Entry, of corpus: Corpus) -> SavedDocument {
    var saved = SavedDocument(file: "\(folder / entry.path)")
    do throws(FileReadError) {
      let file = try corpus.load(entry)
      let document = file.document()
      saved.read = (document.paragraphs.count, document.notes.count)
      saved.findings = document.findings.map {
        FindingRecord($0, file: "\(folder / file.file(of: $0))")
      }
    } catch {
      saved.read = (0, 0)
      saved.findings = [FindingRecord(Corpus.finding(for: error), file: saved.file)]
    }
    for found in corpus.findings where found.file == entry.sidecar?.path {
      saved.findings.append(FindingRecord(found.finding, file: "\(folder / found.file)"))
    }
    return saved
  }
}

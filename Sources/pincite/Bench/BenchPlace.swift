// SPDX-License-Identifier: GPL-2.0-or-later

import Platform
import Search
import Wire

/// A folder of its own with hard links of an index and of a corpus, in which things may be changed.
struct BenchPlace: Sendable {
  let folder: FilePath
  var index: FilePath { folder / "index" }
  private var corpus: FilePath { folder / "corpus" }

  init(copying source: FilePath, in temporary: FilePath) throws {
    folder = temporary / FilePath("pincite-bench-\(CurrentProcess.identifier)")
    try Files.makeFolder(folder, mode: 0o700)
    do {
      let store = GenerationStore(source)
      let live = try store.live()
      let generations = index / "generations"
      try Files.makeFolders(generations)
      try Self.link(source / "generations" / live.path, to: generations / live.path)
      try point(to: live)
    } catch {
      remove()
      throw error
    }
  }

  func remove() {
    try? Files.removeTree(folder)
  }

  /// Makes a generation live, as a publication does last.
  func point(to name: GenerationName) throws {
    try Files.replace(index / "CURRENT", with: Array("\(name)\n".utf8))
  }

  func copyCorpus(_ source: FilePath) throws {
    guard (try? Files.status(of: corpus)) == nil else { return }
    try Self.link(source, to: corpus)
  }

  /// Publishes a generation in which one small document says that number.
  func publish(number: Int) throws -> GenerationName {
    let text = "Benchmark\n\n1. The \(Self.stamp) of this generation is number\(number).\n"
    // A new file: writing into a hard link would change the corpus itself.
    let file = corpus / "zz-bench.txt"
    if try Files.status(of: file) != nil { try Files.remove(file) }
    try Files.write(Array(text.utf8), to: file)
    let command = Command(
      try CurrentProcess.executable(),
      ["index", "--corpus", "\(corpus)", "--index", "\(index)", "--json", "--yes", "-q"],
    )
    let outcome = try ChildProcess.run(command)
    guard outcome.end == .exited(0) else {
      throw Failure(.index, "bench", String(decoding: outcome.errors, as: UTF8.self))
    }
    return try GenerationStore(index).live()
  }

  /// Nanoseconds within which a server should have adopted a publication: two seconds, and one for
  /// each 250 MB.
  func patience() throws -> UInt64 {
    let live = try GenerationStore(index).live()
    let files = try Files.list(index / "generations" / live.path)
    let bytes = files.reduce(0) { $0 + Int($1.file?.size ?? 0) }
    return 2_000_000_000 + UInt64(bytes) * 4
  }

  /// A word that only the document of a publication has.
  static let stamp = "zzbenchstamp"

  private static func link(_ source: FilePath, to target: FilePath) throws {
    try Files.makeFolders(target)
    for entry in try Files.list(source) where entry.file != nil {
      let place = target / entry.path
      try Files.makeFolders(place.parent)
      try Files.hardLink(source / entry.path, as: place)
    }
  }
}

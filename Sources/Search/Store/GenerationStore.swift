// SPDX-License-Identifier: GPL-2.0-or-later

package import Platform

/// The index folder: which generations there are, and which is live.
package struct GenerationStore: Sendable {
  package let root: FilePath

  package init(_ root: FilePath) {
    self.root = root
  }

  package init(_ root: String) {
    self.init(FilePath(root))
  }

  static let currentName: FilePath = "CURRENT"
  static let lockName: FilePath = "LOCK"
  static let generationsName: FilePath = "generations"
  static let buildName: FilePath = "build"

  var generations: FilePath { root / GenerationStore.generationsName }
  var build: FilePath { root / GenerationStore.buildName }

  func folder(of name: GenerationName) -> FilePath { generations / name.path }

  /// The name of the live generation.
  package func live() throws(IndexError) -> GenerationName {
    guard let name = try liveIfAny() else {
      throw IndexError(
        .noIndex,
        "there is no index in \(root)",
        hint: "make one with \"pincite index\", or name its folder with --index",
      )
    }
    return name
  }

  /// The name of the live generation; nil when none was published yet.
  package func liveIfAny() throws(IndexError) -> GenerationName? {
    let text: [UInt8]
    do {
      text = try Files.read(root / GenerationStore.currentName, limit: 4096).bytes
    } catch  where error.reason == .missing {
      return nil
    } catch {
      throw IndexError(error)
    }
    let line = String(decoding: text, as: UTF8.self)
    guard line.utf8.last == UInt8(ascii: "\n"), let name = GenerationName(line.dropLast()) else {
      throw IndexError(
        .notAnIndex,
        "\(root / GenerationStore.currentName) does not name a generation",
        hint: "is \(root) an index of pincite? \"pincite rollback NAME\" names one anew",
      )
    }
    return name
  }

  /// Opens the live generation.
  package func openLive() throws(IndexError) -> Generation {
    // A generation can be swept between the reading of its name and its opening, when others have
    // been published meanwhile; then there is another name to read.
    for _ in 0..<3 {
      let name = try live()
      do {
        return try open(name)
      } catch  where error.kind == .noGeneration {
        continue
      }
    }
    let name = try live()
    throw IndexError(
      .damaged,
      "\(root) names generation \(name), which is not there",
      hint: IndexError.damageHint,
    )
  }

  package func open(_ name: GenerationName) throws(IndexError) -> Generation {
    try Generation(name, at: folder(of: name))
  }

  /// A generation whose files nobody has looked at yet, for `verify`.
  package func openUnchecked(_ name: GenerationName) throws(IndexError) -> Generation {
    try Generation(unchecked: name, at: folder(of: name))
  }

  /// All generations that are there, the oldest first.
  package func names() throws(IndexError) -> [GenerationName] {
    do {
      guard try Files.status(of: generations) != nil else { return [] }
      return try Files.names(in: generations).compactMap { name in
        name.string.flatMap { GenerationName($0) }
      }.sorted()
    } catch {
      throw IndexError(error)
    }
  }

  /// The generation that a person means: a whole name, the start of one, or its number.
  package func named(_ text: String) throws(IndexError) -> GenerationName {
    let names = try names()
    let matches = names.filter {
      "\($0)" == text || String($0.number) == text || "\($0)".hasPrefix(text)
    }
    let exact = names.filter { "\($0)" == text || String($0.number) == text }
    if let name = exact.count == 1 ? exact.first : nil { return name }
    if let name = matches.count == 1 ? matches.first : nil { return name }
    let all = names.map { "\($0.number)" }.joined(separator: ", ")
    throw IndexError(
      .noGeneration,
      "there is no generation \"\(text)\" in \(root)",
      hint: names.isEmpty ? nil : "there are \(all)",
    )
  }
}

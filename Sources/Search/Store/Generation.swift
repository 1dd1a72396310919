// SPDX-License-Identifier: GPL-2.0-or-later

package import Platform
import Wire
package import Xapian

/// One published index. It never changes, and is not swept while a value of this type lives.
package final class Generation: Sendable {
  package let name: GenerationName
  package let folder: FilePath
  package let head: Manifest.Head
  private let lease: FileLock

  /// The names in the folder of a generation beside its shards.
  static let manifestName: FilePath = "MANIFEST"
  static let leaseName: FilePath = "LEASE"

  /// Opens a generation in its folder, and checks what can be checked without reading all of it:
  /// versions, the set of files, their sizes, the identities of the databases.
  package convenience init(_ name: GenerationName, at folder: FilePath) throws(IndexError) {
    try self.init(unchecked: name, at: folder)
    if let objection = head.versions.objection {
      throw IndexError(
        .otherVersion,
        "the index in \(folder) cannot be read: \(objection)",
        hint: IndexError.rebuildHint,
      )
    }
    for problem in fileProblems() {
      throw damage("\(problem.file) \(problem.problem)")
    }
    try checkIdentities(of: database())
  }

  /// Takes the manifest at its word. A damaged database can end the process that opens it, so who
  /// means to look for damage begins with this.
  package init(unchecked name: GenerationName, at folder: FilePath) throws(IndexError) {
    self.name = name
    self.folder = folder
    lease = try Generation.lease(of: folder)
    head = try Generation.head(in: folder)
    guard head.name == name else {
      throw IndexError(
        .damaged,
        "\(folder) holds the manifest of generation \(head.name)",
        hint: IndexError.damageHint,
      )
    }
  }

  /// A handle for the thread that asks; document `d` of shard `i` (from 0) of `n` has the number
  /// `(d - 1) * n + i + 1`.
  package func database() throws(IndexError) -> Database {
    do {
      return try Database(folders: shardFolders)
    } catch {
      throw IndexError(error, about: "generation \(name)")
    }
  }

  /// One shard alone.
  package func database(ofShard index: Int) throws(IndexError) -> Database {
    do {
      return try Database(folder: shardFolders[index])
    } catch {
      throw IndexError(error, about: "\(Manifest.shardName(index)) of generation \(name)")
    }
  }

  /// The whole manifest, read anew.
  package func manifest() throws(IndexError) -> Manifest {
    let text = try Generation.manifestText(in: folder)
    do {
      return try Manifest(text: text)
    } catch {
      throw IndexError(error, at: folder)
    }
  }

  /// A file beside the shards; nil when the generation has none of that name.
  package func file(_ name: String) throws(IndexError) -> [UInt8]? {
    guard head.files.contains(where: { $0.path == name }) else { return nil }
    do {
      return try Files.read(folder / FilePath(name)).bytes
    } catch {
      throw IndexError(error)
    }
  }

  /// Gives the files of a shard second names in another folder, as they are: its digests hold there.
  func linkShard(_ index: Int, into other: FilePath) throws(IndexError) -> Manifest.Shard {
    let shard = head.shards[index]
    do {
      try Files.makeFolder(other / FilePath(Manifest.shardName(index)))
      for file in shard.files {
        try Files.hardLink(folder / FilePath(file.path), as: other / FilePath(file.path))
      }
      try Files.synchronise(folder: other / FilePath(Manifest.shardName(index)))
    } catch {
      throw IndexError(error)
    }
    return shard
  }

  var shardFolders: [String] {
    let folder = folder.string ?? folder.description
    return head.shards.indices.map { "\(folder)/\(Manifest.shardName($0))" }
  }

  // MARK: Opening

  private static func lease(of folder: FilePath) throws(IndexError) -> FileLock {
    do {
      switch try FileLock.shared(folder / leaseName) {
      case .held(let lock): return lock
      case .busy: throw IndexError(.noGeneration, "\(folder) is being removed")
      }
    } catch let error as IndexError {
      throw error
    } catch let error as SystemError where error.code == .notFound {
      throw IndexError(.noGeneration, "\(folder) is not there")
    } catch let error as SystemError {
      throw IndexError(error)
    } catch {
      throw IndexError(.inputOutput, "\(folder): \(error)")
    }
  }

  static func head(in folder: FilePath) throws(IndexError) -> Manifest.Head {
    let text = try manifestText(in: folder)
    do {
      return try Manifest.head(of: text)
    } catch {
      throw IndexError(error, at: folder)
    }
  }

  private static func manifestText(in folder: FilePath) throws(IndexError) -> [UInt8] {
    do {
      return try Files.read(folder / manifestName).bytes
    } catch  where error.reason == .missing {
      throw IndexError(
        .damaged,
        "\(folder) has no manifest",
        hint: IndexError.damageHint,
      )
    } catch {
      throw IndexError(error)
    }
  }

  /// Files that are missing, strange or of another size; and small ones, as are the descriptions of
  /// databases, with another digest: one wrong bit there was seen to crash the library.
  func fileProblems() -> [VerifyProblem] {
    let entries: [FolderEntry]
    do {
      entries = try Files.list(folder)
    } catch {
      return [VerifyProblem(file: "", problem: "cannot be listed: \(error)")]
    }
    var expected: [FilePath: Manifest.File] = [:]
    for file in head.allFiles { expected[FilePath(file.path)] = file }
    var problems: [VerifyProblem] = []
    for entry in entries {
      if entry.path == Generation.manifestName || entry.path == Generation.leaseName { continue }
      if case .present(let status) = entry.finding, status.kind == .folder { continue }
      guard let file = expected.removeValue(forKey: entry.path) else {
        problems.append(VerifyProblem(file: "\(entry.path)", problem: "does not belong there"))
        continue
      }
      if let problem = problem(with: file, entry.file) {
        problems.append(VerifyProblem(file: file.path, problem: problem))
      }
    }
    for path in expected.keys.sorted() {
      problems.append(VerifyProblem(file: "\(path)", problem: "is missing"))
    }
    return problems
  }

  private func problem(with file: Manifest.File, _ status: FileStatus?) -> String? {
    guard let size = status?.size else { return "is no file" }
    if size != file.size { return "has \(size) bytes, \(file.size) were written" }
    guard size < Generation.smallFile else { return nil }
    return file.objection(in: folder)
  }

  private static let smallFile: Int64 = 4096

  private func checkIdentities(of database: borrowing Database) throws(IndexError) {
    do {
      for (index, shard) in head.shards.enumerated() {
        guard try database.uuid(ofFolder: index) == shard.uuid else {
          throw damage("\(Manifest.shardName(index)) is another database than was written")
        }
      }
      let entries = head.shards.reduce(0) { $0 + $1.entries }
      guard try Int(database.statistics().documents) == entries,
        entries == head.documents + head.paragraphs
      else { throw damage("it has not the number of entries that were written") }
    } catch let error as IndexError {
      throw error
    } catch let error as XapianError {
      throw IndexError(error, about: "generation \(name)")
    } catch {
      throw IndexError(.inputOutput, "\(error)")
    }
  }

  private func damage(_ what: String) -> IndexError {
    IndexError(
      .damaged,
      "generation \(name) is damaged: \(what)",
      hint: IndexError.damageHint,
    )
  }
}

extension IndexError {
  init(_ error: ManifestError, at folder: FilePath) {
    switch error.reason {
    case .damaged:
      self.init(
        .damaged,
        "the manifest in \(folder) is not the one that was written",
        hint: IndexError.damageHint,
      )
    case .unknownForm(let line):
      self.init(
        .otherVersion,
        "the manifest in \(folder) has a form that is not known: \"\(line)\"",
        hint: IndexError.rebuildHint,
      )
    }
  }
}

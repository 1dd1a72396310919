// SPDX-License-Identifier: GPL-2.0-or-later

package import Platform

/// The right to change an index folder: one process has it at a time.
///
/// Publication is a rename into `generations/` and a replacement of `CURRENT`, each durable before
/// the next. Between the two a complete generation lies there that nobody was told of; a note in
/// `build/` names it, so that the next writer takes it away.
package struct IndexWriter: ~Copyable {
  package let store: GenerationStore
  private let lock: FileLock
  /// What an interrupted run left and this one took away.
  package private(set) var swept: [String] = []

  private static let journalName: FilePath = "PUBLISHING"

  /// Takes the lock, makes the folders, and sweeps what an interrupted run left.
  package static func begin(_ store: GenerationStore) throws(IndexError) -> IndexWriter {
    try checkFolder(store)
    var writer = IndexWriter(store: store, lock: try lock(store))
    try writer.system { () throws(SystemError) in
      try Files.makeFolders(store.generations)
      try Files.makeFolders(store.build)
    }
    try writer.sweep()
    return writer
  }

  private init(store: GenerationStore, lock: consuming FileLock) {
    self.store = store
    self.lock = lock
  }

  private static func lock(_ store: GenerationStore) throws(IndexError) -> FileLock {
    do {
      try Files.makeFolders(store.root)
      switch try FileLock.exclusive(store.root / GenerationStore.lockName) {
      case .held(let lock): return lock
      case .busy(let holder):
        let who = holder.map { "\($0)" } ?? "another process"
        throw IndexError(
          .locked,
          "another indexer is writing to \(store.root): \(who)",
          hint: "wait until it has ended; a lock needs no clearing, it ends with its process",
        )
      }
    } catch let error as IndexError {
      throw error
    } catch let error as SystemError {
      throw IndexError(error)
    } catch {
      throw IndexError(.inputOutput, "\(store.root): \(error)")
    }
  }

  /// A folder with other things in it is not taken over. The lock comes first when an index is made,
  /// the generations next: what only looks like `build/` or `CURRENT` belongs to somebody else.
  private static func checkFolder(_ store: GenerationStore) throws(IndexError) {
    do {
      guard let status = try Files.status(of: store.root), status.kind == .folder else { return }
      let names = try Files.names(in: store.root)
      let signs = [GenerationStore.lockName, GenerationStore.currentName]
      let isIndex =
        names.contains(GenerationStore.generationsName) && names.contains(where: signs.contains)
      guard !isIndex else { return }
      let other = names.first {
        !$0.hasPrefix(".") && !$0.hasPrefix("README") && $0 != GenerationStore.lockName
      }
      if let other {
        throw IndexError(
          .notAnIndex,
          "\(store.root) holds \(other) and is no index of pincite",
          hint: "choose an empty folder with --index",
        )
      }
    } catch let error as IndexError {
      throw error
    } catch let error as SystemError {
      throw IndexError(error)
    } catch {
      throw IndexError(.inputOutput, "\(store.root): \(error)")
    }
  }

  /// A number that no generation had.
  package func nextNumber() throws(IndexError) -> Int {
    let last = try store.names().last?.number ?? 0
    let live = try store.liveIfAny()?.number ?? 0
    return max(last, live) + 1
  }

  /// A fresh folder to build in; swept by the next writer if this one does not finish.
  package func buildFolder(_ name: FilePath) throws(IndexError) -> FilePath {
    let folder = store.build / name
    try system { () throws(SystemError) in try Files.makeFolder(folder) }
    return folder
  }

  /// Puts a folder that is complete, checked and synchronised among the generations. Made live,
  /// readers take it from now on; else it waits for a later `makeLive`.
  package func publish(
    _ folder: FilePath,
    as name: GenerationName,
    makeLive: Bool,
  ) throws(IndexError) {
    let journal = store.build / IndexWriter.journalName
    let target = store.folder(of: name)
    try system { () throws(SystemError) in
      try Files.write(Array("\(name)\n".utf8), to: journal, synchronised: true)
      try Files.synchronise(folder: store.build)
      try Files.rename(folder, to: target)
      try Files.synchronise(folder: store.generations)
      try Files.synchronise(folder: store.build)
      try IndexWriter.seal(target)
    }
    if makeLive { try self.makeLive(name) }
    // The note has had its use; the next writer knows that what is live is not to be swept.
    try? Files.remove(journal)
  }

  /// Makes a generation that is there the live one; durable on return. When that fails, the former
  /// one is live again: what the disk did not confirm must not be published.
  package func makeLive(_ name: GenerationName) throws(IndexError) {
    let former = (try? store.liveIfAny()).flatMap { $0 }
    let current = store.root / GenerationStore.currentName
    let temporary = store.build / GenerationStore.currentName
    do {
      try Files.replace(current, with: Array("\(name)\n".utf8), through: temporary)
    } catch {
      if let former, former != name {
        // Without synchronising, which may be what failed.
        try? Files.write(Array("\(former)\n".utf8), to: temporary)
        try? Files.rename(temporary, to: current)
      }
      throw IndexError(error)
    }
  }

  /// Takes away the generations beyond the newest `keep`, but never the live one and none that a
  /// reader holds. Returns the names of those that went.
  package func prune(keep: Int) throws(IndexError) -> [GenerationName] {
    let live = try store.liveIfAny()
    var gone: [GenerationName] = []
    for name in try store.names().dropLast(max(1, keep)) where name != live {
      if try remove(name) { gone.append(name) }
    }
    return gone
  }

  // MARK: Sweeping

  /// Removes unfinished work, and a generation whose publication did not end.
  mutating func sweep() throws(IndexError) {
    let current = Result { () throws(IndexError) in try store.liveIfAny() }
    let journal = store.build / IndexWriter.journalName
    // When it cannot be told what is live, nothing that might be is taken away.
    if case .success(let live) = current, let text = try? Files.read(journal, limit: 4096).bytes,
      let name = GenerationName(String(decoding: text, as: UTF8.self).dropLast()),
      name != live, try remove(name)
    {
      swept.append("generation \(name), whose publication did not end")
    }
    let names = try system { () throws(SystemError) in try Files.names(in: store.build) }
    for name in names {
      try system { () throws(SystemError) in try Files.removeTree(store.build / name) }
      if name != IndexWriter.journalName, name != GenerationStore.currentName {
        swept.append("unfinished build \(name)")
      }
    }
  }

  /// Whether the generation could be removed: it is there, and nobody holds it.
  private func remove(_ name: GenerationName) throws(IndexError) -> Bool {
    let folder = store.folder(of: name)
    let doomed = store.build / name.path
    do {
      guard try Files.status(of: folder) != nil else { return false }
      // Renamed first: half a generation must never lie among the whole ones.
      switch try FileLock.exclusive(folder / Generation.leaseName) {
      case .busy: return false
      case .held(let lock):
        try Files.setMode(0o700, of: folder)
        try Files.rename(folder, to: doomed)
        _ = consume lock
      }
      try Files.removeTree(doomed)
      return true
    } catch {
      throw IndexError(error)
    }
  }

  /// Takes the right to write from everybody, so that an accident fails; the lease stays writable,
  /// since it must be locked to be removed.
  private static func seal(_ folder: FilePath) throws(SystemError) {
    for entry in try Files.list(folder) where entry.path != Generation.leaseName {
      guard case .present(let status) = entry.finding else { continue }
      // A hard link to a sealed file of the generation before is sealed already.
      if status.mode & 0o222 != 0 {
        try Files.setMode(status.mode & 0o555, of: folder / entry.path)
      }
    }
    if let status = try Files.status(of: folder) {
      try Files.setMode(status.mode & 0o555, of: folder)
    }
  }

  private func system<Value>(
    _ body: () throws(SystemError) -> Value
  ) throws(IndexError) -> Value {
    do {
      return try body()
    } catch {
      throw IndexError(error)
    }
  }
}

// SPDX-License-Identifier: GPL-2.0-or-later

import Platform
import Xapian

/// The files of a shard: merged from its batches, checked, measured, brought to the disk.
enum ShardFiles {
  /// Merges batches into a shard and removes them.
  static func merge(
    _ batches: [FilePath],
    into destination: FilePath,
    entries: Int,
  ) throws(IndexError) -> Manifest.Shard {
    let path = destination.description
    do {
      try Database.compact(batches.map(\.description), into: path)
      for batch in batches { try Files.removeTree(batch) }
      let uuid = try check(path, entries: entries)
      return Manifest.Shard(entries: entries, uuid: uuid, files: try measure(destination))
    } catch let error as IndexError {
      throw error
    } catch let error as XapianError {
      throw IndexError(error, about: path)
    } catch let error as SystemError {
      throw IndexError(error)
    } catch {
      throw IndexError(.inputOutput, "\(path): \(error)")
    }
  }

  /// Reads the new database back: its count, and some of its entries against their addresses.
  /// Returns its identity.
  private static func check(_ path: String, entries: Int) throws -> String {
    let database = try Database(folder: path)
    let statistics = try database.statistics()
    guard Int(statistics.documents) == entries, Int(statistics.lastDocument) == entries else {
      throw IndexError(
        .damaged,
        "\(path) has \(statistics.documents) entries, \(entries) were written",
      )
    }
    var check = EntryCheck(path)
    for step in 0..<min(8, entries) {
      let entry = 1 + step * max(1, entries / 8)
      guard entry <= entries else { break }
      try check.check(UInt32(entry), of: database)
    }
    return try database.uuid()
  }

  /// Digests each file as it is on the disk, and synchronises it and the folder. The path of a file
  /// begins with the folder's own name.
  static func measure(_ folder: FilePath) throws(IndexError) -> [Manifest.File] {
    var files: [Manifest.File] = []
    do {
      for name in try Files.names(in: folder) {
        let path = folder / name
        try Files.synchronise(file: path)
        let (size, digest) = try digest(of: path)
        files.append(
          Manifest.File(
            path: "\(folder.lastComponent)/\(name)",
            size: size,
            digest: digest,
          )
        )
      }
      try Files.synchronise(folder: folder)
    } catch let error as SystemError {
      throw IndexError(error)
    } catch let error as IndexError {
      throw error
    } catch {
      throw IndexError(.inputOutput, "\(folder): \(error)")
    }
    return files
  }

  static func digest(of path: FilePath) throws(IndexError) -> (size: Int64, digest: UInt64) {
    var hash = XXHash64()
    do {
      let status = try Files.readPieces(of: path) { hash.update($0) }
      return (status.size, hash.value)
    } catch {
      throw IndexError(error)
    }
  }
}

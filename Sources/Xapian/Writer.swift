// SPDX-License-Identifier: GPL-2.0-or-later

import CXapian

/// Builds a new database in a folder of its own. There is no way to open or overwrite an old one.
///
/// Nothing is seen by readers before `commit`. A writer that goes, or is closed, drops what was not
/// committed.
@safe
package struct Writer: ~Copyable {
  private let handle: OpaquePointer
  private var hasFailed = false

  /// Creates a database.
  ///
  /// - Parameters:
  ///   - folder: made if absent; must hold no database.
  ///   - durable: whether a commit waits for the disk. Without, the files must be synced by whoever
  ///     publishes them. The folder itself is never synced.
  ///   - blockSize: of the files, a power of two from 2,048 to 65,536; nil for 8,192.
  ///   - keepsTermLists: whether the terms of a document can be asked for, and expansion works.
  /// - Throws: `exists`, `locked`, `database`.
  package init(
    creating folder: String,
    durable: Bool = false,
    blockSize: Int? = nil,
    keepsTermLists: Bool = true,
  ) throws(XapianError) {
    let path = try nulEnded([folder])
    unsafe handle = try opened { out, error in
      unsafe cx_writer_create(
        path,
        UInt32(clamping: blockSize ?? 0),
        durable ? 1 : 0,
        keepsTermLists ? 1 : 0,
        out,
        error,
      )
    }
  }

  deinit {
    unsafe cx_writer_abandon(handle)
  }

  /// Adds a document and gives its number. An entry with an invalid term is refused, and the writer
  /// goes on.
  @discardableResult
  package mutating func add(_ entry: borrowing Entry) throws(XapianError) -> UInt32 {
    var document: UInt32 = 0
    try change { writer, error in
      unsafe entry.withShim { shim in unsafe cx_writer_add(writer, shim, &document, error) }
    }
    return document
  }

  /// Adds occurrences of a word to the spelling dictionary. Dear: count them first.
  package mutating func addSpelling(
    _ word: Span<UInt8>,
    count: UInt32,
  ) throws(XapianError) {
    try change { writer, error in
      unsafe word.withUnsafeBufferPointer { word in
        unsafe cx_writer_add_spelling(writer, word.baseAddress, word.count, count, error)
      }
    }
  }

  /// Notes something about the database as a whole.
  package mutating func setMetadata(_ key: [UInt8], _ value: [UInt8]) throws(XapianError) {
    try change { writer, error in
      unsafe cx_writer_set_metadata(writer, key, key.count, value, value.count, error)
    }
  }

  /// Makes everything so far visible. When it fails, all of it is lost and the writer is of no
  /// further use.
  package mutating func commit() throws(XapianError) {
    try change { writer, error in unsafe cx_writer_commit(writer, error) }
  }

  /// Closes the files and drops what was not committed.
  package consuming func close() throws(XapianError) {
    let handle = unsafe self.handle
    discard self
    try call { error in unsafe cx_writer_close(handle, error) }
  }

  // The library drops everything that is not committed when a change fails, and would let the caller
  // go on and commit the rest.
  @safe
  private mutating func change(
    _ body: (OpaquePointer, UnsafeMutablePointer<cx_error>) -> cx_kind
  ) throws(XapianError) {
    guard !hasFailed else {
      throw XapianError(.abandoned, "the database could not be written before: build it anew")
    }
    do {
      try call { error in unsafe body(handle, error) }
    } catch {
      hasFailed = error.kind != .invalidTerm
      throw error
    }
  }
}

// SPDX-License-Identifier: GPL-2.0-or-later

import CXapian

/// One or several database folders, opened for reading as one.
///
/// It sees the state of the moment when it was opened; a new state is a new `Database`. Not for
/// concurrent use: each thread opens its own. It closes when it goes.
///
/// Of several folders, document `d` of folder `i` (from 0) of `n` has the number `(d - 1) * n + i + 1`.
@safe
package struct Database: ~Copyable {
  let handle: OpaquePointer

  /// Opens Xapian databases (glass folders) as one. Stub files are not followed.
  package init(folders: [String]) throws(XapianError) {
    let paths = try nulEnded(folders)
    unsafe handle = try opened { out, error in
      unsafe cx_database_open(paths, folders.count, out, error)
    }
  }

  package init(folder: String) throws(XapianError) {
    try self.init(folders: [folder])
  }

  deinit {
    unsafe cx_database_close(handle)
  }

  package struct Statistics: Equatable, Sendable {
    package let documents: UInt32
    /// The highest number of a document that is or was.
    package let lastDocument: UInt32
    /// The sum of the lengths of all documents, in term occurrences.
    package let totalLength: UInt64
    package let averageLength: Double
    package let hasPositions: Bool
  }

  package func statistics() throws(XapianError) -> Statistics {
    var out = cx_statistics()
    try call { error in unsafe cx_database_statistics(handle, &out, error) }
    return Statistics(
      documents: out.documents,
      lastDocument: out.last_document,
      totalLength: out.total_length,
      averageLength: out.average_length,
      hasPositions: out.has_positions != 0,
    )
  }

  /// The identity of one folder's content, new for each build.
  package func uuid(ofFolder index: Int = 0) throws(XapianError) -> String {
    let bytes = try bytes { out, error in
      unsafe cx_database_uuid(handle, UInt32(exactly: index) ?? .max, out, error)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// What the writer of one folder noted under a key; empty when nothing.
  package func metadata(_ key: [UInt8], ofFolder index: Int = 0) throws(XapianError) -> [UInt8] {
    try bytes { out, error in
      unsafe cx_database_metadata(
        handle,
        UInt32(exactly: index) ?? .max,
        key,
        key.count,
        out,
        error,
      )
    }
  }

  @safe
  func bytes(
    _ body: (UnsafeMutablePointer<cx_bytes>, UnsafeMutablePointer<cx_error>) -> cx_kind
  ) throws(XapianError) -> [UInt8] {
    var out = unsafe cx_bytes()
    try call { error in unsafe body(&out, error) }
    return unsafe [UInt8](out)
  }

  @safe
  func strings(
    _ body: (UnsafeMutablePointer<cx_strings>, UnsafeMutablePointer<cx_error>) -> cx_kind
  ) throws(XapianError) -> CountedStrings {
    var out = unsafe cx_strings()
    try call { error in unsafe body(&out, error) }
    return unsafe CountedStrings(out)
  }

  @safe
  func numbers(
    _ body: (UnsafeMutablePointer<cx_numbers>, UnsafeMutablePointer<cx_error>) -> cx_kind
  ) throws(XapianError) -> [UInt32] {
    var out = unsafe cx_numbers()
    try call { error in unsafe body(&out, error) }
    return unsafe [UInt32](out)
  }
}

// SPDX-License-Identifier: GPL-2.0-or-later

// How Swift calls the shim: errors become Swift errors, answers are copied at once.

import CXapian

/// One call of the shim, whose error it lends: safe, because the pointer does not outlive the call.
@safe
func call(
  _ body: (UnsafeMutablePointer<cx_error>) -> cx_kind
) throws(XapianError) {
  // Left uninitialised: the shim fills it when it fails, and a call that succeeds pays nothing.
  let failure = unsafe withUnsafeTemporaryAllocation(of: cx_error.self, capacity: 1) {
    buffer -> XapianError? in
    guard let error = buffer.baseAddress else { return nil }
    let kind = unsafe body(error)
    return kind == .none ? nil : unsafe XapianError(kind, error)
  }
  if let failure { throw failure }
}

/// One call of the shim that makes a handle.
@safe
func opened(
  _ body: (UnsafeMutablePointer<OpaquePointer?>, UnsafeMutablePointer<cx_error>) -> cx_kind
) throws(XapianError) -> OpaquePointer {
  var handle: OpaquePointer?
  try call { error in unsafe body(&handle, error) }
  guard let handle = unsafe handle else {
    throw XapianError(.internal, "the library gave no handle")
  }
  return unsafe handle
}

extension XapianError {
  init(_ kind: cx_kind, _ error: UnsafePointer<cx_error>) {
    let length = unsafe Int(error.pointee.length)
    let message = unsafe withUnsafeBytes(of: error.pointee.message) { bytes in
      unsafe String(decoding: bytes.prefix(length), as: UTF8.self)
    }
    self.init(Kind(kind), message)
  }
}

extension XapianError.Kind {
  fileprivate init(_ kind: cx_kind) {
    self =
      switch kind {
      case .not_found: .notFound
      case .exists: .exists
      case .locked: .locked
      case .corrupt: .corrupt
      case .version: .version
      case .modified: .modified
      case .closed: .closed
      case .database: .database
      case .no_document: .noDocument
      case .invalid_term: .invalidTerm
      case .invalid_argument: .invalidArgument
      case .wildcard_too_wide: .wildcardTooWide
      case .unsupported: .unsupported
      case .out_of_memory: .outOfMemory
      case .standard_exception, .unknown_exception: .foreign
      case .none, .internal: .internal
      @unknown default: .internal
      }
  }
}

extension [UInt8] {
  init(_ bytes: cx_bytes) {
    unsafe self.init(UnsafeBufferPointer(start: bytes.start, count: bytes.count))
  }
}

extension [UInt32] {
  init(_ numbers: cx_numbers) {
    unsafe self.init(UnsafeBufferPointer(start: numbers.start, count: numbers.count))
  }
}

/// Paths as the shim takes them: each ended by a NUL. A path that holds one names nothing.
func nulEnded(_ paths: [String]) throws(XapianError) -> [CChar] {
  var bytes: [CChar] = []
  for path in paths {
    for byte in path.utf8 {
      guard byte != 0 else {
        throw XapianError(.invalidArgument, "a path with a NUL in it: \(path)")
      }
      bytes.append(CChar(bitPattern: byte))
    }
    bytes.append(0)
  }
  return bytes
}

// SPDX-License-Identifier: GPL-2.0-or-later

// What tests need to see each kind of failure cross the shim.

import CXapian

/// Kinds of C++ exception that no database provokes on demand.
package enum Fault: Sendable, CaseIterable {
  case outOfMemory
  case standardException
  case noException
  case otherLibraryError

  /// Throws a C++ exception inside the shim.
  package func raise() throws(XapianError) {
    let kind: cx_kind =
      switch self {
      case .outOfMemory: .out_of_memory
      case .standardException: .standard_exception
      case .noException: .unknown_exception
      case .otherLibraryError: .internal
      }
    try call { error in unsafe cx_raise_for_tests(kind, error) }
  }
}

extension Database {
  /// Closes the files under the database, as the library itself may do after an I/O error.
  package func closeFilesForTests() throws(XapianError) {
    try call { error in unsafe cx_close_files_for_tests(handle, error) }
  }
}

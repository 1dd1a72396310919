// SPDX-License-Identifier: GPL-2.0-or-later

/// The version of the program and the number of its protocol.
package enum Version {
  package static let program = "1.0.0"
  package static let proto = 1
  package static let released = "2026-11-20"
}

// SPDX-License-Identifier: GPL-2.0-or-later

/// What one request may hold and ask for; told in the greeting and by `INFO`.
package struct WireLimits: Sendable, Equatable {
  /// Bytes of a request, its line feed included.
  package var line = 64 * 1024
  /// Bytes of a request as long as a token is owed.
  package var lineBeforeToken = 256
  /// Addresses in one request.
  package var arguments = 100
  /// Values in the list of one option or filter.
  package var values = 64
  package var hits = 100
  package var offset = 10_000
  /// Paragraphs on each side of one that is shown in its surroundings.
  package var context = 50
  /// Milliseconds that a client may ask for.
  package var deadline = 2000

  package init() {}
}

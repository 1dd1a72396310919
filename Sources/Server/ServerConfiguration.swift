// SPDX-License-Identifier: GPL-2.0-or-later

package import Platform
package import Search
package import Wire

/// How a server runs; what is not said has the default of the contract.
package struct ServerConfiguration: Sendable {
  package var index: FilePath
  package var listen: [Endpoint] = [.tcp(host: "127.0.0.1", port: ServerConfiguration.port)]
  /// Rights of a unix socket.
  package var socketMode: UInt32 = 0o600
  /// Threads that search; each has its own view of the index.
  package var workers = max(4, 2 * Thread.processorCount)
  /// What clients must show before anything else; nil lets everybody ask.
  package var token: AccessToken?
  package var wire = WireLimits()
  package var query = Limits()
  package var limits = ServerLimits()
  package var log = ServerLog.Level.events
  /// Query text is written to the log.
  package var logsQueries = false

  package static let port: UInt16 = 7411

  package init(index: FilePath) {
    self.index = index
  }
}

/// What clients together, and each of them, may take.
package struct ServerLimits: Sendable, Equatable {
  package var connections = 1024
  package var connectionsPerPeer = 256
  /// Requests read and not begun, for each connection; then reading stops.
  package var waiting = 32
  /// Bytes of replies unsent, for each connection; then reading stops.
  package var unsent = 1 << 20
  /// Milliseconds, as all below.
  package var writeStall = 10_000
  package var lineCompletion = 10_000
  package var idle = 300_000
  package var tokenWait = 5000
  /// From the wish to stop to the end, however busy.
  package var drain = 30_000
  /// How long a replaced generation answers requests that name it.
  package var pinned = 120_000
  /// Replaced generations held at a time.
  package var held = 3
  /// Requests that took longer are logged.
  package var slow = 500

  package init() {}
}

extension ServerConfiguration {
  /// The name of each limit, as INFO tells it and the operator sets it.
  private static var limitNames: [(name: String, limit: WritableKeyPath<ServerConfiguration, Int>)]
  {
    [
      ("line", \.wire.line), ("line-before-token", \.wire.lineBeforeToken),
      ("ids", \.wire.arguments), ("values", \.wire.values), ("hits", \.wire.hits),
      ("offset", \.wire.offset), ("context", \.wire.context),
      ("query-bytes", \.query.queryBytes), ("words", \.query.words), ("terms", \.query.terms),
      ("nesting", \.query.nesting), ("wildcards", \.query.wildcards),
      ("wildcard-stem", \.query.wildcardStem),
      ("wildcard-expansion", \.query.wildcardExpansion), ("phrase-words", \.query.phraseWords),
      ("distance", \.query.distance), ("deadline-ms", \.query.deadline),
      ("connections", \.limits.connections),
      ("connections-per-peer", \.limits.connectionsPerPeer), ("waiting", \.limits.waiting),
      ("unsent-bytes", \.limits.unsent), ("write-stall-ms", \.limits.writeStall),
      ("line-completion-ms", \.limits.lineCompletion), ("idle-ms", \.limits.idle),
      ("token-wait-ms", \.limits.tokenWait), ("drain-ms", \.limits.drain),
      ("pinned-ms", \.limits.pinned), ("held", \.limits.held), ("slow-ms", \.limits.slow),
    ]
  }

  package static var namesOfLimits: [String] { limitNames.map(\.name) }

  package var namedLimits: NamedNumbers {
    NamedNumbers(Self.limitNames.map { NamedNumbers.Entry($0.name, self[keyPath: $0.limit]) })
  }

  /// Returns false when there is no such limit, or it cannot have that value.
  package mutating func setLimit(_ name: String, _ value: Int) -> Bool {
    guard let entry = Self.limitNames.first(where: { $0.name == name }),
      (1...1 << 40).contains(value)
    else { return false }
    self[keyPath: entry.limit] = value
    // What clients may ask for is what the search allows.
    wire.deadline = query.deadline
    return true
  }
}

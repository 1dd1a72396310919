// SPDX-License-Identifier: GPL-2.0-or-later

/// What a client may ask. No verb changes an index.
package enum Verb: String, Sendable, CaseIterable {
  case hello = "HELLO"
  case auth = "AUTH"
  case set = "SET"
  case ping = "PING"
  case help = "HELP"
  case quit = "QUIT"

  case search = "SEARCH"
  case count = "COUNT"
  case facets = "FACETS"
  case timeline = "TIMELINE"
  case kwic = "KWIC"
  case get = "GET"
  case context = "CONTEXT"
  case note = "NOTE"
  case toc = "TOC"
  case doc = "DOC"
  case similar = "SIMILAR"
  case suggest = "SUGGEST"
  case spell = "SPELL"
  case quote = "QUOTE"
  case explain = "EXPLAIN"
  case fields = "FIELDS"

  case scan = "SCAN"
  case resolve = "RESOLVE"
  case cite = "CITE"
  case cites = "CITES"
  case citedBy = "CITEDBY"

  case info = "INFO"
  case stats = "STATS"
  case health = "HEALTH"
  case reload = "RELOAD"

  /// Letters are ASCII; their case does not matter.
  package init?(_ word: some Collection<UInt8>) {
    let upper = word.map { (0x61...0x7A).contains($0) ? $0 & 0xDF : $0 }
    self.init(rawValue: String(decoding: upper, as: UTF8.self))
  }
}

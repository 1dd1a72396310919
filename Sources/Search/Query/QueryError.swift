// SPDX-License-Identifier: GPL-2.0-or-later

package import Documents
package import Wire

/// Why a query cannot be answered: where, what, and what to write instead.
package struct QueryError: Error, Equatable, Sendable {
  package enum Kind: Sendable {
    case syntax, tooComplex, wildcard, filter
  }

  package var kind: Kind
  package var message: String
  package var hint: String
  /// Bytes of the query that are meant; empty at a place where something is missing.
  package var range: ByteRange

  package init(_ kind: Kind, _ message: String, hint: String, at range: ByteRange) {
    self.kind = kind
    self.message = message
    self.hint = hint
    self.range = range
  }

  /// The error as a person or a service gets it, with the words of the query that are meant.
  package func reply(to query: String) -> ErrorReply {
    var reply = reply
    if kind == .wildcard || kind == .filter, range.end <= query.utf8.count, !range.isEmpty {
      let words = Array(query.utf8)[range.indices]
      reply.culprit = String(decoding: words, as: UTF8.self)
    }
    return reply
  }

  /// The error as a person or a service gets it.
  package var reply: ErrorReply {
    let (code, word) =
      switch kind {
      case .syntax: (520, "bad-query")
      case .tooComplex: (521, "too-complex")
      case .wildcard: (522, "wildcard")
      case .filter: (523, "bad-filter")
      }
    return ErrorReply(code: code, word: word, message: message, at: range.start, hint: hint)
  }
}

// SPDX-License-Identifier: GPL-2.0-or-later

import CXapian

/// What to look for: a value made of parts, checked when it is searched. It is kept as one flat
/// program, so that neither making nor dropping a deep one recurses.
package struct Query: Equatable, Sendable {
  private(set) var program: [UInt8]

  private init(
    _ op: cx_op,
    _ a: Int = 0,
    _ b: Int = 0,
    of parts: [Query] = [],
    bytes: [UInt8] = [],
  ) {
    program = []
    program.reserveCapacity(parts.reduce(13 + bytes.count) { $0 + $1.program.count })
    for part in parts { program += part.program }
    program.append(op.rawValue)
    for number in [a, b, bytes.count] {
      unsafe withUnsafeBytes(of: UInt32(clamping: number)) { unsafe program.append(contentsOf: $0) }
    }
    program += bytes
  }
}

// MARK: - Leaves

extension Query {
  /// Matches no document.
  package static let nothing = Query(.nothing)

  /// Matches every document, without weight.
  package static let everything = Query(.everything)

  /// `occurrences`: how often the term counts in the query.
  package static func term(_ term: [UInt8], occurrences: Int = 1) -> Query {
    Query(.term, occurrences, bytes: term)
  }

  /// The term where it has occurrences; documents that only bear it are left out.
  package static func occurring(_ term: [UInt8]) -> Query {
    Query(.occurring, bytes: term)
  }

  package enum WildcardPolicy: Int, Sendable {
    /// Of more terms than the cap, the most frequent are taken.
    case mostFrequent = 0
    /// More terms than the cap fail the search with `wildcardTooWide`.
    case strict = 1
  }

  /// Any term that starts with a prefix, weighted as one term. With several folders the cap is for
  /// each of them.
  package static func wildcard(
    prefix: [UInt8],
    cap: Int,
    policy: WildcardPolicy = .mostFrequent,
  ) -> Query {
    // To the library a cap of 0 is none.
    Query(.wildcard, max(1, cap), policy.rawValue, bytes: prefix)
  }

  /// Documents whose value in a slot lies between two, both included, in byte order; no weight.
  package static func value(in slot: UInt32, from lower: [UInt8], to upper: [UInt8]) -> Query {
    Query(.range, Int(slot), lower.count, bytes: lower + upper)
  }

  package static func value(in slot: UInt32, atLeast lower: [UInt8]) -> Query {
    Query(.at_least, Int(slot), bytes: lower)
  }

  package static func value(in slot: UInt32, atMost upper: [UInt8]) -> Query {
    Query(.at_most, Int(slot), bytes: upper)
  }
}

// MARK: - Combinations

extension Query {
  /// All of them; of none, nothing.
  package static func and(_ parts: [Query]) -> Query { Query(.and, parts.count, of: parts) }

  /// Any of them; weights add up.
  package static func or(_ parts: [Query]) -> Query { Query(.or, parts.count, of: parts) }

  /// Any of them, weighted as if they were one term.
  package static func synonym(_ parts: [Query]) -> Query {
    Query(.synonym, parts.count, of: parts)
  }

  /// The terms in this order within `window` positions; without a window, side by side. The parts
  /// are terms.
  package static func phrase(_ terms: [Query], window: Int = 0) -> Query {
    Query(.phrase, terms.count, window, of: terms)
  }

  /// The terms in any order within `window` positions. The parts are terms.
  package static func near(_ terms: [Query], window: Int) -> Query {
    Query(.near, terms.count, window, of: terms)
  }

  /// What matches, but not the other.
  package static func and(_ query: Query, not other: Query) -> Query {
    Query(.and_not, of: [query, other])
  }

  /// What matches; the other adds its weight where it matches too.
  package static func and(_ query: Query, maybe other: Query) -> Query {
    Query(.and_maybe, of: [query, other])
  }

  /// What matches both, with the weight of the first alone.
  package static func filter(_ query: Query, by other: Query) -> Query {
    Query(.filter, of: [query, other])
  }

  /// The same documents, their weights multiplied. The factor is not negative.
  package static func scale(_ query: Query, by factor: Double) -> Query {
    let bytes = unsafe withUnsafeBytes(of: factor) { unsafe [UInt8]($0) }
    return Query(.scale, of: [query], bytes: bytes)
  }
}

extension Database {
  /// How the library reads a query: for tests, and for people who debug one.
  package func describe(_ query: Query) throws(XapianError) -> String {
    let bytes = try bytes { out, error in
      unsafe cx_query_description(handle, query.program, query.program.count, out, error)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

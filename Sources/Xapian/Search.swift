// SPDX-License-Identifier: GPL-2.0-or-later

import CXapian

/// How the impact of a term in a document, which is written where the library has a number of
/// occurrences, becomes a weight: a share of the rarity of the term.
package struct Weighting: Equatable, Sendable {
  /// The impact that is worth the rarity of the term once.
  package var once = 1.0
  /// A greater impact counts as this one.
  package var most = 255.0
  /// What a term without impact is worth beside `once`.
  package var presence = 1.0

  package init() {}
}

/// One search: what to find and which part of it to bring back.
package struct SearchRequest: Sendable {
  package enum Order: Equatable, Sendable {
    case relevance
    /// By the bytes of a value, then by relevance. Documents without one come first when ascending.
    case ascending(slot: UInt32)
    case descending(slot: UInt32)
    /// By number of document; no weights are computed.
    case document
  }

  package struct Collapse: Equatable, Sendable {
    package var slot: UInt32
    /// How many hits with the same value stay.
    package var limit: UInt32

    package init(slot: UInt32, limit: UInt32) {
      self.slot = slot
      self.limit = limit
    }
  }

  package var query: Query
  package var offset: UInt32 = 0
  package var limit: UInt32 = 10
  /// Totals are exact, and facets complete, up to this number of matches. `.max` for all.
  package var checkAtLeast: UInt32 = 0
  package var weighting = Weighting()
  package var order = Order.relevance
  package var collapse: Collapse?
  /// Slots whose values are counted over the matches that are looked at.
  package var facetSlots: [UInt32] = []
  /// Looks at this document alone, which keeps the weight that it has among all.
  package var onlyDocument: UInt32?
  package var deadline: Deadline?
  package var cancellation: Cancellation?
  /// Whether hits bring their stored data.
  package var wantsData = false
  /// Whether hits tell which terms of the query they have, and how often.
  package var wantsTerms = false

  package init(_ query: Query) {
    self.query = query
  }
}

/// What a search found, copied out.
package struct Results: Sendable {
  package struct Hit: Equatable, Sendable {
    package let document: UInt32
    package let weight: Double
    /// At least so many others with the same value were left out.
    package let collapsed: UInt32
    /// Its part of `Results.data`.
    package let data: Range<Int>
    /// Its part of `Results.uses`.
    package let uses: Range<Int>
  }

  /// A term of the query in a hit.
  package struct Use: Equatable, Sendable {
    /// Which one of `Results.terms`.
    package let term: Int
    /// How often the hit has it.
    package let occurrences: UInt32
  }

  package let hits: [Hit]
  /// The stored data of all hits, end to end, when asked for.
  package let data: [UInt8]
  /// The terms of the query, when asked for, with the number of documents they are in. What a
  /// wildcard stands for is not among them; what the query excludes is.
  package let terms: CountedStrings
  /// The terms that each hit has, in the order of `terms`.
  package let uses: [Use]
  /// All values of all facet slots, with the documents that have them.
  package let facets: CountedStrings
  /// For each facet slot its part of `facets`, in byte order of the values.
  package let facetRanges: [Range<Int>]
  /// How many matches the facets were counted over.
  package let facetDocuments: UInt32
  /// No fewer than this match, and no more than `upper`.
  package let lower: UInt32
  package let estimate: UInt32
  package let upper: UInt32
  /// The weight that no document can exceed.
  package let maximumWeight: Double
  /// The deadline or the cancellation ended the search: this is what it had found, often nothing.
  package let stopped: Bool
}

extension Database {
  /// Runs a query. Several folders are ranked as one.
  package func search(_ request: SearchRequest) throws(XapianError) -> Results {
    var out = unsafe cx_result()
    unsafe try request.withShim { shim throws(XapianError) in
      try call { error in unsafe cx_search(handle, shim, &out, error) }
    }
    return unsafe Results(out)
  }

  /// The weight that a query gives one document, as a search over all documents would; 0 when it
  /// does not match.
  package func weight(
    of query: Query,
    forDocument document: UInt32,
    weighting: Weighting = Weighting(),
  ) throws(XapianError) -> (matches: Bool, weight: Double) {
    var request = SearchRequest(query)
    request.limit = 1
    request.weighting = weighting
    request.onlyDocument = document
    let hit = try search(request).hits.first
    return (hit != nil, hit?.weight ?? 0)
  }
}

extension SearchRequest {
  fileprivate func withShim(
    _ body: (UnsafePointer<cx_request>) throws(XapianError) -> Void
  ) throws(XapianError) {
    var shim = unsafe cx_request()
    unsafe shim.offset = offset
    unsafe shim.limit = limit
    unsafe shim.check_at_least = checkAtLeast
    switch order {
    case .relevance: unsafe shim.order = .relevance
    case .document: unsafe shim.order = .document
    case .ascending(let slot): unsafe (shim.order, shim.order_slot) = (.value_ascending, slot)
    case .descending(let slot): unsafe (shim.order, shim.order_slot) = (.value_descending, slot)
    }
    unsafe shim.collapse_slot = collapse?.slot ?? UInt32.max
    unsafe shim.collapse_limit = collapse?.limit ?? 0
    unsafe shim.only_document = onlyDocument ?? 0
    unsafe shim.weighting = cx_weighting(
      once: weighting.once,
      most: weighting.most,
      presence: weighting.presence,
    )
    unsafe shim.deadline = deadline?.monotonicNanoseconds ?? 0
    unsafe shim.with_data = wantsData ? 1 : 0
    unsafe shim.with_terms = wantsTerms ? 1 : 0
    if let cancellation {
      unsafe shim.context = UnsafeRawPointer(Unmanaged.passUnretained(cancellation).toOpaque())
      unsafe shim.cancelled = { context in
        guard let context = unsafe context else { return 0 }
        let cancellation = unsafe Unmanaged<Cancellation>.fromOpaque(context).takeUnretainedValue()
        return cancellation.isCancelled ? 1 : 0
      }
    }
    defer { withExtendedLifetime(cancellation) {} }
    let failure = unsafe query.program.withUnsafeBufferPointer { program in
      unsafe facetSlots.withUnsafeBufferPointer { slots -> XapianError? in
        unsafe shim.query = program.baseAddress
        unsafe shim.query_length = program.count
        unsafe shim.facet_slots = slots.baseAddress
        unsafe shim.facet_count = slots.count
        do throws(XapianError) {
          unsafe try body(&shim)
          return nil
        } catch {
          return error
        }
      }
    }
    if let failure { throw failure }
  }
}

extension Results {
  fileprivate init(_ out: cx_result) {
    var dataStart = 0
    var usesStart = 0
    hits = unsafe UnsafeBufferPointer(start: out.hits, count: out.hit_count).map { hit in
      defer { (dataStart, usesStart) = (Int(hit.data_end), Int(hit.uses_end)) }
      return Hit(
        document: hit.document,
        weight: hit.weight,
        collapsed: hit.collapsed,
        data: dataStart..<Int(hit.data_end),
        uses: usesStart..<Int(hit.uses_end),
      )
    }
    data = unsafe [UInt8](out.data)
    terms = unsafe CountedStrings(out.terms)
    uses = unsafe UnsafeBufferPointer(start: out.uses, count: out.use_count).map { use in
      Use(term: Int(use.term), occurrences: use.occurrences)
    }
    facets = unsafe CountedStrings(out.facets)
    var facetStart = 0
    facetRanges = unsafe UnsafeBufferPointer(start: out.facet_ends, count: out.facet_count).map {
      end in
      defer { facetStart = Int(end) }
      return facetStart..<Int(end)
    }
    facetDocuments = unsafe out.facet_documents
    lower = unsafe out.lower
    estimate = unsafe out.estimate
    upper = unsafe out.upper
    maximumWeight = unsafe out.max_possible
    stopped = unsafe out.stopped != 0
  }
}

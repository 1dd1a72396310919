// SPDX-License-Identifier: GPL-2.0-or-later

/// One citation: what is cited, in one normal form, and where it is written.
package struct Citation: Sendable {
  /// Which piece of the document a citation stands in.
  package enum Place: Sendable, Hashable {
    case paragraph(Int)
    case note(Int)
    case section(Int)
  }

  package var kind: Kind
  /// `scheme:key`, one spelling for all variants: `usc:18/922`, `un:A/RES/70/175`, `art:?/18`.
  package var normal: String
  /// `type:value` joined by `;`, or empty: `para:14`, `sub:(g)(8)`.
  package var pinpoint: String
  /// The citation as written, pinpoint included; bytes of the text that was scanned.
  package var range: ByteRange
  /// What no snippet and no sentence end may cut: the range with its prefix and instrument.
  package var extent: ByteRange
  package var place: Place
  /// The day a web page was read, ISO 8601, when it is printed beside a URL.
  package var accessed: String?
  /// A symbol written inside a URL.
  package var names: [String]
  /// The name that is printed with `supra`, `op. cit.` or `note 5 above`.
  package var name: String?
  /// Why an unprinted part of the normal form is known (instrument, Congress, Id. chain), or nil.
  package var resolution: Resolution?

  package init(
    kind: Kind,
    normal: String,
    pinpoint: String = "",
    range: ByteRange,
    extent: ByteRange? = nil,
    place: Place = .paragraph(0),
  ) {
    self.kind = kind
    self.normal = normal
    self.pinpoint = pinpoint
    self.range = range
    self.extent = extent ?? range
    self.place = place
    self.accessed = nil
    self.names = []
    self.name = nil
    self.resolution = nil
  }

  /// The kinds of citation; raw values are what the wire and the command line print.
  package enum Kind: String, Sendable, CaseIterable {
    case unDocument = "un_doc"
    case unResolution = "un_res"
    case alias
    case generalComment = "un_gc"
    case communication = "un_comm"
    case uprRecommendation = "upr_rec"
    case article
    case rule
    case coeRecommendation = "coe_rec"
    case coeTreaty = "ets"
    case usCode = "usc"
    case cfr
    case federalRegister = "fed_reg"
    case publicLaw = "pub_law"
    case statutesAtLarge = "stat"
    case usBill = "us_bill"
    case usReport = "us_report"
    case usCase = "us_case"
    case id
    case supra
    case infra
    case crossReference = "xref"
    case url
    case echr = "echr_app"
    case ecli
    case celex
    case ilo
    case treatySeries = "unts"
    case journal
    case interAmerican = "iacthr"
    case achpr = "achpr_res"
    case doi
    case isbn
    case work
  }
}

/// Where a reference that does not name its source leads, and how that is known.
package struct Resolution: Sendable, Equatable {
  package enum Certainty: String, Sendable, CaseIterable {
    case certain, probable, ambiguous, broken
  }

  /// The note at the end of the chain (index into `Document.notes`); nil when broken or ambiguous.
  package var note: Int?
  /// The normal form of the source at the end of the chain, when it is a recognised citation.
  package var target: String?
  /// Numbers of the notes passed on the way, in order.
  package var hops: [String]
  package var certainty: Certainty
  /// Which rule fired, a stable word: `preceding-note`, `supra-number`, `committee`, `gap` …
  package var rule: String

  package init(
    note: Int?,
    target: String?,
    hops: [String],
    certainty: Certainty,
    rule: String,
  ) {
    self.note = note
    self.target = target
    self.hops = hops
    self.certainty = certainty
    self.rule = rule
  }

  /// What completes a normal form from the words around it, without a note to point at.
  package init(rule: String, certainty: Certainty = .probable) {
    self.init(note: nil, target: nil, hops: [], certainty: certainty, rule: rule)
  }
}

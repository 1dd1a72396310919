// SPDX-License-Identifier: GPL-2.0-or-later

/// What a citation is indexed and searched by.
///
/// A query and a paragraph are put through the same function. A paragraph gets all terms, from the
/// most particular to the source as a whole; a query asks for the first ones. So `section 922`
/// finds `922(g)(8)`, and `922(g)(8)` does not find `section 922`.
///
/// A place within a source is the normal form, `#` and the pinpoint: `usc:18/922#sub:(g)(8)`.
package struct CitationTerms: Sendable, Equatable {
  /// The places that are named themselves: several for a list or a range.
  package private(set) var own: [String] = []
  /// What they are parts of, the nearest first, and other names of the same source.
  package private(set) var containers: [String] = []

  /// Ranges are spelled out up to so many members; of a longer one only the range itself is kept.
  private static let longestRange = 64

  package var all: [String] { own + containers }

  /// The terms of a citation. `Id.` and `supra` have those of the source to which they lead, with
  /// their own pinpoint; none when that is unknown.
  package init(_ citation: Citation) {
    switch citation.kind {
    case .id, .supra, .infra, .crossReference:
      self.init(normal: citation.resolution?.target ?? "", pinpoint: citation.pinpoint)
    default:
      self.init(normal: citation.normal, pinpoint: citation.pinpoint)
    }
  }

  /// The terms of a normal form; an empty one, of a reference that leads nowhere, has none.
  package init(normal: String, pinpoint: String = "") {
    guard !normal.isEmpty else { return }
    let sources = CitationTerms.expanded(normal)
    own = sources
    if sources.count > 1 { containers.append(normal) }
    for source in sources { containers += CitationTerms.above(source) }
    // The places within the source, the last part of a pinpoint being the most particular.
    for part in pinpoint.split(separator: ";") {
      let places = CitationTerms.places(String(part))
      containers = own + containers
      own = places.own.flatMap { place in sources.map { "\($0)#\(place)" } }
      containers =
        places.containers.flatMap { place in sources.map { "\($0)#\(place)" } } + containers
    }
    var seen: Set<String> = Set(own)
    containers = containers.filter { seen.insert($0).inserted }
  }

  // MARK: Normal forms

  /// The members of a range: `art:CRPD/12-14`, `upr:115.12-115.14`, `usc:34/10461-10465`.
  private static func expanded(_ normal: String) -> [String] {
    guard let scheme = normal.firstIndex(of: ":").map({ normal[..<$0] }),
      ["art", "upr", "usc", "rule"].contains(scheme),
      let start = normal.lastIndex(where: { $0 == "/" || $0 == ":" })
    else { return [normal] }
    let head = normal[...start]
    let members = range(String(normal[normal.index(after: start)...]))
    return members.isEmpty ? [normal] : members.map { head + $0 }
  }

  /// `12-14` as `12`, `13`, `14`; empty when it is no range of whole numbers.
  private static func range(_ text: String) -> [String] {
    let ends = text.split(separator: "-", omittingEmptySubsequences: false)
    guard ends.count == 2 else { return [] }
    let dot = ends[0].lastIndex(of: ".").map { ends[0].index(after: $0) } ?? ends[0].startIndex
    let head = ends[0][..<dot]
    guard ends[1].hasPrefix(head), let first = Int(ends[0][dot...]),
      let last = Int(ends[1].dropFirst(head.count)), first < last, last - first < longestRange
    else { return [] }
    return (first...last).map { "\(head)\($0)" }
  }

  /// The wholes of which a normal form is a part, the nearest first.
  private static func above(_ normal: String) -> [String] {
    guard let colon = normal.firstIndex(of: ":") else { return [] }
    let start = normal.index(after: colon)
    switch normal[..<colon] {
    case "art", "rule": return shortened(normal, from: start)
    case "un": return otherNames(normal[start...].split(separator: "/"))
    case "cfr": return regulationPart(normal)
    default: return []
    }
  }

  /// `art:ICCPR/14/3/d` is a part of `art:ICCPR/14/3`, `art:ICCPR/14` and `art:ICCPR`.
  private static func shortened(_ normal: String, from start: String.Index) -> [String] {
    var result: [String] = []
    var rest = normal[...]
    while let slash = rest.lastIndex(of: "/"), slash > start {
      rest = rest[..<slash]
      if !rest.hasSuffix("?") { result.append(String(rest)) }
    }
    return result
  }

  /// `CCPR/C/GC/36` is general comment No. 36, `CCPR/C/112/D/2165/2012` communication No. 2165/2012.
  private static func otherNames(_ elements: [Substring]) -> [String] {
    let committee = elements.starts(with: ["E", "C.12"]) ? "CESCR" : elements.first ?? ""
    if let mark = elements.firstIndex(of: "GC"), mark == 2, mark + 2 == elements.count {
      return ["gc:\(committee)/\(elements[mark + 1])"]
    }
    if let mark = elements.firstIndex(of: "D"), mark + 3 <= elements.count, mark >= 2 {
      return ["comm:\(elements[mark + 1])/\(elements[mark + 2])"]
    }
    return []
  }

  /// `cfr:28/115.13` is a section of `cfr:28/part115`.
  private static func regulationPart(_ normal: String) -> [String] {
    guard let slash = normal.firstIndex(of: "/"), let dot = normal.firstIndex(of: "."), slash < dot
    else { return [] }
    return ["\(normal[...slash])part\(normal[normal.index(after: slash)..<dot])"]
  }

  // MARK: Places

  /// The places that one part of a pinpoint names: `para:5,8.2` gives `para:5` and `para:8.2`, and
  /// above them `para:8`.
  private static func places(_ part: String) -> (own: [String], containers: [String]) {
    guard let colon = part.firstIndex(of: ":") else { return ([part], []) }
    let type = part[...colon]
    var own: [String] = []
    var containers: [String] = []
    for value in part[part.index(after: colon)...].split(separator: ",") {
      let members = range(String(value))
      for member in members.isEmpty ? [String(value)] : members {
        own.append(type + member)
        containers += wholes(member).map { type + $0 }
      }
    }
    return (own, containers)
  }

  /// `21(d)` is a part of `21`, `8.2` of `8`, `(g)(8)` of `(g)`.
  private static func wholes(_ value: String) -> [String] {
    var result: [String] = []
    var rest = value[...]
    while let cut = rest.lastIndex(where: { $0 == "(" || $0 == "." }), cut > rest.startIndex {
      rest = rest[..<cut]
      result.append(String(rest))
    }
    return result
  }
}

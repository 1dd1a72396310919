// SPDX-License-Identifier: GPL-2.0-or-later

import Documents

/// The index terms of a citation: both sides make them here.
///
/// A citation is found by its normal form, by each form that contains it (`art:ICCPR/14` holds
/// `art:ICCPR/14/3/d`, a range its members, an unnamed instrument every named one), and by its
/// pinpoint and what contains that: `usc:18/922#sub:(g)(8)`, `usc:18/922#sub:(g)`.
package enum CitationTerms {
  /// Members of a range that become terms; a longer one is found as a whole.
  static let mostMembers = 64

  /// Everything by which a citation is found, each once.
  package static func terms(normal: String, pinpoint: String) -> [String] {
    var terms: [String] = []
    func add(_ term: String) {
      if !terms.contains(term) { terms.append(term) }
    }
    for form in forms(of: normal) {
      add(form)
      if let open = openForm(of: form) { add(open) }
    }
    for part in pinpoint.split(separator: ";") {
      for place in places(String(part)) { add("\(normal)#\(place)") }
    }
    return terms
  }

  /// The term of a source, or of a place in it.
  package static func term(normal: String, pinpoint: String) -> String {
    pinpoint.isEmpty ? normal : "\(normal)#\(pinpoint)"
  }

  // MARK: Normal forms

  private static func forms(of normal: String) -> [String] {
    var forms = [normal]
    guard let colon = normal.firstIndex(of: ":") else { return forms }
    let scheme = normal[..<colon]
    guard ["art", "rule", "usc", "cfr", "upr"].contains(scheme) else { return forms }
    var parts = normal[normal.index(after: colon)...].split(separator: "/")
    let fixed = scheme == "upr" ? 0 : 1
    if parts.count > fixed {
      let before = parts[..<fixed]
      for member in members(String(parts[fixed])) {
        forms.append("\(scheme):\((before + [Substring(member)]).joined(separator: "/"))")
      }
    }
    guard scheme == "art" || scheme == "rule" else { return forms }
    while parts.count > 2 {
      parts.removeLast()
      forms.append("\(scheme):\(parts.joined(separator: "/"))")
    }
    return forms
  }

  /// The form that leaves open what people leave out: whose article, of which Congress.
  private static func openForm(of normal: String) -> String? {
    for scheme in ["art:", "rule:", "gc:", "bill:"] where normal.hasPrefix(scheme) {
      guard let slash = normal.firstIndex(of: "/") else { return nil }
      // `art:dom:criminal-code/143` is one of a named law.
      return "\(scheme)?\(normal[slash...])"
    }
    return nil
  }

  // MARK: Pinpoints

  /// A part of a pinpoint, its members when it is a list or a range, and what contains each.
  private static func places(_ part: String) -> [String] {
    guard let colon = part.firstIndex(of: ":") else { return [part] }
    let type = part[..<colon]
    var places: [String] = []
    for value in part[part.index(after: colon)...].split(separator: ",") {
      for member in [String(value)] + members(String(value)) {
        for place in containers(of: member) { places.append("\(type):\(place)") }
      }
    }
    return places
  }

  /// `(g)(8)` lies in `(g)`, `17(d)` in `17`, `7.2` in `7`.
  private static func containers(of value: String) -> [String] {
    var places = [value]
    var rest = Substring(value)
    while let cut = rest.lastIndex(where: { $0 == "(" || $0 == "." }), cut > rest.startIndex {
      rest = rest[..<cut]
      places.append(String(rest))
    }
    return places
  }

  /// The members of a range of numbers: `12-14`, `115.12-115.14`, `7.2-7.6`.
  private static func members(_ range: String) -> [String] {
    let ends = range.split(separator: "-", omittingEmptySubsequences: false)
    guard ends.count == 2 else { return [] }
    let (prefix, first) = parted(ends[0])
    let (other, last) = parted(ends[1])
    guard prefix == other, let first, let last, first < last, last - first < mostMembers else {
      return []
    }
    return (first...last).map { "\(prefix)\($0)" }
  }

  private static func parted(_ number: Substring) -> (Substring, Int?) {
    let start = number.lastIndex(of: ".").map { number.index(after: $0) } ?? number.startIndex
    return (number[..<start], Int(number[start...]))
  }
}

extension Citation.Kind {
  /// Whether it names a source by itself.
  var isSource: Bool {
    switch self {
    case .id, .supra, .infra, .crossReference: false
    default: true
    }
  }
}

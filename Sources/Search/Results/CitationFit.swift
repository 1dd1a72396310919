// SPDX-License-Identifier: GPL-2.0-or-later

/// How a citation in a text answers one that is sought, from the best to the least.
enum CitationFit: Int, Comparable {
  /// Another place of the same source.
  case elsewhere
  /// The source as a whole.
  case whole
  /// A larger place that holds the sought one.
  case around
  /// Within the sought place.
  case within
  case same

  static func < (left: CitationFit, right: CitationFit) -> Bool { left.rawValue < right.rawValue }

  init(sought: String, found: String) {
    if sought == found {
      self = .same
    } else if found.isEmpty {
      self = .whole
    } else {
      let parts = Set(found.split(separator: ";"))
      let wanted = sought.split(separator: ";")
      if wanted.allSatisfy({ want in parts.contains { CitationFit.holds(want, $0) } }) {
        self = .within
      } else if wanted.allSatisfy({ want in parts.contains { CitationFit.holds($0, want) } }) {
        self = .around
      } else {
        self = .elsewhere
      }
    }
  }

  /// Whether a part of a pinpoint holds another: `(g)` holds `(g)(8)`, `21-23` holds `22`.
  private static func holds(_ outer: Substring, _ inner: Substring) -> Bool {
    guard outer != inner else { return true }
    let (outerType, outerValue) = parted(outer)
    let (innerType, innerValue) = parted(inner)
    guard outerType == innerType else { return false }
    return outerValue.split(separator: ",").contains { range in
      if innerValue.hasPrefix(range) {
        let next = innerValue.dropFirst(range.count).first
        if next == nil || next == "(" || next == "." || next == "," { return true }
      }
      let ends = range.split(separator: "-")
      guard ends.count == 2, let first = Int(ends[0]), let last = Int(ends[1]),
        let number = Int(innerValue)
      else { return false }
      return first <= number && number <= last
    }
  }

  private static func parted(_ part: Substring) -> (Substring, Substring) {
    guard let colon = part.firstIndex(of: ":") else { return (part, "") }
    return (part[..<colon], part[part.index(after: colon)...])
  }
}

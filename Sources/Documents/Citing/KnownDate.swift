// SPDX-License-Identifier: GPL-2.0-or-later

/// A date as far as it is known: the `Date` of a card.
package struct KnownDate: Sendable, Equatable {
  package var year: Int
  package var month: Int?
  package var day: Int?
  /// Written with a `~`.
  package var isApproximate: Bool

  /// Nil for `unknown` and for what is no date.
  package init?(_ text: String) {
    isApproximate = text.hasSuffix("~")
    let parts = text.split { $0 == "-" || $0 == "~" }.map { Int($0) }
    guard let first = parts.first, let year = first, parts.count <= 3 else { return nil }
    self.year = year
    month = parts.count > 1 ? parts[1] : nil
    day = parts.count > 2 ? parts[2] : nil
    guard month.map({ (1...12).contains($0) }) ?? true else { return nil }
  }

  private var monthName: String? {
    let names = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ]
    return month.map { names[$0 - 1] }
  }

  /// How a date is written in prose.
  package enum Style: Sendable {
    /// `9 September 2024`.
    case words
    case year
    /// `September 9, 2024`.
    case american
    /// `Sept. 9, 2024`.
    case abbreviated
  }

  package func text(_ style: Style) -> String {
    let date: String
    switch style {
    case .words:
      date = [day.map(String.init), monthName, String(year)].compactMap(\.self).joined(
        separator: " "
      )
    case .year: date = String(year)
    case .american: date = monthFirst(monthName)
    case .abbreviated: date = monthFirst(shortMonth)
    }
    return isApproximate ? "about " + date : date
  }

  /// `9 September 2024`, `September 2024`, `2024`, `about 2014`.
  package var inWords: String { text(.words) }

  private func monthFirst(_ name: String?) -> String {
    guard let name else { return String(year) }
    return day.map { "\(name) \($0), \(year)" } ?? "\(name) \(year)"
  }

  /// `Sept.`; short names have no full stop.
  var shortMonth: String? {
    monthName.map { name in
      name == "September" ? "Sept." : name.count <= 4 ? name : name.prefix(3) + "."
    }
  }

  /// `2024/09/09`, as far as it is known.
  var slashed: String {
    let parts = [month, day].compactMap(\.self).map { $0 < 10 ? "0\($0)" : "\($0)" }
    return (["\(year)"] + parts).joined(separator: "/")
  }
}

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

  /// `9 September 2024`, `September 2024`, `2024`, `about 2014`.
  package var inWords: String {
    let parts = [day.map(String.init), monthName, String(year)].compactMap(\.self)
    return (isApproximate ? "about " : "") + parts.joined(separator: " ")
  }

  /// `September 9, 2024`.
  var american: String {
    guard let monthName else { return inWords }
    let words = day.map { "\(monthName) \($0), \(year)" } ?? "\(monthName) \(year)"
    return (isApproximate ? "about " : "") + words
  }
}

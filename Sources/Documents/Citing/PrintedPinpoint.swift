// SPDX-License-Identifier: GPL-2.0-or-later

/// A pinpoint label taken apart: `¶ 17 (a)` is a paragraph with the value `17 (a)`.
package struct PrintedPinpoint: Sendable, Equatable {
  package enum Unit: Sendable, Equatable {
    case paragraph, rule, article, section, note
    /// A counted position, in words: there is no unit that a style could abbreviate.
    case words
  }

  package var unit: Unit
  package var value: String

  package init?(label: String) {
    guard !label.isEmpty else { return nil }
    let units: [(String, Unit)] = [
      ("¶ ", .paragraph), ("rule ", .rule), ("article ", .article), ("section ", .section),
      ("note ", .note),
    ]
    for (word, unit) in units where label.hasPrefix(word) {
      self.unit = unit
      value = String(label.dropFirst(word.count))
      return
    }
    unit = .words
    value = label
  }

  func text(_ form: CitationStyle.Form) -> String {
    let type: String
    switch unit {
    case .paragraph: type = "para"
    case .rule: type = "rule"
    case .article: type = "art"
    case .section: type = "sect"
    case .note: type = "note"
    case .words: return value
    }
    return (form.label(type)?.one ?? "") + value
  }

  /// The label of the Citation Style Language; what it has no word for stays in the locator.
  package var cslLabel: String? {
    switch unit {
    case .paragraph: "paragraph"
    case .rule: "rule"
    case .section: "section"
    case .note: "note"
    case .article, .words: nil
    }
  }

  /// As CSL has it, letters follow without a blank: `17(a)`.
  package var cslLocator: String {
    let tight = value.split(separator: " (", omittingEmptySubsequences: false)
      .joined(separator: "(")
    return unit == .article ? "article " + tight : unit == .words ? value : tight
  }
}

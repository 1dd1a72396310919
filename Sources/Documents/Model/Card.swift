// SPDX-License-Identifier: GPL-2.0-or-later

/// What is known about a document as a whole, each value with its origin.
package struct Card: Sendable {
  /// Where a value comes from.
  package enum Origin: String, Sendable, CaseIterable {
    case sidecar, defaults, text, none
  }

  package struct Value: Sendable, Hashable {
    package var text: String
    package var origin: Origin
    /// 1-based line of the file named by `origin`; 0 when there is none.
    package var line: Int

    package init(_ text: String, _ origin: Origin, line: Int = 0) {
      self.text = text
      self.origin = origin
      self.line = line
    }
  }

  /// The unique identifier: the part of an address before `#`.
  package var id = ""
  /// All fields of the sidecar format by their key (`Title`, `Author`, `Cites-as` …), lists in order.
  package var fields: [Field: [Value]] = [:]

  package init() {}

  package func first(_ field: Field) -> String? { fields[field]?.first?.text }
  package func all(_ field: Field) -> [String] { fields[field]?.map(\.text) ?? [] }
  package func origin(_ field: Field) -> Origin { fields[field]?.first?.origin ?? .none }

  /// The keys of a sidecar; raw values are as written in it.
  package enum Field: String, Sendable, CaseIterable {
    case id = "Id"
    case title = "Title"
    case shortTitle = "Short-title"
    case type = "Type"
    case author = "Author"
    case body = "Body"
    case state = "State"
    case session = "Session"
    case symbol = "Symbol"
    case date = "Date"
    case language = "Language"
    case status = "Status"
    case supersededBy = "Superseded-by"
    case sourceURL = "Source-URL"
    case retrieved = "Retrieved"
    case rights = "Rights"
    case citeAs = "Cite-as"
    case unit = "Unit"
    case citesAs = "Cites-as"
    case translationOf = "Translation-of"
    case accept = "Accept"
    case note = "Note"

    /// Whether a repeated key makes a list; elsewhere it is a finding.
    package var isList: Bool {
      switch self {
      case .author, .symbol, .citesAs, .accept, .note: true
      default: false
      }
    }
  }
}

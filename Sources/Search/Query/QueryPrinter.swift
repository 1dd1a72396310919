// SPDX-License-Identifier: GPL-2.0-or-later

/// A query as text. Brackets stand wherever the reader could wonder.
extension Query: CustomStringConvertible {
  package var description: String {
    switch self {
    case .list(let items):
      items.map { $0.sign.mark + $0.query.operand(beside: .list) }.joined(separator: " ")
    case .and(let parts):
      parts.map { $0.operand(beside: .and) }.joined(separator: " AND ")
    case .or(let parts):
      parts.map { $0.operand(beside: .or) }.joined(separator: " OR ")
    case .without(let query, let other):
      "\(query.operand(beside: .without)) NOT \(other.operand(beside: .without))"
    case .near(let words, let distance, let ordered):
      words.map(\.text).joined(separator: " \(ordered ? "ADJ" : "NEAR")/\(distance) ")
    case .word(let word): word.text
    case .wildcard(let word): word.text + "*"
    case .phrase(let phrase): "\"\(phrase.text)\""
    case .citation(let source):
      "cites:\"\(source.normal)\(source.pinpoint.isEmpty ? "" : "#\(source.pinpoint)")\""
    case .unit(let name, let number): "\(name) \(number)"
    case .text(let field, let query): "\(field.rawValue):\(query.operand(beside: .field))"
    case .filter(let filter): filter.description
    }
  }

  private enum Neighbour {
    case list, and, or, without, field
  }

  private func operand(beside neighbour: Neighbour) -> String {
    let brackets =
      switch self {
      case .list: true
      case .and, .or, .without: true
      case .near: neighbour != .and && neighbour != .or
      case .unit: neighbour == .field
      default: false
      }
    return brackets ? "(\(description))" : description
  }
}

extension Query.Item.Sign {
  fileprivate var mark: String {
    switch self {
    case .optional: ""
    case .required: "+"
    case .excluded: "-"
    }
  }
}

extension Query.Filter: CustomStringConvertible {
  package var description: String {
    switch test {
    case .value(let field, let value): "\(field.rawValue):\"\(value)\""
    case .years(let first, let last):
      if let first, first == last {
        "year:\(first)"
      } else {
        "year:\(first.map { "\($0)" } ?? "")..\(last.map { "\($0)" } ?? "")"
      }
    case .scope(let scope): "in:\(scope.rawValue)"
    }
  }
}

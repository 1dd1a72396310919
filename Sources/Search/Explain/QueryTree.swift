// SPDX-License-Identifier: GPL-2.0-or-later

import Wire

extension Query {
  /// The tree as lines: a node, and below it what it is made of. The recursion is as deep as brackets
  /// may be.
  func treeLines(depth: Int = 0) -> [TreeLine] {
    func line(_ node: String, _ text: String = "", _ parts: [Query] = []) -> [TreeLine] {
      [TreeLine(depth: depth, node: node, text: text)]
        + parts.flatMap { $0.treeLines(depth: depth + 1) }
    }
    switch self {
    case .list(let items):
      return line("list")
        + items.flatMap { item -> [TreeLine] in
          guard let sign = item.sign.word else { return item.query.treeLines(depth: depth + 1) }
          return [TreeLine(depth: depth + 1, node: sign, text: "")]
            + item.query.treeLines(depth: depth + 2)
        }
    case .and(let parts): return line("and", "", parts)
    case .or(let parts): return line("or", "", parts)
    case .without(let query, let other):
      return line("and", "", [query]) + [TreeLine(depth: depth + 1, node: "not", text: "")]
        + other.treeLines(depth: depth + 2)
    case .near(let words, let distance, let ordered):
      return line("near", "within \(distance)\(ordered ? ", in this order" : "")")
        + words.map { TreeLine(depth: depth + 1, node: "word", text: $0.text) }
    case .word(let word): return line("word", word.text)
    case .wildcard(let word): return line("wildcard", "\(word.text)*")
    case .phrase(let phrase): return line("phrase", "\"\(phrase.text)\"")
    case .citation(let source):
      return line(
        "citation",
        source.pinpoint.isEmpty ? source.normal : "\(source.normal)#\(source.pinpoint)",
      )
    case .unit(let name, let number): return line("place", "\(name) \(number)")
    case .text(let field, let query): return line("field", field.rawValue, [query])
    case .filter(let filter): return line("filter", filter.description)
    }
  }

  /// What is looked for by itself: words, phrases, distances, citations and places, not what is
  /// excluded.
  var leaves: [Query] {
    switch self {
    case .list(let items): items.filter { $0.sign != .excluded }.flatMap { $0.query.leaves }
    case .and(let parts), .or(let parts): parts.flatMap { $0.leaves }
    case .without(let query, _): query.leaves
    case .text(let field, let query): query.leaves.map { .text(field, $0) }
    case .filter: []
    default: [self]
    }
  }
}

extension Query.Item.Sign {
  fileprivate var word: String? {
    switch self {
    case .optional: nil
    case .required: "required"
    case .excluded: "not"
    }
  }
}

// SPDX-License-Identifier: GPL-2.0-or-later

import Documents

/// The editor's table of words that mean the same: `synonyms.txt` of the corpus and of a generation.
///
/// A line is a group: `death penalty = capital punishment`. With `=>` it works one way: `LGBT => gay`.
/// `#` starts a comment. A short form in capitals (`CAT`) stands only for itself in capitals.
package struct Synonyms: Sendable {
  package static let fileName = "synonyms.txt"

  /// One side of a group, as written.
  package struct Expression: Sendable, Equatable {
    package var text: String
    /// Folded words, in order.
    var words: [[UInt8]]
    var isShortForm: Bool
  }

  /// Ways of saying the same, by the stems of an expression.
  private var table: [[UInt8]: [Expression]] = [:]
  private(set) var longest = 1

  package init() {}

  package init(parsing file: [UInt8]) {
    var analyzer = Analyzer()
    for line in file.split(separator: UInt8(ascii: "\n")) {
      let line = line.prefix { $0 != UInt8(ascii: "#") }
      let arrow = line.indices.dropLast().first {
        line[$0] == UInt8(ascii: "=") && line[$0 + 1] == UInt8(ascii: ">")
      }
      let left = Synonyms.expressions(line[..<(arrow ?? line.endIndex)], &analyzer)
      if let arrow {
        let right = Synonyms.expressions(line[(arrow + 2)...], &analyzer)
        for expression in left { add(expression, right, &analyzer) }
      } else {
        for expression in left {
          add(expression, left.filter { $0 != expression }, &analyzer)
        }
      }
    }
  }

  private static func expressions(
    _ text: ArraySlice<UInt8>,
    _ analyzer: inout Analyzer,
  ) -> [Expression] {
    text.split(separator: UInt8(ascii: "=")).compactMap { side in
      analyzer.tokenizer.tokenize(Array(side).span)
      let tokens = analyzer.tokenizer.tokens.filter { !$0.form.contains(.compound) }
      guard !tokens.isEmpty, tokens.count <= 8 else { return nil }
      return Expression(
        text: String(decoding: side, as: UTF8.self).trimmed,
        words: tokens.map { Array(analyzer.tokenizer.folded($0)) },
        isShortForm: tokens.count == 1 && tokens[0].form.contains(.capitals),
      )
    }
  }

  private mutating func add(
    _ expression: Expression,
    _ others: [Expression],
    _ analyzer: inout Analyzer,
  ) {
    guard !others.isEmpty else { return }
    let key = Synonyms.key(expression.words[...], isShortForm: expression.isShortForm, &analyzer)
    var known = table[key] ?? []
    for other in others where !known.contains(other) { known.append(other) }
    table[key] = known
    longest = max(longest, expression.words.count)
  }

  /// Other ways of saying what these folded words say.
  func alternatives(
    to words: ArraySlice<[UInt8]>,
    isShortForm: Bool,
    _ analyzer: inout Analyzer,
  ) -> [Expression] {
    guard !table.isEmpty, words.count <= longest else { return [] }
    let plain = table[Synonyms.key(words, isShortForm: false, &analyzer)] ?? []
    guard isShortForm else { return plain }
    return (table[Synonyms.key(words, isShortForm: true, &analyzer)] ?? []) + plain
  }

  /// The English stems of words: what inflects alike is the same expression.
  private static func key(
    _ words: ArraySlice<[UInt8]>,
    isShortForm: Bool,
    _ analyzer: inout Analyzer,
  ) -> [UInt8] {
    var key: [UInt8] = isShortForm ? [UInt8(ascii: "!")] : []
    for word in words {
      key.append(0x20)
      analyzer.appendStem(ofWord: word, in: analyzer.language("en"), to: &key)
    }
    return key
  }
}

// SPDX-License-Identifier: GPL-2.0-or-later

/// What HELP answers.
package struct HelpPage: Sendable, Equatable {
  package var topic: String?
  package var lines: [String]

  package init(_ grammar: Grammar) {
    lines = Verb.allCases.map { verb in
      let name = verb.rawValue.padded(to: 9)
      return "\(name) \(grammar.rule(of: verb).summary)"
    }
    lines.append("HELP VERB tells what a verb takes. VERB option=value @field=value :free text")
  }

  package init(_ rule: VerbRule) {
    topic = rule.verb.rawValue
    lines = ["\(rule.usage)", rule.summary]
    lines += rule.options.map { "\($0.name.padded(to: 9)) \($0.value.help)" }
    if rule.takesFilters {
      lines.append("filters   \(VerbRule.filterFields.map { "@\($0)=" }.joined(separator: " "))")
    }
  }
}

extension HelpPage: JSONWritable, ReplyValue {
  package func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("topic", topic)
      json.member("lines", lines)
    }
  }

  package func write(to text: inout TextLines) {
    for line in lines { text.append(.info, line) }
  }
}

extension VerbRule {
  /// `EXPLAIN [id] [option…] [@field=value…] :text`
  package var usage: String {
    var parts = [verb.rawValue]
    if case .some(let name, let least, let most) = arguments {
      let one = name == "ids" ? "id" : name
      parts.append((least == 0 ? "[\(one)]" : one) + (most > 1 ? " …" : ""))
    }
    if !options.isEmpty { parts.append("[option=value …]") }
    if takesFilters { parts.append("[@field=value …]") }
    if text != .none { parts.append(":text") }
    return parts.joined(separator: " ")
  }
}

extension VerbRule.Value {
  package var help: String {
    switch self {
    case .flag: "1 or 0"
    case .number(let range): "\(range.lowerBound) to \(range.upperBound)"
    case .word(let words): words.joined(separator: " | ")
    case .words(let words): "any of \(words.joined(separator: ","))"
    case .list: "texts, parted by commas"
    case .pair: "two texts, parted by a comma"
    case .any: "a text"
    }
  }
}

extension String {
  fileprivate func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - utf8.count))
  }
}

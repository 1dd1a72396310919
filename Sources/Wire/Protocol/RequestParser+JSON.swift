// SPDX-License-Identifier: GPL-2.0-or-later

extension Grammar {
  /// An option holds a list, a filter stands in an object and holds a list.
  private static let nesting = 4

  func request(json line: [UInt8], id: inout String?) throws(ErrorReply) -> Request {
    let json: JSON
    do {
      json = try JSON.parse(line, nesting: Self.nesting)
    } catch {
      throw .badJSON(error)
    }
    guard let members = json.members else { throw .badLine("an object was expected") }
    id = try requestID(json["id"])
    guard let word = json["verb"]?.string else {
      throw .badLine("the member verb is missing or no text")
    }
    guard let verb = Verb(word.utf8) else { throw .unknownVerb(word) }
    var draft = RequestDraft(rule: rule(of: verb), limits: limits)
    for member in members where member.name != "id" && member.name != "verb" {
      try draft.add(member)
    }
    return try draft.request(id: id)
  }

  /// Whole numbers are taken by their digits, as many clients count their requests.
  private func requestID(_ json: JSON?) throws(ErrorReply) -> String? {
    switch json {
    case nil, .null: nil
    case .integer(let number): try Self.requestID("\(number)")
    case .string(let text): try Self.requestID(text)
    default: throw .badLine("the member id is a text or a whole number")
    }
  }
}

extension RequestDraft {
  mutating func add(_ member: JSON.Member) throws(ErrorReply) {
    switch member.name {
    case "q":
      guard let query = member.value.string else { throw .badOption("q", "a text was expected") }
      if let at = Grammar.control(in: query, besides: ["\t", "\n", "\r"]) {
        throw .badEncoding("q: a control character", at: at)
      }
      text = query
    case "filters":
      guard let filters = member.value.members else {
        throw .badOption("filters", "an object was expected")
      }
      for filter in filters { try addFilter(filter.name, try values(filter)) }
    case rule.arguments.name:
      for argument in try values(member) { try addArgument(argument) }
    default:
      try addOption(member.name, try values(member))
    }
  }

  private func values(_ member: JSON.Member) throws(ErrorReply) -> [String] {
    guard case .array(let elements) = member.value else {
      return [try value(member.value, of: member.name)]
    }
    var values: [String] = []
    for element in elements { values.append(try value(element, of: member.name)) }
    return values
  }

  private func value(_ json: JSON, of name: String) throws(ErrorReply) -> String {
    switch json {
    case .string(let text): text
    case .integer(let number): "\(number)"
    case .bool(let flag): flag ? "1" : "0"
    default: throw .badOption(name, "a text, a whole number, true, false or a list of them")
    }
  }
}

extension VerbRule.Arguments {
  /// The member of the JSON spelling that holds them.
  var name: String? {
    switch self {
    case .none: nil
    case .some(let name, _, _): name
    }
  }
}

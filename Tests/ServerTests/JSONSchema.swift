// SPDX-License-Identifier: GPL-2.0-or-later

import Wire

/// As much of JSON Schema as reply.schema.json uses; a keyword it does not know is a fault.
struct JSONSchema {
  let root: JSON

  /// What is wrong with a value, each with the place; members that the schema does not name too.
  func faults(of value: JSON, against name: String) -> [String] {
    check(value, .object([JSON.Member("$ref", .string("#/$defs/\(name)"))]), at: name)
  }

  private func check(_ value: JSON, _ schema: JSON, at place: String) -> [String] {
    (schema.members ?? []).flatMap { keyword in
      check(value, keyword.name, keyword.value, schema, at: place)
    }
  }

  private func check(
    _ value: JSON,
    _ keyword: String,
    _ rule: JSON,
    _ schema: JSON,
    at place: String,
  ) -> [String] {
    switch keyword {
    case "$ref": return check(value, resolved(rule), at: place)
    case "description", "prefixItems", "required":
      return checkPresence(value, keyword, rule, place)
    case "const": return value == rule ? [] : ["\(place) is not \(rule)"]
    case "enum": return rule.array?.contains(value) == true ? [] : ["\(place) is \(value)"]
    case "type": return isType(value, rule) ? [] : ["\(place) is no \(rule)"]
    case "minimum": return (value.number ?? 0) >= (rule.number ?? 0) ? [] : ["\(place) is small"]
    case "minItems", "maxItems": return checkCount(value, keyword, rule, place)
    case "items":
      return (value.array ?? []).enumerated().flatMap { check($1, rule, at: "\(place)[\($0)]") }
    case "properties": return checkMembers(value, rule, schema, place)
    case "additionalProperties":
      return (value.members ?? []).flatMap { check($0.value, rule, at: "\(place).\($0.name)") }
    case "allOf": return (rule.array ?? []).flatMap { check(value, $0, at: place) }
    case "anyOf":
      let all = (rule.array ?? []).map { check(value, $0, at: place) }
      return all.contains { $0.isEmpty } ? [] : all.flatMap { $0 }
    default: return ["the schema has the keyword \(keyword), which is not known here"]
    }
  }

  private func checkPresence(
    _ value: JSON,
    _ keyword: String,
    _ rule: JSON,
    _ place: String,
  )
    -> [String]
  {
    switch keyword {
    case "required":
      (rule.array ?? []).compactMap(\.string).filter { value[$0] == nil }.map {
        "\(place) lacks \($0)"
      }
    case "prefixItems":
      zip(value.array ?? [], rule.array ?? []).enumerated().flatMap { i, pair in
        check(pair.0, pair.1, at: "\(place)[\(i)]")
      }
    default: []
    }
  }

  private func checkCount(
    _ value: JSON,
    _ keyword: String,
    _ rule: JSON,
    _ place: String,
  )
    -> [String]
  {
    guard let count = value.array?.count, let bound = rule.integer else { return [] }
    let isFine = keyword == "minItems" ? count >= bound : count <= bound
    return isFine ? [] : ["\(place) has \(count) elements"]
  }

  private func checkMembers(
    _ value: JSON,
    _ rule: JSON,
    _ schema: JSON,
    _ place: String,
  )
    -> [String]
  {
    (value.members ?? []).flatMap { member in
      rule[member.name].map { check(member.value, $0, at: "\(place).\(member.name)") } ?? []
    }
  }

  private func isType(_ value: JSON, _ rule: JSON) -> Bool {
    (rule.array ?? [rule]).contains { type in
      switch type.string {
      case "string": value.string != nil
      case "integer": value.integer != nil
      case "number": value.number != nil
      case "boolean": value.bool != nil
      case "array": value.array != nil
      case "object": value.members != nil
      case "null": value.isNull
      default: false
      }
    }
  }

  /// The names that a definition gives, for finding members that it does not.
  func names(of definition: String) -> Set<String> {
    names(.object([JSON.Member("$ref", .string("#/$defs/\(definition)"))]))
  }

  private func names(_ schema: JSON) -> Set<String> {
    var found = Set((schema["properties"]?.members ?? []).map(\.name))
    if let reference = schema["$ref"] { found.formUnion(names(resolved(reference))) }
    for part in (schema["allOf"]?.array ?? []) + (schema["anyOf"]?.array ?? []) {
      found.formUnion(names(part))
    }
    return found
  }

  private func resolved(_ reference: JSON) -> JSON {
    let name = reference.string?.split(separator: "/").last.map(String.init) ?? ""
    return root["$defs"]?[name] ?? .null
  }
}

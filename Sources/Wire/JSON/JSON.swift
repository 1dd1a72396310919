// SPDX-License-Identifier: GPL-2.0-or-later

/// A JSON value as read: what a client sent or a server answered.
package enum JSON: Sendable, Equatable {
  case null
  case bool(Bool)
  /// An integer that fits, without fraction or exponent.
  case integer(Int)
  case number(Double)
  case string(String)
  case array([JSON])
  /// Members in the order of the text; no name occurs twice.
  case object([Member])

  package struct Member: Sendable, Equatable {
    package var name: String
    package var value: JSON

    package init(_ name: String, _ value: JSON) {
      self.name = name
      self.value = value
    }
  }

  /// The member of that name; nil for other values and for a missing member.
  package subscript(_ name: String) -> JSON? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.name == name }?.value
  }

  package var isNull: Bool { self == .null }

  package var string: String? {
    if case .string(let text) = self { text } else { nil }
  }

  package var integer: Int? {
    switch self {
    case .integer(let value): value
    case .number(let value): Int(exactly: value)
    default: nil
    }
  }

  package var number: Double? {
    switch self {
    case .integer(let value): Double(value)
    case .number(let value): value
    default: nil
    }
  }

  package var bool: Bool? {
    if case .bool(let value) = self { value } else { nil }
  }

  package var array: [JSON]? {
    if case .array(let elements) = self { elements } else { nil }
  }

  package var members: [Member]? {
    if case .object(let members) = self { members } else { nil }
  }
}

extension JSON: JSONWritable {
  package func write(to json: inout JSONWriter) {
    switch self {
    case .null: json.null()
    case .bool(let value): json.bool(value)
    case .integer(let value): json.integer(value)
    case .number(let value): json.number(value)
    case .string(let text): json.string(text)
    case .array(let elements): elements.write(to: &json)
    case .object(let members):
      json.object { json in
        for member in members { json.member(named: member.name, member.value) }
      }
    }
  }
}

/// JSON that is not JSON, or not the JSON that was expected.
package struct JSONError: Error, Sendable, Equatable {
  package var message: String
  /// Offset of the offending byte, or 0 when a well-formed value has the wrong shape.
  package var at: Int

  package init(_ message: String, at: Int = 0) {
    self.message = message
    self.at = at
  }
}

/// A value that can be read back from its JSON.
package protocol JSONReadable {
  init(_ json: JSON) throws(JSONError)
}

extension JSON {
  /// Reads the member of that name; a missing one reads as null.
  package func read<Value: JSONReadable>(_ name: String) throws(JSONError) -> Value {
    do {
      return try Value(self[name] ?? .null)
    } catch {
      throw JSONError("\(name): \(error.message)")
    }
  }
}

extension String: JSONReadable {
  package init(_ json: JSON) throws(JSONError) {
    guard let string = json.string else { throw JSONError("a string was expected") }
    self = string
  }
}

extension Int: JSONReadable {
  package init(_ json: JSON) throws(JSONError) {
    guard let integer = json.integer else { throw JSONError("a whole number was expected") }
    self = integer
  }
}

extension Double: JSONReadable {
  package init(_ json: JSON) throws(JSONError) {
    guard let number = json.number else { throw JSONError("a number was expected") }
    self = number
  }
}

extension Bool: JSONReadable {
  package init(_ json: JSON) throws(JSONError) {
    guard let bool = json.bool else { throw JSONError("true or false was expected") }
    self = bool
  }
}

extension Optional: JSONReadable where Wrapped: JSONReadable {
  package init(_ json: JSON) throws(JSONError) {
    self = json.isNull ? nil : try Wrapped(json)
  }
}

extension Array: JSONReadable where Element: JSONReadable {
  package init(_ json: JSON) throws(JSONError) {
    guard let elements = json.array else { throw JSONError("a list was expected") }
    self = []
    reserveCapacity(elements.count)
    for element in elements { append(try Element(element)) }
  }
}

extension Range: JSONReadable where Bound == Int {
  package init(_ json: JSON) throws(JSONError) {
    let bounds: [Int] = try Array(json)
    guard bounds.count == 2, bounds[0] <= bounds[1] else {
      throw JSONError("a pair of rising numbers was expected")
    }
    self = bounds[0]..<bounds[1]
  }
}

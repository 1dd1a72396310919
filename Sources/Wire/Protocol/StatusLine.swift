// SPDX-License-Identifier: GPL-2.0-or-later

/// A line of the text spelling that begins with three digits: `250 #q7 ok n=3 :prose`.
package struct StatusLine: Sendable, Equatable {
  package struct Field: Sendable, Equatable {
    package var name: String
    package var value: String

    package init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }

    package init(_ name: String, _ value: Int) {
      self.init(name, "\(value)")
    }
  }

  package var code: Int
  package var id: String?
  /// Stable; clients decide on it or on the first digit of the code.
  package var word: String
  package var fields: [Field]
  /// For people.
  package var prose: String?

  package init(
    _ code: Int,
    _ word: String,
    id: String? = nil,
    _ fields: [Field] = [],
    prose: String? = nil,
  ) {
    self.code = code
    self.word = word
    self.id = id
    self.fields = fields
    self.prose = prose
  }

  package func field(_ name: String) -> String? {
    fields.first { $0.name == name }?.value
  }

  package func write(to bytes: inout [UInt8]) {
    bytes.append(contentsOf: "\(code)".utf8)
    if let id { bytes.append(contentsOf: " #\(id)".utf8) }
    bytes.append(contentsOf: " \(word)".utf8)
    for field in fields {
      bytes.append(contentsOf: " \(field.name)=".utf8)
      Escaping.appendValue(field.value, to: &bytes)
    }
    if let prose {
      bytes.append(contentsOf: " :".utf8)
      Escaping.appendLine(prose, to: &bytes)
    }
    bytes.append(UInt8(ascii: "\n"))
  }

  /// Reads a line without its line feed; nil when it is no status line.
  package init?(_ line: [UInt8]) {
    let text = String(decoding: line, as: UTF8.self)
    let head: Substring
    if let colon = line.indices.dropLast().first(where: {
      line[$0] == UInt8(ascii: " ") && line[$0 + 1] == UInt8(ascii: ":")
    }) {
      head = Substring(decoding: line[..<colon], as: UTF8.self)
      prose = String(decoding: line[(colon + 2)...], as: UTF8.self)
    } else {
      head = text[...]
    }
    var words = head.split(separator: " ")[...]
    guard let first = words.popFirst(), first.utf8.count == 3, let code = Int(first), code >= 100
    else { return nil }
    self.code = code
    if words.first?.first == "#" { id = words.popFirst().map { String($0.dropFirst()) } }
    guard let word = words.popFirst() else { return nil }
    self.word = String(word)
    fields = []
    for word in words {
      let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, let value = Escaping.decodedValue(parts[1].utf8) else { return nil }
      fields.append(Field(String(parts[0]), value))
    }
  }
}

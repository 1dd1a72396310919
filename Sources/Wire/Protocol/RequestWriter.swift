// SPDX-License-Identifier: GPL-2.0-or-later

extension Request {
  /// One line of JSON with its line feed: the spelling of programs.
  package func writeJSON(to bytes: inout [UInt8], grammar: Grammar = Grammar()) {
    var writer = JSONWriter()
    writer.object { json in
      if let id { json.member("id", id) }
      json.member("verb", verb.rawValue)
      if let text { json.member("q", text) }
      if let name = grammar.rule(of: verb).arguments.name, !arguments.isEmpty {
        json.member(named: name, arguments)
      }
      for option in options { json.member(option) }
      if !filters.isEmpty {
        json.key("filters")
        json.object { json in
          for filter in filters { json.member(filter) }
        }
      }
    }
    writer.newLine()
    bytes.append(contentsOf: writer.bytes)
  }

  /// The line that a person would type, with its line feed; nil when the text does not fit one.
  package func writeText(to bytes: inout [UInt8]) -> Bool {
    if let text, Grammar.control(in: text, besides: ["\t"]) != nil { return false }
    if let id { bytes.append(contentsOf: "#\(id) ".utf8) }
    bytes.append(contentsOf: verb.rawValue.utf8)
    for argument in arguments {
      bytes.append(UInt8(ascii: " "))
      Escaping.appendValue(argument, to: &bytes)
    }
    for option in options { Self.write(option, sigil: "", to: &bytes) }
    for filter in filters { Self.write(filter, sigil: "@", to: &bytes) }
    if let text { bytes.append(contentsOf: " :\(text)".utf8) }
    bytes.append(UInt8(ascii: "\n"))
    return true
  }

  private static func write(_ option: Option, sigil: String, to bytes: inout [UInt8]) {
    bytes.append(contentsOf: " \(sigil)\(option.name)=".utf8)
    for (i, value) in option.values.enumerated() {
      if i > 0 { bytes.append(UInt8(ascii: ",")) }
      Escaping.appendValue(value, to: &bytes)
    }
  }
}

extension JSONWriter {
  fileprivate mutating func member(_ option: Request.Option) {
    if option.values.count == 1, let value = option.values.first {
      member(named: option.name, value)
    } else {
      member(named: option.name, option.values)
    }
  }
}

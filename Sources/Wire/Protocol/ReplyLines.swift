// SPDX-License-Identifier: GPL-2.0-or-later

/// One object a line, each with its kind and the client's id, as `--ndjson` and the wire have it.
package struct JSONLines: Sendable {
  package private(set) var bytes: [UInt8] = []
  private let request: String?
  private let isWire: Bool

  /// Lines without `req`, for a terminal.
  package init() {
    request = nil
    isWire = false
  }

  /// Lines for the wire; `req` is null when the client named no id.
  package init(request: String?) {
    self.request = request
    isWire = true
  }

  package mutating func append(_ answer: Answer) {
    append("meta") { answer.writeMeta(to: &$0) }
    for hit in answer.hits { append("hit") { hit.writeMembers(to: &$0) } }
  }

  package mutating func append(_ similar: Similar) {
    append("meta") { similar.writeMeta(to: &$0) }
    for hit in similar.answer.hits { append("hit") { hit.writeMembers(to: &$0) } }
  }

  /// The value is an object: its members follow the kind and the id.
  package mutating func append(_ kind: StaticString, _ value: any JSONWritable) {
    var writer = JSONWriter()
    value.write(to: &writer)
    append(kind) { _ in }
    guard writer.bytes.count > 2 else { return }
    // Between the braces of the line stand the kind and the id, so a comma is due.
    bytes.removeLast(2)
    bytes.append(UInt8(ascii: ","))
    bytes.append(contentsOf: writer.bytes.dropFirst())
    bytes.append(UInt8(ascii: "\n"))
  }

  private mutating func append(_ kind: StaticString, _ members: (inout JSONWriter) -> Void) {
    var writer = JSONWriter()
    writer.object { json in
      json.member("t", kind.description)
      if isWire { json.member("req", request) }
      members(&json)
    }
    writer.newLine()
    bytes.append(contentsOf: writer.bytes)
  }
}

/// The last line of a reply in JSON.
struct End: JSONWritable {
  let reply: Reply

  func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("code", reply.code)
      json.member("word", reply.word)
      json.member("generation", reply.generation)
      json.member("ms", reply.ms?.toHundredths)
      if case .error(let error) = reply.body {
        error.writeMember(to: &json)
      } else {
        json.key("error")
        json.null()
      }
    }
  }
}

extension Double {
  /// Finer is not measured.
  var toHundredths: Double { (self * 100).rounded() / 100 }
}

/// The data lines of the text spelling: a sigil, then columns parted by tabs.
package struct TextLines: Sendable {
  package enum Sigil: UInt8, Sendable {
    /// The head of a hit or of a paragraph.
    case hit = 0x3D  // =
    case fragment = 0x3E  // >
    /// The text of a paragraph.
    case text = 0x7C  // |
    case note = 0x5E  // ^
    case facet = 0x2B  // +
    case spelling = 0x3F  // ?
    case warning = 0x21  // !
    /// Names and values, help.
    case info = 0x2A  // *
    case explanation = 0x2D  // -
  }

  package private(set) var bytes: [UInt8] = []
  package let marks: ReplyStyle.Marks

  package init(marks: ReplyStyle.Marks = .init()) {
    self.marks = marks
  }

  package mutating func append(_ sigil: Sigil, _ columns: String...) {
    append(sigil, columns)
  }

  package mutating func append(_ sigil: Sigil, _ columns: [String]) {
    bytes.append(sigil.rawValue)
    for (i, column) in columns.enumerated() {
      if i > 0 { bytes.append(UInt8(ascii: "\t")) }
      Escaping.appendLine(column, to: &bytes)
    }
    bytes.append(UInt8(ascii: "\n"))
  }

  /// Marked text in one string. A mark that occurs in the text itself is doubled there.
  package func marked(_ runs: [Run]) -> String {
    var text = ""
    for run in runs {
      let plain = doubled(run.text)
      text += run.marked ? marks.open + plain + marks.close : plain
    }
    return text
  }

  private func doubled(_ text: String) -> String {
    var text = text
    for mark in Set([marks.open, marks.close]) where !mark.isEmpty {
      text = text.replacing(mark, with: mark + mark)
    }
    return text
  }
}

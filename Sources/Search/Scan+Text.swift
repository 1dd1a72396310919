// SPDX-License-Identifier: GPL-2.0-or-later

package import Documents
package import Wire

/// A text to be scanned, and what is known of where it comes from.
package struct ScanRequest: Sendable {
  package var text: String
  package var context: CitationScanner.Context

  package init(_ text: String, _ context: CitationScanner.Context = .init()) {
    self.text = text
    self.context = context
  }

  /// A line that starts with `{` is `{"text":…,"context":{"committee":…,"defined":{…}}}`, any other
  /// the text itself.
  package init(line: [UInt8]) throws(JSONError) {
    guard line.first == UInt8(ascii: "{") else {
      self.init(String(decoding: line, as: UTF8.self))
      return
    }
    try self.init(JSON.parse(line))
  }

  /// What SCAN asks: `committee`, and `defined` with pairs such as `List of Issues=CEDAW/C/LAO/Q/10`.
  package init(_ request: Request) throws(ErrorReply) {
    var context = CitationScanner.Context(committee: request.word("committee"))
    for pair in request.values("defined") ?? [] {
      let parts = pair.split(separator: "=", maxSplits: 1).map(String.init)
      guard parts.count == 2 else {
        throw .badOption("defined", "a short title, =, and what it stands for were expected")
      }
      context.defined[parts[0]] = parts[1]
    }
    self.init(request.text ?? "", context)
  }

  package init(_ json: JSON) throws(JSONError) {
    guard let text = json["text"]?.string else { throw JSONError("\"text\" is missing") }
    var context = CitationScanner.Context(committee: json["context"]?["committee"]?.string)
    for member in json["context"]?["defined"]?.members ?? [] {
      guard let normal = member.value.string else {
        throw JSONError("\"defined\" gives a normal form for each short title")
      }
      context.defined[member.name] = normal
    }
    self.init(text, context)
  }
}

extension Scan {
  package init(_ request: ScanRequest) {
    let found = StandaloneText(request.text, request.context)
    let text = request.text.utf8
    // UTF-16 units are counted once over the text, from one end of a citation to the next.
    var at = text.startIndex
    var bytes = 0
    var units = 0
    var citations: [ScannedCitation] = []
    for citation in found.citations {
      let lower = text.index(at, offsetBy: citation.range.start - bytes)
      units += request.text[at..<lower].utf16.count
      let upper = text.index(lower, offsetBy: citation.range.count)
      let printed = String(request.text[lower..<upper])
      citations.append(
        ScannedCitation(
          kind: citation.kind.rawValue,
          normal: citation.normal,
          pinpoint: citation.pinpoint.isEmpty ? nil : citation.pinpoint,
          text: printed,
          span: units..<(units + printed.utf16.count),
          resolves: found.target(of: citation),
          certainty: citation.resolution?.certainty.rawValue,
          accessed: citation.accessed,
          names: citation.names,
        )
      )
      at = lower
      bytes = citation.range.start
    }
    self.init(citations)
  }
}

// SPDX-License-Identifier: GPL-2.0-or-later

/// Paragraphs like another one, and the terms by which they were found.
package struct Similar: Sendable, Equatable {
  package var answer: Answer
  package var terms: [String]

  package init(_ answer: Answer, terms: [String]) {
    self.answer = answer
    self.terms = terms
  }
}

extension Similar: JSONWritable, JSONReadable {
  package func write(to json: inout JSONWriter) {
    json.object { json in
      writeMeta(to: &json)
      json.member("hits", answer.hits)
    }
  }

  /// All members but the hits.
  package func writeMeta(to json: inout JSONWriter) {
    answer.writeMeta(to: &json)
    json.member("terms", terms)
  }

  package init(_ json: JSON) throws(JSONError) {
    self.init(try Answer(json), terms: try json.read("terms"))
  }
}

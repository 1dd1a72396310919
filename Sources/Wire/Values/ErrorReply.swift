// SPDX-License-Identifier: GPL-2.0-or-later

/// An error as a person or a service gets it: what happened, the evidence, the remedy.
package struct ErrorReply: Error, Sendable, Equatable {
  /// The status of the wire: 4yz may be tried again, 5yz may not.
  package var code: Int
  /// A stable word: `bad-query`, `no-such-id`.
  package var word: String
  package var message: String
  /// Byte of the query or of the request where it went wrong.
  package var at: Int?
  package var hint: String?
  /// The name of what is wrong: an option, a verb, a term.
  package var culprit: String?

  package init(
    code: Int,
    word: String,
    message: String,
    at: Int? = nil,
    hint: String? = nil,
    culprit: String? = nil,
  ) {
    self.code = code
    self.word = word
    self.message = message
    self.at = at
    self.hint = hint
    self.culprit = culprit
  }
}

extension ErrorReply: JSONWritable, JSONReadable {
  /// The object of the contract, `{"error":{…}}`.
  package func write(to json: inout JSONWriter) {
    json.object { writeMember(to: &$0) }
  }

  /// The member `error` of a larger object.
  package func writeMember(to json: inout JSONWriter) {
    json.key("error")
    json.object { json in
      json.member("code", code)
      json.member("word", word)
      json.member("message", message)
      json.member("at", at)
      json.member("hint", hint)
      json.member("culprit", culprit)
    }
  }

  package init(_ json: JSON) throws(JSONError) {
    let error = json["error"] ?? .null
    self.init(
      code: try error.read("code"),
      word: try error.read("word"),
      message: try error.read("message"),
      at: try error.read("at"),
      hint: try error.read("hint"),
      culprit: try error.read("culprit"),
    )
  }
}

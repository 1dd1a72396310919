// SPDX-License-Identifier: GPL-2.0-or-later

/// The ways in which a line is no request: status, word, what is wrong with it, and the remedy.
extension ErrorReply {
  package static func badLine(_ message: String, at: Int? = nil) -> ErrorReply {
    ErrorReply(
      code: 500,
      word: "syntax",
      message: message,
      at: at,
      hint: "VERB option=value :free text",
    )
  }

  package static let emptyLine = ErrorReply(
    code: 500,
    word: "empty",
    message: "the line is empty",
    hint: "HELP lists the verbs",
  )

  package static func lineTooLong(_ limit: Int) -> ErrorReply {
    ErrorReply(
      code: 500,
      word: "line-too-long",
      message: "the line is longer than \(limit) bytes and was left out",
      hint: "ask for less at a time",
    )
  }

  package static func badEncoding(_ message: String, at: Int? = nil) -> ErrorReply {
    ErrorReply(
      code: 501,
      word: "bad-encoding",
      message: message,
      at: at,
      hint: "send UTF-8 without control characters",
    )
  }

  package static func badJSON(_ error: JSONError) -> ErrorReply {
    ErrorReply(
      code: 501,
      word: "bad-json",
      message: error.message,
      at: error.at,
      hint: #"{"id":"1","verb":"SEARCH","q":"…"}"#,
    )
  }

  package static func badOption(_ name: String, _ message: String) -> ErrorReply {
    ErrorReply(code: 501, word: "bad-option", message: "\(name): \(message)", culprit: name)
  }

  package static func unknownVerb(_ word: String) -> ErrorReply {
    ErrorReply(
      code: 502,
      word: "unknown-verb",
      message: "there is no verb \(word)",
      hint: "HELP lists the verbs",
      culprit: word,
    )
  }

  package static func unknownOption(_ name: String, of rule: VerbRule) -> ErrorReply {
    let known = rule.options.map(\.name).joined(separator: ", ")
    return ErrorReply(
      code: 504,
      word: "unknown-option",
      message: "\(rule.verb.rawValue) has no option \(name)",
      hint: "it has \(known)",
      culprit: name,
    )
  }

  package static func badFilter(_ name: String, _ message: String) -> ErrorReply {
    ErrorReply(
      code: 523,
      word: "bad-filter",
      message: "@\(name): \(message)",
      hint: "FIELDS lists what can be filtered by",
      culprit: name,
    )
  }

  package static let http = ErrorReply(
    code: 509,
    word: "http",
    message: "this port does not speak HTTP",
    hint: "send one line a request, such as PING",
  )

  package static let tokenOwed = ErrorReply(
    code: 530,
    word: "denied",
    message: "this server wants a token first",
    hint: "AUTH token",
  )

  package static let tokenWrong = ErrorReply(
    code: 530,
    word: "denied",
    message: "this is not the token",
  )

  package static func protocolUnknown(_ version: Int) -> ErrorReply {
    ErrorReply(
      code: 505,
      word: "proto",
      message: "this server does not speak protocol \(version)",
      hint: "it speaks \(Version.proto)",
      culprit: "proto",
    )
  }

  package static let noIndex = ErrorReply(
    code: 451,
    word: "no-index",
    message: "there is no index yet",
    hint: "the server adopts the first one that is published: pincite index",
  )

  package static func generationGone(_ number: Int) -> ErrorReply {
    ErrorReply(
      code: 410,
      word: "gone",
      message: "generation \(number) is not held any more",
      hint: "ask again without gen, from the first page",
    )
  }
}

// SPDX-License-Identifier: GPL-2.0-or-later

import Wire

/// Why a verb could not do its work, in words for the person who typed it.
struct Failure: Error {
  let exit: ExitCode
  let reply: ErrorReply
  /// Lines that show the place: the query and a caret, an excerpt.
  var evidence: [String] = []

  init(_ exit: ExitCode, _ word: String, _ message: String, hint: String? = nil) {
    self.exit = exit
    reply = ErrorReply(code: exit.statusOfItsErrors, word: word, message: message, hint: hint)
  }

  init(_ reply: ErrorReply, evidence: [String] = []) {
    exit = ExitCode(status: reply.code)
    self.reply = reply
    self.evidence = evidence
  }

  static func usage(_ message: String, hint: String? = nil) -> Failure {
    Failure(.usage, "usage", message, hint: hint)
  }
}

extension ExitCode {
  /// The exit code for a status of the wire.
  fileprivate init(status: Int) {
    switch status {
    case 410, 451, 452: self = .index
    case 400..<500: self = .server
    case 500..<530: self = .usage
    case 530..<550: self = .server
    case 550: self = .noSuchReference
    default: self = .internalError
    }
  }

  fileprivate var statusOfItsErrors: Int {
    switch self {
    case .usage: 501
    case .noSuchReference: 550
    case .server: 450
    case .index: 452
    default: 554
    }
  }
}

// SPDX-License-Identifier: GPL-2.0-or-later

/// What the program tells its caller when it ends.
enum ExitCode: Int32, Sendable, CaseIterable {
  case done = 0
  case nothingFound = 1
  case usage = 2
  case noSuchReference = 3
  case server = 4
  case index = 5
  case foundProblems = 6
  case unconfirmed = 7
  case internalError = 70
  case interrupted = 130
  case terminated = 143

  var meaning: String {
    switch self {
    case .done: "done; something was found"
    case .nothingFound: "done; nothing was found"
    case .usage: "usage, query syntax, address refused or in use, no corpus, folder not writable"
    case .noSuchReference: "no such reference"
    case .server: "the server cannot be reached, or the answer is partial"
    case .index: "index missing, damaged, locked or of another version; disk full; I/O error"
    case .foundProblems: "ran, and found problems"
    case .unconfirmed: "refused for want of a confirmation"
    case .internalError: "a bug of the program itself"
    case .interrupted: "interrupted"
    case .terminated: "terminated"
    }
  }
}

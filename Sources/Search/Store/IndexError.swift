// SPDX-License-Identifier: GPL-2.0-or-later

package import Platform
package import Wire
package import Xapian

/// Why an index could not be read, built or published, in words for the person who meets it.
package struct IndexError: Error, Sendable, Equatable {
  package enum Kind: Sendable, Equatable {
    /// Nothing was published here yet.
    case noIndex
    /// The folder holds something else.
    case notAnIndex
    case damaged
    /// Written by another version of the program or of Xapian.
    case otherVersion
    /// Somebody else is writing.
    case locked
    case inputOutput
    case diskFull
    /// No corpus folder, or no document in it.
    case noCorpus
    /// The folder cannot be written.
    case notWritable
    /// There is no generation of that name.
    case noGeneration
    /// A guard asks for a confirmation.
    case unconfirmed
    /// Findings, with `--strict`.
    case findings
    case interrupted
  }

  package var kind: Kind
  package var message: String
  package var hint: String?

  package init(_ kind: Kind, _ message: String, hint: String? = nil) {
    self.kind = kind
    self.message = message
    self.hint = hint
  }

  /// What the kernel refused while the index was written or read.
  package init(_ error: SystemError) {
    switch error.code {
    case .noSpace, .quotaExceeded, .fileTooLarge:
      self.init(.diskFull, "no space left: \(error)", hint: IndexError.spaceHint)
    case .permissionDenied, .notPermitted, .readOnlyFileSystem:
      self.init(
        .notWritable,
        "\(error.subject) cannot be written: \(error.reason)",
        hint: "choose another folder with --index, or run as the user that owns this one",
      )
    default:
      self.init(.inputOutput, "\(error)")
    }
  }

  package init(_ error: XapianError, about subject: String) {
    switch error.kind {
    case .notFound, .corrupt, .closed, .noDocument, .modified, .foreign:
      self.init(
        .damaged,
        "\(subject) is damaged: \(error.message)",
        hint: IndexError.damageHint,
      )
    case .version:
      self.init(
        .otherVersion,
        "\(subject) was written by another version of Xapian: \(error.message)",
        hint: IndexError.rebuildHint,
      )
    case .database where IndexError.saysDiskFull(error.message):
      self.init(
        .diskFull,
        "no space left while writing \(subject): \(error.message)",
        hint: IndexError.spaceHint,
      )
    default:
      self.init(.inputOutput, "\(subject): \(error.message)")
    }
  }

  package init(_ error: FileReadError) {
    self.init(.inputOutput, "\(error)")
  }

  package static let rebuildHint = "rebuild with \"pincite index --full\""
  package static let damageHint =
    "\"pincite verify\" says what is wrong, \"pincite rollback\" takes the generation before"
  private static let spaceHint = "the published index is unchanged; free some space and try again"

  /// Xapian passes the system's words on, and no number.
  private static func saysDiskFull(_ message: String) -> Bool {
    [SystemError.Code.noSpace, .quotaExceeded, .fileTooLarge].contains {
      message.contains($0.description)
    }
  }

  /// As a service gets it.
  package var reply: ErrorReply {
    switch kind {
    case .noIndex:
      ErrorReply(code: 451, word: "no-index", message: message, hint: hint)
    case .noCorpus, .notWritable, .noGeneration, .findings, .unconfirmed:
      ErrorReply(code: 501, word: "refused", message: message, hint: hint)
    case .interrupted:
      ErrorReply(code: 421, word: "interrupted", message: message, hint: hint)
    case .damaged, .otherVersion, .locked, .inputOutput, .diskFull, .notAnIndex:
      ErrorReply(code: 452, word: "backend", message: message, hint: hint)
    }
  }
}

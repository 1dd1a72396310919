// SPDX-License-Identifier: GPL-2.0-or-later

/// What the library, or this layer above it, refused or could not do.
package struct XapianError: Error, Equatable {
  package enum Kind: Equatable, Sendable {
    /// No database is in the folder.
    case notFound
    /// The folder to build in is not fresh.
    case exists
    /// Another writer holds the folder.
    case locked
    /// The files contradict themselves.
    case corrupt
    /// The files are of another format.
    case version
    /// The files changed under a reader.
    case modified
    /// The database is closed.
    case closed
    /// Any other trouble with the files: I/O, a full disk, a commit that failed.
    case database
    /// No document has that number.
    case noDocument
    /// A term that is empty, longer than 245 bytes, or holds a control character.
    case invalidTerm
    /// An argument that means nothing, or a query that is too deep or too large.
    case invalidArgument
    /// A strict wildcard matches more terms than its cap.
    case wildcardTooWide
    /// The library or the database cannot do this.
    case unsupported
    case outOfMemory
    /// A writer that failed before: what it had not committed is lost, so the build must be
    /// abandoned.
    case abandoned
    /// Any other error of the library.
    case `internal`
    /// A C++ exception that is not the library's, as a damaged database may cause.
    case foreign
  }

  package let kind: Kind
  package let message: String

  package init(_ kind: Kind, _ message: String) {
    self.kind = kind
    self.message = message
  }
}

extension XapianError: CustomStringConvertible {
  package var description: String { message }
}

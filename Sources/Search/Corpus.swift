// SPDX-License-Identifier: GPL-2.0-or-later

package import Documents
package import Platform

/// The documents below a folder, and what editors wrote down about them.
///
///     let corpus = try Corpus(at: "corpus")
///     for entry in corpus.entries {
///       let file = try corpus.load(entry)   // a FileReadError becomes `Corpus.finding(for:error:)`
///       let document = file.document()      // pure, may run on any thread
///     }
///
/// Listing reads the sidecars but no document. An entry has the status of its file, by which a caller
/// can tell that it is unchanged, and the bytes of everything else that its reading depends on.
package struct Corpus: Sendable {
  /// A document that has not been read yet.
  package struct Entry: Sendable {
    /// Below the folder of the corpus.
    package var path: FilePath
    package var status: FileStatus
    /// The identifier and what else the sidecars say.
    package var card: Card
    /// The document's own sidecar, if there is one, and the defaults of its folders, outermost first.
    package var sidecar: Attachment?
    package var defaults: [Attachment]
  }

  /// A file of metadata, parsed.
  package struct Attachment: Sendable {
    package var path: FilePath
    package var bytes: [UInt8]
    package var sidecar: Sidecar
  }

  /// A finding and the file that it is about, below the folder of the corpus.
  package struct FileFinding: Sendable, Equatable {
    package var file: FilePath
    package var finding: Finding
  }

  /// Bytes of a document at most.
  package static let fileLimit = 64 << 20

  package let folder: FilePath
  /// In the order of the bytes of the paths. An identifier occurs once: of two documents with one,
  /// the later is left out and reported.
  package private(set) var entries: [Entry] = []
  /// About files that are no documents, and about sidecars.
  package private(set) var findings: [FileFinding] = []

  package init(at folder: FilePath) throws(SystemError) {
    self.folder = folder
    var files: [FolderEntry] = []
    for entry in try Files.list(folder) where !CorpusName.isHidden(entry.path) {
      if let finding = Self.finding(for: entry) {
        findings.append(FileFinding(file: entry.path, finding: finding))
      } else if entry.file != nil {
        files.append(entry)
      }
    }
    let attachments = readAttachments(files)
    addEntries(files, attachments)
    report(attachments)
    findings.sort { ($0.file, $0.finding.line) < ($1.file, $1.finding.line) }
  }

  // MARK: Reading

  /// Reads a document's bytes. Links, FIFOs and files that are too large are refused, never waited for.
  package func load(_ entry: Entry) throws(FileReadError) -> CorpusFile {
    let contents = try Files.read(folder / entry.path, limit: Self.fileLimit)
    return CorpusFile(entry: entry, bytes: contents.bytes, status: contents.status)
  }

  /// What an editor is told when a file cannot be read.
  package static func finding(for error: FileReadError) -> Finding {
    let rule: Rule =
      switch error.reason {
      case .link: .link
      case .notRegular: .special
      case .tooLarge: .tooLarge
      case .changing: .changing
      case .missing, .unreadable: .unreadable
      }
    return Finding(rule, line: 0, "\(error)")
  }

  private static func finding(for entry: FolderEntry) -> Finding? {
    switch entry.finding {
    case .present(let status):
      switch status.kind {
      case .file, .folder: return nil
      case .link: return Finding(.link, line: 0)
      case .fifo, .socket, .device, .unknown:
        return Finding(.special, line: 0, "a \(status.kind) is no document")
      }
    case .unreadable(let error): return Finding(.unreadable, line: 0, error.reason)
    case .tooDeep(let limit):
      return Finding(.unreadable, line: 0, "folders lie deeper than \(limit)")
    case .loop: return Finding(.unreadable, line: 0, "the folder holds itself")
    }
  }

  // MARK: One file

  /// Reads one file, which may lie outside a corpus, with the sidecar beside it and the defaults of
  /// the folders above it, up to the corpus folder if it lies there.
  package static func file(
    at path: FilePath,
    corpus folder: FilePath,
  ) throws(FileReadError) -> (file: CorpusFile, findings: [FileFinding]) {
    let contents = try Files.read(path, limit: fileLimit)
    let root = root(of: path, corpus: folder)
    let below = FilePath(bytes: path.bytes.dropFirst(root.map { $0.bytes.count + 1 } ?? 0))
    let name = root == nil ? path.lastComponent : below
    let base = root ?? path.parent
    var found: [FileFinding] = []
    func attachment(_ name: FilePath) -> Attachment? {
      guard let bytes = try? Files.read(base / name, limit: 1 << 20).bytes else { return nil }
      let attachment = Attachment(path: base / name, bytes: bytes, sidecar: Sidecar.parse(bytes))
      for finding in attachment.sidecar.findings {
        found.append(FileFinding(file: attachment.path, finding: finding))
      }
      return attachment
    }
    let sidecar = CorpusName.isDocument(name) ? attachment(CorpusName.sidecar(of: name)) : nil
    let defaults = CorpusName.defaults(above: name).compactMap { attachment($0) }
    let card = Card(
      path: String(decoding: name.bytes, as: UTF8.self),
      sidecar: sidecar?.sidecar,
      defaults: defaults.map(\.sidecar),
    )
    let entry = Entry(
      path: path,
      status: contents.status,
      card: card,
      sidecar: sidecar,
      defaults: defaults,
    )
    return (CorpusFile(entry: entry, bytes: contents.bytes, status: contents.status), found)
  }

  /// The part of a path that names the corpus folder, if the path leads through it.
  private static func root(of path: FilePath, corpus folder: FilePath) -> FilePath? {
    guard let wanted = try? Files.status(of: folder) else { return nil }
    var candidate = path.parent
    for _ in 0..<64 {
      if let status = try? Files.status(of: candidate), status.isSameFile(as: wanted) {
        // `.` is no part of the path of a file in it.
        return candidate == "." && !path.hasPrefix("./") ? nil : candidate
      }
      if candidate == "." || candidate == "/" { return nil }
      candidate = candidate.parent
    }
    return nil
  }

  // MARK: Metadata

  private mutating func readAttachments(_ files: [FolderEntry]) -> [FilePath: Attachment] {
    var attachments: [FilePath: Attachment] = [:]
    for file in files where CorpusName.isMetadata(file.path) {
      do {
        let bytes = try Files.read(folder / file.path, limit: 1 << 20).bytes
        attachments[file.path] = Attachment(
          path: file.path,
          bytes: bytes,
          sidecar: Sidecar.parse(bytes),
        )
      } catch {
        findings.append(FileFinding(file: file.path, finding: Self.finding(for: error)))
      }
    }
    return attachments
  }

  private mutating func addEntries(
    _ files: [FolderEntry],
    _ attachments: [FilePath: Attachment],
  ) {
    var owners: [String: FilePath] = [:]
    for file in files where CorpusName.isDocument(file.path) {
      guard let status = file.file else { continue }
      let sidecar = attachments[CorpusName.sidecar(of: file.path)]
      let defaults = CorpusName.defaults(above: file.path).compactMap { attachments[$0] }
      let card = Card(
        path: String(decoding: file.path.bytes, as: UTF8.self),
        sidecar: sidecar?.sidecar,
        defaults: defaults.map(\.sidecar),
      )
      if let owner = owners[card.id] {
        let line = card.fields[.id]?.first?.line ?? 0
        findings.append(
          FileFinding(
            file: line > 0 ? CorpusName.sidecar(of: file.path) : file.path,
            finding: Finding(
              .idTwice,
              line: line,
              "\(card.id) is the identifier of \(owner) already",
              inSidecar: line > 0,
            ),
          )
        )
        continue
      }
      owners[card.id] = file.path
      entries.append(
        Entry(path: file.path, status: status, card: card, sidecar: sidecar, defaults: defaults)
      )
    }
  }

  private mutating func report(_ attachments: [FilePath: Attachment]) {
    let used = Set(entries.compactMap(\.sidecar?.path))
    for attachment in attachments.values {
      for finding in attachment.sidecar.findings {
        findings.append(FileFinding(file: attachment.path, finding: finding))
      }
      if !CorpusName.isDefaults(attachment.path), !used.contains(attachment.path),
        !findings.contains(where: {
          $0.file == attachment.path && $0.finding.rule == Rule.idTwice.code
        })
      {
        findings.append(
          FileFinding(file: attachment.path, finding: Finding(.lonelySidecar, line: 0))
        )
      }
    }
  }
}

/// The bytes of a document and what is known about it: enough to read it, anywhere and at any time.
package struct CorpusFile: Sendable {
  package var entry: Corpus.Entry
  package var bytes: [UInt8]
  /// As it was while the bytes were read.
  package var status: FileStatus

  package func document() -> Document { Document.read(bytes, card: entry.card) }

  /// The file that a finding of the document is about.
  package func file(of finding: Finding) -> FilePath {
    guard finding.inSidecar else { return entry.path }
    return entry.sidecar?.path ?? entry.path
  }
}

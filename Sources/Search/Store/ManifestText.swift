// SPDX-License-Identifier: GPL-2.0-or-later

import Platform

/// A manifest that is not one: cut, changed, or of a form this program does not know.
package struct ManifestError: Error, Sendable, Equatable {
  package enum Reason: Sendable, Equatable {
    /// Its own digest does not fit: the file is damaged.
    case damaged
    /// Written in another form, by an older or newer program.
    case unknownForm(String)
  }

  package var reason: Reason
}

/// A manifest is text, a fact a line, fields by blanks, the path last. A person can read it, `diff`
/// can compare two, and its last line is the digest of all before it.
extension Manifest {
  private static let heading = "pincite-generation 1"

  package var text: [UInt8] {
    var lines = ManifestLines()
    lines.add(Manifest.heading)
    let versions = head.versions
    lines.add(
      "versions \(versions.schema) \(Hexadecimal.text(versions.fingerprint, digits: 16))"
        + " \(Hexadecimal.text(versions.analyser, digits: 16)) \(versions.xapian)"
        + " \(versions.program)"
    )
    lines.add("generation \(head.number) \(head.created)")
    lines.add("content \(Hexadecimal.text(head.content, digits: 16))")
    lines.add("counts \(head.documents) \(head.paragraphs) \(head.unread)")
    for (index, shard) in head.shards.enumerated() {
      lines.add("shard \(Manifest.shardName(index)) \(shard.entries) \(shard.uuid)")
      for file in shard.files { lines.add("file \(ManifestLines.fields(file))") }
    }
    for file in head.files { lines.add("beside \(ManifestLines.fields(file))") }
    for document in documents {
      lines.add(
        "document \(document.id) \(document.paragraphs)"
          + " \(Hexadecimal.text(document.content, digits: 16))"
          + " \(Hexadecimal.text(document.text, digits: 16))"
          + " \(Hexadecimal.text(document.metadata, digits: 16))"
          + " \(document.errors) \(document.warnings) \(document.notes)"
          + " \(ManifestLines.fields(document.source))"
      )
    }
    for companion in companions { lines.add("companion \(ManifestLines.fields(companion))") }
    return lines.sealed()
  }

  package init(text: [UInt8]) throws(ManifestError) {
    var reader = try Manifest.reader(of: text)
    guard let head = reader.head(), let lists = reader.lists(),
      let manifest = Manifest(head: head, documents: lists.0, companions: lists.1)
    else { throw ManifestError(reason: .unknownForm(reader.lineText)) }
    self = manifest
  }

  /// The first part alone; the seal over the whole is checked all the same.
  package static func head(of text: [UInt8]) throws(ManifestError) -> Head {
    var reader = try reader(of: text)
    guard let head = reader.head() else {
      throw ManifestError(reason: .unknownForm(reader.lineText))
    }
    return head
  }

  private static func reader(of text: [UInt8]) throws(ManifestError) -> ManifestReader {
    guard text.starts(with: "\(Manifest.heading)\n".utf8) else {
      let first = String(decoding: text.prefix { $0 != 0x0A }.prefix(64), as: UTF8.self)
      throw ManifestError(reason: .unknownForm(first))
    }
    guard let body = ManifestLines.unsealed(text) else { throw ManifestError(reason: .damaged) }
    return ManifestReader(body)
  }
}

/// The lines of a manifest that is being written.
private struct ManifestLines {
  static let seal = "digest "

  private var bytes: [UInt8] = []

  mutating func add(_ line: String) {
    bytes.append(contentsOf: line.utf8)
    bytes.append(UInt8(ascii: "\n"))
  }

  func sealed() -> [UInt8] {
    let digest = Hexadecimal.text(XXHash64.digest(bytes.span), digits: 16)
    return bytes + Array("\(ManifestLines.seal)\(digest)\n".utf8)
  }

  /// What was sealed, if the seal is whole.
  static func unsealed(_ text: [UInt8]) -> ArraySlice<UInt8>? {
    let body = text.dropLast(seal.utf8.count + 17)
    let last = text[body.endIndex...]
    guard last.starts(with: seal.utf8), last.last == UInt8(ascii: "\n") else { return nil }
    let digits = String(decoding: last.dropFirst(seal.utf8.count).dropLast(), as: UTF8.self)
    guard Hexadecimal.number(digits[...]) == XXHash64.digest(Array(body).span) else { return nil }
    return body
  }

  static func fields(_ input: Manifest.Input) -> String {
    "\(input.size) \(input.modified) \(input.changed) \(input.digest) \(input.path)"
  }

  static func fields(_ file: Manifest.File) -> String {
    "\(file.size) \(Hexadecimal.text(file.digest, digits: 16)) \(file.path)"
  }
}

/// Reads line after line; what a line lacks makes the whole nil.
private struct ManifestReader {
  private var rest: ArraySlice<UInt8>
  private var line: ArraySlice<UInt8> = []
  /// From the line that was read last.
  private var start: ArraySlice<UInt8> = []

  init(_ text: ArraySlice<UInt8>) {
    rest = text
  }

  /// Reads up to the first line of the lists, which stays to be read.
  mutating func head() -> Manifest.Head? {
    var versions: IndexVersions?
    var generation: (number: Int, created: String)?
    var counts: (documents: Int, paragraphs: Int, unread: Int)?
    var content: UInt64?
    var shards: [Manifest.Shard] = []
    var files: [Manifest.File] = []
    reading: while nextLine() {
      switch field() {
      case "pincite-generation": continue
      case "versions": versions = self.versions()
      case "generation":
        guard let number = integer(), let created = field() else { return nil }
        generation = (number, created)
      case "content": content = digest()
      case "counts":
        guard let documents = integer(), let paragraphs = integer() else { return nil }
        // Manifests written before it was counted end the line here.
        counts = (documents, paragraphs, integer() ?? 0)
      case "shard":
        guard field() == Manifest.shardName(shards.count), let entries = integer(),
          let uuid = field()
        else { return nil }
        shards.append(Manifest.Shard(entries: entries, uuid: uuid, files: []))
      case "file":
        guard let file = file(), !shards.isEmpty else { return nil }
        shards[shards.count - 1].files.append(file)
      case "beside":
        guard let file = file() else { return nil }
        files.append(file)
      default:
        stepBack()
        break reading
      }
    }
    guard let versions, let generation, let counts, let content else { return nil }
    return Manifest.Head(
      versions: versions,
      number: generation.number,
      created: generation.created,
      content: content,
      documents: counts.documents,
      paragraphs: counts.paragraphs,
      unread: counts.unread,
      shards: shards,
      files: files,
    )
  }

  /// The line that was read last, for errors.
  var lineText: String {
    String(decoding: start.prefix { $0 != UInt8(ascii: "\n") }.prefix(64), as: UTF8.self)
  }

  mutating func lists() -> ([Manifest.Document], [Manifest.Input])? {
    var documents: [Manifest.Document] = []
    var companions: [Manifest.Input] = []
    while nextLine() {
      switch field() {
      case "document":
        guard let document = document() else { return nil }
        documents.append(document)
      case "companion":
        guard let input = input() else { return nil }
        companions.append(input)
      default: return nil
      }
    }
    return (documents, companions)
  }

  private mutating func versions() -> IndexVersions? {
    guard let schema = integer(), let fingerprint = digest(), let analyser = digest(),
      let xapian = field(), let program = field()
    else { return nil }
    return IndexVersions(
      schema: schema,
      fingerprint: fingerprint,
      analyser: analyser,
      xapian: xapian,
      program: program,
    )
  }

  private mutating func document() -> Manifest.Document? {
    guard let id = field(), let paragraphs = integer(), let content = digest(),
      let text = digest(), let metadata = digest(), let errors = integer(),
      let warnings = integer(), let notes = integer(), let source = input()
    else { return nil }
    return Manifest.Document(
      id: id,
      source: source,
      paragraphs: paragraphs,
      content: content,
      text: text,
      metadata: metadata,
      errors: errors,
      warnings: warnings,
      notes: notes,
    )
  }

  private mutating func input() -> Manifest.Input? {
    guard let size = integer(), let modified = integer(), let changed = integer(),
      let digits = field(), let digest = SHA256.Digest(digits[...]), let path = path()
    else { return nil }
    return Manifest.Input(
      path: path,
      size: Int64(size),
      modified: Int64(modified),
      changed: Int64(changed),
      digest: digest,
    )
  }

  private mutating func file() -> Manifest.File? {
    guard let size = integer(), let digest = digest(), let path = field() else { return nil }
    return Manifest.File(path: path, size: Int64(size), digest: digest)
  }

  // MARK: Fields

  private mutating func nextLine() -> Bool {
    start = rest
    guard let end = rest.firstIndex(of: UInt8(ascii: "\n")) else { return false }
    line = rest[..<end]
    rest = rest[(end + 1)...]
    return true
  }

  private mutating func stepBack() {
    rest = start
  }

  private mutating func field() -> String? {
    guard !line.isEmpty else { return nil }
    let field = line.prefix { $0 != UInt8(ascii: " ") }
    line = line[field.endIndex...].dropFirst()
    return String(decoding: field, as: UTF8.self)
  }

  private mutating func integer() -> Int? {
    field().flatMap { Int($0) }
  }

  private mutating func digest() -> UInt64? {
    field().flatMap { Hexadecimal.number($0[...]) }
  }

  /// The rest of the line, with `\xNN` for the bytes that a line cannot hold.
  private mutating func path() -> FilePath? {
    var bytes: [UInt8] = []
    var rest = line
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "\\") else {
        bytes.append(byte)
        continue
      }
      guard rest.popFirst() == UInt8(ascii: "x"),
        let high = rest.popFirst().flatMap(Hexadecimal.value),
        let low = rest.popFirst().flatMap(Hexadecimal.value)
      else { return nil }
      bytes.append(high << 4 | low)
    }
    line = []
    return bytes.isEmpty ? nil : FilePath(bytes: bytes)
  }
}

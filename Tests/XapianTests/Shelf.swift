// SPDX-License-Identifier: GPL-2.0-or-later

import Glibc
import TestSupport
import Xapian

/// A folder for small databases of words.
struct Shelf {
  private let directory = TemporaryDirectory()

  func path(_ name: String) -> String { "\(directory.path)/\(name)" }

  /// A database of texts: each word is a term at its place, the text itself is the data, and slot 0
  /// holds the first word.
  @discardableResult
  func database(_ name: String, _ texts: [String]) throws -> String {
    let folder = path(name)
    var writer = try Writer(creating: folder)
    var entry = Entry()
    for text in texts {
      entry.fill(with: text)
      try writer.add(entry)
    }
    try writer.commit()
    try writer.close()
    return folder
  }

  /// Damages a file.
  func overwrite(_ name: String, at offset: Int, with bytes: [UInt8]) throws {
    let file = unsafe fopen(path(name), "r+")
    guard let file = unsafe file else { throw NoSuchFile(name: name) }
    unsafe fseek(file, offset, SEEK_SET)
    unsafe fwrite(bytes, 1, bytes.count, file)
    unsafe fclose(file)
  }

  /// Takes the folder of a database away from whoever has it open.
  func moveAway(_ name: String) throws {
    guard unsafe rename(path(name), path(name) + "-away") == 0 else { throw NoSuchFile(name: name) }
  }

  struct NoSuchFile: Error {
    let name: String
  }
}

extension Entry {
  mutating func fill(with text: String) {
    removeAll()
    for (place, word) in text.split(separator: " ").enumerated() {
      add(Array(word.utf8).span, at: UInt32(place))
    }
    setValue(Array(text.utf8.prefix { $0 != UInt8(ascii: " ") }).span, slot: 0)
    data = Array(text.utf8)
  }
}

extension Query {
  static func word(_ word: String) -> Query { .term(Array(word.utf8)) }
}

extension Results {
  var documents: [UInt32] { hits.map(\.document) }
}

func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

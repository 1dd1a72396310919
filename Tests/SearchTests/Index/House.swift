// SPDX-License-Identifier: GPL-2.0-or-later

import Platform
import TestSupport
import Wire
import Xapian

@testable import Search

/// A corpus and an index in a folder of their own.
struct House {
  let directory = TemporaryDirectory(inMemory: true)
  var corpus: FilePath { directory / "corpus" }
  var index: FilePath { directory / "index" }
  var store: GenerationStore { GenerationStore(index) }

  init(_ documents: [String: String] = [:]) throws {
    try Files.makeFolder(corpus)
    for (name, text) in documents { try write(name, text) }
  }

  func write(_ name: String, _ text: String) throws {
    let path = corpus / FilePath(name)
    try Files.makeFolders(path.parent)
    try Files.write(Array(text.utf8), to: path)
  }

  func remove(_ name: String) throws { try Files.remove(corpus / FilePath(name)) }

  @discardableResult
  func publish(
    into index: FilePath? = nil,
    control: BuildControl = BuildControl(),
    _ change: (inout IndexOptions) -> Void = { _ in },
  ) throws -> IndexReport {
    var options = IndexOptions(corpus: corpus, index: index ?? self.index)
    change(&options)
    return try Indexer(options, control: control).run()
  }
}

extension Generation {
  /// Everything in the databases, read back: terms with their entries and positions, values, records,
  /// the spelling dictionary. Equal for equal content in equal shards.
  func dump() throws -> [UInt64] {
    var digests: [UInt64] = []
    for index in head.shards.indices { digests.append(try dump(ofShard: index)) }
    return digests
  }

  private func dump(ofShard index: Int) throws -> UInt64 {
    let shard = try database(ofShard: index)
    var hash = XXHash64()
    let terms = Array(try shard.terms(prefix: [], cap: .max)).map { Array($0.bytes) }
    for term in terms {
      hash.update(term.span)
      let entries = try shard.documents(withTerm: term, cap: .max)
      for entry in entries {
        hash.update(UInt64(entry))
        let positions = try shard.positions(ofTerm: term, inDocument: entry)
        for position in positions { hash.update(UInt64(position)) }
      }
    }
    let count = Int(try shard.statistics().documents)
    let slots = Schema.fields.compactMap(\.slot)
    for entry in 0..<count {
      let number = UInt32(entry + 1)
      let data = try shard.data(ofDocument: number)
      hash.update(data.span)
      hash.update(UInt64(try shard.length(ofDocument: number)))
      for slot in slots {
        let value = try shard.value(ofDocument: number, slot: slot)
        hash.update(value.span)
      }
    }
    let words = Array(try shard.spellingWords(cap: .max))
    for word in words {
      hash.update(word.text)
      hash.update(UInt64(word.count))
    }
    return hash.value
  }
}

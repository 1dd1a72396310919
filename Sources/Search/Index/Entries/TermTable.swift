// SPDX-License-Identifier: GPL-2.0-or-later

/// Numbers for terms, so that a term is hashed once a word and compared no more.
///
/// The bytes lie end to end; a table of open addresses finds them. It lives as long as its thread
/// builds and holds the vocabulary of what it has seen.
struct TermTable: Sendable {
  typealias ID = Int32

  private(set) var bytes: [UInt8] = []
  private var ends: [Int32] = []
  private var hashes: [UInt32] = []
  /// A number plus one; zero is free. At least twice the count, a power of two.
  private var slots: [Int32]

  init() {
    slots = [Int32](repeating: 0, count: 1 << 12)
  }

  var count: Int { ends.count }

  func range(of id: ID) -> Range<Int> {
    let start = id == 0 ? 0 : Int(ends[Int(id) - 1])
    return start..<Int(ends[Int(id)])
  }

  /// The number of the term made of a prefix and a word.
  mutating func id(prefix: TermPrefix, _ word: ArraySlice<UInt8>) -> ID {
    var hash: UInt32 = prefix.hash
    for byte in word { hash = (hash ^ UInt32(byte)) &* TermPrefix.hashFactor }
    let mask = slots.count - 1
    var slot = Int(hash) & mask
    while slots[slot] != 0 {
      let id = slots[slot] - 1
      if hashes[Int(id)] == hash, equals(id, prefix, word) { return id }
      slot = (slot + 1) & mask
    }
    return add(prefix, word, hash, slot)
  }

  private func equals(_ id: ID, _ prefix: TermPrefix, _ word: ArraySlice<UInt8>) -> Bool {
    let range = range(of: id)
    guard range.count == prefix.bytes.count + word.count else { return false }
    var index = range.lowerBound
    for byte in prefix.bytes {
      if bytes[index] != byte { return false }
      index += 1
    }
    for byte in word {
      if bytes[index] != byte { return false }
      index += 1
    }
    return true
  }

  private mutating func add(
    _ prefix: TermPrefix,
    _ word: ArraySlice<UInt8>,
    _ hash: UInt32,
    _ slot: Int,
  ) -> ID {
    bytes.append(contentsOf: prefix.bytes)
    bytes.append(contentsOf: word)
    ends.append(Int32(truncatingIfNeeded: bytes.count))
    hashes.append(hash)
    slots[slot] = Int32(truncatingIfNeeded: ends.count)
    if ends.count * 2 > slots.count { grow() }
    return ID(truncatingIfNeeded: ends.count - 1)
  }

  private mutating func grow() {
    slots = [Int32](repeating: 0, count: slots.count * 2)
    let mask = slots.count - 1
    for (id, hash) in hashes.enumerated() {
      var slot = Int(hash) & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = Int32(truncatingIfNeeded: id + 1)
    }
  }
}

/// A prefix with its part of the hash: FNV-1a over its bytes.
struct TermPrefix: Sendable {
  static let hashFactor: UInt32 = 0x0100_0193

  let bytes: [UInt8]
  let hash: UInt32

  init(_ text: String) {
    bytes = Array(text.utf8)
    var hash: UInt32 = 0x811C_9DC5
    for byte in bytes { hash = (hash ^ UInt32(byte)) &* TermPrefix.hashFactor }
    self.hash = hash
  }
}

// SPDX-License-Identifier: GPL-2.0-or-later

/// The terms of a query by their bytes, found for a slice of a buffer without a key being made.
struct SoughtTable: Sendable {
  private var bytes: [UInt8] = []
  private var items: [(hash: UInt32, start: Int32, end: Int32, value: Int32)] = []
  /// Index of an item plus one; zero is free.
  private var slots = [Int32](repeating: 0, count: 64)
  /// One bit for each first byte: most words of a text are turned away by it.
  private var firsts: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)

  var isEmpty: Bool { items.isEmpty }

  /// Enters a value for a term, unless it has one.
  mutating func insert(_ term: [UInt8], _ value: Int32) {
    guard let first = term.first, self.value(of: term[...]) == nil else { return }
    if items.count * 2 >= slots.count { grow() }
    let start = bytes.count
    bytes.append(contentsOf: term)
    let hash = SoughtTable.hash(term[...])
    items.append((hash, Int32(start), Int32(bytes.count), value))
    place(hash, Int32(items.count))
    switch first >> 6 {
    case 0: firsts.0 |= 1 << UInt64(first & 63)
    case 1: firsts.1 |= 1 << UInt64(first & 63)
    case 2: firsts.2 |= 1 << UInt64(first & 63)
    default: firsts.3 |= 1 << UInt64(first & 63)
    }
  }

  func value(of term: ArraySlice<UInt8>) -> Int32? {
    guard let first = term.first, mayStart(first) else { return nil }
    let hash = SoughtTable.hash(term)
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot] != 0 {
      let item = items[Int(slots[slot]) - 1]
      if item.hash == hash, bytes[Int(item.start)..<Int(item.end)] == term { return item.value }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  func mayStart(_ byte: UInt8) -> Bool {
    let word =
      switch byte >> 6 {
      case 0: firsts.0
      case 1: firsts.1
      case 2: firsts.2
      default: firsts.3
      }
    return word >> UInt64(byte & 63) & 1 == 1
  }

  private mutating func place(_ hash: UInt32, _ number: Int32) {
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = number
  }

  private mutating func grow() {
    slots = [Int32](repeating: 0, count: slots.count * 2)
    for (index, item) in items.enumerated() { place(item.hash, Int32(index + 1)) }
  }

  /// FNV-1a.
  private static func hash(_ term: ArraySlice<UInt8>) -> UInt32 {
    var hash: UInt32 = 0x811C_9DC5
    for byte in term { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
    return hash
  }
}

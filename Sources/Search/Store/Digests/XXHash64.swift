// SPDX-License-Identifier: GPL-2.0-or-later

/// A fast digest that finds damage; it is no defence against forgery.
///
/// XXH64 with seed 0: https://github.com/Cyan4973/xxHash/blob/dev/doc/xxhash_spec.md
package struct XXHash64: Sendable {
  private static let prime1: UInt64 = 0x9E37_79B1_85EB_CA87
  private static let prime2: UInt64 = 0xC2B2_AE3D_27D4_EB4F
  private static let prime3: UInt64 = 0x1656_67B1_9E37_79F9
  private static let prime4: UInt64 = 0x85EB_CA77_C2B2_AE63
  private static let prime5: UInt64 = 0x27D4_EB2F_1656_67C5
  private static let stripe = 32

  private var lane1 = prime1 &+ prime2
  private var lane2 = prime2
  private var lane3: UInt64 = 0
  private var lane4 = 0 &- prime1
  private var length: UInt64 = 0
  /// What has not filled a stripe yet.
  private var rest: [UInt8] = []

  package init() {
    rest.reserveCapacity(XXHash64.stripe)
  }

  package mutating func update(_ bytes: Span<UInt8>) {
    length &+= UInt64(bytes.count)
    var start = 0
    if !rest.isEmpty {
      start = min(bytes.count, XXHash64.stripe - rest.count)
      for index in 0..<start { rest.append(bytes[index]) }
      guard rest.count == XXHash64.stripe else { return }
      let full = rest
      rest = []
      consume(full.span, from: 0)
    }
    start = consume(bytes, from: start)
    while start < bytes.count {
      rest.append(bytes[start])
      start += 1
    }
  }

  package mutating func update(_ string: String) {
    update(Array(string.utf8).span)
  }

  /// Eight bytes, lowest first.
  package mutating func update(_ number: UInt64) {
    var bytes: InlineArray<8, UInt8> = .init(repeating: 0)
    for index in 0..<8 { bytes[index] = UInt8(truncatingIfNeeded: number >> (UInt64(index) * 8)) }
    update(bytes.span)
  }

  package var value: UInt64 {
    var hash =
      length >= UInt64(XXHash64.stripe) ? mergedLanes : lane3 &+ XXHash64.prime5
    hash &+= length
    var index = 0
    while index + 8 <= rest.count {
      hash ^= XXHash64.round(0, XXHash64.load(rest.span, index))
      hash = XXHash64.rotate(hash, 27) &* XXHash64.prime1 &+ XXHash64.prime4
      index += 8
    }
    if index + 4 <= rest.count {
      var word: UInt64 = 0
      for byte in rest[index..<(index + 4)].reversed() { word = word << 8 | UInt64(byte) }
      hash ^= word &* XXHash64.prime1
      hash = XXHash64.rotate(hash, 23) &* XXHash64.prime2 &+ XXHash64.prime3
      index += 4
    }
    for byte in rest[index...] {
      hash ^= UInt64(byte) &* XXHash64.prime5
      hash = XXHash64.rotate(hash, 11) &* XXHash64.prime1
    }
    hash ^= hash >> 33
    hash &*= XXHash64.prime2
    hash ^= hash >> 29
    hash &*= XXHash64.prime3
    return hash ^ (hash >> 32)
  }

  package static func digest(_ bytes: Span<UInt8>) -> UInt64 {
    var hash = XXHash64()
    hash.update(bytes)
    return hash.value
  }

  private var mergedLanes: UInt64 {
    var hash =
      XXHash64.rotate(lane1, 1) &+ XXHash64.rotate(lane2, 7)
      &+ XXHash64.rotate(lane3, 12) &+ XXHash64.rotate(lane4, 18)
    for lane in [lane1, lane2, lane3, lane4] {
      hash = (hash ^ XXHash64.round(0, lane)) &* XXHash64.prime1 &+ XXHash64.prime4
    }
    return hash
  }

  /// Takes all whole stripes; returns where the rest begins.
  @discardableResult
  private mutating func consume(_ bytes: Span<UInt8>, from start: Int) -> Int {
    var (first, second, third, fourth) = (lane1, lane2, lane3, lane4)
    var index = start
    let count = bytes.count
    while index &+ XXHash64.stripe <= count {
      first = XXHash64.round(first, XXHash64.load(bytes, index))
      second = XXHash64.round(second, XXHash64.load(bytes, index &+ 8))
      third = XXHash64.round(third, XXHash64.load(bytes, index &+ 16))
      fourth = XXHash64.round(fourth, XXHash64.load(bytes, index &+ 24))
      index = index &+ XXHash64.stripe
    }
    (lane1, lane2, lane3, lane4) = (first, second, third, fourth)
    return index
  }

  @inline(__always)
  private static func load(_ bytes: Span<UInt8>, _ index: Int) -> UInt64 {
    UInt64(bytes[index]) | UInt64(bytes[index + 1]) << 8
      | UInt64(bytes[index + 2]) << 16 | UInt64(bytes[index + 3]) << 24
      | UInt64(bytes[index + 4]) << 32 | UInt64(bytes[index + 5]) << 40
      | UInt64(bytes[index + 6]) << 48 | UInt64(bytes[index + 7]) << 56
  }

  @inline(__always)
  private static func round(_ lane: UInt64, _ word: UInt64) -> UInt64 {
    rotate(lane &+ word &* prime2, 31) &* prime1
  }

  @inline(__always)
  private static func rotate(_ word: UInt64, _ count: UInt64) -> UInt64 {
    word << count | word >> (64 &- count)
  }
}

// SPDX-License-Identifier: GPL-2.0-or-later

/// FIPS 180-4. Tells whether a corpus file is the one that was indexed.
package struct SHA256: Sendable {
  private static let block = 64
  private static let constants: [UInt32] = [
    0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4,
    0xab1c_5ed5, 0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe,
    0x9bdc_06a7, 0xc19b_f174, 0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f,
    0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da, 0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7,
    0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967, 0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc,
    0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85, 0xa2bf_e8a1, 0xa81a_664b,
    0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070, 0x19a4_c116,
    0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
    0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7,
    0xc671_78f2,
  ]

  private var state: InlineArray<8, UInt32> = [
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab,
    0x5be0_cd19,
  ]
  private var length: UInt64 = 0
  /// What has not filled a block yet.
  private var rest: [UInt8] = []

  package init() {}

  package mutating func update(_ bytes: Span<UInt8>) {
    length &+= UInt64(bytes.count)
    var start = 0
    if !rest.isEmpty {
      start = min(bytes.count, SHA256.block - rest.count)
      for index in 0..<start { rest.append(bytes[index]) }
      guard rest.count == SHA256.block else { return }
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

  /// The digest of what was given so far.
  package var value: Digest {
    var last = self
    var padding: [UInt8] = [0x80]
    while (rest.count + padding.count) % SHA256.block != SHA256.block - 8 { padding.append(0) }
    let bits = length &* 8
    for shift in stride(from: UInt64(56), through: 0, by: -8) {
      padding.append(UInt8(truncatingIfNeeded: bits >> shift))
    }
    last.update(padding.span)
    var bytes: [UInt8] = []
    for index in 0..<8 {
      for shift in stride(from: UInt32(24), through: 0, by: -8) {
        bytes.append(UInt8(truncatingIfNeeded: last.state[index] >> shift))
      }
    }
    return Digest(bytes: bytes)
  }

  package static func digest(_ bytes: Span<UInt8>) -> Digest {
    var hash = SHA256()
    hash.update(bytes)
    return hash.value
  }

  /// Takes all whole blocks; returns where the rest begins.
  @discardableResult
  private mutating func consume(_ bytes: Span<UInt8>, from start: Int) -> Int {
    var words: InlineArray<64, UInt32> = .init(repeating: 0)
    let constants = SHA256.constants.span
    var index = start
    let count = bytes.count
    while index &+ SHA256.block <= count {
      for place in 0..<16 { words[place] = SHA256.load(bytes, index &+ place &* 4) }
      for place in 16..<64 {
        let early = words[place - 15]
        let late = words[place - 2]
        words[place] =
          words[place - 16]
          &+ (SHA256.rotate(early, 7) ^ SHA256.rotate(early, 18) ^ (early >> 3))
          &+ words[place - 7]
          &+ (SHA256.rotate(late, 17) ^ SHA256.rotate(late, 19) ^ (late >> 10))
      }
      var (a, b, c, d) = (state[0], state[1], state[2], state[3])
      var (e, f, g, h) = (state[4], state[5], state[6], state[7])
      for place in 0..<64 {
        let first =
          h &+ (SHA256.rotate(e, 6) ^ SHA256.rotate(e, 11) ^ SHA256.rotate(e, 25))
          &+ ((e & f) ^ (~e & g)) &+ constants[place] &+ words[place]
        let second =
          (SHA256.rotate(a, 2) ^ SHA256.rotate(a, 13) ^ SHA256.rotate(a, 22))
          &+ ((a & b) ^ (a & c) ^ (b & c))
        (h, g, f, e) = (g, f, e, d &+ first)
        (d, c, b, a) = (c, b, a, first &+ second)
      }
      state = [
        state[0] &+ a, state[1] &+ b, state[2] &+ c, state[3] &+ d,
        state[4] &+ e, state[5] &+ f, state[6] &+ g, state[7] &+ h,
      ]
      index = index &+ SHA256.block
    }
    return index
  }

  @inline(__always)
  private static func load(_ bytes: Span<UInt8>, _ index: Int) -> UInt32 {
    UInt32(bytes[index]) << 24 | UInt32(bytes[index + 1]) << 16
      | UInt32(bytes[index + 2]) << 8 | UInt32(bytes[index + 3])
  }

  @inline(__always)
  private static func rotate(_ word: UInt32, _ count: UInt32) -> UInt32 {
    word >> count | word << (32 &- count)
  }
}

extension SHA256 {
  /// 32 bytes, printed as 64 hexadecimal digits.
  package struct Digest: Sendable, Hashable, CustomStringConvertible {
    package let bytes: [UInt8]

    init(bytes: [UInt8]) {
      self.bytes = bytes
    }

    package init?(_ text: Substring) {
      let digits = text.utf8.compactMap(Hexadecimal.value)
      guard digits.count == 64, text.utf8.count == 64 else { return nil }
      bytes = stride(from: 0, to: 64, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
    }

    package var description: String {
      var text: [UInt8] = []
      text.reserveCapacity(64)
      for byte in bytes {
        text.append(Hexadecimal.digit(byte >> 4))
        text.append(Hexadecimal.digit(byte & 15))
      }
      return String(decoding: text, as: UTF8.self)
    }
  }
}

/// Digits of digests and names, in lower case.
enum Hexadecimal {
  static func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") - 10 + value
  }

  static func value(_ digit: UInt8) -> UInt8? {
    switch digit {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
    default: nil
    }
  }

  /// A number as `count` digits, zeros first.
  static func text(_ number: UInt64, digits count: Int) -> String {
    let bytes = (0..<count).reversed().map { place in
      digit(UInt8(truncatingIfNeeded: number >> (UInt64(place) * 4)) & 15)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// At most 16 digits in lower case, and nothing else.
  static func number(_ text: Substring) -> UInt64? {
    guard (1...16).contains(text.utf8.count) else { return nil }
    var number: UInt64 = 0
    for byte in text.utf8 {
      guard let value = value(byte) else { return nil }
      number = number << 4 | UInt64(value)
    }
    return number
  }
}

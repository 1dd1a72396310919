// SPDX-License-Identifier: GPL-2.0-or-later

/// The bytes of a file as valid UTF-8, and what had to be done to them.
struct DecodedText {
  enum Encoding: String {
    case utf8 = "UTF-8"
    case utf16LittleEndian = "UTF-16 (little endian)"
    case utf16BigEndian = "UTF-16 (big endian)"
    case windows1252 = "Windows-1252"
    case windows1251 = "Windows-1251"
  }

  var bytes: [UInt8]
  var encoding = Encoding.utf8
  /// Sequences that were no UTF-8 and became U+FFFD.
  var repaired = 0
  /// Control characters other than white space: many of them mean that this is no text.
  var controls = 0

  /// No writer of prose produces so many control characters.
  var looksBinary: Bool { controls > 8 && controls > bytes.count / 200 }
}

extension DecodedText {
  init(_ input: [UInt8]) {
    if let wide = Self.wideOrder(input.span) {
      self = Self.fromUTF16(input.span, bigEndian: wide == .utf16BigEndian)
      encoding = wide
      return
    }
    let census = Census(input.span)
    if census.invalid == 0 {
      self.init(bytes: input, controls: census.controls)
    } else if census.invalid > census.valid {
      let russian = census.highRuns * 2 > census.invalid
      self = Self.fromSingleByte(input.span, table: russian ? windows1251 : windows1252)
      encoding = russian ? .windows1251 : .windows1252
      controls = census.controls
    } else {
      self = Self.repairing(input.span)
      controls = census.controls
    }
  }

  /// How the bytes above ASCII behave.
  private struct Census {
    var valid = 0
    var invalid = 0
    var controls = 0
    /// Bytes above 0xBF that follow another such byte: a word in an alphabet of its own.
    var highRuns = 0

    init(_ bytes: Span<UInt8>) {
      let end = bytes.count
      var at = Self.plainEnd(bytes, 0, end)
      while at < end {
        let byte = bytes[at]
        if byte < 0x80 {
          guard byte < 0x20 else {
            at = Self.plainEnd(bytes, at, end)
            continue
          }
          if byte != 0x0A, byte != 0x09, byte != 0x0D, byte != 0x0C { controls += 1 }
          at += 1
          continue
        }
        let length = validLength(bytes, at)
        if length > 0 {
          valid += 1
          at += length
        } else {
          invalid += 1
          if byte >= 0xC0, at > 0, bytes[at - 1] >= 0xC0 { highRuns += 1 }
          at += 1
        }
      }
    }

    /// The end of what is ASCII and no control character but the end of a line.
    @inline(__always)
    private static func plainEnd(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Int {
      firstByte(bytes, start, end) { ($0.below(0x20) .& .!$0.equal(0x0A)) .| $0.above(0x7F) }
    }
  }

  private static func wideOrder(_ bytes: Span<UInt8>) -> Encoding? {
    guard bytes.count >= 2 else { return nil }
    if bytes[0] == 0xFF, bytes[1] == 0xFE { return .utf16LittleEndian }
    if bytes[0] == 0xFE, bytes[1] == 0xFF { return .utf16BigEndian }
    let sample = min(bytes.count, 1024) & ~1
    guard sample >= 16 else { return nil }
    var zeros = (even: 0, odd: 0)
    for at in stride(from: 0, to: sample, by: 2) {
      if bytes[at] == 0 { zeros.even += 1 }
      if bytes[at + 1] == 0 { zeros.odd += 1 }
    }
    // Western text in UTF-16 has a zero in nearly every second byte, and in no other.
    let many = sample / 2 * 7 / 10
    if zeros.odd >= many, zeros.even == 0 { return .utf16LittleEndian }
    if zeros.even >= many, zeros.odd == 0 { return .utf16BigEndian }
    return nil
  }

  private static func fromUTF16(_ bytes: Span<UInt8>, bigEndian: Bool) -> DecodedText {
    var result = DecodedText(bytes: [])
    result.bytes.reserveCapacity(bytes.count)
    var at = 0
    func unit(_ at: Int) -> UInt32 {
      let first = UInt32(bytes[at])
      let second = UInt32(bytes[at + 1])
      return bigEndian ? first << 8 | second : second << 8 | first
    }
    while at + 1 < bytes.count {
      var value = unit(at)
      at += 2
      if (0xD800..<0xDC00).contains(value), at + 1 < bytes.count,
        case let low = unit(at), (0xDC00..<0xE000).contains(low)
      {
        value = 0x10000 + (value - 0xD800) << 10 + (low - 0xDC00)
        at += 2
      }
      if (0xD800..<0xE000).contains(value) {
        value = 0xFFFD
        result.repaired += 1
      }
      if value < 0x20, value != 0x0A, value != 0x09, value != 0x0D, value != 0x0C {
        result.controls += 1
      }
      append(value, to: &result.bytes)
    }
    if at < bytes.count { result.repaired += 1 }
    return result
  }

  private static func fromSingleByte(_ bytes: Span<UInt8>, table: [UInt32]) -> DecodedText {
    var result = DecodedText(bytes: [])
    result.bytes.reserveCapacity(bytes.count + bytes.count / 8)
    var at = 0
    while at < bytes.count {
      let byte = bytes[at]
      let length = byte < 0x80 ? 1 : validLength(bytes, at)
      if length > 0 {
        for index in at..<at + length { result.bytes.append(bytes[index]) }
        at += length
      } else {
        append(table[Int(byte & 0x7F)], to: &result.bytes)
        at += 1
      }
    }
    return result
  }

  private static func repairing(_ bytes: Span<UInt8>) -> DecodedText {
    var result = DecodedText(bytes: [])
    result.bytes.reserveCapacity(bytes.count + 64)
    var at = 0
    while at < bytes.count {
      let byte = bytes[at]
      let length = byte < 0x80 ? 1 : validLength(bytes, at)
      if length > 0 {
        for index in at..<at + length { result.bytes.append(bytes[index]) }
        at += length
      } else {
        append(0xFFFD, to: &result.bytes)
        result.repaired += 1
        at += 1
        // The rest of a broken sequence is one fault, not several.
        while at < bytes.count, bytes[at].isContinuation { at += 1 }
      }
    }
    return result
  }
}

/// The length of the well-formed sequence of two bytes or more at `at`, else 0 (Unicode, table 3-7).
private func validLength(_ bytes: Span<UInt8>, _ at: Int) -> Int {
  let lead = bytes[at]
  let length = lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0
  guard length > 0, at + length <= bytes.count else { return 0 }
  let second = bytes[at + 1]
  let lowest: UInt8 = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80
  let highest: UInt8 = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF
  guard second >= lowest, second <= highest else { return 0 }
  if length > 2, !bytes[at + 2].isContinuation { return 0 }
  if length > 3, !bytes[at + 3].isContinuation { return 0 }
  return length
}

/// Appends a scalar as UTF-8; what is none becomes U+FFFD.
func append(_ value: UInt32, to bytes: inout [UInt8]) {
  let scalar = Unicode.Scalar(value) ?? "\u{FFFD}"
  for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter { bytes.append(byte) }
}

/// Bytes 0x80 to 0xFF (WHATWG Encoding Standard, index windows-1252).
private let windows1252: [UInt32] =
  [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0x8D, 0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178,
  ] + Array(0xA0...0xFF)

/// Bytes 0x80 to 0xFF (WHATWG Encoding Standard, index windows-1251).
private let windows1251: [UInt32] =
  [
    0x0402, 0x0403, 0x201A, 0x0453, 0x201E, 0x2026, 0x2020, 0x2021, 0x20AC, 0x2030, 0x0409, 0x2039,
    0x040A, 0x040C, 0x040B, 0x040F, 0x0452, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x98, 0x2122, 0x0459, 0x203A, 0x045A, 0x045C, 0x045B, 0x045F, 0xA0, 0x040E, 0x045E, 0x0408,
    0xA4, 0x0490, 0xA6, 0xA7, 0x0401, 0xA9, 0x0404, 0xAB, 0xAC, 0xAD, 0xAE, 0x0407, 0xB0, 0xB1,
    0x0406, 0x0456, 0x0491, 0xB5, 0xB6, 0xB7, 0x0451, 0x2116, 0x0454, 0xBB, 0x0458, 0x0405, 0x0455,
    0x0457,
  ] + Array(0x0410...0x044F)

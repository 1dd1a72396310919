// SPDX-License-Identifier: GPL-2.0-or-later

/// Sixteen bytes of a text, asked together: most bytes of prose are letters and blanks, and a branch
/// at each of them costs more than the question.
struct SixteenBytes {
  typealias Mask = SIMDMask<SIMD16<Int8>>

  private var lanes: SIMD16<UInt8>

  /// The bytes from `at` on; past the end of the text stand letters.
  @inline(__always)
  init(_ bytes: Span<UInt8>, _ at: Int) {
    if at >= 0, bytes.count - at >= 16 {
      let own = bytes.extracting(at..<at + 16)
      lanes = SIMD16(
        own[0],
        own[1],
        own[2],
        own[3],
        own[4],
        own[5],
        own[6],
        own[7],
        own[8],
        own[9],
        own[10],
        own[11],
        own[12],
        own[13],
        own[14],
        own[15],
      )
    } else {
      lanes = Self.last(bytes, at)
    }
  }

  @inline(never)
  private static func last(_ bytes: Span<UInt8>, _ at: Int) -> SIMD16<UInt8> {
    var lanes = SIMD16<UInt8>(repeating: 0x61)
    var index = 0
    while index < 16, at + index < bytes.count {
      lanes[index] = bytes[at + index]
      index += 1
    }
    return lanes
  }

  @inline(__always)
  func equal(_ byte: UInt8) -> Mask { lanes .== SIMD16(repeating: byte) }
  @inline(__always)
  func below(_ byte: UInt8) -> Mask { lanes .< SIMD16(repeating: byte) }
  @inline(__always)
  func above(_ byte: UInt8) -> Mask { lanes .> SIMD16(repeating: byte) }
  @inline(__always)
  func within(_ range: ClosedRange<UInt8>) -> Mask {
    (lanes &- SIMD16(repeating: range.lowerBound))
      .<= SIMD16(repeating: range.upperBound &- range.lowerBound)
  }

  /// The first place of a mask, or 16.
  @inline(__always)
  static func first(_ mask: Mask) -> Int {
    let places = SIMD16<UInt8>(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15)
    let found = SIMD16<UInt8>(repeating: 16).replacing(with: places, where: mask)
    let eight = least(found.lowHalf, found.highHalf)
    let four = pointwiseMin(eight.lowHalf, eight.highHalf)
    let two = pointwiseMin(four.lowHalf, four.highHalf)
    return Int(Swift.min(two[0], two[1]))
  }

  @inline(__always)
  private static func least(_ one: SIMD8<UInt8>, _ other: SIMD8<UInt8>) -> SIMD8<UInt8> {
    one.replacing(with: other, where: other .< one)
  }

  @inline(__always)
  static func any(_ mask: Mask) -> Bool {
    let sixteen = SIMD16<UInt8>(repeating: 0).replacing(with: SIMD16(repeating: 1), where: mask)
    let eight = sixteen.lowHalf | sixteen.highHalf
    let four = eight.lowHalf | eight.highHalf
    let two = four.lowHalf | four.highHalf
    return (two[0] | two[1]) != 0
  }
}

/// The first byte between `start` and `end` at which the mask is set, or `end`.
@inline(__always)
func firstByte(
  _ bytes: Span<UInt8>,
  _ start: Int,
  _ end: Int,
  where mask: (SixteenBytes) -> SixteenBytes.Mask,
) -> Int {
  var at = start
  while at < end {
    let found = mask(SixteenBytes(bytes, at))
    if SixteenBytes.any(found) { return min(at + SixteenBytes.first(found), end) }
    at += 16
  }
  return end
}

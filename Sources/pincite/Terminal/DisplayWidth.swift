// SPDX-License-Identifier: GPL-2.0-or-later

/// How many columns of a terminal a text fills.
func displayWidth(_ text: String) -> Int {
  var columns = 0
  for cluster in text { columns += displayWidth(cluster) }
  return columns
}

/// How many columns one grapheme cluster fills: an emoji, however many scalars it joins, fills two;
/// other clusters fill what their scalars fill, as terminals add those up.
func displayWidth(_ cluster: Character) -> Int {
  if let ascii = cluster.asciiValue { return ascii < 0x20 || ascii == 0x7F ? 0 : 1 }
  let scalars = cluster.unicodeScalars
  if scalars.count > 1, isEmoji(scalars) { return 2 }
  return scalars.reduce(0) { $0 + displayWidth($1) }
}

private func isEmoji(_ scalars: Character.UnicodeScalarView) -> Bool {
  guard let first = scalars.first, first.properties.isEmoji else { return false }
  return scalars.dropFirst().contains { scalar in
    scalar.value == 0xFE0F || scalar.value == 0x200D || scalar.value == 0x20E3
      || scalar.properties.isEmojiModifier || scalar.properties.isEmojiPresentation
  }
}

private func displayWidth(_ scalar: Unicode.Scalar) -> Int {
  if scalar.value < 0x300 { return 1 }
  switch scalar.properties.generalCategory {
  case .nonspacingMark, .enclosingMark, .format, .control, .lineSeparator, .paragraphSeparator:
    return 0
  default:
    break
  }
  // The vowels and finals of Hangul stand inside the square of their first consonant.
  if 0x1160...0x11FF ~= scalar.value || 0xD7B0...0xD7FB ~= scalar.value { return 0 }
  return isWide(scalar) ? 2 : 1
}

/// Whether a scalar fills two columns by itself.
func isWide(_ scalar: Unicode.Scalar) -> Bool {
  scalar.value >= 0x1100
    && (wideRanges.contains { $0.contains(scalar.value) } || scalar.properties.isEmojiPresentation)
}

/// The wide and full-width scripts of Unicode's EastAsianWidth.txt, without the single symbols that
/// are wide because they are emoji; what is not assigned between two wide scripts counts as wide.
private let wideRanges: [ClosedRange<UInt32>] = [
  0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0xA4C6, 0xA960...0xA97C,
  0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6B, 0xFF01...0xFF60,
  0xFFE0...0xFFE6, 0x16FE0...0x18DF2, 0x1AFF0...0x1B2FB, 0x1D300...0x1D376, 0x1F200...0x1F265,
  0x20000...0x2FFFD, 0x30000...0x3FFFD,
]

/// Whether a text holds letters that run from right to left.
func runsRightToLeft(_ text: String) -> Bool {
  text.unicodeScalars.contains { isRightToLeft($0) }
}

/// The blocks that Unicode's DerivedBidiClass.txt gives to right-to-left scripts.
func isRightToLeft(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFE, 0x10800...0x10FFF, 0x1E800...0x1EFFF:
    scalar.properties.generalCategory != .decimalNumber
  default:
    false
  }
}

// SPDX-License-Identifier: GPL-2.0-or-later

/// Labels of letters and Roman numerals.
extension LabelParser {
  static func letters(
    _ bytes: Span<UInt8>,
    _ start: Int,
    _ end: Int,
    enclosed: Bool,
  ) -> Label? {
    var at = start
    var upper = 0
    var lower = 0
    while at < end, at - start < 8, bytes[at].isLetter {
      if bytes[at].isUpper { upper += 1 } else { lower += 1 }
      at += 1
    }
    var label = Label()
    label.textStart = Int32(truncatingIfNeeded: start)
    label.depth = 1
    if at == start {
      // A letter of another alphabet counts as well: `а)`, `(б)`, `(أ)`.
      let letter = scalar(bytes, start, end)
      guard letter.value.isLetter, let place = place(letter.value) else { return nil }
      at = start + letter.length
      label.style = letter.value.isUppercase ? .capitalLetter : .letter
      label.value = place
      label.textEnd = Int32(truncatingIfNeeded: at)
      let after = scalar(bytes, at, end).value
      guard enclosed || after == 0x29 || (after == 0x2E && label.style == .letter) else {
        return nil
      }
      return close(&label, bytes, at, end, enclosed: enclosed)
    }
    guard at < end, upper == 0 || lower == 0 else { return nil }
    label.textEnd = Int32(truncatingIfNeeded: at)
    let roman = romanValue(bytes, start, at)
    if at - start == 1 {
      let place = Int32((bytes[start] | 0x20) - 0x60)
      label.style = upper > 0 ? .capitalLetter : .letter
      label.value = place
      label.other = roman ?? 0
    } else if let roman {
      label.style = upper > 0 ? .capitalRoman : .roman
      label.value = roman
    } else if at - start == 2, bytes[start] == bytes[start + 1] {
      label.style = upper > 0 ? .capitalLetter : .letter
      label.value = 26 + Int32((bytes[start] | 0x20) - 0x60)
    } else {
      return nil
    }
    // A lone `I` or `A` before a blank is a word.
    guard let closed = close(&label, bytes, at, end, enclosed: enclosed) else { return nil }
    switch closed.closing {
    case .stop, .bracket, .enclosed, .tab, .dash: return closed
    case .blank, .end: return nil
    }
  }

  private static func place(_ letter: UInt32) -> Int32? {
    switch letter {
    case 0x0430...0x044F: Int32(letter) - 0x042F
    case 0x0410...0x042F: Int32(letter) - 0x040F
    case 0x03B1...0x03C9: Int32(letter) - 0x03B0
    // The Arabic letters that count: alif, ba, jim, dal, ha, waw, zay, hha, tta.
    case 0x0623, 0x0627: 1
    case 0x0628: 2
    case 0x062C: 3
    case 0x062F: 4
    case 0x0647: 5
    case 0x0648: 6
    case 0x0632: 7
    case 0x062D: 8
    case 0x0637: 9
    default: nil
    }
  }

  /// The value of a well-formed Roman numeral of one case, at most 89.
  static func romanValue(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Int32? {
    var total: Int32 = 0
    var previous: Int32 = 0
    var run = 0
    var at = end
    while at > start {
      at -= 1
      let value: Int32
      switch bytes[at] | 0x20 {
      case 0x69: value = 1
      case 0x76: value = 5
      case 0x78: value = 10
      case 0x6C: value = 50
      case 0x63: value = 100
      default: return nil
      }
      run = value == previous ? run + 1 : 1
      guard run <= 3 else { return nil }
      if value < previous {
        guard previous <= value * 10, value == 1 || value == 10 else { return nil }
        total -= value
      } else {
        total += value
        previous = value
      }
    }
    return total > 0 && total < 400 ? total : nil
  }
}

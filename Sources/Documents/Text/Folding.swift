// SPDX-License-Identifier: GPL-2.0-or-later

/// What a character is to whoever cuts text into words.
package enum CharacterClass: UInt8, Sendable {
  case separator
  case letter
  case digit
  /// Of a script written without blanks: indexed by pairs of characters.
  case ideograph
  /// Vanishes: accents, vowel points, soft hyphen, joiners, marks of direction.
  case ignored
  /// A superscript or subscript digit.
  case raised
  case apostrophe
  case hyphen
  case point
  case comma
  /// The sound mark of kana, which joins the character before it.
  case voicing
}

/// The one place where letters lose case, accents, width and typographic variants.
///
/// Works on UTF-8 bytes; any bytes give a result. Composed and decomposed spellings fold alike.
package struct Folding: Sendable {
  package static let shared = Folding()

  /// A scalar's class (4 high bits) and its fold: a scalar, or a slice of `expansions`.
  package struct Entry {
    fileprivate var bits: UInt32
    package var characterClass: CharacterClass {
      CharacterClass(rawValue: UInt8(truncatingIfNeeded: bits >> 28)) ?? .separator
    }
    /// Whether the fold differs from the scalar.
    package var changes: Bool { bits & Entry.changed != 0 }

    fileprivate static let changed: UInt32 = 1 << 27
    fileprivate static let expands: UInt32 = 1 << 26
    fileprivate static let payload: UInt32 = (1 << 21) - 1
  }

  /// One entry a scalar of the basic plane.
  private var basic: [UInt32]
  /// Ranges beyond the basic plane, by their last scalar.
  private var astral: [(last: UInt32, bits: UInt32)] = []
  /// UTF-8 of the folds that are longer than one scalar.
  private var expansions: [UInt8] = []

  private init() {
    basic = [UInt32](repeating: 0, count: 0x10000)
    for scalar in UInt32(0)..<0x80 { basic[Int(scalar)] = Folding.ascii(scalar) }
    for (characterClass, ranges) in FoldingData.classes {
      fill(characterClass, ranges.utf8)
    }
    astral.sort { $0.last < $1.last }
    var group: [Unicode.Scalar] = []
    for scalar in FoldingData.folds.unicodeScalars {
      if scalar == " " || scalar == "\n" {
        addFold(group)
        group.removeAll(keepingCapacity: true)
      } else {
        group.append(scalar)
      }
    }
    addFold(group)
  }

  @inline(__always)
  package func entry(_ scalar: UInt32) -> Entry {
    if scalar < 0x10000 { return Entry(bits: basic[Int(scalar)]) }
    guard let range = astral.first(where: { scalar <= $0.last }),
      scalar >= range.bits & Entry.payload
    else { return Entry(bits: 0) }
    return Entry(bits: range.bits & 0xF000_0000 | scalar)
  }

  /// Appends the fold of a scalar whose entry this is.
  @inline(__always)
  package func append(_ entry: Entry, to bytes: inout [UInt8]) {
    let payload = entry.bits & Entry.payload
    if payload < 0x80, entry.bits & Entry.expands == 0 {
      bytes.append(UInt8(truncatingIfNeeded: payload))
    } else {
      appendLong(entry, payload, to: &bytes)
    }
  }

  private func appendLong(_ entry: Entry, _ payload: UInt32, to bytes: inout [UInt8]) {
    if entry.bits & Entry.expands == 0 {
      UTF8Scalar.append(payload, to: &bytes)
    } else {
      let start = Int(payload >> 4)
      bytes.append(contentsOf: expansions[start..<start + Int(payload & 15)])
    }
  }

  /// The fold of a text as it stands: words lose case and accents, quotes and dashes become plain,
  /// blanks of any kind become one kind, and nothing else changes.
  package func folded(_ text: Span<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    var index = 0
    while index < text.count {
      let (scalar, length) = UTF8Scalar.decode(text, at: index)
      let entry = entry(scalar)
      switch entry.characterClass {
      case .ignored: break
      case .apostrophe: result.append(UInt8(ascii: "'"))
      case .hyphen: result.append(UInt8(ascii: "-"))
      case .separator where scalar >= 0x80:
        if let plain = Folding.plainPunctuation(scalar) {
          result.append(plain)
        } else {
          for offset in index..<index + length { result.append(text[offset]) }
        }
      default: append(entry, to: &result)
      }
      Folding.compose(&result, mark: scalar)
      index += length
    }
    return result
  }

  package func folded(_ text: String) -> String {
    String(decoding: folded(Array(text.utf8).span), as: UTF8.self)
  }

  /// й is и with a breve when it comes decomposed; no other mark makes another letter.
  @inline(__always)
  package static func compose(_ bytes: inout [UInt8], mark: UInt32) {
    guard mark == 0x306, bytes.count >= 2, bytes[bytes.count - 2] == 0xD0,
      bytes[bytes.count - 1] == 0xB8
    else { return }
    bytes[bytes.count - 1] = 0xB9
  }

  /// The ASCII look of a quotation mark, dash or blank.
  private static func plainPunctuation(_ scalar: UInt32) -> UInt8? {
    switch scalar {
    case 0x201C...0x201F, 0xAB, 0xBB, 0x2033, 0xFF02: UInt8(ascii: "\"")
    case 0x201A, 0x2039, 0x203A: UInt8(ascii: "'")
    case 0x2012...0x2015, 0x2212: UInt8(ascii: "-")
    case 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: UInt8(ascii: " ")
    default: nil
    }
  }

  private static func ascii(_ scalar: UInt32) -> UInt32 {
    let byte = UInt8(truncatingIfNeeded: scalar)
    return switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): bits(.digit, scalar)
    case UInt8(ascii: "a")...UInt8(ascii: "z"): bits(.letter, scalar)
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): bits(.letter, scalar | 0x20) | Entry.changed
    case UInt8(ascii: "'"): bits(.apostrophe, scalar)
    case UInt8(ascii: "-"): bits(.hyphen, scalar)
    case UInt8(ascii: "."): bits(.point, scalar)
    case UInt8(ascii: ","): bits(.comma, scalar)
    default: bits(.separator, scalar)
    }
  }

  private static func bits(_ characterClass: CharacterClass, _ payload: UInt32) -> UInt32 {
    UInt32(characterClass.rawValue) << 28 | payload
  }

  /// Reads `00AA 00C0-00D6` into the table.
  private mutating func fill(_ characterClass: CharacterClass, _ ranges: String.UTF8View) {
    var first: UInt32?
    var value: UInt32 = 0
    func close(_ table: inout Folding) {
      let start = first ?? value
      if value < 0x10000 {
        for scalar in start...value {
          table.basic[Int(scalar)] = Folding.bits(characterClass, scalar)
        }
      } else {
        table.astral.append((last: value, bits: Folding.bits(characterClass, start)))
      }
    }
    for byte in ranges {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): value = value << 4 | UInt32(byte & 15)
      case UInt8(ascii: "A")...UInt8(ascii: "F"): value = value << 4 | UInt32(byte - 55)
      case UInt8(ascii: "-"):
        first = value
        value = 0
      default:
        close(&self)
        first = nil
        value = 0
      }
    }
    close(&self)
  }

  /// Enters `result=sources`.
  private mutating func addFold(_ group: [Unicode.Scalar]) {
    guard let equals = group.firstIndex(of: "=") else { return }
    var payload = group[0].value
    if equals > 1 {
      let start = expansions.count
      for scalar in group[..<equals] { UTF8Scalar.append(scalar.value, to: &expansions) }
      payload = UInt32(start) << 4 | UInt32(expansions.count - start) | Entry.expands
    }
    for source in group[(equals + 1)...] {
      basic[Int(source.value)] = basic[Int(source.value)] & 0xF000_0000 | payload | Entry.changed
    }
  }
}

// SPDX-License-Identifier: GPL-2.0-or-later

import Documents

/// A place as people write it: `¶ 12`, `rule 45`, `section 7, second paragraph`, `note 14`; and the
/// words round it, which name the document.
struct WrittenPlace {
  enum Place: Equatable {
    case unit(name: String, number: String)
    case section(label: String, paragraph: Int?)
    case note(String)
  }

  var place: Place
  /// What names the document; empty when nothing does.
  var rest: String

  init?(_ text: String) {
    let bytes = Array(text.utf8)
    for start in bytes.indices where WrittenPlace.startsWord(bytes, start) {
      guard let (place, end) = WrittenPlace.place(bytes, start) else { continue }
      self.place = place
      rest = WrittenPlace.string(bytes[..<start] + [0x20] + bytes[end...])
      return
    }
    return nil
  }

  private static func place(_ text: [UInt8], _ start: Int) -> (Place, Int)? {
    for word in ["note", "notes", "footnote", "fn.", "n."] {
      let end = start + word.utf8.count
      guard end < text.count, lower(text[start..<end]) == word else { continue }
      var next = end
      while next < text.count, QueryCharacter.isBlank(text[next]) { next += 1 }
      guard let (number, end) = UnitName.number(text, at: next) else { continue }
      return (.note(number), end)
    }
    if let (name, number, end) = UnitName.read(text, at: start), name != "section" {
      return (.unit(name: name, number: number), end)
    }
    for word in ["section", "sec.", "§", "part", "chapter"] {
      let end = start + word.utf8.count
      guard end < text.count, lower(text[start..<end]) == word else { continue }
      var next = end
      while next < text.count, QueryCharacter.isBlank(text[next]) { next += 1 }
      var last = next
      while last < text.count, isLabel(text[last]) { last += 1 }
      while last > next, text[last - 1] == UInt8(ascii: ".") { last -= 1 }
      guard last > next, last - next <= 8, word == "§" || next > end else { continue }
      let label = string(text[next..<last])
      let (ordinal, after) = ordinal(text, last)
      return (.section(label: label, paragraph: ordinal), after)
    }
    return nil
  }

  /// `, second paragraph` or `, paragraph 2` behind a section.
  private static func ordinal(_ text: [UInt8], _ start: Int) -> (Int?, Int) {
    let rest = lower(text[start...])
    for (index, word) in ordinals.enumerated() {
      for before in [", ", " "] {
        for after in [" paragraph", " para.", " para"] where rest.hasPrefix(before + word + after) {
          return (index + 1, start + before.utf8.count + word.utf8.count + after.utf8.count)
        }
      }
    }
    return (nil, start)
  }

  private static let ordinals = [
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
    "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth",
    "eighteenth", "nineteenth", "twentieth",
  ]

  private static func startsWord(_ text: [UInt8], _ index: Int) -> Bool {
    text[index] & 0xC0 != 0x80 && !QueryCharacter.isBlank(text[index])
      && (index == 0 || !isLetter(text[index - 1]) || text[index] >= 0x80)
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A || (0x30...0x39).contains(byte)
  }

  private static func isLabel(_ byte: UInt8) -> Bool { isLetter(byte) || byte == 0x2E }

  private static func string(_ bytes: some Sequence<UInt8>) -> String {
    String(decoding: Array(bytes), as: UTF8.self).trimmed
  }

  private static func lower(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
  }
}

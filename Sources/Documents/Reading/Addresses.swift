// SPDX-License-Identifier: GPL-2.0-or-later

/// Hands out the addresses of one document: each one once, in ASCII, without blanks.
struct AddressBook {
  private var taken: Set<String> = []

  /// The wish itself if nobody has it, else the wish with a number that nobody has.
  mutating func claim(_ wish: String) -> String {
    if taken.insert(wish).inserted { return wish }
    var next = 2
    while true {
      let other = "\(wish)-\(next)"
      if taken.insert(other).inserted { return other }
      // Doubling keeps a document of equal labels from asking n times for the nth.
      next = next < 16 ? next + 1 : next &+ taken.count
    }
  }

  func isFree(_ wish: String) -> Bool { !taken.contains(wish) }

  /// A printed number or label in the letters that an address may have.
  static func segment(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> String {
    var result: [UInt8] = []
    var at = start
    while at < end, result.count < 40 {
      let next = scalar(bytes, at, end)
      if let digit = next.value.decimalDigit {
        result.append(0x30 + UInt8(digit))
      } else if next.value < 0x80, UInt8(next.value).isLetter {
        result.append(UInt8(next.value))
      } else if next.value == 0x2E || next.value == 0xFF0E || next.value.isDash
        || next.value.isComma
      {
        if let last = result.last, last != 0x2E, last != 0x2D { result.append(0x2E) }
      } else if let latin = transliterated(next.value) {
        result.append(contentsOf: latin.utf8)
      } else if next.value.isLetter {
        // A letter of another alphabet by its code point.
        result.append(contentsOf: "u".utf8)
        result.append(contentsOf: String(next.value, radix: 16).utf8)
      }
      at += next.length
    }
    while let last = result.last, last == 0x2E { result.removeLast() }
    return String(decoding: result, as: UTF8.self)
  }

  /// Cyrillic letters that count items, in small letters (ISO 9, without its accents).
  private static func transliterated(_ letter: UInt32) -> String? {
    let small = (0x0410...0x042F).contains(letter) ? letter + 32 : letter
    guard (0x0430...0x044F).contains(small) else { return nil }
    return cyrillic[Int(small - 0x0430)]
  }

  private static let cyrillic = [
    "a", "b", "v", "g", "d", "e", "zh", "z", "i", "j", "k", "l", "m", "n", "o", "p", "r", "s", "t",
    "u", "f", "kh", "ts", "ch", "sh", "shch", "qq", "y", "q", "eh", "yu", "ya",
  ]
}

/// Ordinals in words: a counted position must not look like a printed number.
enum Ordinal {
  static func words(_ number: Int) -> String {
    guard number > 0, number < 100 else { return "\(number)th" }
    if number < 20 { return small[number] }
    let ten = number / 10
    return number % 10 == 0 ? tens[ten] + "ieth" : tens[ten] + "y-" + small[number % 10]
  }

  private static let small = [
    "", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
    "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth",
    "seventeenth", "eighteenth", "nineteenth",
  ]
  private static let tens = [
    "", "", "twent", "thirt", "fort", "fift", "sixt", "sevent", "eight", "ninet",
  ]
}

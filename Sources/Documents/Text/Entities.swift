// SPDX-License-Identifier: GPL-2.0-or-later

/// The HTML entities that converters leave in text.
enum Entities {
  /// The scalar that the entity at `start` stands for, and where the text goes on.
  static func decode(
    _ bytes: Span<UInt8>,
    _ start: Int,
    _ end: Int,
  ) -> (value: UInt32, next: Int)? {
    let stop = min(end, start + 12)
    var semicolon = start + 1
    while semicolon < stop, bytes[semicolon] != 0x3B { semicolon += 1 }
    guard semicolon < stop, semicolon > start + 1 else { return nil }
    if bytes[start + 1] == 0x23 {
      guard let value = number(bytes, start + 2, semicolon) else { return nil }
      return (value, semicolon + 1)
    }
    var name: [UInt8] = []
    for at in start + 1..<semicolon { name.append(bytes[at]) }
    guard let value = named[name] else { return nil }
    return (value, semicolon + 1)
  }

  private static func number(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> UInt32? {
    guard start < end else { return nil }
    let hexadecimal = bytes[start] | 0x20 == 0x78
    var value: UInt32 = 0
    for at in (hexadecimal ? start + 1 : start)..<end {
      let byte = bytes[at]
      let digit: UInt32
      if byte.isDigit {
        digit = UInt32(byte - 0x30)
      } else if hexadecimal, byte | 0x20 >= 0x61, byte | 0x20 <= 0x66 {
        digit = UInt32((byte | 0x20) - 0x57)
      } else {
        return nil
      }
      value = value * (hexadecimal ? 16 : 10) + digit
      guard value <= 0x10FFFF else { return nil }
    }
    return Unicode.Scalar(value) == nil ? nil : value
  }

  private static let named: [[UInt8]: UInt32] = {
    let names: [(String, UInt32)] = [
      ("amp", 0x26), ("lt", 0x3C), ("gt", 0x3E), ("quot", 0x22), ("apos", 0x27), ("nbsp", 0xA0),
      ("shy", 0xAD), ("lsquo", 0x2018), ("rsquo", 0x2019), ("ldquo", 0x201C), ("rdquo", 0x201D),
      ("laquo", 0xAB), ("raquo", 0xBB), ("ndash", 0x2013), ("mdash", 0x2014), ("hellip", 0x2026),
      ("sect", 0xA7), ("para", 0xB6), ("deg", 0xB0), ("middot", 0xB7), ("bull", 0x2022),
      ("copy", 0xA9), ("reg", 0xAE), ("euro", 0x20AC), ("pound", 0xA3), ("sup1", 0xB9),
      ("sup2", 0xB2), ("sup3", 0xB3), ("ordm", 0xBA), ("ordf", 0xAA), ("frac12", 0xBD),
      ("ensp", 0x2002), ("emsp", 0x2003), ("thinsp", 0x2009), ("zwnj", 0x200C), ("times", 0xD7),
      ("aacute", 0xE1), ("eacute", 0xE9), ("iacute", 0xED), ("oacute", 0xF3), ("uacute", 0xFA),
      ("agrave", 0xE0), ("egrave", 0xE8), ("ccedil", 0xE7), ("ntilde", 0xF1), ("uuml", 0xFC),
      ("ouml", 0xF6), ("auml", 0xE4), ("szlig", 0xDF), ("ecirc", 0xEA), ("ocirc", 0xF4),
    ]
    var table: [[UInt8]: UInt32] = [:]
    for (name, value) in names { table[Array(name.utf8)] = value }
    return table
  }()
}

// SPDX-License-Identifier: GPL-2.0-or-later

/// The forms that the values of a card have.
package enum CardValue {
  /// Why a value cannot be understood; nil when it can.
  static func fault(of value: String, as field: Card.Field) -> String? {
    switch field {
    case .date, .retrieved:
      return date(value) == nil
        ? "write 2024, 2024-09, 2024-09-09, 2024-09~ for about, or unknown" : nil
    case .language:
      let letters = value.utf8.prefix { $0 != 0x2D }
      let plain = value.utf8.allSatisfy { $0.isLetter || $0.isDigit || $0 == 0x2D }
      return plain && (2...3).contains(letters.count) && letters.allSatisfy(\.isLetter)
        ? nil : "write a language code: en, fr, es, ru, ar, zh"
    case .id:
      return identifier(from: value) == value
        ? nil : "write small letters, digits and . _ - only, as in \(identifier(from: value))"
    case .unit:
      return value.utf8.allSatisfy { $0.isLetter || $0 >= 0x80 }
        ? nil : "write one word: paragraph, rule, article or section"
    case .citesAs:
      return shortTitle(value) == nil ? "write: List of Issues = CEDAW/C/LAO/Q/10" : nil
    case .accept:
      return Acceptance(value) == nil
        ? "write a code, a line and a reason: NUM01 52 as printed" : nil
    default:
      return nil
    }
  }

  /// A date as far as it is known, whether it is about right only; nil for what is no date. `unknown`
  /// is a date without anything known.
  package static func date(_ value: String) -> (iso: String?, isAbout: Bool)? {
    if value.lowercased() == "unknown" { return (nil, false) }
    let isAbout = value.utf8.last == 0x7E
    guard let date = PrintedDate(iso: isAbout ? value.dropLast() : value[...]) else { return nil }
    return (date.iso, isAbout)
  }

  /// A short title and what it stands for.
  package static func shortTitle(_ value: String) -> (name: String, normal: String)? {
    guard let sign = value.firstIndex(of: "=") else { return nil }
    let name = value[..<sign].trimmingBlanks
    let normal = value[value.index(after: sign)...].trimmingBlanks
    return name.isEmpty || normal.isEmpty ? nil : (String(name), String(normal))
  }

  /// A path without its ending as an identifier: small letters, digits and `. _ -`.
  package static func identifier(from path: String) -> String {
    var result: [UInt8] = []
    for byte in path.lowercased().utf8 {
      switch byte {
      case 0x61...0x7A, 0x30...0x39, 0x2E, 0x5F, 0x2D: result.append(byte)
      // The second and later bytes of a letter are no letters of their own.
      default: if !byte.isContinuation { result.append(0x2D) }
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}

/// A finding that an editor looked at and lets stand.
package struct Acceptance: Sendable, Equatable {
  package var code: String
  /// The line of the text; 0 for the file as a whole.
  package var line: Int
  package var reason: String

  /// Reads `CODE LINE reason`; nil without a reason.
  package init?(_ value: String) {
    let parts = value.split(maxSplits: 2, omittingEmptySubsequences: true) {
      $0 == " " || $0 == "\t"
    }
    guard parts.count == 3, let line = Int(parts[1]), line >= 0 else { return nil }
    code = parts[0].uppercased()
    self.line = line
    reason = String(parts[2].trimmingBlanks)
  }
}

extension Substring {
  var trimmingBlanks: Substring {
    var text = self
    while let first = text.first, first == " " || first == "\t" { text.removeFirst() }
    while let last = text.last, last == " " || last == "\t" { text.removeLast() }
    return text
  }
}

// SPDX-License-Identifier: GPL-2.0-or-later

/// Where text from outside is about to be printed.
enum Surface: Sendable {
  /// A page for a person: line feeds stay, invisible characters go.
  case page
  /// One record on one line: only what could break the line or drive a terminal is changed.
  case record
}

/// Text from a document, a file name or another program, made unable to drive a terminal, to hide
/// or reorder other text, or to break a line that must stay whole. Everything that is printed and
/// not JSON passes here.
func harmless(_ text: String, on surface: Surface) -> String {
  if isPlain(text.utf8Span.span) { return text }
  var cleaned = CleanText(surface)
  for scalar in text.unicodeScalars { cleaned.append(scalar) }
  return cleaned.text
}

/// The same for bytes that may not be UTF-8, as file names are: those that are not become `\xNN`.
func harmless(bytes: [UInt8], on surface: Surface) -> String {
  var cleaned = CleanText(surface)
  var parser = Unicode.UTF8.ForwardParser()
  var iterator = bytes.makeIterator()
  var at = 0
  while true {
    switch parser.parseScalar(from: &iterator) {
    case .valid(let encoded):
      cleaned.append(Unicode.UTF8.decode(encoded))
      at += encoded.count
    case .error(let length):
      for byte in bytes[at..<at + length] { cleaned.append(invalid: byte) }
      at += length
    case .emptyInput:
      return cleaned.text
    }
  }
}

private func isPlain(_ bytes: Span<UInt8>) -> Bool {
  for i in bytes.indices where bytes[i] < 0x20 || bytes[i] > 0x7E { return false }
  return true
}

private struct CleanText {
  private(set) var text = ""
  private let surface: Surface
  private var last: Unicode.Scalar = " "
  private var marksInARow = 0

  /// More marks on one letter than any script has; beyond it they only slow a terminal down.
  private static let mostMarks = 16

  init(_ surface: Surface) {
    self.surface = surface
  }

  mutating func append(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x20...0x7E:
      keep(scalar)
    case 0x09:
      keep(" ")
    case 0x0A, 0x2028, 0x2029:
      keep(surface == .page ? "\n" : " ")
    case 0x00...0x1F:
      // The Unicode pictures of the control characters: U+241B shows escape.
      if let picture = Unicode.Scalar(0x2400 + scalar.value) { keep(picture) }
    case 0x7F:
      keep("\u{2421}")
    case 0x80...0x9F, 0x202A...0x202E, 0x2066...0x2069, 0xFFF9...0xFFFB:
      show(scalar)
    default:
      if surface == .record || !isHidden(scalar) { keep(scalar) }
    }
  }

  mutating func append(invalid byte: UInt8) {
    text += "\\x" + hexadecimal(UInt32(byte), digits: 2)
    last = " "
  }

  private mutating func keep(_ scalar: Unicode.Scalar) {
    text.unicodeScalars.append(scalar)
    last = scalar
  }

  private mutating func show(_ scalar: Unicode.Scalar) {
    text += "<U+" + hexadecimal(scalar.value, digits: 4).uppercased() + ">"
    last = ">"
  }

  /// Characters without a shape of their own that a reader would not miss.
  private mutating func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    let category = scalar.properties.generalCategory
    marksInARow = category == .nonspacingMark || category == .enclosingMark ? marksInARow + 1 : 0
    guard marksInARow <= Self.mostMarks else { return true }
    guard category == .format, scalar.properties.isDefaultIgnorableCodePoint else { return false }
    // The joiners shape letters of Arabic and the scripts after it, and tie emoji together.
    let isJoiner = scalar.value == 0x200C || scalar.value == 0x200D
    return !(isJoiner && last.value >= 0x0600)
  }
}

private func hexadecimal(_ value: UInt32, digits: Int) -> String {
  let text = String(value, radix: 16)
  return String(repeating: "0", count: max(digits - text.utf8.count, 0)) + text
}

// SPDX-License-Identifier: GPL-2.0-or-later

/// Called by libFuzzer with one input after the other.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzPages(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  unsafe check(Array(UnsafeBufferPointer(start: start, count: count)))
  return 0
}

/// Bytes of a document or of a file name on their way to a terminal, a pipe and a page. Whatever
/// they are, nothing that drives a terminal or breaks a record comes out, no line of a page is wider
/// than it, and no visible character is lost.
///
/// The files beside this one are those of the program itself, linked, since a program is no library.
private func check(_ input: [UInt8]) {
  guard input.count > 1 else { return }
  let bytes = Array(input.dropFirst(2))
  let text = String(decoding: bytes, as: UTF8.self)
  for surface in [Surface.page, .record] {
    for cleaned in [harmless(bytes: bytes, on: surface), harmless(text, on: surface)] {
      precondition(!cleaned.unicodeScalars.contains { isHarmful($0, on: surface) })
      precondition(Array(harmless(cleaned, on: surface).utf8) == Array(cleaned.utf8))
    }
  }
  let layout = Layout(
    width: Layout.narrowest + Int(input[0] % 64),
    ascii: input[1] & 1 > 0,
    styled: input[1] & 2 > 0,
    isolates: input[1] & 4 > 0,
  )
  var page = Page(layout)
  let half = text.index(text.startIndex, offsetBy: text.count / 2)
  let pieces = [Piece.plain(String(text[..<half])), .hit(String(text[half...]))]
  page.flow(pieces, lead: [.dim("[1] ")], indent: Int(input[1] >> 4))
  page.line(pieces)
  page.rule(pieces)
  check(page)
}

/// What the page itself adds, taken away again, leaves nothing that could do harm.
private func check(_ page: Page) {
  // By bytes: a mark that follows a style would hide its end from a search by characters.
  var bytes = page.text.utf8[...]
  var kept = ""
  while let byte = bytes.first {
    let style = ["0", "1", "2", "1;4", "1;31"].lazy.map { "\u{1B}[\($0)m".utf8 }
      .first { bytes.starts(with: $0) }
    if let style {
      bytes = bytes.dropFirst(style.count)
    } else {
      let scalar = Substring(bytes).unicodeScalars.first ?? " "
      if !(0x2066...0x2069 ~= scalar.value) { kept.unicodeScalars.append(scalar) }
      bytes = bytes.dropFirst(byte < 0x80 ? 1 : UTF8.width(scalar))
    }
  }
  precondition(!kept.unicodeScalars.contains { isHarmful($0, on: .page) })
  let lines = kept.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
  precondition(lines.count == page.lineCount)
  // The last two are a line that is never broken and a rule.
  for line in lines.dropLast(2) + lines.suffix(1) {
    precondition(displayWidth(String(line)) <= page.layout.width, "a line is too wide")
  }
}

private func isHarmful(_ scalar: Unicode.Scalar, on surface: Surface) -> Bool {
  switch scalar.value {
  case 0x0A: surface == .record
  case 0x00...0x1F, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069, 0x2028, 0x2029: true
  default: false
  }
}

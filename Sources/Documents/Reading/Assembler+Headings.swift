// SPDX-License-Identifier: GPL-2.0-or-later

/// Which lines head the text below them, though nothing in their dress says so.
extension Assembler {
  /// `1. Introduction`, with text below it that bears no number or a deeper one.
  func isNumberedHeading(_ line: Line, _ index: Int, _ bytes: Span<UInt8>) -> Bool {
    guard line.label.closing != .bracket, line.label.closing != .enclosed, line.ends == .open,
      line.count <= 120, !line.traits.contains(.bulleted),
      line.begins == .upper || line.begins == .uncased, let next = layout.body(after: index)
    else { return false }
    switch next.form {
    case .text:
      // Numbers that have counted paragraphs so far do not turn to counting sections.
      if line.label.depth == 1, lastNumber > 0, line.label.value == lastNumber + 1 { return false }
      if lastNumber == 0, line.label.head > 1 { return false }
      return next.gap > 0 && next.begins != .lower && next.count > line.count
    case .labelled:
      return next.label.style == .arabic && next.label.depth > line.label.depth
        && next.label.head == line.label.head
    case .heading: return next.label.isCapital || next.label.depth > line.label.depth
    case .bullet, .row, .note, .rule, .furniture: return false
    }
  }

  /// `II. Current state`, `A. Background`: capitals count sections when little follows them.
  func isLetteredHeading(_ line: Line, _ index: Int) -> Bool {
    guard line.count <= 300, line.label.closing != .enclosed, layout.body(after: index) != nil
    else {
      return false
    }
    if line.label.style == .capitalRoman || line.label.other > 0 {
      return !line.traits.contains(.sentences) && line.ends != .semicolon && line.ends != .comma
    }
    return line.ends == .open && line.count <= 160
  }

  /// A short line without a stop, with text below it.
  func isPlainHeading(_ line: Line, _ index: Int, _ bytes: Span<UInt8>) -> Bool {
    guard sawBody, looksLikeHeading(line, index), let next = layout.body(after: index) else {
      return false
    }
    if holdsValue(line, bytes) || isRemark(line, bytes) { return false }
    // A second line without a stop under a plain heading is text that was cut.
    if current >= 0, list.blocks[current].plain, line.count > 60 { return false }
    switch next.form {
    case .heading:
      // Under a heading that would else be empty, a short line is its text.
      let underHeading = current >= 0 && list.blocks[current].kind == .heading
      return !(underHeading && !next.traits.isDisjoint(with: [.hash, .bold, .capitals]))
    case .text:
      return next.begins != .lower && (next.gap > 0 || line.gap > 0) && next.begins != .address
    case .labelled, .row: return true
    case .bullet: return line.ends == .open
    case .note, .rule, .furniture: return false
    }
  }

  func looksLikeHeading(_ line: Line, _ index: Int) -> Bool {
    guard line.count <= 170, line.begins == .upper || line.begins == .uncased,
      !line.traits.contains(.sentences), line.label.style == .none || line.label.closing == .blank
    else { return false }
    if line.ends == .colon {
      return line.count <= 60 && numberFollows(index) || headsText(line, index)
    }
    guard line.ends == .open else { return false }
    // A wrapped paragraph begins with a full line.
    let next = index + 1 < layout.lines.count ? layout.lines[index + 1] : nil
    return !(next?.gap == 0 && next?.form == .text && wraps(line))
  }

  /// `Explanation:` with text below it and no list, `Answers:` with a numbered one.
  private func headsText(_ line: Line, _ index: Int) -> Bool {
    guard line.count <= 30, let next = layout.body(after: index) else { return false }
    return next.form == .text
      || next.form == .labelled && next.label.style == .arabic && next.label.value == 1
        && line.count <= 20
  }

  /// Whether the numbering of the paragraphs goes on below a line.
  private func numberFollows(_ index: Int) -> Bool {
    guard let next = layout.body(after: index), next.form == .labelled,
      next.label.style == .arabic
    else { return false }
    return next.label.depth > 1 || next.label.head == lastNumber + 1 && lastNumber > 0
  }

  /// `Time required: 45 minutes`, `Website: www…`: a value, not a heading.
  private func holdsValue(_ line: Line, _ bytes: Span<UInt8>) -> Bool {
    var at = line.first
    while at + 2 < line.last, at - line.first < 40 {
      if bytes[at] == 0x3A, bytes[at + 1] == 0x20 {
        let begins = Visible.beginning(bytes, at + 2, line.last)
        return begins == .digit || begins == .address
      }
      at += 1
    }
    return false
  }

  /// `[Original: English]`, `(continued)`.
  private func isRemark(_ line: Line, _ bytes: Span<UInt8>) -> Bool {
    switch (bytes[line.first], bytes[line.last - 1]) {
    case (0x5B, 0x5D), (0x28, 0x29): true
    default: false
    }
  }
}

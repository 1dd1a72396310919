// SPDX-License-Identifier: GPL-2.0-or-later

/// The numbers of a document's notes.
struct NoteNumbers {
  private var present: [Bool] = []
  private(set) var isEmpty = true
  /// Whether `[12]` marks a note in this document.
  var bracketed = false
  /// Whether `(12)` does, glued to a word.
  var parenthesised = false

  mutating func insert(_ value: Int32) {
    guard value >= 0, value <= NoteMark.largest else { return }
    isEmpty = false
    while present.count <= Int(value) { present.append(false) }
    present[Int(value)] = true
  }

  func contains(_ value: Int32) -> Bool {
    value >= 0 && Int(value) < present.count && present[Int(value)]
  }
}

/// Words whose number may carry a raised figure of its own.
enum Numbered {
  static func endsWithOne(_ text: Span<UInt8>, _ start: Int) -> Bool {
    var at = text.count
    while at > start, text[at - 1].isDigit || text[at - 1] == 0x2E { at -= 1 }
    while at > start, text[at - 1] == 0x20 { at -= 1 }
    let word = wordStart(text, at, start)
    var end = at
    if end > word, text[end - 1] == 0x2E { end -= 1 }
    return words.contains(text, word, end)
  }

  private static let words = WordSet(
    """
    article articles art arts section sections sec rule rules artículo artículos artikel статья статьи \
    статьей статье статью ст 第 المادة
    """
  )
}

/// Units of measure that are squared and cubed.
enum Units {
  static func endsWithOne(_ text: Span<UInt8>, _ start: Int) -> Bool {
    words.contains(text, wordStart(text, text.count, start), text.count)
  }

  private static let words = WordSet("m km cm mm dm ft mi м км см")
}

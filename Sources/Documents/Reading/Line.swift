// SPDX-License-Identifier: GPL-2.0-or-later

/// One source line that holds something visible: where it is, and what can be told from it alone.
struct Line {
  /// First and past-the-last visible byte of the source.
  var start: Int32
  var end: Int32
  /// 1-based.
  var number: Int32
  /// The first byte after marks of headings and lists.
  var content: Int32 = 0
  /// Blank lines before it, at most 255.
  var gap: UInt8
  /// Columns before the first visible byte; a tab counts four.
  var indent: UInt8
  var form = Form.text
  var begins = Beginning.other
  var ends = Ending.open
  var traits: Traits = []
  /// The level of a Markdown heading, or how deep a bullet mark is repeated.
  var level: UInt8 = 0
  var label = Label()

  var first: Int { Int(start) }
  var last: Int { Int(end) }
  var count: Int { Int(end) - Int(start) }

  enum Form: UInt8 {
    case text
    /// Marked as a heading: `#`, whole line in bold, or a line of capitals.
    case heading
    /// Begins with a number, a letter or a structural word that counts.
    case labelled
    case bullet
    /// Cells parted by tabs or bars.
    case row
    case note
    /// Nothing but underscores, dashes or the like.
    case rule
    /// A page number, a job number, an image: what belongs to the page and not to the text.
    case furniture
  }

  enum Beginning: UInt8 {
    case upper, lower, digit, uncased, address, other
  }

  /// How a line ends, seen past note markers, quotes and brackets.
  enum Ending: UInt8 {
    case open, terminal, colon, semicolon, comma, hyphen
  }

  struct Traits: OptionSet {
    var rawValue: UInt16

    static let hash = Traits(rawValue: 1)
    static let bold = Traits(rawValue: 2)
    static let capitals = Traits(rawValue: 4)
    static let bulleted = Traits(rawValue: 8)
    static let afterPageBreak = Traits(rawValue: 16)
    static let tabs = Traits(rawValue: 32)
    /// The `===` below it makes it a heading.
    static let underlined = Traits(rawValue: 64)
    /// A sentence ends inside it.
    static let sentences = Traits(rawValue: 128)
    /// Emphasis marks that have no partner: `… para. 2).**`.
    static let strayMarks = Traits(rawValue: 256)
    /// One of a series of numbered lines that head the text below them.
    static let seriesHeading = Traits(rawValue: 512)
    static let bars = Traits(rawValue: 1024)
    /// An address on the web takes up the whole line.
    static let wholeAddress = Traits(rawValue: 2048)
    static let footnoteDefinition = Traits(rawValue: 4096)
    /// Goes on with the note above it, whatever it looks like.
    static let insideNotes = Traits(rawValue: 8192)
  }
}

/// The lines of a source in order, blank ones left out.
struct LineTable {
  /// A file of more lines than a person could read is read as running text from there on.
  static let limit = 1 << 21

  var lines: [Line] = []
  /// The number of the last line of the file.
  var total = 0
  var overflowed = false

  init(_ bytes: Span<UInt8>) {
    var at = 0
    var number = 1
    var gap = 255
    var broken = false
    let end = bytes.count
    lines.reserveCapacity(min(Self.limit, end / 96))
    while at < end {
      var stop = at
      var tabs = 0
      if lines.count < Self.limit {
        while true {
          stop = firstByte(bytes, stop, end) { $0.below(0x0E) }
          guard stop < end, case let byte = bytes[stop], byte != 0x0A, byte != 0x0D, byte != 0x0C
          else { break }
          if byte == 0x09 { tabs += 1 }
          stop += 1
        }
      } else {
        overflowed = true
        stop = end
      }
      var first = at
      var indent = 0
      while first < stop {
        let next = scalar(bytes, first, stop)
        guard next.value.isSpace || next.value.isInvisible else { break }
        if next.value.isSpace { indent += next.value == 0x09 ? 4 : 1 }
        first += next.length
      }
      var last = stop
      while last > first {
        let previous = scalarBefore(bytes, last, first)
        guard previous.value.isSpace || previous.value.isInvisible else { break }
        last -= previous.length
      }
      if first < last {
        var line = Line(
          start: Int32(truncatingIfNeeded: first),
          end: Int32(truncatingIfNeeded: last),
          number: Int32(truncatingIfNeeded: number),
          gap: UInt8(min(gap, 255)),
          indent: UInt8(min(indent, 255)),
        )
        if tabs > 0 { line.traits.insert(.tabs) }
        if broken { line.traits.insert(.afterPageBreak) }
        lines.append(line)
        gap = 0
        broken = false
      } else {
        gap = min(gap + 1, 255)
      }
      total = number
      guard stop < end else { break }
      if bytes[stop] == 0x0C {
        broken = true
        at = stop + 1
        continue
      }
      at = stop + 1
      if bytes[stop] == 0x0D, at < end, bytes[at] == 0x0A { at += 1 }
      number += 1
    }
  }
}

// SPDX-License-Identifier: GPL-2.0-or-later

/// A run of source bytes within one line, a link in the chain that makes up a block.
struct Piece {
  /// What stands between this piece and the one before it.
  enum Glue: UInt8 {
    case space
    /// An item that completes its lead-in, on a line of its own.
    case item
    case cell
    /// A word divided at the end of the line before.
    case dividedWord
    /// A compound divided at its own hyphen.
    case compound
    /// Text goes on after a break of the page.
    case page
  }

  var start: Int32
  var end: Int32
  /// 1-based source line.
  var line: Int32
  var next: Int32 = -1
  var glue = Glue.space
}

/// A heading, a paragraph, an item, a table row or a note before it is cleaned and addressed.
struct Block {
  enum Kind: UInt8 {
    case heading, paragraph, item, row, note
    /// Said elsewhere (a title on the card) or nothing to read.
    case dropped
  }

  var kind: Kind
  var firstPiece: Int32
  var lastPiece: Int32
  var label = Label()
  var begins: Line.Beginning
  var ends: Line.Ending
  var traits: Line.Traits
  /// Source bytes.
  var length: Int32
  var indent: UInt8
  var level: UInt8
  var gap: UInt8
  var joined = false
  /// Note blocks or page marks stand between this block and the one before.
  var interrupted = false
  /// A plain line that its place makes a heading.
  var plain = false
  /// The table a row belongs to.
  var table: Int32 = 0

  var isNumbered: Bool { kind != .note && label.style == .arabic }
}

/// The blocks of a document in order, and the pieces that they are made of.
struct BlockList {
  var blocks: [Block] = []
  var pieces: [Piece] = []
  var findings: [Finding] = []

  mutating func add(
    _ kind: Block.Kind,
    _ line: Line,
    start: Int,
    label: Label = Label(),
    interrupted: Bool = false,
  ) -> Int {
    let piece = Piece(
      start: Int32(truncatingIfNeeded: start),
      end: line.end,
      line: line.number,
    )
    pieces.append(piece)
    let index = Int32(truncatingIfNeeded: pieces.count - 1)
    var block = Block(
      kind: kind,
      firstPiece: index,
      lastPiece: index,
      begins: line.begins,
      ends: line.ends,
      traits: line.traits,
      length: line.end - Int32(truncatingIfNeeded: start),
      indent: line.indent,
      level: line.level,
      gap: line.gap,
    )
    block.label = label
    block.interrupted = interrupted
    blocks.append(block)
    return blocks.count - 1
  }

  /// Lets a line go on with a block.
  mutating func extend(_ block: Int, with line: Line, start: Int, glue: Piece.Glue) {
    let piece = Piece(
      start: Int32(truncatingIfNeeded: start),
      end: line.end,
      line: line.number,
      glue: glue,
    )
    pieces.append(piece)
    let index = Int32(truncatingIfNeeded: pieces.count - 1)
    pieces[Int(blocks[block].lastPiece)].next = index
    blocks[block].lastPiece = index
    blocks[block].ends = line.ends
    blocks[block].length += line.end - Int32(truncatingIfNeeded: start) + 1
    blocks[block].traits.formUnion(line.traits.intersection(.sentences))
    if glue == .page { blocks[block].joined = true }
  }

  /// Moves the pieces of `from` to the end of `block`.
  mutating func absorb(_ from: Int, into block: Int, glue: Piece.Glue) {
    let first = blocks[from].firstPiece
    pieces[Int(first)].glue = glue
    pieces[Int(blocks[block].lastPiece)].next = first
    blocks[block].lastPiece = blocks[from].lastPiece
    blocks[block].ends = blocks[from].ends
    blocks[block].length += blocks[from].length + 1
    blocks[block].joined = blocks[block].joined || blocks[from].joined
    blocks[from].kind = .dropped
  }

  func line(of block: Int) -> Int { Int(pieces[Int(blocks[block].firstPiece)].line) }
}

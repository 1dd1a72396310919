// SPDX-License-Identifier: GPL-2.0-or-later

/// Orders headings: which one stands above which.
///
/// Converters guess the levels of headings, so a level counts only where a document uses levels
/// consistently; otherwise the kind of label and the dress decide.
struct Outline {
  /// A heading among the blocks, its place in the order and the heading above it.
  struct Node {
    var block: Int
    var rank: Int
    var level = 1
    var parent: Int?
    /// The place in its series.
    var value: Int32
  }

  private(set) var nodes: [Node] = []
  /// Whether the document gives levels that contradict one another.
  private(set) var levelsContradict = false

  init(_ list: BlockList, _ bytes: Span<UInt8>) {
    let hashed = levelsAreMeant(list)
    var letter: Int32 = 0
    for index in list.blocks.indices where list.blocks[index].kind == .heading {
      let block = list.blocks[index]
      var node = Node(block: index, rank: Self.rank(block, list, bytes, hashed: hashed), value: 0)
      node.value = block.label.value
      if block.label.style == .capitalLetter {
        // `I.`, `V.`, `X.` and `C.` are letters only where the letter before them stood.
        if block.label.other > 0, block.label.value != letter + 1 {
          node.value = block.label.other
        } else {
          letter = block.label.value
          if !(hashed && block.traits.contains(.hash)) { node.rank = Rank.letter }
        }
      } else if block.label.style == .none {
        node.value = Self.trailingNumber(block, list, bytes) ?? 0
      }
      nodes.append(node)
    }
    promote(list, bytes, hashed: hashed)
    nest()
  }

  // MARK: Ranks

  private enum Rank {
    static let annex = 100
    static let part = 200
    static let chapter = 300
    static let roman = 400
    static let section = 450
    static let letter = 500
    static let article = 550
    static let number = 600
    static let capitals = 700
    static let series = 750
    static let plain = 800
  }

  private static func rank(
    _ block: Block,
    _ list: BlockList,
    _ bytes: Span<UInt8>,
    hashed: Bool,
  ) -> Int {
    if hashed, block.traits.contains(.hash) { return Int(block.level) * 10 }
    switch block.label.style {
    case .word:
      switch block.label.word {
      case .annex: return Rank.annex
      case .part: return Rank.part
      case .chapter: return Rank.chapter
      case .section: return Rank.section
      case .article, .none: return Rank.article
      }
    case .capitalRoman: return Rank.roman
    case .capitalLetter: return block.label.other > 0 ? Rank.roman : Rank.letter
    case .letter, .roman: return Rank.series
    case .arabic where block.label.closing != .blank:
      return Rank.number + Int(block.label.depth)
    case .arabic, .none: break
    }
    let piece = list.pieces[Int(block.firstPiece)]
    if NotesHeading.isOne(bytes, Int(piece.start), Int(piece.end)) { return Rank.annex }
    if block.traits.contains(.capitals) { return Rank.capitals }
    return trailingNumber(block, list, bytes) == nil ? Rank.plain : Rank.series
  }

  /// `Case Study 2:` counts without a word that is known to count.
  private static func trailingNumber(
    _ block: Block,
    _ list: BlockList,
    _ bytes: Span<UInt8>,
  ) -> Int32? {
    guard block.firstPiece == block.lastPiece, block.length < 60 else { return nil }
    let piece = list.pieces[Int(block.firstPiece)]
    var end = Int(piece.end)
    let start = Int(piece.start)
    while end > start, bytes[end - 1] == 0x3A || bytes[end - 1] == 0x2A || bytes[end - 1].isBlank {
      end -= 1
    }
    var at = end
    var value: Int32 = 0
    var scale: Int32 = 1
    while at > start, bytes[at - 1].isDigit, end - at < 3 {
      value += Int32(bytes[at - 1] - 0x30) * scale
      scale *= 10
      at -= 1
    }
    guard at < end, at > start + 2, bytes[at - 1] == 0x20, bytes[at - 2].isLetter else {
      return nil
    }
    return value
  }

  /// Whether `##` and `###` tell levels: every kind of labelled heading keeps to one of them.
  private mutating func levelsAreMeant(_ list: BlockList) -> Bool {
    var used: Set<UInt8> = []
    var levelOf: [Int: UInt8] = [:]
    for block in list.blocks where block.kind == .heading && block.traits.contains(.hash) {
      used.insert(block.level)
      let kind: Int
      switch block.label.style {
      case .word: kind = 10 + Int(block.label.word.rawValue)
      case .capitalRoman: kind = 1
      case .capitalLetter: kind = block.label.other > 0 ? 1 : 2
      case .arabic: kind = 20 + Int(block.label.depth)
      case .none, .letter, .roman: continue
      }
      if let level = levelOf[kind], level != block.level {
        levelsContradict = true
        return false
      }
      levelOf[kind] = block.level
    }
    return used.count > 1
  }

  // MARK: Order

  /// A heading right above the first of a series stands over the series.
  private mutating func promote(_ list: BlockList, _ bytes: Span<UInt8>, hashed: Bool) {
    for index in nodes.indices.dropLast() {
      let own = list.blocks[nodes[index].block]
      guard own.label.style == .none, !(hashed && own.traits.contains(.hash)),
        nodes[index].rank > nodes[index + 1].rank,
        nothingBetween(nodes[index].block, nodes[index + 1].block, list)
      else { continue }
      if nodes[index + 1].value == 1 { nodes[index].rank = nodes[index + 1].rank - 1 }
    }
    raiseCapitals(list)
  }

  /// `CONCLUSION` is of the level of `DISCUSSION`, which stands over a series.
  private mutating func raiseCapitals(_ list: BlockList) {
    var raised: Int?
    for index in nodes.indices {
      let block = list.blocks[nodes[index].block]
      guard block.label.style == .none, block.traits.contains(.capitals),
        !block.traits.contains(.hash)
      else { continue }
      if nodes[index].rank == Rank.capitals, let raised {
        nodes[index].rank = raised
      } else if nodes[index].rank < Rank.capitals, nodes[index].rank >= Rank.roman - 1 {
        raised = min(raised ?? Rank.capitals, nodes[index].rank)
      }
    }
  }

  private func nothingBetween(_ first: Int, _ second: Int, _ list: BlockList) -> Bool {
    var at = first + 1
    while at < second {
      let kind = list.blocks[at].kind
      guard kind == .note || kind == .dropped else { return false }
      at += 1
    }
    return true
  }

  private mutating func nest() {
    var open: [Int] = []
    for index in nodes.indices {
      while let last = open.last, nodes[last].rank >= nodes[index].rank { open.removeLast() }
      nodes[index].parent = open.last
      nodes[index].level = open.count + 1
      open.append(index)
    }
  }
}

// SPDX-License-Identifier: GPL-2.0-or-later

/// Decides which list items are units of their own and which only complete the sentence above them.
enum ListGrouping {
  static func run(_ list: inout BlockList, _ bytes: Span<UInt8>) {
    var at = 0
    while at < list.blocks.count {
      guard isBullet(list.blocks[at]) else {
        at += 1
        continue
      }
      var items: [Int] = []
      var end = at
      while end < list.blocks.count {
        let block = list.blocks[end]
        if isBullet(block) { items.append(end) } else if !isTransparent(block) { break }
        end += 1
      }
      let lead = lead(before: at, list)
      if items.count == 1, let lead, losesItsFellows(at, lead: lead, next: end, list) {
        list.blocks[at].kind = .paragraph
      } else {
        group(items, lead: lead, &list, bytes)
      }
      at = end
    }
  }

  static func isBullet(_ block: Block) -> Bool {
    block.kind == .item && block.label.style == .none
  }

  private static func isTransparent(_ block: Block) -> Bool {
    block.kind == .note || block.kind == .dropped
  }

  /// A list of one between whole paragraphs, line upon line: the converter left the mark at one of
  /// several lines that are alike, and lost it at the others.
  private static func losesItsFellows(
    _ item: Int,
    lead: Int,
    next: Int,
    _ list: BlockList,
  ) -> Bool {
    guard next < list.blocks.count else { return false }
    let neighbours = [list.blocks[lead], list.blocks[next]]
    return list.blocks[item].gap == 0 && neighbours[1].gap == 0
      && ([list.blocks[item]] + neighbours).allSatisfy { $0.ends == .terminal }
      && neighbours.allSatisfy { $0.kind == .paragraph && $0.label.style == .none }
  }

  /// The paragraph or item that the list may complete.
  private static func lead(before first: Int, _ list: BlockList) -> Int? {
    var at = first - 1
    while at >= 0, isTransparent(list.blocks[at]) { at -= 1 }
    guard at >= 0 else { return nil }
    switch list.blocks[at].kind {
    case .paragraph, .item: return at
    case .heading, .row, .note, .dropped: return nil
    }
  }

  /// Decides for one list, from its innermost level outwards.
  private static func group(
    _ items: [Int],
    lead: Int?,
    _ list: inout BlockList,
    _ bytes: Span<UInt8>,
  ) {
    let depths = depths(of: items, list, bytes)
    let deepest = depths.max() ?? 0
    var separate = [Bool](repeating: false, count: items.count)
    var depth = deepest
    while depth >= 0 {
      var at = 0
      while at < items.count {
        guard depths[at] == depth else {
          at += 1
          continue
        }
        // The siblings: items of this depth, with deeper ones between them.
        var siblings: [Int] = []
        var end = at
        var holdsSeparate = false
        while end < items.count, depths[end] >= depth {
          if depths[end] == depth { siblings.append(end) }
          holdsSeparate = holdsSeparate || separate[end]
          end += 1
        }
        let completes = at > 0 || lead.map { isLeadIn(list.blocks[$0]) } ?? false
        let stand =
          holdsSeparate
          || standAlone(siblings.map { items[$0] }, list, bytes, completes: completes)
        for index in siblings { separate[index] = stand }
        at = end
      }
      depth -= 1
    }
    attach(items, depths, separate, lead, &list)
  }

  private static func attach(
    _ items: [Int],
    _ depths: [Int],
    _ separate: [Bool],
    _ lead: Int?,
    _ list: inout BlockList,
  ) {
    var target: Int?
    if let lead, isLeadIn(list.blocks[lead]) { target = lead }
    for (place, item) in items.enumerated() {
      list.blocks[item].level = UInt8(min(depths[place], 200))
      if separate[place] {
        target = item
      } else if let target {
        list.absorb(item, into: target, glue: .item)
      } else {
        // A list without a lead-in is one unit.
        list.blocks[item].kind = .paragraph
        target = item
      }
    }
  }

  /// How deep each item is indented among its fellows.
  ///
  /// A page break may lose the indentation: an item that begins in bold, as the deeper ones do and
  /// those above them do not, stays with them.
  private static func depths(
    of items: [Int],
    _ list: BlockList,
    _ bytes: Span<UInt8>,
  ) -> [Int] {
    var levels: [(indent: UInt8, bold: Bool)] = []
    return items.map { item in
      let indent = list.blocks[item].indent
      let bold = beginsBold(list, item, bytes)
      if levels.count > 1, bold, levels[levels.count - 1].bold,
        levels[levels.count - 1].indent > indent, !levels[levels.count - 2].bold
      {
        return levels.count - 1
      }
      while let last = levels.last, last.indent > indent { levels.removeLast() }
      if levels.last?.indent != indent, levels.count < 16 { levels.append((indent, bold)) }
      return levels.count - 1
    }
  }

  private static func beginsBold(_ list: BlockList, _ item: Int, _ bytes: Span<UInt8>) -> Bool {
    let piece = list.pieces[Int(list.blocks[item].firstPiece)]
    return hasPrefix(bytes, Int(piece.start), Int(piece.end), "**")
      || hasPrefix(bytes, Int(piece.start), Int(piece.end), "<b>")
  }

  /// A sentence that the list goes on with.
  private static func isLeadIn(_ block: Block) -> Bool { block.ends != .terminal }

  /// Whether items are sentences, each of which may be cited alone.
  private static func standAlone(
    _ items: [Int],
    _ list: BlockList,
    _ bytes: Span<UInt8>,
    completes: Bool,
  ) -> Bool {
    var sentences = 0
    var words = 0
    var open = 0
    for item in items {
      let block = list.blocks[item]
      let upper = block.begins == .upper || block.begins == .uncased || block.begins == .other
      if upper, block.ends == .terminal && block.length > 25 || block.traits.contains(.sentences) {
        sentences += 1
      }
      if upper, block.ends == .open { open += 1 }
      words += wordCount(block, list, bytes)
    }
    // The stop behind the last item may be that of the whole sentence.
    let last = items.last.map { list.blocks[$0] }
    if items.count > 1, sentences == 1, let last, last.ends == .terminal,
      !last.traits.contains(.sentences)
    {
      sentences = 0
    }
    if sentences * 2 >= items.count, sentences > 0 { return true }
    // Long items under a bare heading complete no sentence.
    return !completes && open * 4 >= items.count * 3 && words >= items.count * 9
  }

  private static func wordCount(_ block: Block, _ list: BlockList, _ bytes: Span<UInt8>) -> Int {
    var count = 1
    let piece = list.pieces[Int(block.firstPiece)]
    var at = Int(piece.start)
    let end = min(Int(piece.end), at + 400)
    while at < end {
      if bytes[at] == 0x20 { count += 1 }
      at += 1
    }
    return count
  }
}

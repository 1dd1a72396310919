// SPDX-License-Identifier: GPL-2.0-or-later

import Documents

/// A text that claims to be a quotation, with the edits that a quotation may have: an ellipsis for
/// what was left out, square brackets round what was put in, and note markers.
struct Quotation {
  enum Item: Equatable {
    /// A word of the source.
    case word(Int)
    /// A word with some of its letters in brackets: `[s]tate`, `provid[ed]`.
    case altered(prefix: String, suffix: String, Range<Int>)
    /// Anything may have stood here.
    case ellipsis
    /// Words in brackets stand for others, or were put in.
    case bracketed(Range<Int>)
    /// A number that only points to a note.
    case marker(Int)
  }

  let words: PassageWords
  private(set) var items: [Item] = []

  init(_ text: String) {
    words = PassageWords(Array(text.utf8))
    readItems()
    // What was left out before and behind a quotation is no part of it.
    while items.first == .ellipsis { items.removeFirst() }
    while items.last == .ellipsis { items.removeLast() }
  }

  /// Words that claim to be in the source, in their order.
  var claimed: [Int] {
    items.compactMap { if case .word(let word) = $0 { word } else { nil } }
  }

  /// The words of an item.
  func run(of item: Item) -> Range<Int> {
    switch item {
    case .word(let word), .marker(let word): word..<word + 1
    case .altered(_, _, let run), .bracketed(let run): run
    case .ellipsis: 0..<0
    }
  }

  // MARK: Reading

  /// What stands before a word: whether it is glued to the one before it by brackets alone.
  private struct Joint {
    var isGlued = false
    var hasEllipsis = false
    var opens = false
    var closes = false
    var elides = false
  }

  private mutating func readItems() {
    var isInside = false
    var index = 0
    let joints = (0...words.words.count).map { joint(before: $0) }
    if joints[0].hasEllipsis { items.append(.ellipsis) }
    while index < words.words.count {
      if joints[index].opens { isInside = true }
      if joints[index].closes, !joints[index].opens { isInside = false }
      var end = index + 1
      let startsInside = isInside
      while end < words.words.count, joints[end].isGlued { end += 1 }
      if end > index + 1 || joints[end].elides {
        items.append(altered(index..<end, joints, startsInside))
        isInside = (index + 1..<end).reduce(startsInside) { inside, at in
          joints[at].opens ? true : joints[at].closes ? false : inside
        }
      } else if startsInside {
        while end < words.words.count, !joints[end].closes, !joints[end].hasEllipsis { end += 1 }
        let isMarker = end == index + 1 && words.words[index].isNumber
        items.append(isMarker ? .marker(index) : .bracketed(index..<end))
      } else {
        items.append(words.words[index].isRaised ? .marker(index) : .word(index))
      }
      if joints[end].hasEllipsis { items.append(.ellipsis) }
      index = end
    }
  }

  private func altered(_ run: Range<Int>, _ joints: [Joint], _ startsInside: Bool) -> Item {
    var prefix = ""
    var suffix = ""
    var isInside = startsInside
    var wasInside = startsInside
    for index in run {
      if index > run.lowerBound {
        if joints[index].opens { isInside = true } else if joints[index].closes { isInside = false }
      }
      if isInside {
        wasInside = true
        suffix = ""
      } else if wasInside {
        suffix += words.words[index].letters
      } else {
        prefix += words.words[index].letters
      }
    }
    return .altered(prefix: prefix, suffix: suffix, run)
  }

  private func joint(before word: Int) -> Joint {
    let gap = words.gap(after: word - 1)
    var joint = Joint()
    var points = 0
    var hasOther = false
    var last: UInt8 = 0
    var index = gap.start
    while index < gap.end {
      let (scalar, length) = UTF8Scalar.decode(words.text.span, at: index)
      switch scalar {
      case 0x2026: points += 3
      case 0x2E: points += 1
      case 0x5B:
        joint.opens = true
        joint.closes = false
      case 0x5D:
        if last == 0x5B {
          joint.elides = !hasOther
          joint.opens = false
        } else if joint.opens {
          // Opened and closed between two words: nothing but points stand in it.
          joint.opens = false
        } else {
          joint.closes = true
        }
      case 0...0x20, 0xA0: hasOther = true
      default:
        hasOther = true
        points = points < 3 ? 0 : points
      }
      last = scalar < 0x80 ? UInt8(scalar) : 0
      index += length
    }
    joint.hasEllipsis = points >= 3
    joint.isGlued =
      !hasOther && points == 0 && !gap.isEmpty && word > 0 && word < words.words.count
      && (joint.opens || joint.closes)
    return joint
  }
}

// SPDX-License-Identifier: GPL-2.0-or-later

/// What a paragraph gains over its weight in the index: by how much of the query it has, how close
/// the words stand, and how well a pinpoint fits. Gains are never negative, so a paragraph that was
/// read never falls behind one that the index weighs less.
struct RankingGains {
  /// All words side by side.
  static let closeness = 0.5
  /// Everything that was sought.
  static let coverage = 0.5
  /// The very place that was cited.
  static let pinpoint = 2.0

  private let sought: SoughtTerms
  private let totalWeight: Double

  init(_ sought: SoughtTerms) {
    self.sought = sought
    totalWeight = sought.groups.reduce(0) { $0 + $1.weight }
  }

  /// The most that any paragraph can gain.
  var most: Double {
    let pinpoints = sought.citations.contains { !$0.source.pinpoint.isEmpty }
    return RankingGains.coverage + RankingGains.closeness
      + (pinpoints ? RankingGains.pinpoint : 0)
  }

  func gain(_ paragraph: ReadParagraph) -> Double {
    var gain = 0.0
    if totalWeight > 0 {
      let found = paragraph.groups.reduce(0) { $0 + sought.groups[$1].weight }
      gain += RankingGains.coverage * found / totalWeight
    }
    gain += RankingGains.closeness * closeness(paragraph.body)
    for (source, group) in sought.citations where !source.pinpoint.isEmpty {
      guard let fit = paragraph.cited[group] else { continue }
      gain += RankingGains.pinpoint * Double(fit.rawValue) / Double(CitationFit.same.rawValue)
      break
    }
    return gain
  }

  /// How close the words stand, times their share of the query: 1 when all stand side by side.
  private func closeness(_ marks: [Mark]) -> Double {
    let words = marks.filter { $0.position != .max }
    let groups = Set(words.map(\.group))
    guard groups.count > 1 else { return 0 }
    var counts = [Int](repeating: 0, count: sought.groups.count)
    var distinct = 0
    var first = 0
    var shortest = Int32.max
    for last in words.indices {
      counts[words[last].group] += 1
      if counts[words[last].group] == 1 { distinct += 1 }
      while distinct == groups.count {
        shortest = min(shortest, words[last].position - words[first].position)
        counts[words[first].group] -= 1
        if counts[words[first].group] == 0 { distinct -= 1 }
        first += 1
      }
    }
    let span = Double(max(shortest, Int32(groups.count) - 1))
    let share = groups.reduce(0) { $0 + sought.groups[$1].weight } / max(totalWeight, .ulpOfOne)
    return share * Double(groups.count - 1) / span
  }
}

// SPDX-License-Identifier: GPL-2.0-or-later

/// What a paragraph gains over its weight in the index by what only its text shows: how much of the
/// query it has, how close the words stand, how well a pinpoint fits.
///
/// Gains are never negative, so a paragraph that was read never falls behind one that the index
/// weighs less and that was not.
struct RankingGains {
  private let sought: SoughtTerms
  private let weights: [Double]
  private let total: Double

  static let coverage = 1.0
  static let closeness = 1.0
  static let heading = 0.5
  static let opening = 0.05
  static let pinpoint = 2.0
  /// So many words between those sought halve what closeness is worth.
  static let slack = 10.0
  /// Marks that are looked at together: a longer passage is not close.
  static let mostMarks = 48

  init(_ sought: SoughtTerms) {
    self.sought = sought
    weights = sought.groups.map { max($0.weight, 0.1) }
    total = max(weights.reduce(0, +), .ulpOfOne)
  }

  /// The most that any paragraph can gain.
  var most: Double {
    RankingGains.coverage + (weights.count > 1 ? RankingGains.closeness : 0)
      + RankingGains.heading + RankingGains.opening
      + (hasPinpoints ? RankingGains.pinpoint : 0)
  }

  /// Whether a glance tells all: nothing is missing that a note or a citation could bring.
  func isSettled(by paragraph: GlancedParagraph) -> Bool {
    sought.citations.isEmpty
      && weights.indices.allSatisfy { paragraph.everything.contains($0) }
  }

  private var hasPinpoints: Bool { sought.citations.contains { !$0.source.pinpoint.isEmpty } }

  /// What a paragraph gains that was glanced at, and read further unless the glance settled it.
  func gain(_ glanced: GlancedParagraph, _ read: ReadParagraph?) -> Double {
    let share = share(of: read?.everything ?? glanced.everything)
    var gain = RankingGains.coverage * share * share
    gain += RankingGains.closeness * closeness(glanced.body)
    let heading = self.share(of: read?.section ?? glanced.section)
    gain += RankingGains.heading * heading * heading
    let sections = glanced.document.sections
    if heading > 0, let section = glanced.head.section, sections.indices.contains(section) {
      // What opens a section says best what its heading promises.
      let place = glanced.head.ordinal - sections[section].firstParagraph
      gain += RankingGains.opening / Double(1 + max(0, place))
    }
    if hasPinpoints, let read { gain += RankingGains.pinpoint * pinpoint(read) }
    return gain
  }

  private func share(of set: SoughtSet) -> Double {
    guard !set.isEmpty else { return 0 }
    var found = 0.0
    for group in weights.indices where set.contains(group) { found += weights[group] }
    return min(1, found / total)
  }

  private func pinpoint(_ paragraph: ReadParagraph) -> Double {
    var best = 0.0
    for (source, group) in sought.citations where !source.pinpoint.isEmpty {
      guard let fit = paragraph.cited[group] else { continue }
      best = max(best, Double(fit.rawValue) / Double(CitationFit.same.rawValue))
    }
    return best
  }

  /// The best passage: the share of the query that it holds, less when words stand between.
  private func closeness(_ marks: [Mark]) -> Double {
    var best = 0.0
    for first in marks.indices where marks[first].position != Mark.nowhere {
      var set = SoughtSet()
      var held = 0.0
      for last in first..<min(marks.count, first + RankingGains.mostMarks)
      where marks[last].position != Mark.nowhere && !set.contains(marks[last].group) {
        set.insert(marks[last].group)
        held += weights[marks[last].group]
        guard set.count > 1 else { continue }
        let span = Double(marks[last].position - marks[first].position)
        let between = max(0, span - Double(set.count - 1))
        let share = held / total
        let tightness = RankingGains.slack / (RankingGains.slack + between)
        best = max(best, share * share * tightness)
      }
    }
    return best
  }
}

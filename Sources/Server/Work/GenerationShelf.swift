// SPDX-License-Identifier: GPL-2.0-or-later

import Wire

/// The generations that answer: the live one, and for a while those it replaced.
struct GenerationShelf {
  private struct Held {
    var generation: ServedGeneration
    /// The moment it goes, in nanoseconds.
    var until: UInt64
  }

  private(set) var live: ServedGeneration?
  /// What was published last and is not served.
  var refused: RefusedGeneration?
  private var held: [Held] = []
  private let limits: ServerLimits

  init(_ limits: ServerLimits) {
    self.limits = limits
  }

  var heldNames: [String] { held.map { "\($0.generation.name)" } }

  /// The live generation, or the one with that number.
  func generation(numbered number: Int?) throws(ErrorReply) -> ServedGeneration {
    guard let live else { throw .noIndex }
    guard let number, number != live.number else { return live }
    guard let old = held.last(where: { $0.generation.number == number }) else {
      throw .generationGone(number)
    }
    return old.generation
  }

  mutating func adopt(_ generation: ServedGeneration, now: UInt64) {
    refused = nil
    held.removeAll { $0.generation.name == generation.name }
    if let live, live.name != generation.name {
      held.append(Held(generation: live, until: now + UInt64(limits.pinned) * 1_000_000))
    }
    if held.count > limits.held { held.removeFirst(held.count - limits.held) }
    live = generation
  }

  mutating func retire(now: UInt64) {
    held.removeAll { $0.until <= now }
  }
}

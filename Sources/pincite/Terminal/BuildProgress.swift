// SPDX-License-Identifier: GPL-2.0-or-later

import Platform
import Search

/// How far a build is, on stderr: one line that is drawn again on a terminal, and elsewhere a line
/// every ten seconds.
final class BuildProgress: Sendable {
  private struct State {
    var lastDrawn: UInt64
    var isShown = false
  }

  private let state: Locked<State>
  private let start = MonotonicTime.now()
  private let isTerminal = Terminal.isTerminal(.standardError)
  private let columns = Terminal.size(of: .standardError)?.columns ?? 80

  init() {
    state = Locked(State(lastDrawn: start))
  }

  func show(_ progress: BuildControl.Progress) {
    let now = MonotonicTime.now()
    state.withLock { state in
      guard now - state.lastDrawn >= (isTerminal ? 100_000_000 : 10_000_000_000) else { return }
      state.lastDrawn = now
      let line = BuildProgress.line(progress, seconds: Double(now - start) / 1e9)
      if !isTerminal {
        StandardError.line(line)
      } else if Terminal.isInForeground(.standardError) {
        StandardError.write("\r\u{1B}[K" + String(line.prefix(max(1, columns - 1))))
        state.isShown = true
      }
    }
  }

  /// Takes the line away, so that what follows stands alone.
  func end() {
    state.withLock { state in
      if state.isShown { StandardError.write("\r\u{1B}[K") }
      state.isShown = false
    }
  }

  /// `reading   812 of 2 195 documents, 31 204 paragraphs, 7 011 a second, 8 s left`
  static func line(_ progress: BuildControl.Progress, seconds: Double) -> String {
    var line = padded(progress.phase.rawValue, to: 10)
    guard progress.totalDocuments > 0 else { return line.trimmedAtEnd }
    line +=
      "\(grouped(progress.documents)) of \(grouped(progress.totalDocuments)) documents, "
      + counted(progress.paragraphs, "paragraph")
    guard seconds > 0, progress.bytes > 0, progress.phase == .reading else { return line }
    let share = Double(progress.bytes) / Double(max(1, progress.totalBytes))
    let left = Int((seconds / share - seconds).rounded(.up))
    return line
      + ", \(grouped(Int(Double(progress.paragraphs) / seconds))) a second, \(left) s left"
  }
}

extension String {
  fileprivate var trimmedAtEnd: String {
    String(reversed().drop { $0 == " " }.reversed())
  }
}

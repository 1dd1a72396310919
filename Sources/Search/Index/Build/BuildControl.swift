// SPDX-License-Identifier: GPL-2.0-or-later

import Platform
import Synchronization

/// What a build shares with whoever watches it: how far it is, and whether it should stop.
package final class BuildControl: Sendable {
  package enum Phase: String, Sendable {
    case scanning, reading, merging, checking, publishing
  }

  package struct Progress: Sendable, Equatable {
    package var phase: Phase
    package var documents: Int
    package var totalDocuments: Int
    package var bytes: Int
    package var totalBytes: Int
    package var paragraphs: Int
  }

  private let cancelled = Atomic<Bool>(false)
  private let progress: Locked<Progress>
  private let observer: @Sendable (Progress) -> Void

  /// The observer is called from any thread, one call at a time, and often: it must be quick.
  package init(observer: @escaping @Sendable (Progress) -> Void = { _ in }) {
    progress = Locked(
      Progress(
        phase: .scanning,
        documents: 0,
        totalDocuments: 0,
        bytes: 0,
        totalBytes: 0,
        paragraphs: 0,
      )
    )
    self.observer = observer
  }

  /// Asks the build to stop and to leave nothing behind.
  package func cancel() {
    cancelled.store(true, ordering: .relaxed)
  }

  package var isCancelled: Bool { cancelled.load(ordering: .relaxed) }

  package func checkCancellation() throws(IndexError) {
    guard !isCancelled else {
      throw IndexError(.interrupted, "interrupted; the published index is unchanged")
    }
  }

  func update(_ change: (inout Progress) -> Void) {
    progress.withLock { progress in
      change(&progress)
      observer(progress)
    }
  }
}

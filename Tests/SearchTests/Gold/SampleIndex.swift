// SPDX-License-Identifier: GPL-2.0-or-later

import Platform
import Search
import TestSupport
import Wire

/// Indexes for tests, built once a run each.
enum SampleIndex {
  /// The project's own corpus.
  static func corpus() throws -> Searcher {
    try Searcher(corpusStore.get().openLive())
  }

  private static let corpusStore = Result { try store(of: SharedData.package / "corpus") }

  static func store(of corpus: FilePath) throws -> GenerationStore {
    let index = TemporaryDirectory().path + "/index"
    _ = try Indexer(IndexOptions(corpus: corpus, index: FilePath(index))).run()
    return GenerationStore(FilePath(index))
  }
}

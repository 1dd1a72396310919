// SPDX-License-Identifier: GPL-2.0-or-later

import Platform
import Search
import TestSupport

/// The five documents of the project, indexed once for all tests that only read.
enum IndexedCorpus {
  /// The folder of the index.
  static let shared: Result<FilePath, any Error> = Result {
    try make(of: corpus)
  }

  static let corpus = project / "corpus"

  static let project = FilePath(
    #filePath.split(separator: "/").dropLast(3).map { "/\($0)" }.joined()
  )

  private static let folder = TemporaryDirectory()

  static func make(of corpus: FilePath, in index: FilePath? = nil) throws -> FilePath {
    let index = index ?? FilePath("\(folder.path)/index")
    _ = try Indexer(IndexOptions(corpus: corpus, index: index)).run()
    return index
  }
}

// SPDX-License-Identifier: GPL-2.0-or-later

package import Platform

/// What a person asks of a build.
package struct IndexOptions: Sendable {
  package var corpus: FilePath
  package var index: FilePath
  /// Builds every shard, whatever the last generation holds.
  package var full = false
  /// Digests every file, whatever its times say.
  package var rehash = false
  /// Says what would be done, and writes nothing.
  package var dryRun = false
  /// An error or a warning stops the publication.
  package var strict = false
  /// Leaves the live generation live; the new one waits for `publish`.
  package var stage = false
  /// Goes on although documents are unreadable, or far fewer than before.
  package var acceptsLoss = false
  /// How many generations stay.
  package var keep = 5
  package var threads = Thread.processorCount
  package var shardBytes = ShardLayout.bytesPerShard

  package init(corpus: FilePath, index: FilePath) {
    self.corpus = corpus
    self.index = index
  }
}

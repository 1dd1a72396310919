// SPDX-License-Identifier: GPL-2.0-or-later

/// Which shard a document belongs to.
///
/// A function of the ids and sizes of the corpus alone, so that an index that grew and one that was
/// built at once are the same. Linear hashing: when the corpus outgrows `count` shards, one of them is
/// split, and the others keep their documents.
package struct ShardLayout: Sendable, Equatable {
  /// Source bytes of a shard, on average; one that waits to be split has up to twice as many. When
  /// one document changes, its shard is built anew, so this bounds how long that takes; and each
  /// shard more makes a search a little dearer (sixteen more: a third of a millisecond).
  package static let bytesPerShard = 2 << 20

  package let count: Int

  package init(corpusBytes: Int, bytesPerShard: Int = ShardLayout.bytesPerShard) {
    self.init(count: (corpusBytes + bytesPerShard / 2) / max(1, bytesPerShard))
  }

  package init(count: Int) {
    self.count = max(1, count)
  }

  package func shard(of id: String) -> Int {
    let hash = XXHash64.digest(Array(id.utf8).span)
    var buckets: UInt64 = 1
    while buckets < UInt64(count) { buckets *= 2 }
    let bucket = hash & (buckets - 1)
    // A bucket that is not split off yet is still in the one it will come from.
    return Int(bucket < UInt64(count) ? bucket : bucket & (buckets / 2 - 1))
  }
}

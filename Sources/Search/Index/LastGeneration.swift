// SPDX-License-Identifier: GPL-2.0-or-later

import Platform

/// The live generation as a build finds it.
struct LastGeneration {
  /// Nil when there is none, or when it cannot be read.
  private(set) var generation: Generation?
  private(set) var manifest: Manifest?
  /// Why nothing of it can be taken over.
  private(set) var objection: String?

  /// Whether its shards may stand beside new ones: made by the same rules, and readable.
  var canBeContinued: Bool { generation != nil && objection == nil }

  init(_ store: GenerationStore) throws(IndexError) {
    let name: GenerationName?
    do {
      name = try store.liveIfAny()
    } catch  where error.kind == .notAnIndex {
      objection = error.message
      return
    }
    guard let name else { return }
    do {
      let live = try store.open(name)
      manifest = try live.manifest()
      if live.head.versions != .current {
        objection = "generation \(name.number) was made by another build of the program"
      }
      generation = live
    } catch {
      switch error.kind {
      case .damaged, .otherVersion, .noGeneration: objection = error.message
      default: throw error
      }
    }
  }

  /// Sidecars, defaults and synonyms that are not as they were; none when nothing was.
  func metadataFiles(
    unlike companions: [Manifest.Input],
    _ synonyms: Manifest.File?,
  ) -> [String] {
    guard let manifest else { return [] }
    var known: [FilePath: SHA256.Digest] = [:]
    for companion in manifest.companions { known[companion.path] = companion.digest }
    var changed: [FilePath] = []
    for companion in companions
    where known.removeValue(forKey: companion.path) != companion.digest {
      changed.append(companion.path)
    }
    let names = (changed + known.keys).sorted().map { "\($0)" }
    let hasSameSynonyms = manifest.head.files == (synonyms.map { [$0] } ?? [])
    return names + (hasSameSynonyms ? [] : [Synonyms.fileName])
  }
}

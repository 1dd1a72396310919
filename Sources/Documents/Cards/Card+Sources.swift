// SPDX-License-Identifier: GPL-2.0-or-later

extension Card {
  /// What editors wrote down about a document: its own sidecar first, then the defaults of its
  /// folders, the nearest one before those further out.
  ///
  /// - Parameters:
  ///   - path: the file below the corpus folder, its parts joined by `/`.
  ///   - sidecar: what stands in `NAME.meta` beside it, if there is one.
  ///   - defaults: the `_defaults.meta` of its folders, outermost first.
  package init(path: String, sidecar: Sidecar?, defaults: [Sidecar] = []) {
    self.init()
    if let sidecar { take(sidecar, .sidecar) }
    for folder in defaults.reversed() { take(folder, .defaults) }
    id = first(.id) ?? CardValue.identifier(from: Self.withoutEnding(path))
  }

  private mutating func take(_ sidecar: Sidecar, _ origin: Origin) {
    var own: [Field: [Value]] = [:]
    for entry in sidecar.entries {
      // An identifier is one document's, and so is what was found in it.
      if origin == .defaults, entry.field == .id || entry.field == .accept { continue }
      own[entry.field, default: []].append(Value(entry.value, origin, line: entry.line))
    }
    for (field, values) in own {
      if fields[field] == nil {
        fields[field] = values
      } else if field == .citesAs {
        // Short titles of a folder hold beside those of the document.
        fields[field, default: []] += values
      }
    }
  }

  /// The path up to the ending of the file's name.
  private static func withoutEnding(_ path: String) -> String {
    for ending in [".txt", ".md"] where path.lowercased().hasSuffix(ending) {
      return String(path.dropLast(ending.utf8.count))
    }
    return path
  }
}

// SPDX-License-Identifier: GPL-2.0-or-later

package import Platform

/// What the names in a corpus folder stand for.
package enum CorpusName {
  /// `.txt` and `.md` files, but `README*` and the synonyms.
  package static func isDocument(_ path: FilePath) -> Bool {
    guard path.hasSuffix(".txt") || path.hasSuffix(".md") else { return false }
    return !path.lastComponent.hasPrefix("README") && path != "synonyms.txt" && !isHidden(path)
  }

  /// Names that begin with `.` or `_`, and all below a folder of such a name; the defaults are none.
  package static func isHidden(_ path: FilePath) -> Bool {
    if isDefaults(path) { return isHidden(path.parent) }
    return path.bytes.split(separator: UInt8(ascii: "/")).contains { part in
      part.count > 1 && (part.first == UInt8(ascii: ".") || part.first == UInt8(ascii: "_"))
    }
  }

  package static func isDefaults(_ path: FilePath) -> Bool {
    path.lastComponent == "_defaults.meta"
  }

  package static func isMetadata(_ path: FilePath) -> Bool { path.hasSuffix(".meta") }

  /// `NAME.meta` for `NAME.txt`.
  package static func sidecar(of document: FilePath) -> FilePath {
    let ending = document.hasSuffix(".md") ? 3 : 4
    return FilePath(bytes: document.bytes.dropLast(ending) + Array(".meta".utf8))
  }

  /// Where defaults for a document may lie, outermost first.
  package static func defaults(above document: FilePath) -> [FilePath] {
    var paths: [FilePath] = ["_defaults.meta"]
    for (index, byte) in document.bytes.enumerated() where byte == UInt8(ascii: "/") {
      paths.append(FilePath(bytes: document.bytes[...index] + Array("_defaults.meta".utf8)))
    }
    return paths
  }
}

// SPDX-License-Identifier: GPL-2.0-or-later

import Platform

/// `@3`, the third hit of the last search on a terminal, and `@3.17`, note 17 of its document.
///
/// Scripts cannot use them: what they do would depend on what somebody did before.
enum Handles {
  /// Remembers the addresses of the hits that are about to be shown. That it fails is no reason not
  /// to show them.
  static func remember(_ addresses: [Int: String], _ environment: Environment) -> Bool {
    guard let file = file(environment) else { return false }
    let temporary = Files.temporaryName(for: file)
    let lines = addresses.sorted { $0.key < $1.key }.map { "\($0) \($1)\n" }.joined()
    do {
      try Files.makeFolders(file.parent, mode: 0o700)
      try Files.write(Array(lines.utf8), to: temporary, mode: 0o600)
      try Files.rename(temporary, to: file)
      return true
    } catch {
      return false
    }
  }

  /// The address that a handle stands for; nil for a word that is none.
  static func address(of word: String, _ environment: Environment) throws(Failure) -> String? {
    guard let handle = Handle(word) else { return nil }
    guard Terminal.isTerminal(.standardInput) else {
      throw .usage(
        "\(word) stands for a hit of the last search on this terminal, and this is a script",
        hint: "give the address that the search printed",
      )
    }
    let remembered = file(environment).flatMap { try? Files.read($0, limit: 1 << 20).bytes } ?? []
    let hits = String(decoding: remembered, as: UTF8.self).split(separator: "\n")
      .map { $0.split(separator: " ", maxSplits: 1) }
    guard let hit = hits.first(where: { Int($0[0]) == handle.rank }), hit.count == 2 else {
      let shown = hits.compactMap(\.first)
      throw Failure(
        .noSuchReference,
        "no-such-id",
        shown.isEmpty
          ? "\(word): there was no search on a terminal yet"
          : "\(word): the last search showed @\(shown[0]) to @\(shown[shown.count - 1])",
        hint: shown.isEmpty ? "pincite search QUERY" : nil,
      )
    }
    let address = String(hit[1])
    guard let note = handle.note else { return address }
    return "\(address.prefix { $0 != "#" })#n\(note)"
  }

  private struct Handle {
    let rank: Int
    let note: Substring?

    init?(_ word: String) {
      guard word.utf8.first == UInt8(ascii: "@") else { return nil }
      let parts = word.dropFirst().split(
        separator: ".",
        maxSplits: 1,
        omittingEmptySubsequences: false,
      )
      guard let rank = Int(parts[0]), parts[0].utf8.count <= 6 else { return nil }
      self.rank = rank
      note = parts.count > 1 ? parts[1] : nil
    }
  }

  private static func file(_ environment: Environment) -> FilePath? {
    let home = environment["HOME"].map { FilePath($0) / ".local/state" }
    let folder = environment["XDG_STATE_HOME"].map { FilePath($0) } ?? home
    return folder.map { $0 / "pincite/last-search" }
  }
}

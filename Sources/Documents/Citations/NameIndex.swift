// SPDX-License-Identifier: GPL-2.0-or-later

/// Which notes hold which words of names.
struct NameIndex {
  enum Finding: Equatable {
    case none
    case one(Int)
    case several
  }

  private var notes: [String: [Int]] = [:]
  /// The words that a note has only because it refers to another by its name.
  private var borrowed: [Set<String>] = []
  /// A word of more notes than this tells no source from another.
  private static let most = 32

  init(_ document: Document) {
    for (index, note) in document.notes.enumerated() {
      for word in NameIndex.words(of: document.string(note.text)) {
        if notes[word]?.last == index { continue }
        if notes[word]?.count ?? 0 <= NameIndex.most { notes[word, default: []].append(index) }
      }
      let names = document.citations[note.citations].filter { $0.kind == .supra }.compactMap(\.name)
      borrowed.append(Set(names.flatMap { NameIndex.words(of: $0) }))
    }
  }

  /// The capitalised words of a name that can tell it from others, in small letters.
  static func words(of name: String) -> [String] {
    name.split { !$0.isLetter }.filter { $0.count > 2 && $0.first?.isUppercase ?? false }.map {
      $0.lowercased()
    }
  }

  /// The earlier note that holds all words of a name and cites a source of its own.
  func note(bearing name: String, before note: Int) -> Finding {
    let words = Set(NameIndex.words(of: name))
    var common: Set<Int>?
    for word in words {
      let holders = notes[word] ?? []
      if holders.count > NameIndex.most { continue }
      let earlier = holders.filter { $0 < note && borrowed[$0].isDisjoint(with: words) }
      common = common?.intersection(earlier) ?? Set(earlier)
    }
    guard let common else { return words.isEmpty ? .none : .several }
    guard let only = common.first else { return .none }
    return common.count == 1 ? .one(only) : .several
  }
}

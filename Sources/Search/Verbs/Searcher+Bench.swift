// SPDX-License-Identifier: GPL-2.0-or-later

package import Wire

extension Searcher {
  /// Queries of one to four words that the index has, the same for the same index.
  package func sampleQueries(_ count: Int) throws(ErrorReply) -> [String] {
    var words: [String] = []
    for letter in UInt8(ascii: "a")...UInt8(ascii: "z") {
      let (found, _) = try vocabulary.words(startingWith: [letter], cap: 40)
      words += found.filter { $0.count > 3 && !StopWords.contains($0) }
        .map { String(decoding: $0, as: UTF8.self) }
    }
    guard !words.isEmpty else { return [] }
    return (0..<count).map { number in
      (0...number % 4).map { words[(number * 31 + $0 * 97) % words.count] }.joined(separator: " ")
    }
  }
}

// SPDX-License-Identifier: GPL-2.0-or-later

/// Tells the language of a text from its script and its most frequent small words.
enum LanguageDetector {
  /// So many bytes of a text are looked at.
  private static let sample = 3000

  /// The code of the language, or nil where the text does not tell it clearly.
  static func language(_ text: Span<UInt8>, _ ranges: some Sequence<ByteRange>) -> String? {
    var census = Census()
    var left = sample
    for range in ranges where left > 0 {
      census.count(text, range.start, min(range.end, range.start + left))
      left -= range.count
    }
    return census.verdict
  }

  private struct Census {
    var latin = 0
    var cyrillic = 0
    var ukrainian = 0
    var arabic = 0
    var persian = 0
    var han = 0
    var kana = 0
    var hangul = 0
    var greek = 0
    var hebrew = 0
    var words = 0
    var hits = SIMD8<Int>(repeating: 0)

    mutating func count(_ text: Span<UInt8>, _ start: Int, _ end: Int) {
      var at = start
      var word = start
      while at < end {
        if text[at].isLetter {
          latin += 1
          at += 1
          continue
        }
        let next = scalar(text, at, end)
        if next.value > 0xBF, next.value < 0x250 {
          latin += 1
        } else {
          if next.value > 0x36F { countLetter(next.value) }
          if at > word { countWord(text, word, at) }
          word = at + next.length
        }
        at += next.length
      }
    }

    private mutating func countWord(_ text: Span<UInt8>, _ start: Int, _ end: Int) {
      words += 1
      var languages = Self.smallWords.value(text, start, end)
      while languages != 0 {
        hits[languages.trailingZeroBitCount] += 1
        languages &= languages - 1
      }
    }

    private mutating func countLetter(_ value: UInt32) {
      switch value {
      case 0x0400...0x052F:
        cyrillic += 1
        if [0x0456, 0x0457, 0x0454, 0x0491].contains(value) { ukrainian += 1 }
      case 0x0600...0x06FF:
        arabic += 1
        if [0x067E, 0x0686, 0x0698, 0x06AF, 0x06CC].contains(value) { persian += 1 }
      case 0x4E00...0x9FFF: han += 1
      case 0x3040...0x30FF: kana += 1
      case 0xAC00...0xD7AF: hangul += 1
      case 0x0370...0x03FF: greek += 1
      case 0x0590...0x05FF: hebrew += 1
      default: break
      }
    }

    var verdict: String? {
      // A Chinese character says as much as several letters.
      let scripts = [
        (latin, ""), (cyrillic, ukrainian * 40 > cyrillic ? "uk" : "ru"),
        (arabic, persian * 20 > arabic ? "fa" : "ar"), (han * 3, kana * 5 > han ? "ja" : "zh"),
        (hangul * 2, "ko"), (greek, "el"), (hebrew, "he"), (kana * 2, "ja"),
      ]
      let total = scripts.reduce(0) { $0 + $1.0 }
      guard let best = scripts.max(by: { $0.0 < $1.0 }), total >= 60, best.0 * 2 > total else {
        return nil
      }
      return best.1.isEmpty ? latinVerdict : best.1
    }

    private var latinVerdict: String? {
      let order = Self.codes.indices.sorted { hits[$0] > hits[$1] }
      guard words >= 30, let first = order.first, let second = order.dropFirst().first,
        hits[first] * 8 >= words, hits[first] * 2 >= hits[second] * 3
      else { return nil }
      return Self.codes[first]
    }

    /// The most frequent small words of each language.
    private static let lists = [
      ("en", "the of and to in that for is on with by was as are be not this which its has"),
      ("fr", "de la le les des du et en une un que dans pour par est au aux sur qui pas ne"),
      ("es", "de la el los las y en que del por para con se una un al no su es como lo"),
      ("pt", "de a o e do da os as que em dos das para com uma um por não no na se"),
      ("de", "der die und den von zu das mit des dem ist für im auf ein eine nicht sich"),
      ("it", "di che il la e per del della le in un una non con dei gli al nel è sono"),
      ("nl", "de het een van en in te dat op voor met is zijn niet aan door die er"),
    ]
    private static let codes = lists.map(\.0)
    /// Each word with a bit for every language that has it.
    private static let smallWords = WordTable(
      lists.enumerated().flatMap { index, list in
        list.1.split(separator: " ").map { (Array($0.utf8), UInt32(1) << UInt32(index)) }
      }
    )
  }
}

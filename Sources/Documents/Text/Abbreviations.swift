// SPDX-License-Identifier: GPL-2.0-or-later

/// Words whose full stop ends no sentence, as lawyers and the United Nations write them.
enum Abbreviations {
  enum Kind {
    /// No abbreviation.
    case word
    /// What follows belongs to it: `Mr.`, `v.`, `e.g.`, `U.S.C.`.
    case binding
    /// A number follows: `No.`, `para.`, `art.`.
    case numbering
    /// A sentence may end with it: `etc.`, `et al.`, `Inc.`, `Id.`.
    case ending
    /// A letter of a name.
    case initial
    /// Letters with stops between them: `U.S.`, `D.C.`, `J.E.`.
    case compound
  }

  private static let binding =
    """
    v vs cf e.g i.e viz ca approx see mr mrs ms messrs dr prof gen hon st u.s.c u.s.c.a c.f.r h.r fed \
    stat pub l cong s.b h.b op supp ser eds trans comm ass app appl gov sen dept dist doc docs ex rel \
    p.m.s abs bzw vgl z.b напр см ср г гг т им проф ул
    """

  private static let numbering =
    """
    no nos para paras art arts sec secs sect sects ch chap chaps p pp vol vols n nn cit fig figs reg \
    regs r rr pt pts cl cls sched add rev corr rec recs res rep ed núm núms párr párrs pág págs cap \
    inc lit al nr nrs jan feb mar apr jun jul aug sep sept oct nov dec ст стр п пп ч гл рис табл
    """

  private static let ending = "etc al inc ltd co corp jr sr a.m p.m ph.d id ibid cit seq ff"

  /// The words with a bit for each kind, of which the lowest counts.
  private static let words = WordTable(
    [ending, numbering, binding].enumerated().flatMap { place, list in
      list.split(separator: " ").map { (Array($0.utf8), UInt32(1) << UInt32(place)) }
    }
  )

  /// What the letters before a stop are.
  static func kind(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Kind {
    guard end > start, end - start <= 12 else { return .word }
    switch words.value(bytes, start, end).trailingZeroBitCount {
    case 0: return .ending
    case 1: return .numbering
    case 2: return .binding
    default: break
    }
    var at = start
    var letters = 0
    while at < end {
      let letter = scalar(bytes, at, end)
      guard letter.value.isUppercase else { return .word }
      letters += 1
      at += letter.length
      if at < end {
        guard bytes[at] == 0x2E else { return .word }
        at += 1
      }
    }
    return letters == 1 ? .initial : .compound
  }

  /// Whether the text before `end` ends with the stop of an abbreviation that something must follow.
  static func endsWithOne(_ bytes: Span<UInt8>, _ end: Int) -> Bool {
    guard end > 1, bytes[end - 1] == 0x2E else { return false }
    switch kind(bytes, wordStart(bytes, end - 1, max(0, end - 24)), end - 1) {
    case .word, .ending: return false
    case .binding, .numbering, .initial, .compound: return true
    }
  }
}

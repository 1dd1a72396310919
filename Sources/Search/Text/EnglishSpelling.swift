// SPDX-License-Identifier: GPL-2.0-or-later

/// British spelling as American, before the stemmer sees a word: the corpus has both, often in one
/// document, and the stemmer's rules know the American endings only.
///
/// Both sides of the index use it, so a word that is changed without need is still found.
enum EnglishSpelling {
  /// The word, folded, in the spelling that is stemmed.
  static func normalised(_ word: [UInt8]) -> [UInt8] {
    guard word.count >= 5, let first = word.first, word.allSatisfy({ $0 < 0x80 }) else {
      return word
    }
    for change in beginnings where change.british[0] == first && word.starts(with: change.british) {
      return change.american + word[change.british.count...]
    }
    for change in ises where word.count >= change.british.count + 3 {
      let stem = word.count - change.british.count
      guard word[stem...].elementsEqual(change.british), !keepsS(word) else { continue }
      return word[..<stem] + change.american
    }
    return word
  }

  private struct Change {
    let british: [UInt8]
    let american: [UInt8]
  }

  private static func changes(_ pairs: [(String, String)]) -> [Change] {
    pairs.map { Change(british: Array($0.utf8), american: Array($1.utf8)) }
  }

  /// `-ise` as `-ize`, with what follows it.
  private static let ises = changes([
    ("isational", "izational"), ("isations", "izations"), ("isation", "ization"),
    ("isingly", "izingly"), ("isings", "izings"), ("ising", "izing"), ("isers", "izers"),
    ("iser", "izer"), ("ised", "ized"), ("ises", "izes"), ("ise", "ize"), ("ysed", "yzed"),
    ("ysing", "yzing"), ("yse", "yze"),
  ])

  /// Words whose s is their own: they have relatives in `-ision` or `-ice`, or no form in z.
  private static let own = [
    "advertis", "advis", "appris", "aris", "brais", "bruis", "chastis", "circumcis", "compris",
    "compromis", "concis", "cruis", "demis", "despis", "devis", "disguis", "enterpris", "excis",
    "exercis", "expertis", "franchis", "guis", "improvis", "incis", "likewis", "merchandis",
    "nois", "otherwis", "pois", "practis", "prais", "precis", "premis", "previs", "promis",
    "rais", "revis", "supervis", "surmis", "surpris", "televis", "treatis", "wis",
  ].map { Array($0.utf8) }

  private static func keepsS(_ word: [UInt8]) -> Bool {
    own.contains { own in
      guard word.last == UInt8(ascii: "e") || word.count > own.count else { return false }
      return before.contains { word.starts(with: $0) && word[$0.count...].starts(with: own) }
    }
  }

  private static let before = ["", "un", "re", "dis"].map { Array($0.utf8) }

  /// Stems of words that differ elsewhere; the first that fits is taken. The first letter stays.
  private static let beginnings = changes([
    ("acknowledgement", "acknowledgment"), ("ageing", "aging"), ("anaesth", "anesth"),
    ("armour", "armor"), ("behaviour", "behavior"), ("cancell", "cancel"), ("candour", "candor"),
    ("centred", "centered"), ("centre", "center"), ("centring", "centering"), ("cheque", "check"),
    ("clamour", "clamor"), ("colour", "color"), ("councillor", "councilor"),
    ("counselling", "counseling"), ("counselled", "counseled"), ("counsellor", "counselor"),
    ("defence", "defense"), ("demeanour", "demeanor"), ("encyclopaed", "encycloped"),
    ("endeavour", "endeavor"), ("enrolment", "enrollment"), ("favour", "favor"),
    ("fervour", "fervor"), ("fibre", "fiber"), ("flavour", "flavor"), ("foetal", "fetal"),
    ("foetus", "fetus"), ("fulfil", "fulfill"),
    ("gynaec", "gynec"), ("haemo", "hemo"), ("harbour", "harbor"), ("honour", "honor"),
    ("humour", "humor"), ("instalment", "installment"), ("judgement", "judgment"),
    ("labelling", "labeling"), ("labelled", "labeled"), ("labour", "labor"),
    ("leukaem", "leukem"), ("levelled", "leveled"), ("levelling", "leveling"),
    ("licence", "license"), ("litre", "liter"), ("manoeuvr", "maneuver"),
    ("marshalled", "marshaled"), ("metre", "meter"), ("misdemeanour", "misdemeanor"),
    ("modelled", "modeled"), ("modelling", "modeling"), ("mould", "mold"),
    ("neighbour", "neighbor"), ("odour", "odor"), ("offence", "offense"),
    ("orthopaed", "orthoped"),
    ("paediatr", "pediatr"), ("paedophil", "pedophil"), ("plough", "plow"),
    ("practise", "practice"), ("practising", "practicing"), ("pretence", "pretense"),
    ("programme", "program"), ("rancour", "rancor"), ("rigour", "rigor"), ("rumour", "rumor"),
    ("saviour", "savior"), ("sceptic", "skeptic"), ("signalled", "signaled"),
    ("signalling", "signaling"), ("skilful", "skillful"), ("splendour", "splendor"),
    ("sulphur", "sulfur"), ("theatre", "theater"), ("travelled", "traveled"),
    ("traveller", "traveler"), ("travelling", "traveling"), ("tumour", "tumor"),
    ("tunnelled", "tunneled"), ("valour", "valor"), ("vapour", "vapor"), ("vigour", "vigor"),
    ("wilful", "willful"), ("woollen", "woolen"),
  ])
}

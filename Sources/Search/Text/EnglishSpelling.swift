// SPDX-License-Identifier: GPL-2.0-or-later

/// British spelling as American, before the stemmer sees a word: the corpus has both, often in one
/// document, and the stemmer's rules know the American endings only.
///
/// Both sides of the index use it, so a word that is changed without need is still found.
enum EnglishSpelling {
  /// The word, folded, in the spelling that is stemmed.
  static func normalised(_ word: [UInt8]) -> [UInt8] {
    guard word.count >= 5, word.allSatisfy({ $0 < 0x80 }) else { return word }
    let text = String(decoding: word, as: UTF8.self)
    for (british, american) in beginnings where text.hasPrefix(british) {
      return Array((american + text.dropFirst(british.count)).utf8)
    }
    for (british, american) in ises where text.count >= british.count + 3 {
      guard text.hasSuffix(british), !keepsS(text) else { continue }
      return Array((text.dropLast(british.count) + american).utf8)
    }
    return word
  }

  /// `-ise` as `-ize`, with what follows it.
  private static let ises = [
    ("isational", "izational"), ("isations", "izations"), ("isation", "ization"),
    ("isingly", "izingly"), ("isings", "izings"), ("ising", "izing"), ("isers", "izers"),
    ("iser", "izer"), ("ised", "ized"), ("ises", "izes"), ("ise", "ize"), ("ysed", "yzed"),
    ("ysing", "yzing"), ("yse", "yze"),
  ]

  /// Words whose s is their own: they have relatives in `-ision` or `-ice`, or no form in z.
  private static let own = [
    "advertis", "advis", "appris", "aris", "brais", "bruis", "chastis", "circumcis", "compris",
    "compromis", "concis", "cruis", "demis", "despis", "devis", "disguis", "enterpris", "excis",
    "exercis", "expertis", "franchis", "guis", "improvis", "incis", "likewis", "merchandis",
    "nois", "otherwis", "pois", "practis", "prais", "precis", "premis", "previs", "promis",
    "rais", "revis", "supervis", "surmis", "surpris", "televis", "treatis", "wis",
  ]

  private static func keepsS(_ text: String) -> Bool {
    own.contains { word in
      guard text.hasSuffix("e") || text.count > word.count else { return false }
      return text.hasPrefix(word) || text.hasPrefix("un" + word) || text.hasPrefix("re" + word)
        || text.hasPrefix("dis" + word)
    }
  }

  /// Stems of words that differ elsewhere; the first that fits is taken. The first letter stays.
  private static let beginnings = [
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
  ]
}

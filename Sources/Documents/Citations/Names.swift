// SPDX-License-Identifier: GPL-2.0-or-later

/// A treaty whose articles have a code of their own. Names match by their beginning.
enum Treaty {
  static let names: [(String, String)] = [
    ("?International covenant on civil and political rights", "ICCPR"),
    ("?International covenant on economic ?, social and cultural rights", "ICESCR"),
    (
      "?International convention on ?the elimination of ?all ?forms ?of racial discrimination",
      "CERD",
    ),
    (
      "?International convention on ?the elimination of ?all ?forms ?of discrimination against women",
      "CEDAW",
    ),
    ("?International convention on ?the rights of ?the child|children", "CRC"),
    ("?United ?Nations convention against torture", "CAT"),
    ("?International convention on ?the protection of ?the rights of ?all migrant workers", "CMW"),
    ("?International convention on ?the rights of persons with disabilities", "CRPD"),
    (
      "?International convention for ?the protection of ?all persons from enforced|forced "
        + "disappearance|disappearances",
      "CED",
    ),
    ("Universal declaration of human rights", "UDHR"),
    ("Universal Declaration", "UDHR"),
    ("Vienna convention on ?the law of treaties", "VCLT"),
    ("Rome Statute", "ROME"),
    ("European convention on human rights", "ECHR"),
    ("European convention for ?the protection of human rights", "ECHR"),
    ("Convention for ?the protection of human rights and fundamental freedoms", "ECHR"),
    ("American convention on human rights", "ACHR"),
    ("American Convention", "ACHR"),
    ("African charter on human and peoples ?' ?s rights", "ACHPR"),
    ("African charter on human and people ' s rights", "ACHPR"),
    ("African Charter", "ACHPR"),
    ("Statute of the council of europe", "COE-STATUTE"),
    ("European Convention", "ECHR"),
    ("ICCPR", "ICCPR"), ("ICESCR", "ICESCR"), ("CESCR", "ICESCR"), ("CERD|ICERD", "CERD"),
    ("CEDAW", "CEDAW"), ("CAT|UNCAT", "CAT"), ("CRC|UNCRC", "CRC"), ("CMW|ICRMW", "CMW"),
    ("CRPD|UNCRPD", "CRPD"), ("CED|ICPPED|ICED", "CED"), ("UDHR", "UDHR"), ("VCLT", "VCLT"),
    ("ECHR", "ECHR"), ("ACHR", "ACHR"), ("ACHPR", "ACHPR"), ("OPCAT", "CAT-OP1"),
  ]

  static var phrases: [String] { names.map(\.0) }

  /// Treaty series numbers that name a treaty when they stand beside an article.
  static let bySeries: [String: String] = [
    "unts:999/171": "ICCPR", "unts:993/3": "ICESCR", "unts:660/195": "CERD",
    "unts:1249/13": "CEDAW", "unts:1465/85": "CAT", "unts:1577/3": "CRC", "unts:2220/3": "CMW",
    "unts:2515/3": "CRPD", "unts:2716/3": "CED", "unts:1155/331": "VCLT", "unts:2187/3": "ROME",
    "ets:5": "ECHR", "unts:213/221": "ECHR", "unts:1144/123": "ACHR", "ets:1": "COE-STATUTE",
  ]

  /// The last article of each treaty that a committee watches over.
  static let lastArticle: [String: Int] = [
    "ICCPR": 53, "ICESCR": 31, "CERD": 25, "CEDAW": 30, "CAT": 33, "CRC": 54, "CMW": 93,
    "CRPD": 50, "CED": 45,
  ]

  /// Codes whose articles are called those of a covenant, a charter and so on; all others are conventions.
  static func classWord(of code: String) -> Word {
    if isProtocol(code) { return .protocolWord }
    return switch code {
    case "ICCPR", "ICESCR": .covenant
    case "UDHR": .declaration
    case "ROME", "COE-STATUTE": .domesticClass
    case "ACHPR": .charter
    default: .convention
    }
  }

  /// `ICCPR-OP1`, `ECHR-P4`.
  static func isProtocol(_ code: String) -> Bool {
    guard let dash = code.utf8.lastIndex(of: UInt8(ascii: "-")) else { return false }
    let behind = code.utf8[dash...].dropFirst()
    return behind.first == UInt8(ascii: "P") || behind.starts(with: "OP".utf8)
  }

  /// The treaty that a committee watches over, by the committee's code.
  static func watched(by committee: String) -> String {
    switch committee {
    case "CCPR", "HRC": "ICCPR"
    case "CESCR": "ICESCR"
    case "SPT": "CAT-OP1"
    default: committee
    }
  }
}

/// A treaty body; its code is the one in its general comments and its rules of procedure.
enum Committee {
  static let names: [(String, String)] = [
    ("Human rights committee", "CCPR"), ("HRC|CCPR", "CCPR"), ("CEDAW", "CEDAW"),
    ("CERD", "CERD"), ("CAT", "CAT"), ("CRC", "CRC"), ("CMW", "CMW"), ("CRPD", "CRPD"),
    ("CED", "CED"), ("SPT", "SPT"),
    ("Committee on economic ?, social and cultural rights", "CESCR"), ("CESCR", "CESCR"),
    ("Committee on ?the elimination of ?all ?forms ?of racial discrimination", "CERD"),
    ("Committee on ?the elimination of ?all ?forms ?of discrimination against women", "CEDAW"),
    ("Committee against torture", "CAT"),
    ("Committee on ?the rights of ?the child|children", "CRC"),
    ("Committee on ?the protection of ?the rights of ?all migrant workers", "CMW"),
    ("Committee on migrant workers", "CMW"),
    ("Committee on ?the rights of persons with disabilities", "CRPD"),
    ("Committee on enforced disappearances", "CED"),
    ("Subcommittee on prevention of torture", "SPT"),
  ]

  static var phrases: [String] { names.map(\.0) }
}

/// A body of the United Nations that adopts resolutions, and how their symbols begin.
enum Organ {
  static let names: [(String, String)] = [
    ("General assembly", "A/RES"), ("Assembly", "A/RES"), ("GA|UNGA", "A/RES"),
    ("Security council", "S/RES"), ("SC|UNSC", "S/RES"),
    ("Human rights council", "A/HRC/RES"), ("HRC|UNHRC", "A/HRC/RES"),
    ("Economic and social council", "E/RES"), ("ECOSOC|ESC", "E/RES"),
    ("Commission on human rights", "E/CN.4/RES"), ("CHR|UNCHR", "E/CN.4/RES"),
  ]

  static var phrases: [String] { names.map(\.0) }
}

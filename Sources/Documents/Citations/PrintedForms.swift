// SPDX-License-Identifier: GPL-2.0-or-later

/// How one form of citation is written in each style that is prose; `$1` to `$4` are parts of its
/// key, `$u` what the style puts before a symbol of the United Nations.
///
/// A style without a text of its own is written like `plain`, one without full stops without them.
struct PrintedForm: Sendable {
  private let plain: String
  private let others: [CitationStyle: String]
  private let unstopped: String?

  init(
    _ plain: String,
    _ others: [CitationStyle: String] = [:],
    unstopped: String? = nil,
  ) {
    self.plain = plain
    self.others = others
    self.unstopped = unstopped
  }

  func text(in style: CitationStyle, _ form: CitationStyle.Form) -> String {
    let text =
      others[style] ?? (form.hasStops ? plain : unstopped ?? PrintedForm.withoutStops(plain))
    return text.replacing("$u", with: form.unPrefix)
  }

  /// `U.S.C.` as `USC`.
  static func withoutStops(_ text: String) -> String {
    var result = ""
    var isBehindLetter = false
    for byte in text.unicodeScalars {
      if byte == ".", isBehindLetter { continue }
      isBehindLetter = byte.properties.isAlphabetic
      result.unicodeScalars.append(byte)
    }
    return result
  }

  static let forms: [String: PrintedForm] = [
    "un": PrintedForm("$u$1", unstopped: "$u$1"),
    "gc": PrintedForm(
      "$1, general comment No. $2",
      [.bluebook: "$1, General Comment No. $2"],
      unstopped: "$1, General Comment No $2",
    ),
    "gc/recommendation": PrintedForm(
      "$1, general recommendation No. $2",
      [.bluebook: "$1, General Recommendation No. $2"],
      unstopped: "$1, General Recommendation No $2",
    ),
    "comm": PrintedForm(
      "communication No. $1",
      [.bluebook: "Communication No. $1"],
      unstopped: "Communication No $1",
    ),
    "upr": PrintedForm("recommendation $1"),
    "upr/range": PrintedForm("recommendations $1"),
    "rule": PrintedForm("rule $2 of the rules of procedure of the $1"),
    "coe/1949": PrintedForm("Recommendation No. R ($1) $2"),
    "coe/2000": PrintedForm("Recommendation Rec($1)$2"),
    "coe/2008": PrintedForm("Recommendation CM/Rec($1)$2"),
    "ets": PrintedForm("ETS No. $1"),
    "cets": PrintedForm("CETS No. $1"),
    "usc": PrintedForm("$1 U.S.C. § $2"),
    "usc/range": PrintedForm("$1 U.S.C. §§ $2"),
    "usc/app": PrintedForm("$1 U.S.C. app. § $2"),
    "cfr": PrintedForm("$1 C.F.R. § $2"),
    "cfr/part": PrintedForm("$1 C.F.R. part $2", [.bluebook: "$1 C.F.R. pt. $2"]),
    "fr": PrintedForm("$1 Fed. Reg. $2"),
    "publ": PrintedForm("Pub. L. No. $1", [.chicago: "Public Law $1"]),
    "stat": PrintedForm("$1 Stat. $2"),
    "hrep": PrintedForm("H.R. Rep. No. $1"),
    "srep": PrintedForm("S. Rep. No. $1"),
    "bill/hr": PrintedForm("H.R. $2, $1 Cong."),
    "bill/s": PrintedForm("S. $2, $1 Cong.", unstopped: "S. $2, $1 Cong"),
    "bill/hres": PrintedForm("H. Res. $2, $1 Cong."),
    "bill/sres": PrintedForm("S. Res. $2, $1 Cong."),
    "bill/hjres": PrintedForm("H.J. Res. $2, $1 Cong."),
    "bill/sjres": PrintedForm("S.J. Res. $2, $1 Cong."),
    "bill/hconres": PrintedForm("H. Con. Res. $2, $1 Cong."),
    "bill/sconres": PrintedForm("S. Con. Res. $2, $1 Cong."),
    "case/us": PrintedForm("$1 U.S. $2"),
    "case/sct": PrintedForm("$1 S. Ct. $2"),
    "case/led": PrintedForm("$1 L. Ed. $2"),
    "case/led2d": PrintedForm("$1 L. Ed. 2d $2"),
    "case/f": PrintedForm("$1 F. $2"),
    "case/f2d": PrintedForm("$1 F.2d $2", unstopped: "$1 F 2d $2"),
    "case/f3d": PrintedForm("$1 F.3d $2", unstopped: "$1 F 3d $2"),
    "case/f4th": PrintedForm("$1 F.4th $2", unstopped: "$1 F 4th $2"),
    "case/fsupp": PrintedForm("$1 F. Supp. $2"),
    "case/fsupp2d": PrintedForm("$1 F. Supp. 2d $2"),
    "case/fsupp3d": PrintedForm("$1 F. Supp. 3d $2"),
    "url": PrintedForm("$1", unstopped: "<$1>"),
    "echr": PrintedForm(
      "application No. $1",
      [.bluebook: "App. No. $1"],
      unstopped: "App no $1",
    ),
    "ecli": PrintedForm("$1", unstopped: "$1"),
    "celex": PrintedForm("CELEX $1"),
    "ilo/C": PrintedForm("ILO Convention No. $1"),
    "ilo/R": PrintedForm("ILO Recommendation No. $1"),
    "unts": PrintedForm(
      "$1 UNTS $2",
      [.un: "United Nations, Treaty Series, vol. $1, p. $2", .bluebook: "$1 U.N.T.S. $2"],
    ),
    "unts/volume": PrintedForm("UNTS, vol. $1", [.un: "United Nations, Treaty Series, vol. $1"]),
    "jrnl": PrintedForm("$2 $1 $3"),
    "jrnl/issue": PrintedForm("$1 $2, no. $3: $4", unstopped: "$1 $2, no. $3: $4"),
    "iacthr": PrintedForm("Series $1 No. $2"),
    "achpr": PrintedForm("ACHPR/Res.$1 ($2) $3", unstopped: "ACHPR/Res.$1 ($2) $3"),
    "doi": PrintedForm("doi:$1"),
    "isbn": PrintedForm("ISBN $1"),
    "art": PrintedForm(
      "$1 $2",
      [
        .un: "$3 of the $4", .oscola: "$4, $2", .bluebook: "$4, $2", .mcgill: "$4, $2",
        .chicago: "$4, $2",
      ],
    ),
    "art/protocol": PrintedForm("$2 of the $4", [.un: "$3 of the $4"]),
  ]

  /// What stands before the value of a pinpoint: alone, and before a list or a range.
  struct Label: Sendable {
    let one: String
    let many: String
  }

  static let labels: [String: Label] = [
    "para": Label(one: "para. ", many: "paras. "),
    "page": Label(one: "p. ", many: "pp. "),
    "sect": Label(one: "sect. ", many: "sects. "),
    "chap": Label(one: "chap. ", many: "chaps. "),
    "rule": Label(one: "rule ", many: "rules "),
    "art": Label(one: "art. ", many: "arts. "),
    "annex": Label(one: "annex ", many: "annexes "),
    "preamble": Label(one: "preamble ", many: "preamble "),
    "part": Label(one: "part ", many: "parts "),
    "vol": Label(one: "vol. ", many: "vols. "),
    "no": Label(one: "No. ", many: "Nos. "),
    "note": Label(one: "note ", many: "notes "),
  ]

  static let pilcrow = Label(one: "¶ ", many: "¶¶ ")
  static let section = Label(one: "section ", many: "sections ")
  static let sectionSign = Label(one: "§ ", many: "§§ ")

  // MARK: Names

  static let committees: [String: String] = [
    "CCPR": "Human Rights Committee",
    "CESCR": "Committee on Economic, Social and Cultural Rights",
    "CERD": "Committee on the Elimination of Racial Discrimination",
    "CEDAW": "Committee on the Elimination of Discrimination against Women",
    "CAT": "Committee against Torture",
    "CRC": "Committee on the Rights of the Child",
    "CMW": "Committee on Migrant Workers",
    "CRPD": "Committee on the Rights of Persons with Disabilities",
    "CED": "Committee on Enforced Disappearances",
    "SPT": "Subcommittee on Prevention of Torture",
  ]

  static let treaties: [String: String] = [
    "ICCPR": "International Covenant on Civil and Political Rights",
    "ICESCR": "International Covenant on Economic, Social and Cultural Rights",
    "CERD": "International Convention on the Elimination of All Forms of Racial Discrimination",
    "CEDAW": "Convention on the Elimination of All Forms of Discrimination against Women",
    "CRC": "Convention on the Rights of the Child",
    "CAT": "Convention against Torture",
    "CMW": "International Convention on the Protection of the Rights of All Migrant Workers",
    "CRPD": "Convention on the Rights of Persons with Disabilities",
    "CED": "International Convention for the Protection of All Persons from Enforced Disappearance",
    "UDHR": "Universal Declaration of Human Rights",
    "VCLT": "Vienna Convention on the Law of Treaties",
    "ROME": "Rome Statute",
    "ECHR": "European Convention on Human Rights",
    "ACHR": "American Convention on Human Rights",
    "ACHPR": "African Charter on Human and Peoples’ Rights",
    "COE-STATUTE": "Statute of the Council of Europe",
  ]

  /// Optional protocols that have a name of their own; all others are the `Optional Protocol`.
  static let protocols: [String: String] = [
    "ICCPR-OP2": "Second Optional Protocol to the $1",
    "CRC-OP1": "Optional Protocol to the $1 on the involvement of children in armed conflict",
    "CRC-OP2": "Optional Protocol to the $1 on the sale of children, child prostitution and "
      + "child pornography",
    "CRC-OP3": "Optional Protocol to the $1 on a communications procedure",
  ]
}

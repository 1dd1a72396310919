// SPDX-License-Identifier: GPL-2.0-or-later

extension CitationVector {
  static let unitedStates = [
    CitationVector(
      "18 U.S.C. § 1591(a)(1)",
      "usc | usc:18/1591 | sub:(a)(1) | 18 U.S.C. § 1591(a)(1)",
    ),
    CitationVector("22 USC 7102", "usc | usc:22/7102 |  | 22 USC 7102"),
    CitationVector(
      "8 U. S. C. §1101 (a)(42)",
      "usc | usc:8/1101 | sub:(a)(42) | 8 U. S. C. §1101 (a)(42)",
    ),
    CitationVector(
      "42 U.S.C.A. § 2000e-2(a)",
      "usc | usc:42/2000e-2 | sub:(a) | 42 U.S.C.A. § 2000e-2(a)",
    ),
    CitationVector(
      "42 U.S.C. §§ 2000e to 2000e-17",
      "usc | usc:42/2000e-2000e-17 |  | 42 U.S.C. §§ 2000e to 2000e-17",
    ),
    CitationVector("16 U.S.C. §§ 1531–44", "usc | usc:16/1531-1544 |  | 16 U.S.C. §§ 1531–44"),
    CitationVector(
      "18 U.S.C. §§ 2261, 2261A and 2262",
      "usc | usc:18/2261 |  | 18 U.S.C. §§ 2261",
      "usc | usc:18/2261A |  | 2261A",
      "usc | usc:18/2262 |  | 2262",
    ),
    CitationVector(
      "18 U.S.C. 922(d)(8) or (9)",
      "usc | usc:18/922 | sub:(d)(8) | 18 U.S.C. 922(d)(8)",
      "usc | usc:18/922 | sub:(d)(9) | (9)",
    ),
    CitationVector(
      "18 U.S.C. § 3553(a)(2)(A)-(C)",
      "usc | usc:18/3553 | sub:(a)(2)(A)-(C) | 18 U.S.C. § 3553(a)(2)(A)-(C)",
    ),
    CitationVector("28 U.S.C. § 1350 note", "usc | usc:28/1350 | note | 28 U.S.C. § 1350 note"),
    CitationVector(
      "22 U.S.C. § 7101 et seq. (2018)",
      "usc | usc:22/7101 | etseq | 22 U.S.C. § 7101 et seq. (2018)",
    ),
    CitationVector("50 U.S.C. App. § 2401", "usc | usc:50/app/2401 |  | 50 U.S.C. App. § 2401"),
    CitationVector("section 1983 of title 42", "usc | usc:42/1983 |  | section 1983 of title 42"),
    CitationVector(
      "sections 2241, 2242 and 2243(a) of title 18, United States Code",
      "usc | usc:18/2241 |  | sections 2241",
      "usc | usc:18/2242 |  | 2242",
      "usc | usc:18/2243 | sub:(a) | 2243(a)",
    ),
    CitationVector(
      "paragraphs (1) and (2) of section 2241(a)",
      "usc | usc:?/2241 | sub:(a)(1) | paragraphs (1)",
      "usc | usc:?/2241 | sub:(a)(2) | (2)",
    ),
    CitationVector(
      "under 18 U.S.C. § 2241(a), or paragraph (2) of section 2241(a)",
      "usc | usc:18/2241 | sub:(a) | 18 U.S.C. § 2241(a)",
      "usc | usc:18/2241 | sub:(a)(2) | paragraph (2) of section 2241(a)",
    ),
    CitationVector(
      "28 C.F.R. § 115.13(a)",
      "cfr | cfr:28/115.13 | sub:(a) | 28 C.F.R. § 115.13(a)",
    ),
    CitationVector("45 CFR part 1351", "cfr | cfr:45/part1351 |  | 45 CFR part 1351"),
    CitationVector(
      "85 Fed. Reg. 3034, 3040 (2020)",
      "fed_reg | fr:85/3034 | page:3040 | 85 Fed. Reg. 3034, 3040 (2020)",
    ),
    CitationVector(
      "Pub. L. No. 109–162, 119 Stat. 2960 (2006)",
      "pub_law | publ:109-162 |  | Pub. L. No. 109–162",
      "stat | stat:119/2960 |  | 119 Stat. 2960 (2006)",
    ),
    CitationVector("P.L. 113-4", "pub_law | publ:113-4 |  | P.L. 113-4"),
    CitationVector(
      "Public Law 106-386, § 112",
      "pub_law | publ:106-386 | sect:112 | Public Law 106-386, § 112",
    ),
    CitationVector(
      "H.R. 4970, 112th Cong. (2012); later H.R. 4970",
      "us_bill | bill:112/hr/4970 |  | H.R. 4970, 112th Cong. (2012)",
      "us_bill | bill:112/hr/4970 |  | H.R. 4970",
    ),
    CitationVector("S. 1925, 112th Cong.", "us_bill | bill:112/s/1925 |  | S. 1925, 112th Cong."),
    CitationVector(
      "H. Con. Res. 70 and S.J. Res. 8",
      "us_bill | bill:?/hconres/70 |  | H. Con. Res. 70",
      "us_bill | bill:?/sjres/8 |  | S.J. Res. 8",
    ),
    CitationVector(
      "H.R. Rep. No. 103-395, at 25 (1993)",
      "us_report | hrep:103-395 | page:25 | H.R. Rep. No. 103-395, at 25 (1993)",
    ),
    CitationVector("S. Rep. No. 103-138", "us_report | srep:103-138 |  | S. Rep. No. 103-138"),
    CitationVector(
      "Miranda v. Arizona, 384 U.S. 436, 444 (1966)",
      "us_case | case:us/384/436 | page:444 | 384 U.S. 436, 444 (1966)",
    ),
    CitationVector("576 U. S. 644", "us_case | case:us/576/644 |  | 576 U. S. 644"),
    CitationVector(
      "Skilling, 561 U.S. at 402",
      "us_case | case:us/561/@402 | page:402 | 561 U.S. at 402",
    ),
    CitationVector("630 F.2d 876 (2d Cir. 1980)", "us_case | case:f2d/630/876 |  | 630 F.2d 876"),
  ]

  static let references = [
    CitationVector("See *Id.* at 12–14.", "id | id | page:12-14 | *Id.* at 12–14"),
    CitationVector(
      "Ibid., paras. 8 and 9; ibid., p. 4",
      "id | id | para:8,9 | Ibid., paras. 8 and 9",
      "id | id | page:4 | ibid., p. 4",
    ),
    CitationVector("ibid 45.", "id | id | page:45 | ibid 45"),
    CitationVector("Id. § 12(b).", "id | id | sect:12(b) | Id. § 12(b)"),
    CitationVector("Ibid., art. 7 (2).", "id | id | art:7(2) | Ibid., art. 7 (2)"),
    CitationVector("Id.; see also id. at 3.", "id | id |  | Id.", "id | id | page:3 | id. at 3"),
    CitationVector(
      "Ruiz, supra note 14, at 210.",
      "supra | note:14 | page:210 | Ruiz, supra note 14, at 210",
    ),
    CitationVector(
      "See supra notes 3 and 5.",
      "supra | note:3 |  | supra notes 3",
      "supra | note:5 |  | 5",
    ),
    CitationVector(
      "Zwaan v. Netherlands (see note 12 above), para. 13.",
      "supra | note:12 | para:13 | note 12 above), para. 13",
    ),
    CitationVector(
      "Hussain v. Denmark, supra, note 8, para. 4.2",
      "supra | note:8 | para:4.2 | Hussain v. Denmark, supra, note 8, para. 4.2",
    ),
    CitationVector(
      "Judge v Canada (n 13) para 10.4",
      "supra | note:13 | para:10.4 | n 13) para 10.4",
    ),
    CitationVector(
      "Khan v. Canada, op. cit., para. 12.2",
      "supra | name:khan v. canada | para:12.2 | Khan v. Canada, op. cit., para. 12.2",
    ),
    CitationVector("(see paragraph 4.2 above)", "xref | self | para:4.2 | paragraph 4.2 above"),
    CitationVector("see para. 9 below.", "xref | self | para:9 | para. 9 below"),
    CitationVector("See para. 5.4, supra.", "xref | self | para:5.4 | para. 5.4, supra"),
    CitationVector(
      "infra note 21 and infra Part II",
      "infra | note:21 |  | infra note 21",
      "infra | self | part:II | infra Part II",
    ),
    CitationVector(
      "general comment No. 32 (note 5 above), para. 12",
      "un_gc | gc:?/32 |  | general comment No. 32",
      "supra | note:5 | para:12 | note 5 above), para. 12",
    ),
  ]
}

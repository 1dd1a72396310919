// SPDX-License-Identifier: GPL-2.0-or-later

extension CitationVector {
  static let treatyBodySpellings = [
    CitationVector(
      "Human Rights Committee, General Comment No. 34, Article 19: Freedoms of opinion and expression, 12 September 2011, CCPR/C/GC/34, para. 11",
      "un_gc | gc:CCPR/34 |  | General Comment No. 34",
      "article | art:?/19 |  | Article 19",
      "un_doc | un:CCPR/C/GC/34 | para:11 | CCPR/C/GC/34, para. 11",
    ),
    CitationVector(
      "HRC, General Comment 31 (n 12) para 8",
      "un_gc | gc:CCPR/31 |  | General Comment 31",
      "supra | note:12 | para:8 | n 12) para 8",
    ),
    CitationVector(
      "the Committee’s general comment No. 36 (2018) on the right to life, paras. 23 and 24",
      "un_gc | gc:?/36 | para:23,24 | general comment No. 36 (2018) on the right to life, paras. 23 and 24",
    ),
    CitationVector(
      "CEDAW Committee General Recommendation No. 19",
      "un_gc | gc:CEDAW/19 |  | General Recommendation No. 19",
    ),
    CitationVector(
      "CEDAW, General Recommendation 33, para 15(a)",
      "un_gc | gc:CEDAW/33 | para:15(a) | General Recommendation 33, para 15(a)",
    ),
    CitationVector(
      "General recommendation No. XXX of the Committee on the Elimination of Racial Discrimination",
      "un_gc | gc:CERD/30 |  | General recommendation No. XXX",
    ),
    CitationVector(
      "General comment no 4 (2016) on the right to inclusive education (CRPD)",
      "un_gc | gc:CRPD/4 |  | General comment no 4 (2016)",
    ),
    CitationVector(
      "CESCR General Comment 4 and General Comment 7",
      "un_gc | gc:CESCR/4 |  | General Comment 4",
      "un_gc | gc:CESCR/7 |  | General Comment 7",
    ),
    CitationVector(
      "its general comments No. 20 and No. 28",
      "un_gc | gc:?/20 |  | general comments No. 20",
      "un_gc | gc:?/28 |  | No. 28",
    ),
    CitationVector(
      "general comment No. 5 (2003), (CRC)",
      "un_gc | gc:CRC/5 |  | general comment No. 5 (2003)",
    ),
    CitationVector(
      "Committee against Torture, general comment No. 4 (2017), para. 13.",
      "un_gc | gc:CAT/4 | para:13 | general comment No. 4 (2017), para. 13",
    ),
    CitationVector(
      "CRPD general comment No. 1 (2014), paras. 3, 7, 11, 12 and 13",
      "un_gc | gc:CRPD/1 | para:3,7,11,12,13 | general comment No. 1 (2014), paras. 3, 7, 11, 12 and 13",
    ),
    CitationVector(
      "Joint general recommendation No. 31 of the Committee on the Elimination of Discrimination against Women/general comment No. 18 of the Committee on the Rights of the Child (2014)",
      "un_gc | gc:CEDAW/31 |  | general recommendation No. 31",
      "un_gc | gc:CRC/18 |  | general comment No. 18",
    ),
    CitationVector("GC No. 3", "un_gc | gc:?/3 |  | GC No. 3"),
    CitationVector("general comments of States"),
    CitationVector(
      "Communications Nos. 1594-1596/2007, Phillip v. Trinidad",
      "un_comm | comm:1594-1596/2007 |  | Communications Nos. 1594-1596/2007",
    ),
    CitationVector("communication No. R.2/9", "un_comm | comm:R.2/9 |  | communication No. R.2/9"),
    CitationVector(
      "Mr. X submitted communication 2149/2012 to the Committee",
      "un_comm | comm:2149/2012 |  | communication 2149/2012",
    ),
    CitationVector(
      "communication No. 12/2011 (A.S. v. Hungary), para. 11.4",
      "un_comm | comm:12/2011 | para:11.4 | communication No. 12/2011 (A.S. v. Hungary), para. 11.4",
    ),
    CitationVector(
      "see communications 1461/2006, 1462/2006, 1476/2006 and 1477/2006, Maksudov et al. v. Kyrgyzstan",
      "un_comm | comm:1461/2006 |  | communications 1461/2006",
      "un_comm | comm:1462/2006 |  | 1462/2006",
      "un_comm | comm:1476/2006 |  | 1476/2006",
      "un_comm | comm:1477/2006 |  | 1477/2006",
    ),
    CitationVector(
      "Comm. No. 8/2005, Kayhan v. Turkey",
      "un_comm | comm:8/2005 |  | Comm. No. 8/2005",
    ),
    CitationVector(
      "Communication No. 2/2003, Ms. A. T. v. Hungary, Views of 26 January 2005, para. 9.3; Communication No. 5/2005, Goekce v. Austria, para. 12.1.4",
      "un_comm | comm:2/2003 | para:9.3 | Communication No. 2/2003, Ms. A. T. v. Hungary, Views of 26 January 2005, para. 9.3",
      "un_comm | comm:5/2005 | para:12.1.4 | Communication No. 5/2005, Goekce v. Austria, para. 12.1.4",
    ),
    CitationVector("UPR recommendation 101.14", "upr_rec | upr:101.14 |  | 101.14"),
    CitationVector(
      "recommendations Nos. 88.4 to 88.9",
      "upr_rec | upr:88.4-88.9 |  | 88.4 to 88.9",
    ),
    CitationVector(
      "Tajikistan noted recommendations contained in paragraphs 118.12 and 118.13",
      "upr_rec | upr:118.12 |  | 118.12",
      "upr_rec | upr:118.13 |  | 118.13",
    ),
    CitationVector(
      "(recommendations 120.5, 120.7, and 121.2)",
      "upr_rec | upr:120.5 |  | 120.5",
      "upr_rec | upr:120.7 |  | 120.7",
      "upr_rec | upr:121.2 |  | 121.2",
    ),
    CitationVector(
      "Recommendations: 113.1, 113.2; 114.3",
      "upr_rec | upr:113.1 |  | 113.1",
      "upr_rec | upr:113.2 |  | 113.2",
      "upr_rec | upr:114.3 |  | 114.3",
    ),
    CitationVector(
      "recommendation 88.4 increased budget 12.5 per cent",
      "upr_rec | upr:88.4 |  | 88.4",
    ),
    CitationVector("The recommendations in 2.5 pages"),
    CitationVector("88.12 (Recommendation)"),
    CitationVector("recommendation 10.5.3 of the software"),
    CitationVector(
      "A/HRC/19/3, recommendations 88.12 and 90.1",
      "un_doc | un:A/HRC/19/3 |  | A/HRC/19/3",
      "upr_rec | upr:88.12 |  | 88.12",
      "upr_rec | upr:90.1 |  | 90.1",
    ),
    CitationVector(
      "UPR (recommendation 88.23) and 3.5 million people",
      "upr_rec | upr:88.23 |  | 88.23",
    ),
    CitationVector(
      "rule 97 of the Committee's rules of procedure",
      "rule | rule:?-rop/97 |  | rule 97",
    ),
    CitationVector(
      "Rule 94 (2) of the rules of procedure of the Human Rights Committee",
      "rule | rule:ccpr-rop/94/2 |  | Rule 94 (2)",
    ),
    CitationVector(
      "rules 69 and 70 of its rules of procedure",
      "rule | rule:?-rop/69 |  | rules 69",
      "rule | rule:?-rop/70 |  | 70",
    ),
    CitationVector(
      "pursuant to rule 114 (formerly rule 108), paragraph 1, of its rules of procedure",
      "rule | rule:?-rop/114/1 |  | rule 114 (formerly rule 108), paragraph 1",
    ),
    CitationVector(
      "Committee on the Rights of the Child, rules of procedure, rule 6",
      "rule | rule:crc-rop/6 |  | rule 6",
    ),
    CitationVector(
      "rule 64 of the CEDAW Committee's rules of procedure",
      "rule | rule:cedaw-rop/64 |  | rule 64",
    ),
  ]
}

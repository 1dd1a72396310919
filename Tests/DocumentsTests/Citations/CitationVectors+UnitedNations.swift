// SPDX-License-Identifier: GPL-2.0-or-later

extension CitationVector {
  static let unitedNations = [
    CitationVector(
      "See CRC/C/MNG/CO/5, para. 17.",
      "un_doc | un:CRC/C/MNG/CO/5 | para:17 | CRC/C/MNG/CO/5, para. 17",
    ),
    CitationVector(
      "U.N. Doc. A/HRC/44/22 (2020), ¶¶ 14-16",
      "un_doc | un:A/HRC/44/22 | para:14-16 | A/HRC/44/22 (2020), ¶¶ 14-16",
    ),
    CitationVector(
      "crpd/c/npl/co/1, PARA. 9",
      "un_doc | un:CRPD/C/NPL/CO/1 | para:9 | crpd/c/npl/co/1, PARA. 9",
    ),
    CitationVector(
      "CERD / C / KOR / CO / 17-19 was adopted",
      "un_doc | un:CERD/C/KOR/CO/17-19 |  | CERD / C / KOR / CO / 17-19",
    ),
    CitationVector(
      "A/HRC/WG.6/39/SUR/3 and A/HRC/WG.6/39/SUR/2/Corr.1",
      "un_doc | un:A/HRC/WG.6/39/SUR/3 |  | A/HRC/WG.6/39/SUR/3",
      "un_doc | un:A/HRC/WG.6/39/SUR/2/Corr.1 |  | A/HRC/WG.6/39/SUR/2/Corr.1",
    ),
    CitationVector(
      "E/CN.4/Sub.2/1996/17, annex II, paras. 3 and 4",
      "un_doc | un:E/CN.4/Sub.2/1996/17 | annex:II;para:3,4 | "
        + "E/CN.4/Sub.2/1996/17, annex II, paras. 3 and 4",
    ),
    CitationVector(
      "in S/PV.4213 (Resumption 1), p. 7",
      "un_doc | un:S/PV.4213(Resumption1) | page:7 | S/PV.4213 (Resumption 1), p. 7",
    ),
    CitationVector(
      "A/CONF.157/24 (Part I), chap. III",
      "un_doc | un:A/CONF.157/24(PartI) | chap:III | A/CONF.157/24 (Part I), chap. III",
    ),
    CitationVector(
      "CCPR/C/21/Rev.1/Add.13, paras. 15 to 18",
      "un_doc | un:CCPR/C/21/Rev.1/Add.13 | para:15-18 | CCPR/C/21/Rev.1/Add.13, paras. 15 to 18",
    ),
    CitationVector(
      "HRI/GEN/1/Rev.9 (Vol. II), p. 321",
      "un_doc | un:HRI/GEN/1/Rev.9 | vol:II;page:321 | HRI/GEN/1/Rev.9 (Vol. II), p. 321",
    ),
    CitationVector(
      "A/HRC/S-28/2 and A/ES-10/L.23",
      "un_doc | un:A/HRC/S-28/2 |  | A/HRC/S-28/2",
      "un_doc | un:A/ES-10/L.23 |  | A/ES-10/L.23",
    ),
    CitationVector(
      "ST/SGB/2003/13, section 3.2",
      "un_doc | un:ST/SGB/2003/13 | sect:3.2 | ST/SGB/2003/13, section 3.2",
    ),
    CitationVector(
      "CEDAW/C/56/D/30/2011-CEDAW/C/57/D/31/2011, para. 8.2",
      "un_doc | un:CEDAW/C/56/D/30/2011 |  | CEDAW/C/56/D/30/2011",
      "un_doc | un:CEDAW/C/57/D/31/2011 | para:8.2 | CEDAW/C/57/D/31/2011, para. 8.2",
    ),
    CitationVector(
      "E/2019/22-E/C.12/2018/3",
      "un_doc | un:E/2019/22 |  | E/2019/22",
      "un_doc | un:E/C.12/2018/3 |  | E/C.12/2018/3",
    ),
    CitationVector(
      "(CMW/C/GC/5), para. 12 (b)",
      "un_doc | un:CMW/C/GC/5 | para:12(b) | CMW/C/GC/5), para. 12 (b)",
    ),
    CitationVector(
      "CED/C/ESP/CO/1, concluding observations of 13 November 2013, para. 20.",
      "un_doc | un:CED/C/ESP/CO/1 | para:20 | "
        + "CED/C/ESP/CO/1, concluding observations of 13 November 2013, para. 20",
    ),
    CitationVector(
      "CAT/C/TKM/CO/2, para. 11; and para. 14",
      "un_doc | un:CAT/C/TKM/CO/2 | para:11 | CAT/C/TKM/CO/2, para. 11",
    ),
    CitationVector(
      "S/RES/2331 (2016), para. 5, and A/RES/55/25, annex II",
      "un_res | un:S/RES/2331 | para:5 | S/RES/2331 (2016), para. 5",
      "un_res | un:A/RES/55/25 | annex:II | A/RES/55/25, annex II",
    ),
    CitationVector(
      "A/RES/2200 A (XXI)",
      "un_res | un:A/RES/2200(XXI) | part:A | A/RES/2200 A (XXI)",
    ),
    CitationVector(
      "General Assembly resolution 217 A (III)",
      "un_res | un:A/RES/217(III) | part:A | General Assembly resolution 217 A (III)",
    ),
    CitationVector(
      "G.A. Res. 44/25, annex",
      "un_res | un:A/RES/44/25 | annex | G.A. Res. 44/25, annex",
    ),
    CitationVector(
      "General Assembly resolutions 61/106, 61/295 and 63/117",
      "un_res | un:A/RES/61/106 |  | General Assembly resolutions 61/106",
      "un_res | un:A/RES/61/295 |  | 61/295",
      "un_res | un:A/RES/63/117 |  | 63/117",
    ),
    CitationVector(
      "Security Council resolutions 1820 (2008), 1888 (2009) and 1889 (2009)",
      "un_res | un:S/RES/1820 |  | Security Council resolutions 1820 (2008)",
      "un_res | un:S/RES/1888 |  | 1888 (2009)",
      "un_res | un:S/RES/1889 |  | 1889 (2009)",
    ),
    CitationVector("SC Res 2250", "un_res | un:S/RES/2250 |  | SC Res 2250"),
    CitationVector(
      "The Council’s resolution 1503 (XLVIII) and Economic and Social Council resolution 663 C (XXIV)",
      "un_res | un:E/RES/663(XXIV) | part:C | Economic and Social Council resolution 663 C (XXIV)",
    ),
    CitationVector(
      "Commission on Human Rights resolution 2001/62",
      "un_res | un:E/CN.4/RES/2001/62 |  | Commission on Human Rights resolution 2001/62",
    ),
    CitationVector(
      "In resolution 60/147 of the General Assembly, States agreed",
      "un_res | un:A/RES/60/147 |  | resolution 60/147",
    ),
    CitationVector(
      "paragraph 5 of Human Rights Council resolution 24/12",
      "un_res | un:A/HRC/RES/24/12 | para:5 | paragraph 5 of Human Rights Council resolution 24/12",
    ),
    CitationVector(
      "The General Assembly, in its resolution 65/229, adopted the Bangkok Rules.",
      "un_res | un:A/RES/65/229 |  | resolution 65/229",
      "alias | un:A/RES/65/229 |  | Bangkok Rules",
    ),
    CitationVector(
      "rules 43 and 44 of the Nelson Mandela Rules; Beijing Rules, rule 17.1",
      "alias | un:A/RES/70/175 | rule:43,44 | rules 43 and 44 of the Nelson Mandela Rules",
      "alias | un:A/RES/40/33 | rule:17.1 | Beijing Rules, rule 17.1",
    ),
    CitationVector(
      "the relevant reports (A/HRC/25/60, paras. 40–44; A/HRC/28/68, para. 57)",
      "un_doc | un:A/HRC/25/60 | para:40-44 | A/HRC/25/60, paras. 40–44",
      "un_doc | un:A/HRC/28/68 | para:57 | A/HRC/28/68, para. 57",
    ),
    CitationVector(
      "List of Issues, paras. 7 and 8(a)",
      "alias | un:CERD/C/X/Q/3 | para:7,8(a) | List of Issues, paras. 7 and 8(a)",
      defined: ["List of Issues": "un:CERD/C/X/Q/3"],
    ),
    CitationVector(
      "as the list of issues shows; the List of Issues was long",
      defined: ["List of Issues": "un:CERD/C/X/Q/3"],
    ),
  ]

  static let treatyBodies = [
    CitationVector(
      "Committee on Economic, Social and Cultural Rights, general comment No. 14 (2000), para. 12 (a).",
      "un_gc | gc:CESCR/14 | para:12(a) | general comment No. 14 (2000), para. 12 (a)",
    ),
    CitationVector(
      "general comment No. 31 (2004) of the Human Rights Committee",
      "un_gc | gc:CCPR/31 |  | general comment No. 31 (2004)",
    ),
    CitationVector("Gen. Cmt. No. 20, ¶ 2", "un_gc | gc:?/20 | para:2 | Gen. Cmt. No. 20, ¶ 2"),
    CitationVector("General Comment 7", "un_gc | gc:?/7 |  | General Comment 7"),
    CitationVector(
      "general comments Nos. 3 (1990) and 9 (1998) (CESCR)",
      "un_gc | gc:CESCR/3 |  | general comments Nos. 3 (1990)",
      "un_gc | gc:CESCR/9 |  | 9 (1998)",
    ),
    CitationVector(
      "paragraph 21 of its general comment No. 36",
      "un_gc | gc:CCPR/36 | para:21 | paragraph 21 of its general comment No. 36",
      committee: "CCPR",
    ),
    CitationVector(
      "CERD general recommendation No. 30 (2004), para. 25",
      "un_gc | gc:CERD/30 | para:25 | general recommendation No. 30 (2004), para. 25",
    ),
    CitationVector(
      "general comment No. 35 (HRC)",
      "un_gc | gc:CCPR/35 |  | general comment No. 35",
    ),
    CitationVector("CRC GC 24, para. 6", "un_gc | gc:CRC/24 | para:6 | GC 24, para. 6"),
    CitationVector(
      "communication No. 2165/2012, Pinchuk v. Belarus, Views adopted on 24 October 2014, para. 8.3.",
      "un_comm | comm:2165/2012 | para:8.3 | communication No. 2165/2012, Pinchuk v. Belarus, "
        + "Views adopted on 24 October 2014, para. 8.3",
    ),
    CitationVector(
      "communications Nos. 1017/2001, 1066/2002 and 1100/2002",
      "un_comm | comm:1017/2001 |  | communications Nos. 1017/2001",
      "un_comm | comm:1066/2002 |  | 1066/2002",
      "un_comm | comm:1100/2002 |  | 1100/2002",
    ),
    CitationVector(
      "Communications No. 181/2001, Guengueng v. Senegal, and No. 231/2003, S.N.A.W. v. Switzerland",
      "un_comm | comm:181/2001 |  | Communications No. 181/2001",
      "un_comm | comm:231/2003 |  | No. 231/2003",
    ),
    CitationVector(
      "communication No. 1784/2008, Shumilin v. Belarus, supra, para. 9.2",
      "un_comm | comm:1784/2008 | para:9.2 | "
        + "communication No. 1784/2008, Shumilin v. Belarus, supra, para. 9.2",
    ),
    CitationVector(
      "Communication No 24/2009",
      "un_comm | comm:24/2009 |  | Communication No 24/2009",
    ),
    CitationVector(
      "On implementation of recommendations 105.7, 105.9 to 105.12 and 106. 3.",
      "upr_rec | upr:105.7 |  | 105.7",
      "upr_rec | upr:105.9-105.12 |  | 105.9 to 105.12",
      "upr_rec | upr:106.3 |  | 106. 3",
    ),
    CitationVector(
      "The State accepted UPR recommendation 123.45.",
      "upr_rec | upr:123.45 |  | 123.45",
    ),
    CitationVector(
      "recommendations Nos. 77.1; 77.14; 78.2 (Norway)",
      "upr_rec | upr:77.1 |  | 77.1",
      "upr_rec | upr:77.14 |  | 77.14",
      "upr_rec | upr:78.2 |  | 78.2",
    ),
    CitationVector("UPR recs. 121.3–7", "upr_rec | upr:121.3-121.7 |  | 121.3–7"),
    CitationVector(
      "those recommendations (84.13, 84.15) raised spending by 12.5 per cent",
      "upr_rec | upr:84.13 |  | 84.13",
      "upr_rec | upr:84.15 |  | 84.15",
    ),
    CitationVector(
      "rule 99 of the Committee’s rules of procedure",
      "rule | rule:ccpr-rop/99 |  | rule 99",
      committee: "CCPR",
    ),
    CitationVector(
      "rule 69, paragraph 1, of the rules of procedure of the Committee on the Elimination of "
        + "Discrimination against Women",
      "rule | rule:cedaw-rop/69/1 |  | rule 69, paragraph 1",
    ),
    CitationVector(
      "rules 111 (3) and 113 (b) of its rules of procedure",
      "rule | rule:?-rop/111/3 |  | rules 111 (3)",
      "rule | rule:?-rop/113/b |  | 113 (b)",
    ),
    CitationVector("rule 45 is a good rule"),
  ]
}

// SPDX-License-Identifier: GPL-2.0-or-later

extension CitationVector {
  static let unitedNationsSpellings = [
    CitationVector(
      "UN Doc A/HRC/50/36 (2022) para 12",
      "un_doc | un:A/HRC/50/36 | para:12 | A/HRC/50/36 (2022) para 12",
    ),
    CitationVector(
      "U.N. Docs. CEDAW/C/GC/28 and CERD/C/GC/35, para. 8",
      "un_doc | un:CEDAW/C/GC/28 |  | CEDAW/C/GC/28",
      "un_doc | un:CERD/C/GC/35 | para:8 | CERD/C/GC/35, para. 8",
    ),
    CitationVector(
      "ccpr/c/gc/37, ¶ 15",
      "un_doc | un:CCPR/C/GC/37 | para:15 | ccpr/c/gc/37, ¶ 15",
    ),
    CitationVector(
      "A/HRC/29/38/Add.2, paras 12, 14-16 and 20",
      "un_doc | un:A/HRC/29/38/Add.2 | para:12,14-16,20 | A/HRC/29/38/Add.2, paras 12, 14-16 and 20",
    ),
    CitationVector(
      "CERD/C/SR.2456, paras. 3–5",
      "un_doc | un:CERD/C/SR.2456 | para:3-5 | CERD/C/SR.2456, paras. 3–5",
    ),
    CitationVector("S/PV.8533", "un_doc | un:S/PV.8533 |  | S/PV.8533"),
    CitationVector("S/2019/171, annex", "un_doc | un:S/2019/171 | annex | S/2019/171, annex"),
    CitationVector("A/C.3/74/L.42", "un_doc | un:A/C.3/74/L.42 |  | A/C.3/74/L.42"),
    CitationVector(
      "A/67/40 (Vol. I), chap. IV, sect. A, para. 52",
      "un_doc | un:A/67/40 | vol:I;chap:IV;sect:A;para:52 | A/67/40 (Vol. I), chap. IV, sect. A, para. 52",
    ),
    CitationVector(
      "A/56/38 (Part II), para. 12",
      "un_doc | un:A/56/38(PartII) | para:12 | A/56/38 (Part II), para. 12",
    ),
    CitationVector(
      "A/58/38 (Supp), Part I",
      "un_doc | un:A/58/38(Supp) | part:I | A/58/38 (Supp), Part I",
    ),
    CitationVector(
      "CRC/C/15/Add.188, para. 5 (c)",
      "un_doc | un:CRC/C/15/Add.188 | para:5(c) | CRC/C/15/Add.188, para. 5 (c)",
    ),
    CitationVector(
      "CAT/C/XXVII/Concl.5",
      "un_doc | un:CAT/C/XXVII/Concl.5 |  | CAT/C/XXVII/Concl.5",
    ),
    CitationVector(
      "CEDAW/C/LAO/Q/10/Add.1",
      "un_doc | un:CEDAW/C/LAO/Q/10/Add.1 |  | CEDAW/C/LAO/Q/10/Add.1",
    ),
    CitationVector(
      "E/C.12/GC/26 (2022), paras. 7 (a) and (c)",
      "un_doc | un:E/C.12/GC/26 | para:7(a),(c) | E/C.12/GC/26 (2022), paras. 7 (a) and (c)",
    ),
    CitationVector(
      "CRPD/C/20/D/22/2014, Views adopted on 18 August 2018, paras. 8.3 and 8.4",
      "un_doc | un:CRPD/C/20/D/22/2014 | para:8.3,8.4 | CRPD/C/20/D/22/2014, Views adopted on 18 August 2018, paras. 8.3 and 8.4",
    ),
    CitationVector(
      "DEDAW 1967, A/RES/2263(XXII)",
      "un_res | un:A/RES/2263(XXII) |  | A/RES/2263(XXII)",
    ),
    CitationVector(
      "Copy of A/HRC/WG.6/12/TJK/1.",
      "un_doc | un:A/HRC/WG.6/12/TJK/1 |  | A/HRC/WG.6/12/TJK/1",
    ),
    CitationVector("ST/CTC/124.", "un_doc | un:ST/CTC/124 |  | ST/CTC/124"),
    CitationVector("A/61/49 (2006)", "un_doc | un:A/61/49 |  | A/61/49"),
    CitationVector("TD/B/C.II/ISAR/52", "un_doc | un:TD/B/C.II/ISAR/52 |  | TD/B/C.II/ISAR/52"),
    CitationVector(
      "UNEP/CBD/COP/5/23, annex III",
      "un_doc | un:UNEP/CBD/COP/5/23 | annex:III | UNEP/CBD/COP/5/23, annex III",
    ),
    CitationVector(
      "FCCC/CP/2015/10/Add.1, decision 1/CP.21, para. 36",
      "un_doc | un:FCCC/CP/2015/10/Add.1 | para:36 | FCCC/CP/2015/10/Add.1, decision 1/CP.21, para. 36",
    ),
    CitationVector(
      "CEDAW/C/2009/WP.1/R",
      "un_doc | un:CEDAW/C/2009/WP.1/R |  | CEDAW/C/2009/WP.1/R",
    ),
    CitationVector(
      "ICCD/COP(11)/23/Add.1",
      "un_doc | un:ICCD/COP(11)/23/Add.1 |  | ICCD/COP(11)/23/Add.1",
    ),
    CitationVector(
      "NPT/CONF.2010/50 (Vol. I)",
      "un_doc | un:NPT/CONF.2010/50 | vol:I | NPT/CONF.2010/50 (Vol. I)",
    ),
    CitationVector("A/BUR/74/SR.1", "un_doc | un:A/BUR/74/SR.1 |  | A/BUR/74/SR.1"),
    CitationVector(
      "The symbol A/HRC/19/3/Add.1 differs from A/HRC/19/3.",
      "un_doc | un:A/HRC/19/3/Add.1 |  | A/HRC/19/3/Add.1",
      "un_doc | un:A/HRC/19/3 |  | A/HRC/19/3",
    ),
    CitationVector(
      "General Assembly resolutions 46/119 and 48/96, annex, rule 5",
      "un_res | un:A/RES/46/119 |  | General Assembly resolutions 46/119",
      "un_res | un:A/RES/48/96 | annex;rule:5 | 48/96, annex, rule 5",
    ),
    CitationVector(
      "Resolution 2625 (XXV) of the General Assembly, annex",
      "un_res | un:A/RES/2625(XXV) | annex | Resolution 2625 (XXV) of the General Assembly, annex",
    ),
    CitationVector(
      "UN General Assembly Resolution 64/292",
      "un_res | un:A/RES/64/292 |  | General Assembly Resolution 64/292",
    ),
    CitationVector("UNGA Resolution A/RES/64/292", "un_res | un:A/RES/64/292 |  | A/RES/64/292"),
    CitationVector(
      "UNGA Res 217 A(III) (10 December 1948)",
      "un_res | un:A/RES/217(III) | part:A | UNGA Res 217 A(III)",
    ),
    CitationVector(
      "G.A. Res. 2200A (XXI), 21 U.N. GAOR Supp. (No. 16)",
      "un_res | un:A/RES/2200(XXI) | part:A | G.A. Res. 2200A (XXI)",
    ),
    CitationVector(
      "S.C. Res. 1373, U.N. Doc. S/RES/1373 (Sept. 28, 2001)",
      "un_res | un:S/RES/1373 |  | S.C. Res. 1373",
      "un_res | un:S/RES/1373 |  | S/RES/1373",
    ),
    CitationVector(
      "UNSC Res 1540 (2004), para 3",
      "un_res | un:S/RES/1540 | para:3 | UNSC Res 1540 (2004), para 3",
    ),
    CitationVector(
      "Human Rights Council Res. 5/1",
      "un_res | un:A/HRC/RES/5/1 |  | Human Rights Council Res. 5/1",
    ),
    CitationVector(
      "HRC resolution S-9/1",
      "un_res | un:A/HRC/RES/S-9/1 |  | HRC resolution S-9/1",
    ),
    CitationVector(
      "Human Rights Council resolutions 6/30 and 7/24, paras. 2 and 3",
      "un_res | un:A/HRC/RES/6/30 |  | Human Rights Council resolutions 6/30",
      "un_res | un:A/HRC/RES/7/24 | para:2,3 | 7/24, paras. 2 and 3",
    ),
    CitationVector(
      "ECOSOC resolutions 1984/50 and 1989/64",
      "un_res | un:E/RES/1984/50 |  | ECOSOC resolutions 1984/50",
      "un_res | un:E/RES/1989/64 |  | 1989/64",
    ),
    CitationVector("E.S.C. Res. 1996/31", "un_res | un:E/RES/1996/31 |  | E.S.C. Res. 1996/31"),
    CitationVector(
      "E/RES/1996/31 and E/CN.4/RES/1999/41",
      "un_res | un:E/RES/1996/31 |  | E/RES/1996/31",
      "un_res | un:E/CN.4/RES/1999/41 |  | E/CN.4/RES/1999/41",
    ),
    CitationVector(
      "In its resolution 65/208, the General Assembly condemned",
      "un_res | un:A/RES/65/208 |  | resolution 65/208",
    ),
    CitationVector("The Assembly adopted resolution 71/1."),
    CitationVector(
      "Security Council resolution 1325 (2000) and its follow-up resolutions 1820 (2008) and 1888",
      "un_res | un:S/RES/1325 |  | Security Council resolution 1325 (2000)",
      "un_res | un:S/RES/1820 |  | resolutions 1820 (2008)",
      "un_res | un:S/RES/1888 |  | 1888",
    ),
    CitationVector("a resolution of 4 April 2011 and Resolution No. 12"),
    CitationVector(
      "the Nelson Mandela Rules (rules 43-45)",
      "alias | un:A/RES/70/175 | rule:43-45 | Nelson Mandela Rules (rules 43-45)",
    ),
    CitationVector(
      "Bangkok Rules, rules 2, 4 and 57",
      "alias | un:A/RES/65/229 | rule:2,4,57 | Bangkok Rules, rules 2, 4 and 57",
    ),
    CitationVector(
      "United Nations Rules for the Treatment of Women Prisoners (Bangkok Rules), rule 5",
      "alias | un:A/RES/65/229 | rule:5 | Bangkok Rules), rule 5",
    ),
    CitationVector(
      "under the Beijing Rules and the “Tokyo Rules”",
      "alias | un:A/RES/40/33 |  | Beijing Rules",
      "alias | un:A/RES/45/110 |  | Tokyo Rules",
    ),
    CitationVector(
      "rule 13.1 of the Beijing Rules",
      "alias | un:A/RES/40/33 | rule:13.1 | rule 13.1 of the Beijing Rules",
    ),
    CitationVector(
      "Rule 3 (1) of the Tokyo Rules",
      "alias | un:A/RES/45/110 | rule:3(1) | Rule 3 (1) of the Tokyo Rules",
    ),
    CitationVector(
      "paragraph 3 (a) of the Paris Principles",
      "alias | un:A/RES/48/134 | para:3(a) | paragraph 3 (a) of the Paris Principles",
    ),
  ]
}

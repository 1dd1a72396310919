// SPDX-License-Identifier: GPL-2.0-or-later

extension CitationSheet {
  /// Symbols, resolutions, treaty-body texts, communications, recommendations.
  static let unitedNations = CitationSheet(
    #"""
    > See U.N. Doc. E/C.12/VNM/CO/2-4 (15 December 2014), ¶¶ 11 and 29.
    un_doc | un:E/C.12/VNM/CO/2-4 | para:11,29 | E/C.12/VNM/CO/2-4 (15 December 2014), ¶¶ 11 and 29
    > Report of the Special Rapporteur on torture, A/HRC/22/53/Add.4, para 80(c)
    un_doc | un:A/HRC/22/53/Add.4 | para:80(c) | A/HRC/22/53/Add.4, para 80(c)
    > CAT/OP/MDV/1, paras. 6 to 8, and CAT/OP/12/5, sect. III
    un_doc | un:CAT/OP/MDV/1 | para:6-8 | CAT/OP/MDV/1, paras. 6 to 8
    un_doc | un:CAT/OP/12/5 | sect:III | CAT/OP/12/5, sect. III
    > CRC/C/OPSC/GBR/CO/1, para. 29 (b); CRC/C/OPAC/USA/CO/3-4
    un_doc | un:CRC/C/OPSC/GBR/CO/1 | para:29(b) | CRC/C/OPSC/GBR/CO/1, para. 29 (b)
    un_doc | un:CRC/C/OPAC/USA/CO/3-4 |  | CRC/C/OPAC/USA/CO/3-4
    > CMW/C/GC/2, para. 16. CED/C/MEX/CO/1/Add.2 was issued later.
    un_doc | un:CMW/C/GC/2 | para:16 | CMW/C/GC/2, para. 16
    un_doc | un:CED/C/MEX/CO/1/Add.2 |  | CED/C/MEX/CO/1/Add.2
    > opinion No. 12/2018 (A/HRC/WGAD/2018/12, paras. 45–47)
    un_doc | un:A/HRC/WGAD/2018/12 | para:45-47 | A/HRC/WGAD/2018/12, paras. 45–47
    > the presidential statement S/PRST/2014/3 and the record S/PV.7109 (Resumption 1)
    un_doc | un:S/PRST/2014/3 |  | S/PRST/2014/3
    un_doc | un:S/PV.7109(Resumption1) |  | S/PV.7109 (Resumption 1)
    > A/C.3/70/SR.12 and A/C.3/70/SR.12/Corr.1
    un_doc | un:A/C.3/70/SR.12 |  | A/C.3/70/SR.12
    un_doc | un:A/C.3/70/SR.12/Corr.1 |  | A/C.3/70/SR.12/Corr.1
    > Vienna Declaration (A/CONF.157/24 (Part I), chap. III)
    un_doc | un:A/CONF.157/24(PartI) | chap:III | A/CONF.157/24 (Part I), chap. III
    > E/2010/89, annex II; ST/SGB/2003/13, section 3.2 (a)
    un_doc | un:E/2010/89 | annex:II | E/2010/89, annex II
    un_doc | un:ST/SGB/2003/13 | sect:3.2(a) | ST/SGB/2003/13, section 3.2 (a)
    > CERD/C/304/Add.105, para. 17, CAT/C/CR/31/6, E/C.12/1/Add.40
    un_doc | un:CERD/C/304/Add.105 | para:17 | CERD/C/304/Add.105, para. 17
    un_doc | un:CAT/C/CR/31/6 |  | CAT/C/CR/31/6
    un_doc | un:E/C.12/1/Add.40 |  | E/C.12/1/Add.40
    > A/48/18, paras. 87 and 92-95.
    un_doc | un:A/48/18 | para:87,92-95 | A/48/18, paras. 87 and 92-95
    > CRPD/C/GC/1, ¶¶ 21–23, 26 and 29 (f).
    un_doc | un:CRPD/C/GC/1 | para:21-23,26,29(f) | CRPD/C/GC/1, ¶¶ 21–23, 26 and 29 (f)
    > UN Doc.CCPR/C/GC/36 at para. 12
    un_doc | un:CCPR/C/GC/36 | para:12 | CCPR/C/GC/36 at para. 12
    > U.N. Doc cat/c/gc/4, ¶ 9
    un_doc | un:CAT/C/GC/4 | para:9 | cat/c/gc/4, ¶ 9
    > CEDAW/C/LAO/ Q/10, ¶ 4
    un_doc | un:CEDAW/C/LAO/Q/10 | para:4 | CEDAW/C/LAO/ Q/10, ¶ 4
    > CCPR/C/107/D/1874/2009, paras. 7.2 and 7.3; CCPR/C/112/D/2177/2012, para. 8.5.
    un_doc | un:CCPR/C/107/D/1874/2009 | para:7.2,7.3 | CCPR/C/107/D/1874/2009, paras. 7.2 and 7.3
    un_doc | un:CCPR/C/112/D/2177/2012 | para:8.5 | CCPR/C/112/D/2177/2012, para. 8.5
    > (A/51/40, vol. II, annex VIII, sect. Q, para. 6.3)
    un_doc | un:A/51/40 | vol:II;annex:VIII;sect:Q;para:6.3 | A/51/40, vol. II, annex VIII, sect. Q, para. 6.3
    > CCPR/C/104/D/1769/2008–CCPR/C/104/D/1847/2008, paras. 9.4 and 9.5
    un_doc | un:CCPR/C/104/D/1769/2008 |  | CCPR/C/104/D/1769/2008
    un_doc | un:CCPR/C/104/D/1847/2008 | para:9.4,9.5 | CCPR/C/104/D/1847/2008, paras. 9.4 and 9.5
    > A/HRC/43/49 (2020), pp. 7-9
    un_doc | un:A/HRC/43/49 | page:7-9 | A/HRC/43/49 (2020), pp. 7-9
    > The list of issues (CRPD/C/HUN/QPR/2-3) and E/CN.4/Sub.2/2003/12/Rev.2 were considered.
    un_doc | un:CRPD/C/HUN/QPR/2-3 |  | CRPD/C/HUN/QPR/2-3
    un_doc | un:E/CN.4/Sub.2/2003/12/Rev.2 |  | E/CN.4/Sub.2/2003/12/Rev.2
    > see A/HRC/WG.6/25/TJK/2, paras. 31, 33 and 40; A/HRC/33/11, para. 118.62
    un_doc | un:A/HRC/WG.6/25/TJK/2 | para:31,33,40 | A/HRC/WG.6/25/TJK/2, paras. 31, 33 and 40
    un_doc | un:A/HRC/33/11 | para:118.62 | A/HRC/33/11, para. 118.62
    > S/2015/730, annex, para. 4; DP/2018/10; CBD/COP/DEC/XIII/3
    un_doc | un:S/2015/730 | annex;para:4 | S/2015/730, annex, para. 4
    un_doc | un:DP/2018/10 |  | DP/2018/10
    un_doc | un:CBD/COP/DEC/XIII/3 |  | CBD/COP/DEC/XIII/3
    > Concluding observations on the ninth periodic report, CEDAW/C/NOR/CO/9, 22 November 2017, para. 25 (a)–(c).
    un_doc | un:CEDAW/C/NOR/CO/9 | para:25(a)-(c) | CEDAW/C/NOR/CO/9, 22 November 2017, para. 25 (a)–(c)
    > **CAT/C/TJK/CO/2**, paras. 9 and 10
    un_doc | un:CAT/C/TJK/CO/2 | para:9,10 | **CAT/C/TJK/CO/2**, paras. 9 and 10
    > CRC/C/15/Add.271 (2005), paragraphs 40 and 41(a)
    un_doc | un:CRC/C/15/Add.271 | para:40,41(a) | CRC/C/15/Add.271 (2005), paragraphs 40 and 41(a)
    > In A/HRC/31/57, paras. 12 and 13, and A/HRC/38/36, para. 60, the mandate holders agreed.
    un_doc | un:A/HRC/31/57 | para:12,13 | A/HRC/31/57, paras. 12 and 13
    un_doc | un:A/HRC/38/36 | para:60 | A/HRC/38/36, para. 60
    > https://docs.un.org/en/A%2FHRC%2F53%2F36
    url | url:https://docs.un.org/en/A%2FHRC%2F53%2F36 |  | https://docs.un.org/en/A%2FHRC%2F53%2F36
    > paragraph 12 of document CCPR/C/KGZ/CO/2
    un_doc | un:CCPR/C/KGZ/CO/2 | para:12 | paragraph 12 of document CCPR/C/KGZ/CO/2
    > (see CCPR/C/2/Rev.1 and HRI/MC/2006/3)
    un_doc | un:CCPR/C/2/Rev.1 |  | CCPR/C/2/Rev.1
    un_doc | un:HRI/MC/2006/3 |  | HRI/MC/2006/3
    > A/HRC/RES/28/6 and A/HRC/DEC/36/115
    un_res | un:A/HRC/RES/28/6 |  | A/HRC/RES/28/6
    un_doc | un:A/HRC/DEC/36/115 |  | A/HRC/DEC/36/115
    > A/RES/2106 (XX), annex
    un_res | un:A/RES/2106(XX) | annex | A/RES/2106 (XX), annex
    > S/RES/2467 (2019), preamble
    un_res | un:S/RES/2467 | preamble | S/RES/2467 (2019), preamble
    > S/RES/1325 (2000) remains the basis.
    un_res | un:S/RES/1325 |  | S/RES/1325 (2000)
    > General Assembly resolutions 60/251 and 65/281 established the Council
    un_res | un:A/RES/60/251 |  | General Assembly resolutions 60/251
    un_res | un:A/RES/65/281 |  | 65/281
    > paragraph 3 of Security Council resolution 2106 (2013)
    un_res | un:S/RES/2106 | para:3 | paragraph 3 of Security Council resolution 2106 (2013)
    > GA Res 61/295, annex (13 September 2007)
    un_res | un:A/RES/61/295 | annex | GA Res 61/295, annex
    > U.N.S.C. Res. 1973, ¶ 4 (Mar. 17, 2011)
    un_res | un:S/RES/1973 | para:4 | U.N.S.C. Res. 1973, ¶ 4
    > Security Council Resolutions 808 and 827 (1993)
    un_res | un:S/RES/808 |  | Security Council Resolutions 808
    un_res | un:S/RES/827 |  | 827 (1993)
    > resolution 2200 A (XXI) of the General Assembly
    un_res | un:A/RES/2200(XXI) | part:A | resolution 2200 A (XXI)
    > General Assembly resolution 217 A (III) of 10 December 1948
    un_res | un:A/RES/217(III) | part:A | General Assembly resolution 217 A (III)
    > Commission on Human Rights resolution 2003/46, para. 14
    un_res | un:E/CN.4/RES/2003/46 | para:14 | Commission on Human Rights resolution 2003/46, para. 14
    > HRC Res. 24/5 and UNHRC Res 30/15
    un_res | un:A/HRC/RES/24/5 |  | HRC Res. 24/5
    un_res | un:A/HRC/RES/30/15 |  | UNHRC Res 30/15
    > The General Assembly, in resolution 68/167, and later in resolution 69/166, asked for reports
    un_res | un:A/RES/68/167 |  | resolution 68/167
    un_res | un:A/RES/69/166 |  | resolution 69/166
    > ECOSOC Res. 2006/23, annex
    un_res | un:E/RES/2006/23 | annex | ECOSOC Res. 2006/23, annex
    > G.A. Res. 43/173, Annex, ¶ 2, U.N. Doc. A/RES/43/173 (Dec. 9, 1988)
    un_res | un:A/RES/43/173 | annex;para:2 | G.A. Res. 43/173, Annex, ¶ 2
    un_res | un:A/RES/43/173 |  | A/RES/43/173
    > UNGA Res 2263 (XXII) (7 November 1967)
    un_res | un:A/RES/2263(XXII) |  | UNGA Res 2263 (XXII)
    > Security Council resolution 1267(1999), as amended
    un_res | un:S/RES/1267 |  | Security Council resolution 1267(1999)
    > Human Rights Council resolution S-21/1 of 23 July 2014
    un_res | un:A/HRC/RES/S-21/1 |  | Human Rights Council resolution S-21/1
    > rules 43 and 44 of the Nelson Mandela Rules
    alias | un:A/RES/70/175 | rule:43,44 | rules 43 and 44 of the Nelson Mandela Rules
    > Under the Tokyo Rules, rule 6.2, custody is a last resort.
    alias | un:A/RES/45/110 | rule:6.2 | Tokyo Rules, rule 6.2
    > the Bangkok Rules (A/RES/65/229), rule 57
    alias | un:A/RES/65/229 |  | Bangkok Rules
    un_res | un:A/RES/65/229 | rule:57 | A/RES/65/229), rule 57
    > in accordance with the Paris Principles and the Beijing Rules
    alias | un:A/RES/48/134 |  | Paris Principles
    alias | un:A/RES/40/33 |  | Beijing Rules
    > see State Report paras. 12 and 13, and State Report, ¶ 90 (b)
    @ State Report = un:CERD/C/NPL/17-23
    alias | un:CERD/C/NPL/17-23 | para:12,13 | State Report paras. 12 and 13
    alias | un:CERD/C/NPL/17-23 | para:90(b) | State Report, ¶ 90 (b)
    > the list of issues was sent, and the list of issues para. 3 answered
    @ List of Issues = un:CEDAW/C/LAO/Q/10
    alias | un:CEDAW/C/LAO/Q/10 | para:3 | list of issues para. 3
    > (List of Issues paras. 3-4).
    @ List of Issues = un:CEDAW/C/LAO/Q/10
    alias | un:CEDAW/C/LAO/Q/10 | para:3-4 | List of Issues paras. 3-4
    > the Human Rights Committee's general comments Nos. 31 and 32
    un_gc | gc:CCPR/31 |  | general comments Nos. 31
    un_gc | gc:CCPR/32 |  | 32
    > Human Rights Committee, Gen. Cmt. No. 36, ¶ 34
    un_gc | gc:CCPR/36 | para:34 | Gen. Cmt. No. 36, ¶ 34
    > CESCR, General Comment No. 20: Non-discrimination in economic, social and cultural rights, para. 33
    un_gc | gc:CESCR/20 | para:33 | General Comment No. 20: Non-discrimination in economic, social and cultural rights, para. 33
    > the Committee on Economic, Social and Cultural Rights in its general comment No. 14 (2000), paras. 43 and 44
    un_gc | gc:CESCR/14 | para:43,44 | general comment No. 14 (2000), paras. 43 and 44
    > HRC General Comment 34, ¶ 22
    un_gc | gc:CCPR/34 | para:22 | General Comment 34, ¶ 22
    > General Comment No. 5 (CRC)
    un_gc | gc:CRC/5 |  | General Comment No. 5
    > the Committee on the Rights of the Child's General comment No. 10 (2007), para. 30
    un_gc | gc:CRC/10 | para:30 | General comment No. 10 (2007), para. 30
    > CERD General Recommendation 35 and CEDAW General Recommendations Nos. 19 and 28
    un_gc | gc:CERD/35 |  | General Recommendation 35
    un_gc | gc:CEDAW/19 |  | General Recommendations Nos. 19
    un_gc | gc:CEDAW/28 |  | 28
    > joint general recommendation No. 31 of the Committee on the Elimination of Discrimination against Women/general comment No. 18 of the Committee on the Rights of the Child (2014) on harmful practices
    un_gc | gc:CEDAW/31 |  | general recommendation No. 31
    un_gc | gc:CRC/18 |  | general comment No. 18
    > its general comment No. 6
    un_gc | gc:?/6 |  | general comment No. 6
    > Committee against Torture, general comment No. 4 (2017) on the implementation of article 3 of the Convention in the context of article 22, paras. 38–39
    un_gc | gc:CAT/4 |  | general comment No. 4 (2017)
    article | art:?/3 |  | article 3
    article | art:?/22/38-39 |  | article 22, paras. 38–39
    > CRPD, General comment no. 6 (2018) on equality and non-discrimination (CRPD/C/GC/6), para. 11.
    un_gc | gc:CRPD/6 |  | General comment no. 6 (2018)
    un_doc | un:CRPD/C/GC/6 | para:11 | CRPD/C/GC/6), para. 11
    > CEDAW GR No. 33, para. 15(g)
    un_gc | gc:CEDAW/33 | para:15(g) | GR No. 33, para. 15(g)
    > communication No. 829/1998, Judge v. Canada, Views adopted on 5 August 2003, para. 10.4
    un_comm | comm:829/1998 | para:10.4 | communication No. 829/1998, Judge v. Canada, Views adopted on 5 August 2003, para. 10.4
    > communications Nos. 241/1987, 242/1987 and 250/1987
    un_comm | comm:241/1987 |  | communications Nos. 241/1987
    un_comm | comm:242/1987 |  | 242/1987
    un_comm | comm:250/1987 |  | 250/1987
    > Communication 993/2001; Comm. No. 172/1984, ¶ 12.4; Communication no 22/2009
    un_comm | comm:993/2001 |  | Communication 993/2001
    un_comm | comm:172/1984 | para:12.4 | Comm. No. 172/1984, ¶ 12.4
    un_comm | comm:22/2009 |  | Communication no 22/2009
    > communication No. 355/2008, C.M. v. Switzerland, decision of 14 May 2010, and No. 381/2009, Faragollah v. Switzerland
    un_comm | comm:355/2008 |  | communication No. 355/2008
    un_comm | comm:381/2009 |  | No. 381/2009
    > communication No. 381/2009, Faragollah et al. v. Switzerland, supra, para. 9.4
    un_comm | comm:381/2009 | para:9.4 | communication No. 381/2009, Faragollah et al. v. Switzerland, supra, para. 9.4
    > See communications No. 1069/2002, Bakhtiyari v. Australia, para. 9.3; and No. 1222/2003, Byahuranga v. Denmark, para. 11.2
    un_comm | comm:1069/2002 | para:9.3 | communications No. 1069/2002, Bakhtiyari v. Australia, para. 9.3
    un_comm | comm:1222/2003 | para:11.2 | No. 1222/2003, Byahuranga v. Denmark, para. 11.2
    > recommendations 88.23-88.25 and 90.1
    upr_rec | upr:88.23-88.25 |  | 88.23-88.25
    upr_rec | upr:90.1 |  | 90.1
    > The State supported recommendation 114.23 (Sweden) but noted recommendations 115.1 and 115.2.
    upr_rec | upr:114.23 |  | 114.23
    upr_rec | upr:115.1 |  | 115.1
    upr_rec | upr:115.2 |  | 115.2
    > UPR recommendation 136.45
    upr_rec | upr:136.45 |  | 136.45
    > Recommendations 127.10 to 127.14, 127.20 and 128.3
    upr_rec | upr:127.10-127.14 |  | 127.10 to 127.14
    upr_rec | upr:127.20 |  | 127.20
    upr_rec | upr:128.3 |  | 128.3
    > 5. On implementation of the recommendations 88.15, 88. 16; 88.17
    upr_rec | upr:88.15 |  | 88.15
    upr_rec | upr:88.16 |  | 88. 16
    upr_rec | upr:88.17 |  | 88.17
    > 12. On implementation of recommendation 88.44, and  90.11
    upr_rec | upr:88.44 |  | 88.44
    upr_rec | upr:90.11 |  | 90.11
    > UPR rec. 139.78 was accepted.
    upr_rec | upr:139.78 |  | 139.78
    """#
  )
}

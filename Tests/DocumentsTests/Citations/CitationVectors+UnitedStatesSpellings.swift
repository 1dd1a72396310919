// SPDX-License-Identifier: GPL-2.0-or-later

extension CitationVector {
  static let unitedStatesSpellings = [
    CitationVector(
      "Pub. L. 117–159, § 12005, 136 Stat. 1313, 1332 (2022)",
      "pub_law | publ:117-159 | sect:12005 | Pub. L. 117–159, § 12005",
      "stat | stat:136/1313 | page:1332 | 136 Stat. 1313, 1332 (2022)",
    ),
    CitationVector(
      "18 U.S.C. § 2340A(a); 18 U.S.C. §§ 2340–2340B",
      "usc | usc:18/2340A | sub:(a) | 18 U.S.C. § 2340A(a)",
      "usc | usc:18/2340-2340B |  | 18 U.S.C. §§ 2340–2340B",
    ),
    CitationVector(
      "See 8 USC 1158(b)(1)(B)(i).",
      "usc | usc:8/1158 | sub:(b)(1)(B)(i) | 8 USC 1158(b)(1)(B)(i)",
    ),
    CitationVector("Title 18 U.S.C. § 1001", "usc | usc:18/1001 |  | Title 18 U.S.C. § 1001"),
    CitationVector(
      "title 42, section 1983, United States Code",
      "usc | usc:42/1983 |  | title 42, section 1983, United States Code",
    ),
    CitationVector(
      "title 18, United States Code, section 2261",
      "usc | usc:18/2261 |  | title 18, United States Code, section 2261",
    ),
    CitationVector("42 U.S. Code § 1983", "usc | usc:42/1983 |  | 42 U.S. Code § 1983"),
    CitationVector(
      "42 United States Code section 12101",
      "usc | usc:42/12101 |  | 42 United States Code section 12101",
    ),
    CitationVector(
      "28 U.S.C. §§ 1331, 1343(a)(3), and 1367.",
      "usc | usc:28/1331 |  | 28 U.S.C. §§ 1331",
      "usc | usc:28/1343 | sub:(a)(3) | 1343(a)(3)",
      "usc | usc:28/1367 |  | 1367",
    ),
    CitationVector("Section 2255 of Title 28", "usc | usc:28/2255 |  | Section 2255 of Title 28"),
    CitationVector(
      "26 U.S.C. § 501(c)(3) (2018)",
      "usc | usc:26/501 | sub:(c)(3) | 26 U.S.C. § 501(c)(3) (2018)",
    ),
    CitationVector(
      "5 U.S.C. § 552a(e)(10)",
      "usc | usc:5/552a | sub:(e)(10) | 5 U.S.C. § 552a(e)(10)",
    ),
    CitationVector(
      "42 U.S.C. § 300aa-1 et seq.",
      "usc | usc:42/300aa-1 | etseq | 42 U.S.C. § 300aa-1 et seq.",
    ),
    CitationVector(
      "42 U.S.C. § 1396r-8(k)(2)(A)–(B)",
      "usc | usc:42/1396r-8 | sub:(k)(2)(A)-(B) | 42 U.S.C. § 1396r-8(k)(2)(A)–(B)",
    ),
    CitationVector("20 U.S.C. §§ 1681-1688", "usc | usc:20/1681-1688 |  | 20 U.S.C. §§ 1681-1688"),
    CitationVector(
      "42 U.S.C. §§ 2000e-5(b), (f)(1)",
      "usc | usc:42/2000e-5 | sub:(b) | 42 U.S.C. §§ 2000e-5(b)",
      "usc | usc:42/2000e-5 | sub:(f)(1) | (f)(1)",
    ),
    CitationVector(
      "subparagraphs (A) and (B) of section 1101(a)(15)",
      "usc | usc:?/1101 | sub:(a)(15)(A) | subparagraphs (A)",
      "usc | usc:?/1101 | sub:(a)(15)(B) | (B)",
    ),
    CitationVector(
      "18 U.S.C. § 922(g)(8)-(9)",
      "usc | usc:18/922 | sub:(g)(8)-(9) | 18 U.S.C. § 922(g)(8)-(9)",
    ),
    CitationVector("50 U.S.C. app. 451", "usc | usc:50/app/451 |  | 50 U.S.C. app. 451"),
    CitationVector("42 U.S.C.S. § 1981", "usc | usc:42/1981 |  | 42 U.S.C.S. § 1981"),
    CitationVector("18 U.S.C. Section 242", "usc | usc:18/242 |  | 18 U.S.C. Section 242"),
    CitationVector("18 USC §242", "usc | usc:18/242 |  | 18 USC §242"),
    CitationVector("18 USC s 2332b", "usc | usc:18/2332b |  | 18 USC s 2332b"),
    CitationVector("U.S.C. title 18"),
    CitationVector(
      "29 C.F.R. § 1604.11(a), (b)",
      "cfr | cfr:29/1604.11 | sub:(a) | 29 C.F.R. § 1604.11(a)",
      "cfr | cfr:29/1604.11 | sub:(b) | (b)",
    ),
    CitationVector(
      "40 C.F.R. pts. 1500-1508",
      "cfr | cfr:40/part1500-1508 |  | 40 C.F.R. pts. 1500-1508",
    ),
    CitationVector(
      "34 C.F.R. §§ 106.30, 106.44",
      "cfr | cfr:34/106.30 |  | 34 C.F.R. §§ 106.30",
      "cfr | cfr:34/106.44 |  | 106.44",
    ),
    CitationVector(
      "8 C.F.R. 208.13(b)(3)(ii)",
      "cfr | cfr:8/208.13 | sub:(b)(3)(ii) | 8 C.F.R. 208.13(b)(3)(ii)",
    ),
    CitationVector("28 CFR 35.130", "cfr | cfr:28/35.130 |  | 28 CFR 35.130"),
    CitationVector("45 C.F.R. Part 46", "cfr | cfr:45/part46 |  | 45 C.F.R. Part 46"),
    CitationVector(
      "60 Fed. Reg. 54,321 (Oct. 20, 1995)",
      "fed_reg | fr:60/54321 |  | 60 Fed. Reg. 54,321",
    ),
    CitationVector("84 FR 12345", "fed_reg | fr:84/12345 |  | 84 FR 12345"),
    CitationVector(
      "Pub. L. 88-352, tit. VII, 78 Stat. 241, 253 (1964)",
      "pub_law | publ:88-352 |  | Pub. L. 88-352",
      "stat | stat:78/241 | page:253 | 78 Stat. 241, 253 (1964)",
    ),
    CitationVector("Pub.L. 111–148", "pub_law | publ:111-148 |  | Pub.L. 111–148"),
    CitationVector(
      "Public Laws 103-322 and 109-162",
      "pub_law | publ:103-322 |  | Public Laws 103-322",
      "pub_law | publ:109-162 |  | 109-162",
    ),
    CitationVector(
      "Pub. L. No. 104-208, div. C, § 321, 110 Stat. 3009-546",
      "pub_law | publ:104-208 |  | Pub. L. No. 104-208",
      "stat | stat:110/3009-546 |  | 110 Stat. 3009-546",
    ),
    CitationVector(
      "H.R. 7, 118th Cong. § 2 (2023)",
      "us_bill | bill:118/hr/7 | sect:2 | H.R. 7, 118th Cong. § 2 (2023)",
    ),
    CitationVector(
      "H.J. Res. 68, 116th Cong. (2019)",
      "us_bill | bill:116/hjres/68 |  | H.J. Res. 68, 116th Cong. (2019)",
    ),
    CitationVector(
      "S. Con. Res. 3 (115th Congress)",
      "us_bill | bill:115/sconres/3 |  | S. Con. Res. 3 (115th Congress)",
    ),
    CitationVector("S 47 passed"),
    CitationVector(
      "the House passed H.R. 3355 and the Senate S. 1607",
      "us_bill | bill:?/hr/3355 |  | H.R. 3355",
      "us_bill | bill:?/s/1607 |  | S. 1607",
    ),
    CitationVector(
      "H.R. Conf. Rep. No. 103-711 (1994)",
      "us_report | hrep:103-711 |  | H.R. Conf. Rep. No. 103-711 (1994)",
    ),
    CitationVector("H. Rept. 116-21", "us_report | hrep:116-21 |  | H. Rept. 116-21"),
    CitationVector(
      "S. REP. NO. 106-492, at 12",
      "us_report | srep:106-492 | page:12 | S. REP. NO. 106-492, at 12",
    ),
    CitationVector("House Report 103–395", "us_report | hrep:103-395 |  | House Report 103–395"),
    CitationVector(
      "Brown v. Board of Education, 347 U.S. 483, 495 (1954)",
      "us_case | case:us/347/483 | page:495 | 347 U.S. 483, 495 (1954)",
    ),
    CitationVector(
      "Roe v. Wade, 410 U.S. 113, 93 S. Ct. 705, 35 L. Ed. 2d 147 (1973)",
      "us_case | case:us/410/113 |  | 410 U.S. 113",
      "us_case | case:sct/93/705 |  | 93 S. Ct. 705",
      "us_case | case:led2d/35/147 |  | 35 L. Ed. 2d 147 (1973)",
    ),
    CitationVector(
      "Filartiga v. Pena-Irala, 630 F.2d 876, 881 (2d Cir. 1980)",
      "us_case | case:f2d/630/876 | page:881 | 630 F.2d 876, 881",
    ),
    CitationVector(
      "Doe v. Unocal, 395 F.3d 932 (9th Cir. 2002)",
      "us_case | case:f3d/395/932 |  | 395 F.3d 932",
    ),
    CitationVector(
      "United States v. Hayes, 555 U.S. 415, 426 (2009); Hayes, 555 U.S. at 429-30",
      "us_case | case:us/555/415 | page:426 | 555 U.S. 415, 426 (2009)",
      "us_case | case:us/555/@429 | page:429-430 | 555 U.S. at 429-30",
    ),
    CitationVector("347 F. Supp. 2d 1", "us_case | case:fsupp2d/347/1 |  | 347 F. Supp. 2d 1"),
    CitationVector("the US 12 team and 3 US soldiers"),
    CitationVector(
      "Catharine A. MacKinnon, Reflections, 100 Yale L.J. 1281 (1991)",
      "journal | jrnl:yale l.j./100//1281 |  | 100 Yale L.J. 1281 (1991)",
    ),
    CitationVector(
      "41 Stan. L. Rev. 581",
      "journal | jrnl:stan. l. rev./41//581 |  | 41 Stan. L. Rev. 581",
    ),
    CitationVector(
      "12 Human Rights Quarterly 156",
      "journal | jrnl:human rights quarterly/12//156 |  | 12 Human Rights Quarterly 156",
    ),
    CitationVector(
      "Oona Hathaway, 'Do Human Rights Treaties Make a Difference?' (2002) 111 Yale Law Journal 1935",
      "journal | jrnl:yale law journal/111//1935 |  | 111 Yale Law Journal 1935",
    ),
    CitationVector(
      "*The Lancet* 380, no. 9859 (2012): 2224–60",
      "journal | jrnl:the lancet/380/9859/2224-2260 |  | *The Lancet* 380, no. 9859 (2012): 2224–60",
    ),
    CitationVector(
      "*Violence Against Women* 9, no. 5 (2003): 499.",
      "journal | jrnl:violence against women/9/5/499 |  | *Violence Against Women* 9, no. 5 (2003): 499",
    ),
    CitationVector(
      "American Journal of Public Health 93, no. 7 (2003): 1089-1097",
      "journal | jrnl:american journal of public health/93/7/1089-1097 |  | American Journal of Public Health 93, no. 7 (2003): 1089-1097",
    ),
    CitationVector("pages 10–20 (2004): see below"),
  ]
}

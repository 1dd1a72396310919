// SPDX-License-Identifier: GPL-2.0-or-later

extension CitationSheet {
  /// Codes, reports and journals of the United States; references; addresses.
  static let unitedStates = CitationSheet(
    #"""
    > 18 U.S.C. § 924(c)(1)(A)(i)
    usc | usc:18/924 | sub:(c)(1)(A)(i) | 18 U.S.C. § 924(c)(1)(A)(i)
    > 42 U.S.C. §§ 1983, 1985(3) and 1986
    usc | usc:42/1983 |  | 42 U.S.C. §§ 1983
    usc | usc:42/1985 | sub:(3) | 1985(3)
    usc | usc:42/1986 |  | 1986
    > 34 U.S.C. 12291(a)(8), (9), and (10)
    usc | usc:34/12291 | sub:(a)(8) | 34 U.S.C. 12291(a)(8)
    usc | usc:34/12291 | sub:(a)(9) | (9)
    usc | usc:34/12291 | sub:(a)(10) | (10)
    > 8 U.S.C. § 1101 note
    usc | usc:8/1101 | note | 8 U.S.C. § 1101 note
    > 42 U.S.C. § 2000e et seq. applies
    usc | usc:42/2000e | etseq | 42 U.S.C. § 2000e et seq.
    > 42 USC §2000e-2(a)(1)
    usc | usc:42/2000e-2 | sub:(a)(1) | 42 USC §2000e-2(a)(1)
    > 5 USC 552a (b)(3)
    usc | usc:5/552a | sub:(b)(3) | 5 USC 552a (b)(3)
    > 28 U.S.C. §§ 2241–2255 (2018)
    usc | usc:28/2241-2255 |  | 28 U.S.C. §§ 2241–2255 (2018)
    > 18 U. S. C. §§ 2261, 2261A, and 2262
    usc | usc:18/2261 |  | 18 U. S. C. §§ 2261
    usc | usc:18/2261A |  | 2261A
    usc | usc:18/2262 |  | 2262
    > 18 U.S.C.A. § 3553(a)(2)(A)-(C)
    usc | usc:18/3553 | sub:(a)(2)(A)-(C) | 18 U.S.C.A. § 3553(a)(2)(A)-(C)
    > title 18, United States Code, section 2265
    usc | usc:18/2265 |  | title 18, United States Code, section 2265
    > section 1983 of title 42, United States Code
    usc | usc:42/1983 |  | section 1983 of title 42, United States Code
    > paragraphs (8), (9), and (10) of section 922(g) of title 18
    usc | usc:18/922 | sub:(g)(8) | paragraphs (8)
    usc | usc:18/922 | sub:(g)(9) | (9)
    usc | usc:18/922 | sub:(g)(10) | (10)
    > 50 U.S.C. app. §§ 2401–2420
    usc | usc:50/app/2401-2420 |  | 50 U.S.C. app. §§ 2401–2420
    > under 18 U.S.C. 922 (g)(9), and 18 U.S.C. sec. 921(a)(33).
    usc | usc:18/922 | sub:(g)(9) | 18 U.S.C. 922 (g)(9)
    usc | usc:18/921 | sub:(a)(33) | 18 U.S.C. sec. 921(a)(33)
    > ³¹ 18 U.S.C § 2262(a)(1), (b).
    usc | usc:18/2262 | sub:(a)(1) | 18 U.S.C § 2262(a)(1)
    usc | usc:18/2262 | sub:(b) | (b)
    > 42 U.S.C. § 14043g(b)(2) (2012)
    usc | usc:42/14043g | sub:(b)(2) | 42 U.S.C. § 14043g(b)(2) (2012)
    > 28 C.F.R. § 0.15(b)(1)
    cfr | cfr:28/0.15 | sub:(b)(1) | 28 C.F.R. § 0.15(b)(1)
    > 28 CFR part 90 and 45 C.F.R. pt. 46
    cfr | cfr:28/part90 |  | 28 CFR part 90
    cfr | cfr:45/part46 |  | 45 C.F.R. pt. 46
    > 8 C.F.R. §§ 208.13, 208.16(c)(2)
    cfr | cfr:8/208.13 |  | 8 C.F.R. §§ 208.13
    cfr | cfr:8/208.16 | sub:(c)(2) | 208.16(c)(2)
    > 29 CFR 1614.105 (2020)
    cfr | cfr:29/1614.105 |  | 29 CFR 1614.105 (2020)
    > 84 Fed. Reg. 33,829 (July 16, 2019)
    fed_reg | fr:84/33829 |  | 84 Fed. Reg. 33,829
    > 65 FR 12905, 12911
    fed_reg | fr:65/12905 | page:12911 | 65 FR 12905, 12911
    > Pub. L. No. 103–322, 108 Stat. 1796 (1994)
    pub_law | publ:103-322 |  | Pub. L. No. 103–322
    stat | stat:108/1796 |  | 108 Stat. 1796 (1994)
    > Public Law 113-4 and P.L. 109-162, § 106
    pub_law | publ:113-4 |  | Public Law 113-4
    pub_law | publ:109-162 | sect:106 | P.L. 109-162, § 106
    > Pub.L. 106-386, div. B; 114 Stat. 1464, 1491
    pub_law | publ:106-386 |  | Pub.L. 106-386
    stat | stat:114/1464 | page:1491 | 114 Stat. 1464, 1491
    > H.R. 3355, 103rd Cong. (1994)
    us_bill | bill:103/hr/3355 |  | H.R. 3355, 103rd Cong. (1994)
    > S. 47, 113th Cong. § 204 (2013)
    us_bill | bill:113/s/47 | sect:204 | S. 47, 113th Cong. § 204 (2013)
    > H.R.1585 and S.J. Res. 23
    us_bill | bill:?/hr/1585 |  | H.R.1585
    us_bill | bill:?/sjres/23 |  | S.J. Res. 23
    > H.R. Con. Res. 83, 110th Cong. (2007); H. Res. 121 and S. Res. 12
    us_bill | bill:110/hconres/83 |  | H.R. Con. Res. 83, 110th Cong. (2007)
    us_bill | bill:?/hres/121 |  | H. Res. 121
    us_bill | bill:?/sres/12 |  | S. Res. 12
    > the Act (H.R. 1620) passed. Violence Against Women Reauthorization Act, H.R. 1620, 117th Cong. (2021).
    us_bill | bill:117/hr/1620 |  | H.R. 1620
    us_bill | bill:117/hr/1620 |  | H.R. 1620, 117th Cong. (2021)
    > H.R. Rep. No. 103-395, at 25 (1993)
    us_report | hrep:103-395 | page:25 | H.R. Rep. No. 103-395, at 25 (1993)
    > S. Rep. No. 103-138, at 41
    us_report | srep:103-138 | page:41 | S. Rep. No. 103-138, at 41
    > Roe v. Wade, 410 U.S. 113, 154 (1973)
    us_case | case:us/410/113 | page:154 | 410 U.S. 113, 154 (1973)
    > Ashcroft v. Iqbal, 556 U.S. 662, 678, 129 S. Ct. 1937, 173 L. Ed. 2d 868 (2009)
    us_case | case:us/556/662 | page:678 | 556 U.S. 662, 678
    us_case | case:sct/129/1937 |  | 129 S. Ct. 1937
    us_case | case:led2d/173/868 |  | 173 L. Ed. 2d 868 (2009)
    > Filartiga v. Pena-Irala, 630 F.2d 876, 881 (2d Cir. 1980)
    us_case | case:f2d/630/876 | page:881 | 630 F.2d 876, 881
    > United States v. Morrison, 529 U. S. 598 (2000)
    us_case | case:us/529/598 |  | 529 U. S. 598 (2000)
    > 891 F. Supp. 2d 12; 12 F. 3d 34; 45 F.4th 100
    us_case | case:fsupp2d/891/12 |  | 891 F. Supp. 2d 12
    us_case | case:f3d/12/34 |  | 12 F. 3d 34
    us_case | case:f4th/45/100 |  | 45 F.4th 100
    > Sosa, 542 U.S., at 725
    us_case | case:us/542/@725 | page:725 | 542 U.S., at 725
    > Levine, 129 S. Ct. at 1200
    us_case | case:sct/129/@1200 | page:1200 | 129 S. Ct. at 1200
    > See Id., at 14.
    id | id | page:14 | Id., at 14
    > ibid 45
    id | id | page:45 | ibid 45
    > Ibid., p. 12; ibid., paras. 3-5
    id | id | page:12 | Ibid., p. 12
    id | id | para:3-5 | ibid., paras. 3-5
    > ⁶ *Id.* at 3-4.213.
    id | id | loc:3-4.213 | *Id.* at 3-4.213
    > *Ibid*, § 12.
    id | id | sect:12 | *Ibid*, § 12
    > Id. ¶ 14; id. §§ 3, 4.
    id | id | para:14 | Id. ¶ 14
    id | id | sect:3,4 | id. §§ 3, 4
    > Ibid., art. 14, and annex I.
    id | id | art:14;annex:I | Ibid., art. 14, and annex I
    > ¹⁴ Campbell, *supra* note 4.
    supra | note:4 |  | Campbell, *supra* note 4
    > Human Rights Watch, supra note 12, ¶ 7.
    supra | note:12 | para:7 | Human Rights Watch, supra note 12, ¶ 7
    > supra n. 45, p. 12.
    supra | note:45 | page:12 | supra n. 45, p. 12
    > see supra notes 3, 7 and 9
    supra | note:3 |  | supra notes 3
    supra | note:7 |  | 7
    supra | note:9 |  | 9
    > (see note 13 above), para. 7.4
    supra | note:13 | para:7.4 | note 13 above), para. 7.4
    > See footnotes 4 and 5 above.
    supra | note:4 |  | footnotes 4
    supra | note:5 |  | 5 above
    > McCann (n 1) para 149
    supra | note:1 | para:149 | n 1) para 149
    > Steiner, op. cit., p. 45
    supra | name:steiner | page:45 | Steiner, op. cit., p. 45
    > see paragraph 2.18, supra
    xref | self | para:2.18 | paragraph 2.18, supra
    > see para. 6.4 above and paras. 7.2 to 7.4 below
    xref | self | para:6.4 | para. 6.4 above
    xref | self | para:7.2-7.4 | paras. 7.2 to 7.4 below
    > see infra Part II.B; infra notes 8–10
    infra | self | part:II.B | infra Part II.B
    infra | note:8-10 |  | infra notes 8–10
    > infra section IV
    infra | self | sect:IV | infra section IV
    > 100 Yale L.J. 1, 22 (1990); 45 Stan. L. Rev. 1241 (1993)
    journal | jrnl:yale l.j./100//1 | page:22 | 100 Yale L.J. 1, 22 (1990)
    journal | jrnl:stan. l. rev./45//1241 |  | 45 Stan. L. Rev. 1241 (1993)
    > *American Journal of Public Health* 93, no. 7 (2003): 1089–1097.
    journal | jrnl:american journal of public health/93/7/1089-1097 |  | *American Journal of Public Health* 93, no. 7 (2003): 1089–1097
    > *Criminology* 56, no. 3 (2018): 513-536
    journal | jrnl:criminology/56/3/513-536 |  | *Criminology* 56, no. 3 (2018): 513-536
    > *Violence Against Women* Vol. 12, no. 5 (2006), 461.
    journal | jrnl:violence against women/12/5 | page:461 | *Violence Against Women* Vol. 12, no. 5 (2006), 461
    > 28 Hum. Rts. Q. 912
    journal | jrnl:hum. rts. q./28//912 |  | 28 Hum. Rts. Q. 912
    > 95 Am. J. Int'l L. 535, 540 (2001)
    journal | jrnl:am. j. int'l l./95//535 | page:540 | 95 Am. J. Int'l L. 535, 540 (2001)
    > doi:10.1016/S0140-6736(18)31869-8 and https://doi.org/10.2105/AJPH.93.7.1089
    doi | doi:10.1016/S0140-6736(18)31869-8 |  | doi:10.1016/S0140-6736(18)31869-8
    url | url:https://doi.org/10.2105/AJPH.93.7.1089 |  | https://doi.org/10.2105/AJPH.93.7.1089
    > ISBN 978-92-1-154188-5
    isbn | isbn:9789211541885 |  | ISBN 978-92-1-154188-5
    > ISBN: 92-1-154120-4.
    isbn | isbn:9211541204 |  | ISBN: 92-1-154120-4
    > (last visited 12 July 2023) <https://www.hrw.org/report/2022/05/17/>
    url | url:https://www.hrw.org/report/2022/05/17/ |  | https://www.hrw.org/report/2022/05/17/
    > Amnesty, Available at: www.amnesty.org/en/documents/act50/5548/2022/en/ (accessed on 3 Mar. 2023).
    url | url:http://www.amnesty.org/en/documents/act50/5548/2022/en/ |  | www.amnesty.org/en/documents/act50/5548/2022/en/
    > see https://en.wikipedia.org/wiki/Laos_(country), and (https://example.org/a?b=c&d=e).
    url | url:https://en.wikipedia.org/wiki/Laos_(country) |  | https://en.wikipedia.org/wiki/Laos_(country)
    url | url:https://example.org/a?b=c&d=e |  | https://example.org/a?b=c&d=e
    > [link](https://tbinternet.ohchr.org/_layouts/15/x.aspx?Lang=en)
    url | url:https://tbinternet.ohchr.org/_layouts/15/x.aspx?Lang=en |  | https://tbinternet.ohchr.org/_layouts/15/x.aspx?Lang=en
    """#
  )
}

// SPDX-License-Identifier: GPL-2.0-or-later

extension CitationSheet {
  /// Footnotes as they are printed, and a few false friends among them.
  static let mixed = CitationSheet(
    #"""
    > ¹² Committee on the Elimination of Discrimination against Women, *Replies of the Lao People’s Democratic Republic to the list of issues*, (Apr. 8, 2024), U.N. Doc. CEDAW/C/LAO/RQ/10, ¶¶ 21-23, 30.
    un_doc | un:CEDAW/C/LAO/RQ/10 | para:21-23,30 | CEDAW/C/LAO/RQ/10, ¶¶ 21-23, 30
    > (Nov. 14, 2023), CEDAW/C/LAO/Q/10 , ¶ 2; CEDAW/C/LAO/RQ/10, ¶¶ 4 & 5.
    un_doc | un:CEDAW/C/LAO/Q/10 | para:2 | CEDAW/C/LAO/Q/10 , ¶ 2
    un_doc | un:CEDAW/C/LAO/RQ/10 | para:4,5 | CEDAW/C/LAO/RQ/10, ¶¶ 4 & 5
    > CEDAW/C/LAO/RQ/10, par. 3.
    un_doc | un:CEDAW/C/LAO/RQ/10 | para:3 | CEDAW/C/LAO/RQ/10, par. 3
    > UN Doc A/HRC/38/44 (24 April 2018) [12]–[15]
    un_doc | un:A/HRC/38/44 |  | A/HRC/38/44
    > See A/HRC/44/22, paras. 8, 9 (b) and (c) and 14.
    un_doc | un:A/HRC/44/22 | para:8,9(b),(c),14 | A/HRC/44/22, paras. 8, 9 (b) and (c) and 14
    > A/HRC/24/23/Corr.1
    un_doc | un:A/HRC/24/23/Corr.1 |  | A/HRC/24/23/Corr.1
    > A/77/169, annex, sect. III.B, para. 4
    un_doc | un:A/77/169 | annex;sect:III.B;para:4 | A/77/169, annex, sect. III.B, para. 4
    > (E/C.12/69/D/54/2018, para. 10.2; and E/C.12/61/D/5/2015, paras. 15.1–15.5)
    un_doc | un:E/C.12/69/D/54/2018 | para:10.2 | E/C.12/69/D/54/2018, para. 10.2
    un_doc | un:E/C.12/61/D/5/2015 | para:15.1-15.5 | E/C.12/61/D/5/2015, paras. 15.1–15.5
    > Views of the Committee, CRPD/C/19/D/11/2013, Beasley v. Australia, adopted on 1 April 2016, para. 8.5
    un_doc | un:CRPD/C/19/D/11/2013 | para:8.5 | CRPD/C/19/D/11/2013, Beasley v. Australia, adopted on 1 April 2016, para. 8.5
    > CAT/C/66/D/757/2016,\npara. 8.4
    un_doc | un:CAT/C/66/D/757/2016 | para:8.4 | CAT/C/66/D/757/2016,\npara. 8.4
    > United Nations document S/AC.49/2019/2
    un_doc | un:S/AC.49/2019/2 |  | S/AC.49/2019/2
    > Official Records of the General Assembly, Fifty-fifth Session, Supplement No. 40 (A/55/40), vol. I, annex VI, sect. B, para. 12
    un_doc | un:A/55/40 | vol:I;annex:VI;sect:B;para:12 | A/55/40), vol. I, annex VI, sect. B, para. 12
    > HRI/GEN/1/Rev.9 (Vol. II), pp. 28-30
    un_doc | un:HRI/GEN/1/Rev.9 | vol:II;page:28-30 | HRI/GEN/1/Rev.9 (Vol. II), pp. 28-30
    > A/CONF.183/9 and A/CONF.32/41
    un_doc | un:A/CONF.183/9 |  | A/CONF.183/9
    un_doc | un:A/CONF.32/41 |  | A/CONF.32/41
    > ICCPR/C/X and E/CN and A/RES/
    > a/hrc/res/47/21
    un_res | un:A/HRC/RES/47/21 |  | a/hrc/res/47/21
    > A/RES/34/169, annex, art. 3
    un_res | un:A/RES/34/169 | annex | A/RES/34/169, annex
    article | art:?/3 |  | art. 3
    > Resolution 1325 of the Security Council and Council resolution 2467
    un_res | un:S/RES/1325 |  | Resolution 1325
    un_res | un:S/RES/2467 |  | resolution 2467
    > UNSCRs 1325 and 1820
    un_res | un:S/RES/1325 |  | UNSCRs 1325
    un_res | un:S/RES/1820 |  | 1820
    > the Human Rights Council, in its resolutions 7/12, 21/4 and 45/3
    un_res | un:A/HRC/RES/7/12 |  | resolutions 7/12
    un_res | un:A/HRC/RES/21/4 |  | 21/4
    un_res | un:A/HRC/RES/45/3 |  | 45/3
    > General Assembly resolution 3452 (XXX) of 9 December 1975 and resolution 39/46
    un_res | un:A/RES/3452(XXX) |  | General Assembly resolution 3452 (XXX)
    un_res | un:A/RES/39/46 |  | resolution 39/46
    > Security Council resolutions 1265 (1999), 1296 (2000) and 1674 (2006)
    un_res | un:S/RES/1265 |  | Security Council resolutions 1265 (1999)
    un_res | un:S/RES/1296 |  | 1296 (2000)
    un_res | un:S/RES/1674 |  | 1674 (2006)
    > United Nations Standard Minimum Rules for the Administration of Juvenile Justice (“The Beijing Rules”), rule 11.1
    alias | un:A/RES/40/33 | rule:11.1 | Beijing Rules”), rule 11.1
    > Nelson Mandela Rules, Rules 12-17 and 113
    alias | un:A/RES/70/175 | rule:12-17,113 | Nelson Mandela Rules, Rules 12-17 and 113
    > General comment No. 35 (2014) on liberty and security of person, paras. 12 and 66
    un_gc | gc:?/35 | para:12,66 | General comment No. 35 (2014) on liberty and security of person, paras. 12 and 66
    > See the Committee's general comment No. 31 (2004), para. 8.
    @ CCPR
    un_gc | gc:CCPR/31 | para:8 | general comment No. 31 (2004), para. 8
    > general comment No. 3 (2012) of the Committee against Torture, para. 12
    un_gc | gc:CAT/3 | para:12 | general comment No. 3 (2012) of the Committee against Torture, para. 12
    > GC No 36 (CCPR), para 40
    un_gc | gc:CCPR/36 | para:40 | GC No 36 (CCPR), para 40
    > UN Human Rights Committee (HRC), General comment no. 31, 26 May 2004, CCPR/C/21/Rev.1/Add.13, para. 15
    un_gc | gc:CCPR/31 |  | General comment no. 31
    un_doc | un:CCPR/C/21/Rev.1/Add.13 | para:15 | CCPR/C/21/Rev.1/Add.13, para. 15
    > UN Committee on Economic, Social and Cultural Rights (CESCR), General Comment No. 4: The Right to Adequate Housing (Art. 11 (1) of the Covenant), 13 December 1991, E/1992/23
    un_gc | gc:CESCR/4 |  | General Comment No. 4
    article | art:ICESCR/11/1 |  | Art. 11 (1)
    un_doc | un:E/1992/23 |  | E/1992/23
    > Communication No. 1033/2001, Singarasa v. Sri Lanka, Views adopted 21 July 2004, ¶ 7.4.
    un_comm | comm:1033/2001 | para:7.4 | Communication No. 1033/2001, Singarasa v. Sri Lanka, Views adopted 21 July 2004, ¶ 7.4
    > Kindler v. Canada (communication No. 470/1991), para. 14.3, and Ng v. Canada (communication No. 469/1991)
    un_comm | comm:470/1991 | para:14.3 | communication No. 470/1991), para. 14.3
    un_comm | comm:469/1991 |  | communication No. 469/1991
    > communications Nos. 1531-1600/2006
    un_comm | comm:1531-1600/2006 |  | communications Nos. 1531-1600/2006
    > the authors of communications Nos. 1593 to 1603/2007
    > recommendations 88.1 - 88.3
    upr_rec | upr:88.1-88.3 |  | 88.1 - 88.3
    > 14. On implementation of recommendations  88.46, 88. 47,88.48.
    upr_rec | upr:88.46 |  | 88.46
    upr_rec | upr:88.47 |  | 88. 47
    upr_rec | upr:88.48 |  | 88.48
    > 3. On implementation of recommendations 88.8, and 88.9, 90.1-90.3.
    upr_rec | upr:88.8 |  | 88.8
    upr_rec | upr:88.9 |  | 88.9
    upr_rec | upr:90.1-90.3 |  | 90.1-90.3
    > recommendations of 24.5 million dollars
    > The Committee’s recommendation that 12.5 hectares be returned
    > recommendation (para. 24.5)
    > Article 1 of the Convention against Torture, 1465 UNTS 85
    article | art:CAT/1 |  | Article 1
    unts | unts:1465/85 |  | 1465 UNTS 85
    > ICCPR, 999 UNTS 171, art. 6(2)
    unts | unts:999/171 |  | 999 UNTS 171
    article | art:ICCPR/6/2 |  | art. 6(2)
    > articles 7 and 10, paragraph 1, and article 14, paragraph 3 (g), of the Covenant
    @ CCPR
    article | art:ICCPR/7 |  | articles 7
    article | art:ICCPR/10/1 |  | 10, paragraph 1
    article | art:ICCPR/14/3/g |  | article 14, paragraph 3 (g)
    > article 12, paragraph 1, of the Criminal Procedure Code of Tajikistan
    article | art:dom:criminal-procedure-code-of-tajikistan/12/1 |  | article 12, paragraph 1
    > the Law “On public associations” (article 9)
    article | art:?/9 |  | article 9
    > Article 32 of the Law of the Republic of Tajikistan on Refugees
    article | art:dom:law-of-the-republic-of-tajikistan-on-refugees/32 |  | Article 32
    > part 2 of article 88 of the Criminal Procedure Code
    article | art:dom:criminal-procedure-code/88 |  | article 88
    > Article 117 (Torture) of the Criminal Code
    article | art:dom:criminal-code/117 |  | Article 117
    > Arts. 3, 5 & 6 ECHR
    article | art:ECHR/3 |  | Arts. 3
    article | art:ECHR/5 |  | 5
    article | art:ECHR/6 |  | 6
    > articles 2, paragraphs 1 and 3, 7 and 26 of the Covenant
    @ CCPR
    article | art:ICCPR/2/1 |  | articles 2, paragraphs 1
    article | art:ICCPR/2/3 |  | 3
    article | art:ICCPR/7 |  | 7
    article | art:ICCPR/26 |  | 26
    > article 11 of the Protocol to Prevent, Suppress and Punish Trafficking in Persons
    article | art:?/11 |  | article 11
    > article VI of the Genocide Convention
    article | art:?/VI |  | article VI
    > Article 26 VCLT
    article | art:VCLT/26 |  | Article 26
    > article 4 (a) CERD, article 7 CED and article 1 CMW
    article | art:CERD/4/a |  | article 4 (a)
    article | art:CED/7 |  | article 7
    article | art:CMW/1 |  | article 1
    > CRC art. 37(b)–(d)
    article | art:CRC/37/b-d |  | art. 37(b)–(d)
    > ¹⁷ 18 U.S.C. 922(d)(9), (g)(8)–(9).
    usc | usc:18/922 | sub:(d)(9) | 18 U.S.C. 922(d)(9)
    usc | usc:18/922 | sub:(g)(8)-(9) | (g)(8)–(9)
    > 28 USC 1346(b), 2671-2680
    usc | usc:28/1346 | sub:(b) | 28 USC 1346(b)
    usc | usc:28/2671-2680 |  | 2671-2680
    > 42 U.S.C. Sec. 3796gg-4(a)
    usc | usc:42/3796gg-4 | sub:(a) | 42 U.S.C. Sec. 3796gg-4(a)
    > Under 18 U.S.C. §922(g)(1) and  §924(a)(2)
    usc | usc:18/922 | sub:(g)(1) | 18 U.S.C. §922(g)(1)
    usc | usc:18/924 | sub:(a)(2) | §924(a)(2)
    > 34 U.S. Code § 12291
    usc | usc:34/12291 |  | 34 U.S. Code § 12291
    > U.S.C. without numbers, and 18 U.S.C. itself
    > 28 C.F.R. §§ 0.5–0.7
    cfr | cfr:28/0.5-0.7 |  | 28 C.F.R. §§ 0.5–0.7
    > 45 CFR 164.512(f)(1)
    cfr | cfr:45/164.512 | sub:(f)(1) | 45 CFR 164.512(f)(1)
    > Pub. L. Nos. 109-162 and 113-4
    pub_law | publ:109-162 |  | Pub. L. Nos. 109-162
    pub_law | publ:113-4 |  | 113-4
    > S. Res. 34, 116th Cong. (2019) and S.B. 12
    us_bill | bill:116/sres/34 |  | S. Res. 34, 116th Cong. (2019)
    > S. 2843, 115th Cong.
    us_bill | bill:115/s/2843 |  | S. 2843, 115th Cong.
    > Brown v. Board of Education, 347 U.S. 483, 495 n.11 (1954)
    us_case | case:us/347/483 | page:495 | 347 U.S. 483, 495
    > District of Columbia v. Heller, 554 U.S. 570, 626–27 & n.26 (2008)
    us_case | case:us/554/570 | page:626-627 | 554 U.S. 570, 626–27
    > Heller, 554 U.S. at 626-27
    us_case | case:us/554/@626 | page:626-627 | 554 U.S. at 626-27
    > 62. *Id*. at 115 n.4.
    id | id | page:115 | *Id*. at 115
    > *See id.* at 12; *cf. id.* § 4.
    id | id | page:12 | id.* at 12
    id | id | sect:4 | id.* § 4
    > ⁸ *Ibid.*\n\n⁹ Ibid., at para. 4.
    id | id |  | *Ibid.*
    id | id | para:4 | Ibid., at para. 4
    > Ibid., paras. 10.2 and 10.3, and A/HRC/22/53.
    id | id | para:10.2,10.3 | Ibid., paras. 10.2 and 10.3
    un_doc | un:A/HRC/22/53 |  | A/HRC/22/53
    > [14] Ibid [33].
    id | id | para:33 | Ibid [33]
    > See Smith & Jones, *supra* note 12, at 45–47.
    supra | note:12 | page:45-47 | Smith & Jones, *supra* note 12, at 45–47
    > See Federal Bureau of Investigation, supra note 22, tbl. 3.
    supra | note:22 |  | Federal Bureau of Investigation, supra note 22
    > Human Rights Watch report (n 14) 33; ibid 35.
    supra | note:14 |  | n 14
    id | id | page:35 | ibid 35
    > see notes 12 and 13 above
    supra | note:12 |  | notes 12
    supra | note:13 |  | 13 above
    > (see notes 3–5 above and para. 8 below)
    supra | note:3-5 |  | notes 3–5 above
    xref | self | para:8 | para. 8 below
    > supra Part II.A; supra Section III
    xref | self | part:II.A | supra Part II.A
    xref | self | sect:III | supra Section III
    > See infra notes 44–46 and accompanying text.
    infra | note:44-46 |  | infra notes 44–46
    > Dulitzky, op. cit., pp. 12-14.
    supra | name:dulitzky | page:12-14 | Dulitzky, op. cit., pp. 12-14
    > *New England Journal of Medicine* 341, no. 25 (1999): 1892–98.
    journal | jrnl:new england journal of medicine/341/25/1892-1898 |  | *New England Journal of Medicine* 341, no. 25 (1999): 1892–98
    > 17 Colum. Hum. Rts. L. Rev. 45, 47–49 (1985)
    journal | jrnl:colum. hum. rts. l. rev./17//45 | page:47-49 | 17 Colum. Hum. Rts. L. Rev. 45, 47–49 (1985)
    > *Homicide Studies* Vol. 2, no. 1 (1998), 12-15
    journal | jrnl:homicide studies/2/1 | page:12-15 | *Homicide Studies* Vol. 2, no. 1 (1998), 12-15
    > Sidley v. X, app no 12345/06 (ECtHR, 3 May 2011) [34]
    echr_app | echr:12345/06 | para:34 | app no 12345/06 (ECtHR, 3 May 2011) [34]
    > M.S.S. v. Belgium and Greece [GC], no. 30696/09, §§ 249–254, ECHR 2011
    echr_app | echr:30696/09 | para:249-254 | no. 30696/09, §§ 249–254
    > (Application no. 5310/71) and Application 6289/73
    echr_app | echr:5310/71 |  | Application no. 5310/71
    echr_app | echr:6289/73 |  | Application 6289/73
    > Regulation (EC) No 1987/2006; Decision 2007/533/JHA
    celex | celex:32006R1987 |  | Regulation (EC) No 1987/2006
    celex | celex:32007D0533 |  | Decision 2007/533/JHA
    > Article 17 of Regulation (EU) 2016/679
    celex | celex:32016R0679 | art:17 | Article 17 of Regulation (EU) 2016/679
    > Directives 2000/43/EC and 2000/78/EC
    celex | celex:32000L0043 |  | Directives 2000/43/EC
    celex | celex:32000L0078 |  | 2000/78/EC
    > ILO Convention (No. 111) concerning Discrimination
    ilo | ilo:C111 |  | ILO Convention (No. 111)
    > the Indigenous and Tribal Peoples Convention, 1989 (No. 169) of the International Labour Organization
    ilo | ilo:C169 |  | Indigenous and Tribal Peoples Convention, 1989 (No. 169)
    > UNTS vol. 189, p. 137; 189 U.N.T.S. 137, 150
    unts | unts:189/137 |  | UNTS vol. 189, p. 137
    unts | unts:189/137 |  | 189 U.N.T.S. 137
    > Council of Europe Treaty Series No. 197 and European Treaty Series - No. 5
    ets | ets:197 |  | Europe Treaty Series No. 197
    ets | ets:5 |  | European Treaty Series - No. 5
    > I/A Court H.R., Case of X. Merits. Judgment of July 29, 1988. Series C No. 4, paras. 172 and 173
    iacthr | iacthr:C/4 | para:172,173 | Series C No. 4, paras. 172 and 173
    > www.example.org/a_b/c.html, visited 12 May 2020
    url | url:http://www.example.org/a_b/c.html |  | www.example.org/a_b/c.html
    > at: http://Example.ORG/Path?Q=1#frag;
    url | url:http://example.org/Path?Q=1#frag |  | http://Example.ORG/Path?Q=1#frag
    > ftp://files.example.org and git@github.com:a/b.git and foo@bar.org/x
    > The 2nd Cir. held in 12 F. that 3d parties, and F. 3d class
    > See Rule 12 of the club, Chapter 11 bankruptcy, Title IX, Section 230 debate
    > S-300 missiles, A-10 planes, E-5 grade and C-130
    > A. Smith, S. Jones/E. Doe and C. 5 people
    > 1/2 of 3/4, 12/2004 issue, 24/7/365 service
    > U.S. 101 north; Route 66, I-95
    > FR 45 and DE 12 postcodes; 10 FR students
    > HR 12345 employees; HR department
    > C.J. Cregg, P.J. O'Rourke, U.S.A. 100
    > p. 12, pp. 3-5, vol. 3, chap. 4
    > Res. Ipsa 12; residents 12/14
    """#
  )
}

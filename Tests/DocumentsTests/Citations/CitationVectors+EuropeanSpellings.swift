// SPDX-License-Identifier: GPL-2.0-or-later

extension CitationVector {
  static let europeanSpellings = [
    CitationVector(
      "CM/Rec(2010)1, para. 5",
      "coe_rec | coe:rec/2010/1 | para:5 | CM/Rec(2010)1, para. 5",
    ),
    CitationVector(
      "Recommendation CM/Rec (2018) 8, rule 3",
      "coe_rec | coe:rec/2018/8 | rule:3 | CM/Rec (2018) 8, rule 3",
    ),
    CitationVector(
      "Recommendation Rec (2006) 2 of the Committee of Ministers, rules 24.1 and 24.2",
      "coe_rec | coe:rec/2006/2 | rule:24.1,24.2 | Rec (2006) 2 of the Committee of Ministers, rules 24.1 and 24.2",
    ),
    CitationVector(
      "Recommendation R(99)19 concerning mediation in penal matters",
      "coe_rec | coe:rec/1999/19 |  | R(99)19",
    ),
    CitationVector("Rec. (2000) 22", "coe_rec | coe:rec/2000/22 |  | Rec. (2000) 22"),
    CitationVector("Recommendation No R (92) 17", "coe_rec | coe:rec/1992/17 |  | No R (92) 17"),
    CitationVector("REC(2003)22", "coe_rec | coe:rec/2003/22 |  | REC(2003)22"),
    CitationVector(
      "Recommendations Rec(92)16 and Rec(2000)22, rules 1-3",
      "coe_rec | coe:rec/1992/16 |  | Rec(92)16",
      "coe_rec | coe:rec/2000/22 | rule:1-3 | Rec(2000)22, rules 1-3",
    ),
    CitationVector("Recommendation 1257 (1995) of the Parliamentary Assembly"),
    CitationVector("CM/Rec(2014)4-rev", "coe_rec | coe:rec/2014/4-rev |  | CM/Rec(2014)4-rev"),
    CitationVector(
      "ETS 108; CETS 223",
      "ets | ets:108 |  | ETS 108",
      "ets | ets:223 |  | CETS 223",
    ),
    CitationVector(
      "European Treaty Series No. 126",
      "ets | ets:126 |  | European Treaty Series No. 126",
    ),
    CitationVector(
      "European Convention on Human Rights (ETS No. 5), art. 3",
      "ets | ets:5 |  | ETS No. 5",
      "article | art:ECHR/3 |  | art. 3",
    ),
    CitationVector(
      "Statute of the Council of Europe, ETS No. 1, art. 15",
      "ets | ets:1 |  | ETS No. 1",
      "article | art:COE-STATUTE/15 |  | art. 15",
    ),
    CitationVector(
      "ETS Nos. 5, 46 and 114",
      "ets | ets:5 |  | ETS Nos. 5",
      "ets | ets:46 |  | 46",
      "ets | ets:114 |  | 114",
    ),
    CitationVector(
      "(Appl. No. 5310/71), §§ 161–162",
      "echr_app | echr:5310/71 | para:161-162 | Appl. No. 5310/71), §§ 161–162",
    ),
    CitationVector(
      "Ireland v. the United Kingdom, judgment of 18 January 1978, application No. 5310/71, para. 162",
      "echr_app | echr:5310/71 | para:162 | application No. 5310/71, para. 162",
    ),
    CitationVector(
      "M.S.S. v. Belgium and Greece [GC], no. 30696/09, §§ 223 and 342-343, ECHR 2011",
      "echr_app | echr:30696/09 | para:223,342-343 | no. 30696/09, §§ 223 and 342-343",
    ),
    CitationVector(
      "Othman (Abu Qatada) v. the United Kingdom, no. 8139/09, ECHR 2012 (extracts)",
      "echr_app | echr:8139/09 |  | no. 8139/09",
    ),
    CitationVector(
      "Vinter and Others v UK (2016) ECtHR App nos 66069/09, 130/10 and 3896/10 [119]-[122]",
      "echr_app | echr:66069/09 |  | App nos 66069/09",
      "echr_app | echr:130/10 |  | 130/10",
      "echr_app | echr:3896/10 | para:119-122 | 3896/10 [119]-[122]",
    ),
    CitationVector(
      "European Court of Human Rights, Application no. 26629/95, Litwa v. Poland, § 60",
      "echr_app | echr:26629/95 | para:60 | Application no. 26629/95, Litwa v. Poland, § 60",
    ),
    CitationVector("application No. 12/2004 of the author"),
    CitationVector(
      "ECLI:EU:C:2011:865, para. 94",
      "ecli | ecli:ECLI:EU:C:2011:865 | para:94 | ECLI:EU:C:2011:865, para. 94",
    ),
    CitationVector(
      "ECLI:DE:BVerfG:2018:rs20180724.2bvr030915",
      "ecli | ecli:ECLI:DE:BVERFG:2018:RS20180724.2BVR030915 |  | ECLI:DE:BVerfG:2018:rs20180724.2bvr030915",
    ),
    CitationVector(
      "Regulation (EU) No. 1215/2012, art. 4(1), and Directive 2004/38/EC, arts. 27 and 28",
      "celex | celex:32012R1215 | art:4(1) | Regulation (EU) No. 1215/2012, art. 4(1)",
      "celex | celex:32004L0038 | art:27,28 | Directive 2004/38/EC, arts. 27 and 28",
    ),
    CitationVector(
      "Council Directive 2003/86/EC of 22 September 2003, art. 4",
      "celex | celex:32003L0086 | art:4 | Directive 2003/86/EC of 22 September 2003, art. 4",
    ),
    CitationVector(
      "Articles 6 and 9 of Regulation (EU) 2016/679",
      "celex | celex:32016R0679 | art:6,9 | Articles 6 and 9 of Regulation (EU) 2016/679",
    ),
    CitationVector(
      "Regulation (EC) No. 343/2003 (Dublin II)",
      "celex | celex:32003R0343 |  | Regulation (EC) No. 343/2003",
    ),
    CitationVector(
      "Regulation (EEC) No 1612/68",
      "celex | celex:31968R1612 |  | Regulation (EEC) No 1612/68",
    ),
    CitationVector(
      "Commission Decision 2000/520/EC",
      "celex | celex:32000D0520 |  | Decision 2000/520/EC",
    ),
    CitationVector(
      "Directive 95/46/EC and Directives 2011/95/EU and 2013/32/EU",
      "celex | celex:31995L0046 |  | Directive 95/46/EC",
      "celex | celex:32011L0095 |  | Directives 2011/95/EU",
      "celex | celex:32013L0032 |  | 2013/32/EU",
    ),
    CitationVector("Decision 34/09 of 2012"),
    CitationVector(
      "ILO Convention No. 29 and ILO Convention No. 105",
      "ilo | ilo:C29 |  | ILO Convention No. 29",
      "ilo | ilo:C105 |  | ILO Convention No. 105",
    ),
    CitationVector(
      "Convention concerning Forced or Compulsory Labour, 1930 (No. 29)",
      "ilo | ilo:C29 |  | Convention concerning Forced or Compulsory Labour, 1930 (No. 29)",
    ),
    CitationVector(
      "Freedom of Association and Protection of the Right to Organise Convention, 1948 (No. 87)",
      "ilo | ilo:C87 |  | Freedom of Association and Protection of the Right to Organise Convention, 1948 (No. 87)",
    ),
    CitationVector(
      "International Labour Organization (ILO) Convention No. 189",
      "ilo | ilo:C189 |  | Convention No. 189",
    ),
    CitationVector("ILO Recommendation 202", "ilo | ilo:R202 |  | ILO Recommendation 202"),
    CitationVector(
      "ILO, C.111; ILO, R.200",
      "ilo | ilo:C111 |  | C.111",
      "ilo | ilo:R200 |  | R.200",
    ),
    CitationVector(
      "Convention No. 182 of the International Labour Organization",
      "ilo | ilo:C182 |  | Convention No. 182",
    ),
    CitationVector(
      "ILO Conventions 29, 87, 98 and 105",
      "ilo | ilo:C29 |  | ILO Conventions 29",
      "ilo | ilo:C87 |  | 87",
      "ilo | ilo:C98 |  | 98",
      "ilo | ilo:C105 |  | 105",
    ),
    CitationVector("vitamin C 100 is known to the ILO"),
    CitationVector("Convention No. 108 of the Council of Europe"),
    CitationVector(
      "1577 UNTS 3, art 37(b)",
      "unts | unts:1577/3 |  | 1577 UNTS 3",
      "article | art:CRC/37/b |  | art 37(b)",
    ),
    CitationVector(
      "United Nations, Treaty Series, vol. 2515, No. 44910, p. 3",
      "unts | unts:2515/3 | no:44910 | United Nations, Treaty Series, vol. 2515, No. 44910, p. 3",
    ),
    CitationVector("UNTS vol. 1577, p. 3", "unts | unts:1577/3 |  | UNTS vol. 1577, p. 3"),
    CitationVector(
      "Vienna Convention on the Law of Treaties (1969) 1155 UNTS 331, arts 31–32",
      "unts | unts:1155/331 |  | 1155 UNTS 331",
      "article | art:VCLT/31-32 |  | arts 31–32",
    ),
    CitationVector("1465 U.N.T.S. 85, 113", "unts | unts:1465/85 |  | 1465 U.N.T.S. 85"),
    CitationVector(
      "660 UNTS 195 (CERD) art 5",
      "unts | unts:660/195 |  | 660 UNTS 195",
      "article | art:CERD/5 |  | art 5",
    ),
    CitationVector(
      "Inter-American Court of Human Rights, Case of the “Street Children” v. Guatemala, Judgment of November 19, 1999, Series C No. 63, para. 144",
      "iacthr | iacthr:C/63 | para:144 | Series C No. 63, para. 144",
    ),
    CitationVector(
      "Series C, Nos. 4 and 5",
      "iacthr | iacthr:C/4 |  | Series C, Nos. 4",
      "iacthr | iacthr:C/5 |  | 5",
    ),
    CitationVector(
      "ACHPR/Res. 227 (LII) 2012, para 3",
      "achpr_res | achpr:227(LII)2012 | para:3 | ACHPR/Res. 227 (LII) 2012, para 3",
    ),
    CitationVector(
      "ACHPR/Res.437 (EXT.OS/ XXVI1) 2020",
      "achpr_res | achpr:437(EXT.OS/XXVI1)2020 |  | ACHPR/Res.437 (EXT.OS/ XXVI1) 2020",
    ),
    CitationVector(
      "doi: 10.1017/S0020589300058139",
      "doi | doi:10.1017/S0020589300058139 |  | doi: 10.1017/S0020589300058139",
    ),
    CitationVector(
      "https://doi.org/10.1093/ejil/chy034",
      "url | url:https://doi.org/10.1093/ejil/chy034 |  | https://doi.org/10.1093/ejil/chy034",
    ),
    CitationVector("DOI 10.1000/xyz(2)3.", "doi | doi:10.1000/xyz(2)3 |  | DOI 10.1000/xyz(2)3"),
    CitationVector("ISBN 0-521-81692-2", "isbn | isbn:0521816922 |  | ISBN 0-521-81692-2"),
    CitationVector("ISBN: 9789211541702", "isbn | isbn:9789211541702 |  | ISBN: 9789211541702"),
    CitationVector(
      "see http://www.un.org/a_b_(c).html, and (www.example.com/x,y).",
      "url | url:http://www.un.org/a_b_(c).html |  | http://www.un.org/a_b_(c).html",
      "url | url:http://www.example.com/x,y |  | www.example.com/x,y",
    ),
    CitationVector(
      "http://tbinternet.ohchr.org/_layouts/TreatyBodyExternal/Download.aspx?symbolno=CRC%2fC%2fGC%2f14&Lang=en",
      "url | url:http://tbinternet.ohchr.org/_layouts/TreatyBodyExternal/Download.aspx?symbolno=CRC%2fC%2fGC%2f14&Lang=en |  | http://tbinternet.ohchr.org/_layouts/TreatyBodyExternal/Download.aspx?symbolno=CRC%2fC%2fGC%2f14&Lang=en",
    ),
    CitationVector(
      "Available from www.ohchr.org (accessed on 5 May 2020)",
      "url | url:http://www.ohchr.org |  | www.ohchr.org",
    ),
    CitationVector(
      "[Accessed 12 June 2019] https://example.org/a",
      "url | url:https://example.org/a |  | https://example.org/a",
    ),
    CitationVector(
      "https://example.org/b, last accessed 2020-01-15",
      "url | url:https://example.org/b |  | https://example.org/b",
    ),
    CitationVector(
      "https://example.org/c (accessed 15/02/2021)",
      "url | url:https://example.org/c |  | https://example.org/c",
    ),
    CitationVector(
      "https://example.org/d, accessed 02/03/2021",
      "url | url:https://example.org/d |  | https://example.org/d",
    ),
    CitationVector("http:// broken"),
  ]
}

// SPDX-License-Identifier: GPL-2.0-or-later

extension CitationVector {
  static let europe = [
    CitationVector(
      "CM/Rec(2012)5 on the prison rules",
      "coe_rec | coe:rec/2012/5 |  | CM/Rec(2012)5",
    ),
    CitationVector(
      "Rec (99) 22 and Rec(2006)13",
      "coe_rec | coe:rec/1999/22 |  | Rec (99) 22",
      "coe_rec | coe:rec/2006/13 |  | Rec(2006)13",
    ),
    CitationVector("Recommendation No. R (87) 3", "coe_rec | coe:rec/1987/3 |  | No. R (87) 3"),
    CitationVector(
      "Rec(2006)2-rev, rule 18.5",
      "coe_rec | coe:rec/2006/2-rev | rule:18.5 | Rec(2006)2-rev, rule 18.5",
    ),
    CitationVector(
      "rule 4 of CM/Rec(2008)11",
      "coe_rec | coe:rec/2008/11 | rule:4 | rule 4 of CM/Rec(2008)11",
    ),
    CitationVector("ETS No. 126", "ets | ets:126 |  | ETS No. 126"),
    CitationVector(
      "E.T.S. 005 and CETS No. 210",
      "ets | ets:5 |  | E.T.S. 005",
      "ets | ets:210 |  | CETS No. 210",
    ),
    CitationVector(
      "application No. 30696/09, para. 254",
      "echr_app | echr:30696/09 | para:254 | application No. 30696/09, para. 254",
    ),
    CitationVector(
      "applications Nos. 8319/07 and 11449/07",
      "echr_app | echr:8319/07 |  | applications Nos. 8319/07",
      "echr_app | echr:11449/07 |  | 11449/07",
    ),
    CitationVector(
      "Saadi v. Italy [GC], no. 37201/06, §§ 124-133, ECHR 2008",
      "echr_app | echr:37201/06 | para:124-133 | no. 37201/06, §§ 124-133",
    ),
    CitationVector(
      "App. Nos. 46827/99 & 46951/99",
      "echr_app | echr:46827/99 |  | App. Nos. 46827/99",
      "echr_app | echr:46951/99 |  | 46951/99",
    ),
    CitationVector(
      "Al-Skeini v UK (2011) ECtHR app no 55721/07 [130]",
      "echr_app | echr:55721/07 | para:130 | app no 55721/07 [130]",
    ),
    CitationVector(
      "ECLI:EU:C:2014:317, paragraph 81",
      "ecli | ecli:ECLI:EU:C:2014:317 | para:81 | ECLI:EU:C:2014:317, paragraph 81",
    ),
    CitationVector(
      "ECLI: FR: CC: 2010: 2010.14",
      "ecli | ecli:ECLI:FR:CC:2010:2010.14 |  | ECLI: FR: CC: 2010: 2010.14",
    ),
    CitationVector(
      "Regulation (EU) No 604/2013, art. 17 (1)",
      "celex | celex:32013R0604 | art:17(1) | Regulation (EU) No 604/2013, art. 17 (1)",
    ),
    CitationVector(
      "Directive 2013/33/EU and Directive (EU) 2016/343",
      "celex | celex:32013L0033 |  | Directive 2013/33/EU",
      "celex | celex:32016L0343 |  | Directive (EU) 2016/343",
    ),
    CitationVector(
      "Council Framework Decision 2002/584/JHA",
      "celex | celex:32002F0584 |  | Framework Decision 2002/584/JHA",
    ),
    CitationVector(
      "Regulation (EC) No 1/2003",
      "celex | celex:32003R0001 |  | Regulation (EC) No 1/2003",
    ),
    CitationVector(
      "article 6 of Regulation (EU) 2016/679",
      "celex | celex:32016R0679 | art:6 | article 6 of Regulation (EU) 2016/679",
    ),
    CitationVector("CELEX: 32016R0679", "celex | celex:32016R0679 |  | CELEX: 32016R0679"),
  ]

  static let others = [
    CitationVector("ILO Convention No. 182", "ilo | ilo:C182 |  | ILO Convention No. 182"),
    CitationVector(
      "ILO Conventions Nos. 87 and 98 were ratified",
      "ilo | ilo:C87 |  | ILO Conventions Nos. 87",
      "ilo | ilo:C98 |  | 98",
    ),
    CitationVector(
      "International Labour Organization Recommendation No. 190",
      "ilo | ilo:R190 |  | International Labour Organization Recommendation No. 190",
    ),
    CitationVector(
      "the ILO Domestic Workers Convention, 2011 (No. 189)",
      "ilo | ilo:C189 |  | Domestic Workers Convention, 2011 (No. 189)",
    ),
    CitationVector(
      "the ILO has adopted C190 and R206",
      "ilo | ilo:C190 |  | C190",
      "ilo | ilo:R206 |  | R206",
    ),
    CitationVector("Convention 29 of the ILO", "ilo | ilo:C29 |  | Convention 29"),
    CitationVector(
      "United Nations, Treaty Series, vol. 1465, p. 85",
      "unts | unts:1465/85 |  | United Nations, Treaty Series, vol. 1465, p. 85",
    ),
    CitationVector(
      "UNTS, vol. 993, No. 14531",
      "unts | unts:993 | no:14531 | UNTS, vol. 993, No. 14531",
    ),
    CitationVector("1249 U.N.T.S. 13", "unts | unts:1249/13 |  | 1249 U.N.T.S. 13"),
    CitationVector(
      "Velásquez Rodríguez, Series C No. 4, para. 172",
      "iacthr | iacthr:C/4 | para:172 | Series C No. 4, para. 172",
    ),
    CitationVector(
      "ACHPR/Res.61 (XXXII) 2002",
      "achpr_res | achpr:61(XXXII)2002 |  | ACHPR/Res.61 (XXXII) 2002",
    ),
    CitationVector(
      "doi:10.1093/hrlr/ngab007.",
      "doi | doi:10.1093/hrlr/ngab007 |  | doi:10.1093/hrlr/ngab007",
    ),
    CitationVector(
      "ISBN 978-92-1-154203-6",
      "isbn | isbn:9789211542036 |  | ISBN 978-92-1-154203-6",
    ),
    CitationVector("ISBN-10: 92-1-154170-X", "isbn | isbn:921154170X |  | ISBN-10: 92-1-154170-X"),
    CitationVector(
      "see www.ohchr.org/EN/Issues (last visited 3 May 2021).",
      "url | url:http://www.ohchr.org/EN/Issues |  | www.ohchr.org/EN/Issues",
    ),
    CitationVector(
      "(https://undocs.org/A/HRC/44/22).",
      "url | url:https://undocs.org/A/HRC/44/22 |  | https://undocs.org/A/HRC/44/22",
    ),
    CitationVector(
      "<HTTPS://En.Wikipedia.org/wiki/Law_(disambiguation)>",
      "url | url:https://en.wikipedia.org/wiki/Law_(disambiguation) |  | HTTPS://En.Wikipedia.org/wiki/Law_(disambiguation)",
    ),
    CitationVector(
      "*Human Rights Quarterly* 15, no. 3 (1993): 489–522.",
      "journal | jrnl:human rights quarterly/15/3/489-522 |  | *Human Rights Quarterly* 15, no. 3 (1993): 489–522",
    ),
    CitationVector(
      "“Detention,” Journal of Conflict Law 9 (2004): 12–30",
      "journal | jrnl:journal of conflict law/9//12-30 |  | Journal of Conflict Law 9 (2004): 12–30",
    ),
    CitationVector(
      "97 Am. J. Int’l L. 38, 40 (2003)",
      "journal | jrnl:am. j. int’l l./97//38 | page:40 | 97 Am. J. Int’l L. 38, 40 (2003)",
    ),
    CitationVector(
      "15 Hum. Rts. Q. 489",
      "journal | jrnl:hum. rts. q./15//489 |  | 15 Hum. Rts. Q. 489",
    ),
  ]
}

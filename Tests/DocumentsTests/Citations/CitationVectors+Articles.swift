// SPDX-License-Identifier: GPL-2.0-or-later

extension CitationVector {
  static let articles = [
    CitationVector(
      "article 9 (3) of the International Covenant on Civil and Political Rights",
      "article | art:ICCPR/9/3 |  | article 9 (3)",
    ),
    CitationVector("CRC Art. 37(b)", "article | art:CRC/37/b |  | Art. 37(b)"),
    CitationVector("Art 6(1)(a) ECHR", "article | art:ECHR/6/1/a |  | Art 6(1)(a)"),
    CitationVector(
      "articles 7 and 9 of the Covenant",
      "article | art:ICCPR/7 |  | articles 7",
      "article | art:ICCPR/9 |  | 9",
      committee: "CCPR",
    ),
    CitationVector(
      "articles 7 and 9 of the Covenant",
      "article | art:?/7 |  | articles 7",
      "article | art:?/9 |  | 9",
    ),
    CitationVector(
      "articles 2 (1), 3 and 26 of the Covenant, read alone and in conjunction with article 17",
      "article | art:ICCPR/2/1 |  | articles 2 (1)",
      "article | art:ICCPR/3 |  | 3",
      "article | art:ICCPR/26 |  | 26",
      "article | art:ICCPR/17 |  | article 17",
      committee: "CCPR",
    ),
    CitationVector(
      "article 7, read in conjunction with article 2 (3), of the Covenant",
      "article | art:ICCPR/7 |  | article 7",
      "article | art:ICCPR/2/3 |  | article 2 (3)",
      committee: "CCPR",
    ),
    CitationVector(
      "article 14, paragraphs 1 and 3 (b), (d) and (e), of the Covenant",
      "article | art:ICCPR/14/1 |  | article 14, paragraphs 1",
      "article | art:ICCPR/14/3/b |  | 3 (b)",
      "article | art:ICCPR/14/3/d |  | (d)",
      "article | art:ICCPR/14/3/e |  | (e)",
      committee: "CCPR",
    ),
    CitationVector(
      "articles 2, paragraph 3, and 14 of the Covenant",
      "article | art:ICCPR/2/3 |  | articles 2, paragraph 3",
      "article | art:ICCPR/14 |  | 14",
      committee: "CCPR",
    ),
    CitationVector(
      "paragraph 2 of article 19 of the Covenant",
      "article | art:ICCPR/19/2 |  | paragraph 2 of article 19",
      committee: "CCPR",
    ),
    CitationVector(
      "paragraphs 1 and 2 of article 18 ICCPR",
      "article | art:ICCPR/18/1 |  | paragraphs 1",
      "article | art:ICCPR/18/2 |  | 2 of article 18",
    ),
    CitationVector(
      "under article 5, paragraph 2 (b), of the Optional Protocol",
      "article | art:ICCPR-OP1/5/2/b |  | article 5, paragraph 2 (b)",
      committee: "CCPR",
    ),
    CitationVector(
      "article 4 (2) (a) of the Optional Protocol to the Convention on the Elimination of All Forms "
        + "of Discrimination against Women",
      "article | art:CEDAW-OP1/4/2/a |  | article 4 (2) (a)",
    ),
    CitationVector(
      "article 1 of the Second Optional Protocol to the International Covenant on Civil and Political "
        + "Rights",
      "article | art:ICCPR-OP2/1 |  | article 1",
    ),
    CitationVector(
      "article 7 (e) of the Optional Protocol to the Convention on the Rights of the Child on a "
        + "communications procedure",
      "article | art:CRC-OP3/7/e |  | article 7 (e)",
    ),
    CitationVector(
      "article 1 of Protocol No. 1 to the European Convention on Human Rights",
      "article | art:ECHR-P1/1 |  | article 1",
    ),
    CitationVector(
      "article 8 of the European Convention on Human Rights and article 4 of Protocol No. 4",
      "article | art:ECHR/8 |  | article 8",
      "article | art:ECHR-P4/4 |  | article 4",
    ),
    CitationVector(
      "Article 6 § 1 of the European Convention on Human Rights",
      "article | art:ECHR/6/1 |  | Article 6 § 1",
    ),
    CitationVector("Articles 12–14 of the CRPD", "article | art:CRPD/12-14 |  | Articles 12–14"),
    CitationVector("articles 6 to 8 ICESCR", "article | art:ICESCR/6-8 |  | articles 6 to 8"),
    CitationVector(
      "article 22 of the Convention",
      "article | art:CAT/22 |  | article 22",
      committee: "CAT",
    ),
    CitationVector(
      "Under the Convention on the Rights of the Child, States must act. Article 3 (1) of the "
        + "Convention is clear.",
      "article | art:CRC/3/1 |  | Article 3 (1)",
    ),
    CitationVector(
      "article 33 of the Convention relating to the Status of Refugees",
      "article | art:?/33 |  | article 33",
      committee: "CAT",
    ),
    CitationVector(
      "article 3 of the Geneva Convention",
      "article | art:?/3 |  | article 3",
      committee: "CAT",
    ),
    CitationVector(
      "article 31 (3) (c) of the Vienna Convention on the Law of Treaties",
      "article | art:VCLT/31/3/c |  | article 31 (3) (c)",
    ),
    CitationVector("article 25 of the Rome Statute", "article | art:ROME/25 |  | article 25"),
    CitationVector(
      "Article 15.b of the Statute of the Council of Europe",
      "article | art:COE-STATUTE/15/b |  | Article 15.b",
    ),
    CitationVector("article 14.3 ICCPR", "article | art:ICCPR/14/3 |  | article 14.3"),
    CitationVector(
      "article 12.4 of the Labour Code",
      "article | art:dom:labour-code/12.4 |  | article 12.4",
    ),
    CitationVector(
      "article 117¹ of the Criminal Code",
      "article | art:dom:criminal-code/117-1 |  | article 117¹",
    ),
    CitationVector(
      "article 293-1 of the Penal Code",
      "article | art:dom:penal-code/293-1 |  | article 293-1",
    ),
    CitationVector(
      "article 23 of the Law on Mass Events",
      "article | art:dom:law-on-mass-events/23 |  | article 23",
    ),
    CitationVector(
      "article 12 of the Law of Ukraine on bail",
      "article | art:dom:law-of-ukraine-on-bail/12 |  | article 12",
    ),
    CitationVector(
      "article 63 of the Code of Criminal Procedure was applied",
      "article | art:dom:code-of-criminal-procedure/63 |  | article 63",
    ),
    CitationVector(
      "article 37 of the Constitution guarantees it",
      "article | art:dom:constitution/37 |  | article 37",
    ),
    CitationVector(
      "Civil Procedure Code, arts. 15 and 16 bis",
      "article | art:dom:civil-procedure-code/15 |  | arts. 15",
      "article | art:dom:civil-procedure-code/16bis |  | 16 bis",
    ),
    CitationVector(
      "the Family Code provides for it. Article 69 of the Code is strict",
      "article | art:dom:family-code/69 |  | Article 69",
    ),
    CitationVector(
      "article 5 of the Aliens Act and article 7 of the Constitution",
      "article | art:dom:aliens-act/5 |  | article 5",
      "article | art:dom:constitution/7 |  | article 7",
    ),
    CitationVector(
      "Articles 129 (defamation) and 130 (insult) were removed from the Penal Code.",
      "article | art:dom:penal-code/129 |  | Articles 129",
      "article | art:dom:penal-code/130 |  | 130",
    ),
    CitationVector("the detention was ordered (art. 108)", "article | art:?/108 |  | art. 108"),
    CitationVector(
      "999 UNTS 171, arts. 9 and 14",
      "unts | unts:999/171 |  | 999 UNTS 171",
      "article | art:ICCPR/9 |  | arts. 9",
      "article | art:ICCPR/14 |  | 14",
    ),
    CitationVector(
      "International Covenant on Civil and Political Rights, 16 December 1966, art 17",
      "article | art:ICCPR/17 |  | art 17",
    ),
    CitationVector(
      "Universal Declaration of Human Rights, arts. 10 and 11 (1)",
      "article | art:UDHR/10 |  | arts. 10",
      "article | art:UDHR/11/1 |  | 11 (1)",
    ),
    CitationVector(
      "article 7 (1) (a)–(c) of the African Charter on Human and Peoples’ Rights",
      "article | art:ACHPR/7/1/a-c |  | article 7 (1) (a)–(c)",
    ),
    CitationVector("Article 6 ECHR (a)–(c)", "article | art:ECHR/6 |  | Article 6"),
    CitationVector(
      "article 19 (para. 3) of the Covenant",
      "article | art:ICCPR/19/3 |  | article 19 (para. 3)",
      committee: "CCPR",
    ),
    CitationVector(
      "articles 9 (1), (3) and (4) and 10 of the Covenant",
      "article | art:ICCPR/9/1 |  | articles 9 (1)",
      "article | art:ICCPR/9/3 |  | (3)",
      "article | art:ICCPR/9/4 |  | (4)",
      "article | art:ICCPR/10 |  | 10",
      committee: "CCPR",
    ),
    CitationVector("Article VI of the Statute", "article | art:dom:statute/VI |  | Article VI"),
    CitationVector(
      "article 2 of the Law, in force since 1990, and article 31",
      "article | art:dom:law/2 |  | article 2",
      "article | art:?/31 |  | article 31",
    ),
    CitationVector(
      "article 9 of the Convention",
      "article | art:?/9 |  | article 9",
      committee: "CCPR",
    ),
  ]
}

// SPDX-License-Identifier: GPL-2.0-or-later

extension CitationVector {
  /// Markup, blanks, dashes and invisible characters change nothing but the span.
  static let variation = [
    CitationVector(
      "**CRC/C/GC/24**, para. 3",
      "un_doc | un:CRC/C/GC/24 | para:3 | **CRC/C/GC/24**, para. 3",
    ),
    CitationVector("CRC/C\u{AD}/GC/24", "un_doc | un:CRC/C/GC/24 |  | CRC/C\u{AD}/GC/24"),
    CitationVector("A/HRC/\u{200B}44/22", "un_doc | un:A/HRC/44/22 |  | A/HRC/\u{200B}44/22"),
    CitationVector(
      "CERD/C/KOR/CO/17\u{2011}19",
      "un_doc | un:CERD/C/KOR/CO/17-19 |  | CERD/C/KOR/CO/17\u{2011}19",
    ),
    CitationVector(
      "article\u{A0}14\u{2009}(3)\u{A0}(d) of the <i>ICCPR</i>",
      "article | art:ICCPR/14/3/d |  | article\u{A0}14\u{2009}(3)\u{A0}(d)",
    ),
    CitationVector(
      "18 U.S.C. &sect; 922(g)",
      "usc | usc:18/922 | sub:(g) | 18 U.S.C. &sect; 922(g)",
    ),
    CitationVector(
      "18&nbsp;U.S.C.&nbsp;&#167;&nbsp;922",
      "usc | usc:18/922 |  | 18&nbsp;U.S.C.&nbsp;&#167;&nbsp;922",
    ),
    CitationVector("<em>Id.</em> at 4", "id | id | page:4 | Id.</em> at 4"),
    CitationVector("_Ibid._, para. 4", "id | id | para:4 | _Ibid._, para. 4"),
    CitationVector("Roe, *supra* note 4", "supra | note:4 |  | Roe, *supra* note 4"),
    CitationVector("Rec\\(92\\)16", "coe_rec | coe:rec/1992/16 |  | Rec\\(92\\)16"),
    CitationVector("general comment N° 32", "un_gc | gc:?/32 |  | general comment N° 32"),
    CitationVector(
      "communication №\u{A0}12/1998",
      "un_comm | comm:12/1998 |  | communication №\u{A0}12/1998",
    ),
    CitationVector(
      "34 U.S.C. §§\u{A0}10461\u{2010}10465",
      "usc | usc:34/10461-10465 |  | 34 U.S.C. §§\u{A0}10461\u{2010}10465",
    ),
  ]

  static let falseFriends = [
    "conditions and/or obligations of S/he and w/o",
    "HIV/AIDS, TB/HIV, AC/DC and A/S",
    "on 12/04/2012 a third (1/3) of 5/7",
    "DPKO/DFS/DPA and TCP/IP",
    "the path /usr/A/HRC/44/22x.txt is not read",
    "C:\\A\\B and c/o 12/4 High Street",
    "the resolution of 1080 lines and 4 resolutions",
    "resolution 16/21 has no body in reach",
    "general comments on the draft, and a general recommendation",
    "number 12/2004 without its label",
    "the price rose to 88.23 dollars",
    "recommendations cost 88.23 per cent more",
    "recommendation to tune to 88.5 FM",
    "recommendation: install 88.23.1 at 192.168.10.1",
    "12 articles and 3 rules",
    "the Art Institute and the state of the art 3",
    "rec room, R (92 kg) 16 cm",
    "EU ETS 4th phase",
    "42 USC students and USC 28, UCLA 17",
    "room 922(g)",
    "P.L. Travers; Public Law students",
    "H.R. department and the 116th Congress passed it",
    "12 v. 14 votes",
    "Id. card, Ida and the id column",
    "supranational and supra-national bodies",
    "note 3 to the editor; the footnote below",
    "mail to info@www.example.org",
    "application no later than 30/06/2012",
    "vitamin C 1000 and C-4",
    "pages 14–18 of Title, 2023, ¶ 10",
    "ISO 9001:2015",
    "the Convention entered into force; the Covenant too",
    "Tokyo rules the waves; beijing rules",
    "article of faith, part of it, chapter and verse",
    "No. 4 of 2005 and No. 12/2004",
  ]
}

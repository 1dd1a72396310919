// SPDX-License-Identifier: GPL-2.0-or-later

extension CitationSheet {
  /// Articles and rules with the instruments they belong to.
  static let articles = CitationSheet(
    #"""
    > article 9 (1) and (3) of the International Covenant on Civil and Political Rights
    article | art:ICCPR/9/1 |  | article 9 (1)
    article | art:ICCPR/9/3 |  | (3)
    > articles 6, 7 and 14, read alone and in conjunction with article 2 (3), of the Covenant
    @ CCPR
    article | art:ICCPR/6 |  | articles 6
    article | art:ICCPR/7 |  | 7
    article | art:ICCPR/14 |  | 14
    article | art:ICCPR/2/3 |  | article 2 (3)
    > under article 5 (2) (b) of the Optional Protocol
    @ CCPR
    article | art:ICCPR-OP1/5/2/b |  | article 5 (2) (b)
    > inadmissible under article 4 (2) (c) of the Optional Protocol
    @ CEDAW
    article | art:CEDAW-OP1/4/2/c |  | article 4 (2) (c)
    > Article 1 of the Second Optional Protocol to the International Covenant on Civil and Political Rights
    article | art:ICCPR-OP2/1 |  | Article 1
    > articles 12 and 13 of the Convention
    @ CAT
    article | art:CAT/12 |  | articles 12
    article | art:CAT/13 |  | 13
    > rights under article 10, paragraph 3, of the Covenant and article 37 (c) of the Convention on the Rights of the Child
    @ CCPR
    article | art:ICCPR/10/3 |  | article 10, paragraph 3
    article | art:CRC/37/c |  | article 37 (c)
    > Art. 7 ICCPR and Arts 2 and 26 ICCPR
    article | art:ICCPR/7 |  | Art. 7
    article | art:ICCPR/2 |  | Arts 2
    article | art:ICCPR/26 |  | 26
    > ICESCR, art. 11, para. 1
    article | art:ICESCR/11/1 |  | art. 11, para. 1
    > paragraph 4 of article 9 of the Covenant
    @ CCPR
    article | art:ICCPR/9/4 |  | paragraph 4 of article 9
    > article 16, paragraph 1 (a), (b) and (c), of the Convention on the Elimination of All Forms of Discrimination against Women
    article | art:CEDAW/16/1/a |  | article 16, paragraph 1 (a)
    article | art:CEDAW/16/1/b |  | (b)
    article | art:CEDAW/16/1/c |  | (c)
    > article 31 (1) (c) of the Vienna Convention on the Law of Treaties
    article | art:VCLT/31/1/c |  | article 31 (1) (c)
    > article 7 (1) (f) of the Rome Statute of the International Criminal Court
    article | art:ROME/7/1/f |  | article 7 (1) (f)
    > Article 3 of the European Convention on Human Rights; articles 8 and 14 ECHR
    article | art:ECHR/3 |  | Article 3
    article | art:ECHR/8 |  | articles 8
    article | art:ECHR/14 |  | 14
    > article 4 of Protocol No. 7 to the European Convention on Human Rights
    article | art:ECHR-P7/4 |  | article 4
    > articles 19–21 of the CRPD
    article | art:CRPD/19-21 |  | articles 19–21
    > Articles 5, 8 (2) and 25 of the American Convention on Human Rights
    article | art:ACHR/5 |  | Articles 5
    article | art:ACHR/8/2 |  | 8 (2)
    article | art:ACHR/25 |  | 25
    > article 7 of the African Charter on Human and Peoples' Rights
    article | art:ACHPR/7 |  | article 7
    > article 14 of the Universal Declaration of Human Rights
    article | art:UDHR/14 |  | article 14
    > article 15.b of the Statute of the Council of Europe
    article | art:COE-STATUTE/15/b |  | article 15.b
    > Article 18 of the International Convention for the Protection of All Persons from Enforced Disappearance
    article | art:CED/18 |  | Article 18
    > article 22 of the International Convention on the Protection of the Rights of All Migrant Workers and Members of Their Families
    article | art:CMW/22 |  | article 22
    > article 5 (e) (iv) of the International Convention on the Elimination of All Forms of Racial Discrimination
    article | art:CERD/5/e/iv |  | article 5 (e) (iv)
    > the International Covenant on Civil and Political Rights (arts. 7, 9 and 10 (1))
    article | art:ICCPR/7 |  | arts. 7
    article | art:ICCPR/9 |  | 9
    article | art:ICCPR/10/1 |  | 10 (1)
    > article 267 of the Criminal Procedure Code
    article | art:dom:criminal-procedure-code/267 |  | article 267
    > articles 104, 105 and 110 (2) of the Code of Criminal Procedure
    article | art:dom:code-of-criminal-procedure/104 |  | articles 104
    article | art:dom:code-of-criminal-procedure/105 |  | 105
    article | art:dom:code-of-criminal-procedure/110/2 |  | 110 (2)
    > article 15 of the Constitution and article 12.4 of the Code of Administrative Offences
    article | art:dom:constitution/15 |  | article 15
    article | art:dom:code-of-administrative-offences/12.4 |  | article 12.4
    > article 18 of the Law on Mass Events
    article | art:dom:law-on-mass-events/18 |  | article 18
    > the new article 143¹ of the Criminal Code, “Torture”
    article | art:dom:criminal-code/143-1 |  | article 143¹
    > under article 112 ter of the Penal Code
    article | art:dom:penal-code/112ter |  | article 112 ter
    > arts. 45 bis and 46 of the Civil Code
    article | art:dom:civil-code/45bis |  | arts. 45 bis
    article | art:dom:civil-code/46 |  | 46
    > Family Code, art. 57
    article | art:dom:family-code/57 |  | art. 57
    > The author claims a violation of articles 17 and 23.
    article | art:?/17 |  | articles 17
    article | art:?/23 |  | 23
    > The author claims a violation of articles 17 and 23.
    @ CCPR
    article | art:ICCPR/17 |  | articles 17
    article | art:ICCPR/23 |  | 23
    > The Convention against Torture was ratified in 1995. Article 2 of the Convention was discussed.
    article | art:CAT/2 |  | Article 2
    > the Convention on the Rights of Persons with Disabilities and article 12 of that Convention
    article | art:CRPD/12 |  | article 12
    > pursuant to article 3 (1) (g) of the Optional Protocol to the Convention on the Rights of Persons with Disabilities
    article | art:CRPD-OP1/3/1/g |  | article 3 (1) (g)
    > Article 6 (1) of the European Convention for the Protection of Human Rights and Fundamental Freedoms
    article | art:ECHR/6/1 |  | Article 6 (1)
    > article 22 (5) (b) of the Convention against Torture and Other Cruel, Inhuman or Degrading Treatment or Punishment
    article | art:CAT/22/5/b |  | article 22 (5) (b)
    > article 14, paragraphs 1, 2 and 3 (b), (d) and (e), of the Covenant
    @ CCPR
    article | art:ICCPR/14/1 |  | article 14, paragraphs 1
    article | art:ICCPR/14/2 |  | 2
    article | art:ICCPR/14/3/b |  | 3 (b)
    article | art:ICCPR/14/3/d |  | (d)
    article | art:ICCPR/14/3/e |  | (e)
    > articles 2 (1) and (3), 6 (1), 7 and 26
    @ CCPR
    article | art:ICCPR/2/1 |  | articles 2 (1)
    article | art:ICCPR/2/3 |  | (3)
    article | art:ICCPR/6/1 |  | 6 (1)
    article | art:ICCPR/7 |  | 7
    article | art:ICCPR/26 |  | 26
    > 1249 UNTS 13, art. 2
    unts | unts:1249/13 |  | 1249 UNTS 13
    article | art:CEDAW/2 |  | art. 2
    > UN Convention on the Rights of the Child, Article 40(2)(b)(iii)
    article | art:CRC/40/2/b/iii |  | Article 40(2)(b)(iii)
    > Article 1 CEDAW defines discrimination; Article 4 CEDAW permits special measures.
    article | art:CEDAW/1 |  | Article 1
    article | art:CEDAW/4 |  | Article 4
    > Articles 37 and 40 of the Lao Penal Code 2017
    article | art:dom:lao-penal-code/37 |  | Articles 37
    article | art:dom:lao-penal-code/40 |  | 40
    > rule 69 (1) of the Committee's rules of procedure
    @ CEDAW
    rule | rule:cedaw-rop/69/1 |  | rule 69 (1)
    > rule 97 of the rules of procedure of the Human Rights Committee
    rule | rule:ccpr-rop/97 |  | rule 97
    > pursuant to rules 92 and 97 of its rules of procedure
    @ CCPR
    rule | rule:ccpr-rop/92 |  | rules 92
    rule | rule:ccpr-rop/97 |  | 97
    > Rule 113 (b) of the rules of procedure
    rule | rule:?-rop/113/b |  | Rule 113 (b)
    > rule 115, paragraph 3, of the Committee's rules of procedure
    @ CAT
    rule | rule:cat-rop/115/3 |  | rule 115, paragraph 3
    > article 2, read in conjunction with article 16, paragraph 1, of the Convention against Torture
    article | art:CAT/2 |  | article 2
    article | art:CAT/16/1 |  | article 16, paragraph 1
    > Articles 7(1)(a) and 8(2)(e)(vi) of the Rome Statute
    article | art:ROME/7/1/a |  | Articles 7(1)(a)
    article | art:ROME/8/2/e/vi |  | 8(2)(e)(vi)
    > Convention on the Rights of the Child (adopted 20 November 1989) 1577 UNTS 3, art 19
    unts | unts:1577/3 |  | 1577 UNTS 3
    article | art:CRC/19 |  | art 19
    > the first Optional Protocol to the ICCPR, art. 5(2)(b)
    article | art:ICCPR-OP1/5/2/b |  | art. 5(2)(b)
    > The Criminal Code was amended in 2013. Articles 167 and 168 of the Code now apply.
    article | art:dom:criminal-code/167 |  | Articles 167
    article | art:dom:criminal-code/168 |  | 168
    > Article 6 ECHR (a)–(c) lists guarantees
    article | art:ECHR/6 |  | Article 6
    > subparagraph (a) of article 1 of the Convention
    @ CRC
    article | art:CRC/1/a |  | subparagraph (a) of article 1
    > **Article 12** of the *Convention on the Rights of Persons with Disabilities*
    article | art:CRPD/12 |  | **Article 12**
    > article&nbsp;19,&nbsp;paragraph&nbsp;3, of the ICCPR
    article | art:ICCPR/19/3 |  | article&nbsp;19,&nbsp;paragraph&nbsp;3
    > arts. 6 (2) and (4)-(6) of the Covenant
    @ CCPR
    article | art:ICCPR/6/2 |  | arts. 6 (2)
    article | art:ICCPR/6/4-6 |  | (4)-(6)
    > provided for in the Dublin III Regulation (art. 5)
    @ CCPR
    article | art:dom:dublin-iii-regulation/5 |  | art. 5
    > article 27 of the Dublin III Regulation
    @ CCPR
    article | art:dom:dublin-iii-regulation/27 |  | article 27
    > He was charged under article 23 of the CPC
    @ CCPR
    article | art:?/23 |  | article 23
    > removal would breach articles 6 and 7. The author's daughter is protected by article 24.
    @ CCPR
    article | art:ICCPR/6 |  | articles 6
    article | art:ICCPR/7 |  | 7
    article | art:ICCPR/24 |  | article 24
    > He was convicted under the Criminal Code and sentenced under article 17.
    @ CCPR
    article | art:?/17 |  | article 17
    > the State party violated article 7, read in conjunction with article 2 (3), of the Covenant and article 10 (1)
    @ CCPR
    article | art:ICCPR/7 |  | article 7
    article | art:ICCPR/2/3 |  | article 2 (3)
    article | art:ICCPR/10/1 |  | article 10 (1)
    > sentenced to death under article 139 (2) in 2001
    @ CCPR
    article | art:?/139/2 |  | article 139 (2)
    > article 6 of the Covenant, read in conjunction with article 2 (3)
    article | art:?/6 |  | article 6
    article | art:?/2/3 |  | article 2 (3)
    > article 6 of the ICCPR, read together with article 2 (3)
    article | art:ICCPR/6 |  | article 6
    article | art:ICCPR/2/3 |  | article 2 (3)
    > article 3 of the Convention on his behalf; article 15 of the Convention concerning her removal
    @ CAT
    article | art:CAT/3 |  | article 3
    article | art:CAT/15 |  | article 15
    > article 1 of the Convention concerning Equal Remuneration
    @ CAT
    article | art:?/1 |  | article 1
    > article 21 of the Code on Execution of Criminal Liability
    article | art:dom:code-on-execution-of-criminal-liability/21 |  | article 21
    > according to article 25 of the Law of RT on education
    article | art:dom:law-of-rt-on-education/25 |  | article 25
    > in line with article 51 of the Law of Tajikistan on education
    article | art:dom:law-of-tajikistan-on-education/51 |  | article 51
    > in line with the article 57 of Family Code a child has a right. According to article 69 of the Code
    article | art:dom:family-code/57 |  | article 57
    article | art:dom:family-code/69 |  | article 69
    > Article 37 of the Constitution of the Lao PDR
    article | art:dom:constitution-of-the-lao-pdr/37 |  | Article 37
    > the new article 143¹ in Criminal Code
    article | art:dom:criminal-code/143-1 |  | article 143¹
    """#
  )
}

// SPDX-License-Identifier: GPL-2.0-or-later

extension CitationSheet {
  /// Courts, acts and conventions.
  static let europe = CitationSheet(
    #"""
    > Recommendation Rec(2006)2 on the European Prison Rules, rule 18.1
    coe_rec | coe:rec/2006/2 | rule:18.1 | Rec(2006)2 on the European Prison Rules, rule 18.1
    > Rec(2006)2-rev and CM/Rec(2018)8
    coe_rec | coe:rec/2006/2-rev |  | Rec(2006)2-rev
    coe_rec | coe:rec/2018/8 |  | CM/Rec(2018)8
    > Recommendation No. R (99) 22 concerning prison overcrowding
    coe_rec | coe:rec/1999/22 |  | No. R (99) 22
    > Recommendation No R(87)3 and Recommendation R (2000) 21
    coe_rec | coe:rec/1987/3 |  | No R(87)3
    coe_rec | coe:rec/2000/21 |  | R (2000) 21
    > Rec (2003) 20 and CM/Rec (2010) 5
    coe_rec | coe:rec/2003/20 |  | Rec (2003) 20
    coe_rec | coe:rec/2010/5 |  | CM/Rec (2010) 5
    > CM/Rec(2014)4, paras. 3 and 4
    coe_rec | coe:rec/2014/4 | para:3,4 | CM/Rec(2014)4, paras. 3 and 4
    > ETS 005, CETS No. 210, art. 3 and C.E.T.S. 201
    ets | ets:5 |  | ETS 005
    ets | ets:210 |  | CETS No. 210
    article | art:?/3 |  | art. 3
    ets | ets:201 |  | C.E.T.S. 201
    > the European Convention (ETS No. 51) and its Protocol (ETS No. 126)
    ets | ets:51 |  | ETS No. 51
    ets | ets:126 |  | ETS No. 126
    > Soering v. the United Kingdom, Appl. No. 14038/88, § 88
    echr_app | echr:14038/88 | para:88 | Appl. No. 14038/88, § 88
    > App. Nos. 30562/04 and 30566/04, ¶ 103
    echr_app | echr:30562/04 |  | App. Nos. 30562/04
    echr_app | echr:30566/04 | para:103 | 30566/04, ¶ 103
    > Opuz v Turkey App no 33401/02 (ECtHR, 9 June 2009), para 128
    echr_app | echr:33401/02 | para:128 | App no 33401/02 (ECtHR, 9 June 2009), para 128
    > Vinter and Others v. the United Kingdom [GC], nos. 66069/09, 130/10 and 3896/10, §§ 119-122, ECHR 2013
    echr_app | echr:66069/09 |  | nos. 66069/09
    echr_app | echr:130/10 |  | 130/10
    echr_app | echr:3896/10 | para:119-122 | 3896/10, §§ 119-122
    > applications Nos. 8319/07 and 11449/07, paras. 213 and 214
    echr_app | echr:8319/07 |  | applications Nos. 8319/07
    echr_app | echr:11449/07 | para:213,214 | 11449/07, paras. 213 and 214
    > the European Court of Human Rights, Saadi v. Italy, application No. 37201/06, judgment of 28 February 2008, para. 139
    echr_app | echr:37201/06 | para:139 | application No. 37201/06, judgment of 28 February 2008, para. 139
    > El-Masri v the former Yugoslav Republic of Macedonia App no 39630/09 [155]
    echr_app | echr:39630/09 | para:155 | App no 39630/09 [155]
    > ECLI:EU:C:2014:317, para. 81
    ecli | ecli:ECLI:EU:C:2014:317 | para:81 | ECLI:EU:C:2014:317, para. 81
    > ECLI: NL: HR: 2019: 2006
    ecli | ecli:ECLI:NL:HR:2019:2006 |  | ECLI: NL: HR: 2019: 2006
    > ecli:de:bverfg:2021:rs20210324.1bvr265618
    ecli | ecli:ECLI:DE:BVERFG:2021:RS20210324.1BVR265618 |  | ecli:de:bverfg:2021:rs20210324.1bvr265618
    > Regulation (EU) 2016/679, art. 17
    celex | celex:32016R0679 | art:17 | Regulation (EU) 2016/679, art. 17
    > Regulation (EU) No 604/2013 and Council Regulation (EC) No 44/2001
    celex | celex:32013R0604 |  | Regulation (EU) No 604/2013
    celex | celex:32001R0044 |  | Regulation (EC) No 44/2001
    > Directive 2012/29/EU and Directive 2004/38/EC, Article 27(2)
    celex | celex:32012L0029 |  | Directive 2012/29/EU
    celex | celex:32004L0038 | art:27(2) | Directive 2004/38/EC, Article 27(2)
    > Council Framework Decision 2002/584/JHA
    celex | celex:32002F0584 |  | Framework Decision 2002/584/JHA
    > Council Directive 95/46/EC
    celex | celex:31995L0046 |  | Directive 95/46/EC
    > CELEX:32016R0679
    celex | celex:32016R0679 |  | CELEX:32016R0679
    > ILO Convention No. 169 and Convention No. 29 of the ILO
    ilo | ilo:C169 |  | ILO Convention No. 169
    ilo | ilo:C29 |  | Convention No. 29
    > the ILO Forced Labour Convention, 1930 (No. 29), and the Worst Forms of Child Labour Convention, 1999 (No. 182)
    ilo | ilo:C29 |  | Forced Labour Convention, 1930 (No. 29)
    ilo | ilo:C182 |  | Worst Forms of Child Labour Convention, 1999 (No. 182)
    > ILO Conventions Nos. 87 and 98
    ilo | ilo:C87 |  | ILO Conventions Nos. 87
    ilo | ilo:C98 |  | 98
    > ILO Recommendation No. 202
    ilo | ilo:R202 |  | ILO Recommendation No. 202
    > C190 of the International Labour Organization
    ilo | ilo:C190 |  | C190
    > United Nations, Treaty Series, vol. 1465, No. 24841
    unts | unts:1465 | no:24841 | United Nations, Treaty Series, vol. 1465, No. 24841
    > 2220 U.N.T.S. 3; 189 UNTS 137
    unts | unts:2220/3 |  | 2220 U.N.T.S. 3
    unts | unts:189/137 |  | 189 UNTS 137
    > United Nations, Treaty Series, vol. 660, No. 9464, p. 195
    unts | unts:660/195 | no:9464 | United Nations, Treaty Series, vol. 660, No. 9464, p. 195
    > Velásquez Rodríguez v. Honduras, Merits, Inter-Am. Ct. H.R. (ser. C) No. 4, ¶ 172 (July 29, 1988)
    iacthr | iacthr:C/4 | para:172 | ser. C) No. 4, ¶ 172
    > Judgment of February 25, 2019. Series C No. 371, para. 12
    iacthr | iacthr:C/371 | para:12 | Series C No. 371, para. 12
    > ACHPR/Res.275(LV)2014
    achpr_res | achpr:275(LV)2014 |  | ACHPR/Res.275(LV)2014
    > ACHPR/Res. 61 (XXXII) 02
    achpr_res | achpr:61(XXXII)2002 |  | ACHPR/Res. 61 (XXXII) 02
    > Dudgeon v. United Kingdom, Series A no. 45
    """#
  )
}

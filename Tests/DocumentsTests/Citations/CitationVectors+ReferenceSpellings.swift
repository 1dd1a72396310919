// SPDX-License-Identifier: GPL-2.0-or-later

extension CitationVector {
  static let referenceSpellings = [
    CitationVector("Id. at 5, 7–9.", "id | id | page:5,7-9 | Id. at 5, 7–9"),
    CitationVector("Id., at 12.", "id | id | page:12 | Id., at 12"),
    CitationVector(
      "Id. ¶ 14; id. ¶¶ 16–17",
      "id | id | para:14 | Id. ¶ 14",
      "id | id | para:16-17 | id. ¶¶ 16–17",
    ),
    CitationVector("*Ibid*., p. 7.", "id | id | page:7 | *Ibid*., p. 7"),
    CitationVector("Ibid para 12", "id | id | para:12 | Ibid para 12"),
    CitationVector("Ibid 45–47", "id | id | page:45-47 | Ibid 45–47"),
    CitationVector("ibid, art 3", "id | id | art:3 | ibid, art 3"),
    CitationVector(
      "Ibid., annex II, para. 4.",
      "id | id | annex:II;para:4 | Ibid., annex II, para. 4",
    ),
    CitationVector(
      "Ibid., chap. II, sect. B.",
      "id | id | chap:II;sect:B | Ibid., chap. II, sect. B",
    ),
    CitationVector("Ibid. (Smith).", "id | id |  | Ibid."),
    CitationVector("Ibid; see also Jones.", "id | id |  | Ibid"),
    CitationVector("Id. He said so.", "id | id |  | Id."),
    CitationVector("id. est"),
    CitationVector("IDs and id. numbers"),
    CitationVector("Idaho, Id. 83702"),
    CitationVector("see id.", "id | id |  | id."),
    CitationVector("See Id. (quoting Smith).", "id | id |  | Id."),
    CitationVector("Accord id. at 3.", "id | id | page:3 | id. at 3"),
    CitationVector(
      "Smith, supra note 12, ¶ 4.",
      "supra | note:12 | para:4 | Smith, supra note 12, ¶ 4",
    ),
    CitationVector(
      "Smith & Wesson, *supra* n. 12 at 34",
      "supra | note:12 | page:34 | Smith & Wesson, *supra* n. 12 at 34",
    ),
    CitationVector(
      "Smith (n 4) para 10 and Jones (n 12) [14]",
      "supra | note:4 | para:10 | n 4) para 10",
      "supra | note:12 | para:14 | n 12) [14]",
    ),
    CitationVector("(fn 7)", "supra | note:7 |  | fn 7"),
    CitationVector(
      "See supra notes 3, 5–7 and 9 and accompanying text.",
      "supra | note:3 |  | supra notes 3",
      "supra | note:5-7 |  | 5–7",
      "supra | note:9 |  | 9",
    ),
    CitationVector(
      "supra text accompanying notes 12–15",
      "supra | note:12-15 |  | supra text accompanying notes 12–15",
    ),
    CitationVector("See note 9 supra.", "supra | note:9 |  | note 9 supra"),
    CitationVector(
      "See footnotes 3 and 4 above.",
      "supra | note:3 |  | footnotes 3",
      "supra | note:4 |  | 4 above",
    ),
    CitationVector("note 5, above", "supra | note:5 |  | note 5, above"),
    CitationVector("see n. 3", "supra | note:3 |  | n. 3"),
    CitationVector("endnote 12 above", "supra | note:12 |  | endnote 12 above"),
    CitationVector("as in note 14 below", "infra | note:14 |  | note 14 below"),
    CitationVector(
      "see infra notes 33–35; see also infra Part II.B.",
      "infra | note:33-35 |  | infra notes 33–35",
      "infra | self | part:II.B | infra Part II.B",
    ),
    CitationVector("see infra section IV", "infra | self | sect:IV | infra section IV"),
    CitationVector("infra, para. 44", "infra | self | para:44 | infra, para. 44"),
    CitationVector("See paras. 14–16 below.", "xref | self | para:14-16 | paras. 14–16 below"),
    CitationVector("see above, paras. 3 and 4", "xref | self | para:3,4 | above, paras. 3 and 4"),
    CitationVector(
      "paragraph 12 above and section 3 below",
      "xref | self | para:12 | paragraph 12 above",
      "xref | self | sect:3 | section 3 below",
    ),
    CitationVector("(see para. 2.3, above)", "xref | self | para:2.3 | para. 2.3, above"),
    CitationVector("See section III.B above.", "xref | self | sect:III.B | section III.B above"),
    CitationVector("as discussed in Part IV, infra", "infra | self | part:IV | Part IV, infra"),
    CitationVector(
      "X v. Y, supra, at para. 7",
      "supra | name:x v. y | para:7 | X v. Y, supra, at para. 7",
    ),
    CitationVector(
      "Larrañaga v. Philippines, op. cit., paras. 7.2 and 7.11",
      "supra | name:larrañaga v. philippines | para:7.2,7.11 | Larrañaga v. Philippines, op. cit., paras. 7.2 and 7.11",
    ),
    CitationVector("Op. cit., p. 34."),
    CitationVector(
      "Nowak, op. cit. (note 5), p. 12",
      "supra | note:5 | page:12 | Nowak, op. cit. (note 5), p. 12",
    ),
    CitationVector(
      "communication No. 381/2009, X v. Y (note 3 above), para. 9",
      "un_comm | comm:381/2009 |  | communication No. 381/2009",
      "supra | note:3 | para:9 | note 3 above), para. 9",
    ),
    CitationVector("Cf. supra."),
    CitationVector("a supra-regional note"),
    CitationVector("The note 12 was sent"),
    CitationVector("notes 3 and 4 were taken"),
    CitationVector("footnote 5 of the report"),
    CitationVector("in footnote 12"),
  ]
}

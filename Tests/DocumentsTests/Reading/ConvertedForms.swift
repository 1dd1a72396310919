// SPDX-License-Identifier: GPL-2.0-or-later

import Documents
import Testing

extension ReadingFormTests {
  /// What converters make of notes without raised figures, of page heads, of other languages.
  static let converted = [
    Form(
      "endnotes under their heading, a number and a tab each",
      """
      II. Information provided by stakeholders

      A. Cooperation with human rights mechanisms1

      1.\tThe report is a summary of 40 stakeholders’ submissions2 to the review.

      2.\tAn organisation noted a case in 2021.3

      Notes

      1\tThe stakeholders listed below have contributed:
      \tCivil society
      \tAI\tAmnesty International, London;
      2\tJS6, para. 4.
      3\tHRW, p. 3.
      """,
      """
      = sII | II. Information provided by stakeholders
      == sA | A. Cooperation with human rights mechanisms{1}
      p1 | The report is a summary of 40 stakeholders’ submissions{2} to the review.
      p2 | An organisation noted a case in 2021.{3}
      = h3 | Notes
      n1 → sA | The stakeholders listed below have contributed: Civil society AI Amnesty International, London;
      n2 → p1 | JS6, para. 4.
      n3 → p2 | HRW, p. 3.
      """,
    ),
    Form(
      "bare numbers at the foot of a page, below a rule and without one",
      """
      1.1\tThe author was arrested.1 The court sentenced him to one year’s imprisonment. He

      GE.19-15118\t2

      __________________
      1 Article 7 (1) of the National Security Law.

      argued that the law is vague.2

      1.2\tThe author has failed to substantiate his claim under article 18.3

      2 Constitutional Court, 2 April 1990.
      3 See general comment No. 22 (1993), para. 8.
      """,
      """
      p1.1 | + The author was arrested.{1} The court sentenced him to one year’s imprisonment. He \
      argued that the law is vague.{2}
      n1 → p1.1 | Article 7 (1) of the National Security Law.
      p1.2 | The author has failed to substantiate his claim under article 18.{3}
      n2 → p1.1 | Constitutional Court, 2 April 1990.
      n3 → p1.2 | See general comment No. 22 (1993), para. 8.
      """,
    ),
    Form(
      "numbers that no note explains stay",
      """
      1. Section A.2 applies to 40 m2 of article 9 (1), as the law says.1

      2. It was so in 2021.2
      """,
      """
      p1 | Section A.2 applies to 40 m2 of article 9 (1), as the law says.1
      p2 | It was so in 2021.2
      """,
    ),
    Form(
      "markers in brackets and their notes, in Spanish",
      """
      1. El caso se refiere a los acontecimientos de 1989, en la provincia de Buenos Aires.(1)

      2. El art. 8 (1) exige un recurso.

      NOTAS

      (1) Véase el expediente, folio 12.
      """,
      """
      p1 | El caso se refiere a los acontecimientos de 1989, en la provincia de Buenos Aires.{1}
      p2 | El art. 8 (1) exige un recurso.
      = h1 | NOTAS
      n1 → p1 | Véase el expediente, folio 12.
      """,
    ),
    Form(
      "a note in Markdown with two paragraphs",
      """
      1. This report was prepared by three organisations.[^1]

      [^1]: GIEI, Informe II (2016), p. 12.

          See also CED/C/MEX/OAI/1, para. 3.
      """,
      """
      p1 | This report was prepared by three organisations.{1}
      n1 → p1 | GIEI, Informe II (2016), p. 12. See also CED/C/MEX/OAI/1, para. 3.
      """,
    ),
    Form(
      "pages and their heads",
      """
      CEDAW/C/FRA/CO/9

      1. Le Comité se félicite que l’État partie ait ratifié la Convention sur la violence et

      2/18 23-20842

      CEDAW/C/FRA/CO/9

      le harcèlement.

      2. Le Comité note la réponse.
      /...
      CEDAW/C/FRA/CO/9
      Annexe
      Français
      Page 3

      3. Le Comité recommande ce qui suit.
      """,
      """
      p1 | + Le Comité se félicite que l’État partie ait ratifié la Convention sur la violence et le harcèlement.
      p2 | Le Comité note la réponse.
      p3 | Le Comité recommande ce qui suit.
      """,
    ),
    Form(
      "symbols in an alphabet without capitals make no heading",
      """
      一、导言

      1. 委员会审议了中国的定期报告（CEDAW/C/CHN/9）。委员会表示赞赏。¹

      第二条 妇女在政治的、经济的、文化的、社会的和家庭的生活等各方面享有同男子平等的
      权利。

      ¹ 见CEDAW/C/CHN/9，第12段。
      """,
      """
      = su4e00 | 一、导言
      p1 | 委员会审议了中国的定期报告（CEDAW/C/CHN/9）。委员会表示赞赏。{1}
      p2 | 妇女在政治的、经济的、文化的、社会的和家庭的生活等各方面享有同男子平等的 权利。
      n1 → p1 | 见CEDAW/C/CHN/9，第12段。
      """,
    ),
    Form(
      "ordinal signs",
      """
      1. La Convention.

      2. Le Comité note :

      1° Les mesures temporaires ;

      2° L’accès à la justice.

      Artículo 3.º Toda persona tiene derecho.
      """,
      """
      p1 | La Convention.
      p2 | Le Comité note :
      p2.p1 | Les mesures temporaires ;
      p2.p2 | L’accès à la justice.
      p3 | Toda persona tiene derecho.
      """,
    ),
    Form(
      "what the end of a line leaves open",
      """
      115.1 Adopt a national action plan
      (Norway).

      115.2 See the judgment in Uzun v.
      Germany (no. 35623/05).

      2.2 (a) The author complains.

      > The lawyer asked not to be named.
      """,
      """
      p115.1 | Adopt a national action plan (Norway).
      p115.2 | See the judgment in Uzun v. Germany (no. 35623/05).
      p2.2 | (a) The author complains.
      pre.1 | The lawyer asked not to be named.
      """,
    ),
    Form(
      "links of Markdown",
      """
      1. See [the report](https://example.org/a_(b)), [https://example.org](https://example.org) and \
      [above](#top), not [2] (c).
      """,
      """
      p1 | See the report (https://example.org/a_(b)), https://example.org and above, not [2] (c).
      """,
    ),
    Form(
      "slides that ask, and answers that count anew",
      """
      Slide 1 – Wrap up

      The trainer asks the questions, and the participants answer them in plenary.

      Slide 2 – What is violence?

      Questions:
      1. What do you see?
      2. Who could help?

      Answers:
      1. Forced marriage.
      2. Health services.
      """,
      """
      = s1 | Slide 1 – Wrap up
      s1.1 | The trainer asks the questions, and the participants answer them in plenary.
      = s2 | Slide 2 – What is violence?
      == h3 | Questions:
      h3.p1 | What do you see?
      h3.p2 | Who could help?
      == h4 | Answers:
      h4.p1 | Forced marriage.
      h4.p2 | Health services.
      """,
    ),
    Form(
      "capitals of one level",
      """
      Memorandum on the law

      This memorandum answers a question that the committee asked of its legal staff.

      DISCUSSION

      A. Statutory framework

      The prohibition has three elements:

      (1) notice and hearing;
      (2) a restraint on threats; and
      (3) a finding.

      B. State law

      The order must state the prohibition in the words of the statute.

      CONCLUSION

      We recommend amending the statute.
      """,
      """
      pre.1 | This memorandum answers a question that the committee asked of its legal staff.
      = h1 | DISCUSSION
      == sA | A. Statutory framework
      sA.1 | The prohibition has three elements:
      sA.p1 | notice and hearing;
      sA.p2 | a restraint on threats; and
      sA.p3 | a finding.
      == sB | B. State law
      sB.1 | The order must state the prohibition in the words of the statute.
      = h4 | CONCLUSION
      h4.1 | We recommend amending the statute.
      """,
    ),
  ]

  /// Titles as they stand above documents.
  static let titles: [(text: String, title: String?)] = [
    (
      """
      A/HRC/WG.6/30/KGZ/3

      Human Rights Council
      Thirty-fifth session

      Summary of stakeholders’ submissions on Kyrgyzstan*

      Report of the Office of the United Nations High Commissioner for Human Rights

      1. The report was prepared.
      """,
      "Summary of stakeholders’ submissions on Kyrgyzstan",
    ),
    (
      """
      Human Rights Committee

      Views adopted by the Committee, concerning communication No. 2489/2014*, **

      1.1 The author is E.I.P.
      """,
      "Views adopted by the Committee, concerning communication No. 2489/2014",
    ),
    (
      """
      Recommendation CM/Rec(2006)2 to member States on the European Prison Rules[^1]

      (Adopted by the Committee of Ministers on 11 January 2006 and revised on 1 July 2020 at the 1380th meeting)

      1. All persons deprived of their liberty shall be treated with respect.

      [^1]: The Representative of Denmark reserved the right of his government.
      """,
      "Recommendation CM/Rec(2006)2 to member States on the European Prison Rules",
    ),
    (
      """
      The Advocates for Human Rights
      Submission to the Committee against Torture

      ## Belarus: Submission for the List of Issues

      ### 75th Session

      1. This report addresses the Convention.
      """,
      "Belarus: Submission for the List of Issues",
    ),
    (
      """
      EXPLANATORY MEMORANDUM

      to Recommendation CM/Rec(2014)4 on electronic monitoring

      1. Electronic monitoring is used in Europe.
      """,
      "EXPLANATORY MEMORANDUM to Recommendation CM/Rec(2014)4 on electronic monitoring",
    ),
    (
      "MEMORANDUM\n\nTO:\tThe Committee\nRE:\tFirearms Prohibitions\n\nQUESTION\n\nDoes it apply?",
      "Firearms Prohibitions",
    ),
  ]

  @Test(arguments: titles)
  func `finds the title`(text: String, title: String?) {
    let document = Document.read(Array(text.utf8))
    #expect(document.card.first(.title) == title)
    #expect(!document.findings.contains { $0.rule == Rule.markerMissing.code })
  }
}

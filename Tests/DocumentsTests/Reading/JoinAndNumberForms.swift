// SPDX-License-Identifier: GPL-2.0-or-later

extension ReadingFormTests {
  /// What a break cuts, and what it only seems to cut.
  static let joins = [
    Form(
      "a note's block cuts a paragraph",
      #"""
      1. The Committee requested information on the measures that prohibit discrimination against¹

      ¹ CEDAW/C/LAO/Q/10, para. 2.

      women, and on the resources that were set aside for them.

      2. The second paragraph.
      """#,
      #"""
      p1 | + The Committee requested information on the measures that prohibit discrimination against{1} women, and on the resources that were set aside for them.
      n1 → p1 | CEDAW/C/LAO/Q/10, para. 2.
      p2 | The second paragraph.
      """#,
    ),
    Form(
      "a page break cuts a paragraph",
      #"""
      1. The report describes the way in which the centre for drug addicts in the capital was

      constructed. It has forty places.

      2. The second paragraph.
      """#,
      #"""
      p1 | + The report describes the way in which the centre for drug addicts in the capital was constructed. It has forty places.
      p2 | The second paragraph.
      """#,
    ),
    Form(
      "a small letter after a complete sentence",
      #"""
      1. The first paragraph is complete and closes with a stop.

      the second begins in small letters without belonging to it.
      """#,
      #"""
      p1 | The first paragraph is complete and closes with a stop.
      pre.1 | the second begins in small letters without belonging to it.
      """#,
    ),
    Form(
      "a name is cut by notes",
      #"""
      1. According to the submission the case was brought before the Human Rights¹

      ¹ See annex I.

      Committee in the spring of the same year, and it was declared admissible.
      """#,
      #"""
      p1 | + According to the submission the case was brought before the Human Rights{1} Committee in the spring of the same year, and it was declared admissible.
      n1 → p1 | See annex I.
      """#,
    ),
    Form(
      "a preposition before a page break",
      #"""
      1. The Committee recalls that the State party has to report within the time limit of

      Human Rights Council resolution 16/21.
      """#,
      #"""
      p1 | + The Committee recalls that the State party has to report within the time limit of Human Rights Council resolution 16/21.
      """#,
    ),
    Form(
      "a heading after a paragraph without a stop",
      #"""
      1. The facts are told at some length and without a stop at the end of it¹

      ¹ See annex I.

      Consideration of the merits

      2. The Committee has considered the case.
      """#,
      #"""
      p1 | The facts are told at some length and without a stop at the end of it{1}
      n1 → p1 | See annex I.
      = h1 | Consideration of the merits
      p2 | The Committee has considered the case.
      """#,
    ),
    Form(
      "wrapped lines and divided words",
      #"""
      1. This paragraph is wrapped at the width of the page by the
      converter, and each line of it ends where the page did, so
      that it has to be put together again. It has two sentences.

      2. The next one is wrapped as well, and it has a word that is divi-
      ded at the end of a line and a compound that is well-
      known to all of us who read such texts day after day.
      """#,
      #"""
      p1 | This paragraph is wrapped at the width of the page by the converter, and each line of it ends where the page did, so that it has to be put together again. It has two sentences.
      p2 | The next one is wrapped as well, and it has a word that is divided at the end of a line and a compound that is well-known to all of us who read such texts day after day.
      """#,
    ),
    Form(
      "a year at the beginning of a wrapped line",
      #"""
      1. The first paragraph mentions the rules that were adopted in
      2013. The year begins the second line, and is no number.
      It goes on for another line after that so that it is wrapped.

      2. The second paragraph follows.
      """#,
      #"""
      p1 | The first paragraph mentions the rules that were adopted in 2013. The year begins the second line, and is no number. It goes on for another line after that so that it is wrapped.
      p2 | The second paragraph follows.
      """#,
    ),
    Form(
      "a box in mid-paragraph",
      #"""
      1. Other actors of the national system include government, courts and local

      Ask the participants which of them belong to it.

      - Ministry of children
      - National police

      authorities, civil society and others.
      """#,
      #"""
      p1 | + Other actors of the national system include government, courts and local authorities, civil society and others.
      pre.1 | Ask the participants which of them belong to it.
      pre.2 | Ministry of children⏎- National police
      """#,
    ),
    Form(
      "page numbers, job numbers and symbols between",
      #"""
      1. A sentence is cut by the foot of the page and goes on at the
      - 12 -
      GE.11-46463
      A/HRC/19/3
      page 13
      head of the next one.
      """#,
      #"""
      p1 | + A sentence is cut by the foot of the page and goes on at the head of the next one.
      """#,
    ),
  ]

  /// Numbers, letters and articles.
  static let numbers = [
    Form(
      "numbers with and without a stop",
      #"""
      12.	Rules with a tab.

      13	A rule that lost its stop.

      14. 	A blank before the tab.
      """#,
      #"""
      p12 | Rules with a tab.
      p13 | A rule that lost its stop.
      p14 | A blank before the tab.
      """#,
    ),
    Form(
      "dotted numbers and suffixes",
      #"""
      1. General remarks on the case.

      1.1 The first remark.

      1.1.1. A remark on the remark.

      10bis. A number with a suffix.

      10 ter. Another.
      """#,
      #"""
      p1 | General remarks on the case.
      p1.1 | The first remark.
      p1.1.1 | A remark on the remark.
      p10bis | A number with a suffix.
      p10ter | Another.
      """#,
    ),
    Form(
      "letters and Roman numerals under a number",
      #"""
      1. The State party should:

      (a) Adopt a law;

      (b) Train:

      (i) Judges;

      (ii) Prosecutors;

      (c) Report back.

      2. It should (a) publish these views and (b) translate them.
      """#,
      #"""
      p1 | The State party should:
      p1.a | Adopt a law;
      p1.b | Train:
      p1.b.i | Judges;
      p1.b.ii | Prosecutors;
      p1.c | Report back.
      p2 | It should (a) publish these views and (b) translate them.
      """#,
    ),
    Form(
      "letters under a lead-in without number",
      #"""
      The present rules are intended to:

      a.	establish standards;

      b.	provide guidance.
      """#,
      #"""
      pre.1 | The present rules are intended to:
      pre.a | establish standards;
      pre.b | provide guidance.
      """#,
    ),
    Form(
      "numbers that restart",
      #"""
      1. The numbers restart.

      I. First part

      1. One.

      II. Second part

      1. Another one.

      2. Two.
      """#,
      #"""
      pre.p1 | The numbers restart.
      = sI | I. First part
      sI.p1 | One.
      = sII | II. Second part
      sII.p1 | Another one.
      p2 | Two.
      """#,
    ),
    Form(
      "numbered lines that are headings",
      #"""
      1. On recommendation 88.2.

      The government had adopted a plan of action for the years to come.

      2. On recommendation 88.4.

      The law was amended in the spring.

      It is in force.

      3. On recommendation 88.9.

      A working group was set up.
      """#,
      #"""
      = s1 | 1. On recommendation 88.2.
      s1.1 | The government had adopted a plan of action for the years to come.
      = s2 | 2. On recommendation 88.4.
      s2.1 | The law was amended in the spring.
      s2.2 | It is in force.
      = s3 | 3. On recommendation 88.9.
      s3.1 | A working group was set up.
      """#,
    ),
    Form(
      "articles in running text",
      #"""
      Article 1. Everyone has the right to life and to liberty.

      Article 2. Nobody shall be held in slavery or in servitude.
      """#,
      #"""
      p1 | Everyone has the right to life and to liberty.
      p2 | Nobody shall be held in slavery or in servitude.
      """#,
    ),
    Form(
      "articles as headings",
      #"""
      Article 1 – Purpose

      1. This law protects victims.

      2. It applies to all.

      Article 2 – Terms

      1. In this law a victim is any person who was harmed.
      """#,
      #"""
      = s1 | Article 1 – Purpose
      s1.p1 | This law protects victims.
      p2 | It applies to all.
      = s2 | Article 2 – Terms
      s2.p1 | In this law a victim is any person who was harmed.
      """#,
    ),
    Form(
      "Chinese articles",
      #"""
      第一条 人人生而自由，在尊严和权利上一律平等。

      第二条 人人有资格享有本宣言所载的一切权利。
      """#,
      #"""
      p1 | 人人生而自由，在尊严和权利上一律平等。
      p2 | 人人有资格享有本宣言所载的一切权利。
      """#,
    ),
    Form(
      "Arabic numbers",
      #"""
      الفصل الأول

      ١. لكل فرد الحق في الحياة.

      ٢. لا يجوز استرقاق أحد.
      """#,
      #"""
      p1 | لكل فرد الحق في الحياة.
      p2 | لا يجوز استرقاق أحد.
      """#,
    ),
    Form(
      "Russian chapters and letters",
      #"""
      Глава I: Общие положения

      1. Каждый имеет право на жизнь.

      2. Никто не должен содержаться в рабстве:

      а) ни в каком виде;

      б) ни в какой форме.
      """#,
      #"""
      = sI | Глава I: Общие положения
      p1 | Каждый имеет право на жизнь.
      p2 | Никто не должен содержаться в рабстве:
      p2.a | ни в каком виде;
      p2.b | ни в какой форме.
      """#,
    ),
  ]
}

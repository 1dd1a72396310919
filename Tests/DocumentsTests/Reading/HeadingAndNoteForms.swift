// SPDX-License-Identifier: GPL-2.0-or-later

extension ReadingFormTests {
  /// Headings and their levels.
  static let headings = [
    Form(
      "Roman sections and plain headings",
      #"""
      I. Summary

      Description of the action

      Every year millions of people report violence, and few of them are heard.

      II. Current state

      Scope of violence

      The scope of the violence is enormous, as all surveys of the last years show.
      """#,
      #"""
      = sI | I. Summary
      == h2 | Description of the action
      h2.1 | Every year millions of people report violence, and few of them are heard.
      = sII | II. Current state
      == h4 | Scope of violence
      h4.1 | The scope of the violence is enormous, as all surveys of the last years show.
      """#,
    ),
    Form(
      "a damaged heading and the one above the series",
      #"""
      1. This report supplements an earlier one.

      The State fails to uphold its obligations under the Convention

      - I. The State fails to reform its law (List of Issues para. 2).**
      2. The Committee requested information.

      II. The State fails to ensure access (List of Issues para. 3).

      3. The Government does not publish information.
      """#,
      #"""
      p1 | This report supplements an earlier one.
      = h1 | The State fails to uphold its obligations under the Convention
      == sI | I. The State fails to reform its law (List of Issues para. 2).
      p2 | The Committee requested information.
      == sII | II. The State fails to ensure access (List of Issues para. 3).
      p3 | The Government does not publish information.
      """#,
    ),
    Form(
      "an appendix with chapters",
      #"""
      Appendix

      Scope and purpose

      The present rules are intended to protect all persons in detention everywhere.

      Chapter I: Basic principles

      1. Rules are rules.

      Chapter II:  Legal framework

      Legislation

      2. The use shall be regulated.
      """#,
      #"""
      = h1 | Appendix
      == h2 | Scope and purpose
      h2.1 | The present rules are intended to protect all persons in detention everywhere.
      == sI | Chapter I: Basic principles
      p1 | Rules are rules.
      == sII | Chapter II: Legal framework
      === h5 | Legislation
      p2 | The use shall be regulated.
      """#,
    ),
    Form(
      "levels that mean nothing",
      #"""
      ## **SLIDE 1: Outcomes**

      The first slide tells what the participants will have learned at the end of the day.

      #### SLIDE 2: Actors

      ## SHORT EXERCISE

      Ask the participants which actors they know and write the answers on the board.

      #### **POSSIBLE ANSWERS:**

      ## Case Study 1:

      In this case it is important to invite as many of the local actors as possible.

      ## Case Study 2:

      In this case the police should inform the child protection adviser of the mission.
      """#,
      #"""
      = s1 | SLIDE 1: Outcomes
      s1.1 | The first slide tells what the participants will have learned at the end of the day.
      = s2 | SLIDE 2: Actors
      == h3 | SHORT EXERCISE
      h3.1 | Ask the participants which actors they know and write the answers on the board.
      == h4 | POSSIBLE ANSWERS:
      === h5 | Case Study 1:
      h5.1 | In this case it is important to invite as many of the local actors as possible.
      === h6 | Case Study 2:
      h6.1 | In this case the police should inform the child protection adviser of the mission.
      """#,
    ),
    Form(
      "levels that are meant",
      #"""
      # The title of the report

      Text below the title, which is long enough to be told from a line of its front.

      ## First section

      Text of the first section, which is long enough to be told from a heading.

      ### First subsection

      Text of the first subsection, which is long enough to be told from a heading.

      ## Second section

      Text of the second section, which is long enough to be told from a heading.
      """#,
      #"""
      pre.1 | Text below the title, which is long enough to be told from a line of its front.
      = h1 | First section
      h1.1 | Text of the first section, which is long enough to be told from a heading.
      == h2 | First subsection
      h2.1 | Text of the first subsection, which is long enough to be told from a heading.
      = h3 | Second section
      h3.1 | Text of the second section, which is long enough to be told from a heading.
      """#,
    ),
  ]

  /// Notes and their markers.
  static let notes = [
    Form(
      "notes over several lines and at year's end",
      #"""
      1. The first paragraph has a marker.¹ And another one.²

      ¹ First note.

      ² Second note, wrapped over two
      lines of the file.

      2. A marker after a year, as in 2013,³ and in 2014⁴

      ³ Giffords Law Center, accessed October 1, 2020,

      <https://example.org/laws>.

      ⁴ Id.

      closes the sentence that the notes cut.
      """#,
      #"""
      p1 | The first paragraph has a marker.{1} And another one.{2}
      n1 → p1 | First note.
      n2 → p1 | Second note, wrapped over two lines of the file.
      p2 | + A marker after a year, as in 2013,{3} and in 2014{4} closes the sentence that the notes cut.
      n3 → p2 | Giffords Law Center, accessed October 1, 2020, https://example.org/laws.
      n4 → p2 | Id.
      """#,
    ),
    Form(
      "figures that belong to a number",
      #"""
      1. The Code was amended by article 143¹ in 2012. The house has 80 m² of floor.
      """#,
      #"""
      p1 | The Code was amended by article 143¹ in 2012. The house has 80 m² of floor.
      """#,
    ),
    Form(
      "the same figure as a marker elsewhere",
      #"""
      1. The Code was amended by article 143¹ in 2012.¹

      ¹ See the Criminal Code.
      """#,
      #"""
      p1 | The Code was amended by article 143¹ in 2012.{1}
      n1 → p1 | See the Criminal Code.
      """#,
    ),
    Form(
      "a marker in a heading and a tag in a tag",
      #"""
      ## SLIDE 6: Focal Point1

      <sup>&lt;sup>1</sup> Source: Policy on Child Protection

      The policy was adopted in 2017 and it is binding on all components of the mission.
      """#,
      #"""
      = s6 | SLIDE 6: Focal Point{1}
      n1 → s6 | Source: Policy on Child Protection
      s6.1 | The policy was adopted in 2017 and it is binding on all components of the mission.
      """#,
    ),
    Form(
      "tags",
      #"""
      1. The first marker is a tag<sup>1</sup> and the second<sup>2</sup> too, in the 1<sup>st</sup> year.

      <sup>1</sup> First note.

      <sup>2</sup> Second note.
      """#,
      #"""
      p1 | The first marker is a tag{1} and the second{2} too, in the 1st year.
      n1 → p1 | First note.
      n2 → p1 | Second note.
      """#,
    ),
    Form(
      "brackets",
      #"""
      1. Brackets mark notes here [1] and here.[2]

      [1] First note.

      [2] Second note.
      """#,
      #"""
      p1 | Brackets mark notes here{1} and here.{2}
      n1 → p1 | First note.
      n2 → p1 | Second note.
      """#,
    ),
    Form(
      "brackets that mark no notes",
      #"""
      1. The Court held so in Smith [190] and in Jones [191].
      """#,
      #"""
      p1 | The Court held so in Smith [190] and in Jones [191].
      """#,
    ),
    Form(
      "glued digits",
      #"""
      1. Glued digits mark notes here.1 And they do so here,2 too, but article 3 and version 2.1 have none.

      ¹ First note.

      ² Second note.
      """#,
      #"""
      p1 | Glued digits mark notes here.{1} And they do so here,{2} too, but article 3 and version 2.1 have none.
      n1 → p1 | First note.
      n2 → p1 | Second note.
      """#,
    ),
    Form(
      "a marker without a note, numbers that recur",
      #"""
      1. A marker without a note⁷ stands here.

      2. Notes begin anew.¹

      ¹ First note of the first part.

      PART II

      3. Notes begin anew.¹

      ¹ First note of the second part.
      """#,
      #"""
      p1 | A marker without a note{7?} stands here.
      p2 | Notes begin anew.{1}
      pre.n1 → p2 | First note of the first part.
      = sII | PART II
      p3 | Notes begin anew.{1}
      sII.n1 → p3 | First note of the second part.
      """#,
    ),
    Form(
      "a rule above the notes",
      #"""
      1. Text with notes under a rule.¹

      \_\_\_\_\_\_

      ¹ A note.
      """#,
      #"""
      p1 | Text with notes under a rule.{1}
      n1 → p1 | A note.
      """#,
    ),
  ]
}

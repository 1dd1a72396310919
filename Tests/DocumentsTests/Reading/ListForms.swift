// SPDX-License-Identifier: GPL-2.0-or-later

extension ReadingFormTests {
  /// Lists and tables.
  static let lists = [
    Form(
      "sentences in a list",
      #"""
      1. The coauthors suggest the following recommendations:

      - Abolish the death penalty and replace it with another.
      - In the meantime:
       - Institute a moratorium on executions in the country.
       - Commute the sentences of all women on death row.
      - Publish information on the number of women sentenced.

      2. The next paragraph.
      """#,
      #"""
      p1 | The coauthors suggest the following recommendations:
      p1.b1 | Abolish the death penalty and replace it with another.
      p1.b2 | In the meantime:
      p1.b2.b1 | Institute a moratorium on executions in the country.
      p1.b2.b2 | Commute the sentences of all women on death row.
      p1.b3 | Publish information on the number of women sentenced.
      p2 | The next paragraph.
      """#,
    ),
    Form(
      "a list mark that was kept at one of several lines",
      #"""
      These are units of the police:
      Juvenile Unit: It is responsible for the investigation of all crimes committed against children and by children, and is under the command of its own department.
      ❖ Family Support Units: They handle cases of domestic violence and other crimes related to women and children after the establishment of missions in the two countries.
      Brigade des mineurs: It is responsible for the investigation of all crimes committed against children and by children, and is under the command of its own department.

      Whole sentences come above a list of one.

      - The only one of its list is a sentence.

      The text goes on.
      """#,
      #"""
      pre.1 | These are units of the police:
      pre.2 | Juvenile Unit: It is responsible for the investigation of all crimes committed against children and by children, and is under the command of its own department.
      pre.3 | Family Support Units: They handle cases of domestic violence and other crimes related to women and children after the establishment of missions in the two countries.
      pre.4 | Brigade des mineurs: It is responsible for the investigation of all crimes committed against children and by children, and is under the command of its own department.
      pre.5 | Whole sentences come above a list of one.
      pre.b1 | The only one of its list is a sentence.
      pre.6 | The text goes on.
      """#,
    ),
    Form(
      "a list that completes its sentence",
      #"""
      1. Reports were sent to the bodies:

      - National report on the Convention;
      - Report on the Covenant;
      - Report on migrant workers.

      2. The next paragraph.
      """#,
      #"""
      p1 | Reports were sent to the bodies:⏎- National report on the Convention;⏎- Report on the Covenant;⏎- Report on migrant workers.
      p2 | The next paragraph.
      """#,
    ),
    Form(
      "a list that notes cut off from its lead-in",
      #"""
      1. The law makes it a crime to:

      ¹ See annex I.

      - cross a state line
      - possess a firearm

      2. The next paragraph.¹
      """#,
      #"""
      p1 | The law makes it a crime to:⏎- cross a state line⏎- possess a firearm
      n1 → p2 | See annex I.
      p2 | The next paragraph.{1}
      """#,
    ),
    Form(
      "a list cut by a page break",
      #"""
      1. Replaces by the present text:

      · Recommendation Rec(2000)22; and

      · Recommendation Rec(92)16

      2. The next paragraph.
      """#,
      #"""
      p1 | Replaces by the present text:⏎- Recommendation Rec(2000)22; and⏎- Recommendation Rec(92)16
      p2 | The next paragraph.
      """#,
    ),
    Form(
      "lists under bare headings",
      #"""
      ## LEARNING OUTCOMES

      The participants are told what the module is about and why it matters to them.

      ## TOOLS

      - Projector
      - Flipchart

      ## FOCAL POINTS

      - Point of contact on child protection for all police within the mission
      - Ensure that child protection is integrated into the work of the police
      """#,
      #"""
      = h1 | LEARNING OUTCOMES
      h1.1 | The participants are told what the module is about and why it matters to them.
      = h2 | TOOLS
      h2.1 | Projector⏎- Flipchart
      = h3 | FOCAL POINTS
      h3.b1 | Point of contact on child protection for all police within the mission
      h3.b2 | Ensure that child protection is integrated into the work of the police
      """#,
    ),
    Form(
      "list marks written twice",
      #"""
      1. The tools are these:

      - o Ministry of children;
      - ❖ National police;
      - \* Courts.
      """#,
      #"""
      p1 | The tools are these:⏎- Ministry of children;⏎- National police;⏎- Courts.
      """#,
    ),
    Form(
      "wrapped items",
      #"""
      1. Guidance is given below.

      - The strategy of the police should include an aspect that will specify
        procedures to deal with children during the operation.
           They are in line with international standards.
      - The officers should have clear guidelines.
      """#,
      #"""
      p1 | Guidance is given below.
      p1.b1 | The strategy of the police should include an aspect that will specify procedures to deal with children during the operation. They are in line with international standards.
      p1.b2 | The officers should have clear guidelines.
      """#,
    ),
    Form(
      "a table of rows",
      #"""
      1. The groups work in three steps.

      5 minutes	For introduction
      15 minutes	For group work

      2. The next paragraph.
      """#,
      #"""
      p1 | The groups work in three steps.
      pre.t1.r1 | 5 minutes⇥For introduction
      pre.t1.r2 | 15 minutes⇥For group work
      p2 | The next paragraph.
      """#,
    ),
    Form(
      "a table whose columns are lists",
      #"""
      1. The actors are listed in a table.

      Within the mission	Within the country
      	and the region
      Focal Point on Child	UNICEF;
      Protection;	Union of
      Human Rights	States;
      Section;	Red Cross.
      Police.

      2. The next paragraph.
      """#,
      #"""
      p1 | The actors are listed in a table.
      pre.t1.r1 | Within the mission⏎- Focal Point on Child Protection;⏎- Human Rights Section;⏎- Police.
      pre.t1.r2 | Within the country and the region⏎- UNICEF;⏎- Union of States;⏎- Red Cross.
      p2 | The next paragraph.
      """#,
    ),
    Form(
      "a table with bars",
      #"""
      1. A table with bars.

      | Year | Cases |
      |------|-------|
      | 2013 | 23 |
      | 2014 | 31 |
      """#,
      #"""
      p1 | A table with bars.
      pre.t1.r1 | Year⇥Cases
      pre.t1.r2 | 2013⇥23
      pre.t1.r3 | 2014⇥31
      """#,
    ),
  ]
}

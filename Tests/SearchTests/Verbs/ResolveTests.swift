// SPDX-License-Identifier: GPL-2.0-or-later

import Search
import TestSupport
import Testing
import Wire

@Suite
struct ResolveTests {
  private let searcher: Searcher

  init() throws {
    searcher = try SampleIndex.corpus()
  }

  @Test(arguments: [
    ("rule 45", "coe-community-sanctions-rules#p45"),
    ("Rule 45.", "coe-community-sanctions-rules#p45"),
    ("¶ 12 of the Laos report", "laos-cedaw-death-penalty-2024#p12"),
    ("paragraph 12, Laos", "laos-cedaw-death-penalty-2024#p12"),
    ("note 22 of the Laos report", "laos-cedaw-death-penalty-2024#n22"),
    ("rule 27 of the European Rules on community sanctions", "coe-community-sanctions-rules#p27"),
    ("CM/Rec(2017)3 rule 27", "coe-community-sanctions-rules#p27"),
    ("CM/Rec (2017) 3", "coe-community-sanctions-rules"),
    ("laos-cedaw-death-penalty-2024#p10", "laos-cedaw-death-penalty-2024#p10"),
    ("LAOS-CEDAW-death-penalty-2024", "laos-cedaw-death-penalty-2024"),
    ("Tajikistan midterm report", "tajikistan-upr-midterm-2014"),
    ("section 7, second paragraph of the Tajikistan report", "tajikistan-upr-midterm-2014#s7.2"),
    ("CEDAW/C/LAO/RQ/10 para 57", "laos-cedaw-death-penalty-2024#p19"),
  ])
  func `the place that is meant comes first`(text: String, id: String) throws {
    #expect(try searcher.resolve(text).candidates.first?.id == id)
  }

  @Test(arguments: ["zzyzx", "", "rule 999", "¶ 3 of zzyzx", "laos-cedaw-death-penalty-2024#p999"])
  func `what means nothing here has no candidate`(text: String) throws {
    let candidates = try searcher.resolve(text).candidates
    #expect(candidates.allSatisfy { !$0.id.contains("#") }, "\(candidates)")
  }

  @Test
  func `paragraphs that cite a source follow its own place`() throws {
    let candidates = try searcher.resolve("CEDAW/C/LAO/Q/10", limit: 100).candidates
    #expect(candidates.count > 3 && candidates.allSatisfy { $0.why == "cites it" })
  }
}

// SPDX-License-Identifier: GPL-2.0-or-later

import Documents
import Testing

@Suite
struct CitationTermsTests {
  @Test(arguments: [
    ("un:CEDAW/C/LAO/Q/10", "", ["un:CEDAW/C/LAO/Q/10"], []),
    (
      "usc:18/922", "sub:(g)(8)", ["usc:18/922#sub:(g)(8)"],
      ["usc:18/922#sub:(g)", "usc:18/922"],
    ),
    (
      "art:ICCPR/14/3/d", "", ["art:ICCPR/14/3/d"],
      ["art:ICCPR/14/3", "art:ICCPR/14", "art:ICCPR"],
    ),
    (
      "art:dom:criminal-code/143-1", "", ["art:dom:criminal-code/143-1"], ["art:dom:criminal-code"],
    ),
    ("art:?/37", "", ["art:?/37"], []),
    (
      "un:CAT/C/59/D/691/2015", "para:7.2-7.3",
      ["un:CAT/C/59/D/691/2015#para:7.2", "un:CAT/C/59/D/691/2015#para:7.3"],
      ["un:CAT/C/59/D/691/2015#para:7", "un:CAT/C/59/D/691/2015", "comm:691/2015"],
    ),
    ("upr:115.12-115.14", "", ["upr:115.12", "upr:115.13", "upr:115.14"], ["upr:115.12-115.14"]),
    (
      "un:CCPR/C/GC/36", "para:21(d)", ["un:CCPR/C/GC/36#para:21(d)"],
      ["un:CCPR/C/GC/36#para:21", "un:CCPR/C/GC/36", "gc:CCPR/36"],
    ),
    (
      "un:A/RES/60/147", "annex;para:15", ["un:A/RES/60/147#para:15"],
      ["un:A/RES/60/147#annex", "un:A/RES/60/147"],
    ),
    (
      "usc:34/10461-10463", "", ["usc:34/10461", "usc:34/10462", "usc:34/10463"],
      ["usc:34/10461-10463"],
    ),
    ("usc:42/2000e-2", "", ["usc:42/2000e-2"], []),
    ("cfr:28/115.13", "sub:(a)", ["cfr:28/115.13#sub:(a)"], ["cfr:28/115.13", "cfr:28/part115"]),
    ("url:https://a.org/1-2", "", ["url:https://a.org/1-2"], []),
  ])
  func `a citation is found by itself and by what it is a part of`(
    _ normal: String,
    _ pinpoint: String,
    _ own: [String],
    _ containers: [String],
  ) {
    let terms = CitationTerms(normal: normal, pinpoint: pinpoint)
    #expect(terms.own == own)
    #expect(terms.containers == containers)
  }

  @Test
  func `a reference has the terms of its source and its own place`() throws {
    let memo = HandmadeDocument(notes: [("1", "A/HRC/44/22, para. 7."), ("2", "Ibid., para. 9.")])
    let ibid = try #require(memo.document.citations.last)
    #expect(CitationTerms(ibid).all == ["un:A/HRC/44/22#para:9", "un:A/HRC/44/22"])
  }

  @Test
  func `a reference that leads nowhere has no terms`() throws {
    let memo = HandmadeDocument(notes: [("1", "Ibid.")])
    let ibid = try #require(memo.document.citations.last)
    #expect(CitationTerms(ibid).all == [])
  }
}

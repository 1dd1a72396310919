// SPDX-License-Identifier: GPL-2.0-or-later

import Documents
import TestSupport
import Testing
import Wire

/// What is printed in a style is read back as the same citation.
@Suite
struct PrintingTests {
  static let textStyles: [CitationStyle] = CitationStyle.allCases.filter {
    ![.bibtex, .csl, .ris].contains($0)
  }

  @Test(arguments: [
    "un_doc | un:CEDAW/C/LAO/Q/10 | para:2", "un_doc | un:CEDAW/C/LAO/Q/10 | para:21(d)",
    "un_doc | un:A/66/3/Rev.1 | chap:III;sect:E", "un_doc | un:CCPR/C/GC/36 | para:5,8.2,9",
    "un_doc | un:S/PV.4213(Resumption1) | page:7", "un_doc | un:A/CONF.157/24(PartI) | chap:III",
    "un_doc | un:HRI/GEN/1/Rev.9 | vol:II;page:321",
    "un_doc | un:E/CN.4/Sub.2/1996/17 | annex:II;para:3,4",
    "un_doc | un:ST/SGB/2003/13 | sect:3.2", "un_doc | un:CAT/C/59/D/691/2015 | para:7.2-7.6",
    "un_res | un:A/RES/70/175 | rule:43,44", "un_res | un:A/RES/2200(XXI) | part:A",
    "un_res | un:A/RES/3318(XXIX) | ", "un_res | un:A/RES/60/147 | annex;para:15",
    "un_res | un:A/HRC/RES/38/15 | para:4-6", "un_res | un:S/RES/1325 | para:11",
    "un_gc | gc:CCPR/32 | para:21", "un_gc | gc:CEDAW/35 | ", "un_gc | gc:CESCR/14 | para:12(a)",
    "un_gc | gc:SPT/1 | ", "un_comm | comm:1069/2002 | para:9.2",
    "upr_rec | upr:88.23 | ", "upr_rec | upr:115.12-115.14 | ",
    "article | art:ICCPR/14/3/d | ", "article | art:CRPD/12-14 | ", "article | art:UDHR/10 | ",
    "article | art:ROME/7/2/i | ", "article | art:COE-STATUTE/15/b | ",
    "article | art:CAT/22 | ", "article | art:CMW/5 | ", "article | art:CED/2 | ",
    "article | art:CERD/1/1 | ", "article | art:ACHPR/7/1/a-c | ", "article | art:ACHR/2 | ",
    "article | art:ICESCR/6-8 | ", "article | art:CEDAW/2/e | ", "article | art:VCLT/31/3/c | ",
    "article | art:ICCPR-OP1/5/2/b | ", "article | art:ICCPR-OP2/1 | ",
    "article | art:CRC-OP1/4 | ", "article | art:CRC-OP2/8/1 | ", "article | art:CRC-OP3/7/e | ",
    "article | art:CAT-OP1/4 | ", "article | art:CEDAW-OP1/4/2/a | ",
    "article | art:ECHR-P4/4 | ", "article | art:ECHR/6/1/a | ",
    "article | art:dom:criminal-code/143-1 | ", "article | art:dom:civil-code/321ff | ",
    "article | art:dom:labour-code/12.4 | ", "article | art:dom:law-of-ukraine-on-bail/12/2 | ",
    "article | art:dom:law/2bis | ", "article | art:dom:constitution/37 | ",
    "article | art:dom:statute/VI | ", "article | art:dom:code-of-criminal-procedure/63 | ",
    "rule | rule:cedaw-rop/69/1 | ", "rule | rule:ccpr-rop/99 | ",
    "coe_rec | coe:rec/1992/16 | rule:28", "coe_rec | coe:rec/2006/2-rev | rule:18.5",
    "coe_rec | coe:rec/2010/1 | ", "ets | ets:5 | ", "ets | ets:210 | ",
    "usc | usc:18/922 | sub:(g)(9)", "usc | usc:34/10461-10465 | ", "usc | usc:50/app/5 | ",
    "usc | usc:28/1350 | note", "usc | usc:22/7101 | etseq", "usc | usc:42/2000e-2 | sub:(a)",
    "usc | usc:42/2000e-2000e-17 | ", "usc | usc:18/3553 | sub:(a)(2)(A)-(C)",
    "usc | usc:18/2261A | ", "usc | usc:42/13925-14045d | ",
    "cfr | cfr:28/115.13 | sub:(a)", "cfr | cfr:17/240.10b-5 | ", "cfr | cfr:28/part90 | ",
    "fed_reg | fr:65/12905 | page:12911", "pub_law | publ:106-386 | sect:112",
    "stat | stat:108/1796 | ", "us_report | hrep:103-395 | page:25", "us_report | srep:103-138 | ",
    "us_bill | bill:116/hr/1585 | ", "us_bill | bill:113/s/47 | ",
    "us_bill | bill:112/hconres/70 | ", "us_bill | bill:111/sjres/8 | ",
    "us_bill | bill:101/hres/5 | ", "us_bill | bill:102/sres/5 | ",
    "us_case | case:us/410/113 | page:131", "us_case | case:us/555/@571 | page:571",
    "us_case | case:us/554/@626 | page:626-627",
    "us_case | case:sct/98/12 | ", "us_case | case:led2d/35/147 | ",
    "us_case | case:f2d/630/876 | page:880-881", "us_case | case:f4th/3/4 | ",
    "us_case | case:fsupp/1/22 | ", "us_case | case:fsupp3d/11/22 | ",
    "url | url:https://undocs.org/A/HRC/44/22 | ",
    "echr_app | echr:57950/00 | para:189-190", "echr_app | echr:8319/07 | ",
    "ecli | ecli:ECLI:EU:C:2014:317 | para:81", "celex | celex:32013R0604 | art:17(1)",
    "ilo | ilo:C169 | ", "ilo | ilo:R204 | ", "unts | unts:999/171 | ",
    "unts | unts:1197 | no:14668", "journal | jrnl:harv. l. rev./100//1731 | page:1735",
    "journal | jrnl:jama/267/22/3043-3047 | ",
    "journal | jrnl:trauma, violence & abuse/8/3/246-270 | ",
    "iacthr | iacthr:C/4 | para:172", "achpr_res | achpr:227(LII)2012 | ",
    "doi | doi:10.1093/hrlr/ngab007 | ", "isbn | isbn:921154170X | ",
    "isbn | isbn:9789211542036 | ",
  ])
  func `a citation printed in any style that is text is read back as itself`(
    _ notation: String
  )
    throws
  {
    let parts = notation.split(separator: "|").map { $0.filter { $0 != " " } }
    // Titles of journals have blanks.
    let normal = String(notation.dropFirst(parts[0].count + 3)).split(separator: "|")[0]
    for style in Self.textStyles {
      let printed = try #require(
        Citation.printed(normal: String(normal.dropLast()), pinpoint: parts[2], style: style)
      )
      #expect(Self.read(printed) == [notation], "\(style.rawValue): \(printed)")
    }
  }

  @Test(arguments: [
    (CitationStyle.plain, "18 U.S.C. § 922(g)(9)", "CEDAW/C/LAO/Q/10, ¶ 2"),
    (.un, "18 U.S.C. § 922(g)(9)", "U.N. Doc. CEDAW/C/LAO/Q/10, ¶ 2"),
    (.bluebook, "18 U.S.C. § 922(g)(9)", "U.N. Doc. CEDAW/C/LAO/Q/10, ¶ 2"),
    (.mcgill, "18 USC § 922(g)(9)", "UN Doc CEDAW/C/LAO/Q/10 at para 2"),
    (.oscola, "18 USC § 922(g)(9)", "UN Doc CEDAW/C/LAO/Q/10, para 2"),
    (.chicago, "18 U.S.C. § 922(g)(9)", "UN Doc. CEDAW/C/LAO/Q/10, para. 2"),
  ])
  func `each style has its own spelling`(style: CitationStyle, code: String, document: String) {
    #expect(Citation.printed(normal: "usc:18/922", pinpoint: "sub:(g)(9)", style: style) == code)
    #expect(
      Citation.printed(normal: "un:CEDAW/C/LAO/Q/10", pinpoint: "para:2", style: style) == document
    )
  }

  @Test(arguments: [
    "id", "note:3", "name:fei v colombia", "self", "art:?/18", "gc:?/16", "bill:?/hr/1585",
    "usc:?/2241", "rule:?-rop/111/3", "work:some title", "jrnl:some journal/8/3", "", "un:", "art:",
  ])
  func `what does not stand alone is not printed`(_ normal: String) {
    for style in CitationStyle.allCases {
      #expect(Citation.printed(normal: normal, pinpoint: "", style: style) == nil)
    }
  }

  @Test
  func `styles that are records have no line of text`() {
    for style in CitationStyle.allCases where !Self.textStyles.contains(style) {
      #expect(Citation.printed(normal: "ets:5", pinpoint: "", style: style) == nil)
    }
  }

  @Test(.enabled(if: SharedData.isPresent, Comment(rawValue: SharedData.absence)))
  func `every judged citation that stands alone comes back from each style`() throws {
    let bytes = try #require(SharedData.bytes("gold/citation-vectors.json"))
    let vectors = try #require(try JSON.parse(bytes)["vectors"]?.array)
    var printed = 0
    var equal = 0
    var silent: Set<String> = []
    for cite in vectors.flatMap({ $0["cites"]?.array ?? [] }) {
      let normal = cite["normal"]?.string ?? ""
      let pinpoint = cite["pinpoint"]?.string ?? ""
      var kind = cite["kind"]?.string ?? ""
      // A title that was defined in its document is printed as what it stands for.
      if kind == "alias" { kind = normal.contains("/RES/") ? "un_res" : "un_doc" }
      for style in Self.textStyles {
        guard let text = Citation.printed(normal: normal, pinpoint: pinpoint, style: style) else {
          silent.insert(normal)
          continue
        }
        printed += 1
        if Self.read(text) == ["\(kind) | \(normal) | \(pinpoint)"] {
          equal += 1
        } else {
          Issue.record("\(style.rawValue): \(text) is read as \(Self.read(text))")
        }
      }
    }
    print("round trip: \(equal) of \(printed); not printed: \(silent.sorted())")
    #expect(printed > 0)
    let dependent = ["id", "self", "note:", "name:", "work:", "art:?", "bill:?", "jrnl:"]
    #expect(silent.filter { normal in !dependent.contains { normal.hasPrefix($0) } } == [])
  }

  private static func read(_ text: String) -> [String] {
    var scanner = CitationScanner()
    return scanner.scan(text).map { "\($0.kind.rawValue) | \($0.normal) | \($0.pinpoint)" }
  }
}

// SPDX-License-Identifier: GPL-2.0-or-later

import TestSupport
import Testing
import Wire

@Suite
struct ScanVerbTests {
  @Test
  func `each line of input gives one object`() throws {
    let result = try Program.run(
      ["scan", "--json"],
      input: "“Én” CRC/C/GC/24, para. 6\nnothing here\n{\"text\":\"article 5 of the Convention\","
        + "\"context\":{\"committee\":\"CRPD\"}}\n",
    )
    #expect(result.status == 0)
    let scans = try result.output.split(separator: "\n").map { line in
      try Scan(JSON.parse(Array(line.utf8)))
    }
    #expect(scans.map(\.citations.count) == [1, 0, 1])
    let first = try #require(scans.first?.citations.first)
    #expect(first.normal == "un:CRC/C/GC/24")
    #expect(first.pinpoint == "para:6")
    #expect(first.text == "CRC/C/GC/24, para. 6")
    #expect(first.span == 5..<25)
    #expect(scans.last?.citations.first?.normal == "art:CRPD/5")
  }

  @Test
  func `notes in one text lead to one another`() throws {
    let result = try Program.run(
      ["scan", "--json"],
      input: "{\"text\":\"[1] CAT/C/59/D/691/2015.\\n[2] Ibid., para. 4.\"}\n",
    )
    let scan = try Scan(JSON.parse(Array(result.output.utf8)))
    #expect(scan.citations.last?.resolves == "note:1")
    #expect(scan.citations.last?.certainty == "certain")
  }

  @Test
  func `a person gets one record for each citation`() throws {
    let result = try Program.run(["scan"], input: "x\nSee Rec(92)16 and ETS No. 5\n")
    #expect(
      result.output
        == "2\t4-13\tcoe_rec\tcoe:rec/1992/16\t\t\tRec(92)16\n"
        + "2\t18-27\tets\tets:5\t\t\tETS No. 5\n"
    )
  }

  @Test
  func `a line that is no object is named and passed over`() throws {
    let result = try Program.run(["scan", "--json"], input: "{\"txt\":1}\nRec(92)16\n")
    #expect(result.status == 6)
    #expect(result.errors.contains("line 1 starts with { and cannot be read"))
    #expect(result.output.split(separator: "\n").count == 2)
  }
}

// SPDX-License-Identifier: GPL-2.0-or-later

import Documents
import Testing

@Suite
struct NoteResolverTests {
  private let memo = HandmadeDocument(notes: [
    ("1", "Rao, “Weapons at Home,” *JAMA* 267, no. 22 (1992): 3043–3047."),
    ("2", "Lund University, “Facts,” <https://example.org/facts>."),
    (
      "3",
      "J.C. Ortega, “Risk Factors,” *American Journal of Public Health* 93, no. 7 (2003): 1089.",
    ),
    ("4", "Id. at 1090."),
    ("5", "*Id.*"),
    ("6", "Lund, *supra* note 2."),
    ("7", "Id."),
    ("8", "Jacqueline Ortega, “Review,” *Trauma* Vol. 8, no. 3 (2007), 246."),
    ("9", "Ortega, *supra* note 3."),
    ("10", "CERD/C/60/CO/5, para. 4; and CERD/C/DEN/CO/17, para. 9."),
    ("11", "Ibid., para. 3."),
    ("12", "Silva, supra note 2."),
    ("14", "Ibid."),
    ("15", "18 U.S.C. 922(g)(1); see also id. at 3."),
    ("16", "See Lund (note 2 above), p. 4."),
    ("17", "Nobody, supra note 40."),
    ("18", "Loop, supra note 18."),
    ("19", "See infra note 21."),
    ("20", "Rao, op. cit., p. 3044."),
    ("21", "A/HRC/44/22, para. 7."),
    ("22", "Ortega, op. cit."),
    ("23", "general comment No. 25 (2021), CRC/C/GC/25, ¶12."),
    ("24", "Ibid., ¶ 13."),
    ("25", "A/HRC/1/2 (quoting CRC/C/GC/25, ¶ 4)."),
    ("26", "Ibid."),
  ])

  @Test(arguments: [
    ("3", "stands alone"),
    (
      "4", "note 3 via 4 certain preceding-note → jrnl:american journal of public health/93/7/1089",
    ),
    (
      "5",
      "note 3 via 5,4 certain preceding-note → jrnl:american journal of public health/93/7/1089",
    ),
    ("6", "note 2 via 6 certain supra-number → url:https://example.org/facts"),
    ("7", "note 2 via 7,6 certain preceding-note → url:https://example.org/facts"),
    ("9", "note 3 via 9 certain supra-number → jrnl:american journal of public health/93/7/1089"),
    ("11", "nowhere via 11 ambiguous preceding-note"),
    ("12", "note 2 via 12 probable supra-number-other-name → url:https://example.org/facts"),
    ("14", "nowhere via  broken gap"),
    ("15", "stands alone"),
    ("16", "note 2 via 16 certain supra-number → url:https://example.org/facts"),
    ("17", "nowhere via  broken no-such-note-before"),
    ("18", "nowhere via  broken points-to-itself"),
    ("20", "note 1 via 20 probable supra-name → jrnl:jama/267/22/3043-3047"),
    ("22", "nowhere via 22 ambiguous supra-name"),
    ("24", "note 23 via 24 certain preceding-note → gc:?/25"),
    ("26", "note 25 via 26 certain preceding-note → un:A/HRC/1/2"),
  ])
  func `a note that points elsewhere says where it leads`(_ number: String, _ answer: String) {
    #expect(memo.leads(number) == answer)
  }

  @Test
  func `an Id. that is not first in its note means the source before it`() throws {
    let note = try #require(memo.document.notes.first { $0.number == "15" })
    let idem = try #require(memo.document.citations[note.citations].last)
    #expect(idem.resolution?.target == "usc:18/922")
    #expect(idem.resolution?.rule == "same-note")
  }

  @Test
  func `an infra is answered from the notes behind it`() throws {
    let note = try #require(memo.document.notes.first { $0.number == "19" })
    let infra = try #require(memo.document.citations[note.citations].first)
    #expect(infra.resolution?.target == "un:A/HRC/44/22")
  }

  @Test
  func `a chain of a hundred thousand notes leads to its start`() throws {
    var notes = [("1", "A/HRC/44/22, para. 7.")]
    for number in 2...100_000 { notes.append(("\(number)", "Id.")) }
    let long = HandmadeDocument(notes: notes)
    let last = try #require(long.document.notes.last?.resolution)
    #expect(last.note == 0)
    #expect(last.target == "un:A/HRC/44/22")
    #expect(last.certainty == .certain)
  }

  @Test
  func `notes out of order are not guessed at`() {
    let shuffled = HandmadeDocument(notes: [
      ("3", "A/HRC/44/22."), ("2", "Ibid."), ("1", "Ibid."),
    ])
    #expect(shuffled.leads("2") == "nowhere via  broken gap")
    #expect(shuffled.leads("1") == "nowhere via  broken gap")
  }

  @Test(arguments: [
    ("Smith, supra note 2, at 4.", "points-to-itself"),
    ("Smith, supra note 3.", "no-such-note-before"),
    ("See note 7 above.", "no-such-note-before"),
    ("See infra note 1.", "no-such-note-behind"),
    ("Jones v. Doe, supra.", "no-such-name"),
  ])
  func `what leads nowhere has no target`(_ text: String, _ rule: String) throws {
    let document = HandmadeDocument(notes: [
      ("1", "Smith v. Jones, A/HRC/44/22."), ("2", text), ("3", "A/RES/60/1."),
    ]).document
    let resolution = try #require(document.citations[document.notes[1].citations].first?.resolution)
    #expect(resolution.rule == rule)
    #expect(resolution.certainty == .broken)
    #expect(resolution.target == nil)
    #expect(resolution.note == nil)
  }

  @Test
  func `references that point at one another lead nowhere`() {
    let circle = HandmadeDocument(notes: [
      ("1", "Smith, supra note 2."), ("2", "Smith, supra note 1."), ("3", "Ibid."),
    ]).document
    for note in circle.notes {
      #expect(note.resolution?.target == nil)
      #expect(note.resolution?.certainty != .certain)
    }
  }

  @Test
  func `of a long chain the first notes are listed and the last is known`() throws {
    var notes = [("1", "A/HRC/44/22.")]
    for number in 2...60 { notes.append(("\(number)", "Ibid.")) }
    let resolution = try #require(HandmadeDocument(notes: notes).document.notes.last?.resolution)
    #expect(resolution.hops.first == "60")
    #expect(resolution.hops.count == 16)
    #expect(resolution.note == 0)
  }

  @Test
  func `an instrument of a thousand names is none of them`() {
    var text = ""
    for number in 1...500 { text += "article \(number) it, the Convention it, " }
    let found = HandmadeDocument([(heading: "A", paragraphs: [text])]).document.citations
    #expect(found.allSatisfy { $0.normal.hasPrefix("art:?/") })
  }
}

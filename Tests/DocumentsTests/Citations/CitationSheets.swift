// SPDX-License-Identifier: GPL-2.0-or-later

import Testing

/// Many vectors in one text: `> ` starts one, `@ ` gives its committee or a title that it defines,
/// and each further line is a citation in it. `\n` stands for a line break.
struct CitationSheet: Sendable {
  private(set) var vectors: [CitationVector] = []

  init(_ sheet: String) {
    for line in sheet.split(separator: "\n") {
      let rest = String(line.dropFirst(2)).replacing("\\n", with: "\n")
      if line.hasPrefix("> ") {
        vectors.append(CitationVector(rest))
      } else if line.hasPrefix("@ "), let equals = rest.firstRange(of: " = ") {
        change {
          $0.defined[String(rest[..<equals.lowerBound])] = String(rest[equals.upperBound...])
        }
      } else if line.hasPrefix("@ ") {
        change { $0.committee = rest }
      } else {
        change { $0.expected.append(String(line).replacing("\\n", with: "\n")) }
      }
    }
  }

  private mutating func change(_ body: (inout CitationVector) -> Void) {
    guard var last = vectors.popLast() else { return }
    body(&last)
    vectors.append(last)
  }

  static let all = [unitedNations, articles, unitedStates, europe, mixed].flatMap(\.vectors)

  static let nothing = """
    The 24/7 hotline and the 50/50 split
    He/she may choose either/or, N/A, w/o notice.
    A/C units and A/V equipment, E/M ratio, S/N 1234
    The CRC error at address 0x3F and CAT 5e cables
    version 12.4.2 of the software
    The price fell from 88.5 to 77.3 dollars
    recommendations from 12.5 per cent of respondents
    In 2019, 3 rules were broken and 14 articles published.
    Article on page one of the paper
    Section manager, Part-time staff, Chapter leaders
    the resolution was adopted by 12/34 votes
    a 4K resolution of 3840/2160
    He lives at 12 U.S. Highway 101
    The id number 45 and his ID. at work
    Idaho, ideology, and idem sonans
    supra-regional, infrastructure, infrared
    see the note above and the footnotes
    Decree No. 123/2009 and Case No. 12/2010 and judgment No. 45/1999
    a USC student, 42 of them
    The F. Scott Fitzgerald papers, 12 boxes
    Windows 10 and Office 365
    the Convention Center hosted 12 events
    the Protocol desk and Code red
    Public law and private law, 108 students
    H.R. Manager and S. Smith
    the U.S. 12 times bigger
    555-1234 or +44 20 7946 0958
    ISO/IEC 27001:2013
    Boeing 747-400 and A320/A321
    B/W, L/R, CD/DVD, km/h, mg/l
    S.O.S. 12 boats; S. 5th Street
    ETS score 160, GRE 5
    Vitamin C 500 mg and R 12 refrigerant
    the A4/A5 paper, the A40 road
    rule of thumb, rule by decree, rules are rules
    Tokyo 2020, Bangkok 5 star, Paris 16e
    no. 5 Chanel, no. 29 bus and No. 10 Downing Street
    email john.doe@un.org or x@y.z
    ./src/main.c and ../lib/A/B.txt
    C:/Users/A/HRC/file.txt
    paragraph breaks and page numbers
    3 of 12, 4/5 stars, 1/2 cup
    Section 8 housing is scarce
    general comment: the 12 states agreed
    a communication 12 pages long
    art 3 times a week
    The note 4 pages long
    application number pending since 12/2010
    UN/ECE/FAO logos, UNDP/UNICEF/WHO
    on 12/04/2012, 2012/04/12 and 2012-04-12
    Order in Council 2003, p. 14
    Title, 2023, p. 4
    E/CN, A/HRC and CCPR/C are prefixes
    The Committee, at its 12th session, adopted 3 Views.
    """.split(separator: "\n").map(String.init)
}

@Suite
struct CitationSheetTests {
  @Test(arguments: CitationSheet.all)
  func `citations are read as the sheets say`(_ vector: CitationVector) {
    #expect(vector.found() == vector.expected)
  }

  @Test(arguments: CitationSheet.nothing)
  func `nothing is read where the sheets say nothing`(_ text: String) {
    #expect(CitationVector(text).found() == [])
  }
}

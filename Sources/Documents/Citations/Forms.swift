// SPDX-License-Identifier: GPL-2.0-or-later

/// A form of citation that is words and numbers in a fixed order.
///
/// To teach the scanner another form, add a line here and a line to the table of `CitationVectors`.
/// In `normal`, `$1` and `$2` stand for the numbers of the pattern (`#`).
struct Form: Sendable {
  let kind: Citation.Kind
  let pattern: String
  let normal: String

  init(_ kind: Citation.Kind, _ pattern: String, _ normal: String) {
    self.kind = kind
    self.pattern = pattern
    self.normal = normal
  }

  var phrases: [String] { [pattern] }

  /// Volumes and pages of court reports, in full and in short: `410 U.S. 113`, `410 U.S. at 154`.
  private static let reporters: [Form] = [
    ("US", "us"), ("S. ct.", "sct"), ("SCt", "sct"), ("L. ed.", "led"), ("L. ed. 2d", "led2d"),
    ("F.", "f"), ("F. 2d", "f2d"), ("F. 3d", "f3d"), ("F. 4th", "f4th"),
    ("F. supp.", "fsupp"), ("F. supp. 2d", "fsupp2d"), ("F. supp. 3d", "fsupp3d"),
  ].flatMap { name, key in
    [
      Form(.usCase, "# \(name) #", "case:\(key)/$1/$2"),
      Form(.usCase, "# \(name) ?, at #", "case:\(key)/$1/@$2"),
    ]
  }

  static let all: [Form] =
    reporters + [
      Form(.coeTreaty, "ETS|CETS|STE|STCE ?- ?no.|nos. #", "ets:$1"),
      Form(.coeTreaty, "European|Europe treaty series ?, ?- ?no.|nos. #", "ets:$1"),
      Form(.federalRegister, "# fed. reg. #", "fr:$1/$2"),
      Form(.federalRegister, "# FR #", "fr:$1/$2"),
      Form(.publicLaw, "pub. l. ?no.|nos. # - #", "publ:$1-$2"),
      Form(.publicLaw, "Public law|laws ?no.|nos. # - #", "publ:$1-$2"),
      Form(.publicLaw, "PL ?no.|nos. # - #", "publ:$1-$2"),
      Form(.statutesAtLarge, "# Stat. #", "stat:$1/$2"),
      Form(.usReport, "HR|H. ?conf. rep.|rept. ?no.|nos. # - #", "hrep:$1-$2"),
      Form(.usReport, "House ?conf.|conference report|rep.|rept. ?no.|nos. # - #", "hrep:$1-$2"),
      Form(.usReport, "S. ?exec. rep.|rept. ?no.|nos. # - #", "srep:$1-$2"),
      Form(.usReport, "Senate report|rep.|rept. ?no.|nos. # - #", "srep:$1-$2"),
      Form(.treatySeries, "# UNTS ?, ?p. #", "unts:$1/$2"),
      Form(.treatySeries, "# united nations ?, treaty series ?, ?p. #", "unts:$1/$2"),
      Form(.treatySeries, "UNTS ?, vol.|volume # ?, p.|page #", "unts:$1/$2"),
      Form(.treatySeries, "UNTS ?, vol.|volume #", "unts:$1"),
      Form(
        .treatySeries,
        "united nations ?, treaty series ?, vol.|volume # ?, p.|page #",
        "unts:$1/$2",
      ),
      Form(.treatySeries, "united nations ?, treaty series ?, vol.|volume #", "unts:$1"),
      Form(.treatySeries, "Treaty series ?, vol.|volume # ?, p.|page #", "unts:$1/$2"),
      Form(.treatySeries, "Treaty series ?, vol.|volume #", "unts:$1"),
      Form(.interAmerican, "ser. C. ) ?, ?no.|nos. #", "iacthr:C/$1"),
      Form(.interAmerican, "Series C. ?, ?no.|nos. #", "iacthr:C/$1"),
    ]
}

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

  static let all: [Form] = [
    Form(.coeTreaty, "ETS|CETS|STE|STCE ?no.|nos. #", "ets:$1"),
    Form(.coeTreaty, "European|Europe treaty series ?, ?no.|nos. #", "ets:$1"),
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
    Form(.usCase, "# US #", "case:us/$1/$2"),
    Form(.usCase, "# US at #", "case:us/$1/@$2"),
    Form(.usCase, "# S. ct. #", "case:sct/$1/$2"),
    Form(.usCase, "# SCt #", "case:sct/$1/$2"),
    Form(.usCase, "# L. ed. #", "case:led/$1/$2"),
    Form(.usCase, "# L. ed. 2d #", "case:led2d/$1/$2"),
    Form(.usCase, "# F. #", "case:f/$1/$2"),
    Form(.usCase, "# F. 2d #", "case:f2d/$1/$2"),
    Form(.usCase, "# F. 3d #", "case:f3d/$1/$2"),
    Form(.usCase, "# F. 4th #", "case:f4th/$1/$2"),
    Form(.usCase, "# F. supp. #", "case:fsupp/$1/$2"),
    Form(.usCase, "# F. supp. 2d #", "case:fsupp2d/$1/$2"),
    Form(.usCase, "# F. supp. 3d #", "case:fsupp3d/$1/$2"),
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
    Form(.interAmerican, "Series C. ?, ?no.|nos. #", "iacthr:C/$1"),
  ]
}

// SPDX-License-Identifier: GPL-2.0-or-later

/// The tables of the scanner, ready to use: made once, read by all scanners.
struct Grammar: Sendable {
  struct Starts: OptionSet, Sendable {
    let rawValue: UInt8
    static let form = Starts(rawValue: 1)
    static let treaty = Starts(rawValue: 2)
    static let committee = Starts(rawValue: 4)
    static let organ = Starts(rawValue: 8)
  }

  static let shared = Grammar(.shared)

  let forms: PhraseTable<Form>
  let treaties: PhraseTable<String>
  let committees: PhraseTable<String>
  let organs: PhraseTable<String>
  /// What can start at a lexeme.
  let starts: [Starts]
  let plurals: [Bool]

  private init(_ vocabulary: Vocabulary) {
    let forms = PhraseTable(Form.all.map { ($0.pattern, $0) }, vocabulary)
    let treaties = PhraseTable(Treaty.names, vocabulary)
    let committees = PhraseTable(Committee.names, vocabulary)
    let organs = PhraseTable(Organ.names, vocabulary)
    starts = (0...vocabulary.lexemeCount).map { index in
      let lexeme = UInt16(truncatingIfNeeded: index)
      var starts: Starts = []
      if forms.starts(with: lexeme) { starts.insert(.form) }
      if treaties.starts(with: lexeme) { starts.insert(.treaty) }
      if committees.starts(with: lexeme) { starts.insert(.committee) }
      if organs.starts(with: lexeme) { starts.insert(.organ) }
      return starts
    }
    self.forms = forms
    self.treaties = treaties
    self.committees = committees
    self.organs = organs
    plurals = vocabulary.plurals
  }
}

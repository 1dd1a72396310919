// SPDX-License-Identifier: GPL-2.0-or-later

/// The words and marks that readers of citations ask for by name.
enum Word: UInt8 {
  case plain
  // Marks.
  case comma
  case period
  case semicolon
  case colon
  case slash
  case hyphen
  case leftParenthesis
  case rightParenthesis
  case leftBracket
  case rightBracket
  case openQuote
  case closeQuote
  case quote
  case apostrophe
  case ampersand
  case terminator
  case sectionSign
  case pilcrow
  case percent
  case currency
  case otherMark
  // Little words.
  case number
  case numbers
  case of
  case the
  case and
  case or
  case to
  case `in`
  case from
  case under
  case at
  case on
  case against
  case `for`
  case by
  case with
  case read
  case together
  case conjunction
  case alone
  case well
  case `as`
  case that
  case this
  case its
  case said
  case see
  case also
  case compare
  case versus
  case eg
  case others
  case et
  case seq
  case followingPages
  case bis
  case former
  case title
  case percentWord
  case unit
  case month
  case hereinafter
  // Pinpoints.
  case paragraph
  case paragraphs
  case subparagraph
  case page
  case pages
  case section
  case sections
  case subsection
  case chapter
  case annex
  case preamble
  case part
  case volume
  case rule
  case rules
  case article
  case articles
  // References within a document.
  case id
  case ibid
  case supra
  case infra
  case above
  case below
  case opus
  case citato
  case note
  case accessed
  // United Nations.
  case symbolBody
  case resolution
  case resolutions
  case scResolution
  case organ
  case committee
  case general
  case comment
  case generalComment
  case communication
  case communications
  case recommendation
  case recommendations
  case upr
  case joint
  case human
  case rights
  case council
  case generalAssembly
  case assembly
  case securityCouncil
  case procedure
  // Instruments.
  case covenant
  case convention
  case protocolWord
  case optional
  case first
  case second
  case third
  case treatyCode
  case domesticClass
  case charter
  case statute
  case declaration
  case constitution
  case lowerClass
  // Europe.
  case rec
  case cm
  case r
  case application
  case strasbourg
  case court
  case ecli
  case regulation
  case directive
  case decision
  case framework
  case celex
  case eu
  // Labour.
  case ilo
  case labourCode
  case international
  case labour
  case organization
  // United States.
  case usc
  case unitedStates
  case united
  case states
  case code
  case cfr
  case appendix
  case bill
  case congress
  case house
  case senate
  case us
  case journal
  // Others.
  case http
  case www
  case doi
  case isbn
  case achpr
  case treaty
  case treaties
  case series
  case nations
  case unts
  case namedRules
}

extension Word {
  /// Whether reading can begin at it; the others only matter to what stands beside them.
  var begins: Bool {
    switch self {
    case .plain, .comma, .colon, .slash, .hyphen, .rightParenthesis, .rightBracket, .openQuote,
      .closeQuote, .quote, .apostrophe, .ampersand, .percent, .currency, .otherMark, .of, .the,
      .and, .or, .to, .in, .from, .under, .on, .against, .for, .by, .with, .read, .together,
      .conjunction, .alone, .well, .as, .that, .this, .its, .said, .see, .also, .unit, .month:
      false
    default: true
    }
  }

  /// Whether it joins clauses rather than the words of a title.
  var makesSentence: Bool { self == .that || self == .its || self == .read }
}

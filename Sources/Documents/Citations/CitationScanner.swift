// SPDX-License-Identifier: GPL-2.0-or-later

/// Finds the citations in one piece of text after another.
///
/// A scanner remembers what the pieces before have named (treaties and laws, the Congress of a
/// bill, titles), so use one for a document, in its order, and a new one for the next.
/// Time is linear in the length of the text.
package struct CitationScanner {
  /// What is known about the document from which the text comes.
  package struct Context: Sendable {
    /// The code of the committee whose document it is: `CEDAW`, `CCPR`.
    package var committee: String?
    /// Short titles and the normal forms for which they stand.
    package var defined: [String: String]

    package init(committee: String? = nil, defined: [String: String] = [:]) {
      self.committee = committee
      self.defined = defined
    }
  }

  let grammar = Grammar.shared
  var context: Context
  var titles: TitleTable
  var instruments = InstrumentMemory()
  var bills = BillMemory()

  // The piece that is being read.
  var text: [UInt8] = []
  var tokens: [Token] = []
  var found: [Found] = []

  // The sentence that is being read.
  var sentence = Sentence()
  /// The citation to which a pinpoint would belong, an index into `found`.
  var open: Int?
  /// A pinpoint that is followed by `of`: `paragraph 39 of …`.
  var pending: PendingPinpoint?
  /// Short titles with a pinpoint whose meaning is not known yet.
  private(set) var unknownTitles: [UnknownTitle] = []
  /// A date on which a page was read, printed before its address: where it ends, and the date.
  var accessDate: (upper: Int, date: String)?

  package init(_ context: Context = Context()) {
    self.context = context
    titles = TitleTable(context.defined)
  }

  /// The citations of a piece of text, in its order.
  package mutating func scan(
    _ text: [UInt8],
    in range: ByteRange,
    place: Citation.Place = .paragraph(0),
  ) -> [Citation] {
    var citations: [Citation] = []
    scan(text, in: range, place: place, into: &citations)
    return citations
  }

  mutating func scan(
    _ text: [UInt8],
    in range: ByteRange,
    place: Citation.Place,
    into citations: inout [Citation],
  ) {
    self.text = text
    // Handed over whole: a second owner of the buffer would make each piece copy it.
    var buffer: [Token] = []
    swap(&buffer, &tokens)
    let whole = ByteRange(max(0, range.start), max(0, min(text.count, range.end)))
    var lexer = Lexer(whole, reusing: consume buffer)
    lexer.run(text.span)
    tokens = lexer.tokens
    if !found.isEmpty { found.removeAll(keepingCapacity: true) }
    if !unknownTitles.isEmpty { unknownTitles.removeAll() }
    accessDate = nil
    instruments.startPiece()
    endClause()
    sentence.begin(at: 0)
    var index = 0
    while index < tokens.count {
      guard tokens[index].flags.contains(.begins) else {
        index += 1
        continue
      }
      index = max(read(at: index), index + 1)
    }
    endSentence()
    finish(place, into: &citations)
    self.text = []
  }

  package mutating func scan(_ text: String, place: Citation.Place = .paragraph(0)) -> [Citation] {
    let bytes = Array(text.utf8)
    return scan(bytes, in: ByteRange(0, bytes.count), place: place)
  }

  /// The pieces that follow stand under another heading.
  mutating func startSection() {
    instruments.startSection()
  }

  /// Fills what later pieces have told of a citation of an earlier one.
  func complete(_ citation: inout Citation) {
    switch citation.kind {
    case .usBill where citation.normal.hasPrefix("bill:?/"): bills.complete(&citation)
    case .usCode where citation.normal.hasPrefix("usc:?/"): bills.completeSection(&citation)
    default: break
    }
  }

  /// The first committee that a text names.
  mutating func firstCommittee(in text: String) -> String? {
    _ = scan(text)
    var index = 0
    while index < tokens.count {
      let token = tokens[index]
      if token.lexeme != 0, grammar.starts[Int(token.lexeme)].contains(.committee),
        let named = grammar.committees.longest(tokens, at: index),
        named.upper > index + 1 || token.flags.contains(.capitals)
      {
        return named.value
      }
      index += 1
    }
    return nil
  }

  mutating func remember(_ title: UnknownTitle) { unknownTitles.append(title) }

  // MARK: Reading

  /// Reads what starts at a token and returns where to go on.
  private mutating func read(at index: Int) -> Int {
    let token = tokens[index]
    if token.lexeme != 0 {
      let starts = grammar.starts[Int(token.lexeme)]
      if starts.contains(.form), let next = form(at: index) { return next }
      if !starts.isDisjoint(with: [.treaty, .committee, .organ]) { name(at: index, starts) }
    }
    return switch token.word {
    case .plain: token.shape == .number ? loneNumber(at: index) : index + 1
    default: construct(at: index, token) ?? index + 1
    }
  }

  private mutating func construct(at index: Int, _ token: Token) -> Int? {
    switch token.word {
    case .period, .terminator:
      if endsSentence(at: index) { endSentence() }
      return nil
    case .semicolon:
      endClause()
      return nil
    case .symbolBody, .treatyCode: return symbol(at: index) ?? bill(at: index)
    case .resolution, .resolutions, .scResolution: return resolution(at: index)
    case .general, .generalComment: return generalComment(at: index)
    case .communication, .communications, .comment: return communication(at: index)
    case .recommendation, .recommendations, .upr, .cm:
      return recommendation(at: index)
    case .article, .articles: return article(at: index)
    case .rule, .rules: return rule(at: index)
    case .convention:
      return labourConvention(at: index) ?? instrument(at: index)
    case .labourCode, .r: return recommendation(at: index) ?? labourCode(at: index)
    case .leftBracket: return bracketedPlace(at: index)
    case .leftParenthesis: return journalYear(at: index) ?? definition(at: index)
    case .covenant, .protocolWord, .domesticClass, .charter, .declaration,
      .constitution, .treaty:
      return instrument(at: index)
    case .paragraph, .paragraphs, .subparagraph, .page, .pages, .chapter, .annex, .preamble,
      .part, .volume, .section, .sections, .subsection, .pilcrow, .sectionSign, .number:
      return pinpoint(at: index)
    case .numbers: return applications(at: index)
    case .court:
      sentence.namesStrasbourg = sentence.namesStrasbourg || isStrasbourg(index)
      return nil
    case .at: return pinpointAfterAt(index)
    case .id, .ibid: return idem(at: index)
    case .supra, .infra, .opus: return backReference(at: index)
    case .note: return noteReference(at: index)
    case .usc: return unitedStatesCode(at: index)
    case .united, .us: return writtenOutCode(at: index)
    case .title: return titleFirst(at: index)
    case .cfr: return federalRegulations(at: index)
    case .bill: return bill(at: index)
    case .journal: return lawReview(at: index)
    case .application: return application(at: index)
    case .ecli: return ecli(at: index)
    case .regulation: return europeanAct(at: index) ?? regulation(at: index)
    case .directive, .decision, .framework, .celex: return europeanAct(at: index)
    case .ilo, .international: return labourOrganization(at: index)
    case .http: return link(at: index)
    case .accessed: return accessed(at: index)
    case .doi: return doi(at: index)
    case .isbn: return isbn(at: index)
    case .achpr: return africanResolution(at: index)
    case .namedRules: return namedRules(at: index)
    case .strasbourg:
      sentence.namesStrasbourg = true
      return nil
    default: return nil
    }
  }

  // MARK: Sentences and clauses

  /// Whether a full stop ends a sentence: the text ends, or what follows starts like a new one.
  func endsSentence(at index: Int) -> Bool {
    guard tokens[index].word == .period else { return true }
    var next = index + 1
    while next < tokens.count, !tokens[next].isSpaced,
      tokens[next].shape == .superscript || tokens[next].word.closes
    {
      next += 1
    }
    guard next < tokens.count else { return true }
    let token = tokens[next]
    return token.isSpaced
      && (token.isCapital || token.shape != .word || token.flags.contains(.lineStart))
  }

  mutating func endClause() {
    open = nil
    pending = nil
  }

  mutating func endSentence() {
    settleArticles()
    settleRequirements()
    endClause()
    sentence.begin(at: found.count)
  }

  /// Drops what needed a word in its sentence that did not come.
  private mutating func settleRequirements() {
    for index in sentence.start..<found.count {
      switch found[index].needs {
      case .nothing: break
      case .labourOrganization: found[index].isDropped = !sentence.namesLabourOrganization
      case .strasbourg: found[index].isDropped = !sentence.namesStrasbourg
      }
    }
  }
}

extension Word {
  /// Marks that belong to what stands before them.
  var closes: Bool {
    switch self {
    case .rightParenthesis, .rightBracket, .closeQuote, .quote, .apostrophe: true
    default: false
    }
  }
}

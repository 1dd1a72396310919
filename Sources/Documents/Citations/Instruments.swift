// SPDX-License-Identifier: GPL-2.0-or-later

/// A treaty or law named in a sentence.
struct Mention {
  /// `ICCPR`, `dom:criminal-code`, `?` for a treaty without a code; nil for `the Convention` alone.
  var code: String?
  var classWord: Word
  var lower: Int
  var upper: Int

  /// The rules of procedure of a committee.
  var isOfRules: Bool { classWord == .rules }
}

/// What the document has named so far, so that `the Convention` means one of them.
struct InstrumentMemory {
  /// What the document says a word stands for: `(hereinafter "the Convention")`.
  private var defined: [Word: String] = [:]
  private var inPiece: [Word: String] = [:]
  private var inSection: [Word: String] = [:]
  private var inDocument: [Word: String] = [:]

  /// What the piece has named last, protocols and rules of procedure left out.
  private var last: Mention?

  mutating func note(_ mention: Mention) {
    let stands =
      mention.classWord != .rules && (mention.classWord != .protocolWord || mention.code != nil)
    if stands { last = mention }
    guard let code = mention.code, code != "?" else { return }
    inPiece[mention.classWord] = code
    inSection[mention.classWord] = code
    inDocument[mention.classWord] = code
  }

  mutating func define(_ word: Word, as code: String) {
    if defined[word] == nil { defined[word] = code }
  }

  /// Whether what the piece has named last, if anything, is a treaty or one of its protocols.
  func isOnly(_ treaty: String) -> Bool {
    guard let last else { return true }
    if let code = last.code { return code == treaty || code.hasPrefix(treaty + "-OP") }
    return last.classWord == Treaty.classWord(of: treaty)
      && (inPiece[last.classWord] ?? treaty) == treaty
  }

  mutating func startPiece() {
    inPiece = [:]
    last = nil
  }

  mutating func startSection() { inSection = [:] }

  /// The instrument meant by a class word, and the rule that says so.
  func meaning(of word: Word, committee: String?) -> (code: String, rule: String)? {
    if let code = defined[word] { return (code, "defined") }
    if let code = inPiece[word] { return (code, "named-before") }
    if let committee, let code = watched(word, by: committee) { return (code, "committee") }
    if let code = inSection[word] { return (code, "named-in-section") }
    return inDocument[word].map { ($0, "named-in-document") }
  }

  private func watched(_ word: Word, by committee: String) -> String? {
    let code = Treaty.watched(by: committee)
    if word == .protocolWord { return Treaty.isProtocol(code) ? code : code + "-OP1" }
    return Treaty.classWord(of: code) == word ? code : nil
  }
}

extension CitationScanner {
  /// Notes a treaty, a committee or an organ whose name starts at a token.
  mutating func name(at index: Int, _ starts: Grammar.Starts) {
    if starts.contains(.treaty) { treaty(at: index) }
    if starts.contains(.committee),
      let named = grammar.committees.longest(tokens, at: index),
      index >= sentence.committee?.upper ?? 0
    {
      if named.upper > index + 1 || tokens[index].flags.contains(.capitals) {
        sentence.committee = (named.value, index, named.upper)
      }
    }
    if starts.contains(.organ),
      let named = grammar.organs.longest(tokens, at: index),
      named.upper > index + 1 || tokens[index].flags.contains(.capitals)
    {
      sentence.organs.removeAll { $0.prefix == named.value }
      sentence.organs.append((named.value, index, named.upper))
    }
  }

  private mutating func treaty(at index: Int) {
    guard index >= sentence.mentions.last?.upper ?? 0,
      let named = grammar.treaties.longest(tokens, at: index)
    else { return }
    let upper = named.upper
    let isAcronym = upper == index + 1
    if isAcronym, !tokens[index].flags.contains(.capitals) || word(upper) == .slash { return }
    // A short name that goes on is the name of another treaty.
    let goesOn = [.on, .against, .for].contains(word(upper)) || text(upper) == "relating"
    let code = goesOn && upper == index + 2 ? "?" : named.value
    remember(
      Mention(code: code, classWord: Treaty.classWord(of: code), lower: index, upper: upper)
    )
  }

  mutating func remember(_ mention: Mention) {
    sentence.mentions.append(mention)
    instruments.note(mention)
  }

  /// A word such as `Convention` or `Code`: part of a name, or standing for one.
  mutating func instrument(at index: Int) -> Int? {
    if let last = sentence.mentions.last, index < last.upper { return last.upper }
    switch word(index) {
    case .protocolWord: return protocolMention(at: index)
    case .covenant, .convention, .declaration, .treaty: return treatyMention(at: index)
    default: return lawMention(at: index)
    }
  }

  /// `the Convention` stands for another; `the Geneva Convention` and `Convention on …` are unknown.
  private mutating func treatyMention(at index: Int) -> Int? {
    guard isCapital(index) else { return nil }
    let isNamed =
      [.number, .numbers].contains(word(index + 1)) || subject(index + 1)
      || (index > 0 && isCapital(index - 1) && shape(index - 1) == .word
        && ![.the, .this, .that, .said, .under, .in].contains(word(index - 1)))
      || shape(index - 1) == .number
    if !isNamed { definesShortName(at: index) }
    remember(
      Mention(
        code: isNamed ? "?" : nil,
        classWord: word(index),
        lower: index,
        upper: index + 1,
      )
    )
    return index + 1
  }

  /// Whether the subject of a treaty follows, as in `Convention on …`, and not more of the sentence,
  /// as in `the Convention on his behalf`.
  private func subject(_ index: Int) -> Bool {
    let isJoined = [.on, .against, .for].contains(word(index))
    guard isJoined || ["relating", "concerning"].contains(text(index)) else { return false }
    var next = skipping(.to, from: index + 1)
    next = skipping(.the, from: next)
    if word(next) == .its || shape(next) == .number { return false }
    return !CitationScanner.sentenceObjects.contains(text(next))
  }

  private static let sentenceObjects: Set<String> = [
    "account", "alleged", "author", "authors", "basis", "behalf", "complainant", "complainants",
    "each", "failure", "following", "ground", "grounds", "him", "them", "lack", "part",
    "petitioner",
    "purpose", "purposes", "reason", "reasons", "same", "several", "that", "this", "those", "want",
    "which",
  ]

  /// `(hereinafter "the Convention")`, `(“the Covenant”)`: the word stands for what was named last.
  private mutating func definesShortName(at index: Int) {
    var at = index - 1
    var isDefinition = false
    while at > index - 6, at >= 0 {
      switch word(at) {
      case .the, .openQuote, .quote, .apostrophe, .comma, .as, .colon: break
      case .hereinafter: isDefinition = true
      case .leftParenthesis:
        isDefinition = isDefinition || word(index + 1).closes && word(index - 1) != .leftParenthesis
        at = 0
      default:
        if text(at) != "referred" { at = 0 }
      }
      at -= 1
    }
    guard isDefinition,
      let named = sentence.mentions.last(where: { $0.classWord == word(index) && $0.code != nil }),
      let code = named.code, code != "?"
    else { return }
    instruments.define(word(index), as: code)
  }

  /// `Optional Protocol`, `Second Optional Protocol to the Covenant`, `Protocol No. 1 to the Convention`.
  private mutating func protocolMention(at index: Int) -> Int? {
    guard isCapital(index) else { return nil }
    var lower = index
    var number: Int?
    let isOptional = word(index - 1) == .optional
    if isOptional { lower -= 1 }
    switch word(lower - 1) {
    case .first: number = 1
    case .second: number = 2
    case .third: number = 3
    default: break
    }
    if number != nil { lower -= 1 }
    var upper = index + 1
    if !isOptional, word(upper) == .number, let printed = plainNumber(upper + 1) {
      number = printed
      upper += 2
    } else if !isOptional, let printed = plainNumber(upper), printed < 20 {
      number = printed
      upper += 1
    }
    var code: String?
    if let (parent, end) = parentTreaty(upper) {
      code =
        isOptional
        ? optionalProtocol(of: parent, number, end) : numberedProtocol(of: parent, number)
      upper = end
    } else if isOptional, let subject = childProtocol(upper) {
      code = subject
    } else if isOptional {
      let parent = instruments.meaning(of: .protocolWord, committee: context.committee)?.code
      if let number, let parent { code = "\(parent.prefix { $0 != "-" })-OP\(number)" }
    } else if number != nil {
      code = numberedProtocol(of: lastTreaty(), number)
    }
    remember(Mention(code: code, classWord: .protocolWord, lower: lower, upper: upper))
    return upper
  }

  /// The treaty behind `Protocol to the …`.
  private func parentTreaty(_ index: Int) -> (code: String, upper: Int)? {
    guard word(index) == .to || word(index) == .of else { return nil }
    let next = skipping(.the, from: index + 1)
    guard next < tokens.count else { return nil }
    if grammar.starts[Int(tokens[next].lexeme)].contains(.treaty),
      let named = grammar.treaties.longest(tokens, at: next)
    {
      return (named.value, named.upper)
    }
    guard word(next) == .covenant || word(next) == .convention, isCapital(next) else { return nil }
    let meaning = instruments.meaning(of: word(next), committee: context.committee)
    return (meaning?.code ?? "?", next + 1)
  }

  private func numberedProtocol(of treaty: String?, _ number: Int?) -> String? {
    guard let treaty, let number, treaty != "?" else { return number == nil ? nil : "?" }
    return "\(treaty)-P\(number)"
  }

  private func optionalProtocol(of treaty: String, _ number: Int?, _ upper: Int) -> String {
    if treaty == "?" { return "?" }
    if let number { return "\(treaty)-OP\(number)" }
    if treaty == "CRC", let code = childProtocol(upper) { return code }
    return treaty == "ICCPR" && text(upper) == "aiming" ? "ICCPR-OP2" : "\(treaty)-OP1"
  }

  /// The protocols to the Convention on the Rights of the Child by their subject.
  private func childProtocol(_ upper: Int) -> String? {
    guard word(upper) == .on else { return nil }
    for index in upper..<min(upper + 6, tokens.count) {
      switch text(index) {
      case "involvement", "armed": return "CRC-OP1"
      case "sale": return "CRC-OP2"
      case "communications": return "CRC-OP3"
      default: break
      }
    }
    return nil
  }

  private func lastTreaty() -> String? {
    sentence.mentions.last { $0.classWord == .convention && $0.code != nil }?.code
      ?? instruments.meaning(of: .convention, committee: context.committee)?.code
  }
}

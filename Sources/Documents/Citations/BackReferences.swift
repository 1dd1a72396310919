// SPDX-License-Identifier: GPL-2.0-or-later

/// References to what stands elsewhere in the same document: `Id.`, `supra note 4`, `para. 6.6 above`.
extension CitationScanner {
  /// `Id.`, `Ibid.`, `*Id.* at 14`, `ibid 45`.
  mutating func idem(at index: Int) -> Int? {
    let token = tokens[index]
    let isIbid = token.word == .ibid
    guard
      isIbid
        || token.isDotted && !token.flags.contains(.capitals) && isUndivided(index)
          && standsAlone(index)
    else { return nil }
    endClause()
    let owner = add(Found(.id, "id", index, index + 1))
    if isIbid, plainNumber(index + 1) != nil, let (values, upper) = readValues(at: index + 1),
      endsPhrase(upper)
    {
      attach(Pinpoint(text: "page:" + values, lower: index + 1, upper: upper), to: owner)
      return upper
    }
    if index + 1 < tokens.count, tokens[index + 1].shape != .mark, startsSentence(index + 1) {
      endSentence()
    }
    return index + 1
  }

  /// `I.D.` is somebody.
  private func isUndivided(_ index: Int) -> Bool {
    text(index).utf8.count(where: { $0 == UInt8(ascii: ".") }) == 1
  }

  /// `Id.` is a reference where a note, a clause or a pinpoint shows it; `Id. card` is a card.
  private func standsAlone(_ index: Int) -> Bool {
    let next = index + 1
    let isFollowed: Bool
    switch word(next) {
    case .at, .sectionSign, .pilcrow, .paragraph, .paragraphs, .page, .pages, .section, .comma,
      .semicolon, .rightParenthesis, .and, .terminator, .see, .article, .articles, .leftParenthesis,
      .openQuote, .quote, .rightBracket:
      isFollowed = true
    default: isFollowed = startsSentence(next)
    }
    // A number can only be that of the next note.
    guard isFollowed, plainNumber(next) == nil || word(next + 1) == .period else { return false }
    if tokens[index].isCapital { return true }
    return [.at, .sectionSign, .pilcrow].contains(word(next))
      || [.see, .also, .compare, .semicolon, .leftParenthesis].contains(word(index - 1))
  }

  private func startsSentence(_ index: Int) -> Bool {
    guard index < tokens.count else { return true }
    let token = tokens[index]
    return token.flags.contains(.lineStart)
      || token.isSpaced && (token.isCapital || token.shape != .word)
      || token.shape == .superscript
  }

  // MARK: supra, infra, op. cit.

  mutating func backReference(at index: Int) -> Int? {
    var next = index + 1
    if word(index) == .opus {
      guard word(next) == .citato else { return nil }
      next += 1
    }
    if word(next) == .hyphen, !isSpaced(next) { return nil }
    let isInfra = word(index) == .infra
    var after = skipping(.comma, .leftParenthesis, from: next)
    if text(after) == "text", text(after + 1) == "accompanying" { after += 2 }
    if word(after) == .note, let (range, upper) = noteNumbers(after + 1) {
      let behind = word(next) == .leftParenthesis && word(upper) == .rightParenthesis
      return addNotes(
        range,
        lower: index,
        upper: behind ? upper + 1 : upper,
        isInfra: isInfra,
        name: isInfra ? nil : nameBefore(index),
      )
    }
    let continues = open.map { index - found[$0].upper <= 1 } ?? false
    if word(index) != .opus, let pinpoint = readPinpoint(at: after),
      isInfra || !continues && nameBefore(index) == nil
    {
      return place(pinpoint, lower: index, upper: pinpoint.upper, isInfra: isInfra)
    }
    guard !isInfra, open == nil else { return nil }
    guard let name = nameBefore(index) ?? nameBehind(next) else { return nil }
    var reference = Found(.supra, "name:" + name.text.lowercased(), min(index, name.lower), next)
    reference.upper = max(next, name.upper)
    reference.extentUpper = reference.upper
    reference.name = name.text
    add(reference)
    return reference.upper
  }

  /// `note 13 above`, `see footnote 11`, `(n 1)`, `n. 7, supra`.
  mutating func noteReference(at index: Int) -> Int? {
    guard let (range, upper) = noteNumbers(index + 1) else { return nil }
    let after = skipping(.comma, from: upper)
    switch word(after) {
    case .above, .supra:
      return addNotes(
        range,
        lower: index,
        upper: after + 1,
        isInfra: false,
        name: nameBefore(index),
      )
    case .below, .infra:
      return addNotes(range, lower: index, upper: after + 1, isInfra: true, name: nil)
    default: break
    }
    let before = word(index - 1)
    let isBracketed = before == .leftParenthesis && word(upper) == .rightParenthesis
    let isSeen =
      before == .see || before == .above || before == .supra
      || before == .comma && word(index - 2) == .above
    guard isBracketed || isSeen else { return nil }
    let lower = before == .above ? index - 1 : index
    return addNotes(range, lower: lower, upper: upper, isInfra: false, name: nameBefore(lower))
  }

  private func noteNumbers(
    _ index: Int
  ) -> (numbers: [(text: String, lower: Int, upper: Int)], Int)? {
    var numbers: [(text: String, lower: Int, upper: Int)] = []
    var next = skipping(.number, .numbers, from: index)
    while let start = plainNumber(next), tokens[next].digits <= 4 {
      var text = "\(start)"
      var upper = next + 1
      if word(upper) == .hyphen || word(upper) == .to, plainNumber(upper + 1) != nil {
        text += "-" + completed(self.text(upper + 1), after: text)
        upper += 2
      }
      numbers.append((text, next, upper))
      guard ["notes", "footnotes", "endnotes", "nn.", "fns."].contains(self.text(index - 1)) else {
        return (numbers, upper)
      }
      var member = skipping(.comma, from: upper)
      member = skipping(.and, .or, .ampersand, from: member)
      guard member > upper, plainNumber(member) != nil,
        endsNumber(member + 1) || word(member + 1) == .above
      else { return (numbers, upper) }
      next = member
    }
    return nil
  }

  private mutating func addNotes(
    _ numbers: [(text: String, lower: Int, upper: Int)],
    lower: Int,
    upper: Int,
    isInfra: Bool,
    name: Name?,
  ) -> Int {
    for (offset, number) in numbers.enumerated() {
      let isLast = offset == numbers.count - 1
      var reference = Found(
        isInfra ? .infra : .supra,
        "note:" + number.text,
        offset == 0 ? lower : number.lower,
        isLast ? upper : number.upper,
      )
      reference.name = name?.text
      if offset == 0, let name, !name.isApart {
        reference.lower = min(lower, name.lower)
        reference.extentLower = reference.lower
      }
      add(reference)
    }
    return upper
  }

  // MARK: Names

  private struct Name {
    var text: String
    var lower: Int
    var upper: Int
    /// It stands before a bracket, outside the reference.
    var isApart: Bool
  }

  /// The name that a comma or a bracket joins to a reference: `El Abani v. Libya, supra`.
  private func nameBefore(_ index: Int) -> Name? {
    var upper = index
    let before = word(upper - 1)
    if [.see, .also].contains(before) { upper -= before == .also ? 2 : 1 }
    let isApart = word(upper - 1) == .leftParenthesis
    guard isApart || word(upper - 1) == .comma, upper == index || isApart else { return nil }
    upper -= 1
    var lower = upper
    while lower > 0, upper - lower < 24, isNamePart(lower - 1) { lower -= 1 }
    while lower < upper, !isCapital(lower) || isSignal(lower) { lower += 1 }
    guard lower < upper, open.map({ found[$0].upper <= lower }) ?? true else { return nil }
    return Name(text: text(lower, upTo: upper), lower: lower, upper: upper, isApart: isApart)
  }

  /// `op. cit., Fei v. Colombia`.
  private func nameBehind(_ index: Int) -> Name? {
    guard word(index) == .comma, isCapital(index + 1), shape(index + 1) == .word,
      !isSignal(index + 1)
    else { return nil }
    var upper = index + 1
    while upper < tokens.count, upper - index < 24, isNamePart(upper) { upper += 1 }
    guard endsPhrase(upper), (index + 1..<upper).contains(where: { word($0) == .versus }) else {
      return nil
    }
    return Name(
      text: text(index + 1, upTo: upper),
      lower: index + 1,
      upper: upper,
      isApart: false,
    )
  }

  private func isNamePart(_ index: Int) -> Bool {
    switch tokens[index].word {
    case .comma, .semicolon, .colon, .terminator, .openQuote, .closeQuote, .quote, .leftParenthesis,
      .rightParenthesis, .leftBracket, .rightBracket, .supra, .infra, .opus, .ibid, .id, .http,
      .otherMark, .see:
      false
    case .period: !endsSentence(at: index)
    default: tokens[index].shape == .word || tokens[index].shape == .mark
    }
  }

  private func isSignal(_ index: Int) -> Bool {
    switch word(index) {
    case .see, .also, .compare, .in, .and, .the, .of, .eg, .under, .id, .ibid, .or, .as: true
    default: ["But", "Contra", "E.g.", "Cf"].contains(text(index))
    }
  }

  // MARK: Places in the same document

  /// `para. 2.18, supra`, `paragraph 6.6 above`, `para. 5 below`.
  mutating func crossReference(_ pinpoint: Pinpoint) -> Int? {
    let after = skipping(.comma, from: pinpoint.upper)
    switch word(after) {
    case .above, .supra:
      if word(after) == .supra, word(after + 1) == .note { return nil }
      return place(pinpoint, lower: pinpoint.lower, upper: after + 1, isInfra: false)
    case .below:
      return place(pinpoint, lower: pinpoint.lower, upper: after + 1, isInfra: false)
    case .infra:
      return place(pinpoint, lower: pinpoint.lower, upper: after + 1, isInfra: true)
    default: break
    }
    let before = word(pinpoint.lower - 1) == .comma ? pinpoint.lower - 2 : pinpoint.lower - 1
    guard word(before) == .above || word(before) == .below,
      [.see, .also, .leftParenthesis].contains(word(before - 1))
    else { return nil }
    return place(pinpoint, lower: before, upper: pinpoint.upper, isInfra: false)
  }

  private mutating func place(
    _ pinpoint: Pinpoint,
    lower: Int,
    upper: Int,
    isInfra: Bool,
  ) -> Int {
    pending = nil
    var reference = Found(isInfra ? .infra : .crossReference, "self", lower, upper)
    reference.pinpoint = [pinpoint.text]
    add(reference)
    return upper
  }
}

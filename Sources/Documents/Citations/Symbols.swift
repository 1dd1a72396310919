// SPDX-License-Identifier: GPL-2.0-or-later

/// Document symbols of the United Nations: `CEDAW/C/LAO/Q/10`, `A/HRC/48/L.27/Rev.1`.
extension CitationScanner {
  private struct Symbol {
    var elements: [String]
    var upper: Int
    var pinpoint: String?
  }

  mutating func symbol(at index: Int) -> Int? {
    guard word(index + 1) == .slash, word(index - 1) != .slash,
      word(index - 1) != .period || isSpaced(index), var symbol = readSymbol(at: index)
    else { return nil }
    if let revised = resolutionSession(symbol) { symbol = revised }
    let isResolution = symbol.elements.dropFirst().contains("RES")
    var citation = Found(
      isResolution ? .unResolution : .unDocument,
      "un:" + symbol.elements.joined(separator: "/"),
      index,
      symbol.upper,
    )
    if let pinpoint = symbol.pinpoint { citation.pinpoint.append(pinpoint) }
    citation.extentLower = documentLabel(before: index)
    add(citation)
    learnTitle(before: index, citation.normal)
    return readTail(of: found.count - 1)
  }

  /// `U.N. Doc.` before a symbol is cut from it by no snippet.
  private func documentLabel(before index: Int) -> Int {
    var lower = index
    for _ in 0..<2 where lower > 0 && tokens[lower - 1].shape == .word {
      let label = text(lower - 1)
      guard ["Doc.", "Doc", "Docs", "doc.", "UN", "U.N.", "document"].contains(label) else { break }
      lower -= 1
    }
    return lower
  }

  // MARK: Elements

  private func readSymbol(at index: Int) -> Symbol? {
    let body = text(index).uppercased()
    guard Symbols.bodies.contains(body) else { return nil }
    var elements = [body]
    var next = index + 1
    var isStrict = !tokens[index].isCapital
    while word(next) == .slash, elements.count < Symbols.longest {
      guard let (element, upper, isClosed) = readElement(at: next + 1) else { break }
      isStrict = isStrict || !isClosed
      elements.append(element)
      next = upper
    }
    guard isComplete(elements), elements.count < Symbols.longest,
      word(next) != .slash || !isStrict, !hasTail(next)
    else {
      return nil
    }
    while let (bracket, upper) = readChange(at: next) {
      elements[elements.count - 1] += bracket
      next = upper
    }
    return Symbol(elements: elements, upper: next)
  }

  /// Something glued to the end shows a path or a number of another kind.
  private func hasTail(_ index: Int) -> Bool {
    guard index < tokens.count, !tokens[index].isSpaced else { return false }
    return tokens[index].word == .otherMark && text(index) == "@"
  }

  private func isComplete(_ elements: [String]) -> Bool {
    let rest = elements.dropFirst()
    guard rest.contains(where: { $0.utf8.contains { 0x30...0x39 ~= $0 } }) else { return false }
    if rest.count >= 2 { return true }
    return rest.first.map { $0.hasPrefix("PV.") || $0.hasPrefix("SR.") } ?? false
  }

  /// One element of a symbol in its usual spelling, and whether it is known to be one.
  private func readElement(at index: Int) -> (text: String, upper: Int, isKnown: Bool)? {
    guard index < tokens.count else { return nil }
    let token = tokens[index]
    switch token.shape {
    case .number:
      guard token.digits <= 6, token.upper - token.lower - token.digits <= 2 else { return nil }
      var element = text(index).uppercased()
      var upper = index + 1
      while word(upper) == .hyphen, !isSpaced(upper), !isSpaced(upper + 1),
        tokens.indices.contains(upper + 1), tokens[upper + 1].isPlainNumber,
        word(upper + 2) != .slash || !Symbols.bodies.contains(text(upper + 1))
      {
        element += "-" + text(upper + 1)
        upper += 2
      }
      return (element, upper, true)
    case .word: return readTag(at: index)
    default: return nil
    }
  }

  /// `C.3`, `Rev.1`, `CO`, `LAO`, `S-17`, `COP(11)`.
  private func readTag(at index: Int) -> (text: String, upper: Int, isKnown: Bool)? {
    let token = tokens[index]
    var tag = text(index)
    if token.isDotted { tag.removeLast() }
    let isKnown = Symbols.tags[tag.lowercased()] != nil
    tag = Symbols.tags[tag.lowercased()] ?? tag.uppercased()
    guard tag.utf8.count <= 9, isKnown || token.flags.contains(.capitals) || tag.utf8.count <= 3
    else { return nil }
    var upper = index + 1
    let isStopped = token.isDotted || (word(upper) == .period && !isSpaced(upper))
    let number = token.isDotted ? upper : upper + 1
    if isStopped, shape(number) == .number, isKnown || !isSpaced(number) {
      tag += "." + text(number).uppercased()
      upper = number + 1
    } else if isStopped, !isSpaced(number), shape(number) == .word, isRoman(number),
      word(number + 1) == .slash
    {
      tag += "." + text(number).uppercased()
      upper = number + 1
    } else if word(upper) == .hyphen, !isSpaced(upper), plainNumber(upper + 1) != nil {
      tag += "-" + text(upper + 1)
      upper += 2
    } else if word(upper) == .leftParenthesis, !isSpaced(upper), plainNumber(upper + 1) != nil,
      word(upper + 2) == .rightParenthesis, word(upper + 3) == .slash
    {
      tag += "(\(text(upper + 1)))"
      upper += 3
    }
    return (tag, upper, isKnown || token.flags.contains(.capitals))
  }

  /// A change that is printed in brackets: `(Resumption 1)`, `(Part I)`, `(III)`.
  private func readChange(at index: Int) -> (text: String, upper: Int)? {
    guard word(index) == .leftParenthesis, shape(index + 1) == .word else { return nil }
    let name = text(index + 1)
    if word(index + 2) == .rightParenthesis {
      let isGlued = !isSpaced(index) && (isRoman(index + 1) || Symbols.changes.contains(name))
      return isGlued || Symbols.changes.contains(name) ? ("(\(name))", index + 3) : nil
    }
    guard ["Resumption", "Part"].contains(name) || Symbols.changes.contains(name),
      word(index + 3) == .rightParenthesis, shape(index + 2) == .number || isRoman(index + 2)
    else { return nil }
    return ("(\(name)\(text(index + 2)))", index + 4)
  }

  /// The session of an old resolution: `A/RES/3318 (XXIX)`, `A/RES/2200 A (XXI)`.
  private func resolutionSession(_ symbol: Symbol) -> Symbol? {
    guard symbol.elements.dropFirst().contains("RES"), var last = symbol.elements.last else {
      return nil
    }
    var symbol = symbol
    var next = symbol.upper
    if let letter = last.last, letter.isLetter, last.first?.isNumber ?? false {
      symbol.pinpoint = "part:\(letter)"
      last.removeLast()
    } else if let letter = partLetter(next) {
      symbol.pinpoint = "part:\(letter)"
      next += 1
    }
    guard let (session, upper) = sessionBracket(next) else { return nil }
    next = upper
    if symbol.pinpoint == nil, let letter = partLetter(next), !isSpaced(next) {
      symbol.pinpoint = "part:\(letter)"
      next += 1
    }
    symbol.elements[symbol.elements.count - 1] = last + "(\(session))"
    symbol.upper = next
    return symbol
  }

  /// A single capital letter: the `A` of `2200 A (XXI)`.
  func partLetter(_ index: Int) -> String? {
    guard shape(index) == .word, isCapital(index), !tokens[index].isDotted else { return nil }
    let letter = text(index)
    return letter.utf8.count == 1 ? letter : nil
  }

  /// A Roman session number in brackets: `(XXIX)`, `(S-VI)`, `(ES-II)`.
  func sessionBracket(_ index: Int) -> (String, Int)? {
    guard word(index) == .leftParenthesis else { return nil }
    if isRoman(index + 1), isCapital(index + 1), word(index + 2) == .rightParenthesis {
      return (text(index + 1), index + 3)
    }
    guard ["S", "ES"].contains(text(index + 1)), word(index + 2) == .hyphen, isRoman(index + 3),
      word(index + 4) == .rightParenthesis
    else { return nil }
    return ("\(text(index + 1))-\(text(index + 3))", index + 5)
  }
}

enum Symbols {
  /// With what a symbol can begin.
  static let bodies: Set<String> = [
    "A", "S", "E", "ST", "T", "DP", "TD", "HRI", "HSP", "UNEP", "ICCD", "FCCC", "CBD", "NPT",
    "CCPR", "CEDAW", "CERD", "CAT", "CRC", "CRPD", "CMW", "CED", "DEDAW",
  ]

  /// Elements that are known by name, in their usual spelling. Other capitals pass as they are.
  static let tags: [String: String] = Dictionary(
    uniqueKeysWithValues: """
      Add Rev Corr Amend Summary Sub Concl
      AC ADP AG BUR C CDR CN CO CONF COP CORE CP CRP D DC DEC ES ESA EX GA GC GEN HRC ICEF INF INT
      ISO L LOS LoIPR MC MSP NC NGO NV OP OPAC OPSC OR PC PET PRST PV Q QPR RES RET RQ S SB SBI
      SBSTA SC SER SGB SP SR STAT SUBCOM TC UPR WG WGAD WGEID WGUPR WP XX
      """.split { $0 == " " || $0 == "\n" }.map { ($0.lowercased(), String($0)) }
  )

  static let changes: Set<String> = ["SUPP", "Supp", "Resumption", "Part", "PartI", "PartII"]

  /// Elements of a symbol that are read; no body has needed more than ten.
  static let longest = 16
}

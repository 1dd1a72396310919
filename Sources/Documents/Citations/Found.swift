// SPDX-License-Identifier: GPL-2.0-or-later

/// A citation while its piece of text is read; its span is counted in tokens.
struct Found {
  /// What must be named in the same sentence, or it is no citation.
  enum Requirement {
    case nothing
    case labourOrganization
    case strasbourg
  }

  var kind: Citation.Kind
  var normal: String
  var pinpoint: [String] = []
  var lower: Int
  var upper: Int
  /// The first and the last token that no snippet may cut off.
  var extentLower: Int
  var extentUpper: Int
  var needs = Requirement.nothing
  var isDropped = false
  var name: String?
  var names: [String] = []
  var accessed: String?
  var resolution: Resolution?

  init(_ kind: Citation.Kind, _ normal: String, _ lower: Int, _ upper: Int) {
    self.kind = kind
    self.normal = normal
    self.lower = lower
    self.upper = upper
    extentLower = lower
    extentUpper = upper
  }
}

/// What the words of the sentence so far mean for its numbers.
struct Sentence {
  /// Where its citations start in `found`.
  var start = 0
  /// The committee named last, and where its name ends.
  var committee: (code: String, lower: Int, upper: Int)?
  /// The organs named, the last at the end: how their resolutions' symbols begin, and where.
  var organs: [(prefix: String, lower: Int, upper: Int)] = []
  var namesLabourOrganization = false
  var namesStrasbourg = false
  /// A communication has been read, so a number and a year can be another.
  var hasCommunications = false
  /// A word for recommendations has been read, so a decimal can be the number of one.
  var hasRecommendations = false
  var groups: [ArticleGroup] = []
  var mentions: [Mention] = []
}

/// A pinpoint that stands before its citation: `paragraph 39 of resolution 65/205`.
struct PendingPinpoint {
  var value: [String]
  var lower: Int
  var upper: Int
  /// It is an article: a pinpoint of the acts of the European Union only.
  var isArticle = false
}

extension CitationScanner {
  /// Adds a citation, which then takes the pinpoints that follow it, and one that waited for it.
  @discardableResult
  mutating func add(_ citation: consuming Found) -> Int {
    if citation.kind.takesPrecedingPlace, let pinpoint = pendingPinpoint(before: citation.lower),
      citation.kind == .celex || !pinpoint.isArticle
    {
      citation.pinpoint = pinpoint.value
      citation.lower = pinpoint.lower
      citation.extentLower = pinpoint.lower
    }
    pending = nil
    found.append(citation)
    open = found.count - 1
    return found.count - 1
  }

  /// The pinpoint before a citation when only `of` and words that describe the source lie between.
  private mutating func pendingPinpoint(before lower: Int) -> PendingPinpoint? {
    guard let pinpoint = pending, lower - pinpoint.upper <= 12, word(pinpoint.upper) == .of else {
      return nil
    }
    for index in pinpoint.upper..<lower {
      let token = tokens[index]
      if token.word == .and || token.word.isInstrument { return nil }
      if token.shape != .word, token.word != .apostrophe, token.word != .hyphen { return nil }
    }
    if let group = sentence.groups.last, group.lower == pinpoint.lower {
      for member in group.members { found[member.found].isDropped = true }
      sentence.groups.removeLast()
    }
    return pinpoint
  }

  /// Turns what was found into citations of the text that was scanned.
  mutating func finish(_ place: Citation.Place) -> [Citation] {
    completeBills()
    var citations: [Citation] = []
    citations.reserveCapacity(found.count)
    for item in found where !item.isDropped {
      var citation = Citation(
        kind: item.kind,
        normal: item.normal,
        pinpoint: item.pinpoint.joined(separator: ";"),
        range: withEmphasis(bytes(item.lower, item.upper)),
        place: place,
      )
      let extent = bytes(item.extentLower, item.extentUpper)
      citation.extent = ByteRange(
        min(extent.start, citation.range.start),
        max(extent.end, citation.range.end),
      )
      citation.accessed = item.accessed
      citation.names = item.names
      citation.name = item.name
      citation.resolution = item.resolution
      citations.append(citation)
    }
    citations.sort { $0.range.lower < $1.range.lower }
    return citations
  }

  private func bytes(_ lower: Int, _ upper: Int) -> ByteRange {
    let last = tokens[max(lower, upper - 1)]
    // The full stop behind a letter that is a label ends the sentence: `sect. E.`
    let isLabel = last.isDotted && last.upper - last.lower == 2 && last.word != .page
    return ByteRange(Int(tokens[lower].lower), Int(last.upper) - (isLabel ? 1 : 0))
  }

  /// Takes in the signs of emphasis that stand round a citation, when both or the opening ones that
  /// close within it are there.
  private func withEmphasis(_ range: ByteRange) -> ByteRange {
    var lower = range.start
    while lower > 0, isEmphasis(text[lower - 1]) { lower -= 1 }
    let opening = range.start - lower
    guard opening > 0 else { return range }
    var upper = range.end
    while upper < text.count, upper - range.end < opening, isEmphasis(text[upper]) { upper += 1 }
    let closesBehind = upper - range.end == opening
    let closesWithin = text[range.indices].contains(where: isEmphasis)
    guard closesBehind || closesWithin else { return range }
    return ByteRange(lower, closesBehind ? upper : range.end)
  }

  private func isEmphasis(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "*") || byte == UInt8(ascii: "_")
  }
}

extension Citation.Kind {
  /// Whether a place can be printed before it with `of`: `paragraph 39 of … resolution 65/205`.
  fileprivate var takesPrecedingPlace: Bool {
    switch self {
    case .unDocument, .unResolution, .alias, .generalComment, .communication, .coeRecommendation,
      .echr, .ecli, .celex, .coeTreaty, .publicLaw, .usReport, .usBill:
      true
    default: false
    }
  }
}

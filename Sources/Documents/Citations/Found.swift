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
  /// Up to here a list of sections has been followed to its end, and no title stood there.
  var untitled = 0

  /// Forgets the sentence but not its buffers.
  mutating func begin(at start: Int) {
    self.start = start
    committee = nil
    if !organs.isEmpty { organs.removeAll(keepingCapacity: true) }
    namesLabourOrganization = false
    namesStrasbourg = false
    hasCommunications = false
    hasRecommendations = false
    untitled = 0
    if !groups.isEmpty { groups.removeAll(keepingCapacity: true) }
    if !mentions.isEmpty { mentions.removeAll(keepingCapacity: true) }
  }
}

/// A pinpoint that stands before its citation: `paragraph 39 of resolution 65/205`.
struct PendingPinpoint {
  /// Nil for the articles read last, which are a pinpoint of the acts of the European Union only.
  var value: String?
  var lower: Int
  var upper: Int
}

extension CitationScanner {
  /// Adds a citation, which then takes the pinpoints that follow it, and one that waited for it.
  @discardableResult
  mutating func add(_ citation: consuming Found) -> Int {
    if citation.kind.takesPrecedingPlace, let place = pendingPinpoint(before: citation) {
      citation.pinpoint = [place.value]
      citation.lower = place.lower
      citation.extentLower = place.lower
    }
    pending = nil
    found.append(citation)
    open = found.count - 1
    return found.count - 1
  }

  /// The pinpoint before a citation when only `of` and words that describe the source lie between.
  private mutating func pendingPinpoint(
    before citation: borrowing Found
  ) -> (value: String, lower: Int)? {
    let lower = citation.lower
    guard let pinpoint = pending, lower - pinpoint.upper <= 12, word(pinpoint.upper) == .of else {
      return nil
    }
    for index in pinpoint.upper..<lower {
      let token = tokens[index]
      if token.word == .and || token.word.isInstrument { return nil }
      if token.shape != .word, token.word != .apostrophe, token.word != .hyphen { return nil }
    }
    var value = pinpoint.value
    if let group = sentence.groups.last, group.lower == pinpoint.lower {
      value = value ?? asPinpoint(group)
      for member in group.members { found[member.found].isDropped = true }
      sentence.groups.removeLast()
    }
    guard let value, citation.kind == .celex || pinpoint.value != nil else { return nil }
    return (value, pinpoint.lower)
  }

  /// Adds what was found to a list, as citations of the text that was scanned, in its order.
  mutating func finish(_ place: Citation.Place, into citations: inout [Citation]) {
    completeBills()
    let first = citations.count
    var isSorted = true
    for index in found.indices where !found[index].isDropped {
      let citation = citation(at: index, place)
      if citations.count > first, let last = citations.last {
        isSorted = isSorted && last.range.lower <= citation.range.lower
      }
      citations.append(citation)
    }
    if !isSorted { citations[first...].sort { $0.range.lower < $1.range.lower } }
  }

  private func citation(at index: Int, _ place: Citation.Place) -> Citation {
    let range = withEmphasis(bytes(found[index].lower, found[index].upper))
    let extent = bytes(found[index].extentLower, found[index].extentUpper)
    var citation = Citation(
      kind: found[index].kind,
      normal: found[index].normal,
      range: range,
      extent: ByteRange(min(extent.start, range.start), max(extent.end, range.end)),
      place: place,
    )
    if !found[index].pinpoint.isEmpty {
      citation.pinpoint = found[index].pinpoint.joined(separator: ";")
    }
    citation.accessed = found[index].accessed
    citation.names = found[index].names
    citation.name = found[index].name
    citation.resolution = found[index].resolution
    return citation
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
    var opened = 0
    while lower > 0, isEmphasis(text[lower - 1]) {
      lower -= lower > 1 && text[lower - 2] == UInt8(ascii: "\\") ? 2 : 1
      opened += 1
    }
    guard opened > 0 else { return range }
    var upper = range.end
    var closed = 0
    while closed < opened {
      let sign = upper < text.count && text[upper] == UInt8(ascii: "\\") ? upper + 1 : upper
      guard sign < text.count, isEmphasis(text[sign]) else { break }
      upper = sign + 1
      closed += 1
    }
    let closesWithin = text[range.indices].contains(where: isEmphasis)
    guard closed == opened || closesWithin else { return range }
    return ByteRange(lower, closed == opened ? upper : range.end)
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

// SPDX-License-Identifier: GPL-2.0-or-later

package import Documents

/// A word of a text: where it stands and what it folds to.
package struct Token: Sendable, Equatable {
  package struct Form: OptionSet, Sendable {
    package let rawValue: UInt8
    package init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Two letters or more, all capital: `UPR`.
    package static let capitals = Form(rawValue: 1)
    /// Begins with a digit: never stemmed.
    package static let number = Form(rawValue: 2)
    /// The parts of a hyphenated word as one, beside the parts: `noncompliance`.
    package static let compound = Form(rawValue: 4)
    /// Of a script without blanks: never stemmed.
    package static let ideographs = Form(rawValue: 8)
    /// One character of a run of ideographs, beside its pairs: what a one-character query finds.
    package static let single = Form(rawValue: 16)
    /// Has a letter beyond ASCII before folding.
    package static let beyondASCII = Form(rawValue: 32)
  }

  /// Bytes of the text.
  package var range: ByteRange
  /// Bytes of `Tokenizer.bytes`.
  package var folded: ByteRange
  /// Counted from 1; a compound has that of its first part.
  package var position: Int32
  package var form: Form
}

/// Cuts text into words; the indexer, the query and the snippets use this one.
///
/// - Letters and digits make words. Hyphens part them, and the whole follows as a `compound`.
/// - `women's` is `women`, `l'homme` is `homme`, `O'Brien` is `obrien`, `U.S.C.` is `usc`.
/// - `7.2` is one word, `1,025` is `1025`, `143¹` is `143` and `1`.
/// - Scripts without blanks give pairs of characters, and each character as a `single`.
///
/// The buffers are reused from text to text: no allocation a token.
package struct Tokenizer {
  /// Longest word in bytes, so that a term with its prefix fits; what is longer is cut between
  /// characters.
  package static let longestTerm = Schema.termBytes - 4

  package private(set) var tokens: [Token] = []
  /// The folded forms of all tokens, one after the other.
  package private(set) var bytes: [UInt8] = []

  private let folding = Folding.shared
  private var position: Int32 = 0
  /// Folded scalars of a run of ideographs with the source bytes of each.
  private var run: [(scalar: UInt32, range: ByteRange)] = []

  package init() {}

  package func folded(_ token: Token) -> ArraySlice<UInt8> { bytes[token.folded.indices] }

  /// Replaces `tokens` by those of the text; ranges count from its beginning. Plain words that begin
  /// otherwise than those wanted are counted and left out.
  package mutating func tokenize(_ text: Span<UInt8>, only wanted: WordBeginnings? = nil) {
    tokens.removeAll(keepingCapacity: true)
    bytes.removeAll(keepingCapacity: true)
    position = 0
    let count = text.count
    var index = 0
    while index < count {
      let byte = text[index]
      if byte < 0x80 {
        guard ASCII.isWord(byte) else {
          index += 1
          continue
        }
        if let wanted, let end = endOfUnwanted(text, from: index, wanted) {
          position &+= 1
          index = end
        } else {
          index = scanWord(text, from: index)
        }
        continue
      }
      let (scalar, length) = UTF8Scalar.decode(text, at: index)
      switch folding.entry(scalar).characterClass {
      case .letter, .digit, .raised: index = scanWord(text, from: index)
      case .ideograph: index = scanRun(text, from: index)
      default: index += length
      }
    }
  }

  package mutating func tokenize(_ text: String) {
    tokenize(Array(text.utf8).span)
  }

  // MARK: Words

  /// The end of the word at an index, when it is one of plain letters that is not wanted.
  @inline(__always)
  private func endOfUnwanted(
    _ text: Span<UInt8>,
    from start: Int,
    _ wanted: WordBeginnings,
  ) -> Int? {
    let second = start + 1
    guard second < text.count, ASCII.isLetter(text[start]), ASCII.isLetter(text[second]),
      !wanted.admits(text[start], text[second])
    else { return nil }
    var index = second + 1
    while index < text.count, ASCII.isLetter(text[index]) { index += 1 }
    return index == text.count || ASCII.endsLetters(text[index]) ? index : nil
  }

  /// What is known of the part of a word that is being read.
  private struct Part {
    var start: Int
    var folded: Int
    var letters = 0
    var capitals = 0
    var digits = 0
    /// Decimal points inside a number.
    var points = 0
    var lastIsDigit = false
    var initials = false
    var form: Token.Form = []
  }

  /// Reads a word with its inner hyphens, from its first character; returns the index behind it.
  private mutating func scanWord(_ text: Span<UInt8>, from start: Int) -> Int {
    let firstToken = tokens.count
    var part = Part(start: start, folded: bytes.count)
    var index = start
    scan: while true {
      index = scanLetters(text, from: index, &part)
      guard index < text.count, !ASCII.parts(text[index]) else { break scan }
      let (scalar, length) = UTF8Scalar.decode(text, at: index)
      let entry = folding.entry(scalar)
      switch entry.characterClass {
      case .letter:
        folding.append(entry, to: &bytes)
        part.letters += 1
        part.lastIsDigit = false
        if scalar < 0x80 {
          if entry.changes { part.capitals += 1 }
        } else {
          part.form.insert(.beyondASCII)
          if entry.changes, Tokenizer.isCapital(scalar) { part.capitals += 1 }
        }
      case .digit:
        folding.append(entry, to: &bytes)
        part.digits += 1
        part.lastIsDigit = true
      case .raised:
        if part.lastIsDigit { break scan }
        folding.append(entry, to: &bytes)
        part.digits += 1
      case .ignored:
        Folding.compose(&bytes, mark: scalar)
      case .apostrophe:
        switch afterApostrophe(text, index, length, &part) {
        case .ends: break scan
        case .goesOn(let next):
          index = next
          continue scan
        case .possessive(let next):
          finish(&part, end: index)
          addCompound(from: firstToken, end: index)
          return next
        }
      case .point, .comma:
        guard joins(text, entry.characterClass, index, length, &part) else { break scan }
      case .hyphen:
        guard startsWord(text, at: index + length) else { break scan }
        finish(&part, end: index)
        part = Part(start: index + length, folded: bytes.count)
      case .separator, .ideograph, .voicing:
        break scan
      }
      index += length
    }
    finish(&part, end: index)
    addCompound(from: firstToken, end: index)
    // A raised digit after a digit begins the next word; nothing else stops on its first character.
    return index == start ? index + 1 : index
  }

  /// Reads the plain letters of which most words are made.
  @inline(__always)
  private mutating func scanLetters(
    _ text: Span<UInt8>,
    from start: Int,
    _ part: inout Part,
  ) -> Int {
    var index = start
    while index < text.count {
      let byte = text[index]
      let small = byte | 0x20
      guard small >= UInt8(ascii: "a"), small <= UInt8(ascii: "z") else { break }
      bytes.append(small)
      if byte != small { part.capitals += 1 }
      index += 1
    }
    if index > start {
      part.letters += index - start
      part.lastIsDigit = false
    }
    return index
  }

  private mutating func finish(_ part: inout Part, end: Int) {
    guard bytes.count > part.folded else { return }
    if part.letters >= 2, part.capitals == part.letters { part.form.insert(.capitals) }
    if bytes[part.folded] <= UInt8(ascii: "9") { part.form.insert(.number) }
    position &+= 1
    add(from: part.folded, range: ByteRange(part.start, end), form: part.form)
  }

  private mutating func add(from folded: Int, range: ByteRange, form: Token.Form) {
    if bytes.count - folded > Tokenizer.longestTerm {
      var end = folded + Tokenizer.longestTerm
      while end > folded, bytes[end] & 0xC0 == 0x80 { end -= 1 }
      bytes.removeSubrange(end...)
    }
    tokens.append(
      Token(
        range: range,
        folded: ByteRange(folded, bytes.count),
        position: position,
        form: form,
      )
    )
  }

  /// The parts since a token as one word, when they are two to four and hold a letter.
  private mutating func addCompound(from first: Int, end: Int) {
    let parts = tokens.count - first
    guard (2...4).contains(parts) else { return }
    let folded = bytes.count
    var lettered = false
    for token in tokens[first...] {
      bytes.append(contentsOf: bytes[token.folded.indices])
      if !token.form.contains(.number) { lettered = true }
    }
    guard lettered, bytes.count - folded <= Tokenizer.longestTerm else {
      bytes.removeSubrange(folded...)
      return
    }
    let last = position
    position = tokens[first].position
    var form: Token.Form = .compound
    if tokens[first].form.contains(.number) { form.insert(.number) }
    add(from: folded, range: ByteRange(tokens[first].range.start, end), form: form)
    position = last
  }

  /// What an apostrophe does to a word, and where to read on.
  private enum Apostrophe {
    case ends
    case goesOn(Int)
    case possessive(Int)
  }

  private mutating func afterApostrophe(
    _ text: Span<UInt8>,
    _ index: Int,
    _ length: Int,
    _ part: inout Part,
  ) -> Apostrophe {
    let next = index + length
    guard part.letters + part.digits > 0, next < text.count else { return .ends }
    let (scalar, width) = UTF8Scalar.decode(text, at: next)
    let entry = folding.entry(scalar)
    guard entry.characterClass == .letter else { return .ends }
    if scalar | 0x20 == 0x73, !startsWord(text, at: next + width) {
      return .possessive(next + width)
    }
    if Elision.isElided(bytes[part.folded...]) {
      var first: [UInt8] = []
      folding.append(entry, to: &first)
      if Elision.mayFollow(first[0]) {
        bytes.removeSubrange(part.folded...)
        part = Part(start: next, folded: bytes.count)
      }
    }
    return .goesOn(next)
  }

  /// Whether a point or comma stands inside the word that is being read.
  private mutating func joins(
    _ text: Span<UInt8>,
    _ mark: CharacterClass,
    _ index: Int,
    _ length: Int,
    _ part: inout Part,
  ) -> Bool {
    let next = index + length
    guard next < text.count else { return false }
    if part.lastIsDigit, part.letters == 0 {
      return joinsNumber(text, mark, next, &part)
    }
    guard mark == .point, part.digits == 0, part.letters == 1 || part.initials else { return false }
    // `U.S.C` and `e.g.`: single letters, each followed by a point or the end of the word.
    let (scalar, width) = UTF8Scalar.decode(text, at: next)
    guard folding.entry(scalar).characterClass == .letter, !startsWord(text, at: next + width)
    else { return false }
    part.initials = true
    return true
  }

  /// `7.2` and `4,2` keep a point, `1,025` loses its comma, `18.05.2013` is three words.
  private mutating func joinsNumber(
    _ text: Span<UInt8>,
    _ mark: CharacterClass,
    _ next: Int,
    _ part: inout Part,
  ) -> Bool {
    var digits = 0
    var end = next
    while end < text.count, isDigit(text[end]) {
      digits += 1
      end += 1
    }
    guard digits > 0 else { return false }
    if mark == .comma, digits == 3, part.points == 0 { return true }
    let another =
      end + 1 < text.count && text[end] == UInt8(ascii: ".") && isDigit(text[end + 1])
    let former =
      part.start >= 2 && text[part.start - 1] == UInt8(ascii: ".") && isDigit(text[part.start - 2])
    guard part.points == 0, !another, !former else { return false }
    part.points = 1
    bytes.append(UInt8(ascii: "."))
    return true
  }

  private func isDigit(_ byte: UInt8) -> Bool {
    byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
  }

  private func startsWord(_ text: Span<UInt8>, at index: Int) -> Bool {
    guard index < text.count else { return false }
    switch folding.entry(UTF8Scalar.decode(text, at: index).scalar).characterClass {
    case .letter, .digit: return true
    default: return false
    }
  }

  private static func isCapital(_ scalar: UInt32) -> Bool {
    Unicode.Scalar(scalar)?.properties.isUppercase ?? false
  }

  // MARK: Scripts without blanks

  /// Reads a run of ideographs and adds its characters and pairs; returns the index behind it.
  private mutating func scanRun(_ text: Span<UInt8>, from start: Int) -> Int {
    run.removeAll(keepingCapacity: true)
    var index = start
    while index < text.count {
      let (scalar, length) = UTF8Scalar.decode(text, at: index)
      let entry = folding.entry(scalar)
      switch entry.characterClass {
      case .ideograph:
        let folded = bytes.count
        folding.append(entry, to: &bytes)
        let (plain, _) = UTF8Scalar.decode(bytes.span, at: folded)
        bytes.removeSubrange(folded...)
        extendRun(plain, ByteRange(index, index + length))
      case .voicing:
        voiceRun(by: scalar == 0x309A || scalar == 0xFF9F ? 2 : 1, end: index + length)
      case .ignored:
        break
      default:
        addRun()
        return index
      }
      index += length
    }
    addRun()
    return index
  }

  /// Adds a character; Hangul letters join to syllables (Unicode 3.12).
  private mutating func extendRun(_ scalar: UInt32, _ range: ByteRange) {
    if let last = run.last {
      var joined: UInt32?
      if (0x1161...0x1175).contains(scalar), (0x1100...0x1112).contains(last.scalar) {
        joined = 0xAC00 + ((last.scalar - 0x1100) * 21 + scalar - 0x1161) * 28
      } else if (0x11A8...0x11C2).contains(scalar), (0xAC00...0xD7A3).contains(last.scalar),
        (last.scalar - 0xAC00) % 28 == 0
      {
        joined = last.scalar + scalar - 0x11A7
      }
      if let joined {
        run[run.count - 1] = (joined, ByteRange(last.range.start, range.end))
        return
      }
    }
    run.append((scalar, range))
  }

  /// か with a sound mark is が: the composed letters stand one and two behind the plain ones.
  private mutating func voiceRun(by step: UInt32, end: Int) {
    guard let last = run.last, (0x304B...0x30DB).contains(last.scalar) else { return }
    run[run.count - 1] = (last.scalar + step, ByteRange(last.range.start, end))
  }

  private mutating func addRun() {
    for index in run.indices {
      position &+= 1
      var folded = bytes.count
      UTF8Scalar.append(run[index].scalar, to: &bytes)
      let alone = run.count == 1
      add(
        from: folded,
        range: run[index].range,
        form: alone ? .ideographs : [.ideographs, .single],
      )
      guard index + 1 < run.count else { continue }
      folded = bytes.count
      UTF8Scalar.append(run[index].scalar, to: &bytes)
      UTF8Scalar.append(run[index + 1].scalar, to: &bytes)
      let range = ByteRange(run[index].range.start, run[index + 1].range.end)
      add(from: folded, range: range, form: .ideographs)
    }
  }
}

/// What ASCII bytes are to a word.
private enum ASCII {
  @inline(__always)
  static func isWord(_ byte: UInt8) -> Bool {
    let small = byte | 0x20
    return (small >= UInt8(ascii: "a") && small <= UInt8(ascii: "z"))
      || (byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9"))
  }

  @inline(__always)
  static func isLetter(_ byte: UInt8) -> Bool {
    let small = byte | 0x20
    return small >= UInt8(ascii: "a") && small <= UInt8(ascii: "z")
  }

  /// Ends a word of two letters or more: neither a point nor a comma joins what follows to it.
  @inline(__always)
  static func endsLetters(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",") || parts(byte)
  }

  /// Ends a word, whatever follows: all that is no letter, no digit and none of `' , - .`
  @inline(__always)
  static func parts(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "'"), UInt8(ascii: ","), UInt8(ascii: "-"), UInt8(ascii: "."), 0x80...:
      false
    default: !isWord(byte)
    }
  }
}

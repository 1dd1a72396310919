// SPDX-License-Identifier: GPL-2.0-or-later

/// What may be found in a file: a stable code, how grave it is, what it means and what to do.
package struct Rule: Sendable, Equatable {
  /// Family and number: `NUM01`. A code is never given a second meaning.
  package let code: String
  package let severity: Finding.Severity
  package let meaning: String
  package let remedy: String

  package init(
    _ code: String,
    _ severity: Finding.Severity,
    _ meaning: String,
    _ remedy: String,
  ) {
    self.code = code
    self.severity = severity
    self.meaning = meaning
    self.remedy = remedy
  }

  package static func named(_ code: String) -> Rule? { all.first { $0.code == code } }
}

extension Rule {
  /// What the letters of a code stand for.
  package static let families: [(letters: String, name: String)] = [
    ("NUM", "numbering"), ("PAR", "paragraphs"), ("FN", "footnotes"), ("REF", "references"),
    ("TXT", "text"), ("HEAD", "headings"), ("DATE", "dates"), ("META", "metadata"),
    ("FILE", "files"),
  ]

  /// Every rule there is, by family.
  package static let all: [Rule] =
    numbering + paragraphs + footnotes + references + text + headings + dates + metadata + files

  // MARK: Numbering

  package static let numberGap = Rule(
    "NUM01",
    .warning,
    "A number is missing in the numbering of the paragraphs.",
    "Compare with the source: was a paragraph lost or glued to the one before it?",
  )
  package static let numberTwice = Rule(
    "NUM02",
    .warning,
    "Two paragraphs of one section bear the same number.",
    "Compare with the source, and correct the number in the text.",
  )
  package static let numberBack = Rule(
    "NUM03",
    .warning,
    "The numbering goes back without a heading.",
    "Compare with the source: is a heading missing, or is a line that begins with a number no paragraph?",
  )
  package static let numberBare = Rule(
    "NUM04",
    .note,
    "A paragraph number lacks the stop that the others have.",
    "Nothing has to be done; the paragraph was recognised by its place in the numbering.",
  )

  private static let numbering = [numberGap, numberTwice, numberBack, numberBare]

  // MARK: Paragraphs

  package static let joined = Rule(
    "PAR01",
    .note,
    "A paragraph was cut by a page break, by notes or by a box, and was joined.",
    "Nothing has to be done; `pincite preview` shows the paragraph as it is read.",
  )
  package static let endsOpen = Rule(
    "PAR02",
    .warning,
    "A paragraph ends without a stop, and nothing below goes on with it.",
    "Compare with the source: was its end lost, or is it a heading?",
  )
  package static let beginsOpen = Rule(
    "PAR03",
    .warning,
    "A paragraph begins in the middle of a sentence.",
    "Compare with the source: was its beginning lost?",
  )
  package static let veryLong = Rule(
    "PAR04",
    .note,
    "A paragraph is very long.",
    "Look whether paragraph breaks were lost.",
  )
  package static let divided = Rule(
    "PAR05",
    .warning,
    "A paragraph is longer than 256 KiB and was divided.",
    "Look whether paragraph breaks were lost.",
  )
  package static let columns = Rule(
    "PAR06",
    .note,
    "The columns of a table hold lists; each was read from top to bottom.",
    "Nothing has to be done; `pincite preview` shows the columns.",
  )

  private static let paragraphs = [joined, endsOpen, beginsOpen, veryLong, divided, columns]

  // MARK: Footnotes

  package static let noteMissing = Rule(
    "FN01",
    .warning,
    "A marker points to a note that is not in the file.",
    "Add the note, or take the marker out of the text.",
  )
  package static let markerMissing = Rule(
    "FN02",
    .warning,
    "No marker points to a note.",
    "Compare with the source: was the marker lost?",
  )
  package static let noteTwice = Rule(
    "FN03",
    .warning,
    "Two notes bear one number, and only one marker points to them.",
    "Compare with the source, and correct the number in the text.",
  )
  package static let markerOrder = Rule(
    "FN04",
    .note,
    "Markers do not stand in the order of their numbers.",
    "Compare with the source.",
  )
  package static let figure = Rule(
    "FN05",
    .note,
    "A raised figure was read as part of a number, not as a marker.",
    "Nothing has to be done, unless it is a marker: then add its note.",
  )

  package static let gluedDigit = Rule(
    "FN06",
    .warning,
    "Digits stand glued to the end of a sentence: a marker whose note is missing?",
    "Compare with the source: add the note, or delete the digits.",
  )

  private static let footnotes = [
    noteMissing, markerMissing, noteTwice, markerOrder, figure, gluedDigit,
  ]

  // MARK: References

  package static let brokenReference = Rule(
    "REF01",
    .warning,
    "A reference to an earlier note leads nowhere.",
    "Compare with the source: is a note missing, or is its number wrong?",
  )
  package static let ambiguousReference = Rule(
    "REF02",
    .note,
    "A reference to an earlier note may mean more than one source.",
    "Nothing has to be done; readers are shown all of them.",
  )

  private static let references = [brokenReference, ambiguousReference]

  // MARK: Text

  package static let repaired = Rule(
    "TXT01",
    .warning,
    "Bytes that are no UTF-8 were replaced.",
    "Save the file as UTF-8, from the source if characters are lost.",
  )
  package static let recoded = Rule(
    "TXT02",
    .note,
    "The file is not in UTF-8 and was converted.",
    "Save the file as UTF-8, so that it does not have to be guessed.",
  )
  package static let controls = Rule(
    "TXT03",
    .warning,
    "Control characters were left out.",
    "Delete them, and compare with the source.",
  )
  package static let overrides = Rule(
    "TXT04",
    .warning,
    "Characters that change the direction of the text were left out.",
    "Delete them: they can make a text read other than it is.",
  )
  package static let replacement = Rule(
    "TXT05",
    .warning,
    "The text holds replacement characters: something was lost before.",
    "Compare with the source, and type what is missing.",
  )
  package static let markup = Rule(
    "TXT06",
    .note,
    "Bookmarks or tags of a converter were left out.",
    "Nothing has to be done.",
  )
  package static let runningHeads = Rule(
    "TXT07",
    .note,
    "Running heads, page numbers or a letterhead were left out.",
    "Nothing has to be done; `pincite preview` shows the lines.",
  )
  package static let dividedWords = Rule(
    "TXT08",
    .note,
    "Words divided at the end of a line were joined.",
    "Nothing has to be done.",
  )
  package static let noText = Rule(
    "TXT09",
    .error,
    "The file is no text.",
    "Convert it to text, or move it out of the corpus.",
  )
  package static let empty = Rule(
    "TXT10",
    .warning,
    "The file holds no text.",
    "Add the text, or move the file out of the corpus.",
  )
  package static let endless = Rule(
    "TXT11",
    .warning,
    "The file has more lines than can be read one by one.",
    "Split the file; from that line on it was read as running text.",
  )

  private static let text = [
    repaired, recoded, controls, overrides, replacement, markup, runningHeads, dividedWords, noText,
    empty, endless,
  ]

  // MARK: Headings

  package static let damagedHeading = Rule(
    "HEAD01",
    .note,
    "Marks of a list or of emphasis were left out of a heading.",
    "Nothing has to be done.",
  )
  package static let markerInHeading = Rule(
    "HEAD02",
    .note,
    "A heading carries a note marker.",
    "Nothing has to be done; the note belongs to the section.",
  )
  package static let headingLevels = Rule(
    "HEAD03",
    .note,
    "The levels of the headings contradict each other and were not used.",
    "Nothing has to be done, unless `pincite preview` shows sections in the wrong order.",
  )

  private static let headings = [damagedHeading, markerInHeading, headingLevels]

  // MARK: Dates

  package static let backwards = Rule(
    "DATE01",
    .warning,
    "A span of years runs backwards.",
    "Compare with the source; accept it if it is printed so.",
  )
  package static let impossible = Rule(
    "DATE02",
    .warning,
    "There is no such day.",
    "Compare with the source; accept it if it is printed so.",
  )
  package static let otherDate = Rule(
    "DATE03",
    .warning,
    "The date of the sidecar is not the one in the text.",
    "Correct the sidecar, or accept it.",
  )

  private static let dates = [backwards, impossible, otherDate]

  // MARK: Metadata

  package static let unknownKey = Rule(
    "META01",
    .warning,
    "A sidecar has a key that means nothing.",
    "Correct its spelling, or delete the line.",
  )
  package static let noKey = Rule(
    "META02",
    .warning,
    "A line of a sidecar has no key.",
    "Write `Key: value`; begin a line with a blank to go on with the one above.",
  )
  package static let keyTwice = Rule(
    "META03",
    .warning,
    "A key that takes one value is given twice; the first counts.",
    "Delete one of them.",
  )
  package static let badValue = Rule(
    "META04",
    .error,
    "A value of a sidecar cannot be understood.",
    "Write it as the help says: `pincite help metadata`.",
  )
  package static let idTwice = Rule(
    "META05",
    .error,
    "Two documents have one identifier.",
    "Give one of them an `Id:` of its own in its sidecar.",
  )
  package static let otherLanguage = Rule(
    "META06",
    .warning,
    "The language of the sidecar is not that of the text.",
    "Correct the sidecar, or accept it.",
  )
  package static let lonelySidecar = Rule(
    "META07",
    .warning,
    "A sidecar has no document beside it.",
    "Give it the name of its document, or delete it.",
  )
  package static let idleAccept = Rule(
    "META08",
    .warning,
    "An `Accept` line quiets nothing.",
    "Delete it, or correct its code and line.",
  )
  package static let noTitle = Rule(
    "META09",
    .note,
    "The document has no title, neither in its sidecar nor in its text.",
    "Add `Title:` to its sidecar.",
  )

  private static let metadata = [
    unknownKey, noKey, keyTwice, badValue, idTwice, otherLanguage, lonelySidecar, idleAccept,
    noTitle,
  ]

  // MARK: Files

  package static let link = Rule(
    "FILE01",
    .warning,
    "A link was not followed.",
    "Put the file itself into the corpus.",
  )
  package static let special = Rule(
    "FILE02",
    .warning,
    "Not a regular file: it was skipped.",
    "Move it out of the corpus.",
  )
  package static let unreadable = Rule(
    "FILE03",
    .error,
    "A file or folder cannot be read.",
    "Change its permissions.",
  )
  package static let tooLarge = Rule(
    "FILE04",
    .error,
    "A file is larger than 64 MiB and was skipped.",
    "Split it.",
  )
  package static let changing = Rule(
    "FILE05",
    .error,
    "A file changed while it was read.",
    "Run the command again when nobody writes to the file.",
  )

  private static let files = [link, special, unreadable, tooLarge, changing]
}

extension Finding {
  /// An instance of a rule.
  package init(
    _ rule: Rule,
    line: Int,
    _ message: String? = nil,
    excerpt: String = "",
    inSidecar: Bool = false,
  ) {
    self.init(
      rule: rule.code,
      severity: rule.severity,
      line: line,
      message: message ?? rule.meaning,
      excerpt: excerpt,
      remedy: rule.remedy,
      inSidecar: inSidecar,
    )
  }
}
